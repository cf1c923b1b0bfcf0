/* prc-order-time.h - planned seconds of items and calls. Pure.
 *
 * What a choice costs a name, as ceremonies were timed: a thesis title read 10 s (a doctor is
 * called in 18 s, others in 8), a class 2 s, a prize 3 s, the name said once more in its own
 * language 3 s, words said to the person 8 s. A second line with a reader of its own leaves out the
 * waiting between two names, which is two fifths of a call. All are plans, replaced by the measured
 * pace on the day.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

#define PRC_ORDER_TIME_THESIS 10
#define PRC_ORDER_TIME_CLASS 2
#define PRC_ORDER_TIME_PRIZE 3
#define PRC_ORDER_TIME_OWN_LANGUAGE 3
#define PRC_ORDER_TIME_FORMULA 8
#define PRC_ORDER_TIME_AWARD_LINE 5
#define PRC_ORDER_TIME_CLOSING 20
#define PRC_ORDER_TIME_SET 30 /* of people on stage together, the photograph with it */

/* Seconds of an item without its names. */
int prc_order_time_of_item (const PrcItem *item);

/* Seconds of one call of @presentation. A pace of its own counts with all that is said; of people
 * who mount together, each has an equal part. */
double prc_order_time_of_call (const PrcCeremony *ceremony, const PrcItem *presentation,
                               const PrcCard *card);

/* Seconds of a step that is no call. */
double prc_order_time_of_step (const PrcItem *item, const PrcCard *card);

G_END_DECLS
