import CLibPQ

/// Parameters in the form that libpq takes them.
///
/// Numbers and booleans carry their type; text carries none, so that the server takes it from where the parameter stands.
struct PostgreSQLParameters {
    private var types: [Oid] = []
    private var formats: [Int32] = []
    private var lengths: [Int32] = []
    private var values = CStrings()

    init(_ values: [DatabaseValue]) throws(DatabaseError) {
        guard values.count <= 65535 else {
            throw DatabaseError(.unsupported, "PostgreSQL takes at most 65535 parameters, and \(values.count) were given")
        }
        for value in values {
            switch value {
            case .null: append([UInt8]?.none, type: 0)
            case .bool(let bool): append((bool ? "t" : "f").utf8, type: 16)
            case .integer(let integer): append(String(integer).utf8, type: Self.type(of: integer))
            case .real(let real): append(Self.text(of: real).utf8, type: 701)
            case .text(let text), .typed(let text, type: _):
                guard !text.utf8.contains(0) else {
                    throw DatabaseError(.unsupported, "a parameter has a NUL character in it, which PostgreSQL's text cannot hold")
                }
                append(text.utf8, type: 0)
            case .blob(let blob): append(blob, type: 17, format: 1)
            }
        }
    }

    /// The smallest of smallint, integer and bigint, which widen by themselves where more is wanted.
    private static func type(of integer: Int64) -> Oid {
        if Int16(exactly: integer) != nil { return 21 }
        return Int32(exactly: integer) != nil ? 23 : 20
    }

    private static func text(of real: Double) -> String {
        if real.isNaN { return "NaN" }
        return real.isInfinite ? (real < 0 ? "-Infinity" : "Infinity") : String(real)
    }

    private mutating func append(_ value: (some Collection<UInt8>)?, type: Oid, format: Int32 = 0) {
        types.append(type)
        formats.append(format)
        lengths.append(Int32(clamping: value?.count ?? 0))
        values.append(value)
    }

    /// Sends the statement with these parameters.
    ///
    /// - Returns: whether libpq took it.
    func send(_ sql: String, over handle: PostgreSQLHandle) -> Bool {
        values.withPointers { values in
            handle.library.sendQueryParams(handle.pointer, sql, Int32(clamping: types.count), types, values, lengths, formats, 0) == 1
        }
    }
}
