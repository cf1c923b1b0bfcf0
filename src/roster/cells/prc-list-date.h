/* prc-list-date.h - dates as lists write them, checked while reading and not kept.
 *
 * A birth date tells of a shifted row, and nothing else is wanted of it.
 */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_LIST_DATE_NONE,    /* no date at all */
  PRC_LIST_DATE_CELL,    /* a real date of a spreadsheet */
  PRC_LIST_DATE_ISO,     /* 2003-02-03, 2003/2/3 */
  PRC_LIST_DATE_COMPACT, /* 20030203 */
  PRC_LIST_DATE_CHINESE, /* 2003年2月3日, 二〇〇三年二月三日 */
  PRC_LIST_DATE_SLASHED, /* 03/02/2003: day or month first */
  PRC_LIST_DATE_NAMED,   /* 3 Feb 2003, February 3, 2003 */
  PRC_LIST_DATE_SERIAL   /* 37655: a spreadsheet's count of days */
} PrcListDateForm;

typedef struct
{
  PrcListDateForm form;
  int year, month, day; /* of SLASHED: day and month as decided by PrcListDateOrder */
  gboolean valid;       /* there is such a day */
  gboolean two_digits;  /* of the year */
} PrcListDate;

typedef enum
{
  PRC_LIST_DATE_UNDECIDED,
  PRC_LIST_DATE_DAY_FIRST,
  PRC_LIST_DATE_MONTH_FIRST
} PrcListDateOrder;

PrcListDate prc_list_date_parse (const char *text, PrcCellKind kind, PrcListDateOrder order);

/* Does @date, parsed as UNDECIDED, show which comes first; UNDECIDED: no, 12 or less both. */
PrcListDateOrder prc_list_date_tells (const PrcListDate *date);

G_END_DECLS
