/* prc-template.h - a new season from a template: a key file of institutions, settings and items.
 *
 * Format: data/templates/README in a comment at the head of each; keys may be translated
 * ('title[zh-Hans]=…'). Shipped: blank, uk, joint, cn, us.
 */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_TEMPLATE_ERROR_INVALID /* names group and key */
} PrcTemplateError;
#define PRC_TEMPLATE_ERROR (prc_template_error_quark ())
GQuark prc_template_error_quark (void);

/* A season without graduands: one ceremony, its items in order, its institutions and awards; ids
 * count from 1 within each array. @crests (nullable): receives institution code to file name of a
 * crest, both char*. */
PrcSeason *prc_template_parse (const char *data, gssize length, GHashTable *crests, GError **error);

G_END_DECLS
