/* prc-paper.h - a working paper: sheets with head and foot, people in the order of call, lines that
 * fit their place.
 *
 * What every document beside the booklet shares. One paper makes one document, in one thread; the
 * documents (prc-paper-*.c) add operations to its current page. All lengths are pt, from the top
 * left of the sheet. Each person whom a document takes on is expected, and counted again when
 * drawn.
 */
#pragma once

#include "prc-booklet.h"
#include "prc-page.h"
#include "prc-paper-word.h"
#include "prc-print-word.h"
#include "prc-print.h"
#include "prc-set.h"
#include "prc-type.h"

G_BEGIN_DECLS

#define PRC_MM (72.0 / 25.4)
#define PRC_PAPER_HEAD_RULE 5 /* under the head's baseline, pt */
#define PRC_PAPER_FOOT 11     /* baseline of the foot under the type area, pt */

/* In the order of the titles in prc-paper-word.h. */
typedef enum
{
  PRC_PAPER_SCRIPT,
  PRC_PAPER_CARDS,
  PRC_PAPER_VC,
  PRC_PAPER_SEATING,
  PRC_PAPER_LABELS,
  PRC_PAPER_MARSHALS,
  PRC_PAPER_CERTIFICATES,
  PRC_PAPER_ROBING,
  PRC_PAPER_ABSENTIA,
  PRC_PAPER_REPORT
} PrcPaperKind;
#define PRC_PAPER_N_KINDS 10

/* One who is called, or gets an award in absentia (then without a cue). */
typedef struct
{
  const PrcCue *cue;           /* NULL: not called */
  const PrcGraduand *graduand; /* NULL: no longer in the season */
  gint64 id;
  const char *position; /* '41', '41a'; '' */
  char *called;         /* never empty unless the name is */
  char *native;         /* NULL where there is none beside it */
  const char *native_language;
  const char *language;       /* BCP 47 of the Latin name; NULL: unknown */
  guint caps_start, caps_end; /* bytes of called that are the family name */
  const char *seat;           /* '' where none is known */
} PrcPaperPerson;

typedef struct
{
  const PrcPrintJob *job;
  PrcPaperKind kind;
  const PrcCeremony *ceremony;
  const char *languages[2]; /* of the ceremony; the second NULL where there is only one */
  PrcStyle *style;          /* its width and height become the sheet's */
  PrcType *type;
  GArray *chosen;       /* of gint64: those the settings name; NULL: none named */
  GPtrArray *people;    /* of PrcPaperPerson: those called, in their order; chosen ones only */
  GPtrArray *sheets;    /* of PrcPage */
  GPtrArray *outline;   /* of PrcOutlineEntry */
  GPtrArray *problems;  /* of PrcProblem */
  GHashTable *expected; /* id (gint64) to how often */
  PrcPage *page;        /* the current one */
  double left, right, top, bottom; /* of what a page holds */
  double y;                        /* where the next thing goes */
  double margin;
  double head; /* baseline of the head; 0: it has none */
  gboolean head_rule;
  GPtrArray *notes; /* of char*: for the foot of each page, or '' */
  GCancellable *cancellable;
  PrcPrintProgress progress;
  gpointer progress_data;
} PrcPaper;

/* A sheet of @width by @height with @margin around; head and foot stand in the margin. */
void prc_paper_set_sheet (PrcPaper *paper, double width, double height, double margin);

/* A fresh page; y goes to its top. */
void prc_paper_begin_page (PrcPaper *paper);
/* Turns the page where fewer than @height pt are left. TRUE: it did. */
gboolean prc_paper_need (PrcPaper *paper, double height);
/* Words at the right of the current page's foot: 'next page: 47 Ran Yuan'. Takes @note. */
void prc_paper_note (PrcPaper *paper, char *note);

/* A page that says so: an empty document is no file, and no list at all is a finding too. */
void prc_paper_say_nobody (PrcPaper *paper);

/* Opens an entry of the outline that leads to the current page, at its y. */
void prc_paper_add_outline (PrcPaper *paper, const char *title, gboolean sub);

/* The tag of a person's entry; counts it. prc_page_end closes it. */
void prc_paper_begin_person (PrcPaper *paper, const char *tag, const PrcPaperPerson *person);
/* This person is to be drawn once more. */
void prc_paper_expect (PrcPaper *paper, gint64 id);

/* --- lines --- */

PrcLook prc_paper_look (double size, const char *language);

/* One line, drawn at @x. Returns its width. */
double
prc_paper_add (PrcPaper *paper, const PrcLook *look, const char *text, double x, double baseline);
double prc_paper_add_ink (PrcPaper *paper, const PrcLook *look, const char *text, double x,
                          double baseline, const PrcInk *ink);
/* Ends at @x; in @ink. */
double prc_paper_add_right (PrcPaper *paper, const PrcLook *look, const char *text, double x,
                            double baseline, const PrcInk *ink);

/* A name's Latin form, its family name in small capitals where the style has them and @caps. */
PangoLayout *prc_paper_set_name (PrcPaper *paper, const PrcLook *look, const PrcPaperPerson *person,
                                 gboolean caps);

/* How a text is to fit: first smaller, then on more lines. */
typedef struct
{
  double width;
  double least; /* size that it may shrink to before it takes another line; 0: its own */
  int most;     /* lines that there is room for; 0: any number */
} PrcPaperFit;

/* Lines of a text, or of a name. A word wider than the width is broken, and told; lines beyond the
 * most are left out, and told. Returns: (transfer full) array of
 * PangoLayout, at least one */
GPtrArray *
prc_paper_fit (PrcPaper *paper, const PrcLook *look, const char *text, const PrcPaperFit *fit);
GPtrArray *prc_paper_fit_name (PrcPaper *paper, const PrcLook *look, const PrcPaperPerson *person,
                               const PrcPaperFit *fit);

/* Where lines stand, one under another. */
typedef struct
{
  double x, baseline, leading;
} PrcPaperPlace;

/* Returns the baseline after the last. */
double prc_paper_add_lines (PrcPaper *paper, GPtrArray *lines, const PrcPaperPlace *place,
                            const PrcInk *ink);

/* A thin rule over the measure at @y. */
void prc_paper_add_rule (PrcPaper *paper, double y, const PrcInk *ink);

typedef struct
{
  double x, y, width, height;
} PrcPaperBox;
void
prc_paper_add_frame (PrcPaper *paper, const PrcPaperBox *box, double thickness, const PrcInk *ink);

/* --- words --- */

/* A fixed word in both languages of the ceremony, an en space between. (transfer full) */
char *prc_paper_dup_both (PrcPaper *paper, PrcPaperWord word);
/* Likewise of a text; NULL gives ''. */
char *prc_paper_dup_text (PrcPaper *paper, const PrcText *text);
const char *prc_paper_first (PrcPaper *paper, PrcPaperWord word);

/* 'Bachelor of Science in Clinical Sciences, First Class Honours' in @language, awards parted by
 * '; '. '' for none. (transfer full) */
char *prc_paper_dup_awards (PrcPaper *paper, const PrcPaperPerson *person, const char *language);
/* Notes for one audience, '; ' between; '' for none. (transfer full) */
char *prc_paper_dup_needs (PrcPaper *paper, const PrcPaperPerson *person, PrcAudience audience);

void prc_paper_tell (PrcPaper *paper, PrcSeverity severity, const char *code,
                     const PrcPaperPerson *person, char *message);

/* FALSE where it was cancelled; tells the progress. */
gboolean prc_paper_go_on (PrcPaper *paper, guint done, guint all);

/* Height of what @add draws at the current place; nothing is kept of it but what it told. */
double
prc_paper_measure (PrcPaper *paper, void (*add) (PrcPaper *paper, gpointer data), gpointer data);

const char *prc_paper_get_setting (PrcPaper *paper, const char *key);

/* The row of a seat's name: 'D' of 'D 12'; '' where it names none. (transfer full) */
char *prc_paper_dup_row (const char *seat);
/* FALSE with CONTENT where nobody has a seat. */
gboolean prc_paper_has_seats (PrcPaper *paper, GError **error);

/* The documents. FALSE with CONTENT where the season lacks what they need, or CANCELLED. */
gboolean prc_paper_script (PrcPaper *paper, GError **error);
gboolean prc_paper_cards (PrcPaper *paper, GError **error);
gboolean prc_paper_vc (PrcPaper *paper, GError **error);
gboolean prc_paper_seating (PrcPaper *paper, GError **error);
gboolean prc_paper_labels (PrcPaper *paper, GError **error);
gboolean prc_paper_marshals (PrcPaper *paper, GError **error);
gboolean prc_paper_certificates (PrcPaper *paper, GError **error);
gboolean prc_paper_robing (PrcPaper *paper, GError **error);
gboolean prc_paper_absentia (PrcPaper *paper, GError **error);
gboolean prc_paper_report (PrcPaper *paper, GError **error);

G_END_DECLS
