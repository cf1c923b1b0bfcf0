#include "prc-choices-box.h"

#include "prc-order-cost.h"
#include "prc-words.h"

#include <glib/gi18n.h>

static const char *const titles[PRC_N_CHOICES] = {
  [PRC_CHOICE_THESIS] = N_ ("The title of a thesis is said"),
  [PRC_CHOICE_CLASS] = N_ ("The class of a degree is said"),
  [PRC_CHOICE_PRIZE] = N_ ("Prizes are said"),
  [PRC_CHOICE_BOTH] = N_ ("A name is said in both languages"),
  [PRC_CHOICE_TWO_LINES] = N_ ("Two lines, each with a reader"),
  [PRC_CHOICE_TEN_TOGETHER] = N_ ("Ten on stage together"),
  [PRC_CHOICE_CROSS_TWICE] = N_ ("Two awards, two crossings"),
};

struct _PrcChoicesBox
{
  AdwPreferencesGroup parent_instance;
  GtkWidget *rows[PRC_N_CHOICES];
  GtkSwitch *switches[PRC_N_CHOICES];
  PrcOpenSeason *season;
  GCancellable *counting; /* NULL: nothing is being worked out */
  gboolean showing;
};

G_DEFINE_TYPE (PrcChoicesBox, prc_choices_box, ADW_TYPE_PREFERENCES_GROUP)

/* --- working out --------------------------------------------------------------------------- */

typedef struct
{
  PrcSeason *season;
  gint64 ceremony;
  PrcChoiceCost costs[PRC_N_CHOICES];
} Count;

static void
count_free (gpointer data)
{
  Count *count = data;

  prc_season_unref (count->season);
  g_free (count);
}

static void
count_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Count *count = data;

  g_task_return_boolean (task, prc_order_cost_list (count->season, count->ceremony, count->costs));
}

static char *
dup_cost (const PrcChoiceCost *cost)
{
  g_autofree char *span = prc_words_dup_span (ABS (cost->seconds));

  if (!cost->applies)
    return g_strdup (_ ("Takes no more time with these names"));
  if (cost->seconds < 0)
    /* Translators: a span of time: '12 min' */
    return g_strdup_printf (cost->chosen ? _ ("Saves %s") : _ ("Would save %s"), span);
  /* Translators: a span of time: '12 min' */
  return g_strdup_printf (cost->chosen ? _ ("Takes %s") : _ ("Would take %s more"), span);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcChoicesBox *self = PRC_CHOICES_BOX (source);
  const Count *count = g_task_get_task_data (G_TASK (result));

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) ||
      !g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  for (int i = 0; i < PRC_N_CHOICES; i++)
    {
      g_autofree char *words = dup_cost (&count->costs[i]);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), words);
    }
}

static void
stop_counting (PrcChoicesBox *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
begin_counting (PrcChoicesBox *self)
{
  Count *count = g_new0 (Count, 1);
  g_autoptr (GTask) task = NULL;

  stop_counting (self);
  self->counting = g_cancellable_new ();
  count->season = prc_season_ref (prc_open_season_get_season (self->season));
  count->ceremony = prc_open_season_get_ceremony (self->season)->id;
  task = g_task_new (self, self->counting, on_counted, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, count, count_free);
  g_task_run_in_thread (task, count_thread);
}

/* --- choosing ------------------------------------------------------------------------------ */

/* What the choice changed, of @chosen against what is there. */
static gboolean
put_choice (PrcStore *store, gpointer data, GError **error)
{
  const Count *count = data;

  for (guint i = 0; i < count->season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (count->season->items, i);

      if (item->ceremony == count->ceremony && item->type == PRC_ITEM_PRESENTATION &&
          prc_store_put_item (store, item, error) < 0)
        return FALSE;
    }
  return prc_store_put_ceremony (store, prc_season_find_ceremony (count->season, count->ceremony),
                                 error) >= 0;
}

static void
on_switched (GtkSwitch *button, GParamSpec *spec, PrcChoicesBox *self)
{
  guint choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));
  Count count = { NULL, 0, { { FALSE, 0, FALSE } } };
  g_autofree char *label = NULL;

  if (self->showing || self->season == NULL)
    return;
  count.ceremony = prc_open_season_get_ceremony (self->season)->id;
  count.season = prc_order_cost_choose (prc_open_season_get_season (self->season), count.ceremony,
                                        (PrcChoice) choice, gtk_switch_get_active (button));
  /* Translators: in the history; a choice: 'Prizes are said' */
  label = g_strdup_printf (gtk_switch_get_active (button) ? _ ("Chose: %s") : _ ("Gave up: %s"),
                           _ (titles[choice]));
  prc_open_season_edit (self->season, label, put_choice, &count);
  prc_season_unref (count.season);
}

void
prc_choices_box_show (PrcChoicesBox *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);

  g_return_if_fail (PRC_IS_CHOICES_BOX (self));

  g_set_object (&self->season, season);
  self->showing = TRUE;
  for (int i = 0; i < PRC_N_CHOICES; i++)
    gtk_switch_set_active (self->switches[i],
                           prc_order_cost_is_chosen (value, ceremony, (PrcChoice) i));
  self->showing = FALSE;
  begin_counting (self);
}

/* --- the widget ---------------------------------------------------------------------------- */

static void
prc_choices_box_dispose (GObject *object)
{
  PrcChoicesBox *self = PRC_CHOICES_BOX (object);

  self->showing = TRUE;
  stop_counting (self);
  g_clear_object (&self->season);
  G_OBJECT_CLASS (prc_choices_box_parent_class)->dispose (object);
}

static void
prc_choices_box_class_init (PrcChoicesBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_choices_box_dispose;
}

static void
prc_choices_box_init (PrcChoicesBox *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What each choice costs"));
  for (guint i = 0; i < PRC_N_CHOICES; i++)
    {
      GtkWidget *button = gtk_switch_new ();
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (titles[i]), "title-lines", 0,
                                     "activatable-widget", button, NULL);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "notify::active", G_CALLBACK (on_switched), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      self->rows[i] = row;
      self->switches[i] = GTK_SWITCH (button);
    }
}
