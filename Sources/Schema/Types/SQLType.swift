/// A column or value type, as precisely as SQLAlchemy distinguishes it when rendering.
package struct SQLType: Sendable, Hashable {
    package var kind: Kind
    /// `with_variant`: the type to use instead on a dialect.
    package var variants: [DialectName: SQLType]

    package init(_ kind: Kind, variants: [DialectName: SQLType] = [:]) {
        self.kind = kind
        self.variants = variants
    }

    package indirect enum Kind: Sendable, Hashable {
        /// `NullType`: an untyped column; an error where it has to be rendered.
        case null
        case integer(IntegerSize)
        case character(CharacterType)
        case boolean(BooleanType)
        case numeric(NumericType)
        case floating(FloatingType)
        case date
        case time(TimeType)
        case dateTime(DateTimeType)
        case interval(IntervalType)
        case binary(BinaryType)
        case enumeration(EnumType)
        case json(JSONType)
        case uuid(UUIDType)
        case array(ArrayType)
        case bit(BitType)
        case domain(DomainType)
        case specific(SpecificType)
        case decorated(DecoratedType)
        case userDefined(UserDefinedType)
        case opaque(Opaque)
    }

    /// `with_variant(type, *dialects)`: this type with another one on the named dialects.
    package func withVariant(_ type: SQLType, for dialects: [DialectName]) -> SQLType {
        var copy = self
        for dialect in dialects { copy.variants[dialect] = type }
        return copy
    }

    /// The type that counts on `dialect`: its variant, or the implementation of a type decorator.
    package func resolved(for dialect: DialectName) -> SQLType {
        var type = self
        for _ in 0..<64 {
            if let variant = type.variants[dialect] {
                type = variant
            } else if case .decorated(let decorated) = type.kind {
                type = decorated.implementations[dialect] ?? decorated.implementation
            } else {
                return type
            }
        }
        return type
    }
}
