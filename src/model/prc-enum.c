#include "prc-enum.h"

const char *
prc_enum_to_nick (GType type, int value)
{
  GEnumClass *class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (class, value);
  const char *nick = found != NULL ? found->value_nick : NULL;

  g_type_class_unref (class);
  return nick;
}

gboolean
prc_enum_from_nick (GType type, const char *nick, int *value)
{
  if (nick == NULL)
    return FALSE;
  GEnumClass *class = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value_by_nick (class, nick);

  if (found != NULL)
    *value = found->value;
  g_type_class_unref (class);
  return found != NULL;
}

int
prc_enum_parse (GType type, const char *nick, int fallback)
{
  int value = fallback;

  prc_enum_from_nick (type, nick, &value);
  return value;
}
