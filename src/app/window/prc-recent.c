#include "prc-recent.h"

#include "prc-config.h"
#include "prc-words.h"

#include <gio/gio.h>

#define MAX_RECENT 8

void
prc_recent_season_free (PrcRecentSeason *recent)
{
  if (recent == NULL)
    return;
  g_free (recent->path);
  g_free (recent->title);
  g_free (recent->date);
  g_free (recent);
}

static GPtrArray *
list_all (GSettings *settings)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_recent_season_free);
  g_autoptr (GVariant) stored = g_settings_get_value (settings, "recent-seasons");
  GVariantIter iter;
  const char *path, *title, *date;
  int ceremonies, graduands;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&sii&s)", &path, &title, &ceremonies, &graduands, &date))
    {
      PrcRecentSeason *recent = g_new0 (PrcRecentSeason, 1);

      recent->path = g_strdup (path);
      recent->title = g_strdup (title);
      recent->ceremonies = ceremonies;
      recent->graduands = graduands;
      recent->date = g_strdup (date);
      g_ptr_array_add (list, recent);
    }
  return list;
}

GPtrArray *
prc_recent_list (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  GPtrArray *list = list_all (settings);

  for (guint i = list->len; i > 0; i--)
    {
      const PrcRecentSeason *recent = g_ptr_array_index (list, i - 1);

      if (!g_file_test (recent->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_remove_index (list, i - 1);
    }
  return list;
}

static const char *
find_next_date (const PrcSeason *season)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const char *next = NULL;
  const char *last = "";

  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

      if (ceremony->date == NULL)
        continue;
      if (strcmp (ceremony->date, today) >= 0 &&
          (next == NULL || strcmp (ceremony->date, next) < 0))
        next = ceremony->date;
      if (strcmp (ceremony->date, last) > 0)
        last = ceremony->date;
    }
  return next != NULL ? next : last;
}

void
prc_recent_add (const char *path, const PrcSeason *season)
{
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  g_autoptr (GPtrArray) list = list_all (settings);
  g_autofree char *title = prc_words_dup_both (season->title);
  GVariantBuilder builder;
  guint kept = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssiis)"));
  g_variant_builder_add (&builder, "(ssiis)", path, title, (int) season->ceremonies->len,
                         (int) season->graduands->len, find_next_date (season));
  for (guint i = 0; i < list->len && kept < MAX_RECENT; i++)
    {
      const PrcRecentSeason *recent = g_ptr_array_index (list, i);

      if (g_strcmp0 (recent->path, path) == 0)
        continue;
      g_variant_builder_add (&builder, "(ssiis)", recent->path, recent->title, recent->ceremonies,
                             recent->graduands, recent->date);
      kept++;
    }
  g_settings_set_value (settings, "recent-seasons", g_variant_builder_end (&builder));
}
