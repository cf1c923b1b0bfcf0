/* What the journal and the cards carry of a person: short codes, and cues as text. */
#include "prc-live.h"

#include "prc-person-code.h"

char *
prc_live_make_code (gint64 graduand)
{
  return prc_person_code_new (graduand);
}

gboolean
prc_live_parse_code (const char *code, gint64 *graduand)
{
  return prc_person_code_parse (code, graduand);
}

char *
prc_live_make_detail (const GPtrArray *cues)
{
  g_autoptr (PrcRunningOrder) order = prc_running_order_new ();
  g_autoptr (GVariant) variant = NULL;

  prc_array_append_values (order->cues, cues);
  variant = g_variant_ref_sink (prc_running_order_to_variant (order));
  return g_variant_print (variant, TRUE);
}

GPtrArray *
prc_live_parse_detail (const char *detail)
{
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autoptr (GVariant) variant = NULL;

  if (detail != NULL)
    variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, detail, NULL, NULL, NULL);
  order = variant != NULL ? prc_running_order_new_from_variant (variant) : prc_running_order_new ();
  return g_ptr_array_ref (order->cues);
}
