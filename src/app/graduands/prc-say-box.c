#include "prc-say-box.h"

#include "prc-labels.h"
#include "prc-lexicon-teacher.h"
#include "prc-play-box.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcSayBox
{
  AdwBin parent_instance;
  GtkListBox *ways;
  AdwEntryRow *another;
  GtkButton *confirm;
  GtkLabel *warning;
  PrcPlayBox *play;
  PrcOpenSeason *season;
  PrcGraduand *graduand;
};

G_DEFINE_TYPE (PrcSayBox, prc_say_box, ADW_TYPE_BIN)

/* --- edits ------------------------------------------------------------------------------------ */

static void
put (PrcSayBox *self, PrcReading *reading)
{
  g_autoptr (PrcGraduand) changed = prc_graduand_copy (self->graduand);
  g_autofree char *called = prc_person_name_dup_called (changed->name);
  /* Translators: in the history; a name */
  g_autofree char *label = g_strdup_printf (_ ("How to say %s"), called);

  reading->origin = PRC_ORIGIN_OFFICER;
  reading->confidence = PRC_CONFIDENCE_CONFIRMED;
  prc_set_string (&reading->confirmed_by, g_get_real_name ());
  reading->confirmed_at = g_get_real_time () / G_USEC_PER_SEC;
  g_clear_pointer (&changed->reading, prc_reading_unref);
  changed->reading = prc_reading_ref (reading);
  prc_open_season_put_graduand (self->season, label, changed);
  prc_lexicon_teacher_teach (changed->name, reading);
}

/* @line said from now on; what was said before stays as an alternative. */
static void
say (PrcSayBox *self, const char *line)
{
  const PrcReading *old = self->graduand->reading;
  g_autoptr (PrcReading) reading = old != NULL ? prc_reading_copy (old) : prc_reading_new ();
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  const char *before = old != NULL ? prc_reading_get_line (old) : NULL;

  if (g_strcmp0 (line, before) == 0 && old->confidence == PRC_CONFIDENCE_CONFIRMED)
    return;
  if (before != NULL && g_strcmp0 (before, line) != 0)
    g_strv_builder_add (others, before);
  for (guint i = 0; old != NULL && old->alternatives[i] != NULL; i++)
    if (g_strcmp0 (old->alternatives[i], line) != 0 &&
        g_strcmp0 (old->alternatives[i], before) != 0)
      g_strv_builder_add (others, old->alternatives[i]);
  g_strfreev (reading->alternatives);
  reading->alternatives = g_strv_builder_end (others);
  if (prc_reading_get_remark (reading) == NULL)
    prc_set_string (&reading->note, NULL);
  prc_set_string (&reading->respelling, line);
  if (g_strcmp0 (line, before) != 0)
    prc_set_string (&reading->ipa, NULL); /* it told of the other way */
  put (self, reading);
}

static void
on_another_applied (PrcSayBox *self)
{
  g_autofree char *line =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->another))));

  if (line[0] != '\0')
    say (self, line);
}

static void
on_confirm_clicked (PrcSayBox *self)
{
  const PrcReading *old = self->graduand->reading;
  g_autoptr (PrcReading) reading = old != NULL ? prc_reading_copy (old) : prc_reading_new ();

  if (old != NULL && prc_reading_get_line (old) == old->note && old->note != NULL)
    {
      g_autofree char *shown = prc_reading_dup_shown_line (old);

      prc_set_string (&reading->respelling, shown);
      prc_set_string (&reading->note, NULL);
    }
  put (self, reading);
}

static void
on_way_toggled (GtkCheckButton *check, PrcSayBox *self)
{
  const char *line = g_object_get_data (G_OBJECT (check), "line");

  if (gtk_check_button_get_active (check))
    say (self, line);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static char *
dup_origin (const PrcReading *reading)
{
  const char *confidence = prc_label_confidence (reading->confidence);

  if (reading->origin == PRC_ORIGIN_OFFICER && reading->confirmed_by != NULL &&
      reading->confirmed_at != 0)
    {
      g_autofree char *when = prc_words_dup_moment (reading->confirmed_at);

      /* Translators: a person's name, then date and time */
      return g_strdup_printf (_ ("Confirmed by %1$s, %2$s"), reading->confirmed_by, when);
    }
  if (confidence[0] == '\0')
    return g_strdup (prc_label_origin (reading->origin));
  return g_strdup_printf ("%s · %s", prc_label_origin (reading->origin), confidence);
}

static GtkWidget *
make_check (PrcSayBox *self, const char *line, GtkWidget *group)
{
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (check), "line", g_strdup (line), g_free);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_sensitive (check, !prc_open_season_is_read_only (self->season));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_way_toggled), self, 0);
  return check;
}

/* @check: NULL where there is nothing to choose from. */
static void
add_way (PrcSayBox *self, const char *line, const char *subtitle, GtkWidget *check)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", line,
                                 "subtitle", subtitle, "title-lines", 0, NULL);

  gtk_widget_add_css_class (row, "say-row");
  if (check != NULL)
    {
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    }
  gtk_list_box_append (self->ways, row);
}

static void
fill_ways (PrcSayBox *self, const PrcReading *reading, const char *line)
{
  g_autofree char *origin = dup_origin (reading);
  gboolean several = reading->alternatives[0] != NULL;
  GtkWidget *group = several ? make_check (self, line, NULL) : NULL;

  add_way (self, line, origin, group);
  for (guint i = 0; reading->alternatives[i] != NULL; i++)
    add_way (self, reading->alternatives[i], _ ("Another way"),
             make_check (self, reading->alternatives[i], group));
}

void
prc_say_box_show (PrcSayBox *self, PrcOpenSeason *season, const PrcGraduand *graduand)
{
  const PrcReading *reading = graduand->reading;
  const char *line = reading != NULL ? prc_reading_get_line (reading) : NULL;
  GtkWidget *child;

  g_return_if_fail (PRC_IS_SAY_BOX (self));

  g_set_object (&self->season, season);
  if (self->graduand != graduand)
    {
      g_clear_pointer (&self->graduand, prc_graduand_unref);
      self->graduand = prc_graduand_ref (graduand);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ways))) != NULL)
    gtk_list_box_remove (self->ways, child);
  if (line != NULL)
    fill_ways (self, reading, line);
  prc_play_box_show (self->play, season, graduand->name, reading);
  gtk_widget_set_visible (GTK_WIDGET (self->ways), line != NULL);
  gtk_label_set_label (self->warning,
                       reading != NULL && reading->warning != NULL ? reading->warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), reading != NULL && reading->warning != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->confirm),
                          line != NULL && reading->confidence != PRC_CONFIDENCE_CONFIRMED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->confirm), !prc_open_season_is_read_only (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self->another), !prc_open_season_is_read_only (season));
  gtk_editable_set_text (GTK_EDITABLE (self->another), "");
}

/* Confirmed as it stands, also where the name is said as written. */
gboolean
prc_say_box_choose (PrcSayBox *self, guint n)
{
  const PrcReading *reading;
  guint ways;
  g_autofree char *line = NULL;

  g_return_val_if_fail (PRC_IS_SAY_BOX (self), FALSE);

  reading = self->graduand != NULL ? self->graduand->reading : NULL;
  ways = reading != NULL ? 1 + g_strv_length (reading->alternatives) : 1;
  if (self->graduand == NULL || n < 1 || n > ways || prc_open_season_is_read_only (self->season))
    return FALSE;
  if (n == 1)
    {
      on_confirm_clicked (self);
      return TRUE;
    }
  line = g_strdup (reading->alternatives[n - 2]);
  say (self, line);
  return TRUE;
}

void
prc_say_box_type (PrcSayBox *self)
{
  g_return_if_fail (PRC_IS_SAY_BOX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->another));
}

void
prc_say_box_play (PrcSayBox *self)
{
  g_return_if_fail (PRC_IS_SAY_BOX (self));

  prc_play_box_toggle (self->play);
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_say_box_dispose (GObject *object)
{
  PrcSayBox *self = PRC_SAY_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SAY_BOX);
  g_clear_object (&self->season);
  g_clear_pointer (&self->graduand, prc_graduand_unref);
  G_OBJECT_CLASS (prc_say_box_parent_class)->dispose (object);
}

static void
prc_say_box_class_init (PrcSayBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_say_box_dispose;
  g_type_ensure (PRC_TYPE_PLAY_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/graduands/prc-say-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSayBox, ways);
  gtk_widget_class_bind_template_child (widget_class, PrcSayBox, another);
  gtk_widget_class_bind_template_child (widget_class, PrcSayBox, confirm);
  gtk_widget_class_bind_template_child (widget_class, PrcSayBox, warning);
  gtk_widget_class_bind_template_child (widget_class, PrcSayBox, play);
  gtk_widget_class_bind_template_callback (widget_class, on_another_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_clicked);
}

static void
prc_say_box_init (PrcSayBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
