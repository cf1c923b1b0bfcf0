/* scene-gallery - every screen of every example moment as a picture, for looking at.
 *
 * scene-gallery OUTDIR [--size WxH] [--theme dark|light] [--only NAME] [--role ROLE] [--listing]
 * Files are called ROLE-NAME.png; --listing writes ROLE-NAME.txt beside each.
 * scene-gallery --words: the words of every screen, as tests/corpus/scene/words.txt holds them.
 * scene-gallery OUTDIR --called NAME [--native NAME]: one person, as ROLE-person.png.
 */
#include "examples.h"

#include "prc-enum.h"
#include "prc-model-enums.h"

#include <stdio.h>
#include <string.h>

static char *size_word, *theme_word, *only_word, *role_word, *called_word, *native_word;
static gboolean with_listing, only_words;

static gboolean
write_picture (PrcScene *scene, const char *path)
{
  int width = prc_scene_get_width (scene), height = prc_scene_get_height (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  prc_scene_draw (scene, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
write_scene (const char *directory, const char *name, PrcRole role, const PrcSceneOptions *options)
{
  g_autoptr (PrcSnapshot) snapshot =
      called_word != NULL ? example_snapshot_new_for (example_person_new (called_word, native_word))
                          : example_snapshot_new (name);
  g_autoptr (PrcScene) scene = prc_scene_compose (snapshot, role, options);
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", directory,
                                           prc_enum_to_nick (PRC_TYPE_ROLE, (int) role), name);

  if (!write_picture (scene, path))
    {
      fprintf (stderr, "%s could not be written\n", path);
      return FALSE;
    }
  if (with_listing)
    {
      g_autofree char *listing = prc_scene_dup_listing (scene);
      g_autofree char *text = g_strdup_printf ("%.*s.txt", (int) strlen (path) - 4, path);

      return g_file_set_contents (text, listing, -1, NULL);
    }
  return TRUE;
}

/* Blocks of a line 'ROLE NAME' and indented lines. */
static void
print_words (const char *name, PrcRole role, const PrcSceneOptions *options)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (name);
  g_autoptr (PrcScene) scene = prc_scene_compose (snapshot, role, options);
  g_autofree char *words = prc_scene_dup_words (scene);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  printf ("%s %s\n", prc_enum_to_nick (PRC_TYPE_ROLE, (int) role), name);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      printf ("  %s\n", lines[i]);
}

int
main (int argc, char **argv)
{
  static const PrcRole roles[] = { PRC_ROLE_HALL, PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_OVERLAY,
                                   PRC_ROLE_CAPTION };
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &size_word, "pixels", "1920x1080" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_word, "dark or light", "THEME" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only_word, "one moment", "NAME" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &role_word, "one screen", "ROLE" },
    { "called", 0, 0, G_OPTION_ARG_FILENAME, &called_word, "a name", "NAME" },
    { "native", 0, 0, G_OPTION_ARG_FILENAME, &native_word, "in hanzi", "NAME" },
    { "words", 0, 0, G_OPTION_ARG_NONE, &only_words, "words alone", NULL },
    { "listing", 0, 0, G_OPTION_ARG_NONE, &with_listing, "texts too", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("OUTDIR");
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcAssets) assets = example_assets_new ();
  PrcSceneOptions options = { .width = 1920, .height = 1080, .clock = "11:42", .assets = assets };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != (only_words ? 1 : 2) ||
      (size_word != NULL && sscanf (size_word, "%dx%d", &options.width, &options.height) != 2))
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "scene-gallery OUTDIR");
      return 2;
    }
  options.theme = g_strcmp0 (theme_word, "light") == 0 ? PRC_THEME_LIGHT : PRC_THEME_DARK;
  if (!only_words && g_mkdir_with_parents (argv[1], 0755) != 0)
    return 1;
  for (guint i = 0; i == 0 || (called_word == NULL && example_list_names ()[i] != NULL); i++)
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
      {
        const char *name = called_word != NULL ? "person" : example_list_names ()[i];

        if (only_word != NULL && !g_str_equal (only_word, name))
          continue;
        if (role_word != NULL &&
            !g_str_equal (role_word, prc_enum_to_nick (PRC_TYPE_ROLE, (int) roles[r])))
          continue;
        if (only_words)
          print_words (name, roles[r], &options);
        else if (!write_scene (argv[1], name, roles[r], &options))
          return 1;
      }
  return 0;
}
