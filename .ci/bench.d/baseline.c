/* The least that a terminal program with a list costs: ncurses, one list, redrawn and refreshed at every key.
 *
 * usage: baseline ROWS
 * keys: j k  PgDn PgUp  Home End  v (other view)  q */
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static const char *const first[] = {"Åsa", "Örjan", "Märta", "Björn", "Linnéa", "Erik", "Karin", "Göran", "Sara", "Håkan"};
static const char *const last[] = {"Andersson", "Öberg", "Lindström", "Sjögren", "Åkesson", "Nyström", "Berg", "Ekström"};
static const char *const stage[] = {"Ny", "Test", "Intervju", "Rangordnas", "Antagen", "Avslutad"};

static int rows, top, current, view;

static void draw(void)
{
	int height, width;
	getmaxyx(stdscr, height, width);
	int page = height - 2;
	if (current < top) top = current;
	if (current >= top + page) top = current - page + 1;
	erase();
	attron(A_REVERSE);
	mvhline(0, 0, ' ', width);
	mvprintw(0, 1, "Sökande %d", rows);
	attroff(A_REVERSE);
	for (int line = 0; line < page && top + line < rows; line++) {
		int n = top + line;
		if (n == current) attron(A_REVERSE);
		else if (n % 6 == 3) attron(COLOR_PAIR(1));
		if (view == 0)
			mvprintw(1 + line, 0, "%6d  %-10s %-12s  2020-%02d-%02d  %-10s  %5.1f  %s.%d@kommun.example", n + 1,
			         first[n % 10], last[n * 7 % 8], 1 + n % 12, 1 + n % 28, stage[n % 6], n * 37 % 1000 / 10.0, "post", n);
		else
			mvprintw(1 + line, 0, "%-12s %-10s | %5.1f | %-10s | kommun %03d", last[n * 7 % 8], first[n % 10],
			         n * 91 % 1000 / 10.0, stage[(n + view) % 6], n % 290);
		attrset(A_NORMAL);
	}
	attron(A_REVERSE);
	mvhline(height - 1, 0, ' ', width);
	mvprintw(height - 1, 1, "q avsluta  v vy  rad %d/%d", current + 1, rows);
	attroff(A_REVERSE);
	refresh();
}

int main(int count, char **arguments)
{
	setlocale(LC_ALL, "");
	rows = count > 1 ? atoi(arguments[1]) : 1000;
	initscr();
	set_escdelay(25);
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	start_color();
	use_default_colors();
	init_pair(1, COLOR_CYAN, -1);
	for (;;) {
		draw();
		int page = getmaxy(stdscr) - 2;
		switch (getch()) {
		case 'j': case KEY_DOWN: if (current < rows - 1) current++; break;
		case 'k': case KEY_UP: if (current) current--; break;
		case KEY_NPAGE: current = current + page < rows ? current + page : rows - 1; top += page; break;
		case KEY_PPAGE: current = current > page ? current - page : 0; top = top > page ? top - page : 0; break;
		case KEY_HOME: current = top = 0; break;
		case KEY_END: current = rows - 1; break;
		case 'v': view = (view + 1) % 3; break;
		case 'q': case ERR: endwin(); return 0;
		}
	}
}
