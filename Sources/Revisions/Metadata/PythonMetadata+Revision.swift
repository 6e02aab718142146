import SourceText

extension PythonMetadata {
    /// A revision, if the file is one, and what is wrong with its metadata.
    package struct Reading: Sendable, Hashable {
        package let revision: Revision?
        package let diagnostics: [Diagnostic]
    }

    /// The file's revision.
    ///
    /// A file that cannot be run as it is, for want of a variable or because of a syntax error, is in the graph with a defect.
    /// - Parameters:
    ///   - fileName: without folders; a name of hexadecimal digits is the id where the variable is missing (Alembic 0.1)
    ///   - evaluate: the strings that a variable holds once the module has run; nil when they cannot be known
    package func revision(uri: String, fileName: String, evaluate: (String) -> [String]? = { _ in nil }) -> Reading {
        var reader = Reader()
        let ids = reader.read("revision", revision, evaluate)
        let down = reader.read("down_revision", downRevision, evaluate)
        let labels = reader.read("branch_labels", branchLabels, evaluate)
        let dependencies = reader.read("depends_on", dependsOn, evaluate)

        let id: String
        if revision == .absent {
            guard let legacy = RevisionFile.legacyID(fileName) else {
                let message =
                    "Could not determine revision id from filename \(fileName). Be sure the 'revision' variable is declared inside the script"
                return Reading(revision: nil, diagnostics: [Diagnostic(0..<0, code: "missing-revision", message)])
            }
            id = legacy
        } else {
            guard let first = ids.texts.first, ids.texts.count == 1 else {
                if reader.diagnostics.isEmpty {
                    reader.report(ids.place, "invalid-revision", "'revision' is one string, the revision's id")
                }
                return Reading(revision: nil, diagnostics: reader.diagnostics)
            }
            id = first
        }
        if downRevision == .absent {
            reader.report(
                ids.place, "missing-down-revision-variable", "The script has no 'down_revision'; write 'down_revision = None' for a base")
        }
        let ranges = Revision.Ranges(
            id: ids.place, downRevisions: down.ranges, dependencies: dependencies.ranges, branchLabels: labels.ranges, doc: docRange)
        var defect = reader.defect.map {
            RevisionError(.incompleteMetadata, "Revision \(id) cannot run: \($0)", argument: id, revisions: [id])
        }
        if let syntaxError, defect == nil { defect = .syntax(syntaxError, revision: id) }
        let revision = Revision(
            id: id, downRevisions: down.texts, dependencies: dependencies.texts, branchLabels: labels.texts, doc: doc,
            createDate: createDate,
            uri: uri, language: .python, ranges: ranges, hasUpgrade: hasUpgrade, hasDowngrade: hasDowngrade, defect: defect)
        return Reading(revision: revision, diagnostics: reader.diagnostics)
    }

    private struct Reader {
        var diagnostics: [Diagnostic] = []
        var defect: String?

        struct Strings {
            var texts: [String] = []
            var ranges: [Range<Int>] = []
            /// Where the variable's value is.
            var place = 0..<0
        }

        mutating func report(_ range: Range<Int>, _ code: String, _ message: String) {
            diagnostics.append(Diagnostic(range, code: code, message))
            if defect == nil { defect = message }
        }

        /// Labels that are not known keep nothing from running; they only cannot be named in a target.
        mutating func read(_ name: String, _ value: Value, _ evaluate: (String) -> [String]?) -> Strings {
            switch value {
            case .absent:
                return Strings()
            case .literal(let texts, let ranges):
                return Strings(texts: texts, ranges: ranges, place: ranges.first ?? 0..<0)
            case .computed(let range):
                if let texts = evaluate(name) { return Strings(texts: texts, place: range) }
                let message = "The value of '\(name)' cannot be known from the text; write it as a string or a tuple of strings"
                if name == "branch_labels" {
                    diagnostics.append(Diagnostic(range, .warning, code: "computed-metadata", message))
                } else {
                    report(range, "computed-metadata", message)
                }
                return Strings(place: range)
            case .invalid(let range):
                report(range, "invalid-metadata", "'\(name)' is a string, a tuple of strings, or None")
                return Strings(place: range)
            }
        }
    }
}
