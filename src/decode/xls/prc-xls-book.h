/* prc-xls-book.h - what the sheets of an old workbook share: their names and places, the texts and
 * number formats that cells point to, the system of dates.
 *
 * The first records of the stream, up to their EOF. Source: [MS-XLS] 2.4. Depends on biff.
 */
#pragma once

#include "prc-biff.h"
#include "prc-number-format.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  gsize offset; /* of its first record */
  gboolean hidden;
} PrcXlsSheet;

typedef struct
{
  GPtrArray *sheets; /* of PrcXlsSheet: those of cells; charts and macros have tabs too */
  GString *texts;    /* one after the other, each with its NUL */
  GArray *offsets;   /* of gsize, into @texts; G_MAXSIZE for one that is damaged */
  GHashTable *codes; /* number of a format to PrcNumberFormat; until the styles are read */
  GArray *formats;   /* of PrcNumberFormat, by style */
  gboolean date_1904;
} PrcXlsBook;

/* Sets in @biff how old its texts are. NULL: damaged. */
PrcXlsBook *prc_xls_book_read (PrcBiff *biff);
void prc_xls_book_free (PrcXlsBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcXlsBook, prc_xls_book_free)

/* NULL where there is no such text, or none that can be read. */
const char *prc_xls_book_get_text (const PrcXlsBook *book, guint32 index);

/* The format of a style; an unknown one is plain. */
PrcNumberFormat prc_xls_book_get_format (const PrcXlsBook *book, guint style);

G_END_DECLS
