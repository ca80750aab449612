// The whole of ncurses that this program uses, without macros, variadics and globals, which Swift cannot
// import or cannot check. ncurses itself is included by the .c files only, so nothing else leaks out.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One position to draw: a base scalar, up to two combining marks (0 for none), attributes and a colour pair.
struct cnc_cell {
    uint32_t scalars[3];
    uint32_t attributes;
    int32_t pair;
};

/// The bits of `attributes`.
enum cnc_attribute { CNC_BOLD = 1, CNC_DIM = 2, CNC_REVERSE = 4, CNC_UNDERLINE = 8 };

enum cnc_opening { CNC_OPENED, CNC_UNKNOWN_TERMINAL, CNC_NO_CURSOR_ADDRESSING, CNC_NO_MEMORY, CNC_ALREADY_OPEN };

/// The keys whose sequences a terminal description names.
enum cnc_key {
    CNC_KEY_UP, CNC_KEY_DOWN, CNC_KEY_LEFT, CNC_KEY_RIGHT,
    CNC_KEY_SHIFT_UP, CNC_KEY_SHIFT_DOWN, CNC_KEY_SHIFT_LEFT, CNC_KEY_SHIFT_RIGHT,
    CNC_KEY_HOME, CNC_KEY_END, CNC_KEY_PAGE_UP, CNC_KEY_PAGE_DOWN,
    CNC_KEY_BACK_TAB, CNC_KEY_DELETE, CNC_KEY_INSERT, CNC_KEY_ENTER, CNC_KEY_FUNCTION_1,
    CNC_KEY_COUNT = CNC_KEY_FUNCTION_1 + 12
};

// screen.c
bool cnc_use_utf8(void);
// Takes keys as they are typed, unedited and unshown, from before the terminal is opened; cnc_open goes on from there,
// and a program that ends without it leaves the terminal as it was found.
void cnc_hold_keys(void);
enum cnc_opening cnc_open(void);
int cnc_start_color(void);
int cnc_pair_limit(void);
void cnc_define_pair(int pair, int foreground, int background);
int cnc_width(uint32_t scalar);
void cnc_put(int row, int column, const struct cnc_cell *cells, int count);
/// Whether the terminal can move rows.
bool cnc_can_shift(void);
/// Moves what stands in the rows from `top` to before `bottom` up, or, negative, down, and leaves blank rows behind.
void cnc_shift(int top, int bottom, int distance);
void cnc_show_cursor(int row, int column);
void cnc_hide_cursor(void);
void cnc_flush(void);
/// Whether what is drawn from here on can be held back.
bool cnc_begin_holding(void);
/// Composes what has been drawn and holds it back; false where that cannot be, and then cnc_drop() is to follow what is
/// drawn to be as it was.
bool cnc_hold(void);
/// Writes what is held back.
void cnc_show_held(void);
/// Takes what has been drawn for shown, and forgets what is held back.
void cnc_drop(void);
void cnc_resize(int rows, int columns);
void cnc_leave(void);
void cnc_return(void);
void cnc_close(void);
const char *cnc_key_sequence(int key);

// session.c: what surrounds the screen
/// The terminal's size by the kernel; false when it does not know one.
bool cnc_window_size(int *rows, int *columns);
/// Arms the restoring of the terminal in handlers of fatal signals, and of those that end a program by default.
void cnc_arm_emergency(void);
/// Stops the process as Ctrl-Z does and returns when it continues.
void cnc_stop(void);
/// Blocks the signals and returns a descriptor that reports them instead, or -1 with errno.
int cnc_signal_descriptor(const int *signals, int count);
/// The next reported signal, 0 when there is none.
int cnc_next_signal(int descriptor);
