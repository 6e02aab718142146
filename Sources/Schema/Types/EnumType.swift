/// `Enum`, and `ENUM` of the PostgreSQL dialect.
package struct EnumType: Sendable, Hashable {
    package enum Class: Sendable, Hashable {
        /// `sqlalchemy.Enum`.
        case generic
        /// `postgresql.ENUM`.
        case postgresql
    }

    package var `class`: Class
    package var values: [String]
    /// The names of the members behind `values`, where the values are not the names.
    package var memberNames: [String] = []
    package var name: Identifier?
    package var schema: Identifier?
    /// `native_enum`: a type of its own where the dialect has one.
    package var isNative: Bool
    /// A CHECK constraint where the type is not native.
    package var createConstraint: Bool
    /// The length of the VARCHAR where the type is not native; nil is the longest value.
    package var length: Int?
    /// `postgresql.ENUM(create_type=...)`: whether a table's creation emits CREATE TYPE.
    package var createType: Bool
    /// The type belongs to a `MetaData`, which creates it, not the table.
    package var belongsToMetadata: Bool
    /// `inherit_schema`: the type lives in the schema of the table.
    package var inheritSchema: Bool

    package init(
        _ class: Class = .generic, values: [String], name: Identifier? = nil, schema: Identifier? = nil, isNative: Bool = true,
        createConstraint: Bool = false, length: Int? = nil, createType: Bool = true, belongsToMetadata: Bool = false,
        inheritSchema: Bool = false
    ) {
        self.class = `class`
        self.values = values
        self.name = name
        self.schema = schema
        self.isNative = isNative
        self.createConstraint = createConstraint
        self.length = length
        self.createType = createType
        self.belongsToMetadata = belongsToMetadata
        self.inheritSchema = inheritSchema
    }

    /// What a member of that name is stored as.
    package func value(of member: String) -> String {
        guard let index = memberNames.firstIndex(of: member), values.indices.contains(index) else { return member }
        return values[index]
    }
}
