/// A function written in Swift.
package final class NativeFunction: ManagedObject {
    package typealias Body = (Interpreter, Arguments) throws -> PythonValue

    package let name: String
    package let signature: NativeSignature
    /// False for functions that stay as they are when read from an instance (`staticmethod`).
    package let bindsReceiver: Bool
    /// Whether it is made of a constant alone, so that evaluations may share it one after the other.
    let isConstant: Bool
    let body: Body

    /// - Parameters:
    ///   - signature: the parameters, `self` included for a method.
    ///   - bindsReceiver: whether reading it from an instance of the class that holds it gives a bound method.
    package init(_ name: String, _ signature: NativeSignature, bindsReceiver: Bool = true, _ body: @escaping Body) {
        self.name = name
        self.signature = signature
        self.bindsReceiver = bindsReceiver
        isConstant = false
        self.body = body
    }

    /// A function that knows nothing of the evaluation that it is made in.
    package init(
        constant name: String, _ signature: NativeSignature, bindsReceiver: Bool = true,
        _ body: @escaping @Sendable (Interpreter, Arguments) throws -> PythonValue
    ) {
        self.name = name
        self.signature = signature
        self.bindsReceiver = bindsReceiver
        isConstant = true
        self.body = body
    }
}

/// A native function as a constant: kept in `static` tables, made into a `NativeFunction` when a script first names it.
package struct NativeDefinition: Sendable {
    package let name: String
    package let signature: NativeSignature
    package let body: @Sendable (Interpreter, Arguments) throws -> PythonValue

    package init(_ name: String, _ signature: NativeSignature, _ body: @escaping @Sendable (Interpreter, Arguments) throws -> PythonValue) {
        self.name = name
        self.signature = signature
        self.body = body
    }

    /// The function as a value.
    package var value: PythonValue { .native(NativeFunction(constant: name, signature, body)) }
}

extension Dictionary where Key == String, Value == NativeDefinition {
    /// A table of definitions by name.
    package init(_ definitions: [NativeDefinition]) {
        self.init(definitions.map { ($0.name, $0) }) { _, last in last }
    }
}

extension PythonValue {
    /// A native function as a value.
    package static func native(_ name: String, _ signature: NativeSignature, _ body: @escaping NativeFunction.Body) -> PythonValue {
        .native(NativeFunction(name, signature, body))
    }
}
