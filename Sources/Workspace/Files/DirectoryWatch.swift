#if canImport(Glibc)
    import Glibc
#endif

/// Tells which files of some directories were changed on disk, as the kernel saw it (inotify).
///
/// It knows of a change before the write returns to the program that made it. Only for file systems whose changes all pass through this
/// machine's kernel; what is reached through a link or has another name elsewhere is not seen.
///
/// `@unchecked Sendable`: a workspace's lock is held whenever it is used.
final class DirectoryWatch: @unchecked Sendable {
    enum Changes {
        /// Files whose content may be another; empty when nothing has happened.
        case files(Set<FilePath>)
        /// Names came or went, or more happened than the kernel remembers.
        case unknown
    }

    #if canImport(Glibc)
        private let descriptor: Int32
        /// Whether every directory that was added is watched.
        private(set) var isComplete = true
        private var watches: [Int32: FilePath] = [:]

        /// `nil` where nothing can be watched.
        init?() {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
        }

        /// Watches a directory from now on: what is read of it afterwards is not missed.
        func add(_ directory: FilePath) {
            let mask =
                IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
            let watch = FileSystem.isLocal(directory) ? inotify_add_watch(descriptor, directory.string, UInt32(mask)) : -1
            if watch >= 0 { watches[watch] = directory } else { isComplete = false }
        }

        deinit { close(descriptor) }

        /// What happened since the last call.
        func takeChanges() -> Changes {
            var files: Set<FilePath> = []
            var isKnown = true
            var buffer = [UInt8](repeating: 0, count: 16 << 10)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                buffer.withUnsafeBytes { bytes in
                    var offset = 0
                    while let event = Event(bytes, offset, count) {
                        offset = event.end
                        guard let directory = watches[event.watch], !event.name.isEmpty,
                            event.mask & UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_Q_OVERFLOW) == 0
                        else {
                            isKnown = false
                            continue
                        }
                        files.insert(directory.appending(event.name))
                    }
                }
            }
            return isKnown ? .files(files) : .unknown
        }

        private struct Event {
            var watch: Int32
            var mask: UInt32
            var name: String
            /// Where the next event begins.
            var end: Int

            /// The event at an offset of what the kernel wrote; `nil` at the end of it.
            init?(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int) {
                let header = MemoryLayout<inotify_event>.size
                guard offset + header <= count else { return nil }
                let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                end = offset + header + Int(event.len)
                guard end <= count else { return nil }
                watch = event.wd
                mask = event.mask
                name = String(decoding: bytes[offset + header..<end].prefix { $0 != 0 }, as: UTF8.self)
            }
        }
    #else
        let isComplete = false

        init?() { return nil }

        func add(_ directory: FilePath) {}

        func takeChanges() -> Changes { .unknown }
    #endif
}
