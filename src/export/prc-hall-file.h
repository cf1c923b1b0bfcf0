/* prc-hall-file.h - the plan of a hall as JSON, to be written by hand or taken to another season.
 *
 *   { "title": "Great Hall",                      or { "en": …, "zh-Hans": … }
 *     "blocks": [ { "name": "Left", "prefix": "L", "tier": "Stalls", "across": 1, "back": 1,
 *                   "rows": [ "A-M: 1-10 | 11-20" ],          as in prc-hall-rows.h; or one text
 *                   "fill": "front" | "back", "start": "left" | "right", "serpentine": false,
 *                   "walls": [ "left", "right" ], "link": "none" | "by-row" | "by-seat" } ] }
 *
 * All but rows may be left out; blocks without a place stand side by side.
 */
#pragma once

#include "prc-hall-plan.h"

G_BEGIN_DECLS

/* Errors: PRC_HALL_ERROR with a whole sentence: no JSON of this shape, rows that can't be read, two
 * seats of one name. @language: of a title that is one text. Returns: (transfer full) */
PrcHallPlan *prc_hall_file_parse (const char *json, const char *language, GError **error);
/* The same as text, pretty. */
char *prc_hall_file_to_json (const PrcHallPlan *plan);

G_END_DECLS
