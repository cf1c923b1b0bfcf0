#include "prc-reason-words.h"

#include "prc-enum.h"
#include "prc-label.h"

#include <glib/gi18n-lib.h>

static const char *
get_other (const PrcReason *reason)
{
  return reason->other != NULL ? reason->other : "…";
}

static char *
dup_relation (const PrcReason *reason, PrcRelationKind kind)
{
  const char *other = get_other (reason);

  switch (kind)
    {
    case PRC_RELATION_PIN:
      return g_strdup_printf (_ ("Fixed by hand at place %s of the group."), reason->value);
    case PRC_RELATION_TOGETHER:
      return g_strdup_printf (_ ("Crosses together with %s."), other);
    case PRC_RELATION_AFTER:
      return g_strdup_printf (_ ("Comes straight after %s."), other);
    case PRC_RELATION_FIRST:
      return g_strdup (_ ("Asked to be first in the group."));
    case PRC_RELATION_LAST:
      return g_strdup (_ ("Asked to be last in the group."));
    case PRC_RELATION_END_OF_CEREMONY:
      return g_strdup (_ ("Comes at the end of the ceremony."));
    case PRC_RELATION_APART:
      return g_strdup_printf (_ ("Does not stand beside %s."), other);
    case PRC_RELATION_ROW_END:
      return g_strdup (_ ("Sits at the end of a row."));
    }
  return g_strdup (reason->kind);
}

static const char *
get_value (const PrcReason *reason, PrcKeyField field)
{
  int level;

  if (reason->value == NULL)
    return NULL;
  if (field == PRC_KEY_LEVEL && prc_enum_from_nick (PRC_TYPE_LEVEL, reason->value, &level))
    return prc_label_level ((PrcLevel) level);
  return reason->value;
}

static char *
dup_key (const PrcReason *reason, PrcKeyField field)
{
  const char *label = prc_label_key (field);
  const char *value = get_value (reason, field);

  if (value == NULL && reason->other == NULL)
    /* Translators: a rule of the order: 'By school' */
    return g_strdup_printf (_ ("%s: nothing to go by."), label);
  if (value == NULL)
    /* Translators: a rule of the order, then a neighbour */
    return g_strdup_printf (_ ("%1$s: nothing to go by, so behind the others. That parts them from "
                               "%2$s."),
                            label, reason->other);
  if (reason->other == NULL)
    /* Translators: a rule of the order, and what is compared: 'By school: Medicine.' */
    return g_strdup_printf (_ ("%1$s: %2$s."), label, value);
  /* Translators: a rule of the order, what is compared, and a neighbour who has another */
  return g_strdup_printf (_ ("%1$s: %2$s. That parts them from %3$s."), label, value,
                          reason->other);
}

static char *
dup_late (const PrcReason *reason)
{
  if (reason->other != NULL)
    return g_strdup_printf (_ ("Came in after the order was frozen, so no number moved: %1$s, "
                               "behind %2$s."),
                            reason->value, reason->other);
  return g_strdup_printf (_ ("Came in after the order was frozen, so no number moved: %s."),
                          reason->value);
}

char *
prc_reason_words_dup (const PrcReason *reason)
{
  int value;

  g_return_val_if_fail (reason != NULL, NULL);

  if (g_strcmp0 (reason->kind, "presentation") == 0)
    return g_strdup_printf (_ ("Called in “%s”."), reason->value != NULL ? reason->value : "");
  if (g_strcmp0 (reason->kind, "frozen") == 0)
    return g_strdup_printf (_ ("The order is frozen: number %s stays as it was printed."),
                            reason->value);
  if (g_strcmp0 (reason->kind, "late") == 0)
    return dup_late (reason);
  if (prc_enum_from_nick (PRC_TYPE_KEY_FIELD, reason->kind, &value))
    return dup_key (reason, (PrcKeyField) value);
  if (prc_enum_from_nick (PRC_TYPE_RELATION_KIND, reason->kind, &value))
    {
      g_autofree char *words = dup_relation (reason, (PrcRelationKind) value);

      if (reason->value == NULL || value == PRC_RELATION_PIN)
        return g_steal_pointer (&words);
      /* Translators: a sentence, then why the officer wrote it so */
      return g_strdup_printf (_ ("%1$s (%2$s)"), words, reason->value);
    }
  return g_strdup (reason->kind);
}
