/* prc-finish.h - what cairo leaves out of a PDF: language, artifacts, metadata, a steady id.
 *
 * libqpdf's C API on bytes in memory. The structure tree is walked in the order in
 * which tags were played.
 */
#pragma once

#include "prc-play.h"
#include "prc-print.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;     /* of the document */
  const char *language;  /* BCP 47 of the document */
  const char *date;      /* ISO 8601 UTC, for the metadata */
  const GPtrArray *tags; /* of PrcPlayedTag, in the order of playing */
  GHashTable *places;    /* name of a place that links lead to, to its title */
  guint n_pages;         /* must be found again in the result */
} PrcFinishOptions;

/* NULL with PRC_PRINT_ERROR_FILE where the PDF does not hold together. Thread: any. */
GBytes *prc_finish_pdf (GBytes *pdf, const PrcFinishOptions *options, GError **error);

G_END_DECLS
