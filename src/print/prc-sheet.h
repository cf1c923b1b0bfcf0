/* prc-sheet.h - one page as a list of drawing operations, in reading order (print.md 8).
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
  PRC_SHEET_BEGIN, /* opens a tag: @name, @language or a link's target */
  PRC_SHEET_END,
  PRC_SHEET_DEST,  /* a place that links lead to: @name */
  PRC_SHEET_LINE,  /* a layout of one line, its baseline's left end at x, y */
  PRC_SHEET_FILL,  /* a rectangle; a rule is a thin one */
  PRC_SHEET_STAND, /* the triangle 'please stand', its base on the baseline */
  PRC_SHEET_IMAGE  /* the picture number @index fitted into the rectangle */
} PrcSheetOpKind;

typedef struct
{
  PrcSheetOpKind kind;
  double x, y, width, height;
  PrcInk ink;
  PangoLayout *layout;
  char *name;     /* of a tag or a place */
  char *language; /* BCP 47, of a tag whose language is not the document's; may be NULL */
  char *target;   /* name of the place a link leads to; may be NULL */
  gint64 id;      /* of the graduand whose entry this tag is; 0: none */
  gboolean whole; /* the line's words are copied as one, spaces of the setting left out */
  guint index;
} PrcSheetOp;

typedef struct
{
  char *label;    /* 'Cover', 'ii', '3' */
  GPtrArray *ops; /* of PrcSheetOp */
} PrcSheet;

PrcSheet *prc_sheet_new (const char *label);
void prc_sheet_free (PrcSheet *sheet);

/* @language may be NULL. Each begin wants its end on the same page. */
PrcSheetOp *prc_sheet_begin (PrcSheet *sheet, const char *tag, const char *language);
void prc_sheet_end (PrcSheet *sheet);
/* Drawing outside the text: rules, heads, folios, crests. */
void prc_sheet_begin_artifact (PrcSheet *sheet);
void prc_sheet_begin_link (PrcSheet *sheet, const char *target);
void prc_sheet_add_dest (PrcSheet *sheet, const char *name);

/* Takes @layout. */
PrcSheetOp *prc_sheet_add_line (PrcSheet *sheet, PangoLayout *layout, double x, double baseline,
                                const PrcInk *ink);
void prc_sheet_add_fill (PrcSheet *sheet, double x, double y, double width, double height,
                         const PrcInk *ink);
void
prc_sheet_add_stand (PrcSheet *sheet, double x, double baseline, double size, const PrcInk *ink);
void
prc_sheet_add_image (PrcSheet *sheet, guint index, double x, double y, double width, double height);

/* One line an operation: kind, place, words. For tests. */
char *prc_sheet_dup_listing (const PrcSheet *sheet);

/* Each id on an entry, as often as it stands: @counts is of gint64 in the key to its number.
 * Returns the number of entries. */
guint prc_sheet_count_entries (const PrcSheet *sheet, GHashTable *counts);

G_END_DECLS
