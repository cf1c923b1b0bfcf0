/* prc-export.h - a season's people as a table for spreadsheets and other programs.
 *
 * Two kinds: everything, in a form that import reads back to equal people (prc-export-read.h); and
 * the templates of ceremony services. Values in, values out: prc-export-file.h writes them.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Ceremony services whose templates we know (what they ask for is published in their help pages;
 * none of them gets an e-mail address from us, since none is kept). */
typedef enum
{
  PRC_EXPORT_MARCHINGORDER, /* and Tassel: First Name, Last Name, Full Name, Email, and our columns
                             */
  PRC_EXPORT_NAMECOACH,     /* email, first_name, last_name, custom_… */
  PRC_EXPORT_STAGECLIP      /* in walking order; a degree line of 90 characters, a second of 50 */
} PrcExportService;

gboolean prc_export_service_from_name (const char *name, PrcExportService *service);

typedef struct _PrcExport PrcExport;

/* Everything about everyone in @season. */
PrcExport *prc_export_new (const PrcSeason *season);
/* Those who are in @order, in that order, as @service wants them. Texts in @language. */
PrcExport *prc_export_new_for_service (const PrcSeason *season, const PrcRunningOrder *order,
                                       PrcExportService service, const char *language);
void prc_export_free (PrcExport *export);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcExport, prc_export_free)

guint prc_export_get_n_rows (const PrcExport *export);
/* Lines that are shorter than they should be, because a service takes no more. */
guint prc_export_get_n_cut (const PrcExport *export);

typedef struct
{
  void (*progress) (double fraction, gpointer data); /* NULL: none; in the caller's thread */
  gpointer data;
  GCancellable *cancellable; /* NULL: none */
} PrcExportWatch;

typedef enum
{
  PRC_EXPORT_ERROR_TOO_LONG, /* a text is longer than a cell of a workbook can be, or there are more
                                rows or columns than it has; the message says where */
  PRC_EXPORT_ERROR_FILE      /* the workbook could not be written */
} PrcExportError;
#define PRC_EXPORT_ERROR (prc_export_error_quark ())
GQuark prc_export_error_quark (void);

G_END_DECLS
