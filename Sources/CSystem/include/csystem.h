#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>

// Here because Swift's Glibc module lacks statfs and extended attributes.

/// The kernel's number for the kind of file system that an open file lies on, or -1 with errno set.
long csystem_file_system_type(int descriptor);

/// The length of an extended attribute of a file, which is not followed where it is a link, or -1 with errno set.
long csystem_get_attribute(const char *path, const char *name, void *value, size_t size);

/// Sets an extended attribute of an open file; -1 with errno set where it cannot be.
int csystem_set_attribute(int descriptor, const char *name, const void *value, size_t size);

/// Takes an extended attribute from an open file; -1 with errno set where it cannot be.
int csystem_remove_attribute(int descriptor, const char *name);

#endif
