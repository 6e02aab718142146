#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Transport {
    /// Takes standard input and output for messages alone; call it before anything else runs.
    ///
    /// Both are duplicated. Descriptor 1 then points at standard error, so that a stray print can't break the stream, and
    /// descriptor 0 at nothing, so that a child process can't read from it. A peer that has gone is an error of the write, not SIGPIPE.
    package static func claimStandardStreams() throws(TransportError) -> Transport {
        ignoreBrokenPipes()
        let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        guard input >= 0 else { throw TransportError("Standard input can't be used", errno) }
        let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard output >= 0 else { throw TransportError("Standard output can't be used", errno) }
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        if nothing >= 0 { dup2(nothing, STDIN_FILENO) }
        if dup2(STDERR_FILENO, STDOUT_FILENO) < 0, nothing >= 0 { dup2(nothing, STDOUT_FILENO) }
        if nothing > STDERR_FILENO { close(nothing) }
        return Transport(input: input, output: output)
    }

    /// Makes writing to a peer that has gone an error (EPIPE) instead of the end of the process.
    package static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}
