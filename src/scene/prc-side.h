/* prc-side.h - what the Vice-Chancellor's and the reader's screens have in common: group, count,
 * clock, respellings with stress, bands for special notes, the lines of those who come.
 */
#pragma once

#include "prc-stack.h"

G_BEGIN_DECLS

/* A respelling: stressed syllables, written in capitals, are heavier and underlined; broken between
 * words alone. A person's own words (@parsed FALSE) are shown as they are. */
void prc_side_add_say (PrcStack *stack, const char *words, gboolean parsed, PrcStyle plain,
                       PrcStyle stress, const double *steps, int max_lines, double width);

/* The words a band shows. */
typedef struct
{
  PrcShapeKind sign;
  PrcColour ground, ink;
  char *head; /* 'No handshake' */
  char *rest; /* 'She will bow'; may be NULL */
  int more;   /* how many other notes wait: '+1' */
} PrcBand;

void prc_band_clear (PrcBand *band);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcBand, prc_band_clear)

/* The gravest note of @card that @audience may see, its prize among them; FALSE where there is
 * none. */
gboolean prc_side_get_note (const PrcCanvas *canvas, const PrcCard *card, PrcAudience audience,
                            PrcBand *band);
void prc_side_get_message (const char *message, PrcBand *band);
void prc_side_get_hold (const PrcCanvas *canvas, PrcBand *band);
/* Adds a band of at most @width units. */
void prc_side_add_band (PrcStack *stack, const PrcBand *band, double width);

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
