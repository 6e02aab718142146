/// A `slice` object, its parts as written.
package final class PythonSlice: ManagedObject {
    package let start: PythonValue
    package let stop: PythonValue
    package let step: PythonValue

    package init(start: PythonValue = .none, stop: PythonValue = .none, step: PythonValue = .none) {
        self.start = start
        self.stop = stop
        self.step = step
    }
}
