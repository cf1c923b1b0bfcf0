/* example-season.h - an invented joint ceremony, made in C: what tests and the gallery print. */
#pragma once

#include "prc-print.h"

typedef struct
{
  PrcSeason *season;
  PrcRunningOrder *order;
  PrcAssets *assets;
} Example;

/* Two universities, English and Chinese, 84 people, doctorates with theses, marks, an oath.
 * @crests: folder of crest-*.svg; NULL: none. */
Example *example_new_joint (const char *crests);

/* One university, English alone, @n people of @faculties faculties, from a seed. */
Example *example_new_single (guint32 seed, guint n, guint faculties);

void example_free (Example *example);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Example, example_free)

PrcPrintJob example_job (const Example *example);

/* Adds one attending person; @conferrals: award ids ended by 0. Returns the value, still to be
 * changed: nothing else holds it. */
PrcGraduand *example_add (Example *example, const char *given, const char *family,
                          const char *native, const gint64 *awards);

/* Makes the running order again, after changes. */
void example_call (Example *example);

/* Names that no list should have, in a joint example: markup, control and private characters, one
 * word of 200 letters, marks by the hundred, a thesis as long as a chapter. */
void example_add_hostile (Example *example);
