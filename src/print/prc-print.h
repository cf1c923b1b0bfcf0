/* prc-print.h - documents on paper: content, set on a grid, played to PDF or a preview, finished.
 *
 * Every name once: counted in against drawn, or no file is written.
 */
#pragma once

#include "prc-assets.h"
#include "prc-cue.h"
#include "prc-press.h"
#include "prc-season.h"
#include "prc-waiver.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_PRINT_ERROR_KIND,    /* no such document */
  PRC_PRINT_ERROR_SETTING, /* '--set' with an unknown key or value */
  PRC_PRINT_ERROR_NAMES,   /* names in and names drawn differ: a fault, nothing written */
  PRC_PRINT_ERROR_CONTENT, /* the season lacks what the document needs; says what */
  PRC_PRINT_ERROR_FILE,    /* the file could not be written */
  PRC_PRINT_ERROR_CANCELLED
} PrcPrintError;
#define PRC_PRINT_ERROR (prc_print_error_quark ())
GQuark prc_print_error_quark (void);

typedef struct
{
  const PrcSeason *season;
  gint64 ceremony;
  const PrcRunningOrder *order;
  PrcAssets *assets;     /* crests; may be NULL */
  const char *kind;      /* 'booklet', 'errata', or a working paper: 'script', 'cards', … */
  GHashTable *settings;  /* of char*: '--set KEY=VALUE'; may be NULL */
  const char *version;   /* ISO 8601 UTC time of going to press; NULL: the newest change known. It
                            sets the PDF's date too, so that equal input gives equal bytes */
  GBytes *style;         /* a .printstyle file; NULL: the built-in one */
  const PrcPress *press; /* what was sent last: proof and errata; NULL: nothing yet */
  const GPtrArray *waivers; /* of PrcWaiver: what a proof shows as put aside; NULL: none */
  const GArray *people;     /* of gint64, ids of graduands: working papers of these alone ('only the
                               unsure names'); NULL: everyone */
  const char *changed;  /* ISO 8601 UTC time of the season's newest edit: working papers of an order
                           that is not frozen say so; NULL: unknown */
  const GPtrArray *day; /* of PrcPrintDayRow: what the report prints, and whom the certificate list
                           strikes; NULL: nothing is known of the day */
} PrcPrintJob;

typedef enum
{
  PRC_PRINT_DAY_CALLED,
  PRC_PRINT_DAY_ABSENT,
  PRC_PRINT_DAY_SKIPPED,
  PRC_PRINT_DAY_NOT_CALLED,
  PRC_PRINT_DAY_IN_ABSENTIA
} PrcPrintDayFate;

/* What became of one person. Strings are the caller's. */
typedef struct
{
  gint64 graduand; /* id */
  PrcPrintDayFate fate;
  const char *position; /* may be NULL */
  const char *called, *native;
  const char *time; /* 'HH:MM:SS' of the call, local; NULL: never */
  gboolean late;    /* added on the day */
  gboolean again;   /* called more than once */
} PrcPrintDayRow;

typedef struct _PrcDocument PrcDocument; /* pages as recorded drawing operations */

typedef void (*PrcPrintProgress) (double fraction, gpointer data);

/* Lays the document out. Thread: any (own font map); 600 names under a second. */
PrcDocument *prc_document_new (const PrcPrintJob *job, PrcPrintProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);
void prc_document_free (PrcDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcDocument, prc_document_free)

guint prc_document_get_n_pages (PrcDocument *document);
/* Where everyone stands: graduand id (gint64) to the page of the first entry, as its label says it,
 * or its place in the document (1-based) where that is no number. Returns: (transfer full) */
GHashTable *prc_document_find_pages (PrcDocument *document);
/* Trim size of a page, pt. */
void prc_document_get_page_size (PrcDocument *document, double *width, double *height);
/* 'Cover', 'ii', '3': what the page calls itself. */
const char *prc_document_get_page_label (PrcDocument *document, guint page);
/* Plays one page (0-based); @cr is in points, origin at the trim's top left. */
void prc_document_draw_page (PrcDocument *document, guint page, cairo_t *cr);
/* What to look at: array of PrcProblem (font-foreign, translation-missing, …). (transfer none) */
const GPtrArray *prc_document_get_problems (PrcDocument *document);

/* What holds up the press: errors and warnings that no waiver puts aside. Empty: it is press-ready.
 * @waivers may be NULL. Returns: (transfer full) array of PrcProblem */
GPtrArray *prc_document_find_obstacles (PrcDocument *document, const GPtrArray *waivers);

/* Writes the finished PDF, or the text of a plain-text edition: to a temporary file beside @path,
 * checked, then renamed. An existing file is replaced only by a sound one. */
gboolean prc_document_write (PrcDocument *document, const char *path, GError **error);

G_END_DECLS
