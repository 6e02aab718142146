import Testing

@testable import PythonSubset

/// What differs at each evaluation is marked where it can't be known, and real where it can.
@Suite struct VolatileTests {
    @Test(arguments: [
        ("str(uuid.uuid4())", "/* uuid.uuid4() */"), ("f'a-{uuid.uuid4()}-b'", "a-/* uuid.uuid4() */-b"),
        ("uuid.uuid4().hex[:8]", "/* uuid.uuid4().hex[:8] */"), ("'%s' % uuid.uuid4()", "/* uuid.uuid4() */"),
        ("datetime.datetime.now().isoformat()", "/* datetime.now().isoformat() */"),
        ("datetime.datetime.utcnow() - datetime.timedelta(days=1)", "/* datetime.utcnow() - datetime.timedelta(days=1) */"),
        ("f'{datetime.date.today():%Y}'", "/* date.today() */"), ("int(time.time())", "/* int(time.time()) */"),
        ("round(time.time() * 1000)", "/* round(time.time() * 1000) */"), ("random.randint(1, 6)", "/* random.randint(1, 6) */"),
        ("secrets.token_hex(4)", "/* secrets.token_hex(4) */"), ("socket.gethostname()", "/* socket.gethostname() */"),
        ("getpass.getuser()", "/* getpass.getuser() */"), ("os.urandom(2).hex()", "/* os.urandom(2).hex() */"),
        ("time.strftime('%Y')", "/* time.strftime('%Y') */"),
        ("random.choice(['a', 'b']).upper()", "/* random.choice(['a', 'b']).upper() */"),
        ("' '.join(['x', str(uuid.uuid4())])", "x /* uuid.uuid4() */"), ("'{}!'.format(uuid.uuid1())", "/* uuid.uuid1() */!"),
        ("f'{uuid.uuid4()}{os.environ[\"A\"]}'", "/* uuid.uuid4() */{os.environ['A']}"),
    ])
    func marked(expression: String, text: String) {
        checkOutput("\(imports)\nprint(\(expression))", text + "\n")
    }

    @Test(arguments: [
        ("uuid.uuid4()", "07070707-0707-4707-8707-070707070707"), ("uuid.uuid4().version", "4"), ("uuid.uuid1().version", "1"),
        ("datetime.datetime.now()", "2026-11-22 21:30:15.123456"), ("datetime.datetime.utcnow()", "2026-11-22 20:30:15.123456"),
        ("datetime.datetime.now(datetime.timezone.utc)", "2026-11-22 20:30:15.123456+00:00"), ("datetime.date.today()", "2026-11-22"),
        ("datetime.datetime.now().timestamp()", "1795379415.123456"),
        ("datetime.datetime.now().astimezone()", "2026-11-22 21:30:15.123456+01:00"),
        ("datetime.datetime.fromtimestamp(0)", "1970-01-01 01:00:00"), ("int(time.time())", "1795379415"),
        ("time.time_ns()", "1795379415123456789"),
        ("time.monotonic()", "5.0"), ("time.strftime('%Y-%m-%d %H:%M')", "2026-11-22 21:30"), ("time.gmtime()[:3]", "(2026, 11, 22)"),
        ("random.randint(1, 6) in range(1, 7)", "True"), ("0 <= random.random() < 1", "True"), ("random.choice('aaa')", "a"),
        ("len(random.sample(range(9), 3))", "3"), ("random.randrange(0, 10, 5) in (0, 5)", "True"), ("random.getrandbits(3)", "0"),
        ("secrets.token_hex(2)", "0707"), ("secrets.token_urlsafe(3)", "BwcH"), ("secrets.randbelow(1)", "0"),
        ("socket.gethostname(), getpass.getuser()", "vessel geber"), ("sorted(x for x in [3, 1] if not random.shuffle([1]))", "[1, 3]"),
    ])
    func real(expression: String, text: String) {
        let host = TestHost()
        host.surroundings = TestSurroundings()
        checkOutput("\(imports)\nprint(\(expression))", text + "\n", host: host)
    }

    /// `os.environ` is never real, nor what a seeded generator gives: Python's own sequence is not modelled.
    @Test(arguments: [("os.environ['A']", "{os.environ['A']}"), ("(random.seed(5), random.random())[1]", "{random.random()}")])
    func unknownInARunToo(expression: String, text: String) {
        let host = TestHost()
        host.surroundings = TestSurroundings()
        checkOutput("\(imports)\nprint(\(expression))", text + "\n", host: host)
    }

    @Test func decisionsAreNoted() throws {
        let interpreter = Interpreter(host: TestHost())
        _ = try interpreter.evaluateModule(
            compile(
                "import datetime\nif datetime.datetime.now() > datetime.datetime(2020, 1, 1): x = 1\nimport random\nrandom.shuffle([1])"))
        #expect(interpreter.unknowns.map(\.opaque.kind) == [.volatile])
    }

    private let imports = "import datetime, getpass, os, random, secrets, socket, time, uuid"
}
