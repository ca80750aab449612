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
};

#undef CICAL_FUNCTION

/// Opens libical into `functions` and returns 0; otherwise the text of what the loader said, valid until the next call.
const char *_Nullable cical_open(struct cical *_Nonnull functions);
