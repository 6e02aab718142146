import OrderedCollections

/// An object made by a class.
package final class PythonInstance: ManagedObject {
    package var type: PythonClass
    package var attributes: OrderedDictionary<String, PythonValue> = [:]
    /// Native state: a column, a type, a date.
    package var payload: Any?
    /// The value of an instance of a subclass of `str`, `int`, `float`, `tuple`, `list`, `dict`, `set` or `bytes`.
    package var underlying: PythonValue?

    package init(_ type: PythonClass, payload: Any? = nil, underlying: PythonValue? = nil) {
        self.type = type
        self.payload = payload
        self.underlying = underlying
        super.init()
        type.realm?.track(self)
    }

    override func sever() {
        attributes = [:]
        payload = nil
        underlying = nil
    }
}
