" Retort for Vim with ALE: source this after ALE is loaded.
let g:ale_retort_executable = get(g:, 'ale_retort_executable', 'retort')

function! RetortRoot(buffer) abort
  let l:file = ale#path#FindNearestFile(a:buffer, 'alembic.ini')
  if empty(l:file)
    return ''
  endif
  return fnamemodify(l:file, ':h')
endfunction

for s:language in ['python', 'sql']
  call ale#linter#Define(s:language, {
  \   'name': 'retort',
  \   'lsp': 'stdio',
  \   'executable': {buffer -> ale#Var(buffer, 'retort_executable')},
  \   'command': '%e serve --stdio',
  \   'project_root': function('RetortRoot'),
  \   'language': s:language,
  \})
endfor
