/* prc-export.c - see prc-export.h */
#include "prc-export.h"

#include "prc-export-table.h"

#include <string.h>

G_DEFINE_QUARK (prc - export - error - quark, prc_export_error)

#define STEP 256 /* rows between two looks at the clock of the caller */

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 p = *(const guint64 *) a, q = *(const guint64 *) b;

  return p < q ? -1 : p > q;
}

static GArray *
sort_keys (GHashTable *keys)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_val (sorted, *(guint64 *) key);
  g_array_sort (sorted, compare_keys);
  return sorted;
}

/* The ceremonies' languages come first, so that the columns stand the same from one export to the
 * next. */
static GPtrArray *
find_languages (const PrcSeason *season)
{
  GPtrArray *languages = prc_export_languages_new ();

  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

      for (guint j = 0; ceremony->languages != NULL && ceremony->languages[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (languages, ceremony->languages[j], g_str_equal,
                                               NULL))
          g_ptr_array_add (languages, g_strdup (ceremony->languages[j]));
    }
  if (languages->len == 0)
    g_ptr_array_add (languages, g_strdup ("en"));
  return languages;
}

static GArray *
list_person (const PrcExport *export, guint row)
{
  const PrcSeason *season = prc_export_index_get_season (export->index);
  g_autoptr (PrcExportRecord) record =
      prc_export_record_new_for (export->index, g_ptr_array_index (season->graduands, row));

  return prc_export_record_list (record, export->languages);
}

PrcExport *
prc_export_new (const PrcSeason *season)
{
  PrcExport *export = g_new0 (PrcExport, 1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  export->index = prc_export_index_new (season);
  export->languages = find_languages (season);
  export->headers = g_ptr_array_new_with_free_func (g_free);
  prc_export_keys_add_fixed (keys, export->languages);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      g_autoptr (GArray) leaves = list_person (export, i);

      for (guint j = 0; j < leaves->len; j++)
        {
          guint64 key = g_array_index (leaves, PrcExportLeaf, j).key;

          if (!g_hash_table_contains (keys, &key))
            g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
        }
    }
  export->keys = sort_keys (keys);
  for (guint i = 0; i < export->keys->len; i++)
    g_ptr_array_add (
        export->headers,
        prc_export_key_dup_path (g_array_index (export->keys, guint64, i), export->languages));
  return export;
}

void
prc_export_free (PrcExport *export)
{
  g_clear_pointer (&export->index, prc_export_index_free);
  g_clear_pointer (&export->languages, g_ptr_array_unref);
  g_clear_pointer (&export->keys, g_array_unref);
  g_clear_pointer (&export->rows, g_ptr_array_unref);
  g_ptr_array_unref (export->headers);
  g_free (export);
}

guint
prc_export_get_n_rows (const PrcExport *export)
{
  return export->rows != NULL ? export->rows->len
                              : prc_export_index_get_season (export->index)->graduands->len;
}

guint
prc_export_get_n_cut (const PrcExport *export)
{
  return export->n_cut;
}

PrcExportKind
prc_export_get_kind (const PrcExport *export, guint column)
{
  return export->keys != NULL
             ? prc_export_key_get_field (g_array_index (export->keys, guint64, column))->kind
             : PRC_EXPORT_STRING;
}

void
prc_export_fill_row (const PrcExport *export, guint row, const char **cells, GArray **leaves)
{
  guint column = 0;

  *leaves = NULL;
  if (export->rows != NULL)
    {
      char **from = g_ptr_array_index (export->rows, row);

      for (guint i = 0; i < export->headers->len; i++)
        cells[i] = from[i] != NULL && *from[i] != '\0' ? from[i] : NULL;
      return;
    }
  *leaves = list_person (export, row);
  memset (cells, 0, export->headers->len * sizeof *cells);
  for (guint i = 0; i < (*leaves)->len; i++)
    {
      const PrcExportLeaf *leaf = &g_array_index (*leaves, PrcExportLeaf, i);

      while (column < export->keys->len &&
             g_array_index (export->keys, guint64, column) < leaf->key)
        column++;
      g_return_if_fail (column < export->keys->len &&
                        g_array_index (export->keys, guint64, column) == leaf->key);
      cells[column] = leaf->text;
    }
}

/* What spreadsheets take for the beginning of a formula; the full-width signs are in the list of
 * OWASP's page on CSV injection, since some of them fold those first. */
static gboolean
begins_formula (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c != 0 && (strchr ("=+-@\t\r\n", (int) MIN (c, 0x7F)) != NULL || c == 0xFF1D ||
                    c == 0xFF0B || c == 0xFF0D || c == 0xFF20);
}

char *
prc_export_defuse (const char *text)
{
  return begins_formula (text + strspn (text, "'")) ? g_strconcat ("'", text, NULL) : NULL;
}

const char *
prc_export_undefuse (const char *text)
{
  return *text == '\'' && begins_formula (text + strspn (text, "'")) ? text + 1 : text;
}

gboolean
prc_export_watch_step (const PrcExportWatch *watch, guint row, guint n_rows, GError **error)
{
  if (watch == NULL || row % STEP != 0)
    return TRUE;
  if (watch->progress != NULL)
    watch->progress ((double) row / MAX (n_rows, 1), watch->data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}
