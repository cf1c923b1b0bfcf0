/* prc-list-offer.c - see prc-list-offer.h. */
#include "prc-list-offer.h"

#include <string.h>

void
prc_import_offer_free (PrcImportOffer *offer)
{
  if (offer == NULL)
    return;
  g_free (offer->key);
  g_free (offer->code);
  g_free (offer->file);
  g_free (offer->id);
  g_free (offer->person);
  g_free (offer->other);
  g_free (offer->other_person);
  g_free (offer->field);
  g_free (offer->column);
  g_free (offer->value);
  g_free (offer->proposal);
  g_free (offer->from);
  g_free (offer->to);
  g_free (offer);
}

void
prc_import_disagreement_free (PrcImportDisagreement *disagreement)
{
  g_free (disagreement->id);
  g_free (disagreement->person);
  g_free (disagreement->field);
  g_free (disagreement->source);
  g_free (disagreement->value);
  g_free (disagreement->file);
  g_free (disagreement->other_source);
  g_free (disagreement->other_value);
  g_free (disagreement->other_file);
  g_free (disagreement->picked);
  g_free (disagreement);
}

static char *
make_key (const PrcImportOffer *offer)
{
  if (offer->field != NULL)
    return g_strdup_printf ("%s:%s:%d:%s", offer->code, offer->file, offer->row, offer->field);
  if (offer->row > 0)
    return g_strdup_printf ("%s:%s:%d", offer->code, offer->file, offer->row);
  return g_strdup_printf ("%s:%s", offer->code, offer->id != NULL ? offer->id : offer->file);
}

/* 'name-all-caps:list.csv': all of them. Returns: (nullable) */
static char *
make_group (const PrcImportOffer *offer)
{
  return offer->field != NULL ? g_strdup_printf ("%s:%s", offer->code, offer->file) : NULL;
}

static gboolean
is_accepted (const PrcListOffers *offers, const PrcImportOffer *offer, const char *key)
{
  g_autofree char *group = make_group (offer);

  if (offers->accept == NULL)
    return FALSE;
  return g_hash_table_contains (offers->accept, key) ||
         (group != NULL && g_hash_table_contains (offers->accept, group));
}

gboolean
prc_import_is_offered (const PrcImport *import, const char *key)
{
  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);
      g_autofree char *group = make_group (offer);

      if (strcmp (offer->key, key) == 0 || g_strcmp0 (group, key) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
prc_list_offer_add (const PrcListOffers *offers, const PrcImportOffer *offer)
{
  PrcImportOffer *copy = g_new0 (PrcImportOffer, 1);

  copy->key = make_key (offer);
  copy->accepted = is_accepted (offers, offer, copy->key);
  copy->code = g_strdup (offer->code);
  copy->file = g_strdup (offer->file);
  copy->row = offer->row;
  copy->id = g_strdup (offer->id);
  copy->person = g_strdup (offer->person);
  copy->other = g_strdup (offer->other);
  copy->other_person = g_strdup (offer->other_person);
  copy->field = g_strdup (offer->field);
  copy->column = g_strdup (offer->column);
  copy->value = g_strdup (offer->value);
  copy->proposal = g_strdup (offer->proposal);
  copy->from = g_strdup (offer->from);
  copy->to = g_strdup (offer->to);
  g_ptr_array_add (offers->offers, copy);
  return copy->accepted;
}
