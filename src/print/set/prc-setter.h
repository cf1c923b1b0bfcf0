/* prc-setter.h - what the setting of every part of a booklet shares: pages, looks, headings.
 *
 * One setter makes one document's sheets, in one thread. The parts (prc-set-*.c) add operations to
 * its current sheet; places are the grid's (prc-style.h).
 */
#pragma once

#include "prc-booklet.h"
#include "prc-print-word.h"
#include "prc-page.h"
#include "prc-type.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A line of the table of contents, and of the PDF's outline. */
typedef struct
{
  PrcText *title;
  guint page; /* 0-based */
  char *dest;
  gboolean sub; /* an award under its section */
} PrcSetEntry;

typedef struct
{
  const PrcBooklet *booklet;
  const PrcStyle *style;
  PrcType *type;
  GPtrArray *sheets;   /* of PrcPage */
  PrcPage *sheet;      /* the current one */
  guint page;          /* its number, 0-based */
  int line;            /* of the grid, the first free one under the names */
  int room;            /* lines of the grid under the names on their last page */
  GPtrArray *contents; /* of PrcSetEntry */
  GHashTable *pages;   /* graduand id (gint64) to page + 1 of the first entry */
  GArray *aspects;     /* of double: width by height of each host's crest; 0: none */
  GPtrArray *problems; /* of PrcProblem */
  GCancellable *cancellable;
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
  guint expected; /* pages, guessed, for progress */
} PrcSetter;

/* Sizes, pt. */
#define PRC_SIZE_TITLE 21
#define PRC_SIZE_TITLE_HAN 14.5
#define PRC_SIZE_HEADING 13
#define PRC_SIZE_TEXT 9.7
#define PRC_SIZE_SUB 9
#define PRC_SIZE_LEGEND 7.6
#define PRC_SIZE_HEAD 8.5
#define PRC_SIZE_FOLIO 10

/* How hanzi stand alone in a line of titles: wide. */
#define PRC_TRACKING_HAN 0.12

gboolean prc_setter_is_pair (const PrcSetter *setter);

/* A fresh page at the end; @section, for its head, may be NULL: then neither head nor folio. */
void prc_setter_begin_page (PrcSetter *setter, const PrcText *section);
/* Makes a page of those there are the current one again. */
void prc_setter_turn_to (PrcSetter *setter, guint page);
/* What a page calls itself: '3'. */
char *prc_setter_dup_folio (guint page);

double prc_setter_get_left (const PrcSetter *setter);
double prc_setter_get_line (const PrcSetter *setter, double line);

PrcLook prc_setter_look (PrcFace face, double size, const char *language);

/* One line, drawn. Returns its width, pt. */
double prc_setter_add (PrcSetter *setter, const PrcLook *look, const char *text, double x,
                       double baseline, const PrcInk *ink);
double prc_setter_add_right (PrcSetter *setter, const PrcLook *look, const char *text, double right,
                             double baseline, const PrcInk *ink);

/* The string of each language; the second NULL where it says the same, or nothing. The first falls
 * back to whatever there is. */
void prc_setter_get_pair (const PrcSetter *setter, const PrcText *text, const char *words[2]);

/* The language in which prc_setter_get_pair gives the words of @which: not the booklet's where it
 * fell back. */
const char *prc_setter_get_language (const PrcSetter *setter, const PrcText *text, int which);

/* The marks of an entry as this style shows them, of PrcMark. */
guint prc_setter_get_marks (const PrcSetter *setter, const PrcEntry *entry);

/* Lines that the title of a section takes with the room under it: in both languages, or in one of
 * two facing pages, which keep the same depth. */
int prc_setter_measure_opener (PrcSetter *setter, const PrcText *title, const char *language);
/* Draws it with its rule. Returns those lines. */
int prc_setter_add_opener (PrcSetter *setter, const PrcText *title, const char *language, int line);

void
prc_setter_add_contents (PrcSetter *setter, const PrcText *title, const char *dest, gboolean sub);

/* A fixed word in the booklet's languages. Returns: (transfer full) */
PrcText *prc_setter_dup_word (const PrcSetter *setter, PrcPrintWord word);
/* FALSE where the work was cancelled. */
gboolean prc_setter_go_on (PrcSetter *setter);

/* Takes @message. @graduand: external id, @value what it is about; each may be NULL. */
void prc_setter_tell (PrcSetter *setter, PrcSeverity severity, const char *code,
                      const char *graduand, const char *value, char *message);

/* The parts. Those of the front fill the current page; the others begin pages of their own. */
void prc_set_cover (PrcSetter *setter);
void prc_set_inside_cover (PrcSetter *setter);
void prc_set_contents (PrcSetter *setter);
void prc_set_back_cover (PrcSetter *setter);

/* Fills pages from @first, which are there already; only counts them where @measure. */
guint prc_set_order (PrcSetter *setter, guint first, gboolean measure);

/* The names: measured once, broken into pages with or without sections that run on, then drawn. */
typedef struct _PrcSetNames PrcSetNames;
PrcSetNames *prc_set_names_new (PrcSetter *setter);
void prc_set_names_free (PrcSetNames *names);
guint prc_set_names_break (PrcSetNames *names, gboolean run_on); /* returns the pages */
void prc_set_names_draw (PrcSetNames *names);
int prc_set_names_get_room (PrcSetNames *names); /* lines left under the last */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSetNames, prc_set_names_free)

/* Words of oaths and songs, in two languages face to face. */
void prc_set_words (PrcSetter *setter);
guint prc_set_count_words (PrcSetter *setter);

/* Prizes under the names where @room lines hold them all: TRUE, and nothing more is to do. */
gboolean prc_set_prizes_under (PrcSetter *setter, int room);
void prc_set_prizes (PrcSetter *setter);

/* The index of names in one of several measures of type, 0 the smallest; it is as large as the
 * pages that it is given allow. */
#define PRC_INDEX_MEASURES 3
guint prc_set_count_index (PrcSetter *setter, guint measure);
void prc_set_index (PrcSetter *setter, guint measure);
void prc_set_notes (PrcSetter *setter);

G_END_DECLS
