/* prc-type.h - type: lines of text as layouts, in fonts that were asked for and checked.
 *
 * Owns the font map and the context of one document, so that setting can run in any thread. Every
 * line is a layout of its own; where it stands is the setter's matter. What comes out in a foreign
 * font, or in none, is told once for each text.
 */
#pragma once

#include "prc-script.h"
#include "prc-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_FACE_TEXT,
  PRC_FACE_DISPLAY
} PrcFace;

/* How a text is to look. */
typedef struct
{
  PrcFace face;
  double size; /* pt, of the letters */
  double han;  /* size of hanzi as a part of it; 0: the face's own */
  gboolean italic;
  gboolean strong;      /* the part named apart stands in bold, not in small capitals */
  gboolean bold;        /* hanzi too */
  gboolean lining;      /* figures as high as capitals */
  gboolean name;        /* one font has all its letters, and all small capitals that are wanted */
  gboolean indent;      /* a Chinese paragraph begins two characters in */
  double tracking;      /* em between letters; hanzi too */
  const char *language; /* BCP 47 of the text; NULL: unknown */
} PrcLook;

typedef struct _PrcType PrcType;

/* The font feature that takes a full-width mark's blank half away. */
#define PRC_TYPE_HALF "halt=1"

PrcType *prc_type_new (const PrcStyle *style);
void prc_type_free (PrcType *type);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcType, prc_type_free)

/* One line, however long. Returns: (transfer full) */
PangoLayout *prc_type_set (PrcType *type, const PrcLook *look, const char *text);
/* The same, with the bytes between set in small capitals. */
PangoLayout *prc_type_set_name (PrcType *type, const PrcLook *look, const char *text,
                                guint caps_start, guint caps_end);

/* Has every small letter between a small capital in the font that will set it as a name: the first
 * of the style's own, Gentium and Noto Serif that has all letters and these. */
gboolean
prc_type_has_small_capitals (PrcType *type, const char *text, guint caps_start, guint caps_end);

/* Width of a line, pt. */
double prc_type_get_width (PangoLayout *layout);

typedef enum
{
  PRC_WRAP_WORDS, /* a word wider than the measure breaks */
  PRC_WRAP_NAME   /* only at spaces */
} PrcWrap;

/* Parts a layout of one line into lines no wider than @width pt, those after the first by @indent
 * pt less. Returns: (transfer full) array of PangoLayout, at least one */
GPtrArray *
prc_type_wrap (PrcType *type, PangoLayout *layout, double width, double indent, PrcWrap wrap);

/* Like it, with lines of about the same width: for titles. */
GPtrArray *prc_type_wrap_even (PrcType *type, PangoLayout *layout, double width);

/* Parts a text that breaks between lines at blank lines and forced line ends into paragraphs, and
 * each into lines; a NULL entry is the gap between paragraphs. Chinese is justified. */
GPtrArray *prc_type_set_text (PrcType *type, const PrcLook *look, const char *text, double width);

/* Families that came unasked, and texts with a missing glyph. Returns: (transfer none) arrays of
 * char*, each 'family<TAB>text' and 'text'. */
const GPtrArray *prc_type_get_foreign (PrcType *type);
const GPtrArray *prc_type_get_missing (PrcType *type);

G_END_DECLS
