/* prc-console-controller.h - from the operator's acts to events of the show. No widgets.
 *
 * Some acts need to be held for 0.6 s, or to be asked for twice where nothing can be held (a screen
 * reader's 'press'): those that start, end, release, or pass over a person. What waits
 * so is for the show as it stood when it was announced: any step and any other act drops it. Every
 * answer is said in words. Main thread.
 */
#pragma once

#include "prc-console-keys.h"
#include "prc-show.h"

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_CONTROLLER (prc_console_controller_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleController, prc_console_controller, PRC, CONSOLE_CONTROLLER,
                      GObject)

#define PRC_HOLD_MS 600

typedef enum
{
  PRC_SAID_PLAIN,
  PRC_SAID_TOO_SOON, /* a press that was not counted */
  PRC_SAID_REFUSED
} PrcSaidKind;

/* What the large button does now. */
typedef enum
{
  PRC_GO_NOTHING, /* closed, or finished */
  PRC_GO_START,
  PRC_GO_NEXT,
  PRC_GO_RELEASE,
  PRC_GO_FINISH
} PrcGo;

/* Signals:
 *   'said' (const char *words, int kind)     what was done, or why not
 *   'hold-began' (const char *words)         an act is being held: what it will do
 *   'hold-ended' (gboolean done)
 *   'ask-start' ()                           there are errors in the checks: ask before starting
 */

PrcConsoleController *prc_console_controller_new (PrcShow *show);
PrcShow *prc_console_controller_get_show (PrcConsoleController *self);

/* Errors that the checks found; 0: start without asking. */
void prc_console_controller_set_errors (PrcConsoleController *self, guint errors);

PrcGo prc_console_controller_get_go (PrcConsoleController *self);
/* Must @act be held in the show's present state. */
gboolean prc_console_controller_needs_hold (PrcConsoleController *self, PrcConsoleAct act);

/* A key or button went down, and up. */
void prc_console_controller_press (PrcConsoleController *self, PrcConsoleAct act);
void prc_console_controller_release (PrcConsoleController *self, PrcConsoleAct act);
/* A press that can't be held: an act that needs holding is armed by the first, done by a second
 * within 3 s. */
void prc_console_controller_activate (PrcConsoleController *self, PrcConsoleAct act);
/* The keyboard or the pointer went elsewhere: what was held or armed is dropped. */
void prc_console_controller_let_go (PrcConsoleController *self);
/* The act at once: the second of two acts (button, then pick) was done by the caller. */
void prc_console_controller_perform (PrcConsoleController *self, PrcConsoleAct act);

/* The answer to 'ask-start'. */
void prc_console_controller_start_anyway (PrcConsoleController *self);

void prc_console_controller_stand_by (PrcConsoleController *self, int number);
void prc_console_controller_bring_back (PrcConsoleController *self, gint64 graduand);
void prc_console_controller_call_again (PrcConsoleController *self, int number);
/* @after: a graduand, PRC_LIVE_END_OF_GROUP or PRC_LIVE_END_OF_CEREMONY. */
void prc_console_controller_late (PrcConsoleController *self, gint64 graduand, gint64 after);
/* Empty @words take the message off. */
/* Words for a card of their own in the hall, until the next step; '' takes it off. */
void prc_console_controller_announce (PrcConsoleController *self, const char *words);
/* A code from a scanner: a tick where the list leads; where cards lead the person is called. */
void prc_console_controller_scan (PrcConsoleController *self, const char *code);
/* What an event was, in words: 'No-show, Luo Jiaqi'. Returns: (transfer full) */
char *prc_console_controller_dup_event (PrcConsoleController *self, const PrcShowEvent *event);
void prc_console_controller_message (PrcConsoleController *self, PrcRole role, const char *words);
void prc_console_controller_undo (PrcConsoleController *self);
void prc_console_controller_redo (PrcConsoleController *self);

/* How many names standing by at @number would pass over. */
guint prc_console_controller_count_passed (PrcConsoleController *self, int number);

G_END_DECLS
