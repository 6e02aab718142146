/// A function together with the object that it was looked up on.
package final class BoundMethod {
    package let function: PythonValue
    package let receiver: PythonValue

    package init(_ function: PythonValue, receiver: PythonValue) {
        self.function = function
        self.receiver = receiver
    }
}
