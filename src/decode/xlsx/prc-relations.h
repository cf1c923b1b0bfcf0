/* prc-relations.h - the relationships of a part of a package: id to type and target. */
#pragma once

#include "prc-package.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *kind; /* last step of its type: 'worksheet', 'sharedStrings', 'officeDocument' */
  char *part; /* NULL where the target is outside the package or climbs out of it */
} PrcRelation;

/* Those of @part ('' for the package itself). Returns: (transfer full) (nullable): array of
 * PrcRelation; NULL with @result */
GPtrArray *prc_relations_read (PrcPackage *package, const char *part, PrcPartResult *result);

/* Either may be NULL: any. The first that fits, or NULL. */
const PrcRelation *
prc_relations_find (const GPtrArray *relations, const char *id, const char *kind);

G_END_DECLS
