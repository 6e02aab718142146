#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CLibPQ

/// The functions of PostgreSQL's client library, which is opened at the first connection: its two dozen libraries would
/// otherwise cost every start of the program some milliseconds, and a program without PostgreSQL its life.
final class LibPQ: Sendable {
    let connectStartParams: PQconnectStartParams_function
    let connectPoll: PQconnectPoll_function
    let conninfo: PQconninfo_function
    let conninfoFree: PQconninfoFree_function
    let finish: PQfinish_function
    let status: PQstatus_function
    let errorMessage: PQerrorMessage_function
    let socket: PQsocket_function
    let serverVersion: PQserverVersion_function
    let parameterStatus: PQparameterStatus_function
    let transactionStatus: PQtransactionStatus_function
    let setnonblocking: PQsetnonblocking_function
    let setNoticeReceiver: PQsetNoticeReceiver_function
    let sendQuery: PQsendQuery_function
    let sendQueryParams: PQsendQueryParams_function
    let flush: PQflush_function
    let isBusy: PQisBusy_function
    let consumeInput: PQconsumeInput_function
    let getResult: PQgetResult_function
    let putCopyEnd: PQputCopyEnd_function
    let getCopyData: PQgetCopyData_function
    let freemem: PQfreemem_function
    let resultStatus: PQresultStatus_function
    let resultErrorField: PQresultErrorField_function
    let resultErrorMessage: PQresultErrorMessage_function
    let ntuples: PQntuples_function
    let nfields: PQnfields_function
    let fname: PQfname_function
    let ftype: PQftype_function
    let getisnull: PQgetisnull_function
    let getvalue: PQgetvalue_function
    let getlength: PQgetlength_function
    let cmdTuples: PQcmdTuples_function
    let cmdStatus: PQcmdStatus_function
    let clear: PQclear_function
    let getCancel: PQgetCancel_function
    let cancel: PQcancel_function
    let freeCancel: PQfreeCancel_function

    /// The library, opened once and never closed.
    static func open() throws(DatabaseError) -> LibPQ {
        try opened.get()
    }

    private static let opened = Result { () throws(DatabaseError) in try LibPQ() }

    #if canImport(Glibc)
        private static let fileNames = ["libpq.so.5"]
    #else
        private static let fileNames = [
            "libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib", "/usr/local/opt/libpq/lib/libpq.5.dylib",
        ]
    #endif

    /// What libpq returns as text; a null pointer is the empty string.
    static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private init() throws(DatabaseError) {
        guard let library = Self.fileNames.lazy.compactMap({ dlopen($0, RTLD_LAZY | RTLD_LOCAL) }).first else {
            throw DatabaseError(
                .system, "cannot open libpq, PostgreSQL's client library: \(dlerror().map { String(cString: $0) } ?? "not found")",
                hint: "Install it: apt install libpq5, or brew install libpq.")
        }
        func function<Function>(_ name: String) throws(DatabaseError) -> Function {
            guard let address = dlsym(library, name) else {
                throw DatabaseError(.system, "libpq has no function \(name)", hint: "Install a libpq of version 14 or later.")
            }
            return unsafeBitCast(address, to: Function.self)
        }
        connectStartParams = try function("PQconnectStartParams")
        connectPoll = try function("PQconnectPoll")
        conninfo = try function("PQconninfo")
        conninfoFree = try function("PQconninfoFree")
        finish = try function("PQfinish")
        status = try function("PQstatus")
        errorMessage = try function("PQerrorMessage")
        socket = try function("PQsocket")
        serverVersion = try function("PQserverVersion")
        parameterStatus = try function("PQparameterStatus")
        transactionStatus = try function("PQtransactionStatus")
        setnonblocking = try function("PQsetnonblocking")
        setNoticeReceiver = try function("PQsetNoticeReceiver")
        sendQuery = try function("PQsendQuery")
        sendQueryParams = try function("PQsendQueryParams")
        flush = try function("PQflush")
        isBusy = try function("PQisBusy")
        consumeInput = try function("PQconsumeInput")
        getResult = try function("PQgetResult")
        putCopyEnd = try function("PQputCopyEnd")
        getCopyData = try function("PQgetCopyData")
        freemem = try function("PQfreemem")
        resultStatus = try function("PQresultStatus")
        resultErrorField = try function("PQresultErrorField")
        resultErrorMessage = try function("PQresultErrorMessage")
        ntuples = try function("PQntuples")
        nfields = try function("PQnfields")
        fname = try function("PQfname")
        ftype = try function("PQftype")
        getisnull = try function("PQgetisnull")
        getvalue = try function("PQgetvalue")
        getlength = try function("PQgetlength")
        cmdTuples = try function("PQcmdTuples")
        cmdStatus = try function("PQcmdStatus")
        clear = try function("PQclear")
        getCancel = try function("PQgetCancel")
        cancel = try function("PQcancel")
        freeCancel = try function("PQfreeCancel")
    }
}
