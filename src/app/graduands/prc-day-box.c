#include "prc-day-box.h"

#include "prc-inner-names.h"
#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define N_ATTENDANCES 4
#define N_NEEDS 5

struct _PrcDayBox
{
  AdwBin parent_instance;
  AdwComboRow *attendance;
  GtkListBox *needs;
  AdwComboRow *kind;
  AdwEntryRow *note;
  PrcOpenSeason *season;
  PrcGraduand *graduand;
  gboolean showing;
};

G_DEFINE_TYPE (PrcDayBox, prc_day_box, ADW_TYPE_BIN)

/* --- edits ------------------------------------------------------------------------------------ */

static void
put (PrcDayBox *self, const char *format, const PrcGraduand *changed)
{
  g_autofree char *called = prc_person_name_dup_called (changed->name);
  g_autofree char *label = g_strdup_printf (format, called);

  prc_open_season_put_graduand (self->season, label, changed);
}

static void
on_attendance_selected (PrcDayBox *self)
{
  guint selected = adw_combo_row_get_selected (self->attendance);
  g_autoptr (PrcGraduand) changed = NULL;

  if (self->showing || self->graduand == NULL || selected == self->graduand->attendance ||
      selected >= N_ATTENDANCES)
    return;
  changed = prc_graduand_copy (self->graduand);
  changed->attendance = (PrcAttendance) selected;
  /* Translators: in the history; a name */
  put (self, _ ("Attendance of %s"), changed);
}

/* Who sees a note of this kind: no health note leaves the VC, marshal and operator. */
static PrcAudience
get_audience (PrcNeedKind kind)
{
  switch (kind)
    {
    case PRC_NEED_CONTACT:
    case PRC_NEED_ACCESS:
      return PRC_AUDIENCE_VC | PRC_AUDIENCE_MARSHAL | PRC_AUDIENCE_OPERATOR;
    case PRC_NEED_RECEIVES_FOR:
    case PRC_NEED_HONOUR:
      return PRC_AUDIENCE_VC | PRC_AUDIENCE_READER | PRC_AUDIENCE_MARSHAL | PRC_AUDIENCE_OPERATOR;
    case PRC_NEED_OTHER:
      break;
    }
  return PRC_AUDIENCE_MARSHAL | PRC_AUDIENCE_OPERATOR;
}

static void
on_note_applied (PrcDayBox *self)
{
  g_autofree char *words =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (self->season);
  g_autoptr (PrcGraduand) changed = NULL;
  PrcNeed *need;

  if (words[0] == '\0' || self->graduand == NULL)
    return;
  changed = prc_graduand_copy (self->graduand);
  need = prc_need_new ();
  need->kind = (PrcNeedKind) MIN (adw_combo_row_get_selected (self->kind), N_NEEDS - 1);
  need->audience = get_audience (need->kind);
  need->text = prc_text_new (ceremony->languages[0], words, NULL);
  g_ptr_array_add (changed->needs, need);
  put (self, _ ("Note for %s"), changed);
}

static void
on_need_removed (GtkButton *button, PrcDayBox *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  g_autoptr (PrcGraduand) changed = prc_graduand_copy (self->graduand);

  if (index >= changed->needs->len)
    return;
  g_ptr_array_remove_index (changed->needs, index);
  put (self, _ ("Took a note off %s"), changed);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static GtkWidget *
make_need_row (PrcDayBox *self, const PrcNeed *need, guint index)
{
  const char *words = prc_words_get (need->text);
  g_autofree char *name = g_strdup_printf (_ ("Take off: %s"), words);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_need_icon (need->kind));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words,
                                 "subtitle", prc_label_need (need->kind), "title-lines", 0, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_need (need->kind), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (button, !prc_open_season_is_read_only (self->season));
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_need_removed), self, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

void
prc_day_box_show (PrcDayBox *self, PrcOpenSeason *season, const PrcGraduand *graduand)
{
  GtkWidget *child;
  gboolean writes = !prc_open_season_is_read_only (season);

  g_return_if_fail (PRC_IS_DAY_BOX (self));

  g_set_object (&self->season, season);
  if (self->graduand != graduand)
    {
      g_clear_pointer (&self->graduand, prc_graduand_unref);
      self->graduand = prc_graduand_ref (graduand);
    }
  self->showing = TRUE;
  adw_combo_row_set_selected (self->attendance, graduand->attendance);
  self->showing = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->needs))) != NULL)
    gtk_list_box_remove (self->needs, child);
  for (guint i = 0; i < graduand->needs->len; i++)
    gtk_list_box_append (self->needs,
                         make_need_row (self, g_ptr_array_index (graduand->needs, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->needs), graduand->needs->len > 0);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->attendance), writes);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), writes);
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), writes);
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_day_box_dispose (GObject *object)
{
  PrcDayBox *self = PRC_DAY_BOX (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_DAY_BOX);
  g_clear_object (&self->season);
  g_clear_pointer (&self->graduand, prc_graduand_unref);
  G_OBJECT_CLASS (prc_day_box_parent_class)->dispose (object);
}

static void
prc_day_box_class_init (PrcDayBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_day_box_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/graduands/prc-day-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcDayBox, attendance);
  gtk_widget_class_bind_template_child (widget_class, PrcDayBox, needs);
  gtk_widget_class_bind_template_child (widget_class, PrcDayBox, kind);
  gtk_widget_class_bind_template_child (widget_class, PrcDayBox, note);
  gtk_widget_class_bind_template_callback (widget_class, on_attendance_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_note_applied);
}

static void
prc_day_box_init (PrcDayBox *self)
{
  g_autoptr (GtkStringList) attendances = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  for (int i = 0; i < N_ATTENDANCES; i++)
    gtk_string_list_append (attendances, prc_label_attendance ((PrcAttendance) i));
  adw_combo_row_set_model (self->attendance, G_LIST_MODEL (attendances));
  for (int i = 0; i < N_NEEDS; i++)
    gtk_string_list_append (kinds, prc_label_need ((PrcNeedKind) i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  prc_inner_names_set (GTK_WIDGET (self));
  self->showing = FALSE;
}
