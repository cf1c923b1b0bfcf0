/* prc-flow.h - a document as one run of blocks, one after the other: what has no pages of its own.
 *
 * The large-print and the plain-text edition of the booklet, the proof's list and the errata are
 * made as a flow first, then written as text or set on pages (prc-flow-set.h). Pure.
 */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_FLOW_TITLE,
  PRC_FLOW_SECTION,
  PRC_FLOW_HEADING, /* of a group: stays with what follows, and comes again over the page */
  PRC_FLOW_SUB,     /* under a heading, in a lower voice */
  PRC_FLOW_ITEM,    /* with its number or place in front */
  PRC_FLOW_NAME,    /* a line of a list, a person's where id is set */
  PRC_FLOW_DETAIL,  /* under an item or a name */
  PRC_FLOW_TEXT,
  PRC_FLOW_LINE /* the next line of a text */
} PrcFlowKind;

typedef struct
{
  PrcFlowKind kind;
  char *words;
  char *language; /* BCP 47 of words; NULL: unknown */
  char *other;    /* the same in the second language; NULL */
  char *other_language;
  char *lead;                     /* what stands before it: '3', 'page 12'; NULL */
  char *label;                    /* a word in a column of its own, after the lead; NULL */
  guint strong_start, strong_end; /* bytes of words that are to be found first: a family name */
  gint64 id;                      /* graduand; 0: none */
} PrcFlowBlock;

/* Of PrcFlowBlock. Returns: (transfer full) */
GPtrArray *prc_flow_new (void);

/* Adds a block; NULL or empty @words: nothing, and NULL. @language may be NULL. */
PrcFlowBlock *
prc_flow_add (GPtrArray *flow, PrcFlowKind kind, const char *words, const char *language);
/* A text in the booklet's languages. */
PrcFlowBlock *prc_flow_add_text (GPtrArray *flow, PrcFlowKind kind, const PrcBooklet *booklet,
                                 const PrcText *text);

/* All of a booklet, in its order, with each mark in words. @undecided_absent as in PrcStyle. */
GPtrArray *prc_flow_new_booklet (const PrcBooklet *booklet, gboolean undecided_absent);

/* UTF-8, one block a line, an empty line before each heading. Returns: (transfer full) */
char *prc_flow_dup_text (const GPtrArray *flow);

G_END_DECLS
