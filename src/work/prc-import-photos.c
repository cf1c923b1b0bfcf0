/* prc-import-photos.c - see prc-import-photos.h */
#include "prc-import-photos.h"

#include "prc-message.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  PrcImport *import;
  const GPtrArray *files;
  GHashTable *imported;
  GHashTable *folders; /* path to a set of names in lower case, to the names as they stand */
  GPtrArray *photos;
} Finder;

static void
photo_free (gpointer data)
{
  PrcImportPhoto *photo = data;

  g_free (photo->path);
  prc_problem_unref (photo->at);
  g_clear_pointer (&photo->bytes, g_bytes_unref);
  g_free (photo);
}

static void
add_problem (PrcImport *import, const PrcProblem *at, const char *code)
{
  PrcProblem *problem = prc_problem_copy (at);

  problem->severity = prc_message_get_severity (code);
  problem->code = g_strdup (code);
  problem->message = prc_message_make (problem, NULL);
  g_ptr_array_add (import->problems, problem);
}

/* --- where it lies --------------------------------------------------------------------------- */

/* The names of a folder's files by their small letters: Windows does not tell them apart. */
static GHashTable *
list_folder (Finder *finder, const char *folder)
{
  GHashTable *names = g_hash_table_lookup (finder->folders, folder);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (names != NULL)
    return names;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (finder->folders, g_strdup (folder), names);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL &&
         g_hash_table_size (names) < PRC_MEDIA_MAX_FILES)
    if (g_utf8_validate (name, -1, NULL))
      g_hash_table_insert (names, g_utf8_casefold (name, -1), g_strdup (name));
  return names;
}

/* @name in @folder, however its letters stand there. NULL: there is none. */
static char *
find_name (Finder *finder, const char *folder, const char *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);
  const char *found = g_hash_table_lookup (list_folder (finder, folder), key);

  return found != NULL ? g_build_filename (folder, found, NULL) : NULL;
}

/* 'photos\1001' of a list beside a folder Photos with 1001.JPG. NULL: there is none. */
static char *
find_file (Finder *finder, const char *folder, const char *value)
{
  static const char *const endings[] = { "", ".jpg", ".jpeg", ".png", ".webp" };
  g_auto (GStrv) parts = g_strsplit_set (value, "/\\", -1);
  guint last = g_strv_length (parts) - 1;
  g_autofree char *parent = g_strdup (folder);

  for (guint i = 0; i < last && parent != NULL; i++)
    if (*parts[i] != '\0' && strcmp (parts[i], ".") != 0)
      {
        char *below = find_name (finder, parent, parts[i]);

        g_free (parent);
        parent = below;
      }
  for (gsize i = 0; parent != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (parts[last], endings[i], NULL);
      g_autofree char *path = find_name (finder, parent, name);

      if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* No link on the way leads out of the folder. */
static gboolean
is_below (const char *path, const char *folder)
{
  char *real = realpath (path, NULL), *root = realpath (folder, NULL);
  gsize length = root != NULL ? strlen (root) : 0;
  gboolean below = real != NULL && root != NULL && strncmp (real, root, length) == 0 &&
                   (length == 1 || real[length] == '/');

  free (real);
  free (root);
  return below;
}

/* --- who wants it ---------------------------------------------------------------------------- */

static const char *
get_column (const PrcImport *import, const char *file)
{
  for (guint i = 0; i < import->sheets->len; i++)
    {
      const PrcImportSheet *sheet = g_ptr_array_index (import->sheets, i);

      for (guint j = 0; g_strcmp0 (sheet->file, file) == 0 && j < sheet->columns->len; j++)
        {
          const PrcImportColumn *column = g_ptr_array_index (sheet->columns, j);

          if (column->field == PRC_FIELD_PHOTO)
            return column->header;
        }
    }
  return NULL;
}

static char *
find_folder (const GPtrArray *files, const char *base)
{
  for (guint i = 0; i < files->len; i++)
    {
      const PrcListFile *file = g_ptr_array_index (files, i);
      g_autofree char *name = g_filename_display_basename (file->path);

      if (strcmp (name, base) == 0)
        return g_path_get_dirname (file->path);
    }
  return NULL;
}

/* Did the list name the same picture last time, and is one there: whoever changed it since meant
 * it. */
static gboolean
is_settled (const Finder *finder, const PrcImportPerson *person, const PrcImported *said,
            const char *value)
{
  g_autofree char *key =
      g_strdup_printf ("%s\x1f%s", prc_imported_get_source (said), prc_imported_get_id (said));
  GVariant *before = finder->imported != NULL ? g_hash_table_lookup (finder->imported, key) : NULL;
  const char *last = NULL;

  if (person->merged == NULL || person->merged->photo == NULL || before == NULL)
    return FALSE;
  return g_variant_lookup (before, "photo", "&s", &last) && strcmp (last, value) == 0;
}

static PrcProblem *
make_place (const Finder *finder, const PrcImportPerson *person, const PrcImported *said,
            const char *value)
{
  PrcProblem *at = prc_problem_new ();
  g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (finder->import, person);

  prc_set_string (&at->file, prc_imported_get_file (said));
  at->row = prc_imported_get_row (said);
  prc_set_string (&at->column, get_column (finder->import, at->file));
  prc_set_string (&at->value, value);
  prc_set_string (&at->graduand, prc_graduand_get_id (graduand));
  at->person = prc_person_name_dup_called (graduand->name);
  return at;
}

/* TRUE once the person has one: the first list's word counts. */
static gboolean
look_at (Finder *finder, guint place, const PrcImported *said)
{
  const PrcImportPerson *person = g_ptr_array_index (finder->import->people, place);
  const char *value = prc_imported_get_photo (said), *file = prc_imported_get_file (said);
  g_autofree char *folder =
      value != NULL && file != NULL ? find_folder (finder->files, file) : NULL;
  g_autoptr (PrcProblem) at = NULL;
  g_autofree char *path = NULL;
  PrcImportPhoto *photo;

  if (folder == NULL || is_settled (finder, person, said, value))
    return FALSE;
  at = make_place (finder, person, said, value);
  path = find_file (finder, folder, value);
  if (path == NULL || !is_below (path, folder))
    {
      add_problem (finder->import, at, path == NULL ? "photo-not-found" : "photo-outside");
      return FALSE;
    }
  photo = g_new0 (PrcImportPhoto, 1);
  photo->place = place;
  photo->path = g_steal_pointer (&path);
  photo->at = g_steal_pointer (&at);
  g_ptr_array_add (finder->photos, photo);
  return TRUE;
}

GPtrArray *
prc_import_photos_find (PrcImport *import, const GPtrArray *files, GHashTable *imported)
{
  g_autoptr (GHashTable) folders =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  Finder finder = { import, files, imported, folders, g_ptr_array_new_with_free_func (photo_free) };
  gboolean found = FALSE;

  for (guint i = 0; i < import->sheets->len; i++)
    found =
        found || get_column (import, ((PrcImportSheet *) import->sheets->pdata[i])->file) != NULL;
  for (guint i = 0; found && i < import->people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);

      for (guint j = 0; person->fate != PRC_IMPORT_MISSING && j < person->imported->len; j++)
        if (look_at (&finder, i, g_ptr_array_index (person->imported, j)))
          break;
    }
  prc_problems_sort (import->problems);
  return finder.photos;
}

gboolean
prc_import_photos_read (GPtrArray *photos, PrcImport *import, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GPtrArray) media = NULL;

  for (guint i = 0; i < photos->len; i++)
    g_ptr_array_add (paths, ((PrcImportPhoto *) g_ptr_array_index (photos, i))->path);
  if (paths->len == 0)
    return TRUE;
  media = prc_media_read (paths, PRC_MEDIA_PHOTO, NULL, NULL, cancellable, error);
  if (media == NULL)
    return FALSE;
  for (guint i = 0; i < photos->len; i++)
    {
      PrcImportPhoto *photo = g_ptr_array_index (photos, i);
      const PrcMedia *read = g_ptr_array_index (media, i);

      g_clear_pointer (&photo->bytes, g_bytes_unref);
      photo->bytes = read->bytes != NULL ? g_bytes_ref (read->bytes) : NULL;
      if (read->bytes == NULL)
        add_problem (import, photo->at, read->code);
    }
  prc_problems_sort (import->problems);
  return TRUE;
}
