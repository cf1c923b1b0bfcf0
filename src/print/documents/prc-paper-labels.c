/* Labels: for chairs, 24 on a sheet of A4 without gaps; and signs for rows, a letter of 120 mm. */
#include "prc-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS 3
#define ROWS 8
#define WIDTH (70 * PRC_MM)
#define HEIGHT (297.0 / ROWS * PRC_MM)
#define PADDING (5 * PRC_MM)
#define SEAT 20
#define NAME 12
#define NATIVE 12
#define LETTER (120 * PRC_MM) /* height of a capital on a row's sign */
#define CAPITAL 0.66          /* of the size, in the display face */

static void
add_label (PrcPaper *paper, const PrcPaperPerson *person, guint place)
{
  double x = place % COLUMNS * WIDTH + PADDING, y = place / COLUMNS * HEIGHT + PADDING;
  double width = WIDTH - 2 * PADDING;
  PrcLook seat = { .face = PRC_FACE_DISPLAY, .size = SEAT, .lining = TRUE };
  PrcLook name = prc_paper_look (NAME, person->language);
  PrcLook native = prc_paper_look (NATIVE, person->native_language);
  PrcPaperFit fit = { width, NAME * 0.75, 2 };
  PrcPaperFit seat_fit = { width * 0.74, SEAT * 0.5, 1 };
  g_autoptr (GPtrArray) seats = prc_paper_fit (paper, &seat, person->seat, &seat_fit);
  g_autoptr (GPtrArray) lines = prc_paper_fit_name (paper, &name, person, &fit);
  PrcPaperPlace place_of = { x, y + SEAT + NAME * 1.45, NAME * 1.2 };

  prc_paper_expect (paper, person->id);
  prc_paper_begin_person (paper, "Sect", person);
  prc_page_begin (paper->page, "P", NULL);
  prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (seats, 0)), x, y + SEAT * 0.8,
                     &paper->style->ink);
  prc_paper_add_right (paper, &seat, person->position, x + width, y + SEAT * 0.8,
                       &paper->style->primary);
  prc_page_end (paper->page);
  prc_page_begin (paper->page, "P", person->language);
  place_of.baseline = prc_paper_add_lines (paper, lines, &place_of, &paper->style->ink);
  prc_page_end (paper->page);
  if (person->native != NULL)
    {
      g_autoptr (GPtrArray) own = NULL;

      fit.most = 1;
      own = prc_paper_fit (paper, &native, person->native, &fit);
      prc_page_begin (paper->page, "P", NULL);
      prc_paper_add_lines (paper, own, &place_of, &paper->style->ink);
      prc_page_end (paper->page);
    }
  prc_page_end (paper->page);
}

static gboolean
add_labels (PrcPaper *paper)
{
  guint done = 0;

  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = g_ptr_array_index (paper->people, i);

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return FALSE;
      if (person->seat[0] == '\0')
        {
          prc_paper_tell (
              paper, PRC_SEVERITY_WARNING, "no-seat", person,
              g_strdup_printf (_ ("“%s” has no seat and gets no label."), person->called));
          continue;
        }
      if (done % (COLUMNS * ROWS) == 0)
        prc_paper_begin_page (paper);
      add_label (paper, person, done++ % (COLUMNS * ROWS));
    }
  return TRUE;
}

/* --- rows --- */

static void
add_sign (PrcPaper *paper, const char *row)
{
  double width = paper->right - paper->left, size = LETTER / CAPITAL, wide;
  PrcLook look = { .face = PRC_FACE_DISPLAY, .size = size, .lining = TRUE };
  g_autoptr (PangoLayout) layout = prc_type_set (paper->type, &look, row);

  wide = prc_type_get_width (layout);
  if (wide > width)
    {
      look.size = size * width / wide * 0.99;
      g_object_unref (layout);
      layout = prc_type_set (paper->type, &look, row);
      wide = prc_type_get_width (layout);
    }
  prc_paper_begin_page (paper);
  prc_paper_add_outline (paper, row, FALSE);
  prc_page_begin (paper->page, "H1", NULL);
  prc_page_add_line (paper->page, g_object_ref (layout), paper->left + (width - wide) / 2,
                     (paper->style->height + look.size * CAPITAL) / 2, &paper->style->ink);
  prc_page_end (paper->page);
}

static void
add_signs (PrcPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = g_ptr_array_index (paper->people, i);
      char *row = prc_paper_dup_row (person->seat);

      if (row[0] != '\0' && !g_hash_table_contains (done, row))
        add_sign (paper, row);
      g_hash_table_add (done, row);
    }
}

gboolean
prc_paper_labels (PrcPaper *paper, GError **error)
{
  gboolean rows = g_strcmp0 (prc_paper_get_setting (paper, "as"), "rows") == 0;

  if (!prc_paper_has_seats (paper, error))
    return FALSE;
  if (rows)
    {
      prc_paper_set_sheet (paper, 297 * PRC_MM, 210 * PRC_MM, 12 * PRC_MM);
      add_signs (paper);
      if (paper->sheets->len > 0)
        return TRUE;
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                           _ ("No seat names a row, so there are no signs to print. Nothing was "
                              "written."));
      return FALSE;
    }
  prc_paper_set_sheet (paper, 210 * PRC_MM, 297 * PRC_MM, 0);
  paper->head = 0;
  if (add_labels (paper))
    return TRUE;
  g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
  return FALSE;
}
