/* prc-day-report.h - the day in rows: who was called when, who was not, on whom what was conferred.
 *
 * For student records, for the photographer, and for those who call again at the end.
 */
#pragma once

#include "prc-show-day.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_DAY_LIST_LOG,      /* everyone */
  PRC_DAY_LIST_ABSENT,   /* who did not come, or was passed over */
  PRC_DAY_LIST_AGAIN,    /* all who may still be called */
  PRC_DAY_LIST_CONFERRED /* a row an award */
} PrcDayList;

typedef struct
{
  const PrcSeason *season;
  gint64 ceremony;
  const PrcDay *day;
  const char *language; /* of titles */
} PrcDaySource;

typedef struct
{
  char *position, *id, *called, *native, *awards;
  const char *status; /* 'called', 'absent', 'skipped', 'not-called', 'in-absentia' */
  char *time;         /* 'YYYY-MM-DD HH:MM:SS', local; NULL: never called */
  double seconds;     /* on the screens */
  gboolean late;
  gboolean again; /* called more than once */
} PrcDayRow;

/* Rows in the order of calling, those in absentia last. Not for CONFERRED. Returns: (transfer full)
 * array of PrcDayRow */
GPtrArray *prc_day_report_list (const PrcDaySource *source, PrcDayList list);

/* The list as CSV, with a header. (transfer full) */
char *prc_day_report_dup_csv (const PrcDaySource *source, PrcDayList list);

/* FALSE where @words is none of 'log', 'absent', 'again', 'conferred'. */
gboolean prc_day_report_parse_list (const char *words, PrcDayList *list);

/* 'YYYY-MM-DD HH:MM:SS' on this machine's clock; NULL for 0. (transfer full) */
char *prc_day_report_dup_time (gint64 utc_ms);

G_END_DECLS
