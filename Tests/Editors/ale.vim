" Vim with ALE on the workspace of all editors' tests: writes the location list to $SHOWN.
set nocompatible
set runtimepath^=/usr/share/vim-ale
filetype plugin indent on
runtime plugin/ale.vim
let g:ale_linters = {'python': ['retort'], 'sql': ['retort']}
let g:ale_linters_explicit = 1
let g:ale_retort_executable = $RETORT
source $SNIPPET
execute 'edit' $WORKSPACE . '/versions/2b0000000002_orders.py'
ALELint
let s:tries = 0
while s:tries < 200 && len(getloclist(0)) < 2
  sleep 100m
  let s:tries += 1
endwhile
call writefile(map(getloclist(0), 'string(v:val)'), $SHOWN)
qa!
