/* prc-order-script.h - seasons and orders as text, for the tests of order.
 *
 * tests/corpus/order/README says how such a text is written.
 */
#pragma once

#include "prc-order.h"

G_BEGIN_DECLS

/* Adds a person to @season, or replaces the one of the same id: 'ID; Family; Given; key=value; …'.
 * Relations name people by id and are resolved by prc_order_script_resolve. */
void prc_order_script_add_person (PrcSeason *season, const char *line);

/* Relations wait as text in the person's remarks until all people are there. */
void prc_order_script_resolve (PrcSeason *season);

/* A line a cue: '41a ID Called', or '- Title' with '/2' for a second page. Problems behind:
 * '! code ID'. */
char *prc_order_script_describe (const PrcRunningOrder *order);

G_END_DECLS
