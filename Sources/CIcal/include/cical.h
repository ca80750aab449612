#pragma once

// libical draws in ICU, which would cost every start of the program more than all the rest of it. It is therefore
// opened when a calendar is first exported, never linked; the types come from its own header, so that the compiler
// checks each function below against the one that is looked up.
#include <libical/ical.h>

#define CICAL_FUNCTION(name) __typeof__(name) *_Nonnull name

/// The functions of libical that this program uses.
struct cical {
    CICAL_FUNCTION(icalcomponent_new);
    CICAL_FUNCTION(icalcomponent_free);
    CICAL_FUNCTION(icalcomponent_add_component);
    CICAL_FUNCTION(icalcomponent_add_property);
    CICAL_FUNCTION(icalcomponent_as_ical_string_r);
    CICAL_FUNCTION(icalcomponent_get_first_component);
    CICAL_FUNCTION(icalcomponent_get_next_component);
    CICAL_FUNCTION(icalcomponent_get_first_property);
    CICAL_FUNCTION(icalcomponent_get_next_property);
    CICAL_FUNCTION(icalcomponent_count_errors);
    CICAL_FUNCTION(icalproperty_new);
    CICAL_FUNCTION(icalproperty_free);
    CICAL_FUNCTION(icalproperty_set_value);
    CICAL_FUNCTION(icalproperty_set_x_name);
    CICAL_FUNCTION(icalproperty_set_parameter_from_string);
    CICAL_FUNCTION(icalproperty_get_property_name_r);
    CICAL_FUNCTION(icalproperty_get_value_as_string_r);
    CICAL_FUNCTION(icalproperty_get_parameter_as_string_r);
    CICAL_FUNCTION(icalvalue_new_from_string);
    CICAL_FUNCTION(icalvalue_new_text);
    CICAL_FUNCTION(icalparser_parse_string);
    CICAL_FUNCTION(icalmemory_free_buffer);
    CICAL_FUNCTION(icaltime_from_string);
    CICAL_FUNCTION(icaltime_is_null_time);
    CICAL_FUNCTION(icaltime_as_timet_with_zone);
    CICAL_FUNCTION(icaltimezone_new);
    CICAL_FUNCTION(icaltimezone_free);
    CICAL_FUNCTION(icaltimezone_set_component);
    CICAL_FUNCTION(icaltimezone_get_builtin_timezone);
    CICAL_FUNCTION(icaltimezone_get_utc_timezone);
    CICAL_FUNCTION(icalrecurrencetype_from_string);
    CICAL_FUNCTION(icalrecur_iterator_new);
    CICAL_FUNCTION(icalrecur_iterator_next);
    CICAL_FUNCTION(icalrecur_iterator_free);
};

#undef CICAL_FUNCTION

/// Opens libical into `functions` and returns 0; otherwise the text of what the loader said, valid until the next call.
const char *_Nullable cical_open(struct cical *_Nonnull functions);

/// What a clock shows: a date, a time on the clocks of some zone, or one in universal time.
struct cical_moment {
    int year, month, day, hour, minute, second;
    int is_date, is_utc;
};

/// Reads a DATE or DATE-TIME into `moment`; returns 0 for anything else.
int cical_read_moment(const struct cical *_Nonnull functions, const char *_Nonnull text,
                      struct cical_moment *_Nonnull moment);

/// Seconds since 1970 in universal time of what the clocks of a zone show.
long long cical_seconds(const struct cical *_Nonnull functions, struct cical_moment moment,
                        icaltimezone *_Nullable zone);

/// Writes the moments that a recurrence rule gives, not later than `last`, and returns how many there are; never more
/// than `capacity`. Returns -1 for a rule that is not understood.
int cical_expand(const struct cical *_Nonnull functions, const char *_Nonnull rule, struct cical_moment start,
                 icaltimezone *_Nullable zone, struct cical_moment last, struct cical_moment *_Nonnull moments,
                 int capacity);
