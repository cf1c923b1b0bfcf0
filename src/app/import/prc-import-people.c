#include "prc-import-people.h"

#include "prc-words.h"

#include <glib/gi18n.h>

#define SHOWN 14
#define MAX_CHANGES 200

typedef struct
{
  GtkSizeGroup *groups[4];
} Columns;

static void
columns_init (Columns *columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns->groups); i++)
    columns->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

static void
columns_clear (Columns *columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns->groups); i++)
    g_clear_object (&columns->groups[i]);
}

/* An award that the import itself brings has a negative id and is not in the season yet. */
static const PrcAward *
find_award (const PrcImport *import, const PrcSeason *season, gint64 id)
{
  if (id > 0)
    return prc_season_find_award (season, id);
  for (guint i = 0; i < import->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (import->awards, i);

      if (award->id == id)
        return award;
    }
  return NULL;
}

static char *
dup_awards (const PrcImport *import, const PrcSeason *season, const PrcGraduand *graduand)
{
  g_autoptr (GString) awards = g_string_new (NULL);

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = find_award (import, season, conferral->award);
      const char *code = award == NULL         ? NULL
                         : award->code != NULL ? award->code
                                               : prc_words_get (award->title);

      if (code == NULL)
        continue;
      g_string_append (awards, awards->len > 0 ? "; " : "");
      g_string_append (awards, code);
    }
  return g_string_free (g_steal_pointer (&awards), FALSE);
}

static void
append_cell (GtkWidget *box, Columns *columns, guint index, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, index == 3);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_size_group_add_widget (columns->groups[index], label);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_row (Columns *columns, const char *const cells[4], const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE,
                                 "child", box, NULL);
  g_autofree char *name =
      g_strdup_printf ("%s, %s, %s, %s", cells[0], cells[1], cells[2], cells[3]);

  for (guint i = 0; i < 4; i++)
    append_cell (box, columns, i, cells[i], style != NULL ? style : i == 0 ? "quiet" : NULL);
  gtk_widget_add_css_class (box, "people-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
add_people (GtkListBox *list, const PrcImport *import, const PrcSeason *season)
{
  const char *const heads[4] = { _ ("Row"), _ ("Own script"), _ ("Name"), _ ("Awards") };
  Columns columns;
  guint shown = 0;

  columns_init (&columns);
  gtk_list_box_append (list, make_row (&columns, heads, "column-head"));
  for (guint i = 0; i < import->people->len && shown < SHOWN; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);
      g_autofree char *row = g_strdup_printf ("%d", person->row);
      g_autofree char *called = prc_person_name_dup_called (person->graduand->name);
      g_autofree char *awards = dup_awards (import, season, person->graduand);
      const char *native = person->graduand->name->native;
      const char *const cells[4] = { row, native != NULL ? native : "", called, awards };

      if (person->fate == PRC_IMPORT_MISSING)
        continue;
      gtk_list_box_append (list, make_row (&columns, cells, NULL));
      shown++;
    }
  columns_clear (&columns);
}

/* --- an update: what would change ------------------------------------------------------------- */

static char *
dup_differences (const PrcImportPerson *person)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < person->differences->len; i++)
    {
      const PrcImportDifference *difference = g_ptr_array_index (person->differences, i);
      PrcField field;
      const char *label = prc_field_from_name (difference->field, &field)
                              ? prc_field_get_label (field)
                              : difference->field;

      g_string_append (words, words->len > 0 ? "\n" : "");
      /* Translators: a field, its old value, its new value */
      g_string_append_printf (words, _ ("%1$s: %2$s → %3$s"), label,
                              difference->old_value != NULL ? difference->old_value : "–",
                              difference->new_value != NULL ? difference->new_value : "–");
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_group (GtkListBox *list, const PrcImport *import, PrcImportFate fate, int count,
           const char *title)
{
  GtkWidget *row;
  guint shown = 0;

  if (count == 0)
    return;
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  for (guint i = 0; i < import->people->len && shown < MAX_CHANGES; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);
      g_autofree char *name = NULL;
      g_autofree char *differences = NULL;

      if (person->fate != fate)
        continue;
      name = prc_words_dup_full_name (person->graduand);
      differences = dup_differences (person);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                              name, "subtitle", differences, "subtitle-lines", 0,
                                              NULL));
      shown++;
    }
  gtk_list_box_append (list, row);
}

static void
add_changes (GtkListBox *list, const PrcImport *import)
{
  g_autofree char *changed =
      g_strdup_printf (ngettext ("%d person changes", "%d people change", (gulong) import->changed),
                       import->changed);
  g_autofree char *missing = g_strdup_printf (ngettext ("%d person is not in the list any more",
                                                        "%d people are not in the list any more",
                                                        (gulong) import->missing),
                                              import->missing);
  g_autofree char *added = g_strdup_printf (
      ngettext ("%d person is new", "%d people are new", (gulong) import->added), import->added);

  add_group (list, import, PRC_IMPORT_CHANGED, import->changed, changed);
  add_group (list, import, PRC_IMPORT_MISSING, import->missing, missing);
  if (import->changed + import->unchanged > 0)
    add_group (list, import, PRC_IMPORT_NEW, import->added, added);
}

void
prc_import_people_fill (GtkListBox *list, PrcImportWork *work, const PrcSeason *season)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  if (job == NULL)
    return;
  add_changes (list, job->import);
  add_people (list, job->import, season);
}

static void
append_count (GString *words, int count, const char *format)
{
  if (count == 0)
    return;
  g_string_append (words, words->len > 0 ? ", " : "");
  g_string_append_printf (words, format, count);
}

char *
prc_import_people_dup_summary (PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GString) words = g_string_new (NULL);

  if (job == NULL)
    return g_strdup ("");
  append_count (words, job->import->added, _ ("%d new"));
  append_count (words, job->import->changed, _ ("%d changed"));
  append_count (words, job->import->unchanged, _ ("%d unchanged"));
  append_count (words, job->import->missing, _ ("%d missing"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
