/* prc-list-cell-offer.c - what a cell was most likely meant to be, for the officer to take. */
#include "prc-enum.h"
#include "prc-row-reader.h"

gboolean
prc_list_cell_offer (const PrcRowReader *reader, const char *code, const PrcListPlace *place,
                     PrcField field, const char *value, const char *proposal)
{
  const PrcImportOffer offer = { .code = (char *) code,
                                 .file = (char *) place->file,
                                 .row = place->row,
                                 .field = (char *) prc_enum_to_nick (PRC_TYPE_FIELD, (int) field),
                                 .column = (char *) place->column,
                                 .value = (char *) value,
                                 .proposal = (char *) proposal };

  if (!prc_list_offer_add (reader->offers, &offer))
    return FALSE;
  prc_list_report_add (reader->report, "value-corrected", place, value, proposal);
  return TRUE;
}
