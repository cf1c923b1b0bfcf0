#include "prc-aside.h"

#include "prc-problem.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const GPtrArray *problems;
  const char *reason;
  gint64 at;
} Aside;

static gboolean
put_all (PrcStore *store, gpointer data, GError **error)
{
  const Aside *aside = data;
  g_autoptr (GPtrArray) waivers = prc_store_load_waivers (store, error);

  for (guint i = 0; waivers != NULL && i < aside->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (aside->problems, i);
      PrcWaiver *waiver;

      if (prc_waivers_find (waivers, problem) != NULL)
        continue;
      waiver = prc_waiver_new_for (problem, aside->reason, aside->at);
      g_ptr_array_add (waivers, waiver);
      if (prc_store_put_waiver (store, waiver, error) < 0)
        return FALSE;
    }
  return waivers != NULL;
}

gboolean
prc_aside_put (PrcStore *store, const GPtrArray *problems, const char *reason, GError **error)
{
  Aside aside = { problems, reason, g_get_real_time () / G_USEC_PER_SEC };
  g_autofree char *label =
      /* Translators: a line of the history; the reason is the officer's own words */
      g_strdup_printf (
          ngettext ("Put %u problem aside: %s", "Put %u problems aside: %s", problems->len),
          problems->len, reason);

  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);
  return prc_store_edit (store, label, put_all, &aside, error);
}

static gboolean
restore_all (PrcStore *store, gpointer data, GError **error)
{
  const Aside *aside = data;
  g_autoptr (GPtrArray) waivers = prc_store_load_waivers (store, error);

  for (guint i = 0; waivers != NULL && i < aside->problems->len; i++)
    {
      const PrcWaiver *waiver = prc_waivers_find (waivers, g_ptr_array_index (aside->problems, i));

      if (waiver == NULL)
        continue;
      if (!prc_store_delete_waiver (store, waiver->id, error))
        return FALSE;
      g_ptr_array_remove (waivers, (gpointer) waiver);
    }
  return waivers != NULL;
}

gboolean
prc_aside_restore (PrcStore *store, const GPtrArray *problems, GError **error)
{
  Aside aside = { problems, NULL, 0 };
  g_autofree char *label = g_strdup_printf (
      /* Translators: a line of the history */
      ngettext ("Took %u problem up again", "Took %u problems up again", problems->len),
      problems->len);

  return prc_store_edit (store, label, restore_all, &aside, error);
}
