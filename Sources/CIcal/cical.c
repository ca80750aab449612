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
    FIND(icaltime_from_string)
    FIND(icaltime_is_null_time)
    FIND(icaltime_as_timet_with_zone)
    FIND(icaltimezone_new)
    FIND(icaltimezone_free)
    FIND(icaltimezone_set_component)
    FIND(icaltimezone_get_builtin_timezone)
    FIND(icaltimezone_get_utc_timezone)
    FIND(icalrecurrencetype_from_string)
    FIND(icalrecur_iterator_new)
    FIND(icalrecur_iterator_next)
    FIND(icalrecur_iterator_free)
#undef FIND
    return NULL;
}

static struct cical_moment moment_of(struct icaltimetype time, int is_utc)
{
    struct cical_moment moment = {time.year,   time.month,   time.day, time.hour,
                                  time.minute, time.second, time.is_date, is_utc};
    return moment;
}

static struct icaltimetype time_of(struct cical_moment moment, const icaltimezone *zone)
{
    struct icaltimetype time;
    memset(&time, 0, sizeof time);
    time.year = moment.year;
    time.month = moment.month;
    time.day = moment.day;
    time.hour = moment.hour;
    time.minute = moment.minute;
    time.second = moment.second;
    time.is_date = moment.is_date;
    time.zone = moment.is_date ? NULL : zone;
    return time;
}

int cical_read_moment(const struct cical *functions, const char *text, struct cical_moment *moment)
{
    struct icaltimetype time = functions->icaltime_from_string(text);
    if (functions->icaltime_is_null_time(time))
        return 0;
    *moment = moment_of(time, time.zone == functions->icaltimezone_get_utc_timezone());
    return 1;
}

long long cical_seconds(const struct cical *functions, struct cical_moment moment, icaltimezone *zone)
{
    icaltimezone *clocks = moment.is_utc || zone == NULL ? functions->icaltimezone_get_utc_timezone() : zone;
    return functions->icaltime_as_timet_with_zone(time_of(moment, clocks), clocks);
}

// Civil order is enough: both ends are on the clocks of the same zone, give or take the hours between two zones.
static int is_after(struct icaltimetype time, struct cical_moment last)
{
    if (time.year != last.year)
        return time.year > last.year;
    if (time.month != last.month)
        return time.month > last.month;
    return time.day > last.day;
}

int cical_expand(const struct cical *functions, const char *rule, struct cical_moment start, icaltimezone *zone,
                 struct cical_moment last, struct cical_moment *moments, int capacity)
{
    struct icalrecurrencetype recurrence = functions->icalrecurrencetype_from_string(rule);
    if (recurrence.freq == ICAL_NO_RECURRENCE)
        return -1;
    icaltimezone *clocks = start.is_utc ? functions->icaltimezone_get_utc_timezone() : zone;
    icalrecur_iterator *iterator = functions->icalrecur_iterator_new(recurrence, time_of(start, clocks));
    if (iterator == NULL)
        return -1;
    int count = 0;
    while (count < capacity) {
        struct icaltimetype time = functions->icalrecur_iterator_next(iterator);
        if (functions->icaltime_is_null_time(time) || is_after(time, last))
            break;
        moments[count++] = moment_of(time, start.is_utc);
    }
    functions->icalrecur_iterator_free(iterator);
    return count;
}
