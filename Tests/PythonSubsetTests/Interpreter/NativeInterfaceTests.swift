import OrderedCollections
import SourceText
import Testing

@testable import PythonSubset

/// Modules and classes written in Swift.
@Suite struct NativeInterfaceTests {
    /// A module with a function, a class with operators, and a value that counts how often it is made.
    final class NativeHost: PythonHost {
        var output = ""
        var calls: [(String, PythonSubset.SourceLocation?)] = []
        var made = 0

        func write(_ text: String) { output += text }

        func findModule(_ name: String, _ interpreter: Interpreter) throws -> ModuleSource {
            guard name == "sa" else { return .opaque }
            return .native(PythonModule("sa") { [unowned self, unowned interpreter] member in self.member(member, interpreter) })
        }

        private func member(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
            made += 1
            switch name {
            case "Column":
                return .class(
                    PythonClass("Column", module: "sa", in: interpreter) { member in
                        switch member {
                        case "__init__":
                            .native("Column", "self, name, *args, nullable=True, **kw") { _, arguments in
                                arguments[0].asInstance?.payload = arguments["name"].asString
                                return .none
                            }
                        case "__eq__":
                            .native("__eq__", "self, other") { interpreter, arguments in
                                .string("\(arguments[0].payload(String.self) ?? "") = \(try interpreter.repr(of: arguments[1]))")
                            }
                        case "__invert__":
                            .native("__invert__", "self") { _, arguments in .string("NOT " + (arguments[0].payload(String.self) ?? "")) }
                        case "name": .property(get: { _, value in .string(value.payload(String.self) ?? "") })
                        default: nil
                        }
                    })
            case "create":
                return .native("create", "table, *columns, schema=None, **kw") { [unowned self] _, arguments in
                    calls.append(("call", arguments.location))
                    calls.append(("schema", arguments.location(of: "schema")))
                    calls.append(("column", arguments.location(ofRest: 0)))
                    calls.append(("extra", arguments.location(of: "extra")))
                    return .int(arguments.rest.count + arguments.keywords.count)
                }
            default: return nil
            }
        }
    }

    @Test func operatorsSubclassesAndAttributes() throws {
        let host = NativeHost()
        let interpreter = Interpreter(host: host)
        _ = try interpreter.evaluateModule(
            compile(
                """
                import sa
                c = sa.Column('id', nullable=False)
                print(c == 5, ~c, c.name, isinstance(c, sa.Column))
                class Mine(sa.Column):
                    def shout(self): return self.name.upper()
                m = Mine('x'); print(m.shout(), m == 'q', type(m).__name__, issubclass(Mine, sa.Column))
                print(sa.create('t', c, m, schema='s', extra=1))
                """))
        #expect(host.output == "id = 5 NOT id id True\nX x = 'q' Mine True\n3\n")
        #expect(host.made == 2)
    }

    @Test func placesOfArguments() throws {
        let host = NativeHost()
        let interpreter = Interpreter(host: host)
        let text = "import sa\nsa.create('t', f'c', schema=str(1), extra=[2])\n"
        _ = try interpreter.evaluateModule(compile(text))
        let source = SourceText(text)
        let places = host.calls.map { "\($0.0): \($0.1.map { source[$0.range] } ?? "none")" }
        #expect(places == ["call: sa.create('t', f'c', schema=str(1), extra=[2])", "schema: str(1)", "column: f'c'", "extra: [2]"])
    }

    @Test func theEvaluationLeavesNothingBehind() throws {
        weak var leaked: PythonModule?
        weak var type: PythonClass?
        do {
            let interpreter = Interpreter(host: TestHost())
            let module = try interpreter.evaluateModule(
                compile(
                    "class A:\n  def f(self): return A\ndef g():\n  def h(): return h\n  return h\nx = A(); x.me = x\ny = g()\nz = []; z.append(x)"
                ))
            leaked = module
            type = module.attribute("A")?.asClass
            #expect(type != nil)
        }
        #expect(leaked == nil)
        #expect(type == nil)
    }
}
