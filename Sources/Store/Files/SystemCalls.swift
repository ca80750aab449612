import Glibc

/// The two system calls on which durability hangs, as values, so that a test can make each of them fail.
package struct SystemCalls {
    /// `write(2)`: descriptor, address, length.
    package var write: (Int32, UnsafeRawPointer?, Int) -> Int
    /// `fdatasync(2)`.
    package var synchronize: (Int32) -> Int32

    /// The real ones.
    package static var real: SystemCalls {
        SystemCalls(write: { Glibc.write($0, $1, $2) }, synchronize: { fdatasync($0) })
    }
}
