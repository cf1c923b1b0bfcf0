/* prc-play.h - the operations of a page to a cairo_t: a PDF, a picture, a printer.
 *
 * Points, origin at the trim's top left. Tags and links go only where they are wanted: a picture
 * has none.
 */
#pragma once

#include "prc-page.h"
#include "prc-pictures.h"

G_BEGIN_DECLS

/* A tag as it was played: what the finishing step adds to cairo's. */
typedef struct
{
  char *name;
  char *language; /* BCP 47 where it is not the document's; NULL */
  char *alt;      /* words for a figure; NULL */
} PrcPlayedTag;

/* Returns: (transfer full) empty array of PrcPlayedTag */
GPtrArray *prc_play_tags_new (void);
void prc_play_add_tag (GPtrArray *tags, const char *name, const char *language, const char *alt);

typedef struct
{
  PrcPictures *pictures; /* may be NULL */
  const char *language;  /* BCP 47 of the document; needed with tags */
  GPtrArray *tags;       /* receives each tag, as played; NULL: no tags are wanted */
} PrcPlayOptions;

void prc_play_page (const PrcPage *page, const PrcPlayOptions *options, cairo_t *cr);

G_END_DECLS
