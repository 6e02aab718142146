import JSONRPC
import Logging

extension SessionLog {
    /// Writes to a logger.
    package init(_ logger: Logger) {
        self.init { level, message in
            switch level {
            case .debug: logger.debug("\(message())")
            case .warning: logger.warning("\(message())")
            }
        }
    }
}
