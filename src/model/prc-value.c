#include "prc-value.h"

void
prc_set_string (char **field, const char *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (*field);
  *field = copy;
}

void
prc_array_append_values (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_atomic_rc_box_acquire (g_ptr_array_index (from, i)));
}
