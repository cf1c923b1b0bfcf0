#include "prc-language-box.h"

#include "prc-language-label.h"
#include "prc-text-fields.h"

#include <glib/gi18n.h>

/* Those most often wanted beside each other; any other is written as its tag. */
static const char *const usual[] = { "en", "zh-Hans", "zh-Hant", "cy", "ga", "gd", "fr", "de",
                                     "es", "pt",      "it",      "nl", "ar", "hi", "ja", "ko",
                                     "vi", "th",      "ms",      "id", "mi", "af", "zu" };

struct _PrcLanguageBox
{
  AdwPreferencesGroup parent_instance;
  GPtrArray *rows; /* of GtkWidget, lent */
  AdwEntryRow *entry;
  GtkMenuButton *more;
  PrcOpenSeason *season;
};

G_DEFINE_TYPE (PrcLanguageBox, prc_language_box, ADW_TYPE_PREFERENCES_GROUP)

/* --- edits --------------------------------------------------------------------------------- */

static GPtrArray *
list_languages (PrcLanguageBox *self)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (self->season);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ceremony->languages[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (ceremony->languages[i]));
  return list;
}

static void
put_languages (PrcLanguageBox *self, GPtrArray *list, const char *label)
{
  g_autoptr (PrcCeremony) changed = prc_ceremony_copy (prc_open_season_get_ceremony (self->season));

  g_ptr_array_add (list, NULL);
  g_strfreev (changed->languages);
  changed->languages = g_strdupv ((char **) list->pdata);
  prc_open_season_put_ceremony (self->season, label, changed);
}

static void
add_language (PrcLanguageBox *self, const char *tag)
{
  g_autoptr (GPtrArray) list = list_languages (self);

  if (g_ptr_array_find_with_equal_func (list, tag, g_str_equal, NULL))
    {
      g_autofree char *name = prc_text_fields_dup_language (tag);

      prc_open_season_say (self->season, _ ("%s is there already. Nothing was changed."), name);
      return;
    }
  g_ptr_array_add (list, g_strdup (tag));
  put_languages (self, list, _ ("Added a language"));
}

static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add_language (PRC_LANGUAGE_BOX (widget), g_variant_get_string (parameter, NULL));
}

static void
action_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcLanguageBox *self = PRC_LANGUAGE_BOX (widget);
  guint index = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) list = list_languages (self);

  if (index == 0 || index >= list->len)
    return;
  g_ptr_array_insert (list, (int) index - 1, g_ptr_array_steal_index (list, index));
  put_languages (self, list, _ ("Changed the order of the languages"));
}

/* The texts in that language stay in the season, and are there again when it is added again. */
static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcLanguageBox *self = PRC_LANGUAGE_BOX (widget);
  guint index = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) list = list_languages (self);

  if (list->len < 2 || index >= list->len)
    return;
  g_ptr_array_remove_index (list, index);
  put_languages (self, list, _ ("Took out a language"));
}

static void
on_applied (PrcLanguageBox *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *tag = prc_language_label_parse (typed);

  if (tag == NULL)
    {
      prc_open_season_say (self->season,
                           _ ("“%s” is no language tag. Write it as cy, zh-Hant or mi. Nothing was "
                              "changed."),
                           typed);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  add_language (self, tag);
}

/* --- what is shown ------------------------------------------------------------------------- */

static void
add_button (GtkWidget *row, const char *icon, const char *name, const char *action, guint index,
            gboolean works)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (works)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
    }
  gtk_widget_set_sensitive (button, works);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (const char *tag, guint index, guint count)
{
  g_autofree char *name = prc_text_fields_dup_language (tag);
  g_autofree char *up = g_strdup_printf (_ ("Earlier: %s"), name);
  g_autofree char *out = g_strdup_printf (_ ("Take out: %s"), name);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", name, "subtitle",
                                 index == 0 ? _ ("Leads on screens and in print") : tag, NULL);

  add_button (row, "go-up-symbolic", up, "languages.up", index, index > 0);
  add_button (row, "window-close-symbolic", out, "languages.remove", index, count > 1);
  return row;
}

static GMenuModel *
make_menu (const char *const *there)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autofree char *name = prc_text_fields_dup_language (usual[i]);
      g_autoptr (GMenuItem) entry = g_menu_item_new (name, NULL);

      if (g_strv_contains (there, usual[i]))
        continue;
      g_menu_item_set_action_and_target (entry, "languages.add", "s", usual[i]);
      g_menu_append_item (menu, entry);
    }
  return G_MENU_MODEL (menu);
}

void
prc_language_box_show (PrcLanguageBox *self, PrcOpenSeason *season)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  const char *const *languages = (const char *const *) ceremony->languages;
  g_autoptr (GMenuModel) menu = make_menu (languages);

  g_return_if_fail (PRC_IS_LANGUAGE_BOX (self));

  g_set_object (&self->season, season);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->entry));
  for (guint i = 0; languages[i] != NULL; i++)
    {
      GtkWidget *row = make_row (languages[i], i, g_strv_length (ceremony->languages));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->entry));
  gtk_menu_button_set_menu_model (self->more, menu);
}

static void
prc_language_box_dispose (GObject *object)
{
  PrcLanguageBox *self = PRC_LANGUAGE_BOX (object);

  g_clear_object (&self->season);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (prc_language_box_parent_class)->dispose (object);
}

static void
prc_language_box_finalize (GObject *object)
{
  g_ptr_array_unref (PRC_LANGUAGE_BOX (object)->rows);
  G_OBJECT_CLASS (prc_language_box_parent_class)->finalize (object);
}

static void
prc_language_box_class_init (PrcLanguageBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_language_box_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_language_box_finalize;
  gtk_widget_class_install_action (widget_class, "languages.add", "s", action_add);
  gtk_widget_class_install_action (widget_class, "languages.up", "u", action_up);
  gtk_widget_class_install_action (widget_class, "languages.remove", "u", action_remove);
}

static void
prc_language_box_init (PrcLanguageBox *self)
{
  GtkWidget *more = gtk_menu_button_new ();

  self->rows = g_ptr_array_new ();
  self->entry = g_object_ref_sink (g_object_new (ADW_TYPE_ENTRY_ROW, "title",
                                                 _ ("Another, by its tag: cy, zh-Hant, mi"),
                                                 "show-apply-button", TRUE, NULL));
  g_signal_connect_swapped (self->entry, "apply", G_CALLBACK (on_applied), self);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (more),
                             g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name",
                                           "list-add-symbolic", "label", _ ("Add a language"),
                                           NULL));
  gtk_widget_add_css_class (more, "flat");
  self->more = GTK_MENU_BUTTON (more);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Languages"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), more);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->entry));
}
