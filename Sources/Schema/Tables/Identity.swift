/// `Identity(...)`: GENERATED ... AS IDENTITY.
package struct Identity: Sendable, Hashable {
    package var isAlways: Bool
    package var onNull: Bool?
    package var options: SequenceOptions

    package init(isAlways: Bool = false, onNull: Bool? = nil, options: SequenceOptions = SequenceOptions()) {
        self.isAlways = isAlways
        self.onNull = onNull
        self.options = options
    }
}
