/* checks.h - what holds for every scene, whatever it shows. */
#pragma once

#include "examples.h"

G_BEGIN_DECLS

#define CHECK_N_ROLES 7
extern const PrcRole check_roles[CHECK_N_ROLES];

typedef struct
{
  int width, height;
} CheckSize;
#define CHECK_N_SIZES 5
extern const CheckSize check_sizes[CHECK_N_SIZES];

/* With the examples' pictures, at 11:42. Returns: (transfer full) */
PrcScene *check_compose (const PrcSnapshot *snapshot, PrcRole role, int width, int height);

/* Words and pictures lie within 5 % of each edge. @what is told where they don't. */
void check_inside (PrcScene *scene, const char *what);
/* No text or picture lies on another; bands and rules lie under whole texts or beside them. */
void check_apart (PrcScene *scene, const char *what);

/* Lines of a file of tests/corpus/scene. Returns: (transfer full) */
char **check_read_lines (const char *file);

G_END_DECLS
