@testable import Revisions

/// A call of Alembic's `RevisionMap` or `ScriptDirectory` on a graph, and what came of it.
struct GraphVector: Decodable {
    let id: String
    let graph: [RecordedRevision]
    let call: String
    let args: [RecordedValue]
    let kw: [String: RecordedValue]
    let result: RecordedValue
    let error: RecordedError?

    /// What differs; nil when all is as recorded.
    var problem: String? {
        let graph = RevisionGraph(self.graph.map(\.revision))
        do {
            let outcome = try run(graph)
            if let error { return "expected \(error.type): \(error.msg), got \(outcome)" }
            return isSame(outcome) ? nil : "expected \(result), got \(outcome)"
        } catch let failure as RevisionError {
            guard let error else { return "expected \(result), got the error: \(failure.message)" }
            return hasSaid(error, failure) ? nil : "expected \(error.type): \(error.msg), got \(failure.message)"
        } catch {
            return "\(error)"
        }
    }

    /// Sets are recorded in order: what is looked up for one comes back in any, as does an answer that is a set itself.
    private func isSame(_ outcome: RecordedValue) -> Bool {
        let mayBeSet = args.first.map { $0.strings.count > 1 && $0.strings == $0.strings.sorted() } ?? false
        guard call == "map._get_all_current" || call == "map.get_revisions" && mayBeSet else { return outcome == result }
        return outcome.strings.sorted() == result.strings.sorted()
    }

    /// The same words, with more after them at most. Alembic's own failures (`AssertionError`, `KeyError`) and Python's types have no words
    /// worth keeping; of several revisions Alembic prints a tuple.
    private func hasSaid(_ error: RecordedError, _ failure: RevisionError) -> Bool {
        let punctuation = "()',"
        return ["AssertionError", "AttributeError", "KeyError", "TypeError"].contains(error.type)
            || error.msg.contains("is not a string") || error.msg.contains("broken map")
            || failure.message.filter { !punctuation.contains($0) }.hasPrefix(error.msg.filter { !punctuation.contains($0) })
    }

    private func run(_ graph: RevisionGraph) throws -> RecordedValue {
        switch call {
        case "map.get_revision":
            return .id(try graph.revision(args[0].identifier)?.id)
        case "map.get_revisions":
            return .list(try graph.resolve(args[0].identifier).map { $0 == .base ? .string("base") : .id($0.node.map(graph.id)) })
        case "map.get_current_head":
            return .id(try graph.currentHead(of: args.first?.string))
        case "map._get_all_current":
            return .ids(try graph.allCurrent(args[0].identifier).map(\.id))
        case "map.filter_for_lineage":
            return .ids(
                try graph.filterForLineage(
                    args[0].strings, args[1].identifier, includeDependencies: kw["include_dependencies"]?.isTrue ?? false))
        case "map.iterate_revisions":
            return .ids(
                try graph.iterate(
                    from: args[0].identifier, to: args[1].identifier, implicitBase: kw["implicit_base"]?.isTrue ?? false,
                    inclusive: kw["inclusive"]?.isTrue ?? false, assertRelativeLength: kw["assert_relative_length"]?.isTrue ?? true,
                    selectForDowngrade: kw["select_for_downgrade"]?.isTrue ?? false
                ).map(\.id))
        case "script._upgrade_revs":
            return .steps(try graph.upgradeSteps(to: args[0].identifier, from: args[1].identifier))
        case "script._downgrade_revs":
            return .steps(try graph.downgradeSteps(to: args[0].identifier, from: args[1].identifier))
        case "script._stamp_revs":
            return .steps(try graph.stampSteps(to: args[0].identifier, from: args[1].identifier))
        case "script.as_revision_number":
            let numbers = try graph.revisionNumbers(args[0].identifier)
            return args[0] == .string("heads") && !numbers.isEmpty ? .ids(numbers) : .id(numbers.first)
        case "script.get_heads":
            return .ids(kw["consider_depends_on"]?.isTrue ?? false ? graph.realHeads : graph.heads)
        case "script.get_base":
            return .id(graph.bases.first)
        case "script.get_bases":
            return .ids(graph.bases)
        default:
            throw UnknownCall(name: call)
        }
    }

    struct UnknownCall: Error {
        let name: String
    }
}

extension RecordedValue {
    static func id(_ id: String?) -> RecordedValue { id.map(RecordedValue.string) ?? .null }

    static func ids(_ ids: [String]) -> RecordedValue { .list(ids.map(RecordedValue.string)) }

    static func steps(_ steps: [RevisionStep]) -> RecordedValue {
        .list(steps.map { .object(["rev": .string($0.revision.id), "dir": .string($0.direction == .upgrade ? "up" : "down")]) })
    }

    static func steps(_ steps: [StampStep]) -> RecordedValue {
        .list(
            steps.map { step in
                .object([
                    "stamp": .list([.ids(step.from), .ids(step.to)]), "up": .bool(step.direction == .upgrade),
                    "branch_move": .bool(step.isBranchMove),
                ])
            })
    }
}
