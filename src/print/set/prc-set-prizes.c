/* prc-set-prizes.c - prizes and medals with those who won them, in both scripts. */
#include "prc-set-cell.h"
#include "prc-set-heading.h"
#include "prc-setter.h"

#define INDENT 12
#define ABOVE 2 /* lines between the names and the prizes under them */
#define TITLE_SIZE 9.7
#define LEAST_KEPT 2 /* winners that stand under the title of their prize */

typedef struct
{
  const PrcPrizeList *list;
  GPtrArray *cells; /* of PrcSetCell */
  int title;        /* lines */
} Prize;

static void
free_cell (gpointer cell)
{
  prc_set_cell_free (cell);
}

static void
prize_free (gpointer data)
{
  Prize *prize = data;

  g_ptr_array_unref (prize->cells);
  g_free (prize);
}

static int
put_title (PrcSetter *setter, const Prize *prize, int line, gboolean draw)
{
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, TITLE_SIZE, NULL);

  look.italic = TRUE;
  return prc_set_pair (setter, prize->list->title, &look, &setter->style->grey, line, draw);
}

static Prize *
make_prize (PrcSetter *setter, const PrcPrizeList *list)
{
  Prize *prize = g_new0 (Prize, 1);
  const PrcGroup group = { .hanzi_first = list->hanzi_first };

  prize->list = list;
  prize->cells = g_ptr_array_new_with_free_func (free_cell);
  for (guint i = 0; i < list->entries->len; i++)
    prc_set_add_cells (setter, &group, g_ptr_array_index (list->entries, i),
                       prc_style_get_measure (setter->style) - INDENT, prize->cells);
  prize->title = put_title (setter, prize, 0, FALSE);
  return prize;
}

static GPtrArray *
make_prizes (PrcSetter *setter)
{
  GPtrArray *prizes = g_ptr_array_new_with_free_func (prize_free);

  for (guint i = 0; i < setter->booklet->prizes->len; i++)
    g_ptr_array_add (prizes, make_prize (setter, g_ptr_array_index (setter->booklet->prizes, i)));
  return prizes;
}

/* Lines of the title and the first @cells winners. */
static int
prize_height (const Prize *prize, guint cells)
{
  int height = prize->title;

  for (guint i = 0; i < prize->cells->len && i < cells; i++)
    height += ((const PrcSetCell *) g_ptr_array_index (prize->cells, i))->height;
  return height;
}

static void
draw_winner (PrcSetter *setter, const Prize *prize, guint index, int line)
{
  const PrcSetCell *cell = g_ptr_array_index (prize->cells, index);

  for (guint i = 0; i < cell->pieces->len; i++)
    {
      const PrcSetPiece *piece = &g_array_index (cell->pieces, PrcSetPiece, i);

      prc_page_add_line (setter->sheet, g_object_ref (piece->layout),
                         prc_setter_get_left (setter) + INDENT + piece->x,
                         prc_setter_get_line (setter, line + piece->line), &setter->style->ink)
          ->whole = piece->whole;
    }
}

gboolean
prc_set_prizes_under (PrcSetter *setter, int room)
{
  g_autoptr (GPtrArray) prizes = make_prizes (setter);
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRIZES);
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);
  int height = 2 + ABOVE, line = setter->line + ABOVE;

  for (guint i = 0; i < prizes->len; i++)
    height += prize_height (g_ptr_array_index (prizes, i), G_MAXUINT) + 1;
  if (prizes->len == 0 || height - 1 > room)
    return prizes->len == 0;
  prc_page_add_dest (setter->sheet, "prizes");
  prc_setter_add_contents (setter, title, "prizes", FALSE);
  prc_page_begin (setter->sheet, "H1", NULL);
  line += 1 + prc_set_pair (setter, title, &head, &setter->style->primary, line, TRUE);
  prc_page_end (setter->sheet);
  for (guint i = 0; i < prizes->len; i++)
    {
      const Prize *prize = g_ptr_array_index (prizes, i);

      prc_page_begin (setter->sheet, "P", NULL);
      line += put_title (setter, prize, line, TRUE);
      for (guint j = 0; j < prize->cells->len; j++)
        {
          draw_winner (setter, prize, j, line);
          line += ((const PrcSetCell *) g_ptr_array_index (prize->cells, j))->height;
        }
      prc_page_end (setter->sheet);
      line++;
    }
  return TRUE;
}

static int
begin_page (PrcSetter *setter, const PrcText *title, gboolean first)
{
  prc_setter_begin_page (setter, title);
  if (!first)
    return 0;
  prc_page_add_dest (setter->sheet, "prizes");
  prc_setter_add_contents (setter, title, "prizes", FALSE);
  return prc_setter_add_opener (setter, title, NULL, 0);
}

/* Returns the line after the prize. */
static int
set_prize (PrcSetter *setter, const Prize *prize, const PrcText *title, int line)
{
  int last = setter->style->lines;

  prc_page_begin (setter->sheet, "P", NULL);
  line += put_title (setter, prize, line, TRUE);
  for (guint i = 0; i < prize->cells->len; i++)
    {
      int height = ((const PrcSetCell *) g_ptr_array_index (prize->cells, i))->height;

      if (line + height > last)
        {
          prc_page_end (setter->sheet);
          line = begin_page (setter, title, FALSE);
          prc_page_begin (setter->sheet, "P", NULL);
        }
      draw_winner (setter, prize, i, line);
      line += height;
    }
  prc_page_end (setter->sheet);
  return line + 1;
}

void
prc_set_prizes (PrcSetter *setter)
{
  g_autoptr (GPtrArray) prizes = make_prizes (setter);
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRIZES);
  int line = 0;

  for (guint i = 0; i < prizes->len; i++)
    {
      const Prize *prize = g_ptr_array_index (prizes, i);

      if (i == 0 || line + prize_height (prize, LEAST_KEPT) > setter->style->lines)
        line = begin_page (setter, title, i == 0);
      line = set_prize (setter, prize, title, line);
    }
}
