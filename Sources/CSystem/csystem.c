#include "csystem.h"

#include <sys/vfs.h>
#include <sys/xattr.h>

long csystem_file_system_type(int descriptor) {
    struct statfs status;
    return fstatfs(descriptor, &status) == 0 ? (long)status.f_type : -1;
}

long csystem_get_attribute(const char *path, const char *name, void *value, size_t size) {
    return (long)lgetxattr(path, name, value, size);
}

int csystem_set_attribute(int descriptor, const char *name, const void *value, size_t size) {
    return fsetxattr(descriptor, name, value, size, 0);
}

int csystem_remove_attribute(int descriptor, const char *name) { return fremovexattr(descriptor, name); }
