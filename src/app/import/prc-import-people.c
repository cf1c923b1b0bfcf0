#include "prc-import-people.h"

#include "prc-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHOWN 14

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
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, index == 3);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_size_group_add_widget (columns->groups[index], label);
  gtk_box_append (GTK_BOX (box), label);
}

/* Which part is the family name is seen by its weight. */
static void
mark_family (GtkWidget *row, const PrcPersonName *name, const char *called)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *label = gtk_widget_get_first_child (box);
  const char *start = name->family != NULL ? strstr (called, name->family) : NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute *bold;

  for (guint i = 0; i < 2; i++)
    label = gtk_widget_get_next_sibling (label);
  if (start == NULL || name->given == NULL)
    return;
  attributes = pango_attr_list_new ();
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) (start - called);
  bold->end_index = bold->start_index + (guint) strlen (name->family);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
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
  const char *const heads[4] = { _ ("Row"), _ ("Own script"), _ ("Name, family name in bold"),
                                 _ ("Awards") };
  Columns columns;
  guint shown = 0;

  columns_init (&columns);
  gtk_list_box_append (list, make_row (&columns, heads, "column-head"));
  for (guint i = 0; i < import->people->len && shown < SHOWN; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);
      g_autofree char *row = g_strdup_printf ("%d", person->row);
      g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);
      g_autofree char *called = prc_person_name_dup_called (graduand->name);
      g_autofree char *awards = dup_awards (import, season, graduand);
      const char *native = graduand->name->native;
      const char *const cells[4] = { row, native != NULL ? native : "", called, awards };
      GtkWidget *line;

      if (person->fate == PRC_IMPORT_MISSING)
        continue;
      line = make_row (&columns, cells, NULL);
      mark_family (line, graduand->name, called);
      gtk_list_box_append (list, line);
      shown++;
    }
  columns_clear (&columns);
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
  append_count (words, job->import->refused, _ ("%d refused"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
