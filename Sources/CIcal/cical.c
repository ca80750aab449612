#include "cical.h"
