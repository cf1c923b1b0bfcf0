/* prc-season.h - all of a season as one value: what the store gives and the pure modules take. */
#pragma once

#include "prc-ceremony.h"
#include "prc-graduand.h"
#include "prc-hall-plan.h"

G_BEGIN_DECLS

typedef struct
{
  PrcText *title;          /* 'Summer 2026' */
  GPtrArray *institutions; /* of PrcInstitution, by id */
  GPtrArray *awards;       /* of PrcAward, by id */
  GPtrArray *ceremonies;   /* of PrcCeremony, by id */
  GPtrArray *items;        /* of PrcItem, by ceremony and position */
  GPtrArray *halls;        /* of PrcHallPlan, by id */
  GPtrArray *graduands;    /* of PrcGraduand, by id */
} PrcSeason;

PRC_DECLARE_VALUE (PrcSeason, prc_season)

/* By id; NULL where there is none. Returns: (transfer none) */
const PrcInstitution *prc_season_find_institution (const PrcSeason *season, gint64 id);
const PrcAward *prc_season_find_award (const PrcSeason *season, gint64 id);
const PrcCeremony *prc_season_find_ceremony (const PrcSeason *season, gint64 id);
const PrcItem *prc_season_find_item (const PrcSeason *season, gint64 id);
const PrcHallPlan *prc_season_find_hall (const PrcSeason *season, gint64 id);
const PrcGraduand *prc_season_find_graduand (const PrcSeason *season, gint64 id);

/* By the words of '--ceremony': an id or a title in any language; NULL @words: the only one. */
const PrcCeremony *prc_season_choose_ceremony (const PrcSeason *season, const char *words);

/* By code of the institution, and within it of the award. */
const PrcInstitution *prc_season_find_institution_code (const PrcSeason *season, const char *code);
const PrcAward *
prc_season_find_award_code (const PrcSeason *season, gint64 institution, const char *code);

/* By any of a person's external ids. O(graduands). */
const PrcGraduand *prc_season_find_graduand_id (const PrcSeason *season, const char *external_id);

/* The ceremony somebody is in: the one they were put into by hand; else the first, by id, one of
 * whose rules takes them; else the first that has no rules, which takes the rest; 0: none. Where
 * there is only one, it takes everybody not put elsewhere. O(rules) */
gint64 prc_season_get_ceremony_of (const PrcSeason *season, const PrcGraduand *graduand);
gboolean
prc_season_is_in_ceremony (const PrcSeason *season, const PrcGraduand *graduand, gint64 ceremony);

/* May the person's name be used for @purpose: own wish, else the ceremony's default. */
gboolean prc_season_is_allowed (const PrcSeason *season, gint64 ceremony,
                                const PrcGraduand *graduand, PrcPurpose purpose);

G_END_DECLS
