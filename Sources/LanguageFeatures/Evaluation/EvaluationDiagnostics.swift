import Migrations
import PythonSubset
import Revisions
import Schema
import SourceText

/// The problems that an evaluation found, weighed: what a run may never come to is told, but is no error.
struct EvaluationDiagnostics {
    private let revision: Revision
    private let module: AST.Module?
    /// Names that stand for whether there is a database.
    private let offlineNames: Set<String>

    /// - Parameter module: the revision's tree; nil for plain SQL.
    init(_ revision: Revision, _ module: AST.Module?) {
        self.revision = revision
        self.module = module
        var names = Self.offlineQuestions
        var left = (module?.body ?? [])[...]
        while let statement = left.popLast() {
            if case .assign(let node) = statement, Self.mentions(Self.offlineQuestions, node.value) {
                for case .name(let name) in node.targets { names.insert(name.name) }
            }
            left += statement.bodies.joined()
        }
        offlineNames = names
    }

    /// Each once; a failure that has a place in a file is one too.
    func of(_ upgrade: Result<Preview, MigrationFailure>, _ downgrade: Result<Preview, MigrationFailure>?) -> [LocatedDiagnostic] {
        var found: [LocatedDiagnostic] = []
        for (direction, outcome) in [(Direction.upgrade, upgrade)] + (downgrade.map { [(Direction.downgrade, $0)] } ?? []) {
            switch outcome {
            case .success(let preview): found += preview.diagnostics.map { weighed($0, direction, preview.diagnostics) }
            case .failure(let failure):
                guard let location = failure.location, failure.kind == .scriptFailed else { continue }
                found.append(
                    LocatedDiagnostic(uri: location.uri, Diagnostic(location.range, code: "environment-failed", failure.message)))
            }
        }
        if module != nil, !revision.hasDowngrade {
            let message = "This revision has no downgrade() function: a downgrade past it ends in an AttributeError."
            found.append(
                LocatedDiagnostic(uri: revision.uri, Diagnostic(revision.ranges.id, .information, code: "missing-function", message)))
        }
        var seen: Set<LocatedDiagnostic> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// An exception that may be none for a run, as information that says why.
    private func weighed(_ located: LocatedDiagnostic, _ direction: Direction, _ all: [LocatedDiagnostic]) -> LocatedDiagnostic {
        guard located.uri == revision.uri, located.diagnostic.code == "python-exception", let module,
            let reason = reason(located.diagnostic, direction, module.path(to: located.diagnostic.range.lowerBound), all)
        else { return located }
        var weighed = located
        weighed.diagnostic.severity = .information
        weighed.diagnostic.message += " (\(reason))"
        return weighed
    }

    private func reason(_ diagnostic: Diagnostic, _ direction: Direction, _ path: [SyntaxNode], _ all: [LocatedDiagnostic]) -> String? {
        let statements = path.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
        let isRaise = if case .raise? = statements.last { true } else { false }
        if direction == .downgrade, isRaise {
            return "the revision can't be downgraded, as its author says"
        }
        let conditions = statements.flatMap { Self.conditions($0, around: diagnostic.range.lowerBound) }
        if conditions.contains(where: { Self.mentions(offlineNames, $0) }) {
            return "only where there is no database, as in a script; a run has one"
        }
        if diagnostic.message.contains("No literal value renderer") {
            return "only a script needs the value as text; a run gives it to the database's driver"
        }
        let decisions = all.filter { ["unknown-condition", "unknown-iteration", "volatile-decision"].contains($0.diagnostic.code) }
        let isUnderUnknown = decisions.contains { decision in
            decision.uri == revision.uri && conditions.contains { $0.range.overlaps(decision.diagnostic.range) }
        }
        // What was decided wrongly earlier may have led to a `raise` under a condition that looks known, or in a function of its own.
        let isGuarded = !conditions.isEmpty || !diagnostic.related.isEmpty || Self.isHelper(statements.first)
        guard isUnderUnknown || isGuarded && (isRaise || !diagnostic.related.isEmpty) && !decisions.isEmpty else { return nil }
        return "under a condition that is not known from the text of the workspace; a run decides it"
    }

    /// Whether a statement of the module is a function that Alembic does not call.
    private static func isHelper(_ statement: AST.Statement?) -> Bool {
        guard case .functionDefinition(let function)? = statement else { return false }
        return !["upgrade", "downgrade"].contains(function.name.name)
    }

    /// The conditions under which a place in a statement is reached.
    private static func conditions(_ statement: AST.Statement, around offset: Int) -> [AST.Expression] {
        switch statement {
        case .if(let node):
            let passed = node.branches.prefix { $0.condition.range.upperBound <= offset }
            return passed.map(\.condition)
        case .while(let node): return [node.condition]
        case .for(let node): return [node.iterable]
        case .match(let node): return [node.subject]
        default: return []
        }
    }

    private static let offlineQuestions: Set<String> = ["is_offline_mode", "as_sql"]

    private static func mentions(_ names: Set<String>, _ expression: AST.Expression) -> Bool {
        switch expression {
        case .attribute(let node) where names.contains(node.name.name): true
        case .name(let node): names.contains(node.name)
        default: expression.children.contains { mentions(names, $0) }
        }
    }
}
