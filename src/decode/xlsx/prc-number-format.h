/* prc-number-format.h - how a number of a workbook reads in its format: as a date, an id, a number.
 *
 * Sources: ISO/IEC 29500-1 18.8.30 (numFmt) and 18.17.4 (dates); day 60 of
 * the 1900 system is 29 February 1900, a day that never was. Pure; depends on model's types alone.
 */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_NUMBER_PLAIN,
  PRC_NUMBER_DATE,  /* a date, with or without a time */
  PRC_NUMBER_TIME,  /* a time without a day */
  PRC_NUMBER_ZEROS, /* '000000': an id with leading zeros */
  PRC_NUMBER_MASK   /* '"S"00000', '000-000': an id with signs before or among its digits */
} PrcNumberKind;

#define PRC_NUMBER_MASK_SIZE 40

typedef struct
{
  PrcNumberKind kind;
  guint n_zeros;                   /* of ZEROS */
  gboolean has_time;               /* of DATE: hours are shown too */
  char mask[PRC_NUMBER_MASK_SIZE]; /* of MASK: 0x01 for a digit that is always shown, 0x02 for one
                                      that is if it is there, the rest as it stands */
} PrcNumberFormat;

/* A format by its code ('[$-409]d\-mmm\-yy;@'), or by the number of a built-in one. */
PrcNumberFormat prc_number_format_from_code (const char *code);
PrcNumberFormat prc_number_format_from_id (guint64 id);

/* The text of a cell's number @raw, as XML has it, in @format: '000100001', 'S00417', '2002-03-26',
 * '02:01:00', '2002-03-26 14:30:00', '100003'. Whole numbers keep every digit. @kind is set to
 * NUMBER, DATE, or TEXT where @raw is no number. Returns: (transfer full) */
char *prc_number_format_apply (const PrcNumberFormat *format, const char *raw, gboolean date_1904,
                               PrcCellKind *kind);

/* '2002-03-26T00:00:00', as a cell of type d has it, to '2002-03-26'. Returns: (transfer full) */
char *prc_number_format_tidy_iso (const char *raw);

G_END_DECLS
