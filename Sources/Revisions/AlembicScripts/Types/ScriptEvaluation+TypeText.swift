import Dialects
import PythonSubset
import Schema

extension ScriptEvaluation {
    /// The dialect of a `dialect=` argument, the one at hand for `None`.
    func dialect(_ value: PythonValue) throws -> Dialect {
        let name = value.payload(DialectObject.self)?.name ?? host.dialect
        guard let dialect = Dialect(named: name) else {
            throw exception("NoSuchModuleError", "Can't load plugin: sqlalchemy.dialects:\(name)")
        }
        return dialect
    }

    /// A type's SQL.
    func typeText(_ value: PythonValue, dialect: PythonValue, avoidingCompilers: Bool = false) throws -> String {
        var type = try sqlType(value)
        if avoidingCompilers, let object = value.payload(TypeObject.self), let own = object.type { type = own }
        return try rendered { () throws(DialectError) in try self.dialectOrDefault(dialect).sql(type) }
    }

    /// An expression's SQL with its values as literals.
    func text(of expression: SQLExpression) throws -> String {
        try rendered { () throws(DialectError) in try self.dialectOrDefault(.none).sql(expression) }
    }

    private func dialectOrDefault(_ value: PythonValue) -> Dialect {
        (try? dialect(value)) ?? .postgresql
    }

    private func rendered(_ body: () throws(DialectError) -> String) throws -> String {
        do {
            return try body()
        } catch {
            throw exception(error.kind.rawValue, error.message)
        }
    }

    /// `type.create(bind)`.
    func createType(_ value: PythonValue, checkFirst: PythonValue) throws -> PythonValue {
        switch try sqlType(value).resolved(for: host.dialect).kind {
        case .enumeration(let type) where host.dialect == .postgresql && (type.isNative || type.class == .postgresql):
            try perform(.createEnum(CreateEnum(type, checkFirst: truth(checkFirst))))
        case .domain(let type) where host.dialect == .postgresql: try perform(.createDomain(type))
        case .domain: throw unknownDomains
        default: break
        }
        return .none
    }

    /// `type.drop(bind)`.
    func dropType(_ value: PythonValue, checkFirst: PythonValue) throws -> PythonValue {
        switch try sqlType(value).resolved(for: host.dialect).kind {
        case .enumeration(let type) where host.dialect == .postgresql && (type.isNative || type.class == .postgresql):
            try perform(.dropEnum(DropEnum(type, checkFirst: truth(checkFirst))))
        case .domain(let type) where host.dialect == .postgresql:
            try perform(dropDomain(type))
        case .domain: throw unknownDomains
        default: break
        }
        return .none
    }

    func dropDomain(_ type: DomainType) throws -> Operation {
        let name = try dialect(.none).quote(type.name)
        let schema = try type.schema.map { try dialect(.none).quote($0) + "." } ?? ""
        return .execute(ExecuteSQL(.ddl("DROP DOMAIN \(schema)\(name)")))
    }

    private var unknownDomains: PythonException {
        exception("UnsupportedCompilationError", "The \(host.dialect.rawValue) dialect has no domains")
    }
}
