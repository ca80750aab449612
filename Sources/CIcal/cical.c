#include "cical.h"

#include <dlfcn.h>
#include <string.h>

// The name that Debian's libical3 gives the library; another major version would have other structures.
static const char library_name[] = "libical.so.3";

static int find(void *library, const char *name, void *pointer_to_function)
{
    void *address = dlsym(library, name);
    // POSIX lets dlsym return functions as data pointers; copying the bytes is the conversion that C allows.
    memcpy(pointer_to_function, &address, sizeof address);
    return address != NULL;
}

const char *cical_open(struct cical *functions)
{
    // Kept open until the process ends: unloading would pull ICU's code away under its own exit handlers.
    void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        return dlerror();
#define FIND(name)                                                                                                     \
    if (!find(library, #name, &functions->name))                                                                       \
        return dlerror();
    FIND(icalcomponent_new)
    FIND(icalcomponent_free)
    FIND(icalcomponent_add_component)
    FIND(icalcomponent_add_property)
    FIND(icalcomponent_as_ical_string_r)
    FIND(icalcomponent_get_first_component)
    FIND(icalcomponent_get_next_component)
    FIND(icalcomponent_get_first_property)
    FIND(icalcomponent_get_next_property)
    FIND(icalcomponent_count_errors)
    FIND(icalproperty_new)
    FIND(icalproperty_free)
    FIND(icalproperty_set_value)
    FIND(icalproperty_set_x_name)
    FIND(icalproperty_set_parameter_from_string)
    FIND(icalproperty_get_property_name_r)
    FIND(icalproperty_get_value_as_string_r)
    FIND(icalproperty_get_parameter_as_string_r)
    FIND(icalvalue_new_from_string)
    FIND(icalvalue_new_text)
    FIND(icalparser_parse_string)
    FIND(icalmemory_free_buffer)
#undef FIND
    return NULL;
}
