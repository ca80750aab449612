#include "internal.h"
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <wchar.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static bool has_paste;
static bool is_cursor_shown = true;
static SCREEN *open_screen;
// What ncurses writes to: the terminal under a number of its own, or a frame that is being gathered.
static FILE *output;
static int frame = -1;
static bool is_gathering;
// A frame that ncurses takes for shown and that has not been written yet.
static char held[1 << 14];
static size_t held_count;

bool cnc_use_utf8(void) {
    // The C locale would turn åäö into question marks. Only LC_CTYPE is set: no number or date may change.
    static const char *const names[] = {"C.UTF-8", "", "sv_SE.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return false;
}

static void write_string(const char *string) {
    if (string) cnc_write(string, strlen(string));
}

// Application keys are switched on here and not by keypad(): that would also build ncurses' own tree of keys,
// which nobody reads, at every start.
static void enter(void) {
    write_string(keypad_xmit);
    if (has_paste) write_string(paste_on);
}

static void tune_input(void) {
    struct termios mode;
    if (tcgetattr(STDIN_FILENO, &mode) != 0) return;
    // Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O are keys like any other; a signal key must not discard what was typed before.
    mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF | INLCR | ICRNL | ISTRIP);
    mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
    mode.c_lflag |= ISIG | NOFLSH;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
    def_prog_mode();
}

enum cnc_opening cnc_open(void) {
    if (open_screen) return CNC_ALREADY_OPEN; // ncurses draws on one screen at a time
    int status = 0;
    // newterm succeeds on terminals that nothing can be placed on, and has then already written to them.
    if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return CNC_UNKNOWN_TERMINAL;
    if (!cursor_address) return CNC_NO_CURSOR_ADDRESSING;
    if (!cnc_release_keys() && tcgetattr(STDIN_FILENO, &cnc_shell_mode) != 0) return CNC_NO_MEMORY;
    int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    if (terminal < 0) return CNC_NO_MEMORY;
    output = fdopen(terminal, "w");
    open_screen = output ? newterm(NULL, output, stdin) : NULL;
    if (!open_screen) return CNC_NO_MEMORY;
    cbreak();
    noecho();
    nonl();
    idlok(stdscr, TRUE);
    typeahead(-1); // never look at the input while drawing: it is read elsewhere
    tune_input();
    has_paste = cursor_address[0] == '\033' && cursor_address[1] == '[';
    enter();
    return CNC_OPENED;
}

int cnc_start_color(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    if (use_default_colors() == ERR) assume_default_colors(COLOR_WHITE, COLOR_BLACK);
    // With direct colour an index above 7 is a mixture of red, green and blue.
    if (COLORS > 256) return tigetflag("RGB") > 0 ? 8 : 256;
    return COLORS;
}

int cnc_pair_limit(void) { return COLOR_PAIRS; }

void cnc_define_pair(int pair, int foreground, int background) { init_extended_pair(pair, foreground, background); }

int cnc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t attributes(uint32_t bits) {
    attr_t result = A_NORMAL;
    if (bits & CNC_BOLD) result |= A_BOLD;
    if (bits & CNC_DIM) result |= A_DIM;
    if (bits & CNC_REVERSE) result |= A_REVERSE;
    if (bits & CNC_UNDERLINE) result |= A_UNDERLINE;
    return result;
}

static void encode(cchar_t *target, const struct cnc_cell *cell) {
    wchar_t text[4] = {(wchar_t)cell->scalars[0], 0, 0, 0};
    int length = 1;
    // setcchar refuses a mark that the C library does not know as one.
    for (int i = 1; i < 3; i++)
        if (cell->scalars[i] && wcwidth((wchar_t)cell->scalars[i]) == 0) text[length++] = (wchar_t)cell->scalars[i];
    setcchar(target, text, attributes(cell->attributes), (short)cell->pair, NULL);
}

void cnc_put(int row, int column, const struct cnc_cell *cells, int count) {
    enum { chunk = 128 };
    cchar_t encoded[chunk];
    while (count > 0) {
        int part = count < chunk ? count : chunk;
        int width = 0;
        for (int i = 0; i < part; i++) {
            encode(&encoded[i], &cells[i]);
            width += cells[i].scalars[0] < 0x300 ? 1 : wcwidth((wchar_t)cells[i].scalars[0]);
        }
        mvwadd_wchnstr(stdscr, row, column, encoded, part);
        column += width;
        cells += part;
        count -= part;
    }
}

// ncurses writes at every movement of the cursor, ten times a frame, and each time whoever reads the terminal is woken for a
// piece of it. So it writes into memory until the frame is whole.
static void gather(void) {
    // After endwin() it sets the terminal's modes again, for which it needs the terminal.
    if (is_gathering || isendwin()) return;
    if (frame < 0) frame = memfd_create("frame", MFD_CLOEXEC);
    is_gathering = frame >= 0 && lseek(frame, 0, SEEK_SET) == 0 && dup3(frame, fileno(output), O_CLOEXEC) >= 0;
}

// Returns how much has been gathered.
static off_t end_gathering(void) {
    if (!is_gathering) return 0;
    is_gathering = false;
    off_t length = lseek(frame, 0, SEEK_CUR);
    dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
    return length;
}

static void deliver(void) {
    static char bytes[1 << 14];
    off_t length = end_gathering();
    for (off_t at = 0; at < length;) {
        size_t rest = (size_t)(length - at);
        ssize_t count = pread(frame, bytes, rest < sizeof bytes ? rest : sizeof bytes, at);
        if (count <= 0) return;
        cnc_write(bytes, (size_t)count);
        at += count;
    }
}

bool cnc_can_shift(void) { return change_scroll_region && scroll_forward && scroll_reverse; }

// ncurses finds rows that have moved by hashes of whole rows, which a pane beside a list defeats. Where rows have moved as
// they were, it finds them; what differs is drawn after that.
void cnc_shift(int top, int bottom, int distance) {
    scrollok(stdscr, TRUE);
    setscrreg(top, bottom - 1);
    scrl(distance);
    setscrreg(0, getmaxy(stdscr) - 1);
    scrollok(stdscr, FALSE); // a character in the last corner must not move everything
    leaveok(stdscr, TRUE); // the cursor is placed when all is drawn
    gather();
    wnoutrefresh(stdscr);
    doupdate();
}

static void set_cursor(bool shown) {
    if (is_cursor_shown == shown) return;
    gather();
    is_cursor_shown = shown;
    curs_set(shown);
}

void cnc_show_cursor(int row, int column) {
    leaveok(stdscr, FALSE);
    wmove(stdscr, row, column);
    set_cursor(true);
}

void cnc_hide_cursor(void) {
    leaveok(stdscr, TRUE); // it may stay wherever drawing ended
    set_cursor(false);
}

static int put_in_frame(int byte) {
    char one = (char)byte;
    return write(fileno(output), &one, 1) == 1 ? byte : EOF;
}

static void compose(void) {
    gather();
    wnoutrefresh(stdscr);
    doupdate();
    // Every frame begins with the look that the one before has ended with, also where that one was never shown.
    if (is_gathering) vid_puts(A_NORMAL, 0, NULL, put_in_frame);
}

void cnc_flush(void) {
    compose();
    deliver();
}

bool cnc_begin_holding(void) {
    gather();
    return is_gathering;
}

bool cnc_hold(void) {
    compose();
    off_t length = end_gathering();
    held_count = length > 0 && length <= (off_t)sizeof held ? (size_t)length : 0;
    return held_count > 0 && pread(frame, held, held_count, 0) == (ssize_t)held_count;
}

void cnc_show_held(void) {
    cnc_write(held, held_count);
    held_count = 0;
}

void cnc_drop(void) {
    compose();
    end_gathering();
    held_count = 0;
}

void cnc_resize(int rows, int columns) {
    resizeterm(rows, columns);
    clearok(curscr, TRUE); // terminals differ in what they make of the old lines
}

void cnc_leave(void) {
    if (isendwin()) return;
    deliver();
    if (has_paste) write_string(paste_off);
    write_string(keypad_local);
    endwin();
}

void cnc_return(void) {
    if (!isendwin()) cnc_leave(); // stopped without a chance to leave: the modes may be someone else's by now
    enter();
    clearok(curscr, TRUE);
    cnc_flush();
}

void cnc_close(void) {
    cnc_leave();
    if (open_screen) delscreen(open_screen);
    if (output) fclose(output);
    open_screen = NULL;
    output = NULL;
    is_cursor_shown = true;
}

const char *cnc_key_sequence(int key) {
    switch (key) {
    case CNC_KEY_UP: return key_up;
    case CNC_KEY_DOWN: return key_down;
    case CNC_KEY_LEFT: return key_left;
    case CNC_KEY_RIGHT: return key_right;
    case CNC_KEY_SHIFT_UP: return key_sr;
    case CNC_KEY_SHIFT_DOWN: return key_sf;
    case CNC_KEY_SHIFT_LEFT: return key_sleft;
    case CNC_KEY_SHIFT_RIGHT: return key_sright;
    case CNC_KEY_HOME: return key_home;
    case CNC_KEY_END: return key_end;
    case CNC_KEY_PAGE_UP: return key_ppage;
    case CNC_KEY_PAGE_DOWN: return key_npage;
    case CNC_KEY_BACK_TAB: return key_btab;
    case CNC_KEY_DELETE: return key_dc;
    case CNC_KEY_INSERT: return key_ic;
    case CNC_KEY_ENTER: return key_enter;
    case CNC_KEY_FUNCTION_1: return key_f1;
    case CNC_KEY_FUNCTION_1 + 1: return key_f2;
    case CNC_KEY_FUNCTION_1 + 2: return key_f3;
    case CNC_KEY_FUNCTION_1 + 3: return key_f4;
    case CNC_KEY_FUNCTION_1 + 4: return key_f5;
    case CNC_KEY_FUNCTION_1 + 5: return key_f6;
    case CNC_KEY_FUNCTION_1 + 6: return key_f7;
    case CNC_KEY_FUNCTION_1 + 7: return key_f8;
    case CNC_KEY_FUNCTION_1 + 8: return key_f9;
    case CNC_KEY_FUNCTION_1 + 9: return key_f10;
    case CNC_KEY_FUNCTION_1 + 10: return key_f11;
    case CNC_KEY_FUNCTION_1 + 11: return key_f12;
    default: return NULL;
    }
}
