import Testing

@testable import PythonSubset

/// Whatever a script does, its evaluation ends.
@Suite struct LimitTests {
    @Test(arguments: [
        "x = 'x' * 10**9", "x = 2 ** 10**9", "x = [0] * 10**10", "x = 1 << 10**12", "x = 9**9**9", "x = '%1000000000d' % 5",
        "x = f'{5:90000000}'",
        "x = 'a'.ljust(10**10)", "x = 'a'\nwhile True: x += x", "import math; math.factorial(10**9)", "x = b'a' * 10**12",
        "''.join(['a' * 10**6] * 10**6)", "('a' * 10**7).join(['b'] * 1000)", "b''.join([b'a' * 10**6] * 10**6)",
        "import app\nx = app.y\nwhile True: x = x + x",
        "import re; re.sub('', 'x' * 10**6, 'a' * 10**4)", "('a' * 10**5).replace('', 'b' * 10**6)", "x = [1]\nwhile True: x = x + x",
        "x = (1,)\nwhile True: x += x", "x = [0] * 10**7",
        "import textwrap; textwrap.indent('a\\n' * 10**5, 'b' * 10**4)", "from decimal import Decimal; Decimal('1' * 100000)",
        "import itertools; list(itertools.product(range(1000), repeat=5))", "x = '%.50000f' % 2", "x = (1, 2) * 10**12",
    ])
    func memory(program: String) {
        #expect(run(program) == EvaluationLimit(.memory).description)
    }

    @Test(arguments: [
        "while True: pass", "def f():\n  while True: yield 1\nlist(f())", "x = []\nwhile True: x.append(1)",
        "import re; re.match('(a*)*$', 'a' * 40 + 'b')",
        "sum(1 for _ in iter(int, 1))", "import itertools; list(itertools.count())", "while True:\n  try: 1/0\n  except: pass",
        "while True:\n  try:\n    pass\n  finally:\n    continue",
        "import enum\nE = enum.Enum('E', [f'A{i}' for i in range(2000)])", "x = {}\nwhile True: x[len(x)] = 1",
    ])
    func steps(program: String) {
        var bounds = EvaluationBounds()
        bounds.steps = 300_000
        #expect(run(program, bounds: bounds) == EvaluationLimit(.steps).description)
    }

    @Test(arguments: [
        "def f(): f()\nf()", "class A:\n  def __getattr__(self, n): return getattr(self, n + 'x')\nA().q",
        "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
        "def f(n): return sorted([1, 2], key=lambda x: f(n))\nf(0)", "def f():\n  yield from f()\nlist(f())",
        "class A:\n  def __eq__(self, o): return self == o\nA() == A()",
        "f = lambda: f()\nf()", "class A:\n  @property\n  def x(self): return self.x\nA().x", "a = []; a.append(a); repr(a)",
        "class A:\n  def __call__(self): return self()\nA()()", "import functools\n@functools.lru_cache\ndef f(n): return f(n + 1)\nf(0)",
    ])
    func depth(program: String) {
        #expect(run(program) == "RecursionError: maximum recursion depth exceeded")
    }

    @Test(arguments: [
        "for _ in range(20000): x = [x]", "for _ in range(20000): x = {'a': x}",
        "class A: pass\nfor _ in range(20000): a = A(); a.x = x; x = a",
        "for _ in range(20000): x = (lambda x: lambda: x)(x)", "x = []\nfor _ in range(20000): x = map(str, x)",
        "y = x = []\nfor _ in range(20000): z = []; y.append(z); y = z",
        "for _ in range(20000): x = [(x,)]",
    ])
    func longChainsOfObjectsAreReleased(program: String) {
        checkOutput("x = None\n\(program)\nx = y = z = a = None\nprint('end')", "end\n")
    }

    @Test(arguments: ["for _ in range(20000): x = (x,)", "for _ in range(20000): x = frozenset([x])"])
    func nestedTuplesAreBounded(program: String) {
        #expect(run("x = ()\n\(program)") == "RecursionError: maximum recursion depth exceeded")
    }

    /// Searches whose time would grow with the product of both lengths.
    @Test(arguments: [
        ("'a' * 5 * 10**5 + 'b' in 'a' * 10**6", "False"), ("('a' * 10**6).find('a' * 5 * 10**5 + 'b')", "-1"),
        ("('a' * 10**6).count('a' * 10**5)", "10"), ("('ab' * 100).find('ba' * 40 + 'bab' * 2)", "-1"),
        ("('ab' * 100 + 'c').index('ab' * 40 + 'c')", "120"), ("('a' * 10**6).replace('a' * 10**5 + 'b', '') == 'a' * 10**6", "True"),
    ])
    func longSearches(expression: String, value: String) {
        checkOutput("print(\(expression))", value + "\n")
    }

    @Test func recursionErrorsCanBeCaught() {
        checkOutput("def f(): f()\ntry: f()\nexcept RecursionError as e: print('caught', e)", "caught maximum recursion depth exceeded\n")
    }

    @Test func limitsCannotBeCaught() {
        var bounds = EvaluationBounds()
        bounds.steps = 100_000
        let program = "try:\n  while True: pass\nexcept BaseException: print('caught')\nfinally: print('finally')"
        #expect(run(program, bounds: bounds) == EvaluationLimit(.steps).description)
    }

    @Test func theHostEndsAnEvaluation() {
        let host = TestHost()
        host.checkpointsLeft = 3
        #expect(run("while True: pass", host: host) == EvaluationLimit.cancelled.description)
    }

    @Test func manyFinallyBodiesAreRefused() {
        let depth = 12
        let nested = (0..<depth).map {
            String(repeating: " ", count: $0) + "try: pass\n" + String(repeating: " ", count: $0) + "finally:\n"
        }.joined()
        #expect(run(nested + String(repeating: " ", count: depth) + "pass").hasPrefix("NotImplementedError: 'finally' nested this deeply"))
    }

    /// Numbers at the edge of `Int` and arguments that make no sense end in an exception or a value, never in a trap.
    @Test(arguments: [
        "import enum\nclass E(enum.Enum):\n  A = 2**63 - 1\n  B = enum.auto()", "'a'.ljust(-2**63)", "'a'.zfill(-2**63)",
        "'\\t'.expandtabs(2**63 - 1)",
        "import collections; collections.deque([1], maxlen=-1)", "import re; re.sub('(a)', r'\\g<-1>', 'a')",
        "import re; re.match('(?(5)a|b)', 'a')",
        "import itertools; list(itertools.islice([1, 2, 3], 0, None, 2**63 - 1))", "abs(-2**63)", "-2**63 // -1",
        "range(2**63 - 1)[2**62:]", "[1][-2**63:2**63 - 1]",
        "from decimal import Decimal\nx = Decimal('1e999999')\nwhile True: x = x * x",
        "import datetime; datetime.timedelta(days=2**63 - 1)", "f'{1:0900000,}'",
        "import datetime; datetime.date(2020, 1, 1) + datetime.timedelta(days=999999999)", "[1, 2].insert(-2**63, 0)", "round(1.5, -2**63)",
        "'%-*d' % (-2**63, 5)", "hex(2**1000000)",
        "chr(2**63 - 1)", "(5).to_bytes(2**63 - 1)", "'abc'.find('a', -2**63, 2**63 - 1)", "bytes([300])", "int('z' * 5000, 36)",
        "import math; math.comb(2**62, 2**61)",
    ])
    func extremes(program: String) {
        var bounds = EvaluationBounds()
        bounds.steps = 2_000_000
        #expect(!run(program, bounds: bounds).contains("cancelled"))
    }

    @Test(arguments: ["exec('1')", "eval('1')", "input()", "import os; os.system('ls')", "open('f', 'w')", "import os; os.remove('f')"])
    func refused(program: String) {
        #expect(run(program).hasPrefix("NotImplementedError: "))
    }
}
