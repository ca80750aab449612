#include "internal.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <time.h>

void cnc_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return; // the terminal is gone; reading will say so
        bytes += written;
        count -= (size_t)written;
    }
}

bool cnc_window_size(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

struct termios cnc_shell_mode;

// Keys pressed while the program is still reading the store would be edited by the terminal as a line and shown.
static bool is_holding;

bool cnc_release_keys(void) {
    if (!is_holding) return false;
    is_holding = false;
    // What has been typed stays in the queue through both changes of mode.
    tcsetattr(STDIN_FILENO, TCSANOW, &cnc_shell_mode);
    return true;
}

static void release_at_exit(void) { cnc_release_keys(); }

static void release_and_die(int number) {
    cnc_release_keys();
    signal(number, SIG_DFL);
    raise(number);
}

void cnc_hold_keys(void) {
    if (is_holding || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return;
    if (tcgetattr(STDIN_FILENO, &cnc_shell_mode) != 0) return;
    struct termios mode = cnc_shell_mode;
    mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF | INLCR | ICRNL | ISTRIP);
    mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
    mode.c_lflag |= ISIG | NOFLSH;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSANOW, &mode) != 0) return;
    is_holding = true;
    atexit(release_at_exit);
    const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) signal(ending[i], release_and_die);
}

// Everything the handler needs is laid ready here: in a crash nothing may be allocated or looked up.
static char farewell[256];
static size_t farewell_length;
static char handler_stack[64 * 1024];

// What a crash raises, and what ends a program by default when no descriptor reports it.
static const int deadly[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
enum { deadly_count = sizeof deadly / sizeof *deadly };
static struct sigaction earlier[deadly_count];
static bool is_traced;

// A large snapshot is shown in memory by the system, which has nothing left to show when somebody cuts the file.
static const char cut[] =
    "aspirant: a file of the store was cut short or overwritten while the program was reading it. What was confirmed as "
    "saved is saved. Start the program again; a snapshot that does not fit its journal is ignored and made anew.\r\n";

static void restore_and_die(int number) {
    // Left already, by a proper ending or to be stopped: the screen is the shell's.
    if (!isendwin()) {
        cnc_write(farewell, farewell_length);
        tcsetattr(STDIN_FILENO, TCSANOW, &cnc_shell_mode);
    }
    if (number == SIGBUS) cnc_write(cut, sizeof cut - 1);
    // Swift's own handler would start an interactive debugger on the user's terminal; developers ask for it.
    signal(number, SIG_DFL);
    for (int i = 0; is_traced && i < deadly_count; i++)
        if (deadly[i] == number) sigaction(number, &earlier[i], NULL);
    raise(number);
}

// Terminal descriptions hold delays like $<5>, which only tputs understands; nobody needs them here.
static void add_farewell(const char *string) {
    for (; string && *string && farewell_length < sizeof farewell; string++) {
        if (string[0] == '$' && string[1] == '<') {
            while (*string && *string != '>') string++;
            if (!*string) return;
            continue;
        }
        farewell[farewell_length++] = *string;
    }
}

void cnc_arm_emergency(void) {
    farewell_length = 0;
    add_farewell("\033[?2004l");
    add_farewell(exit_attribute_mode);
    add_farewell(orig_pair);
    add_farewell(keypad_local);
    add_farewell(cursor_normal);
    add_farewell(exit_ca_mode);
    add_farewell("\r\n");

    is_traced = getenv("SWIFT_BACKTRACE") != NULL;

    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    stack_t present;
    if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&stack, NULL);

    // ncurses has handlers of its own for these; they must not run beside a signal descriptor.
    signal(SIGTSTP, SIG_DFL);
    signal(SIGWINCH, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    struct sigaction action = {.sa_handler = restore_and_die, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < deadly_count; i++) {
        sigaction(deadly[i], NULL, &earlier[i]);
        // What the caller ignores, as nohup does with SIGHUP, stays ignored.
        if (earlier[i].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
    }
}

void cnc_stop(void) {
    sigset_t stop, before, resumed;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &before);
    // SIGTSTP and not SIGSTOP: without a shell to continue us the kernel ignores it.
    raise(SIGTSTP);
    sigprocmask(SIG_SETMASK, &before, NULL);
    // The signal that continued us is answered by the caller; a descriptor need not report it again.
    sigemptyset(&resumed);
    sigaddset(&resumed, SIGCONT);
    struct timespec none = {0, 0};
    if (sigismember(&before, SIGCONT)) sigtimedwait(&resumed, NULL, &none);
}

int cnc_signal_descriptor(const int *signals, int count) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cnc_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    for (;;) {
        ssize_t got = read(descriptor, &info, sizeof info);
        if (got == (ssize_t)sizeof info) return (int)info.ssi_signo;
        if (got < 0 && errno == EINTR) continue;
        return 0;
    }
}
