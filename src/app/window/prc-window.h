/* prc-window.h - the one window: start, preparation, import and console are rooms in it. */
#pragma once

#include "prc-voice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_WINDOW (prc_window_get_type ())
G_DECLARE_FINAL_TYPE (PrcWindow, prc_window, PRC, WINDOW, AdwApplicationWindow)

typedef enum
{
  PRC_OPEN_PREPARE, /* the pages of preparation; the console where the journal says it is live */
  PRC_OPEN_CONSOLE, /* straight into the console, on the day */
  PRC_OPEN_RESUME   /* after a stop: as the journal says; waits for a stage that is still there */
} PrcOpenManner;

/* @voice is borrowed; may be NULL. */
GtkWidget *prc_window_new (GtkApplication *application, PrcVoice *voice);

/* Opens a season in this window, unless a ceremony is live in it. */
void prc_window_open (PrcWindow *self, const char *path, PrcOpenManner manner);

/* Loads lists into the season that is open, or, where the first is a folder, what others collected
 * in it. @paths: NULL-terminated. */
void prc_window_load_lists (PrcWindow *self, const char *const *paths);

G_END_DECLS
