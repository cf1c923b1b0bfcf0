/* prc-paper-make.h - a working paper by its kind: what the room's front asks for.
 *
 * One paper makes one document, in one thread.
 */
#pragma once

#include "prc-paper.h"

G_BEGIN_DECLS

/* 'script', 'cards'… FALSE where @name is none of them. */
gboolean prc_paper_kind_parse (const char *name, PrcPaperKind *kind);
/* 'booklet, script, cards, …', for the words of an error. (transfer full) */
char *prc_paper_kind_list (void);

/* What the shell passes on. */
typedef struct
{
  PrcPrintProgress progress; /* may be NULL */
  gpointer data;
  GCancellable *cancellable; /* may be NULL */
} PrcPaperWatch;

/* Makes the document of a job whose settings and ceremony were checked: NULL with an error of
 * PRC_PRINT_ERROR. @style is changed to the sheet's size. */
PrcSet *prc_paper_make (const PrcPrintJob *job, PrcPaperKind kind, PrcStyle *style,
                        const PrcPaperWatch *watch, GError **error);
/* 'Reader's cards' in @language. */
const char *prc_paper_kind_get_title (PrcPaperKind kind, const char *language);

G_END_DECLS
