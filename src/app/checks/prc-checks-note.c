#include "prc-checks-note.h"

#include "prc-labels.h"

#include <glib/gi18n.h>

struct _PrcChecksNote
{
  AdwBin parent_instance;
  GtkImage *icon;
  GtkLabel *words;
  PrcOpenSeason *season;
};

G_DEFINE_TYPE (PrcChecksNote, prc_checks_note, ADW_TYPE_BIN)

static guint see_signal;

static guint
count (const GPtrArray *problems, PrcSeverity severity)
{
  guint found = 0;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    found += ((const PrcProblem *) g_ptr_array_index (problems, i))->severity == severity;
  return found;
}

char *
prc_checks_note_dup_words (const GPtrArray *problems)
{
  guint errors = count (problems, PRC_SEVERITY_ERROR);
  guint warnings = count (problems, PRC_SEVERITY_WARNING);
  g_autofree char *must = NULL;
  g_autofree char *look = NULL;

  if (errors + warnings == 0)
    return NULL;
  if (errors == 0)
    return g_strdup_printf (
        ngettext ("%u thing is worth a look.", "%u things are worth a look.", warnings), warnings);
  must = g_strdup_printf (
      ngettext ("%u thing must be put right.", "%u things must be put right.", errors), errors);
  if (warnings == 0)
    return g_steal_pointer (&must);
  look = g_strdup_printf (
      ngettext ("%u more is worth a look.", "%u more are worth a look.", warnings), warnings);
  return g_strdup_printf ("%s %s", must, look);
}

static void
on_checked (PrcChecksNote *self)
{
  const GPtrArray *problems =
      self->season != NULL ? prc_open_season_get_problems (self->season) : NULL;
  g_autofree char *words = prc_checks_note_dup_words (problems);
  PrcSeverity worst =
      count (problems, PRC_SEVERITY_ERROR) > 0 ? PRC_SEVERITY_ERROR : PRC_SEVERITY_WARNING;
  const char *classes[] = { worst == PRC_SEVERITY_ERROR ? "must" : "look", NULL };

  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  if (words == NULL)
    return;
  gtk_label_set_label (self->words, words);
  gtk_image_set_from_icon_name (self->icon, prc_label_severity_icon (worst));
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);
}

static void
on_see_clicked (PrcChecksNote *self)
{
  g_signal_emit (self, see_signal, 0);
}

static void
prc_checks_note_dispose (GObject *object)
{
  prc_checks_note_show (PRC_CHECKS_NOTE (object), NULL);
  G_OBJECT_CLASS (prc_checks_note_parent_class)->dispose (object);
}

static void
prc_checks_note_class_init (PrcChecksNoteClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_checks_note_dispose;
  see_signal = g_signal_new ("see", PRC_TYPE_CHECKS_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 0);
}

static void
prc_checks_note_init (PrcChecksNote *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *see = gtk_button_new_with_label (_ ("See the checks"));
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->icon = GTK_IMAGE (icon);
  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_xalign (self->words, 0);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (see, "clicked", G_CALLBACK (on_see_clicked), self);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), see);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
prc_checks_note_show (PrcChecksNote *self, PrcOpenSeason *season)
{
  g_return_if_fail (PRC_IS_CHECKS_NOTE (self));

  if (self->season == season)
    return;
  if (self->season != NULL)
    g_signal_handlers_disconnect_by_data (self->season, self);
  g_set_object (&self->season, season);
  if (season == NULL)
    return;
  g_signal_connect_swapped (season, "checked", G_CALLBACK (on_checked), self);
  on_checked (self);
}
