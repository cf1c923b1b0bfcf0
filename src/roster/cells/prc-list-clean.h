/* prc-list-clean.h - what is changed in a cell before it is looked at.
 *
 * Only what nobody can have meant: stray spaces, invisible characters, the full width of digits,
 * decomposed letters. Case and words are never touched. Every change is noted.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_LIST_CLEAN_TEXT, /* free words: thesis titles, needs, awards */
  PRC_LIST_CLEAN_NAME, /* names and pinyin: full width letters too, unless hanzi stand beside them
                        */
  PRC_LIST_CLEAN_CODE  /* ids, numbers, dates: full width always */
} PrcListCleanKind;

typedef enum
{
  PRC_LIST_CLEANED_SPACE = 1 << 0,
  PRC_LIST_CLEANED_INVISIBLE = 1 << 1,
  PRC_LIST_CLEANED_BIDI = 1 << 2,    /* embeddings and isolates, which turn text round */
  PRC_LIST_CLEANED_NFC = 1 << 3,     /* letters put together from parts */
  PRC_LIST_CLEANED_WIDTH = 1 << 4,   /* full-width letters and digits */
  PRC_LIST_CLEANED_FORMULA = 1 << 5, /* ="00123" */
  PRC_LIST_CLEANED_DOT = 1 << 6,     /* another dot between hanzi than U+00B7 */
  PRC_LIST_CLEANED_COMPAT = 1 << 7   /* compatibility hanzi or radicals seen; NFC changes some */
} PrcListCleaned;

/* @notes (out, flags of PrcListCleaned). Empty text gives "". Returns: (transfer full), NFC, valid
 * UTF-8 */
char *prc_list_clean_text (const char *text, PrcListCleanKind kind, guint *notes);

/* What stands between quotation marks that no reader of CSV takes for such ('x', “x”, «x»…), or
 * @text itself. (transfer full) */
char *prc_list_clean_unquote (const char *text);

/* The code of problems for one flag: 'cleaned-space'. */
const char *prc_list_clean_get_code (PrcListCleaned note);

G_END_DECLS
