/* prc-sort-name.h - a person's name as the order sees it: family, given, and how hanzi are read.
 *
 * Private to names; between prc-person-name.h and the keys of prc-collate.c.
 */
#pragma once

#include "prc-hanzi-name.h"
#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

typedef struct
{
  char *family; /* Latin, or any script but hanzi; never NULL, may be empty */
  char *given;
  PrcHanziName hanzi; /* n is 0 without a native name in hanzi */
  PrcPinyinSyllable syllables[PRC_HANZI_MAX];
  gboolean is_pinyin; /* the Latin name is pinyin of the hanzi, or there is none */
} PrcSortName;

typedef struct
{
  gboolean skip_particles; /* 'van der Berg' under B */
  gboolean mc_as_mac;      /* and St as Saint */
} PrcSortOptions;

void prc_sort_name_init (PrcSortName *sort, const PrcPersonName *name, const PrcReading *reading,
                         const PrcSortOptions *options);
void prc_sort_name_clear (PrcSortName *sort);

/* The list's own romanisation of a native name, family name first; NULL: none. Returns: (transfer
 * full) (nullable) */
char *prc_sort_name_dup_latin (const PrcPersonName *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcSortName, prc_sort_name_clear)

G_END_DECLS
