import Schema
import Testing

@testable import Dialects

@Suite struct TypeTests {
    private static let table: [(SQLType, String, String)] = [
        (SQLType(.interval(IntervalType(secondPrecision: 3))), "INTERVAL (3)", "DATETIME"),
        (SQLType(.floating(FloatingType(.float, precision: 53))), "FLOAT(53)", "FLOAT"),
        (SQLType(.floating(FloatingType(.double))), "DOUBLE PRECISION", "DOUBLE"),
        (SQLType(.floating(FloatingType(.REAL))), "REAL", "REAL"),
        (.numeric(10, 2), "NUMERIC(10, 2)", "NUMERIC(10, 2)"),
        (SQLType(.numeric(NumericType(.DECIMAL))), "DECIMAL", "DECIMAL"),
        (.largeBinary, "BYTEA", "BLOB"),
        (.uuid, "UUID", "CHAR(32)"),
        (SQLType(.uuid(UUIDType(.UUID))), "UUID", "UUID"),
        (SQLType.json.withVariant(SQLType(.json(JSONType(.JSONB))), for: [.postgresql]), "JSONB", "JSON"),
        (SQLType(.dateTime(DateTimeType(.TIMESTAMP, timezone: true))), "TIMESTAMP WITH TIME ZONE", "TIMESTAMP"),
        (SQLType(.dateTime(DateTimeType(.DATETIME))), "DATETIME", "DATETIME"),
        (SQLType(.dateTime(DateTimeType(.TIMESTAMP, precision: 3))), "TIMESTAMP(3) WITHOUT TIME ZONE", "TIMESTAMP"),
        (.time, "TIME WITHOUT TIME ZONE", "TIME"),
        (SQLType(.character(CharacterType(.CHAR, length: 3))), "CHAR(3)", "CHAR(3)"),
        (SQLType(.character(CharacterType(.string, collation: "de_DE"))), "VARCHAR COLLATE \"de_DE\"", "VARCHAR COLLATE \"de_DE\""),
        (SQLType(.character(CharacterType(.unicode, length: 9))), "VARCHAR(9)", "VARCHAR(9)"),
        (SQLType(.character(CharacterType(.NVARCHAR, length: 3))), "NVARCHAR(3)", "NVARCHAR(3)"),
        (SQLType(.binary(BinaryType(.pickle))), "BYTEA", "BLOB"),
        (
            SQLType(.decorated(DecoratedType(name: "GUID", implementation: .string(36), implementations: [.postgresql: .uuid]))), "UUID",
            "VARCHAR(36)"
        ),
        (SQLType(.userDefined(UserDefinedType(name: "Vector", columnSpecification: "VECTOR(3)"))), "VECTOR(3)", "VECTOR(3)"),
        (
            SQLType.text.withVariant(SQLType(.specific(SpecificType(.mysql, className: "LONGTEXT"))), for: [.mysql, .mariadb]), "TEXT",
            "TEXT"
        ),
    ]

    @Test(arguments: Self.table)
    func both(_ type: SQLType, _ postgresql: String, _ sqlite: String) throws {
        #expect(try Dialect.postgresql.sql(type) == postgresql)
        #expect(try Dialect.sqlite.sql(type) == sqlite)
    }

    private static let postgresqlOnly: [(SQLType, String)] = [
        (SQLType(.array(ArrayType(.string(5), dimensions: 2))), "VARCHAR(5)[][]"),
        (SQLType(.interval(IntervalType(.postgresql, secondPrecision: 2, fields: "DAY TO SECOND"))), "INTERVAL DAY TO SECOND (2)"),
        (SQLType(.bit(BitType(length: 3))), "BIT(3)"),
        (SQLType(.bit(BitType(isVarying: true))), "BIT VARYING"),
        (SQLType(.specific(SpecificType(.postgresql, className: "TSVECTOR"))), "TSVECTOR"),
    ]

    @Test(arguments: Self.postgresqlOnly)
    func postgresqlAlone(_ type: SQLType, _ expected: String) throws {
        #expect(try Dialect.postgresql.sql(type) == expected)
        #expect(throws: DialectError.self) { try Dialect.sqlite.sql(type) }
    }

    @Test func untyped() {
        for dialect in Dialect.all { #expect(throws: DialectError.self) { try dialect.sql(SQLType.null) } }
    }

    @Test func namesOfBuiltInTypesNeedASchema() {
        #expect(throws: DialectError.self) { try Dialect.postgresql.sql(SQLType(.enumeration(EnumType(values: ["a"], name: "text")))) }
    }
}
