/* prc-sandbox.c - see prc-sandbox.h */
#include "prc-sandbox.h"

#include "prc-config.h"

#include <unistd.h>

#define PROGRAM "procession-decode"

static char *
dup_own_folder (void)
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);

  return own != NULL ? g_path_get_dirname (own) : NULL;
}

/* Folders of the build tree as seen from a program in src/app or tests/unit/decode. */
static char *
find_in_build (void)
{
  static const char *const near[] = { ".", "../decode", "../../src/decode", "../../../src/decode" };
  g_autofree char *folder = dup_own_folder ();

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (near); i++)
    {
      g_autofree char *path = g_build_filename (folder, near[i], PROGRAM, NULL);

      if (access (path, X_OK) == 0)
        return g_canonicalize_filename (path, NULL);
    }
  return NULL;
}

char *
prc_sandbox_find_decoder (void)
{
  const char *told = g_getenv ("PROCESSION_DECODE");
  g_autofree char *path = NULL;

  if (told != NULL && *told != '\0')
    return g_canonicalize_filename (told, NULL);
  path = find_in_build ();
  if (path != NULL)
    return g_steal_pointer (&path);
  path = g_build_filename (PRC_LIBEXECDIR, PROGRAM, NULL);
  return access (path, X_OK) == 0 ? g_steal_pointer (&path) : NULL;
}

void
prc_sandbox_append_words (GPtrArray *words, const char *decoder)
{
  static const char *const fixed[] = { "bwrap",         "--unshare-all", "--die-with-parent",
                                       "--new-session", "--clearenv",    "--cap-drop",
                                       "ALL",           "--ro-bind",     "/usr",
                                       "/usr",          "--symlink",     "usr/lib",
                                       "/lib",          "--symlink",     "usr/lib64",
                                       "/lib64",        "--ro-bind" };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (words, g_strdup (fixed[i]));
  g_ptr_array_add (words, g_strdup (decoder));
  g_ptr_array_add (words, g_strdup ("/dec"));
  g_ptr_array_add (words, g_strdup ("--chdir"));
  g_ptr_array_add (words, g_strdup ("/"));
  g_ptr_array_add (words, g_strdup ("--"));
  g_ptr_array_add (words, g_strdup ("/dec"));
}

gboolean
prc_sandbox_try (const char *decoder)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;

  prc_sandbox_append_words (words, decoder);
  g_ptr_array_add (words, g_strdup ("--size"));
  g_ptr_array_add (words, g_strdup ("0"));
  g_ptr_array_add (words, NULL);
  child = g_subprocess_newv ((const char *const *) words->pdata,
                             G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                             &error);
  return child != NULL && g_subprocess_wait_check (child, NULL, &error);
}
