#include "prc-csv-row.h"

#include <string.h>

static void
append_field (GString *text, const char *field)
{
  gboolean runs = *field != '\0' && strchr ("=+-@\t\r", *field) != NULL;
  gboolean quoted = strpbrk (field, ",\"\r\n") != NULL;

  if (quoted)
    g_string_append_c (text, '"');
  if (runs)
    g_string_append_c (text, '\'');
  for (const char *c = field; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  if (quoted)
    g_string_append_c (text, '"');
}

void
prc_csv_row_append (GString *text, const char *const *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_field (text, fields[i] != NULL ? fields[i] : "");
    }
  g_string_append (text, "\r\n");
}
