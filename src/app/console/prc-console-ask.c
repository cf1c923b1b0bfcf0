#include "prc-console-ask.h"

#include "prc-late-dialog.h"
#include "prc-message-dialog.h"
#include "prc-question.h"

#include <glib/gi18n.h>

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
on_late_chosen (PrcLateDialog *dialog, gint64 graduand, gint64 after,
                PrcConsoleController *controller)
{
  prc_console_controller_late (controller, graduand, after);
}

void
prc_console_ask_late (GtkWidget *widget, PrcConsoleController *controller)
{
  GtkWidget *dialog =
      prc_late_dialog_new (get_window (widget), prc_console_controller_get_show (controller));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_late_chosen), controller, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
prc_console_ask_send (PrcConsoleController *controller, int role, const char *words)
{
  if (role == PRC_ROLE_HALL)
    {
      prc_console_controller_announce (controller, words);
      return;
    }
  if (role != PRC_ROLE_READER)
    prc_console_controller_message (controller, PRC_ROLE_VC, words);
  if (role != PRC_ROLE_VC)
    prc_console_controller_message (controller, PRC_ROLE_READER, words);
}

static void
on_message_sent (PrcMessageDialog *dialog, int role, const char *words,
                 PrcConsoleController *controller)
{
  prc_console_ask_send (controller, role, words);
}

void
prc_console_ask_message (GtkWidget *widget, PrcConsoleController *controller)
{
  const PrcLiveState *state = prc_show_get_state (prc_console_controller_get_show (controller));
  GtkWidget *dialog =
      prc_message_dialog_new (get_window (widget), prc_live_state_get_message (state, PRC_ROLE_VC),
                              prc_live_state_get_message (state, PRC_ROLE_READER),
                              prc_live_state_get_announcement (state, NULL));

  g_signal_connect_object (dialog, "send", G_CALLBACK (on_message_sent), controller, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_start_response (PrcQuestion *dialog, const char *response, PrcConsoleController *controller)
{
  if (g_strcmp0 (response, "start") == 0)
    prc_console_controller_start_anyway (controller);
}

void
prc_console_ask_start (GtkWidget *widget, PrcConsoleController *controller)
{
  PrcQuestion *dialog = prc_question_new (
      get_window (widget), _ ("Start with errors in Checks?"),
      _ ("Something there must be put right before the day. The ceremony can be started all the "
         "same."));

  prc_question_add (dialog, "wait", _ ("Not yet"));
  prc_question_add (dialog, "start", _ ("Start"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_start_response), controller, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
prc_console_ask_scan (PrcConsoleController *controller, PrcCueColumn *column, const char *code)
{
  PrcShow *show = prc_console_controller_get_show (controller);
  const PrcCue *standby = prc_live_state_get_standby (prc_show_get_state (show));
  gint64 graduand = 0;
  gboolean known = prc_live_parse_code (code, &graduand);
  gboolean next = standby != NULL && standby->graduand == graduand;

  prc_console_controller_scan (controller, code);
  if (known && !next && !prc_show_is_card_led (show))
    prc_cue_column_choose (column, graduand);
}
