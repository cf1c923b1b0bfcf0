/* prc-booklet-people.h - what is to be looked at in the printed people, one by one: part of the
 * proof's list. */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

/* Names in capitals throughout, which stay so, and people who have not answered: INFO problems.
 * @people: ids (gint64) of those who may be printed. */
void prc_booklet_people_tell (PrcBooklet *booklet, const PrcSeason *season, const GArray *people);

G_END_DECLS
