extension FileSystem {
    /// File systems whose changes all pass through this machine's kernel.
    private static let localTypes: Set<Substring> = [
        "bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "overlay", "reiserfs", "tmpfs", "xfs", "zfs",
    ]

    /// Whether a directory is known to lie on a file system of this machine's own (proc_pid_mountinfo(5)).
    static func isLocal(_ directory: FilePath) -> Bool {
        guard let device = stamp(directory)?.stamp.device, let mounts = try? read(FilePath("/proc/self/mountinfo"), limit: 1 << 20) else {
            return false
        }
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & ~0xFF
        let number = "\(major):\(minor)"
        return String(decoding: mounts, as: UTF8.self).split(separator: "\n").contains { mount in
            let fields = mount.split(separator: " ")
            guard fields.count > 3, fields[2] == number, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
                return false
            }
            return localTypes.contains(fields[dash + 1])
        }
    }
}
