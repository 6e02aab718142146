/// Evaluates Python modules and calls what they define.
///
/// One interpreter is one evaluation: synchronous, on one thread, without any input or output but what its host grants. Its
/// values must not outlive it.
package final class Interpreter {
    package private(set) var host: any PythonHost
    package private(set) var bounds: EvaluationBounds
    let realm = Realm()
    /// The classes of built-in values.
    package private(set) lazy var types = BuiltinTypes(self)
    /// The module `builtins`.
    package private(set) lazy var builtins = Builtins.module(self)
    /// Modules by absolute name (`sys.modules`).
    package internal(set) var modules: [String: PythonModule] = [:]
    /// The native modules of earlier evaluations, by absolute name.
    private(set) var lastingModules: [String: PythonModule] = [:]
    /// Decisions taken on values that could not be known, in order.
    package internal(set) var unknowns: [Unknown] = []
    /// Calls of values that could not be known, in order; the first thousand.
    package internal(set) var unknownCalls: [Unknown] = []
    /// Calls under way, the outermost first.
    package internal(set) var frames: [Frame] = []
    /// Exceptions being handled, the innermost last.
    var handledExceptions: [PythonException] = []
    /// Nested evaluations on the native stack.
    var depth = 0
    /// `random.seed()` was called: what `random` gives from then on is the same at each evaluation, but not modelled.
    var isRandomSeeded = false
    /// Compiled patterns by flags and text.
    var regularExpressions: [String: RegularExpression] = [:]
    /// Native classes of the standard library by module and name.
    var libraryClasses: [String: PythonClass] = [:]
    var stepsLeft: Int
    var stepsToCheckpoint = Interpreter.checkpointInterval
    static let checkpointInterval = 4096

    package init(host: any PythonHost, bounds: EvaluationBounds = EvaluationBounds()) {
        self.host = host
        self.bounds = bounds
        stepsLeft = bounds.steps
    }

    /// An interpreter that waits for its first evaluation.
    package convenience init() {
        self.init(host: Hermit())
    }

    deinit {
        realm.sever()
    }

    /// Ends the evaluation and forgets all that came with it, but for native classes and modules: these are then as they were before a
    /// script saw them, and save the next evaluation from making them.
    ///
    /// - Returns: whether the interpreter can `begin` another evaluation.
    package func finish() -> Bool {
        guard frames.isEmpty, depth == 0, handledExceptions.isEmpty, realm.isUnchanged else { return false }
        for (name, module) in modules where module.isLasting { lastingModules[name] = module }
        modules.removeAll(keepingCapacity: true)
        unknowns = []
        unknownCalls = []
        isRandomSeeded = false
        regularExpressions = [:]
        if libraryClasses.contains(where: { !$0.value.isLasting }) { libraryClasses = libraryClasses.filter(\.value.isLasting) }
        realm.renew()
        host = Hermit()
        return true
    }

    /// Begins an evaluation, the first one or another after `finish()`.
    package func begin(host: any PythonHost, bounds: EvaluationBounds = EvaluationBounds()) {
        self.host = host
        self.bounds = bounds
        stepsLeft = bounds.steps
        stepsToCheckpoint = Interpreter.checkpointInterval
    }

    /// The host of an interpreter between two evaluations.
    private final class Hermit: PythonHost {}

    /// The place of the innermost call under way.
    package var location: SourceLocation? {
        frames.last.map { SourceLocation(uri: $0.uri, range: $0.currentRange) }
    }

    /// The place of the innermost call under way in the file `uri`: the statement of a script that led to native code, through
    /// whatever helpers of other files.
    package func location(in uri: String) -> SourceLocation? {
        frames.last { $0.uri == uri }.map { SourceLocation(uri: uri, range: $0.currentRange) }
    }

    package func note(_ opaque: Opaque, _ purpose: Unknown.Purpose) {
        unknowns.append(Unknown(opaque: opaque, location: location, purpose: purpose))
    }
}
