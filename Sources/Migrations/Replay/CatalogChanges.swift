import Dialects
import Revisions
import Schema

/// What statements of a preview would have changed in a database that they are not run on: what it can't be asked any more.
struct CatalogChanges {
    private var tables: [String: Bool] = [:]
    private var changedTables: Set<String> = []
    private var views = false
    private var sequences = false
    private var types = false
    private var anything = false
    /// Whether rows may be others.
    private(set) var rows = false

    mutating func note(_ change: CatalogChange) {
        switch change {
        case .reads, .nothing: return
        case .rows: break
        case .makesTable(let name):
            tables[name] = true
            changedTables.insert(name)
        case .dropsTables(let names):
            for name in names { tables[name] = false }
            changedTables.formUnion(names)
        case .renamesTable(let name, let new):
            tables[name] = false
            tables[new] = true
            changedTables.formUnion([name, new])
        case .changesTable(let name): changedTables.insert(name)
        case .views: views = true
        case .sequences: sequences = true
        case .types: types = true
        case .anything: anything = true
        }
        rows = true
    }

    /// Whether the database's own answer still holds.
    func allow(_ request: InspectionRequest) -> Bool {
        if anything { return false }
        return switch request {
        case .tableNames, .schemaNames: true
        case .viewNames: !views
        case .sequenceNames: !sequences
        case .defaultSchema, .serverVersion: true
        case .enums: !types
        case .table(let name): !changedTables.contains(name.name.text) || tables[name.name.text] == false
        }
    }

    /// The database's answer after the changes.
    func applied(to answer: Inspection, _ request: InspectionRequest) -> Inspection {
        switch (answer, request) {
        case (.names(let names), .tableNames):
            let made = tables.filter { $0.value && !names.contains($0.key) }.keys.sorted()
            return .names(names.filter { tables[$0] != false } + made)
        case (_, .table(let name)) where tables[name.name.text] == false: return .table(nil)
        default: return answer
        }
    }
}
