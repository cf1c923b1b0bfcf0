#include "prc-import-files.h"

#include "prc-inner-names.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *label;
} encodings[] = {
  { NULL, N_ ("Found by itself") },
  { "UTF-8", "UTF-8" },
  { "GB18030", N_ ("GB 18030 (Chinese)") },
  { "Big5", N_ ("Big5 (Chinese, Taiwan)") },
  { "UTF-16", "UTF-16" },
  { "windows-1252", N_ ("Windows-1252 (Western Europe)") },
  { "windows-1250", N_ ("Windows-1250 (Central Europe)") },
  { "windows-1251", N_ ("Windows-1251 (Cyrillic)") },
  { "windows-1254", N_ ("Windows-1254 (Turkish)") },
  { "windows-1256", N_ ("Windows-1256 (Arabic)") },
  { "Shift_JIS", N_ ("Shift JIS (Japanese)") },
  { "EUC-KR", N_ ("EUC-KR (Korean)") },
  { "macintosh", N_ ("Mac Roman") },
};

static const struct
{
  const char *character;
  const char *label;
} delimiters[] = {
  { NULL, N_ ("Found by itself") },
  { ",", N_ ("Comma") },
  { ";", N_ ("Semicolon") },
  { "\t", N_ ("Tab") },
  { "|", N_ ("Bar") },
};

/* --- how the file is written ------------------------------------------------------------------ */

static const char *
get_delimiter_words (const char *delimiter)
{
  if (g_strcmp0 (delimiter, ",") == 0)
    return _ ("commas");
  if (g_strcmp0 (delimiter, ";") == 0)
    return _ ("semicolons");
  if (g_strcmp0 (delimiter, "\t") == 0)
    return _ ("tabs");
  if (g_strcmp0 (delimiter, "|") == 0)
    return _ ("bars");
  return NULL;
}

/* The same name in two spellings, as IANA and people have it. */
static const char *
get_encoding_words (const char *encoding)
{
  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, encoding) == 0)
      return _ (encodings[i].label);
  return encoding;
}

static const char *
get_format_words (const char *format)
{
  if (g_strcmp0 (format, "xlsx") == 0)
    return _ ("Excel workbook");
  if (g_strcmp0 (format, "xls") == 0)
    return _ ("Older Excel workbook");
  if (g_strcmp0 (format, "ods") == 0)
    return _ ("OpenDocument spreadsheet");
  if (g_strcmp0 (format, "html") == 0)
    return _ ("Table of a web page");
  if (g_strcmp0 (format, "csv") == 0)
    return _ ("Text");
  return format;
}

static void
append_profile (GString *words, const PrcImport *import, const char *file)
{
  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      if (g_strcmp0 (sheet->file, file) != 0 || sheet->profile == NULL)
        continue;
      g_string_append_c (words, '\n');
      g_string_append_printf (words,
                              sheet->known ? _ ("Read like “%s”, as last time.")
                                           : _ ("How it is read will be remembered as “%s”."),
                              sheet->profile);
    }
}

static char *
dup_file_words (const PrcListFile *file, const PrcImport *import)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *delimiter = get_delimiter_words (file->delimiter);
  g_autofree char *name = g_filename_display_basename (file->path);
  guint rows = 0;

  for (guint i = 0; i < file->sheets->len; i++)
    rows += prc_table_get_n_rows (g_ptr_array_index (file->sheets, i));
  if (file->encoding != NULL)
    g_string_append (words, get_encoding_words (file->encoding));
  else if (file->format != NULL)
    g_string_append (words, get_format_words (file->format));
  if (delimiter != NULL)
    g_string_append_printf (words, ", %s", delimiter);
  if (rows > 0)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      g_string_append_printf (words, ngettext ("%u line", "%u lines", rows), rows);
    }
  if (file->encoding_guessed)
    g_string_append_printf (words, "\n%s",
                            _ ("Found by reading every byte. Looks wrong? Choose another and watch "
                               "the preview."));
  append_profile (words, import, name);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- what can be told ------------------------------------------------------------------------- */

static const char *
get_path (gpointer widget)
{
  return g_object_get_data (widget, "path");
}

/* A drop-down of @names for the file @path, called @label. */
static GtkWidget *
make_choice (GtkStringList *names, guint selected, const char *label, const char *path)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, base);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (drop_down), "path", g_strdup (path), g_free);
  return drop_down;
}

static void
on_encoding_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index < G_N_ELEMENTS (encodings))
    prc_import_work_set_encoding (work, get_path (drop_down), encodings[index].name);
}

static GtkWidget *
make_encodings (PrcImportWork *work, const char *path)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  const char *told = prc_import_work_get_encoding (work, path);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gtk_string_list_append (model, _ (encodings[i].label));
      if (g_strcmp0 (encodings[i].name, told) == 0)
        selected = i;
    }
  drop_down = make_choice (model, selected, _ ("Encoding"), path);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_encoding_selected), work,
                           0);
  return drop_down;
}

static void
on_delimiter_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index < G_N_ELEMENTS (delimiters))
    prc_import_work_set_delimiter (work, get_path (drop_down), delimiters[index].character);
}

static GtkWidget *
make_delimiters (PrcImportWork *work, const char *path)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  const char *told = prc_import_work_get_delimiter (work, path);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      gtk_string_list_append (model, _ (delimiters[i].label));
      if (g_strcmp0 (delimiters[i].character, told) == 0)
        selected = i;
    }
  drop_down = make_choice (model, selected, _ ("Between the fields"), path);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_delimiter_selected), work,
                           0);
  return drop_down;
}

static void
on_sheet_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  if (chosen != NULL)
    prc_import_work_set_sheet (work, gtk_drop_down_get_selected (drop_down) == 0
                                         ? NULL
                                         : gtk_string_object_get_string (chosen));
}

static GtkWidget *
make_sheets (PrcImportWork *work, const PrcListFile *file)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  gtk_string_list_append (model, _ ("The first with headings"));
  for (guint i = 0; i < file->sheets->len; i++)
    {
      const char *name = prc_table_get_sheet (g_ptr_array_index (file->sheets, i));

      gtk_string_list_append (model, name != NULL ? name : "");
      if (name != NULL && g_strcmp0 (name, prc_import_work_get_sheet (work)) == 0)
        selected = i + 1;
    }
  drop_down = make_choice (model, selected, _ ("Sheet"), file->path);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_sheet_selected), work, 0);
  return drop_down;
}

/* --- rows ------------------------------------------------------------------------------------- */

static gboolean
is_text (const PrcListFile *file)
{
  return file->encoding != NULL || g_strcmp0 (file->format, "csv") == 0;
}

/* A field of its own line below the file, so that nothing is squeezed in a narrow window. */
static GtkWidget *
make_told_row (const char *title, GtkWidget *choice)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "activatable-widget", choice, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  return row;
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_file (AdwPreferencesGroup *group, GPtrArray *rows, PrcImportWork *work, const PrcListFile *file)
{
  g_autofree char *name = g_filename_display_basename (file->path);
  g_autofree char *words = dup_file_words (file, prc_import_work_get_job (work)->import);

  add_row (group, rows,
           g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle", words,
                         "title-lines", 0, "subtitle-lines", 0, NULL));
  if (is_text (file))
    {
      add_row (group, rows, make_told_row (_ ("Encoding"), make_encodings (work, file->path)));
      add_row (group, rows,
               make_told_row (_ ("Between the fields"), make_delimiters (work, file->path)));
    }
  if (file->sheets->len > 1)
    add_row (group, rows, make_told_row (_ ("Sheet"), make_sheets (work, file)));
}

void
prc_import_files_fill (AdwPreferencesGroup *group, GPtrArray *rows, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);

  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < job->files->len; i++)
    add_file (group, rows, work, g_ptr_array_index (job->files, i));
  prc_inner_names_set (GTK_WIDGET (group));
}
