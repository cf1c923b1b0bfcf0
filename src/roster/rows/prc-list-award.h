/* prc-list-award.h - the awards that lists name, matched with those of the season.
 *
 * A season without awards of an institution takes the list's as its own; one that has some takes
 * other spellings of them, and asks about what it does not know. A near-miss ('BSx (Hons)') is no
 * new award: it is taken for the award it resembles where the list's own title says so, else left
 * open.
 */
#pragma once

#include "prc-list-entry.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef struct _PrcListAwards PrcListAwards;

/* @institutions: of PrcInstitution, new ones included. Kept by reference. */
PrcListAwards *prc_list_awards_new (const PrcSeason *season, const GPtrArray *institutions);
void prc_list_awards_free (PrcListAwards *awards);

/* First all records are added, those remembered from last time (@loaded FALSE) too; then they are
 * matched; then any of them can be asked for. @source: code of the list's institution. */
void prc_list_awards_add (PrcListAwards *awards, const char *source, const PrcListRecord *record,
                          gboolean loaded);
void prc_list_awards_match (PrcListAwards *awards);

/* The award of the season, or a new one with a negative id; NULL where it is left open. */
const PrcAward *
prc_list_awards_find (const PrcListAwards *awards, const char *source, const PrcListAward *award);
/* By id, also of a new one. */
const PrcAward *prc_list_awards_find_id (const PrcListAwards *awards, gint64 id);

/* What the award is in. Where the list has the title in full, it is the title's: the programme is
 * 'Clinical Sciences (Chongqing)', the award 'Bachelor of Science in Clinical Sciences'. Returns:
 * (transfer full) (nullable) */
char *prc_list_award_dup_subject (const PrcListAward *award);

/* Reports what is to be said of one entry's awards: unknown, alias, class, thesis. */
void
prc_list_awards_check (PrcListAwards *awards, const PrcListEntry *entry, PrcListReport *report);

/* The new ones among @ids (set of gint64). (transfer full) array of PrcAward */
GPtrArray *prc_list_awards_get_new (const PrcListAwards *awards, GHashTable *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListAwards, prc_list_awards_free)

G_END_DECLS
