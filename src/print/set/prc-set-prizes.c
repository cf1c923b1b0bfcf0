/* prc-set-prizes.c - prizes and medals with those who won them. */
#include "prc-language.h"
#include "prc-set-cell.h"
#include "prc-set-heading.h"
#include "prc-setter.h"

#define INDENT 12
#define TURN 10
#define ABOVE 2 /* lines between the names and the prizes under them */

/* The lines of one prize: its name, then its winners. */
typedef struct
{
  GPtrArray *title;
  GPtrArray *names; /* of PangoLayout; turned lines are marked by their indent */
  GArray *indents;  /* of double, one for each of names */
} Prize;

static void
prize_free (gpointer data)
{
  Prize *prize = data;

  g_ptr_array_unref (prize->title);
  g_ptr_array_unref (prize->names);
  g_array_unref (prize->indents);
  g_free (prize);
}

static Prize *
make_prize (PrcSetter *setter, const PrcPrizeList *list)
{
  Prize *prize = g_new0 (Prize, 1);
  double width = prc_style_get_measure (setter->style);
  PrcLook look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_TEXT, setter->booklet->languages[0]);
  g_autoptr (PangoLayout) title = NULL;

  look.italic = !prc_language_has_han (list->prize);
  title = prc_type_set (setter->type, &look, list->prize);
  prize->title = prc_type_wrap (setter->type, title, width, TURN, PRC_WRAP_WORDS);
  prize->names = g_ptr_array_new_with_free_func (g_object_unref);
  prize->indents = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < list->entries->len; i++)
    {
      g_autoptr (GPtrArray) lines = prc_set_wrap_name (setter, g_ptr_array_index (list->entries, i),
                                                       PRC_SIZE_TEXT, width - INDENT, TURN);

      for (guint j = 0; j < lines->len; j++)
        {
          double indent = INDENT + (j > 0 ? TURN : 0);

          g_ptr_array_add (prize->names, g_object_ref (g_ptr_array_index (lines, j)));
          g_array_append_val (prize->indents, indent);
        }
    }
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

static int
prize_height (const Prize *prize)
{
  return prize->title->len + prize->names->len + 1;
}

static void
draw_title (PrcSetter *setter, const Prize *prize, int line)
{
  for (guint i = 0; i < prize->title->len; i++)
    prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (prize->title, i)),
                       prc_setter_get_left (setter) + (i > 0 ? TURN : 0),
                       prc_setter_get_line (setter, line + i), &setter->style->grey);
}

static void
draw_name (PrcSetter *setter, const Prize *prize, guint name, int line)
{
  prc_page_add_line (setter->sheet, g_object_ref (g_ptr_array_index (prize->names, name)),
                     prc_setter_get_left (setter) + g_array_index (prize->indents, double, name),
                     prc_setter_get_line (setter, line), &setter->style->ink);
}

gboolean
prc_set_prizes_under (PrcSetter *setter, int room)
{
  g_autoptr (GPtrArray) prizes = make_prizes (setter);
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRIZES);
  PrcLook head = prc_setter_look (PRC_FACE_DISPLAY, PRC_SIZE_HEADING, NULL);
  int height = 2 + ABOVE, line = setter->line + ABOVE;

  for (guint i = 0; i < prizes->len; i++)
    height += prize_height (g_ptr_array_index (prizes, i));
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
      draw_title (setter, prize, line);
      line += prize->title->len;
      for (guint j = 0; j < prize->names->len; j++)
        draw_name (setter, prize, j, line++);
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

void
prc_set_prizes (PrcSetter *setter)
{
  g_autoptr (GPtrArray) prizes = make_prizes (setter);
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_PRIZES);
  int line = 0, last = setter->style->lines;

  for (guint i = 0; i < prizes->len; i++)
    {
      const Prize *prize = g_ptr_array_index (prizes, i);
      int keep = prize->title->len + MIN (prize->names->len, 2);

      if (i == 0 || line + keep > last)
        line = begin_page (setter, title, i == 0);
      prc_page_begin (setter->sheet, "P", NULL);
      draw_title (setter, prize, line);
      line += prize->title->len;
      for (guint j = 0; j < prize->names->len; j++)
        {
          if (line >= last)
            {
              prc_page_end (setter->sheet);
              line = begin_page (setter, title, FALSE);
              prc_page_begin (setter->sheet, "P", NULL);
            }
          draw_name (setter, prize, j, line++);
        }
      prc_page_end (setter->sheet);
      line++;
    }
}
