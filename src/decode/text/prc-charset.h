/* prc-charset.h - which encoding a text file is in, and its text as UTF-8.
 *
 * Byte order mark, else NULs of UTF-16, else strict UTF-8, else the likeliest of the legacy
 * encodings. Decoding is strict: it stops at the first bad byte and says where. No
 * byte is ever replaced. Pure; ICU and GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *encoding; /* IANA name; static */
  gsize skip;           /* bytes of the byte order mark */
  gboolean guessed;     /* neither told, nor marked, nor valid UTF-8 */
  const char *rival;    /* the other reading where it is nearly as likely and says something else;
                           NULL: none; static */
} PrcCharset;

typedef struct
{
  const char *text; /* UTF-8, may hold NULs; up to the first bad byte */
  gsize length;
  gboolean complete; /* FALSE: a bad byte follows the text, at: */
  gsize bad;         /* offset into the file's bytes; where the odd byte of UTF-16 stands, too */
  char *owned;       /* NULL where @text lies in the file's own bytes */
} PrcDecoded;

/* Never fails: what is none of the encodings is called the likeliest. O(size). */
void prc_charset_find (const guint8 *data, gsize size, PrcCharset *charset);

/* The encoding the user named ('gbk', 'cp1252', 'UTF-16LE'): FALSE where ICU has none such. */
gboolean
prc_charset_from_name (const char *name, const guint8 *data, gsize size, PrcCharset *charset);

/* Takes the whole file's bytes, mark and all. @decoded lives no longer than @data. */
void
prc_charset_decode (const PrcCharset *charset, const guint8 *data, gsize size, PrcDecoded *decoded);
void prc_decoded_clear (PrcDecoded *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcDecoded, prc_decoded_clear)

/* Offset of the first line that is in another encoding than the rest: a row of UTF-8 in a legacy
 * file that happens to be valid in it, too. Returns: @size where there is none. @length is set to
 * the line's. */
gsize prc_charset_find_foreign_line (const PrcCharset *charset, const guint8 *data, gsize size,
                                     gsize *length);

/* How a few bytes of a damaged line would read in the likeliest other encoding. @encoding is set
 * to it, static. Returns: (transfer full) (nullable): valid UTF-8 */
char *prc_charset_reread (const PrcCharset *charset, const guint8 *data, gsize size,
                          const char **encoding);

G_END_DECLS
