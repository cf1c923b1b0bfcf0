/* prc-press.h - what was sent to press, name by name: the ground of the errata.
 *
 * A booklet, or the cards: later changes are compared with the text that was printed, never with
 * what the season said in between.
 */
#pragma once

#include "prc-model-types.h"
#include "prc-value.h"

G_BEGIN_DECLS

/* What is printed of one person in one place. */
typedef struct
{
  gint64 graduand; /* id */
  int page;        /* as printed; 0: unknown */
  char *text;      /* the whole entry as a reader sees it */
} PrcPressLine;

PRC_DECLARE_VALUE (PrcPressLine, prc_press_line)

typedef struct
{
  gint64 id; /* the store's; 0 before it is stored */
  gint64 ceremony;
  PrcPressKind kind;
  gint64 at;        /* Unix seconds, UTC */
  char *digest;     /* SHA-256 of the PDF; NULL where none was kept */
  GPtrArray *lines; /* of PrcPressLine, in the order of the print */
} PrcPress;

PRC_DECLARE_VALUE (PrcPress, prc_press)

typedef enum
{
  PRC_ERRATUM_ADDED,
  PRC_ERRATUM_CORRECTED,
  PRC_ERRATUM_GONE /* printed, and not to be: whether it is said is the officer's choice */
} PrcErratumKind;

typedef struct
{
  PrcErratumKind kind;
  gint64 graduand;
  int page;       /* of the print; 0: it is not in it */
  char *old_text; /* NULL: added */
  char *new_text; /* NULL: gone */
} PrcErratum;

void prc_erratum_free (PrcErratum *erratum);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcErratum, prc_erratum_free)

/* What differs between the print and @now (array of PrcPressLine: the same text, made anew). In the
 * order of the print, added ones last. Returns: (transfer full) array of PrcErratum. O(lines) */
GPtrArray *prc_press_find_errata (const PrcPress *press, const GPtrArray *now);

G_END_DECLS
