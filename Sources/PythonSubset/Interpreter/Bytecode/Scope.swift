import OrderedCollections

/// The variables of one body and where they live.
final class Scope {
    enum Kind {
        case module, function, classBody
    }

    let kind: Kind
    /// Its children are held by a scope, and the outermost one by whoever asked for the analysis.
    unowned let parent: Scope?
    /// Whether a body around it may have variables of its own: neither a module nor what stands right in one can capture any.
    let canCapture: Bool
    /// Names that the body binds, parameters first.
    var bound: OrderedSet<String> = []
    var used: OrderedSet<String> = []
    var globals: Set<String> = []
    var nonlocals: Set<String> = []
    /// Own variables that inner bodies share.
    private(set) var cells: OrderedSet<String> = []
    /// Shared variables of outer bodies.
    private(set) var captured: OrderedSet<String> = []
    var children: [Scope] = []

    init(_ kind: Kind, parent: Scope?) {
        self.kind = kind
        self.parent = parent
        canCapture = parent.map { $0.kind != .module } ?? false
        parent?.children.append(self)
    }

    enum Place {
        case local(Int), cell(Int), global, name, nameOrCell(Int)
    }

    func place(of name: String) -> Place {
        if globals.contains(name) { return .global }
        switch kind {
        case .module: return .global
        case .function:
            if let index = cellIndex(of: name) { return .cell(index) }
            if let index = bound.firstIndex(of: name), !nonlocals.contains(name) { return .local(index) }
            return .global
        case .classBody:
            if !bound.contains(name) || nonlocals.contains(name), let index = captured.firstIndex(of: name) {
                return nonlocals.contains(name) ? .cell(cells.count + index) : .nameOrCell(cells.count + index)
            }
            return .name
        }
    }

    func cellIndex(of name: String) -> Int? {
        cells.firstIndex(of: name) ?? captured.firstIndex(of: name).map { $0 + cells.count }
    }

    /// Finds the outer variables of this body and all bodies inside it.
    func resolve() {
        if canCapture { captureUsed() }
        for child in children { child.resolve() }
    }

    private func captureUsed() {
        for name in used.union(nonlocals.sorted()) where kind != .module && !globals.contains(name) {
            guard !bound.contains(name) || nonlocals.contains(name) else { continue }
            capture(name)
        }
    }

    private func capture(_ name: String) {
        var path = [self]
        var scope = parent
        while let outer = scope {
            if outer.provides(name) {
                outer.cells.append(name)
                for scope in path { scope.captured.append(name) }
                return
            }
            if outer.captured.contains(name) {
                for scope in path { scope.captured.append(name) }
                return
            }
            path.append(outer)
            scope = outer.parent
        }
    }

    private func provides(_ name: String) -> Bool {
        switch kind {
        case .module: false
        case .function: bound.contains(name) && !globals.contains(name) && !nonlocals.contains(name)
        case .classBody: name == "__class__"
        }
    }
}
