/* prc-page.h - one page as a list of drawing operations, in reading order.
 *
 * Made by the setting step, played to a PDF, a preview or a printer. Points, origin at the top left
 * of the trim. Written by one owner, then read only.
 */
#pragma once

#include "prc-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_PAGE_BEGIN, /* opens a tag: @name, @language or a link's target */
  PRC_PAGE_END,
  PRC_PAGE_DEST,  /* a place that links lead to: @name */
  PRC_PAGE_LINE,  /* a layout of one line, its baseline's left end at x, y */
  PRC_PAGE_FILL,  /* a rectangle; a rule is a thin one */
  PRC_PAGE_STAND, /* the triangle 'please stand', its base on the baseline */
  PRC_PAGE_IMAGE, /* the picture number @index fitted into the rectangle */
  PRC_PAGE_CODE   /* a square code of @index modules a side, @modules, in the rectangle */
} PrcPageOpKind;

typedef struct
{
  PrcPageOpKind kind;
  double x, y, width, height;
  PrcInk ink;
  PangoLayout *layout;
  char *name;     /* of a tag or a place */
  char *language; /* BCP 47, of a tag whose language is not the document's; may be NULL */
  char *alt;      /* words for a figure; may be NULL */
  char *target;   /* name of the place a link leads to; may be NULL */
  char *modules;  /* of a code, row by row: '#' is dark */
  gint64 id;      /* of the graduand whose entry this tag is; 0: none */
  gboolean whole; /* the line's words are copied as one, spaces of the setting left out */
  guint index;
} PrcPageOp;

typedef struct
{
  char *label;    /* 'Cover', 'ii', '3' */
  GPtrArray *ops; /* of PrcPageOp */
} PrcPage;

PrcPage *prc_page_new (const char *label);
void prc_page_free (PrcPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcPage, prc_page_free)

/* @language may be NULL. Each begin wants its end on the same page. */
PrcPageOp *prc_page_begin (PrcPage *page, const char *tag, const char *language);
void prc_page_end (PrcPage *page);
/* Drawing outside the text: rules, heads, folios, crests. */
void prc_page_begin_artifact (PrcPage *page);
gboolean prc_page_is_artifact (const PrcPageOp *op);
void prc_page_begin_link (PrcPage *page, const char *target);
void prc_page_add_dest (PrcPage *page, const char *name);

/* Takes @layout. */
PrcPageOp *prc_page_add_line (PrcPage *page, PangoLayout *layout, double x, double baseline,
                              const PrcInk *ink);
void prc_page_add_fill (PrcPage *page, double x, double y, double width, double height,
                        const PrcInk *ink);
void prc_page_add_stand (PrcPage *page, double x, double baseline, double size, const PrcInk *ink);
void
prc_page_add_image (PrcPage *page, guint index, double x, double y, double width, double height);
/* @modules: row by row, as many as there are in a row, '#' for a dark one. Its quiet zone is the
 * caller's. */
void prc_page_add_code (PrcPage *page, const char *modules, double x, double y, double size,
                        const PrcInk *ink);

/* One line an operation: kind, place, words. For tests. */
char *prc_page_dup_listing (const PrcPage *page);

/* Each id on an entry, as often as it stands: @counts is of gint64 in the key to its number.
 * Returns the number of entries. */
guint prc_page_count_entries (const PrcPage *page, GHashTable *counts);

G_END_DECLS
