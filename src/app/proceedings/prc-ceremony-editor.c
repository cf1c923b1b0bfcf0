#include "prc-ceremony-editor.h"

#include "prc-calendar-button.h"
#include "prc-ceremony-box.h"
#include "prc-choices-box.h"
#include "prc-day.h"
#include "prc-institution-box.h"
#include "prc-language-box.h"
#include "prc-text-fields.h"
#include "prc-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *label;
  gsize offset; /* of the gboolean in PrcCeremony */
} Switch;

/* The first are of two universities only. */
#define OF_TWO 2

static const Switch switches[] = {
  { N_ ("Two stops in a row: the second officer’s screen shows whom the first has released"),
    G_STRUCT_OFFSET (PrcCeremony, two_stops) },
  { N_ ("Two passes: everyone crosses once for each university"),
    G_STRUCT_OFFSET (PrcCeremony, two_passes) },
  { N_ ("Own script leads on screens and in print"),
    G_STRUCT_OFFSET (PrcCeremony, own_script_first) },
  { N_ ("The class of a degree is printed"), G_STRUCT_OFFSET (PrcCeremony, print_class) },
  { N_ ("Prizes are printed"), G_STRUCT_OFFSET (PrcCeremony, print_prize) },
  { N_ ("The title of a thesis is printed"), G_STRUCT_OFFSET (PrcCeremony, print_thesis) },
  { N_ ("Already conferred: they are graduates from the start"),
    G_STRUCT_OFFSET (PrcCeremony, already_conferred) },
  { N_ ("Cards lead: a scanned card calls its owner; else the list leads, and a scan confirms"),
    G_STRUCT_OFFSET (PrcCeremony, card_led) },
};

typedef struct
{
  const char *label;
  gsize offset; /* of the enumeration in PrcCeremony */
  const char *values[6];
} Choice;

/* In the order of PrcAct, PrcSide. */
static const Choice choices[] = {
  { N_ ("What is done with each"),
    G_STRUCT_OFFSET (PrcCeremony, act),
    { N_ ("Handshake"), N_ ("Cap touched on the head"), N_ ("Hood put on"), N_ ("Tassel moved"),
      N_ ("Bow") } },
  { N_ ("They come up at the"),
    G_STRUCT_OFFSET (PrcCeremony, entry_side),
    { N_ ("left, as the seats see it"), N_ ("right, as the seats see it") } },
};

static const PrcTextField fields[] = {
  { N_ ("Title of the ceremony"), G_STRUCT_OFFSET (PrcCeremony, title), FALSE },
  { N_ ("Place"), G_STRUCT_OFFSET (PrcCeremony, place), FALSE },
};

struct _PrcCeremonyEditor
{
  AdwBin parent_instance;
  PrcTextFields *texts;
  AdwEntryRow *date;
  PrcCalendarButton *calendar;
  GtkEditable *time;
  GtkEditable *pace;
  AdwPreferencesGroup *rules;
  GtkSwitch *switches[G_N_ELEMENTS (switches)];
  AdwComboRow *choices[G_N_ELEMENTS (choices)];
  PrcLanguageBox *languages;
  PrcChoicesBox *costs;
  PrcCeremonyBox *several;
  GtkBox *institutions; /* of PrcInstitutionBox, as many as the ceremony has */
  PrcOpenSeason *season;
  gboolean showing;
};

G_DEFINE_TYPE (PrcCeremonyEditor, prc_ceremony_editor, ADW_TYPE_BIN)

/* FALSE: said why, nothing is written. */
static gboolean
take_day (PrcCeremonyEditor *self, PrcCeremony *ceremony)
{
  g_autofree char *date = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->date))));
  g_autofree char *time = g_strstrip (g_strdup (gtk_editable_get_text (self->time)));
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;

  day = prc_day_parse_date (date);
  start = prc_day_parse_time (time);
  if (date[0] != '\0' && day == NULL)
    {
      g_autofree char *example = prc_words_dup_date ("2026-07-16");

      prc_open_season_say (self->season,
                           _ ("“%1$s” is no date. Write it as “%2$s”, or pick a day. "
                              "Nothing was changed."),
                           date, example);
      return FALSE;
    }
  if (time[0] != '\0' && start == NULL)
    {
      prc_open_season_say (self->season,
                           _ ("“%s” is no time of day. Write it as 11:15. Nothing was changed."),
                           time);
      return FALSE;
    }
  prc_set_string (&ceremony->date, day);
  prc_set_string (&ceremony->time, start);
  return TRUE;
}

static void
on_changed (PrcCeremonyEditor *self)
{
  const PrcCeremony *old =
      self->season != NULL ? prc_open_season_get_ceremony (self->season) : NULL;
  g_autoptr (PrcCeremony) ceremony = NULL;

  if (self->showing || old == NULL)
    return;
  ceremony = prc_ceremony_copy (old);
  if (!take_day (self, ceremony))
    return;
  prc_text_fields_take (self->texts, ceremony);
  ceremony->pace =
      (int) CLAMP (g_ascii_strtoll (gtk_editable_get_text (self->pace), NULL, 10), 1, 600);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    G_STRUCT_MEMBER (gboolean, ceremony, switches[i].offset) =
        gtk_switch_get_active (self->switches[i]);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    G_STRUCT_MEMBER (guint, ceremony, choices[i].offset) =
        adw_combo_row_get_selected (self->choices[i]);
  if (!prc_ceremony_equal (ceremony, old))
    prc_open_season_put_ceremony (self->season, _ ("Changed the ceremony"), ceremony);
}

static void
on_day_picked (PrcCeremonyEditor *self, const char *date)
{
  g_autofree char *words = prc_words_dup_date (date);

  gtk_editable_set_text (GTK_EDITABLE (self->date), words);
  on_changed (self);
}

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_institutions (PrcCeremonyEditor *self, const PrcCeremony *ceremony)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->institutions));

  for (guint i = 0; i < ceremony->institutions->len; i++)
    {
      if (box == NULL)
        {
          box = prc_institution_box_new ();
          gtk_box_append (self->institutions, box);
        }
      prc_institution_box_show (PRC_INSTITUTION_BOX (box), self->season,
                                g_array_index (ceremony->institutions, gint64, i));
      box = gtk_widget_get_next_sibling (box);
    }
  for (; box != NULL; box = gtk_widget_get_next_sibling (box))
    gtk_widget_set_visible (box, FALSE);
}

void
prc_ceremony_editor_show (PrcCeremonyEditor *self, PrcOpenSeason *season)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  g_autofree char *pace = g_strdup_printf ("%d", ceremony->pace);
  g_autofree char *date = prc_words_dup_date (ceremony->date);

  g_return_if_fail (PRC_IS_CEREMONY_EDITOR (self));

  g_set_object (&self->season, season);
  self->showing = TRUE;
  prc_text_fields_show (self->texts, fields, G_N_ELEMENTS (fields),
                        (const char *const *) ceremony->languages, ceremony);
  set_entry (GTK_EDITABLE (self->date), date);
  prc_calendar_button_set_date (self->calendar, ceremony->date);
  set_entry (self->time, ceremony->time);
  set_entry (self->pace, pace);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    gtk_switch_set_active (self->switches[i],
                           G_STRUCT_MEMBER (gboolean, ceremony, switches[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    adw_combo_row_set_selected (self->choices[i],
                                G_STRUCT_MEMBER (guint, ceremony, choices[i].offset));
  for (guint i = 0; i < OF_TWO; i++)
    gtk_widget_set_visible (
        gtk_widget_get_ancestor (GTK_WIDGET (self->switches[i]), ADW_TYPE_ACTION_ROW),
        ceremony->institutions->len > 1);
  prc_language_box_show (self->languages, season);
  prc_choices_box_show (self->costs, season);
  show_institutions (self, ceremony);
  prc_ceremony_box_show (self->several, season);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !prc_open_season_is_read_only (season));
  self->showing = FALSE;
}

static void
add_switch (PrcCeremonyEditor *self, guint index)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (switches[index].label),
                                 "title-lines", 0, "activatable-widget", button, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (on_changed), self);
  adw_preferences_group_add (self->rules, row);
  self->switches[index] = GTK_SWITCH (button);
}

static void
add_choice (PrcCeremonyEditor *self, guint index)
{
  g_autoptr (GtkStringList) values = gtk_string_list_new (NULL);

  for (guint i = 0; choices[index].values[i] != NULL; i++)
    gtk_string_list_append (values, _ (choices[index].values[i]));
  self->choices[index] = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ (choices[index].label),
                                       "title-lines", 0, "model", values, NULL);
  g_signal_connect_swapped (self->choices[index], "notify::selected", G_CALLBACK (on_changed),
                            self);
  adw_preferences_group_add (self->rules, GTK_WIDGET (self->choices[index]));
}

static void
prc_ceremony_editor_dispose (GObject *object)
{
  PRC_CEREMONY_EDITOR (object)->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CEREMONY_EDITOR);
  g_clear_object (&PRC_CEREMONY_EDITOR (object)->season);
  G_OBJECT_CLASS (prc_ceremony_editor_parent_class)->dispose (object);
}

static void
prc_ceremony_editor_class_init (PrcCeremonyEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_ceremony_editor_dispose;
  g_type_ensure (PRC_TYPE_CHOICES_BOX);
  g_type_ensure (PRC_TYPE_LANGUAGE_BOX);
  g_type_ensure (PRC_TYPE_TEXT_FIELDS);
  g_type_ensure (PRC_TYPE_CEREMONY_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/proceedings/prc-ceremony-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, texts);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, date);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, time);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, pace);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, rules);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, institutions);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, languages);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, costs);
  gtk_widget_class_bind_template_child (widget_class, PrcCeremonyEditor, several);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
prc_ceremony_editor_init (PrcCeremonyEditor *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, i);
  self->calendar = PRC_CALENDAR_BUTTON (prc_calendar_button_new ());
  g_signal_connect_swapped (self->calendar, "picked", G_CALLBACK (on_day_picked), self);
  adw_entry_row_add_suffix (self->date, GTK_WIDGET (self->calendar));
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    add_switch (self, i);
  self->showing = FALSE;
}
