extension SQLType {
    package static let null = SQLType(.null)
    package static let integer = SQLType(.integer(.regular))
    package static let smallInteger = SQLType(.integer(.small))
    package static let bigInteger = SQLType(.integer(.big))
    package static let boolean = SQLType(.boolean(BooleanType()))
    package static let text = SQLType(.character(CharacterType(.text)))
    package static let date = SQLType(.date)
    package static let dateTime = SQLType(.dateTime(DateTimeType(.dateTime)))
    package static let time = SQLType(.time(TimeType()))
    package static let json = SQLType(.json(JSONType(.json)))
    package static let uuid = SQLType(.uuid(UUIDType(.generic)))
    package static let largeBinary = SQLType(.binary(BinaryType(.largeBinary)))

    /// `String(length)`.
    package static func string(_ length: Int? = nil) -> SQLType {
        SQLType(.character(CharacterType(.string, length: length)))
    }

    /// `Numeric(precision, scale)`.
    package static func numeric(_ precision: Int? = nil, _ scale: Int? = nil) -> SQLType {
        SQLType(.numeric(NumericType(.numeric, precision: precision, scale: scale)))
    }
}
