import CSystem
import Glibc

/// The kinds of file system on which a store is refused.
enum FileSystemKind {
    /// The name of the network file system that the directory lies on, or nil for a local one.
    ///
    /// Advisory locks and `fdatasync` mean different things on each of these; a store that works there on good days
    /// loses data on the others. FUSE is let through: it is most often a local, encrypted home directory.
    static func network(at path: String) throws(StoreError) -> String? {
        let directory = try OpenFile(path, O_RDONLY | O_DIRECTORY)
        return networkKinds[UInt32(truncatingIfNeeded: csystem_file_system_type(directory.descriptor))]
    }

    /// From statfs(2) and the kernel's magic.h.
    private static let networkKinds: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x5346_414F: "AFS",
        0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x00C3_6400: "Ceph", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS",
        0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x786F_4256: "VirtualBox shared folder", 0x564C: "NCP",
    ]
}
