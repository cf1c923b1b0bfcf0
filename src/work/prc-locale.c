#include "prc-locale.h"

#include "prc-config.h"

#include <libintl.h>
#include <locale.h>

static const char *
get_wanted (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

/* gettext looks at LANGUAGE in any locale but plain C. */
static void
fall_back (const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (wanted, ".", 2);

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", parts[0], FALSE);
}

static char *
dup_built_folder (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : ".");
  g_autofree char *po = g_build_filename (folder, "..", "..", "po", NULL);
  g_autofree char *known = g_build_filename (po, "zh_CN", "LC_MESSAGES", NULL);

  return g_file_test (known, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&po) : NULL;
}

void
prc_locale_init (void)
{
  g_autofree char *built = dup_built_folder ();
  const char *wanted = get_wanted ();

  if (setlocale (LC_ALL, "") == NULL && wanted != NULL)
    fall_back (wanted);
  bindtextdomain (GETTEXT_PACKAGE, built != NULL ? built : PRC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
prc_locale_prefer (const char *language)
{
  g_autofree char *name = language != NULL ? g_strdelimit (g_strdup (language), "-", '_') : NULL;
  const char *now = setlocale (LC_MESSAGES, NULL);

  if (name == NULL || *name == '\0')
    return;
  if (now == NULL || g_str_equal (now, "C") || g_str_equal (now, "POSIX"))
    setlocale (LC_ALL, "C.UTF-8"); /* gettext looks at LANGUAGE in any locale but plain C */
  if (g_str_equal (name, "zh") || g_str_has_prefix (name, "zh_Hans"))
    g_setenv ("LANGUAGE", "zh_CN", TRUE);
  else
    g_setenv ("LANGUAGE", name, TRUE);
}
