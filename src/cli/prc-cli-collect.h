/* prc-cli-collect.h - 'import' of what others collected: folders of recordings and photographs, and
 * lists of who has checked in. */
#pragma once

#include "prc-cli.h"

G_BEGIN_DECLS

typedef struct
{
  const char *path;     /* of the season */
  GPtrArray *folders;   /* of char* */
  const char *checkin;  /* NULL: none */
  const char *ceremony; /* '--ceremony' */
  gboolean dry_run, json;
} PrcCliCollect;

PrcCliStatus prc_cli_collect (const PrcCliCollect *words);

G_END_DECLS
