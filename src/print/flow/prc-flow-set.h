/* prc-flow-set.h - a flow on pages: one column, headings that keep with their names, heads. */
#pragma once

#include "prc-flow.h"
#include "prc-set.h"
#include "prc-style.h"

G_BEGIN_DECLS

/* Sizes, pt. */
typedef struct
{
  double title, section, heading, text, small;
  double leading;    /* of text; larger lines have as much more */
  double lead;       /* width of the column before items */
  gboolean plain;    /* letters as written: family names bold, no italics, no small capitals */
  gboolean sections; /* each opens a page */
} PrcFlowMeasure;

/* 18 on 24 pt, for A4 (print.md 9). */
extern const PrcFlowMeasure prc_flow_large;
/* 9.2 on 12.5 pt, for lists and slips. */
extern const PrcFlowMeasure prc_flow_small;

typedef struct
{
  const GPtrArray *flow;
  const PrcStyle *style;
  const PrcFlowMeasure *measure;
  const char *language;  /* BCP 47 of the document */
  const char *head;      /* at the outer end of each page's head; NULL */
  const char *page_of;   /* 'booklet page %s', where pages is set */
  const char *continued; /* '(continued 续)' */
  const char *prefix;    /* before the number of a page: 'P' for 'P1'; NULL */
  GHashTable
      *pages; /* graduand id (gint64) to the number of a page in the standard edition; NULL */
} PrcFlowJob;

/* Pages, outline and what to look at in the fonts. Returns: (transfer full) */
PrcSet *prc_flow_set (const PrcFlowJob *job);

G_END_DECLS
