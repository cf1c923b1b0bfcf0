/* prc-list-profile.h - how one source's lists are read, remembered under a name.
 *
 * The next list with the same headings is read by it; whatever is told for that load beats it.
 */
#pragma once

#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;      /* the store's; 0 before it is stored */
  char *name;     /* 'aldermere-awards'; unique in a season */
  char *source;   /* code of the institution the numbers belong to */
  GStrv headers;  /* headings as they stand, in the list's order; unnamed columns are left out */
  GStrv fields;   /* nickname of the PrcField of each, in the same order */
  char *encoding; /* as found or told; NULL for workbooks */
  char *sheet;    /* NULL: the first that can be read */
  char *key;      /* nickname of the PrcField that is the key; NULL: the id */
} PrcListProfile;

PRC_DECLARE_VALUE (PrcListProfile, prc_list_profile)

gboolean prc_list_profile_equal (const PrcListProfile *a, const PrcListProfile *b);

G_END_DECLS
