import OrderedCollections

/// A function that a script defines.
package final class PythonFunction: ManagedObject {
    let definition: FunctionCode
    let globals: PythonModule
    /// Values of the parameters' defaults, by position in the signature; `nil` where there is none.
    private(set) var defaults: [PythonValue?]
    private(set) var captured: [Cell]
    package var name: String
    package var qualifiedName: String
    package var documentation: String?
    package var attributes: OrderedDictionary<String, PythonValue> = [:]

    init(_ definition: FunctionCode, globals: PythonModule, defaults: [PythonValue?], captured: [Cell]) {
        self.definition = definition
        self.globals = globals
        self.defaults = defaults
        self.captured = captured
        name = definition.name
        qualifiedName = definition.qualifiedName
        documentation = definition.documentation
    }

    override func sever() {
        defaults = []
        captured = []
        attributes = [:]
    }

    package var signature: Signature { definition.signature }
    /// Where the function is defined.
    package var uri: String { definition.uri }
    package var range: Range<Int> { definition.range }
}

/// A variable that an inner function shares with the function around it.
final class Cell: ManagedObject {
    var value: PythonValue?

    init(_ value: PythonValue? = nil) {
        self.value = value
    }

    override func sever() { value = nil }
}
