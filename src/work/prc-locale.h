/* prc-locale.h - the user's language, for every program of ours. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets the locale and where translations are: the installed ones, or the build's own while
 * uninstalled. Where the system lacks the locale that is asked for (LANG=zh_CN.UTF-8 on a Debian
 * that never generated it), the words still come in that language. Call it first in main, before
 * any thread; GTK programs call gtk_disable_setlocale () beside it. */
void prc_locale_init (void);
/* Words in @language (BCP 47: 'zh-Hans', 'en') from now on, whatever the locale; NULL: as it is. In
 * main, after prc_locale_init. */
void prc_locale_prefer (const char *language);

G_END_DECLS
