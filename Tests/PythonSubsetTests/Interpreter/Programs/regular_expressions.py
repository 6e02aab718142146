import re
print(re.match(r"(\w+)\s(\w+)", "hello world").groups(), re.search(r"\d+", "ab 123").group(), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"\w+", "a b"), re.sub(r"\s+", " ", "a   b\n c"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d{2})", "2024-05-06"); print(m.groupdict(), m["year"], m.group("month", 1), m.span(), m.start(2), m.end(), m.lastindex, m)
print(re.sub(r"(\w+) (\w+)", r"\2 \g<1>", "a b"), re.sub("x", lambda m: m.group().upper(), "axbx", count=1), re.subn("a", "b", "aa"), re.escape("a.b*c [x]"), re.fullmatch("a+", "aaa") is not None, re.fullmatch("a+", "aab"))
print(re.findall(r"(?i)abc", "ABC abc"), re.findall(r"^\w", "a\nb", re.M), re.findall(r"a.b", "a\nb", re.S), re.findall(r"a*?b", "aab"), re.findall(r"(?<=x)\d", "x1y2"), re.findall(r"(?<!x)\d", "x1y2"), re.findall(r"a(?=b)", "abac"), re.findall(r"a(?!b)", "abac"), re.findall(r"(a|b)+", "abab c b"), re.findall(r"\bfoo\b", "foo food foo"), re.findall(r"(\w)\1", "aabbc"))
print(re.sub("", "-", "abc"), re.findall("", "ab"), re.findall("a*", "baac"), re.split(r"\b", "a b"), re.findall(r"(a)?b", "ab b"), re.match(r"(a)?b", "b").groups(), re.findall(r"[^\W\d_]+", "ab1_cé"), re.findall(r"[\]\-a]", "]-ab"), re.findall(r"x{2,3}", "xxxxx"), re.findall(r"x{,2}y", "xxxy"), re.findall(r"{a}", "{a}"))
p = re.compile(r"""
  (\d+)   # number
  \s*
  ([a-z]+)""", re.VERBOSE | re.I); print(p.findall("12 AB 3c"), p.groups, [x.group() for x in p.finditer("1a 2b")], p.sub(r"<\1>", "1a"), p.search("zz"))
try: re.compile("(")
except re.error as e: print("error", e.__class__.__name__)
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(.*?),(.*)", "a,b,c").groups(), re.sub(r"([A-Z])", r"_\1", "CamelCase").lower().lstrip("_"), bool(re.match(r"^[a-z_][a-z0-9_]*$", "abc_1")), re.sub(r"(?P<n>a)", r"[\g<n>]", "ba"), re.findall(r"(?s:.)", "\n"), re.findall(r"(a)(?(1)b|c)", "ab"))
print(len(re.findall("a", "a" * 5000)), re.match("(a*)*b", "aaaa"), re.match(r"\A\s*CREATE\s+(OR\s+REPLACE\s+)?FUNCTION", " create or replace function", re.I) is not None)
