# -*- coding: utf-8 -*-
if a:	b
        c
\
  d = (
# e
 )
