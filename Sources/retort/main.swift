import JSONRPC
import LanguageServer
import Logging

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

let transport = try Transport.claimStandardStreams()
LoggingSystem.bootstrap(StreamLogHandler.standardError)
let logger = Logger(label: "retort")
let server = Server(
    session: Session(transport, log: SessionLog(logger)), methods: MethodTable(), options: Server.Options(version: "0.1.0"), logger: logger)
exit(await server.run())
