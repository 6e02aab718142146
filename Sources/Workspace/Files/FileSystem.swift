#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file could not be read or written.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    package var path: String
    package var action: String
    package var code: Int32

    package var description: String { "Can't \(action) \(path): \(String(cString: strerror(code)))." }
}

/// What tells one state of a file from the next.
package struct FileStamp: Sendable, Hashable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    package var seconds: Int
    package var nanoseconds: Int
    /// How many names the file has.
    package var links: Int

    init(_ status: stat) {
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = time.tv_sec
        nanoseconds = time.tv_nsec
        links = Int(status.st_nlink)
    }
}

/// The files of this machine, through the system's own calls.
package enum FileSystem {
    package enum Kind: Sendable { case file, directory, other }

    /// Size, time and identity of a file, symbolic links followed; `nil` when it is not there.
    package static func stamp(_ path: FilePath) -> (stamp: FileStamp, kind: Kind)? {
        var status = stat()
        guard stat(path.string, &status) == 0 else { return nil }
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            default: .other
            }
        return (FileStamp(status), kind)
    }

    package static func isDirectory(_ path: FilePath) -> Bool { stamp(path)?.kind == .directory }

    package static func isFile(_ path: FilePath) -> Bool { stamp(path)?.kind == .file }

    /// The names in a directory without `.` and `..`, sorted by their bytes; empty when it can't be read.
    package static func names(in directory: FilePath) -> [String] { entries(in: directory).map(\.name) }

    /// The whole of a regular file, at most `limit` bytes.
    package static func read(_ path: FilePath, limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
        guard let (_, bytes) = try contents(path, limit: limit) else { throw FileError(path: path.string, action: "open", code: ENOENT) }
        return bytes
    }

    /// A regular file's stamp and its whole content, at most `limit` bytes; `nil` when it is not there.
    package static func contents(_ path: FilePath, limit: Int = 256 << 20) throws(FileError) -> (stamp: FileStamp, bytes: [UInt8])? {
        let descriptor = open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw FileError(path: path.string, action: "open", code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path.string, action: "read", code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path.string, action: "read", code: EISDIR) }
        guard status.st_size <= limit else { throw FileError(path: path.string, action: "read", code: EFBIG) }
        var bytes: [UInt8] = []
        var capacity = Int(status.st_size) + 1
        while true {
            guard bytes.count <= limit else { throw FileError(path: path.string, action: "read", code: EFBIG) }
            var got = -1
            let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                repeat { got = systemRead(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
                count = max(got, 0)
            }
            guard got >= 0 else { throw FileError(path: path.string, action: "read", code: errno) }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if got < capacity { break }
            capacity = max(bytes.count, 4096)
        }
        return (FileStamp(status), bytes)
    }

    /// Writes a new file; an existing one is an error unless `replacing`.
    package static func write(_ bytes: [UInt8], to path: FilePath, replacing: Bool = false) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL)
        let descriptor = open(path.string, flags, 0o644)
        guard descriptor >= 0 else { throw FileError(path: path.string, action: "write", code: errno) }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw FileError(path: path.string, action: "write", code: errno) }
            done += wrote
        }
    }

    /// Makes a directory and those above it.
    package static func makeDirectory(_ path: FilePath) throws(FileError) {
        if isDirectory(path) { return }
        if path.string != "/" { try makeDirectory(path.directory) }
        guard mkdir(path.string, 0o755) == 0 || errno == EEXIST else {
            throw FileError(path: path.string, action: "make the directory", code: errno)
        }
    }

    /// The path with symbolic links resolved; the path itself when it is not there.
    package static func resolved(_ path: FilePath) -> FilePath {
        guard let pointer = realpath(path.string, nil) else { return path }
        defer { free(pointer) }
        return FilePath(String(cString: pointer))
    }

    package static var currentDirectory: FilePath {
        guard let pointer = getcwd(nil, 0) else { return FilePath("/") }
        defer { free(pointer) }
        return FilePath(String(cString: pointer))
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, buffer, count) }

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, buffer, count) }
