/* prc-script.h - a text made ready for setting: cleaned, spaced and parted by script.
 *
 * Pure: text in, text and runs out. What cannot be printed is taken out, a quarter em goes between
 * hanzi and letters, and each run names the script that decides its font.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint start, end;      /* bytes of the text */
  GUnicodeScript script; /* LATIN for Latin, Greek, Cyrillic and what has no script; HAN for Han,
                            kana, hangul and full-width marks */
  gboolean caps;         /* the part to be set in small capitals */
} PrcScriptRun;

typedef struct
{
  char *text;
  GArray *runs; /* of PrcScriptRun, covering the text */
} PrcScriptText;

/* @language: BCP 47 of the text around; in Chinese, quotes, dashes and middle dots are hanzi's.
 * @caps_start, @caps_end: bytes of @text; equal for none. Invalid bytes become U+FFFD. */
PrcScriptText *
prc_script_prepare (const char *text, const char *language, guint caps_start, guint caps_end);
void prc_script_text_free (PrcScriptText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcScriptText, prc_script_text_free)

/* Is the first letter of @text a Han character. */
gboolean prc_script_starts_han (const char *text);
/* Number of characters where all are Han, else 0. */
guint prc_script_count_han (const char *text);

/* Chinese marks of full width with their blank half at the right, and at the left. Curly quotes are
 * among them: whether they are wide is for the run to say. */
gboolean prc_script_is_closing (gunichar c);
gboolean prc_script_is_opening (gunichar c);
/* A hanzi, or a mark set as wide as one. */
gboolean prc_script_is_wide (gunichar c);

/* The family for a script beside those of the style, 'Noto Naskh Arabic'; NULL: the style's own. */
const char *prc_script_get_family (GUnicodeScript script);
/* 'SC', 'TC', 'HK', 'JP', 'KR' for the hanzi of @language; 'SC' where it says nothing. */
const char *prc_script_get_region (const char *language);

G_END_DECLS
