/* prc-package.c - see prc-package.h */
#include "prc-package.h"

#include <string.h>
#include <zip.h>

#define MAX_ENTRIES 10000
#define MAX_PART (G_GUINT64_CONSTANT (256) << 20)
#define MAX_ALL (G_GUINT64_CONSTANT (512) << 20)
#define MAX_RATIO 200
#define RATIO_FROM (1 << 20) /* bytes of a part below which the ratio says nothing */
#define PIECE (64 * 1024)

struct _PrcPackage
{
  zip_t *zip;
  GHashTable *names; /* folded name (char*) to GSIZE_TO_POINTER (index + 1) */
  guint64 unpacked;  /* so far, of all parts read */
};

static char *
fold_name (const char *name)
{
  g_autofree char *slashed = g_strdelimit (g_strdup (name), "\\", '/');
  const char *start = slashed;

  while (*start == '/')
    start++;
  return g_utf8_validate (start, -1, NULL) ? g_utf8_casefold (start, -1)
                                           : g_ascii_strdown (start, -1);
}

static PrcPartResult
index_names (PrcPackage *package)
{
  zip_int64_t n = zip_get_num_entries (package->zip, 0);

  if (n > MAX_ENTRIES)
    return PRC_PART_TOO_BIG;
  for (zip_int64_t i = 0; i < n; i++)
    {
      const char *name = zip_get_name (package->zip, (zip_uint64_t) i, 0);

      if (name == NULL)
        return PRC_PART_DAMAGED;
      if (g_str_has_suffix (name, "/"))
        continue; /* a folder */
      if (!g_hash_table_insert (package->names, fold_name (name), GSIZE_TO_POINTER (i + 1)))
        return PRC_PART_DAMAGED;
    }
  return PRC_PART_OK;
}

PrcPackage *
prc_package_open (const guint8 *data, gsize size, PrcPartResult *result)
{
  g_autoptr (PrcPackage) package = g_new0 (PrcPackage, 1);
  zip_error_t error;
  zip_source_t *source;

  package->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zip_error_init (&error);
  source = zip_source_buffer_create (data, size, 0, &error);
  if (source != NULL)
    {
      package->zip = zip_open_from_source (source, ZIP_RDONLY, &error);
      if (package->zip == NULL)
        zip_source_free (source);
    }
  zip_error_fini (&error);
  *result = package->zip != NULL ? index_names (package) : PRC_PART_DAMAGED;
  return *result == PRC_PART_OK ? g_steal_pointer (&package) : NULL;
}

void
prc_package_close (PrcPackage *package)
{
  if (package->zip != NULL)
    zip_discard (package->zip);
  g_hash_table_unref (package->names);
  g_free (package);
}

static gboolean
find (PrcPackage *package, const char *name, zip_uint64_t *index)
{
  g_autofree char *folded = fold_name (name);
  gsize value = GPOINTER_TO_SIZE (g_hash_table_lookup (package->names, folded));

  *index = value > 0 ? value - 1 : 0;
  return value > 0;
}

gboolean
prc_package_has (PrcPackage *package, const char *name)
{
  zip_uint64_t index;

  return find (package, name, &index);
}

static PrcPartResult
check_declared (const PrcPackage *package, const zip_stat_t *stat)
{
  if ((stat->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat->encryption_method != ZIP_EM_NONE)
    return PRC_PART_ENCRYPTED;
  if ((stat->valid & ZIP_STAT_SIZE) == 0 || (stat->valid & ZIP_STAT_COMP_SIZE) == 0)
    return PRC_PART_DAMAGED;
  if (stat->size > MAX_PART || stat->size > MAX_ALL - package->unpacked)
    return PRC_PART_TOO_BIG;
  return PRC_PART_OK;
}

/* What was inflated so far, against what was declared and what the limits allow. */
static PrcPartResult
check_counted (const PrcPackage *package, const zip_stat_t *stat, guint64 count)
{
  if (count > stat->size)
    return PRC_PART_DAMAGED;
  if (count > MAX_PART || package->unpacked > MAX_ALL)
    return PRC_PART_TOO_BIG;
  if (count > RATIO_FROM && count / MAX_RATIO > stat->comp_size)
    return PRC_PART_TOO_BIG;
  return PRC_PART_OK;
}

static PrcPartResult
read_pieces (PrcPackage *package, zip_file_t *file, const zip_stat_t *stat, PrcPartSink sink,
             gpointer data)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  guint64 count = 0;

  while (TRUE)
    {
      zip_int64_t n = zip_fread (file, piece, PIECE);
      PrcPartResult result;

      if (n < 0)
        return PRC_PART_DAMAGED;
      if (n == 0)
        return count == stat->size ? PRC_PART_OK : PRC_PART_DAMAGED;
      count += (guint64) n;
      package->unpacked += (guint64) n;
      result = check_counted (package, stat, count);
      if (result != PRC_PART_OK)
        return result;
      if (!sink (piece, (gsize) n, data))
        return PRC_PART_REFUSED;
    }
}

PrcPartResult
prc_package_read (PrcPackage *package, const char *name, PrcPartSink sink, gpointer data)
{
  zip_uint64_t index;
  zip_stat_t stat;
  zip_file_t *file;
  PrcPartResult result;

  if (!find (package, name, &index))
    return PRC_PART_MISSING;
  zip_stat_init (&stat);
  if (zip_stat_index (package->zip, index, 0, &stat) != 0)
    return PRC_PART_DAMAGED;
  result = check_declared (package, &stat);
  if (result != PRC_PART_OK)
    return result;
  file = zip_fopen_index (package->zip, index, 0);
  if (file == NULL)
    return PRC_PART_DAMAGED;
  result = read_pieces (package, file, &stat, sink, data);
  if (zip_fclose (file) != 0 && result == PRC_PART_OK)
    result = PRC_PART_DAMAGED;
  return result;
}

char *
prc_package_resolve (const char *source, const char *target)
{
  g_autofree char *slashed = g_strdelimit (g_strdup (target), "\\", '/');
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) from = g_strsplit (source, "/", -1);
  g_auto (GStrv) to = g_strsplit (slashed, "/", -1);

  for (guint i = 0; *slashed != '/' && from[0] != NULL && from[i + 1] != NULL; i++)
    g_ptr_array_add (steps, g_strdup (from[i]));
  for (guint i = 0; to[i] != NULL; i++)
    {
      if (g_str_equal (to[i], ".."))
        {
          if (steps->len == 0)
            return NULL;
          g_ptr_array_remove_index (steps, steps->len - 1);
        }
      else if (*to[i] != '\0' && !g_str_equal (to[i], "."))
        g_ptr_array_add (steps, g_strdup (to[i]));
    }
  if (steps->len == 0)
    return NULL;
  g_ptr_array_add (steps, NULL);
  return g_strjoinv ("/", (char **) steps->pdata);
}
