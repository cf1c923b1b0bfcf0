#include "prc-graduand-inspector.h"

#include "prc-ceremony-row.h"
#include "prc-day-box.h"
#include "prc-note.h"
#include "prc-say-box.h"
#include "prc-scene-picture.h"
#include "prc-show.h"
#include "prc-subject.h"
#include "prc-text-fields.h"
#include "prc-one-child.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcGraduandInspector
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *native;
  GtkLabel *pinyin;
  GtkLabel *details;
  PrcSayBox *say;
  GtkListBox *awards;
  GtkBox *subjects; /* of PrcTextFields, one a conferral */
  PrcDayBox *day;
  PrcCeremonyRow *ceremony;
  GtkEditable *given;
  GtkEditable *family;
  GtkSwitch *family_first;
  GtkEditable *own_script;
  GtkEditable *called;
  GtkWidget *card_box;
  PrcScenePicture *card;
  GtkWidget *remove;
  PrcOpenSeason *season;
  PrcGraduand *graduand;
  gboolean showing;
};

G_DEFINE_TYPE (PrcGraduandInspector, prc_graduand_inspector, ADW_TYPE_BIN)

/* --- the name ----------------------------------------------------------------------------------
 */

static void
take_entry (char **field, GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  prc_set_string (field, text);
}

/* A new name is said anew; what a person or the office said is kept, to be checked again. */
static PrcReading *
make_reading (PrcGraduandInspector *self, const PrcPersonName *name)
{
  const PrcReading *old = self->graduand->reading;
  PrcReading *reading;

  if (old == NULL || (old->origin != PRC_ORIGIN_OWN && old->origin != PRC_ORIGIN_OFFICER))
    return prc_note_make (name, NULL, prc_open_season_get_voice (self->season));
  reading = prc_reading_copy (old);
  reading->confidence = PRC_CONFIDENCE_CHECK;
  return reading;
}

static void
on_name_applied (PrcGraduandInspector *self)
{
  g_autoptr (PrcPersonName) name = NULL;
  g_autoptr (PrcGraduand) changed = NULL;
  g_autofree char *called = NULL;
  g_autofree char *label = NULL;

  if (self->showing || self->graduand == NULL)
    return;
  name = prc_person_name_copy (self->graduand->name);
  take_entry (&name->given, self->given);
  take_entry (&name->family, self->family);
  take_entry (&name->native, self->own_script);
  take_entry (&name->called, self->called);
  name->family_first = gtk_switch_get_active (self->family_first);
  if (prc_person_name_equal (name, self->graduand->name))
    return;
  called = prc_person_name_dup_called (name);
  if (called == NULL || called[0] == '\0')
    {
      prc_open_season_say (self->season, "%s", _ ("A name can’t be empty. It was left as it was."));
      prc_graduand_inspector_show (self, self->season, self->graduand);
      return;
    }
  changed = prc_graduand_copy (self->graduand);
  g_clear_pointer (&changed->name, prc_person_name_unref);
  changed->name = prc_person_name_ref (name);
  g_clear_pointer (&changed->reading, prc_reading_unref);
  changed->reading = make_reading (self, name);
  /* Translators: in the history; a name */
  label = g_strdup_printf (_ ("Name of %s"), called);
  prc_open_season_put_graduand (self->season, label, changed);
}

static gboolean
edit_remove (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_delete_graduand (store, *(const gint64 *) data, error);
}

static void
on_remove_clicked (PrcGraduandInspector *self)
{
  g_autofree char *called = prc_person_name_dup_called (self->graduand->name);
  g_autofree char *label = g_strdup_printf (_ ("Took out %s"), called);
  gint64 id = self->graduand->id;

  prc_open_season_edit (self->season, label, edit_remove, &id);
}

/* --- what is shown -----------------------------------------------------------------------------
 */

static void
show_details (PrcGraduandInspector *self)
{
  g_autoptr (GString) details = g_string_new (NULL);
  const PrcGraduand *graduand = self->graduand;

  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);

      g_string_append_printf (details, "%s%s", details->len > 0 ? " · " : "", id->id);
    }
  if (graduand->seat != NULL)
    {
      g_string_append (details, " · ");
      g_string_append_printf (details, _ ("seat %s"), graduand->seat);
    }
  if (graduand->faculty != NULL)
    g_string_append_printf (details, "\n%s", graduand->faculty);
  if (graduand->school != NULL)
    g_string_append_printf (details, "\n%s", graduand->school);
  if (graduand->remarks != NULL)
    g_string_append_printf (details, "\n%s", graduand->remarks);
  gtk_label_set_label (self->details, details->str);
}

static void
show_head (PrcGraduandInspector *self)
{
  const PrcGraduand *graduand = self->graduand;
  const PrcReading *reading = graduand->reading;
  g_autofree char *called = prc_person_name_dup_called (graduand->name);
  const char *native = graduand->name->native;

  gtk_label_set_label (self->name, called);
  gtk_label_set_label (self->native, native != NULL ? native : "");
  gtk_widget_set_visible (GTK_WIDGET (self->native), native != NULL);
  gtk_label_set_label (self->pinyin,
                       reading != NULL && reading->pinyin != NULL ? reading->pinyin : "");
  show_details (self);
}

static void
append_part (GString *words, const char *separator, const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  g_string_append_printf (words, "%s%s", words->len > 0 ? separator : "", part);
}

static char *
dup_award_subtitle (const PrcSeason *season, const PrcAward *award, const PrcConferral *conferral)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const PrcInstitution *institution =
      award != NULL ? prc_season_find_institution (season, award->institution) : NULL;

  if (award != NULL && award->code != NULL)
    append_part (words, "\n", prc_words_get (award->title));
  if (award != NULL)
    append_part (words, "\n", prc_words_get_other (award->title));
  append_part (words, "\n", prc_words_get (conferral->subject));
  append_part (words, " · ", conferral->class_text);
  append_part (words, "\n", conferral->prize);
  append_part (words, "\n", conferral->thesis);
  if (institution != NULL)
    append_part (words, "\n", prc_words_get (institution->name));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- the subject, in each language of the ceremony ----------------------------------------------
 */

static const PrcTextField subject_fields[] = {
  { N_ ("Subject"), G_STRUCT_OFFSET (PrcConferral, subject), FALSE },
};

static gboolean
edit_graduands (PrcStore *store, gpointer data, GError **error)
{
  const GPtrArray *graduands = data;

  for (guint i = 0; i < graduands->len; i++)
    if (prc_store_put_graduand (store, g_ptr_array_index (graduands, i), error) < 0)
      return FALSE;
  return TRUE;
}

/* Whoever has the same subject has it in the other language too. */
static void
on_subject_applied (PrcTextFields *texts, PrcGraduandInspector *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (texts), "index"));
  const PrcConferral *old;
  g_autoptr (PrcConferral) now = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autofree char *label = NULL;

  if (self->showing || self->graduand == NULL || index >= self->graduand->conferrals->len)
    return;
  old = g_ptr_array_index (self->graduand->conferrals, index);
  now = prc_conferral_copy (old);
  prc_text_fields_take (texts, now);
  changed =
      prc_subject_translate (prc_open_season_get_season (self->season), old->subject, now->subject);
  if (changed->len == 0)
    return;
  label = g_strdup_printf (ngettext ("Subject of %u person", "Subject of %u people", changed->len),
                           changed->len);
  prc_open_season_edit (self->season, label, edit_graduands, changed);
}

static void
add_subject (PrcGraduandInspector *self, guint index)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (self->season);
  const PrcConferral *conferral = g_ptr_array_index (self->graduand->conferrals, index);
  GtkWidget *texts;

  if (ceremony == NULL || prc_text_is_empty (conferral->subject))
    return;
  texts = g_object_new (PRC_TYPE_TEXT_FIELDS, NULL);
  prc_text_fields_show (PRC_TEXT_FIELDS (texts), subject_fields, G_N_ELEMENTS (subject_fields),
                        (const char *const *) ceremony->languages, conferral);
  gtk_widget_set_sensitive (texts, !prc_open_season_is_read_only (self->season));
  g_object_set_data (G_OBJECT (texts), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (texts, "applied", G_CALLBACK (on_subject_applied), self, 0);
  gtk_box_append (self->subjects, texts);
}

static void
show_subjects (PrcGraduandInspector *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->subjects))) != NULL)
    gtk_box_remove (self->subjects, child);
  for (guint i = 0; i < self->graduand->conferrals->len; i++)
    add_subject (self, i);
}

static void
show_awards (PrcGraduandInspector *self)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->awards))) != NULL)
    gtk_list_box_remove (self->awards, child);
  for (guint i = 0; i < self->graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (self->graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (season, conferral->award);
      const char *title = award == NULL         ? ""
                          : award->code != NULL ? award->code
                                                : prc_words_get (award->title);
      g_autofree char *subtitle = dup_award_subtitle (season, award, conferral);

      gtk_list_box_append (self->awards,
                           g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                         "subtitle", subtitle, "title-lines", 0, "subtitle-lines",
                                         0, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->awards), self->graduand->conferrals->len > 0);
}

static void
show_card (PrcGraduandInspector *self)
{
  const PrcRunningOrder *order = prc_open_season_get_order (self->season);
  const PrcCue *cue =
      order != NULL ? prc_running_order_find_graduand (order, self->graduand->id) : NULL;
  g_autoptr (PrcSnapshot) snapshot = NULL;

  gtk_widget_set_visible (self->card_box, cue != NULL);
  if (cue == NULL)
    return;
  snapshot = prc_show_preview (prc_open_season_get_season (self->season),
                               prc_open_season_get_ceremony (self->season)->id, order, cue->number);
  prc_scene_picture_show (self->card, snapshot, PRC_ROLE_HALL, PRC_THEME_DARK,
                          prc_open_season_get_assets (self->season), NULL);
}

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_name (PrcGraduandInspector *self)
{
  const PrcPersonName *name = self->graduand->name;
  gboolean writes = !prc_open_season_is_read_only (self->season);
  GtkWidget *const fields[] = { GTK_WIDGET (self->given),      GTK_WIDGET (self->family),
                                GTK_WIDGET (self->own_script), GTK_WIDGET (self->called),
                                GTK_WIDGET (self->remove),     GTK_WIDGET (self->family_first) };

  set_entry (self->given, name->given);
  set_entry (self->family, name->family);
  set_entry (self->own_script, name->native);
  set_entry (self->called, name->called);
  gtk_switch_set_active (self->family_first, name->family_first);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_sensitive (fields[i], writes);
}

void
prc_graduand_inspector_show (PrcGraduandInspector *self, PrcOpenSeason *season,
                             const PrcGraduand *graduand)
{
  g_return_if_fail (PRC_IS_GRADUAND_INSPECTOR (self));

  g_set_object (&self->season, season);
  if (graduand != self->graduand)
    {
      g_clear_pointer (&self->graduand, prc_graduand_unref);
      self->graduand = prc_graduand_ref (graduand);
    }
  prc_one_child_show_name (self->stack, graduand != NULL ? "person" : "nobody");
  if (graduand == NULL)
    return;
  self->showing = TRUE;
  show_head (self);
  show_awards (self);
  show_subjects (self);
  show_name (self);
  show_card (self);
  prc_say_box_show (self->say, season, self->graduand);
  prc_day_box_show (self->day, season, self->graduand);
  prc_ceremony_row_show (self->ceremony, season, self->graduand);
  self->showing = FALSE;
}

void
prc_graduand_inspector_edit_name (PrcGraduandInspector *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->given));
}

/* --- the widget --------------------------------------------------------------------------------
 */

static void
prc_graduand_inspector_dispose (GObject *object)
{
  PrcGraduandInspector *self = PRC_GRADUAND_INSPECTOR (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_GRADUAND_INSPECTOR);
  g_clear_object (&self->season);
  g_clear_pointer (&self->graduand, prc_graduand_unref);
  G_OBJECT_CLASS (prc_graduand_inspector_parent_class)->dispose (object);
}

static void
prc_graduand_inspector_class_init (PrcGraduandInspectorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_graduand_inspector_dispose;
  g_type_ensure (PRC_TYPE_SAY_BOX);
  g_type_ensure (PRC_TYPE_DAY_BOX);
  g_type_ensure (PRC_TYPE_CEREMONY_ROW);
  g_type_ensure (PRC_TYPE_SCENE_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/graduands/prc-graduand-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, name);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, native);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, pinyin);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, details);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, say);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, awards);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, subjects);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, day);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, ceremony);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, given);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, family);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, family_first);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, own_script);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, called);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, card_box);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, card);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandInspector, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
prc_graduand_inspector_init (PrcGraduandInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
