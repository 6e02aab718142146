import OrderedCollections

/// An object made by a class.
package final class PythonInstance: ManagedObject {
    package var type: PythonClass
    package var attributes: OrderedDictionary<String, PythonValue> = [:]
    /// Native state: a column, a type, a date.
    package var payload: Any? {
        get { object ?? value }
        set {
            if let newValue, Swift.type(of: newValue) is AnyObject.Type {
                object = newValue as AnyObject
                value = nil
            } else {
                object = nil
                value = newValue
            }
        }
    }
    /// The payload where it is an object: finding out what it is costs far less then.
    package var object: AnyObject?
    /// The payload where it is a value.
    private var value: Any?
    /// The value of an instance of a subclass of `str`, `int`, `float`, `tuple`, `list`, `dict`, `set` or `bytes`.
    package var underlying: PythonValue?

    package init(_ type: PythonClass, payload: Any? = nil, underlying: PythonValue? = nil) {
        self.type = type
        self.underlying = underlying
        super.init()
        if let payload { self.payload = payload }
        type.realm.track(self)
    }

    /// An instance whose native state is an object.
    package init(_ type: PythonClass, object: AnyObject) {
        self.type = type
        self.object = object
        super.init()
        type.realm.track(self)
    }

    override func sever() {
        attributes = [:]
        object = nil
        value = nil
        underlying = nil
    }
}
