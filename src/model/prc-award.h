/* prc-award.h - institutions, what they award, and who gets it. */
#pragma once

#include "prc-model-types.h"
#include "prc-text.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *code;     /* short and stable, the source of its lists: 'aldermere' */
  char *language; /* BCP 47 of its own lists: 'zh-Hans' */
  PrcText *name;
  PrcText *presiding_title; /* 'Vice-Chancellor', '校长' */
  PrcText *presiding_name;
  char *crest; /* blob by hash (SVG or PNG); NULL where none */
} PrcInstitution;

PRC_DECLARE_VALUE (PrcInstitution, prc_institution)

typedef struct
{
  gint64 id;
  gint64 institution; /* id */
  char *code;         /* as lists write it: 'BSc (Hons)', '医学学士' */
  PrcText *title;     /* as conferred: 'Bachelor of Science with Honours' */
  PrcLevel level;
  gboolean presented; /* FALSE: conferred, but nobody walks for it */
} PrcAward;

PRC_DECLARE_VALUE (PrcAward, prc_award)

/* One award to one person. */
typedef struct
{
  gint64 award;     /* id */
  PrcText *subject; /* 'Clinical Sciences', '临床医学' */
  PrcClass class_;
  char *class_text; /* as the list says it; NULL where it says nothing */
  char *thesis;
  gboolean thesis_embargoed;
  char *prize;
  char *certificate_number;
  char *completion_number;
  char *source; /* code of the list it came from */
} PrcConferral;

PRC_DECLARE_VALUE (PrcConferral, prc_conferral)

gboolean prc_conferral_equal (const PrcConferral *a, const PrcConferral *b);

G_END_DECLS
