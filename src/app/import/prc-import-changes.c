#include "prc-import-changes.h"

#include "prc-enum.h"
#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_SHOWN 200

/* --- words ------------------------------------------------------------------------------------ */

static const struct
{
  const char *field;
  const char *label;
} fields[] = {
  { "privacy-print", N_ ("Name in print") },
  { "privacy-hall", N_ ("Name in the hall") },
  { "privacy-stream", N_ ("Name on the stream") },
  { "privacy-recording", N_ ("Name in the recording") },
  { "privacy-press", N_ ("Name to the press") },
  { "missing", N_ ("In the newest list") },
  { "needs", N_ ("Notes") },
};

const char *
prc_import_changes_get_field (const char *field)
{
  PrcField known;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].field, field) == 0)
      return _ (fields[i].label);
  return prc_field_from_name (field, &known) ? prc_field_get_label (known) : field;
}

static const char *
get_class_words (PrcClass class_)
{
  switch (class_)
    {
    case PRC_CLASS_NONE:
      return _ ("none");
    case PRC_CLASS_FIRST:
      return _ ("First");
    case PRC_CLASS_UPPER_SECOND:
      return _ ("Upper Second");
    case PRC_CLASS_LOWER_SECOND:
      return _ ("Lower Second");
    case PRC_CLASS_THIRD:
      return _ ("Third");
    case PRC_CLASS_DISTINCTION:
      return _ ("Distinction");
    case PRC_CLASS_MERIT:
      return _ ("Merit");
    case PRC_CLASS_COMMENDATION:
      return _ ("Commendation");
    case PRC_CLASS_PASS:
      return _ ("Pass");
    case PRC_CLASS_AEGROTAT:
      return _ ("Aegrotat");
    case PRC_CLASS_UNKNOWN:
      return _ ("not known");
    }
  return "";
}

static const char *
get_consent_words (PrcConsent consent)
{
  switch (consent)
    {
    case PRC_CONSENT_UNSET:
      return _ ("as the ceremony has it");
    case PRC_CONSENT_ALLOWED:
      return _ ("yes");
    case PRC_CONSENT_DENIED:
      return _ ("no");
    }
  return "";
}

char *
prc_import_changes_dup_value (const char *field, const char *value)
{
  int known;

  if (value == NULL || value[0] == '\0')
    return g_strdup (strcmp (field, "missing") == 0 ? _ ("yes") : "–");
  if (strcmp (field, "missing") == 0)
    return g_strdup (_ ("no"));
  if (strcmp (field, "attendance") == 0 && prc_enum_from_nick (PRC_TYPE_ATTENDANCE, value, &known))
    return g_strdup (prc_label_attendance ((PrcAttendance) known));
  if (strcmp (field, "class") == 0 && prc_enum_from_nick (PRC_TYPE_CLASS, value, &known))
    return g_strdup (get_class_words ((PrcClass) known));
  if (g_str_has_prefix (field, "privacy-") && prc_enum_from_nick (PRC_TYPE_CONSENT, value, &known))
    return g_strdup (get_consent_words ((PrcConsent) known));
  return g_strdup (value);
}

/* --- choices ---------------------------------------------------------------------------------- */

static void
on_choice_clicked (GtkButton *button, PrcImportWork *work)
{
  prc_import_work_choose (
      work, g_object_get_data (G_OBJECT (button), "id"),
      g_object_get_data (G_OBJECT (button), "field"),
      (PrcImportChoice) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice")));
}

static GtkWidget *
make_choice (const PrcGraduand *graduand, const PrcImportDifference *difference,
             PrcImportWork *work)
{
  const char *words = difference->kept ? _ ("Take the list’s") : _ ("Keep ours");
  g_autofree char *called = prc_person_name_dup_called (graduand->name);
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", words, called,
                                           prc_import_changes_get_field (difference->field));
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (prc_graduand_get_id (graduand)),
                          g_free);
  g_object_set_data_full (G_OBJECT (button), "field", g_strdup (difference->field), g_free);
  g_object_set_data (G_OBJECT (button), "choice",
                     GINT_TO_POINTER (difference->kept ? PRC_IMPORT_TAKE : PRC_IMPORT_KEEP));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_choice_clicked), work, 0);
  return button;
}

static char *
dup_change (const PrcImportDifference *difference)
{
  const char *label = prc_import_changes_get_field (difference->field);
  g_autofree char *old = prc_import_changes_dup_value (difference->field, difference->old_value);
  g_autofree char *new = prc_import_changes_dup_value (difference->field, difference->new_value);

  if (difference->kept && difference->by_hand)
    /* Translators: a field, the value that was written by hand, what the list says */
    return g_strdup_printf (_ ("%1$s: stays “%2$s”, written by hand; the list says “%3$s”"), label,
                            old, new);
  if (difference->kept)
    return g_strdup_printf (_ ("%1$s: stays “%2$s”; the list says “%3$s”"), label, old, new);
  if (difference->by_hand)
    return g_strdup_printf (_ ("%1$s: %2$s, written by hand → %3$s"), label, old, new);
  /* Translators: a field, its old value, its new value */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), label, old, new);
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
add_differences (AdwExpanderRow *group, const PrcImportPerson *person, PrcImportWork *work)
{
  g_autoptr (PrcGraduand) graduand =
      prc_import_dup_graduand (prc_import_work_get_job (work)->import, person);
  g_autofree char *name = prc_words_dup_full_name (graduand);

  for (guint i = 0; i < person->differences->len; i++)
    {
      const PrcImportDifference *difference = g_ptr_array_index (person->differences, i);
      g_autofree char *change = dup_change (difference);
      GtkWidget *row =
          g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle", change,
                        "title-lines", 0, "subtitle-lines", 0, NULL);

      if (person->fate != PRC_IMPORT_MISSING)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_choice (graduand, difference, work));
      adw_expander_row_add_row (group, row);
    }
}

static void
add_plain (AdwExpanderRow *group, const PrcImportPerson *person, PrcImportWork *work)
{
  g_autoptr (PrcGraduand) graduand =
      prc_import_dup_graduand (prc_import_work_get_job (work)->import, person);
  g_autofree char *name = prc_words_dup_full_name (graduand);
  g_autofree char *where = person->row > 0 && person->file != NULL
                               ? g_strdup_printf (_ ("%1$s, row %2$d"), person->file, person->row)
                               : g_strdup (prc_graduand_get_id (graduand));

  adw_expander_row_add_row (group, g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                                 name, "subtitle", where, NULL));
}

static gboolean
is_kept_only (const PrcImportPerson *person)
{
  return person->fate == PRC_IMPORT_UNCHANGED && person->differences->len > 0;
}

/* @kept: those of whom only changes by hand differ, which stay. */
static void
add_group (GtkListBox *list, PrcImportWork *work, PrcImportFate fate, gboolean kept,
           const char *title)
{
  const GPtrArray *people = prc_import_work_get_job (work)->import->people;
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  guint shown = 0;

  for (guint i = 0; i < people->len && shown < MAX_SHOWN; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (people, i);

      if (person->fate != fate || (fate == PRC_IMPORT_UNCHANGED && is_kept_only (person) != kept))
        continue;
      if (person->differences->len > 0 && fate != PRC_IMPORT_NEW)
        add_differences (ADW_EXPANDER_ROW (row), person, work);
      else
        add_plain (ADW_EXPANDER_ROW (row), person, work);
      shown++;
    }
  if (fate == PRC_IMPORT_CHANGED || kept)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_list_box_append (list, row);
}

static int
count_kept (const PrcImport *import)
{
  int count = 0;

  for (guint i = 0; i < import->people->len; i++)
    count += is_kept_only (g_ptr_array_index (import->people, i));
  return count;
}

static void
add_counted (GtkListBox *list, PrcImportWork *work, PrcImportFate fate, gboolean kept, int count,
             const char *words)
{
  g_autofree char *title = g_strdup_printf (words, count);

  if (count > 0)
    add_group (list, work, fate, kept, title);
}

gboolean
prc_import_changes_fill (GtkListBox *list, PrcImportWork *work)
{
  const PrcImport *import = prc_import_work_get_job (work)->import;
  int kept = count_kept (import);
  int same = import->unchanged - kept;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  if (import->changed + import->unchanged + import->missing == 0)
    return FALSE;
  add_counted (list, work, PRC_IMPORT_CHANGED, FALSE, import->changed,
               ngettext ("%d person changes", "%d people change", (gulong) import->changed));
  add_counted (list, work, PRC_IMPORT_NEW, FALSE, import->added,
               ngettext ("%d person is new", "%d people are new", (gulong) import->added));
  add_counted (list, work, PRC_IMPORT_MISSING, FALSE, import->missing,
               ngettext ("%d person is not in the list any more",
                         "%d people are not in the list any more", (gulong) import->missing));
  add_counted (list, work, PRC_IMPORT_UNCHANGED, TRUE, kept,
               ngettext ("%d person stays, unlike the list", "%d people stay, unlike the list",
                         (gulong) kept));
  add_counted (
      list, work, PRC_IMPORT_UNCHANGED, FALSE, same,
      ngettext ("%d person stays as they are", "%d people stay as they are", (gulong) same));
  return TRUE;
}
