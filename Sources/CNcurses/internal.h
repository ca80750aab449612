// What the two .c files share.
#pragma once
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
// First of all: term.h makes macros of everyday words such as columns.
#include "cncurses.h"
#include <termios.h>
#include <unistd.h>
#include <curses.h>
#include <term.h>
#undef lines
#undef columns

/// The modes that the terminal was found in.
extern struct termios cnc_shell_mode;

/// Puts the modes back that keys were held in, so that curses finds what the shell left; false where none were held.
bool cnc_release_keys(void);

/// Writes all of the bytes, whatever signals arrive; async-signal-safe.
void cnc_write(const char *bytes, size_t count);
