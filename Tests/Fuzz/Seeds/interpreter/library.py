import re, json, math, itertools, collections, datetime, decimal, hashlib, base64, uuid, string, textwrap, operator, copy, contextlib
print(re.sub(r'(?P<a>\w+)-(\d{2,3}?)', r'\2:\g<a>', 'ab-12 cd-345'), re.findall('(?i)[^a-c]+?|x(?=y)', 'aBxyz'), re.split(r'[,;]\s*', 'a, b;c'))
print(json.dumps({'a': [1, 2.5, None, True, 'é']}, indent=2, sort_keys=True), json.loads('{"x": [1e3, "\\u00e9"]}'))
print(datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc) + datetime.timedelta(days=366, seconds=5), datetime.date.fromisoformat('2020-01-01').strftime('%Y/%j %a'))
print(decimal.Decimal('1.10') / 3, math.isqrt(10**20), list(itertools.islice(itertools.permutations('abc', 2), 3)), collections.Counter('hello').most_common(1))
print(hashlib.sha256(b'x').hexdigest(), base64.b64encode(b'abc'), uuid.UUID(int=5), string.Template('$a ${b}').substitute(a=1, b=2), textwrap.dedent('  a\n   b'), textwrap.fill('a b c ' * 20, 30))
d = collections.defaultdict(list); d['k'].append(1); q = collections.deque([1, 2], maxlen=2); q.append(3); n = collections.namedtuple('N', 'a b')(1, 2)
with contextlib.suppress(ValueError): int('x')
print(d, q, n._replace(a=5), copy.deepcopy(d), operator.itemgetter(1)([1, 2]))
