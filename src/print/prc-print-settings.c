#include "prc-print-settings.h"

#include "prc-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *key;
  const char *values; /* separated by '|'; in capitals: any text */
  const char *kinds;  /* separated by '|'; NULL: every document */
} Setting;

static const Setting settings[] = {
  { "style", "press", NULL },
  { "edition", "standard|large|text", "booklet" },
  { "edition", "standard", NULL },
  { "for", "reading|proof", "booklet" },
  { "for", "reading", NULL },
  { "withdrawn", "no|yes", "errata" },
  { "slip", "1|2|3|4|5|6|7|8|9", "errata" },
  { "paper", "a5|a4", "errata|vc" },
  { "people", "ID,ID…", "cards|script|labels|marshals|certificates|seating" },
  { "size", "8up|a6", "cards" },
  { "as", "row|name", "seating" },
  { "as", "seats|rows", "labels" },
};

static gboolean
is_among (const char *list, const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  return g_strv_contains ((const char *const *) words, word);
}

static const Setting *
find_setting (const char *kind, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (strcmp (settings[i].key, key) == 0 &&
        (settings[i].kinds == NULL || is_among (settings[i].kinds, kind)))
      return &settings[i];
  return NULL;
}

static gboolean
is_allowed (const char *kind, const char *key, const char *value)
{
  const Setting *setting = find_setting (kind, key);

  if (setting == NULL)
    return FALSE;
  if (g_ascii_isupper (setting->values[0]))
    return value[0] != '\0';
  return is_among (setting->values, value);
}

/* A key of a style file, which a call may set too. */
static gboolean
is_of_style (const char *key, const char *value)
{
  g_autoptr (PrcStyle) style = prc_style_new ();

  return prc_style_take (style, key, value);
}

char *
prc_print_settings_list (const char *kind)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (find_setting (kind, settings[i].key) == &settings[i])
      g_string_append_printf (list, "%s%s=%s", list->len > 0 ? ", " : "", settings[i].key,
                              settings[i].values);
  return g_string_free (list, FALSE);
}

const char *
prc_print_settings_get (const PrcPrintJob *job, const char *key)
{
  return job->settings != NULL ? g_hash_table_lookup (job->settings, key) : NULL;
}

gboolean
prc_print_settings_check (const PrcPrintJob *job, GError **error)
{
  GHashTableIter iter;
  gpointer key, value;

  if (job->settings == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, job->settings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!(job->style != NULL && strcmp (key, "style") == 0) && /* its name is the caller's */
        !is_allowed (job->kind, key, value != NULL ? value : "") &&
        !is_of_style (key, value != NULL ? value : ""))
      {
        g_autofree char *list = prc_print_settings_list (job->kind);

        g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING,
                     _ ("There is no setting “%s=%s”. There are: %s."), (char *) key,
                     value != NULL ? (char *) value : "", list);
        return FALSE;
      }
  return TRUE;
}
