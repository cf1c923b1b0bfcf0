#include "prc-freeze-question.h"

#include "prc-order-moves.h"
#include "prc-order.h"
#include "prc-question.h"

#include <glib/gi18n.h>

#define MAX_NAMED 12

/* Errors of the order: people who would not be called. */
static guint
count_errors (const PrcRunningOrder *order)
{
  guint errors = 0;

  for (guint i = 0; i < order->problems->len; i++)
    errors += ((const PrcProblem *) g_ptr_array_index (order->problems, i))->severity ==
              PRC_SEVERITY_ERROR;
  return errors;
}

static guint
count_undecided (PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  gint64 ceremony = prc_open_season_get_ceremony (season)->id;
  guint undecided = 0;

  for (guint i = 0; i < value->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (value->graduands, i);

      undecided += graduand->attendance == PRC_ATTENDANCE_UNDECIDED &&
                   prc_season_is_in_ceremony (value, graduand, ceremony);
    }
  return undecided;
}

static char *
dup_freezing (PrcOpenSeason *season)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  guint names = (guint) prc_running_order_count_names (order);
  guint errors = count_errors (order), undecided = count_undecided (season);
  g_autofree char *digest = prc_running_order_dup_digest (order);
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_append_printf (body,
                          ngettext ("%u name keeps its number from now on.",
                                    "%u names keep their numbers from now on.", names),
                          names);
  g_string_append_printf (
      body, " %s", _ ("Who is added later gets a letter (41a); who withdraws leaves a gap."));
  if (errors > 0)
    g_string_append_printf (body, "\n\n%s",
                            ngettext ("There is something in the checks that must be put right "
                                      "first: someone would not be called.",
                                      "There are things in the checks that must be put right "
                                      "first: people would not be called.",
                                      errors));
  if (undecided > 0)
    {
      g_string_append (body, "\n\n");
      g_string_append_printf (body,
                              ngettext ("%u person has not said whether they come, and would get "
                                        "a letter.",
                                        "%u people have not said whether they come, and would get "
                                        "letters.",
                                        undecided),
                              undecided);
    }
  g_string_append (body, "\n\n");
  /* Translators: the first letters of a checksum */
  g_string_append_printf (body, _ ("Digest: %.16s"), digest);
  return g_string_free (g_steal_pointer (&body), FALSE);
}

static void
add_moves (GString *body, const GPtrArray *moves)
{
  for (guint i = 0; i < MIN (moves->len, MAX_NAMED); i++)
    {
      const PrcOrderMove *move = g_ptr_array_index (moves, i);

      g_string_append_printf (body, "\n%s → %s  %s", move->from != NULL ? move->from : "–",
                              move->to != NULL ? move->to : "–", move->called);
    }
  if (moves->len > MAX_NAMED)
    {
      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more", "and %u more", moves->len - MAX_NAMED),
                              moves->len - MAX_NAMED);
    }
}

static char *
dup_thawing (PrcOpenSeason *season)
{
  const PrcRunningOrder *frozen = prc_open_season_get_order (season);
  g_autoptr (PrcRunningOrder) fresh =
      prc_order_make (prc_open_season_get_season (season), frozen->ceremony);
  g_autoptr (GPtrArray) moves = prc_order_moves_list (frozen, fresh);
  g_autoptr (GString) body = g_string_new (NULL);

  if (moves->len == 0)
    return g_strdup (_ ("As the season stands, nobody gets another number. From then on every "
                        "change of names or rules may give some."));
  g_string_append_printf (body,
                          ngettext ("%u person gets another number than is printed:",
                                    "%u people get other numbers than are printed:", moves->len),
                          moves->len);
  add_moves (body, moves);
  return g_string_free (g_steal_pointer (&body), FALSE);
}

static void
on_response (PrcQuestion *question, const char *id, PrcOpenSeason *season)
{
  if (g_strcmp0 (id, "freeze") == 0)
    prc_open_season_freeze (season);
  else if (g_strcmp0 (id, "thaw") == 0)
    prc_open_season_thaw (season);
}

void
prc_freeze_question_ask (GtkWidget *widget, PrcOpenSeason *season)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *body = NULL;
  PrcQuestion *question;

  if (order == NULL || !GTK_IS_WINDOW (root))
    return;
  body = order->frozen ? dup_thawing (season) : dup_freezing (season);
  question = prc_question_new (
      GTK_WINDOW (root), order->frozen ? _ ("Thaw the order?") : _ ("Freeze the order?"), body);
  prc_question_add (question, "leave", _ ("Leave it as it is"));
  if (order->frozen)
    prc_question_add (question, "thaw", _ ("Thaw it"));
  else
    prc_question_add (question, "freeze", _ ("Freeze it"));
  g_signal_connect_object (question, "response", G_CALLBACK (on_response), season, 0);
  gtk_window_present (GTK_WINDOW (question));
}
