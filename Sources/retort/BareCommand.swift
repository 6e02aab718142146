import JSONRPC

/// The commands that editors and prompts start again and again, where they come without an option.
///
/// ArgumentParser needs several milliseconds to find out what two words say: as long as all else that the start of a server takes.
enum BareCommand {
    case serve, heads

    init?(_ arguments: [String]) {
        switch arguments {
        case ["serve"], ["serve", "--stdio"]: self = .serve
        case ["heads"]: self = .heads
        default: return nil
        }
    }

    /// Stays on the thread of its caller, so that neither starts the pool of threads that tasks run on.
    nonisolated(nonsending) func run() async throws {
        switch self {
        case .serve: try await Serve.serve(GlobalValues()) { () throws(TransportError) in try .claimStandardStreams() }
        case .heads: try Heads.print(GlobalValues())
        }
    }
}
