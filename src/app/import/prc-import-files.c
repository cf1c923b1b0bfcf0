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

static void
on_encoding_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index < G_N_ELEMENTS (encodings))
    prc_import_work_set_encoding (work, encodings[index].name);
}

static GtkWidget *
make_encodings (PrcImportWork *work)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gtk_string_list_append (model, _ (encodings[i].label));
      if (g_strcmp0 (encodings[i].name, prc_import_work_get_encoding (work)) == 0)
        selected = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (model), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, _ ("Encoding"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Encoding"), -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (on_encoding_selected), work);
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
  drop_down = gtk_drop_down_new (G_LIST_MODEL (model), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, _ ("Sheet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sheet"), -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (on_sheet_selected), self);
  return drop_down;
}

static gboolean
is_text (const PrcListFile *file)
{
  return file->encoding != NULL || g_strcmp0 (file->format, "csv") == 0;
}

static void
fill_files (PrcImportWork *work, const PrcImportJob *job)
{
  gboolean offered = FALSE;

  for (guint i = 0; i < self->file_rows->len; i++)
    adw_preferences_group_remove (self->files, g_ptr_array_index (self->file_rows, i));
  g_ptr_array_set_size (self->file_rows, 0);
  for (guint i = 0; i < job->files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (job->files, i);
      g_autofree char *name = g_path_get_basename (file->path);
      g_autofree char *words = dup_file_words (file, job->import);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                     "subtitle", words, "subtitle-lines", 0, NULL);

      if (is_text (file) && !offered)
        {
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_encodings (work));
          offered = TRUE;
        }
      if (file->sheets->len > 1)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_sheets (self, file));
      adw_preferences_group_add (self->files, row);
      g_ptr_array_add (self->file_rows, row);
    }
  prc_inner_names_set (GTK_WIDGET (self->files));
}

