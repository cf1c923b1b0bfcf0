/* prc-console.h - the console: the room of the window from which a ceremony is run.
 *
 * It opens the show, paints what the controller and the show say, and passes on keys and buttons.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE (prc_console_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsole, prc_console, PRC, CONSOLE, AdwBin)

typedef enum
{
  PRC_CONSOLE_CHOOSE, /* asks: for the day, or a rehearsal */
  PRC_CONSOLE_DAY,
  PRC_CONSOLE_REHEARSAL,
  PRC_CONSOLE_PRACTISE, /* a rehearsal with the screens as windows on this monitor */
  PRC_CONSOLE_RESUME,   /* the journal says it is open; a stage may be there still */
  PRC_CONSOLE_RESUME_REHEARSAL
} PrcConsoleManner;

/* Where it can't be opened, why stands in place of it. Leaves by the action 'win.leave-console'. */
void prc_console_enter (PrcConsole *self, PrcOpenSeason *season, PrcConsoleManner manner);

/* Is a show open in it; is one running or held. */
gboolean prc_console_is_open (PrcConsole *self);
gboolean prc_console_is_live (PrcConsole *self);

/* Gives the season back. @end: the journal says 'close'; a show that is not running or held is
 * always closed. While it runs, the screens keep their last picture unless @end. */
void prc_console_leave (PrcConsole *self, gboolean end);

void prc_console_undo (PrcConsole *self);
void prc_console_redo (PrcConsole *self);
void prc_console_search (PrcConsole *self);

G_END_DECLS
