#include "prc-ceremony-row.h"

#include "prc-ceremony-desk.h"
#include "prc-inner-names.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcCeremonyRow
{
  AdwBin parent_instance;
  AdwComboRow *combo; /* the rules, then the ceremonies as the season has them */
  PrcOpenSeason *season;
  PrcGraduand *graduand;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PrcCeremonyRow, prc_ceremony_row, ADW_TYPE_BIN)

typedef struct
{
  const PrcGraduand *graduand;
  gint64 ceremony;
} Move;

static gboolean
edit_move (PrcStore *store, gpointer data, GError **error)
{
  const Move *move = data;

  return prc_ceremony_desk_move (store, move->graduand, move->ceremony, error);
}

static void
on_selected (PrcCeremonyRow *self)
{
  guint chosen = adw_combo_row_get_selected (self->combo);
  const GPtrArray *ceremonies;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (self->showing || self->season == NULL)
    return;
  ceremonies = prc_open_season_get_season (self->season)->ceremonies;
  if (chosen > ceremonies->len)
    return;
  const PrcCeremony *to = chosen > 0 ? g_ptr_array_index (ceremonies, chosen - 1) : NULL;
  Move move = { self->graduand, to != NULL ? to->id : 0 };
  if (move.ceremony == self->graduand->ceremony)
    return;
  name = prc_person_name_dup_called (self->graduand->name);
  /* Translators: a name, a ceremony */
  label = to != NULL ? g_strdup_printf (_ ("Moved %1$s to “%2$s”"), name, prc_words_get (to->title))
                     : g_strdup_printf (_ ("Left to the rules where %s is"), name);
  prc_open_season_edit (self->season, label, edit_move, &move);
}

static char *
dup_by_rule (const PrcSeason *season, const PrcGraduand *graduand)
{
  g_autoptr (PrcGraduand) free_one = prc_graduand_copy (graduand);
  const PrcCeremony *ceremony;

  free_one->ceremony = 0;
  ceremony = prc_season_find_ceremony (season, prc_season_get_ceremony_of (season, free_one));
  if (ceremony == NULL)
    return g_strdup (_ ("By the rules: none"));
  /* Translators: %s is a ceremony */
  return g_strdup_printf (_ ("By the rules: %s"), prc_words_get (ceremony->title));
}

void
prc_ceremony_row_show (PrcCeremonyRow *self, PrcOpenSeason *season, const PrcGraduand *graduand)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *by_rule = dup_by_rule (value, graduand);
  guint chosen = 0;

  g_return_if_fail (PRC_IS_CEREMONY_ROW (self));

  g_set_object (&self->season, season);
  prc_graduand_ref (graduand);
  prc_graduand_unref (self->graduand);
  self->graduand = (PrcGraduand *) graduand;
  gtk_widget_set_visible (GTK_WIDGET (self), value->ceremonies->len > 1);
  gtk_string_list_append (titles, by_rule);
  for (guint i = 0; i < value->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (value->ceremonies, i);

      gtk_string_list_append (titles, prc_words_get (ceremony->title));
      if (ceremony->id == graduand->ceremony)
        chosen = i + 1;
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->combo, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->combo, chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->combo), !prc_open_season_is_read_only (season));
  prc_inner_names_set (GTK_WIDGET (self));
  self->showing = FALSE;
}

static void
prc_ceremony_row_dispose (GObject *object)
{
  PrcCeremonyRow *self = PRC_CEREMONY_ROW (object);

  self->showing = TRUE;
  g_clear_object (&self->season);
  g_clear_pointer (&self->graduand, prc_graduand_unref);
  G_OBJECT_CLASS (prc_ceremony_row_parent_class)->dispose (object);
}

static void
prc_ceremony_row_class_init (PrcCeremonyRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_ceremony_row_dispose;
}

static void
prc_ceremony_row_init (PrcCeremonyRow *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->combo = ADW_COMBO_ROW (g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Ceremony"), NULL));
  g_signal_connect_swapped (self->combo, "notify::selected", G_CALLBACK (on_selected), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->combo));
  adw_bin_set_child (ADW_BIN (self), group);
}
