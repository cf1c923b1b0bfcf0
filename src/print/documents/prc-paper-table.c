#include "prc-paper-table.h"

#define TITLE 14
#define HEAD 8
#define HEAD_HEIGHT 16
#define GAP 8 /* between columns, pt */
#define PAD 4 /* above and below a row's text */
#define MOST_LINES 12
#define BOX (5 * PRC_MM)
#define LEADING 1.28
#define LEAST_ROWS 3 /* under a title */
#define STRIKE 0.7

static double
get_width (const PrcPaperTable *table, guint column)
{
  double all = table->paper->right - table->paper->left, shares = 0;

  for (guint i = 0; i < table->n_columns; i++)
    shares += table->columns[i].share;
  return all * table->columns[column].share / shares - GAP;
}

static void
add_heads (PrcPaperTable *table)
{
  PrcPaper *paper = table->paper;
  PrcLook look = prc_paper_look (HEAD, paper->languages[0]);
  double x = paper->left;

  prc_page_begin (paper->page, "Table", NULL);
  prc_page_begin (paper->page, "TR", NULL);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *words = prc_paper_dup_both (paper, table->columns[i].head);
      PrcPaperFit fit = { get_width (table, i), HEAD * 0.7, 0 };
      g_autoptr (GPtrArray) lines = prc_paper_fit (paper, &look, words, &fit);

      prc_page_begin (paper->page, "TH", NULL);
      prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, 0)), x,
                         paper->y + HEAD_HEIGHT - 5, &paper->style->grey);
      prc_page_end (paper->page);
      x += get_width (table, i) + GAP;
    }
  prc_page_end (paper->page);
  paper->y += HEAD_HEIGHT;
  prc_paper_add_rule (paper, paper->y, &paper->style->ink);
  table->open = TRUE;
}

static void
add_title (PrcPaperTable *table, const char *words)
{
  PrcPaper *paper = table->paper;
  PrcLook look = { .face = PRC_FACE_DISPLAY, .size = TITLE, .language = paper->languages[0] };
  PrcPaperFit fit = { paper->right - paper->left, 0, 0 };
  g_autoptr (GPtrArray) lines = prc_paper_fit (paper, &look, words, &fit);
  PrcPaperPlace place = { paper->left, paper->y + TITLE + 2, TITLE * 1.2 };

  prc_page_begin (paper->page, "H2", NULL);
  paper->y = prc_paper_add_lines (paper, lines, &place, &paper->style->primary) - TITLE * 0.8;
  prc_page_end (paper->page);
}

static void
close_table (PrcPaperTable *table)
{
  if (table->open)
    prc_page_end (table->paper->page);
  table->open = FALSE;
}

static void
note_page (PrcPaperTable *table)
{
  if (table->on_page > 0)
    prc_paper_note (
        table->paper,
        g_strdup_printf (prc_paper_first (table->paper, PRC_PAPER_WORD_ON_PAGE), table->on_page));
  table->on_page = 0;
}

void
prc_paper_table_begin (PrcPaperTable *table, const char *title)
{
  PrcPaper *paper = table->paper;

  g_free (table->title);
  table->title = g_strdup (title);
  if (paper->page == NULL)
    prc_paper_begin_page (paper);
  else if (paper->y + TITLE * 2 + HEAD_HEIGHT + LEAST_ROWS * table->row > paper->bottom)
    {
      note_page (table);
      prc_paper_begin_page (paper);
    }
  if (title != NULL)
    {
      prc_paper_add_outline (paper, title, FALSE);
      add_title (table, title);
    }
  add_heads (table);
}

static void
turn_page (PrcPaperTable *table)
{
  PrcPaper *paper = table->paper;

  close_table (table);
  note_page (table);
  prc_paper_begin_page (paper);
  if (table->title != NULL)
    {
      g_autofree char *words =
          g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_CONTINUED), table->title);

      add_title (table, words);
    }
  add_heads (table);
}

static GPtrArray *
set_cell (PrcPaperTable *table, const PrcPaperPerson *person, const PrcPaperCell *cell, guint i)
{
  PrcPaper *paper = table->paper;
  PrcLook look =
      prc_paper_look (table->size, cell->language != NULL ? cell->language : paper->languages[0]);
  PrcPaperFit fit = { get_width (table, i), table->size * 0.85, MOST_LINES };

  look.bold = cell->bold;
  if (cell->figure)
    look.face = PRC_FACE_DISPLAY;
  if (cell->name && person != NULL)
    {
      look.language = person->language;
      return prc_paper_fit_name (paper, &look, person, &fit);
    }
  return prc_paper_fit (paper, &look, cell->text != NULL ? cell->text : "", &fit);
}

static void
draw_cell (PrcPaperTable *table, const PrcPaperCell *cell, GPtrArray *lines, double x)
{
  PrcPaper *paper = table->paper;
  const PrcStyle *style = paper->style;
  PrcPaperPlace place = { x, paper->y + PAD + table->size, table->size * LEADING };
  PrcPaperBox box = { x, paper->y + (table->row - BOX) / 2, BOX, BOX };

  prc_page_begin (paper->page, "TD", NULL);
  prc_paper_add_lines (paper, lines, &place, cell->figure ? &style->primary : &style->ink);
  prc_page_end (paper->page);
  if (cell->box)
    prc_paper_add_frame (paper, &box, 0.7, &style->ink);
}

static void
strike (PrcPaperTable *table)
{
  PrcPaper *paper = table->paper;

  prc_page_begin_artifact (paper->page);
  prc_page_add_fill (paper->page, paper->left, paper->y + PAD + table->size * 0.68,
                     paper->right - paper->left, STRIKE, &paper->style->ink);
  prc_page_end (paper->page);
  table->struck = FALSE;
}

void
prc_paper_table_add (PrcPaperTable *table, const PrcPaperPerson *person, const PrcPaperCell *cells)
{
  PrcPaper *paper = table->paper;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  double height = table->row, x = paper->left;

  for (guint i = 0; i < table->n_columns; i++)
    {
      GPtrArray *lines = set_cell (table, person, &cells[i], i);

      g_ptr_array_add (all, lines);
      height = MAX (height, 2 * PAD + lines->len * table->size * LEADING);
    }
  if (paper->y + height > paper->bottom)
    turn_page (table);
  if (person != NULL)
    {
      prc_paper_expect (paper, person->id);
      prc_paper_begin_person (paper, "TR", person);
      table->on_page++;
    }
  else
    prc_page_begin (paper->page, "TR", NULL);
  for (guint i = 0; i < table->n_columns; i++)
    {
      draw_cell (table, &cells[i], g_ptr_array_index (all, i), x);
      x += get_width (table, i) + GAP;
    }
  prc_page_end (paper->page);
  if (table->struck)
    strike (table);
  paper->y += height;
  prc_paper_add_rule (paper, paper->y, &paper->style->rule);
}

void
prc_paper_table_end (PrcPaperTable *table, const char *total)
{
  PrcPaper *paper = table->paper;
  PrcLook look = prc_paper_look (table->size, paper->languages[0]);

  close_table (table);
  look.bold = TRUE;
  if (total != NULL)
    {
      PrcPaperFit fit = { paper->right - paper->left, 0, 0 };
      g_autoptr (GPtrArray) lines = prc_paper_fit (paper, &look, total, &fit);
      PrcPaperPlace place = { paper->left, paper->y + PAD + table->size, table->size * LEADING };

      prc_page_begin (paper->page, "P", NULL);
      paper->y = prc_paper_add_lines (paper, lines, &place, &paper->style->ink);
      prc_page_end (paper->page);
    }
  paper->y += table->size;
  note_page (table);
  g_clear_pointer (&table->title, g_free);
}
