import os, uuid, datetime, app.models
from app import *
x = os.environ['A'] + f'-{uuid.uuid4()}' + datetime.datetime.now().isoformat()
if app.models.flag: y = thing(x)
for z in app.models.rows: print(z)
with app.context() as c: print(len(c), c + 1, c[0], str(c).upper(), '%s' % c)
