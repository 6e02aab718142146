/// The parts of `socket`, `getpass` and `platform` that name the machine and its user; the rest of them is unknown.
enum MachineModules {
    @Sendable static func socketMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        guard ["gethostname", "getfqdn"].contains(name) else { return unknown("socket.\(name)", interpreter) }
        return .native(name, "*args") { interpreter, _ in interpreter.volatile("socket.\(name)()") { .string($0.hostName) } }
    }

    @Sendable static func getpassMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        guard name == "getuser" else { return unknown("getpass.\(name)", interpreter) }
        return .native(name, "") { interpreter, _ in interpreter.volatile("getpass.getuser()") { .string($0.userName) } }
    }

    @Sendable static func platformMember(_ name: String, _ interpreter: Interpreter) -> PythonValue? {
        switch name {
        case "node": .native(name, "") { interpreter, _ in interpreter.volatile("platform.node()") { .string($0.hostName) } }
        case "system": .native(name, "") { _, _ in .string("Linux") }
        case "python_implementation": .native(name, "") { _, _ in .string("CPython") }
        default: unknown("platform.\(name)", interpreter)
        }
    }

    private static func unknown(_ name: String, _ interpreter: Interpreter) -> PythonValue {
        .opaque(Opaque(name, location: interpreter.location))
    }
}
