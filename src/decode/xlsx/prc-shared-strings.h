/* prc-shared-strings.h - the texts of a workbook that its cells point to, and the rules of such
 * texts: runs joined, phonetic runs left out, _xHHHH_ escapes decoded.
 */
#pragma once

#include "prc-package.h"

G_BEGIN_DECLS

typedef struct _PrcSharedStrings PrcSharedStrings;

/* @part NULL, or one that is not there: no strings. Returns: NULL with @result where damaged. */
PrcSharedStrings *
prc_shared_strings_read (PrcPackage *package, const char *part, PrcPartResult *result);
void prc_shared_strings_free (PrcSharedStrings *strings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSharedStrings, prc_shared_strings_free)

/* NULL where there is no such string. */
const char *prc_shared_strings_get (const PrcSharedStrings *strings, guint64 index);

/* The <t> of a <si> or <is>, in SAX order; one for each text. */
typedef struct
{
  GString *text;
  guint phonetic; /* open <rPh> */
  gboolean open;  /* inside <t> */
} PrcRichText;

void prc_rich_text_start (PrcRichText *rich, const char *name);
void prc_rich_text_end (PrcRichText *rich, const char *name);
void prc_rich_text_add (PrcRichText *rich, const char *text, gsize length);

/* Decodes _xHHHH_ in place, surrogate pairs too; what is no character stays as it is. */
void prc_rich_text_unescape (GString *text);

G_END_DECLS
