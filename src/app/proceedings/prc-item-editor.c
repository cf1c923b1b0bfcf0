#include "prc-item-editor.h"

#include "prc-collation-choice.h"
#include "prc-labels.h"
#include "prc-text-fields.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcItemEditor
{
  AdwBin parent_instance;
  AdwComboRow *type;
  GtkEditable *minutes;
  GtkEditable *pace;
  GtkSwitch *stand;
  GtkSwitch *in_booklet;
  GtkSwitch *in_hall;
  GtkSwitch *on_stream;
  GtkSwitch *interpreted;
  AdwComboRow *officer;
  PrcTextFields *said;
  GtkWidget *way;
  GtkEditable *together;
  AdwComboRow *collation;
  PrcTextFields *texts;
  GtkWidget *whom;
  AdwComboRow *institution;
  AdwComboRow *award;
  AdwComboRow *level;
  GtkEditable *faculty;
  GtkEditable *school;
  GtkEditable *subject;
  PrcOpenSeason *season;
  PrcItem *item;
  gboolean keeping;
  gboolean showing;
};

static const PrcTextField fields[] = {
  { N_ ("Title"), G_STRUCT_OFFSET (PrcItem, title), FALSE },
  { N_ ("Who acts"), G_STRUCT_OFFSET (PrcItem, person), FALSE },
  { N_ ("Their office"), G_STRUCT_OFFSET (PrcItem, role), FALSE },
  { N_ ("Composer, work or remark"), G_STRUCT_OFFSET (PrcItem, detail), FALSE },
  { N_ ("Words that are said"), G_STRUCT_OFFSET (PrcItem, words), TRUE },
  { N_ ("How they are said"), G_STRUCT_OFFSET (PrcItem, cue), FALSE },
  { N_ ("What follows"), G_STRUCT_OFFSET (PrcItem, follows), FALSE },
  { N_ ("For sound and light"), G_STRUCT_OFFSET (PrcItem, technical), FALSE },
};

/* Of a presentation. */
static const PrcTextField said_fields[] = {
  { N_ ("Before the names of each award"), G_STRUCT_OFFSET (PrcItem, award_line), FALSE },
  { N_ ("Said to each person"), G_STRUCT_OFFSET (PrcItem, formula), TRUE },
  { N_ ("Said after the last name"), G_STRUCT_OFFSET (PrcItem, closing), TRUE },
};

G_DEFINE_TYPE (PrcItemEditor, prc_item_editor, ADW_TYPE_BIN)

/* --- from the fields to the item ---------------------------------------------------------------
 */

static void
take_entry (char **field, GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  prc_set_string (field, text);
}

/* '4', '4:30': minutes, and seconds. */
static int
get_seconds (GtkEditable *entry)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (entry), ":", 2);
  gint64 minutes = parts[0] != NULL ? g_ascii_strtoll (parts[0], NULL, 10) : 0;
  gint64 seconds = parts[0] != NULL && parts[1] != NULL ? g_ascii_strtoll (parts[1], NULL, 10) : 0;

  return (int) (CLAMP (minutes, 0, 1000) * 60 + CLAMP (seconds, 0, 59));
}

static int
get_number (GtkEditable *entry, int most)
{
  gint64 number = g_ascii_strtoll (gtk_editable_get_text (entry), NULL, 10);

  return (int) CLAMP (number, 0, most);
}

static void
take_selection (PrcItemEditor *self, PrcSelection *selection)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  guint institution = adw_combo_row_get_selected (self->institution);
  guint award = adw_combo_row_get_selected (self->award);

  prc_set_string (
      &selection->institution,
      institution > 0 && institution <= season->institutions->len
          ? ((const PrcInstitution *) g_ptr_array_index (season->institutions, institution - 1))
                ->code
          : NULL);
  prc_set_string (&selection->award,
                  award > 0 && award <= season->awards->len
                      ? ((const PrcAward *) g_ptr_array_index (season->awards, award - 1))->code
                      : NULL);
  selection->level = (PrcLevel) MIN (adw_combo_row_get_selected (self->level), PRC_N_LEVELS - 1);
  take_entry (&selection->faculty, self->faculty);
  take_entry (&selection->school, self->school);
  take_entry (&selection->subject, self->subject);
}

/* One that the list does not have stays, until another is chosen. */
static void
take_collation (PrcItemEditor *self, PrcItem *item)
{
  guint selected = adw_combo_row_get_selected (self->collation);

  if (selected != prc_collation_choice_find (item->collation))
    prc_set_string (&item->collation, prc_collation_choice_get (selected));
}

static void
take_officer (PrcItemEditor *self, PrcItem *item)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  guint officer = adw_combo_row_get_selected (self->officer);

  item->institution =
      officer > 0 && officer <= season->institutions->len
          ? ((const PrcInstitution *) g_ptr_array_index (season->institutions, officer - 1))->id
          : 0;
}

static void
on_changed (PrcItemEditor *self)
{
  g_autoptr (PrcItem) item = NULL;
  g_autofree char *label = NULL;

  if (self->showing || self->item == NULL)
    return;
  item = prc_item_copy (self->item);
  item->type = (PrcItemType) MIN (adw_combo_row_get_selected (self->type), PRC_N_ITEM_TYPES - 1);
  item->seconds = get_seconds (self->minutes);
  item->pace = get_number (self->pace, 600);
  item->stand = gtk_switch_get_active (self->stand);
  item->in_booklet = gtk_switch_get_active (self->in_booklet);
  item->in_hall = gtk_switch_get_active (self->in_hall);
  item->on_stream = gtk_switch_get_active (self->on_stream);
  item->interpreted = gtk_switch_get_active (self->interpreted);
  item->together = MAX (get_number (self->together, 200), 1);
  take_collation (self, item);
  take_officer (self, item);
  prc_text_fields_take (self->said, item);
  prc_text_fields_take (self->texts, item);
  take_selection (self, &item->selection);
  if (prc_item_equal (item, self->item))
    return;
  /* Translators: in the history; the title of an item */
  label = g_strdup_printf (_ ("Changed “%s”"), prc_text_is_empty (item->title)
                                                   ? prc_label_item (item->type)
                                                   : prc_words_get (item->title));
  prc_open_season_put_item (self->season, label, item);
}

/* What was typed for one item is kept when another is chosen, as if it had been finished first. */
static void
keep_typed (PrcItemEditor *self, PrcOpenSeason *season, const PrcItem *item)
{
  if (self->keeping || self->item == NULL || item == NULL || item->id == self->item->id ||
      season != self->season ||
      prc_season_find_item (prc_open_season_get_season (season), self->item->id) == NULL)
    return;
  self->keeping = TRUE;
  on_changed (self);
  self->keeping = FALSE;
}

/* --- from the item to the fields ----------------------------------------------------------------
 */

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
set_number (GtkEditable *entry, int number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  set_entry (entry, text);
}

static void
show_institutions (PrcItemEditor *self, const PrcSeason *season)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (model, _ ("Any"));
  for (guint i = 0; i < season->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (season->institutions, i);

      gtk_string_list_append (model, prc_words_get (institution->name));
      if (g_strcmp0 (institution->code, self->item->selection.institution) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->institution, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->institution, selected);
}

static void
show_officer (PrcItemEditor *self, const PrcSeason *season)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (model, _ ("No one’s in particular"));
  for (guint i = 0; i < season->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (season->institutions, i);

      gtk_string_list_append (model, prc_words_get (institution->name));
      if (institution->id == self->item->institution)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->officer, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->officer, selected);
}

static void
set_seconds (GtkEditable *entry, int seconds)
{
  g_autofree char *text = seconds % 60 != 0
                              ? g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60)
                              : g_strdup_printf ("%d", seconds / 60);

  set_entry (entry, text);
}

/* What only presentations have. */
static void
show_presentation (PrcItemEditor *self, const PrcItem *item, const char *const *languages)
{
  gboolean is = item->type == PRC_ITEM_PRESENTATION;

  set_number (self->together, item->together);
  adw_combo_row_set_selected (self->collation, prc_collation_choice_find (item->collation));
  prc_text_fields_show (self->said, said_fields, G_N_ELEMENTS (said_fields), languages, item);
  gtk_widget_set_visible (GTK_WIDGET (self->pace), is);
  gtk_widget_set_visible (GTK_WIDGET (self->said), is);
  gtk_widget_set_visible (self->way, is);
  gtk_widget_set_visible (self->whom, is);
}

static void
show_awards (PrcItemEditor *self, const PrcSeason *season)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (model, _ ("Any"));
  for (guint i = 0; i < season->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (season->awards, i);

      gtk_string_list_append (model,
                              award->code != NULL ? award->code : prc_words_get (award->title));
      if (g_strcmp0 (award->code, self->item->selection.award) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->award, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->award, selected);
}

void
prc_item_editor_show (PrcItemEditor *self, PrcOpenSeason *season, const PrcItem *item)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);

  g_autoptr (PrcItem) shown = prc_item_ref (item);

  g_return_if_fail (PRC_IS_ITEM_EDITOR (self));

  keep_typed (self, season, item);
  g_set_object (&self->season, season);
  if (item != self->item)
    {
      g_clear_pointer (&self->item, prc_item_unref);
      self->item = prc_item_ref (item);
    }
  if (item == NULL)
    return;
  self->showing = TRUE;
  adw_combo_row_set_selected (self->type, item->type);
  set_seconds (self->minutes, item->seconds);
  set_number (self->pace, item->pace);
  gtk_switch_set_active (self->stand, item->stand);
  gtk_switch_set_active (self->in_booklet, item->in_booklet);
  gtk_switch_set_active (self->in_hall, item->in_hall);
  gtk_switch_set_active (self->on_stream, item->on_stream);
  gtk_switch_set_active (self->interpreted, item->interpreted);
  show_officer (self, value);
  show_presentation (self, item, (const char *const *) ceremony->languages);
  prc_text_fields_show (self->texts, fields, G_N_ELEMENTS (fields),
                        (const char *const *) ceremony->languages, item);
  show_institutions (self, value);
  show_awards (self, value);
  adw_combo_row_set_selected (self->level, item->selection.level);
  set_entry (self->faculty, item->selection.faculty);
  set_entry (self->school, item->selection.school);
  set_entry (self->subject, item->selection.subject);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !prc_open_season_is_read_only (season));
  self->showing = FALSE;
}

/* --- the widget ----------------------------------------------------------------------------------
 */

static void
prc_item_editor_dispose (GObject *object)
{
  PrcItemEditor *self = PRC_ITEM_EDITOR (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_ITEM_EDITOR);
  g_clear_object (&self->season);
  g_clear_pointer (&self->item, prc_item_unref);
  G_OBJECT_CLASS (prc_item_editor_parent_class)->dispose (object);
}

static void
prc_item_editor_class_init (PrcItemEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_item_editor_dispose;
  g_type_ensure (PRC_TYPE_TEXT_FIELDS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/proceedings/prc-item-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, type);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, minutes);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, pace);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, stand);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, in_booklet);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, texts);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, in_hall);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, on_stream);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, interpreted);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, officer);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, said);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, way);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, together);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, collation);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, whom);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, institution);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, award);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, level);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, faculty);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, school);
  gtk_widget_class_bind_template_child (widget_class, PrcItemEditor, subject);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
prc_item_editor_init (PrcItemEditor *self)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) collations = NULL;

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < PRC_N_ITEM_TYPES; i++)
    gtk_string_list_append (types, prc_label_item ((PrcItemType) i));
  adw_combo_row_set_model (self->type, G_LIST_MODEL (types));
  for (int i = 0; i < PRC_N_LEVELS; i++)
    gtk_string_list_append (levels, prc_label_level ((PrcLevel) i));
  adw_combo_row_set_model (self->level, G_LIST_MODEL (levels));
  collations = prc_collation_choice_make_model (_ ("As the ceremony has it"));
  adw_combo_row_set_model (self->collation, G_LIST_MODEL (collations));
  self->showing = FALSE;
}
