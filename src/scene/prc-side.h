/* prc-side.h - what the Vice-Chancellor's and the reader's screens have in common: group, count,
 * clock, respellings with stress, bands for special notes, the lines of those who come.
 */
#pragma once

#include "prc-band.h"

G_BEGIN_DECLS

/* How to say a name. */
typedef struct
{
  char *words;
  gboolean parsed; /* a respelling: stressed syllables, in capitals, are heavier and underlined; a
                      person's own words are shown as they are */
  PrcStyle plain, stress;
  const double *steps;
  int max_lines;
} PrcSay;

/* Of a reading; its words are NULL where the name is said as written. Own words that say a part of
 * the name stand among what was worked out for the others. */
PrcSay prc_side_make_say (const PrcReading *reading, const double *steps, int max_lines);

void prc_side_clear_say (PrcSay *say);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcSay, prc_side_clear_say)

/* Lines of at most @width units, broken between words alone. Returns: (transfer full) of PrcLine */
GPtrArray *prc_side_build_say (const PrcCanvas *canvas, const PrcSay *say, double width);
/* The same, added; @tones (may be NULL) stand after the last line where they fit, else below. */
void prc_side_add_say (PrcStack *stack, const PrcSay *say, const char *tones, double width);

/* Group on the left, within @width units. */
void prc_side_add_group (PrcCanvas *canvas, double width);
/* Names so far: '15 of 62'. Returns: (transfer full) (nullable) */
PrcLine *prc_side_new_count (const PrcCanvas *canvas, double *fraction);
/* '3 min behind'; NULL while it is under a minute. */
PrcLine *prc_side_new_pace (const PrcCanvas *canvas);

/* How far everything moves down for the band 'Rehearsal', px. */
double prc_side_get_shift (const PrcCanvas *canvas);
/* Baseline of the top line, px. */
double prc_side_get_top_baseline (const PrcCanvas *canvas);

/* One who comes: name with own script, respelling, sign and word of a note. */
typedef struct
{
  const double *name_steps;
  double say_size; /* units */
  double width;    /* units */
  int name_lines;
  int say_lines;
  PrcAudience audience;
} PrcNextLook;
void prc_side_add_next (PrcStack *stack, const PrcCanvas *canvas, const PrcCue *cue,
                        const PrcNextLook *look);

/* Ready, closed and finished: the ceremony, date and place, 'Starts 11:15' or 'The ceremony is
 * over'. */
void prc_side_add_statement (PrcStack *stack, const PrcCanvas *canvas, double width);

/* Cues after the live one, nearest first: standby, then the next; at most @n. (transfer container)
 */
GPtrArray *prc_side_list_next (const PrcSnapshot *snapshot, guint n);

G_END_DECLS
