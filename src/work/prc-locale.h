/* prc-locale.h - the user's language, for every program of ours. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets the locale and where translations are: the installed ones, or the build's own while
 * uninstalled. Where the system lacks the locale that is asked for (LANG=zh_CN.UTF-8 on a Debian
 * that never generated it), the words still come in that language. Call it first in main, before
 * any thread; GTK programs call gtk_disable_setlocale () beside it. */
void prc_locale_init (void);

G_END_DECLS
