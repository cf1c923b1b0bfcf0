/* prc-line-break.h - where a line of a name or a text may end. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint offset;    /* in bytes: where the next line would start */
  gboolean hyphen; /* ends the line with the hyphen of a double name */
  double cost;     /* added to the cost of a breaking that uses it */
} PrcLineBreak;

/* After a space, but not after a particle ('van der', 'bin', 'Ní') or an initial; after a hyphen
 * between two capitalised parts, but not of 'Al-'; after a middle dot. Never inside a word, never
 * between hanzi. Returns: (transfer full) array of PrcLineBreak, rising */
GArray *prc_line_break_find_name (const char *name);

/* Of a title: after a space, gladly before 'of', 'in', 'and', 'with', never after them; before
 * 学士, 硕士 and 博士 as a unit; the last line never has one character. */
GArray *prc_line_break_find_title (const char *title);

/* Of words shown centred: as running text, but gladly after a comma or full stop. */
GArray *prc_line_break_find_words (const char *text);

/* Of running text: wherever Unicode allows (UAX 14: no 、。，》 at a line's start), but never
 * within a hyphenated word. */
GArray *prc_line_break_find_text (const char *text);

G_END_DECLS
