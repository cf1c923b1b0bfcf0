/* prc-list-offer.h - what is offered and never done by itself. */
#pragma once

#include "prc-import.h"

G_BEGIN_DECLS

/* Offers of one import. Everything is lent. */
typedef struct
{
  GPtrArray *offers;        /* of PrcImportOffer, filled */
  GHashTable *accept;       /* set of keys; NULL: none */
  GPtrArray *disagreements; /* of PrcImportDisagreement, filled; NULL: not wanted */
  GHashTable *picks;        /* as in PrcImportOptions; NULL: none */
} PrcListOffers;

/* Adds a copy of @offer; its key is made from code and place. TRUE where it is accepted. */
gboolean prc_list_offer_add (const PrcListOffers *offers, const PrcImportOffer *offer);

void prc_import_offer_free (PrcImportOffer *offer);
void prc_import_disagreement_free (PrcImportDisagreement *disagreement);

G_END_DECLS
