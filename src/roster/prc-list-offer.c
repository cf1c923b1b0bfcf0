/* prc-list-offer.c - see prc-list-offer.h. */
#include "prc-list-offer.h"

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
  g_free (offer->from);
  g_free (offer->to);
  g_free (offer);
}

static char *
make_key (const PrcImportOffer *offer)
{
  if (offer->row > 0)
    return g_strdup_printf ("%s:%s:%d", offer->code, offer->file, offer->row);
  return g_strdup_printf ("%s:%s", offer->code, offer->id != NULL ? offer->id : offer->file);
}

gboolean
prc_list_offer_add (const PrcListOffers *offers, const PrcImportOffer *offer)
{
  PrcImportOffer *copy = g_new0 (PrcImportOffer, 1);

  copy->key = make_key (offer);
  copy->accepted = offers->accept != NULL && g_hash_table_contains (offers->accept, copy->key);
  copy->code = g_strdup (offer->code);
  copy->file = g_strdup (offer->file);
  copy->row = offer->row;
  copy->id = g_strdup (offer->id);
  copy->person = g_strdup (offer->person);
  copy->other = g_strdup (offer->other);
  copy->other_person = g_strdup (offer->other_person);
  copy->from = g_strdup (offer->from);
  copy->to = g_strdup (offer->to);
  g_ptr_array_add (offers->offers, copy);
  return copy->accepted;
}
