/* prc-biff.h - the records of an old workbook's stream, one by one, and what stands in them.
 *
 * A record is a type, a length and bytes; what is too long for one goes on in a CONTINUE record.
 * Nothing is read beyond the stream: after a field that is not there the reading has failed, and
 * all further ones are 0. Sources: [MS-XLS] 2.1.4 (records), 2.5.293 to 2.5.296 (strings); the
 * OpenOffice.org documentation of the Excel file format for the older version. Pure; depends on
 * charset and GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_BIFF_FORMULA = 0x0006,
  PRC_BIFF_EOF = 0x000A,
  PRC_BIFF_DATEMODE = 0x0022,
  PRC_BIFF_CONTINUE = 0x003C,
  PRC_BIFF_CODEPAGE = 0x0042,
  PRC_BIFF_BOUNDSHEET = 0x0085,
  PRC_BIFF_MULRK = 0x00BD,
  PRC_BIFF_RSTRING = 0x00D6,
  PRC_BIFF_XF = 0x00E0,
  PRC_BIFF_MERGECELLS = 0x00E5,
  PRC_BIFF_SST = 0x00FC,
  PRC_BIFF_LABELSST = 0x00FD,
  PRC_BIFF_NUMBER = 0x0203,
  PRC_BIFF_LABEL = 0x0204,
  PRC_BIFF_BOOLERR = 0x0205,
  PRC_BIFF_STRING = 0x0207,
  PRC_BIFF_ROW = 0x0208,
  PRC_BIFF_RK = 0x027E,
  PRC_BIFF_FORMAT = 0x041E,
  PRC_BIFF_BOF = 0x0809
} PrcBiffType;

typedef struct
{
  const guint8 *stream;
  gsize size;
  gsize next;         /* where the record after the one at hand begins */
  guint type;         /* of the record at hand: a PrcBiffType, or another */
  const guint8 *data; /* its bytes, or those of its CONTINUE record */
  gsize length;
  gsize at;             /* the next byte that is taken */
  gboolean failed;      /* a field was not there */
  gboolean bytes;       /* texts are bytes in @encoding, as before 1997 */
  const char *encoding; /* IANA name; interned */
  GArray *units;        /* of guint16; scratch */
} PrcBiff;

/* @stream outlives it. The first record is read by next. */
void prc_biff_init (PrcBiff *biff, const guint8 *stream, gsize size);
void prc_biff_clear (PrcBiff *biff);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcBiff, prc_biff_clear)

/* Goes on to the record at @offset. FALSE where no whole record stands there. */
gboolean prc_biff_seek (PrcBiff *biff, gsize offset);
/* The same for the one that follows; CONTINUE records that nobody took are passed over. */
gboolean prc_biff_next (PrcBiff *biff);

/* Fields in their order; over the end of a record into its CONTINUE. */
guint prc_biff_take_u8 (PrcBiff *biff);
guint prc_biff_take_u16 (PrcBiff *biff);
guint32 prc_biff_take_u32 (PrcBiff *biff);
double prc_biff_take_double (PrcBiff *biff);
double prc_biff_take_rk (PrcBiff *biff); /* a number squeezed into four bytes: 2.5.122 */
void prc_biff_skip (PrcBiff *biff, gsize n_bytes);

/* A text with its count of characters before it, in one byte or two (@size), to UTF-8; its runs and
 * phonetic marks are passed over. FALSE where the reading has failed, or where it is no text: half
 * a surrogate pair, a NUL, bytes that the encoding does not have; @text is empty then. */
gboolean prc_biff_take_text (PrcBiff *biff, guint size, GString *text);

G_END_DECLS
