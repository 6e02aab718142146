def f(:
  x = = 1
 )
'abc
  if
 f'{a!}'
""" 
