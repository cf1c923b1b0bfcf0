/* main.c - procession: preparation and console. */
#include "prc-application.h"
#include "prc-locale.h"

/* A program run from its build folder finds its settings schema there. */
static void
find_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (program != NULL ? program : ".");
  g_autofree char *data = g_build_filename (folder, "..", "..", "data", NULL);
  g_autofree char *schemas = g_build_filename (data, "gschemas.compiled", NULL);

  if (g_file_test (schemas, G_FILE_TEST_EXISTS))
    g_setenv ("GSETTINGS_SCHEMA_DIR", data, FALSE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PrcApplication) application = NULL;

  prc_locale_init ();
  gtk_disable_setlocale ();
  find_schema ();
  application = prc_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
