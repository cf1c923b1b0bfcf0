#include "prc-desk.h"

#include "prc-backup.h"
#include "prc-config.h"
#include "prc-journal.h"
#include "prc-order.h"
#include "prc-show-order.h"
#include "prc-template.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (prc_desk_error, prc_desk_error)

static const char *const templates[] = { "blank", "uk", "joint", "cn", "us", "sample", NULL };

/* --- a new season -------------------------------------------------------------------------- */

const char *const *
prc_desk_get_templates (void)
{
  return templates;
}

static GBytes *
read_data (const char *folder, const char *file, GError **error)
{
  g_autofree char *name = g_build_filename (folder, file, NULL);
  g_autofree char *path = prc_desk_dup_data_path (name);
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  return g_bytes_new_take (contents, length);
}

/* Crests named by the template become assets of the season. */
static gboolean
add_crests (PrcSeason *season, GHashTable *crests, PrcAssets *assets, GError **error)
{
  for (guint i = 0; i < season->institutions->len; i++)
    {
      PrcInstitution *institution = g_ptr_array_index (season->institutions, i); /* ours alone */
      const char *file = g_hash_table_lookup (crests, institution->code);
      g_autoptr (GBytes) bytes = NULL;

      if (file == NULL)
        continue;
      bytes = read_data ("sample", file, error);
      if (bytes == NULL)
        return FALSE;
      prc_set_string (&institution->crest, prc_assets_add (assets, bytes));
    }
  return TRUE;
}

static void
set_title (PrcSeason *season, const char *title)
{
  const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, 0);

  if (title == NULL || *title == '\0')
    return;
  prc_text_unref (season->title);
  season->title = prc_text_new (ceremony->languages[0], title, NULL);
}

PrcStore *
prc_desk_create (const char *path, const char *template_name, const char *title, GError **error)
{
  g_autofree char *file = g_strconcat (template_name, ".template", NULL);
  g_autoptr (GHashTable) crests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GBytes) data = NULL;
  gsize length = 0;
  const char *text;

  g_return_val_if_fail (path != NULL && template_name != NULL, NULL);
  if (!g_strv_contains (templates, template_name))
    {
      g_set_error (error, PRC_DESK_ERROR, PRC_DESK_ERROR_TEMPLATE, _ ("There is no template “%s”."),
                   template_name);
      return NULL;
    }
  data = read_data ("templates", file, error);
  if (data == NULL)
    return NULL;
  text = g_bytes_get_data (data, &length);
  season = prc_template_parse (text, (gssize) length, crests, error);
  if (season == NULL || !add_crests (season, crests, assets, error))
    return NULL;
  set_title (season, title);
  return prc_store_create (path, season, assets, error);
}

/* --- where things are ---------------------------------------------------------------------- */

/* The folder of the program that runs. */
static char *
dup_own_folder (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  return self != NULL ? g_path_get_dirname (self) : g_strdup (".");
}

static gboolean
is_installed (const char *folder)
{
  return g_str_equal (folder, PRC_BINDIR) || g_str_has_prefix (folder, PRC_LIBEXECDIR);
}

char *
prc_desk_dup_data_path (const char *name)
{
  const char *told = g_getenv ("PROCESSION_DATA");
  g_autofree char *folder = dup_own_folder ();
  g_autofree char *built = g_build_filename (PRC_SOURCE_DATA, name, NULL);

  if (told != NULL && *told != '\0')
    return g_build_filename (told, name, NULL);
  if (!is_installed (folder) && g_file_test (built, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&built);
  return g_build_filename (PRC_DATADIR, name, NULL);
}

char *
prc_desk_dup_program_path (const char *name)
{
  static const char *const beside[] = { ".", "../stage", "../decode", "../app", "../cli" };
  g_autofree char *folder = dup_own_folder ();
  g_autofree char *hidden = g_build_filename (PRC_LIBEXECDIR, name, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path = g_build_filename (folder, beside[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_canonicalize_filename (path, NULL);
    }
  if (g_file_test (hidden, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&hidden);
  return g_build_filename (PRC_BINDIR, name, NULL);
}
