#include "prc-cli-commands.h"

#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-enum.h"
#include "prc-scene.h"
#include "prc-show.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MAX_SIDE 16384

typedef struct
{
  char *cue, *screen, *size, *theme, *ceremony, *output;
  gboolean test_card;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->cue);
  g_free (options->screen);
  g_free (options->size);
  g_free (options->theme);
  g_free (options->ceremony);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_scene (const Options *options, PrcRole *role, PrcSceneOptions *scene)
{
  int value = 0;
  char end;

  scene->width = 1920;
  scene->height = 1080;
  if (options->cue == NULL || options->screen == NULL || options->output == NULL)
    prc_cli_say (_ ("--cue, --screen and -o are needed."));
  else if (!prc_enum_from_nick (PRC_TYPE_ROLE, options->screen, &value))
    prc_cli_say (_ ("There is no screen '%s'. These are: hall, vc, vc-2, reader, overlay, caption, "
                    "holding."),
                 options->screen);
  else if (options->size != NULL &&
           (sscanf (options->size, "%dx%d%c", &scene->width, &scene->height, &end) != 2 ||
            scene->width < 1 || scene->height < 1 || scene->width > MAX_SIDE ||
            scene->height > MAX_SIDE))
    prc_cli_say (_ ("'%s' is no size; write it as 1920x1080."), options->size);
  else if (options->theme != NULL && !g_str_equal (options->theme, "dark") &&
           !g_str_equal (options->theme, "light"))
    prc_cli_say (_ ("'%s' is no theme; there are dark and light."), options->theme);
  else
    {
      *role = (PrcRole) value;
      scene->theme = (PrcTheme) prc_enum_parse (PRC_TYPE_THEME, options->theme, PRC_THEME_DARK);
      return TRUE;
    }
  return FALSE;
}

static PrcCliStatus
draw (PrcScene *scene, const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, prc_scene_get_width (scene), prc_scene_get_height (scene));
  cairo_t *cr = cairo_create (surface);

  prc_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_status_t status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return PRC_CLI_DONE;
  prc_cli_say (_ ("%s could not be written: %s."), path, cairo_status_to_string (status));
  return PRC_CLI_FAILED;
}

static PrcCliStatus
draw_cue (const Options *options, const char *path, PrcRole role, PrcSceneOptions *scene_options)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;

  if (!prc_cli_load (path, PRC_STORE_OPEN_READ, options->ceremony, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony->id, &error);
  g_autoptr (PrcAssets) assets = order != NULL ? prc_store_load_assets (store, &error) : NULL;
  if (assets == NULL)
    return prc_cli_fail (error, path);
  const PrcCue *cue = prc_running_order_parse (order, options->cue);
  if (cue == NULL)
    {
      prc_cli_say (_ ("There is no cue '%s'; write a printed position (41a) or #N, the Nth row of "
                      "'order'."),
                   options->cue);
      return PRC_CLI_FAILED;
    }
  g_autoptr (PrcSnapshot) snapshot = prc_show_preview (season, ceremony->id, order, cue->number);
  snapshot->test_card = options->test_card;
  scene_options->assets = assets;
  scene_options->clock = ceremony->time;
  g_autoptr (PrcScene) scene = prc_scene_compose (snapshot, role, scene_options);
  return draw (scene, options->output);
}

PrcCliStatus
prc_cli_scene (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  PrcSceneOptions scene_options = { 0 };
  PrcRole role;
  const GOptionEntry entries[] = {
    { "cue", 0, 0, G_OPTION_ARG_STRING, &options.cue, NULL, NULL },
    { "screen", 0, 0, G_OPTION_ARG_STRING, &options.screen, NULL, NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, NULL, NULL },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, NULL, NULL },
    { "test-card", 0, 0, G_OPTION_ARG_NONE, &options.test_card, NULL, NULL },
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &options.ceremony, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words) ||
      !parse_scene (&options, &role, &scene_options))
    return PRC_CLI_USAGE;
  return draw_cue (&options, words[0], role, &scene_options);
}
