import OrderedCollections

/// A function that a script defines.
package final class PythonFunction: ManagedObject {
    let code: CodeObject
    let globals: PythonModule
    /// Values of the parameters' defaults, by position in the signature; `nil` where there is none.
    private(set) var defaults: [PythonValue?]
    private(set) var captured: [Cell]
    package var name: String
    package var qualifiedName: String
    package var documentation: String?
    package var attributes: OrderedDictionary<String, PythonValue> = [:]

    init(code: CodeObject, globals: PythonModule, defaults: [PythonValue?], captured: [Cell]) {
        self.code = code
        self.globals = globals
        self.defaults = defaults
        self.captured = captured
        name = code.name
        qualifiedName = code.qualifiedName
        documentation = code.documentation
    }

    override func sever() {
        defaults = []
        captured = []
        attributes = [:]
    }

    package var signature: Signature { code.signature }
    /// Where the function is defined.
    package var uri: String { code.uri }
    package var range: Range<Int> { code.range }
}

/// A variable that an inner function shares with the function around it.
final class Cell: ManagedObject {
    var value: PythonValue?

    init(_ value: PythonValue? = nil) {
        self.value = value
    }

    override func sever() { value = nil }
}
