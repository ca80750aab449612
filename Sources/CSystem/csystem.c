#include "csystem.h"

#include <sys/vfs.h>

long csystem_file_system_type(int descriptor) {
    struct statfs status;
    return fstatfs(descriptor, &status) == 0 ? (long)status.f_type : -1;
}
