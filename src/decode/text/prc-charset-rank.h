/* prc-charset-rank.h - how likely bytes are a list of names in each of the legacy encodings.
 *
 * A candidate's figure is the logarithm of the chance of these characters in such a list: letters
 * by how common they are in names, hanzi by the level of their standard, symbols hardly ever, a
 * capital after a small letter hardly ever, a byte that is invalid almost never. All candidates
 * are judged on the same bytes, so that the figures can be compared. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_CHARSET_N_CANDIDATES 10

/* IANA name of the candidate at @index; static. */
const char *prc_charset_get_candidate (guint index);

/* Is it a set of one and two bytes ('GB18030', 'Big5', …)? */
gboolean prc_charset_is_double_byte (const char *encoding);

/* Higher is likelier; in natural logarithms. @n_bad is set to the number of invalid places. */
double prc_charset_score (guint index, const guint8 *data, gsize size, guint *n_bad);

G_END_DECLS
