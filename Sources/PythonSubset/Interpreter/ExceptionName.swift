/// The built-in exception classes.
package enum ExceptionName: String, CaseIterable, Sendable {
    case baseException = "BaseException"
    case systemExit = "SystemExit"
    case keyboardInterrupt = "KeyboardInterrupt"
    case generatorExit = "GeneratorExit"
    case exception = "Exception"
    case stopIteration = "StopIteration"
    case stopAsyncIteration = "StopAsyncIteration"
    case arithmeticError = "ArithmeticError"
    case floatingPointError = "FloatingPointError"
    case overflowError = "OverflowError"
    case zeroDivisionError = "ZeroDivisionError"
    case assertionError = "AssertionError"
    case attributeError = "AttributeError"
    case bufferError = "BufferError"
    case eofError = "EOFError"
    case importError = "ImportError"
    case moduleNotFoundError = "ModuleNotFoundError"
    case lookupError = "LookupError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case memoryError = "MemoryError"
    case nameError = "NameError"
    case unboundLocalError = "UnboundLocalError"
    case osError = "OSError"
    case connectionError = "ConnectionError"
    case fileExistsError = "FileExistsError"
    case fileNotFoundError = "FileNotFoundError"
    case isADirectoryError = "IsADirectoryError"
    case notADirectoryError = "NotADirectoryError"
    case permissionError = "PermissionError"
    case timeoutError = "TimeoutError"
    case referenceError = "ReferenceError"
    case runtimeError = "RuntimeError"
    case notImplementedError = "NotImplementedError"
    case recursionError = "RecursionError"
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case systemError = "SystemError"
    case typeError = "TypeError"
    case valueError = "ValueError"
    case unicodeError = "UnicodeError"
    case unicodeDecodeError = "UnicodeDecodeError"
    case unicodeEncodeError = "UnicodeEncodeError"
    case warning = "Warning"
    case userWarning = "UserWarning"
    case deprecationWarning = "DeprecationWarning"
    case pendingDeprecationWarning = "PendingDeprecationWarning"
    case runtimeWarning = "RuntimeWarning"
    case futureWarning = "FutureWarning"
    case syntaxWarning = "SyntaxWarning"
    case importWarning = "ImportWarning"
    case resourceWarning = "ResourceWarning"

    /// Python's other names for `OSError`.
    static let aliases = ["IOError": ExceptionName.osError, "EnvironmentError": .osError]

    init?(pythonName: String) {
        guard let name = ExceptionName(rawValue: pythonName) ?? ExceptionName.aliases[pythonName] else { return nil }
        self = name
    }

    var base: ExceptionName? {
        switch self {
        case .baseException: nil
        case .systemExit, .keyboardInterrupt, .generatorExit, .exception: .baseException
        case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
        case .moduleNotFoundError: .importError
        case .indexError, .keyError: .lookupError
        case .unboundLocalError: .nameError
        case .connectionError, .fileExistsError, .fileNotFoundError, .isADirectoryError, .notADirectoryError, .permissionError,
            .timeoutError:
            .osError
        case .notImplementedError, .recursionError: .runtimeError
        case .indentationError: .syntaxError
        case .unicodeError: .valueError
        case .unicodeDecodeError, .unicodeEncodeError: .unicodeError
        case .userWarning, .deprecationWarning, .pendingDeprecationWarning, .runtimeWarning, .futureWarning, .syntaxWarning, .importWarning,
            .resourceWarning:
            .warning
        default: .exception
        }
    }
}
