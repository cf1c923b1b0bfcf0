#include "prc-sorting-box.h"

#include "prc-collation-choice.h"
#include "prc-enum.h"
#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcSortingBox
{
  AdwBin parent_instance;
  AdwComboRow *collation;
  AdwComboRow *scripts;
  GtkSwitch *particles;
  GtkSwitch *mac;
  AdwExpanderRow *levels;
  AdwExpanderRow *awards;
  GPtrArray *level_rows; /* of GtkWidget, lent */
  GPtrArray *award_rows;
  PrcOpenSeason *season;
  gboolean showing;
};

G_DEFINE_TYPE (PrcSortingBox, prc_sorting_box, ADW_TYPE_BIN)

/* --- from the rows to the ceremony --------------------------------------------------------- */

static void
on_changed (PrcSortingBox *self)
{
  const PrcCeremony *old =
      self->season != NULL ? prc_open_season_get_ceremony (self->season) : NULL;
  g_autoptr (PrcCeremony) changed = NULL;
  guint collation;

  if (self->showing || old == NULL)
    return;
  changed = prc_ceremony_copy (old);
  collation = adw_combo_row_get_selected (self->collation);
  if (collation != prc_collation_choice_find (old->collation))
    prc_set_string (&changed->collation, prc_collation_choice_get (collation));
  changed->scripts = (PrcScriptOrder) MIN (adw_combo_row_get_selected (self->scripts), 2);
  changed->skip_particles = gtk_switch_get_active (self->particles);
  changed->mc_as_mac = gtk_switch_get_active (self->mac);
  if (!prc_ceremony_equal (changed, old))
    prc_open_season_put_ceremony (self->season, _ ("Changed how names are sorted"), changed);
}

/* Every level, in the ceremony's order. */
static GArray *
list_levels (const PrcCeremony *ceremony)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; ceremony->levels != NULL && ceremony->levels[i] != NULL; i++)
    {
      int level = 0;

      if (prc_enum_from_nick (PRC_TYPE_LEVEL, ceremony->levels[i], &level))
        g_array_append_val (levels, level);
    }
  for (int level = PRC_LEVEL_UNKNOWN + 1; level < PRC_N_LEVELS; level++)
    {
      gboolean there = FALSE;

      for (guint i = 0; i < levels->len; i++)
        there = there || g_array_index (levels, int, i) == level;
      if (!there)
        g_array_append_val (levels, level);
    }
  return levels;
}

static void
put_levels (PrcSortingBox *self, const GArray *levels)
{
  g_autoptr (PrcCeremony) changed = prc_ceremony_copy (prc_open_season_get_ceremony (self->season));
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  gboolean usual = TRUE;

  for (guint i = 0; i < levels->len; i++)
    {
      int level = g_array_index (levels, int, i);

      usual = usual && level == (int) i + 1;
      g_strv_builder_add (nicks, prc_enum_to_nick (PRC_TYPE_LEVEL, level));
    }
  g_clear_pointer (&changed->levels, g_strfreev);
  if (!usual)
    changed->levels = g_strv_builder_end (nicks);
  prc_open_season_put_ceremony (self->season, _ ("Changed the order of levels"), changed);
}

static void
action_level_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcSortingBox *self = PRC_SORTING_BOX (widget);
  guint index = g_variant_get_uint32 (parameter);
  g_autoptr (GArray) levels = list_levels (prc_open_season_get_ceremony (self->season));
  int level;

  if (index == 0 || index >= levels->len)
    return;
  level = g_array_index (levels, int, index);
  g_array_remove_index (levels, index);
  g_array_insert_val (levels, index - 1, level);
  put_levels (self, levels);
}

/* --- awards that nobody walks for ---------------------------------------------------------- */

static gboolean
put_award (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_award (store, data, error) >= 0;
}

static void
on_award_switched (GtkSwitch *button, GParamSpec *spec, PrcSortingBox *self)
{
  gint64 id = *(const gint64 *) g_object_get_data (G_OBJECT (button), "award");
  const PrcAward *award = prc_season_find_award (prc_open_season_get_season (self->season), id);
  g_autoptr (PrcAward) changed = NULL;
  g_autofree char *label = NULL;

  if (self->showing || award == NULL)
    return;
  changed = prc_award_copy (award);
  changed->presented = gtk_switch_get_active (button);
  /* Translators: in the history; the title of an award */
  label = g_strdup_printf (_ ("Changed whether “%s” is presented"), prc_words_get (award->title));
  prc_open_season_edit (self->season, label, put_award, changed);
}

/* --- what is shown ------------------------------------------------------------------------- */

static void
clear_rows (AdwExpanderRow *expander, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_levels (PrcSortingBox *self, const PrcCeremony *ceremony)
{
  g_autoptr (GArray) levels = list_levels (ceremony);

  clear_rows (self->levels, self->level_rows);
  adw_expander_row_set_subtitle (self->levels,
                                 ceremony->levels != NULL && ceremony->levels[0] != NULL
                                     ? _ ("An order of its own")
                                     : _ ("Doctorates, masters, bachelors"));
  for (guint i = 0; i < levels->len; i++)
    {
      const char *label = prc_label_level ((PrcLevel) g_array_index (levels, int, i));
      g_autofree char *name = g_strdup_printf (_ ("Earlier: %s"), label);
      GtkWidget *button = gtk_button_new_from_icon_name ("go-up-symbolic");
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", label, NULL);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sorting.level-up");
      gtk_widget_set_sensitive (button, i > 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_expander_row_add_row (self->levels, row);
      g_ptr_array_add (self->level_rows, row);
    }
}

static GtkWidget *
make_award_row (PrcSortingBox *self, const PrcAward *award)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row = g_object_new (
      ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", prc_words_get (award->title), "subtitle",
      prc_label_level (award->level), "title-lines", 0, "activatable-widget", button, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (button), award->presented);
  g_object_set_data_full (G_OBJECT (button), "award", g_memdup2 (&award->id, sizeof award->id),
                          g_free);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (on_award_switched), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_awards (PrcSortingBox *self, const PrcSeason *season)
{
  guint quiet = 0;
  g_autofree char *words = NULL;

  clear_rows (self->awards, self->award_rows);
  for (guint i = 0; i < season->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (season->awards, i);
      GtkWidget *row = make_award_row (self, award);

      quiet += !award->presented;
      adw_expander_row_add_row (self->awards, row);
      g_ptr_array_add (self->award_rows, row);
    }
  words = quiet == 0 ? g_strdup (_ ("All"))
                     : g_strdup_printf (ngettext ("All but %u", "All but %u", quiet), quiet);
  adw_expander_row_set_subtitle (self->awards, words);
  gtk_widget_set_visible (GTK_WIDGET (self->awards), season->awards->len > 0);
}

void
prc_sorting_box_show (PrcSortingBox *self, PrcOpenSeason *season)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);

  g_return_if_fail (PRC_IS_SORTING_BOX (self));

  g_set_object (&self->season, season);
  self->showing = TRUE;
  adw_combo_row_set_selected (self->collation, prc_collation_choice_find (ceremony->collation));
  adw_combo_row_set_selected (self->scripts, ceremony->scripts);
  gtk_switch_set_active (self->particles, ceremony->skip_particles);
  gtk_switch_set_active (self->mac, ceremony->mc_as_mac);
  show_levels (self, ceremony);
  show_awards (self, prc_open_season_get_season (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !prc_open_season_is_read_only (season));
  self->showing = FALSE;
}

/* --- the widget ---------------------------------------------------------------------------- */

static void
prc_sorting_box_dispose (GObject *object)
{
  PRC_SORTING_BOX (object)->showing = TRUE;
  g_clear_object (&PRC_SORTING_BOX (object)->season);
  G_OBJECT_CLASS (prc_sorting_box_parent_class)->dispose (object);
}

static void
prc_sorting_box_finalize (GObject *object)
{
  g_ptr_array_unref (PRC_SORTING_BOX (object)->level_rows);
  g_ptr_array_unref (PRC_SORTING_BOX (object)->award_rows);
  G_OBJECT_CLASS (prc_sorting_box_parent_class)->finalize (object);
}

static void
prc_sorting_box_class_init (PrcSortingBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_sorting_box_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_sorting_box_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "sorting.level-up", "u",
                                   action_level_up);
}

static AdwComboRow *
add_combo (PrcSortingBox *self, AdwPreferencesGroup *group, const char *title,
           GtkStringList *values)
{
  AdwComboRow *row =
      g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "title-lines", 0, "model", values, NULL);

  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_changed), self);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static GtkSwitch *
add_switch (PrcSortingBox *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "title-lines", 0,
                                 "activatable-widget", button, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (on_changed), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
  return GTK_SWITCH (button);
}

static AdwExpanderRow *
add_expander (AdwPreferencesGroup *group, const char *title)
{
  AdwExpanderRow *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);

  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
prc_sorting_box_init (PrcSortingBox *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GtkStringList) collations = prc_collation_choice_make_model (_ ("As it is now"));
  g_autoptr (GtkStringList) scripts = gtk_string_list_new (NULL);

  self->showing = TRUE;
  self->level_rows = g_ptr_array_new ();
  self->award_rows = g_ptr_array_new ();
  gtk_string_list_append (scripts, _ ("One list, by Latin letters"));
  gtk_string_list_append (scripts, _ ("Latin letters, then hanzi"));
  gtk_string_list_append (scripts, _ ("Hanzi, then Latin letters"));
  adw_preferences_group_set_title (group, _ ("How names are sorted"));
  self->collation = add_combo (self, group, _ ("Alphabet"), collations);
  self->scripts = add_combo (self, group, _ ("Two scripts"), scripts);
  self->particles =
      add_switch (self, group, _ ("Small particles don’t count: van der Berg under B"));
  self->mac = add_switch (self, group, _ ("Mc as Mac, St as Saint"));
  self->levels = add_expander (group, _ ("Levels"));
  self->awards = add_expander (group, _ ("Awards that people walk for"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  self->showing = FALSE;
}
