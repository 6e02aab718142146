/// A value of the evaluated program.
///
/// Values belong to one evaluation, on one thread; they are not `Sendable`. Instances of classes that a script writes on
/// top of a built-in type (`class Kind(str, enum.Enum)`) are `instance`s with an `underlying` built-in value.
package enum PythonValue {
    case none
    case ellipsis
    case notImplemented
    case bool(Bool)
    case int(Int)
    /// An integer that does not fit `Int`.
    case bigInteger(BigInteger)
    case float(Double)
    case string(String)
    case bytes([UInt8])
    case list(PythonList)
    case tuple([PythonValue])
    case dictionary(PythonDictionary)
    case set(PythonSet)
    case range(PythonRange)
    case slice(PythonSlice)
    case function(PythonFunction)
    case native(NativeFunction)
    case method(BoundMethod)
    case `class`(PythonClass)
    case instance(PythonInstance)
    case module(PythonModule)
    case iterator(PythonIterator)
    case descriptor(PythonDescriptor)
    /// What could not be known from the text, with its origin.
    case opaque(Opaque)
}
