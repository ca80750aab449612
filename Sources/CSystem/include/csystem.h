#ifndef CSYSTEM_H
#define CSYSTEM_H

/// The kernel's number for the kind of file system that an open file lies on, or -1 with errno set.
/// Here because Swift's Glibc module lacks statfs.
long csystem_file_system_type(int descriptor);

#endif
