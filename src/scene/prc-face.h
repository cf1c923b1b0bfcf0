/* prc-face.h - which font each run of a text gets, by script and language.
 *
 * Families are named for every script, with what Debian 12 has as fallback, so that a screen looks
 * the same on every laptop; fontconfig decides only where all of them lack a glyph. Text is never
 * markup, and is cleaned before it is shaped.
 */
#pragma once

#include "prc-token.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Longest line and longest page of words that are shaped, in characters; what follows is left away.
 * No real name or page comes near them. */
#define PRC_FACE_MAX_LINE 600
#define PRC_FACE_MAX_PAGE 4000

/* A context without hinting, in pixels, on the thread's own font map. Returns: (transfer full) */
PangoContext *prc_face_new_context (void);

/* What can be set on one line: line ends, tabs and control characters become spaces, runs of spaces
 * one space, marks that reorder a text (bidi overrides and isolates) go, more than six combining
 * marks on one letter are left away; broken UTF-8 becomes U+FFFD. NULL gives "". Idempotent.
 * Returns: (transfer full) */
char *prc_face_clean (const char *text);

/* The same, but keeps line ends ('\n') and takes away spaces before them. */
char *prc_face_clean_lines (const char *text);

typedef struct
{
  PrcStyle style;
  double size;          /* px */
  const char *language; /* BCP 47 of the text; NULL: unknown */
  PangoStretch stretch; /* NORMAL but for a name that fits no other way */
} PrcFaceRun;

/* Attributes for the bytes from @from to @to of @text: family, weight, slant, size, language,
 * tracking, features; no colour. */
void prc_face_add_attributes (PangoAttrList *attributes, const char *text, guint from, guint to,
                              const PrcFaceRun *run);

/* Is most of @text hanzi (or kana, hangul): does it fill its em, and follow hanzi's sizes. */
gboolean prc_face_is_han (const char *text);
/* Is there any hanzi in it. */
gboolean prc_face_has_han (const char *text);
/* A script written from right to left, with deep and high strokes: Arabic, Hebrew, Syriac... */
gboolean prc_face_is_tall (const char *text);

G_END_DECLS
