/* prc-graduand-item.h - one line of the list of graduands, worked out once for showing and search.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

#define PRC_TYPE_GRADUAND_ITEM (prc_graduand_item_get_type ())
G_DECLARE_FINAL_TYPE (PrcGraduandItem, prc_graduand_item, PRC, GRADUAND_ITEM, GObject)

/* @position: as printed; NULL where the person is not called. @group: id of the presentation, 0. */
PrcGraduandItem *prc_graduand_item_new (const PrcSeason *season, const PrcGraduand *graduand,
                                        const char *position, gint64 group);

const PrcGraduand *prc_graduand_item_get_graduand (PrcGraduandItem *self);
gint64 prc_graduand_item_get_group (PrcGraduandItem *self);
const char *prc_graduand_item_get_position (PrcGraduandItem *self); /* '' for none */
const char *prc_graduand_item_get_name (PrcGraduandItem *self);
const char *prc_graduand_item_get_native (PrcGraduandItem *self); /* '' for none */
const char *prc_graduand_item_get_say (PrcGraduandItem *self);    /* '' for none */
const char *prc_graduand_item_get_awards (PrcGraduandItem *self);
/* What is special, in a word; NULL for nothing. Icon may be NULL. */
const char *prc_graduand_item_get_tag (PrcGraduandItem *self);
const char *prc_graduand_item_get_tag_class (PrcGraduandItem *self);
const char *prc_graduand_item_get_tag_icon (PrcGraduandItem *self);

/* Does it hold @key, which prc_names_dup_search_key made. */
gboolean prc_graduand_item_matches (PrcGraduandItem *self, const char *key);
/* The whole line in words. Returns: (transfer full) */
char *prc_graduand_item_dup_spoken (PrcGraduandItem *self);

gboolean prc_graduand_item_equal (PrcGraduandItem *a, PrcGraduandItem *b);

G_END_DECLS
