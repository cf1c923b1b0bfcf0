/* prc-window-language.h - the language of the windows, as season texts are tagged. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* BCP 47: 'en' or 'zh-Hans', by what the desktop asks for. */
const char *prc_window_language_get (void);

G_END_DECLS
