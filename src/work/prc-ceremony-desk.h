/* prc-ceremony-desk.h - ceremonies of a season: one more, one less, who is in which; and a season
 * made from last year's.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* Inside prc_store_edit: one more ceremony, held like @like: with its settings and its proceedings,
 * without its date, its people and its rules. The id it has, or -1. */
gint64 prc_ceremony_desk_copy (PrcStore *store, const PrcSeason *season, gint64 like,
                               const char *title, GError **error);

/* Inside prc_store_edit: puts the person into @ceremony by hand; 0: the rules decide. A seat given
 * by hand stays behind: it is in the other hall. */
gboolean prc_ceremony_desk_move (PrcStore *store, const PrcGraduand *graduand, gint64 ceremony,
                                 GError **error);

/* Attending people in a ceremony, and how many there is room for: its own figure, else the seats of
 * its hall that may be filled; 0: nobody knows. O(people) */
guint prc_ceremony_desk_count (const PrcSeason *season, gint64 ceremony);
guint prc_ceremony_desk_get_room (const PrcSeason *season, const PrcCeremony *ceremony);

/* 'faculty=Medicine', 'level=doctorate', several with '; ': a rule as one types it, and back. NULL:
 * it can't be read. Returns: (transfer full) */
PrcSelectionRule *prc_ceremony_desk_parse_rule (const char *words);
char *prc_ceremony_desk_dup_rule (const PrcSelectionRule *rule);

/* Who comes along from last year's season. */
typedef enum
{
  PRC_CARRY_NOBODY,
  PRC_CARRY_ABSENT, /* who was expected and was not called */
  PRC_CARRY_ALL     /* and those in absentia */
} PrcCarry;

/* A new season file at @path like the one at @from, which is only read: institutions with crests,
 * awards, halls, ceremonies with their rules and proceedings; without dates, who acts, and people
 * but for those carried over, whose answer is open again. Errors: of the store. */
PrcStore *prc_ceremony_desk_create_from (const char *path, const char *from, const char *title,
                                         PrcCarry carry, GError **error);

G_END_DECLS
