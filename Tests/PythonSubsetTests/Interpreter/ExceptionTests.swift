import SourceText
import Testing

@testable import PythonSubset

/// Exceptions carry Python's message and the place that is to blame.
@Suite struct ExceptionTests {
    @Test(arguments: [
        ("x = «undefined»", "NameError: name 'undefined' is not defined"),
        ("«[].nope»", "AttributeError: 'list' object has no attribute 'nope'"),
        ("import json\n«json.nope»", "AttributeError: module 'json' has no attribute 'nope'"),
        ("import «json.nope»", "ModuleNotFoundError: No module named 'json.nope'"),
        ("from json import «nope»", "ImportError: cannot import name 'nope' from 'json' (unknown location)"),
        ("import «missing»", "ModuleNotFoundError: No module named 'missing'"),
        ("def f():\n    return «1 / 0»\nf()", "ZeroDivisionError: division by zero"),
        ("«raise ValueError('x')»", "ValueError: x"),
        ("def f(a): pass\nf(1, «2»)", "TypeError: f() takes 1 positional argument but 2 were given"),
        ("def f(a): pass\nf(a=1, «b»=2)", "TypeError: f() got an unexpected keyword argument 'b'"),
        ("def f(a): pass\n«f()»", "TypeError: f() missing 1 required positional argument: 'a'"),
        ("def f(a, b, c): pass\n«f()»", "TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'"),
        ("sorted([1], «kye»=1)", "TypeError: sorted() got an unexpected keyword argument 'kye'"),
        ("x = {'a': 1}\n«x['b']»", "KeyError: 'b'"),
        ("a, b = «1, 2, 3»", "ValueError: too many values to unpack (expected 2)"),
        ("«assert 0, 'why'»", "AssertionError: why"),
    ])
    func placeAndMessage(marked: String, message: String) throws {
        let text = marked.filter { $0 != "«" && $0 != "»" }
        let expected = String(try #require(marked.split(separator: "«").last?.split(separator: "»").first))
        let interpreter = Interpreter(host: TestHost())
        let exception = #expect(throws: PythonException.self) { try interpreter.evaluateModule(compile(text)) }
        let raised = try #require(exception)
        #expect(interpreter.summary(of: raised) == message)
        let location = try #require(raised.location)
        #expect(SourceText(text)[location.range] == expected || expected == "1, 2, 3")
    }

    @Test func tracebackThroughFiles() throws {
        let host = TestHost()
        host.modules["helpers"] = "def fail():\n    raise ValueError('deep')\n"
        let text = "import helpers\ndef upgrade():\n    helpers.fail()\n"
        let interpreter = Interpreter(host: host)
        let module = try interpreter.evaluateModule(compile(text))
        let upgrade = try #require(module.attribute("upgrade"))
        let exception = try #require(#expect(throws: PythonException.self) { try interpreter.call(upgrade) })
        #expect(exception.traceback.map(\.function) == ["fail", "upgrade"])
        let place = try #require(exception.location(in: "file:///main.py"))
        #expect(SourceText(text)[place.range] == "helpers.fail()")
    }
}
