/* prc-list-mend.h - what a name in a list was most likely meant to be: offered, never done by
 * itself. */
#pragma once

#include "prc-list-name.h"

G_BEGIN_DECLS

/* What is offered for one flag of @name; @raw: the cell before it was cleaned. @model: another
 * spelling of the same person's name whose capitals are known, pinyin; NULL: none. NULL where there
 * is nothing better. Capitals go by hyphens, apostrophes, Mc and particles ('van der'). Returns:
 * (transfer full) (nullable) */
char *
prc_list_mend_name (PrcListNameFlag flag, const char *name, const char *raw, const char *model);

/* 'LV', 'Lyu', 'Lu:' to 'LÜ', 'Lü'. NULL where there is none. (transfer full) (nullable) */
char *prc_list_mend_umlaut (const char *pinyin);

/* Cuts 'Okafor, Amara' at its one comma; FALSE where it has none, or nothing stands on one side. */
gboolean prc_list_mend_split (const char *name, char **family, char **given);

G_END_DECLS
