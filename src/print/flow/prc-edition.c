#include "prc-edition.h"

#include "prc-flow-set.h"
#include "prc-print-word.h"

#define CUT 14 /* length of a mark where a sheet is cut, pt */

/* Graduand id to the number of the first page that has the name. */
static GHashTable *
find_pages (const PrcSet *set)
{
  GHashTable *pages = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < set->sheets->len; i++)
    {
      const PrcPage *page = g_ptr_array_index (set->sheets, i);

      for (guint j = 0; j < page->ops->len; j++)
        {
          PrcPageOp *op = g_ptr_array_index (page->ops, j);

          if (op->id != 0 && !g_hash_table_contains (pages, &op->id))
            g_hash_table_insert (pages, &op->id, GUINT_TO_POINTER (i + 1));
        }
    }
  return pages;
}

static char *
dup_word (const PrcBooklet *booklet, PrcPrintWord word, const char *format)
{
  const char *const *l = (const char *const *) booklet->languages;
  g_autofree char *both = g_strjoin (" ", prc_print_word (word, l[0]),
                                     l[1] != NULL ? prc_print_word (word, l[1]) : NULL, NULL);

  return g_strdup_printf (format, both);
}

PrcSet *
prc_edition_set_large (const PrcBooklet *booklet, const PrcSet *standard, const PrcStyle *large)
{
  const char *language = booklet->languages[0];
  g_autoptr (GPtrArray) flow = prc_flow_new_booklet (booklet, large->undecided_absent);
  g_autoptr (GHashTable) pages = find_pages (standard);
  g_autofree char *head = dup_word (booklet, PRC_PRINT_WORD_LARGE, "%s");
  g_autofree char *continued = dup_word (booklet, PRC_PRINT_WORD_CONTINUED, "(%s)");
  const PrcFlowJob job = { .flow = flow,
                           .style = large,
                           .measure = &prc_flow_large,
                           .language = language,
                           .head = head,
                           .page_of = prc_print_word (PRC_PRINT_WORD_BOOKLET_PAGE, language),
                           .continued = continued,
                           .pages = pages };
  PrcSet *set = prc_flow_set (&job);

  for (guint i = 0; i < standard->problems->len; i++)
    g_ptr_array_add (set->problems, prc_problem_ref (g_ptr_array_index (standard->problems, i)));
  return set;
}

PrcSet *
prc_edition_set_errata (const PrcBooklet *booklet, const GPtrArray *flow, const PrcStyle *style)
{
  const PrcFlowJob job = {
    .flow = flow, .style = style, .measure = &prc_flow_small, .language = booklet->languages[0]
  };

  return prc_flow_set (&job);
}

/* The drawing of a page once more, elsewhere; its tags are those of the first copy. */
static void
copy_page (const PrcPage *from, PrcPage *to, double x, double y)
{
  for (guint i = 0; i < from->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (from->ops, i);

      if (op->kind == PRC_PAGE_LINE)
        prc_page_add_line (to, g_object_ref (op->layout), op->x + x, op->y + y, &op->ink);
      else if (op->kind == PRC_PAGE_FILL)
        prc_page_add_fill (to, op->x + x, op->y + y, op->width, op->height, &op->ink);
    }
}

PrcSet *
prc_edition_set_four (const PrcBooklet *booklet, const GPtrArray *flow, PrcStyle *style)
{
  g_autoptr (PrcStyle) slip = prc_style_new_slip (style);
  g_autoptr (PrcSet) set = prc_edition_set_errata (booklet, flow, slip);
  PrcPage *page = g_ptr_array_index (set->sheets, 0);
  g_autoptr (PrcPage) once = NULL;

  if (set->sheets->len > 1)
    return NULL;
  style->width = 2 * slip->width;
  style->height = 2 * slip->height;
  once = prc_page_new ("");
  copy_page (page, once, 0, 0);
  prc_page_begin_artifact (page);
  for (int i = 1; i < 4; i++)
    copy_page (once, page, i % 2 * slip->width, i / 2 * slip->height);
  /* where to cut */
  for (int i = 0; i < 2; i++)
    {
      prc_page_add_fill (page, slip->width - 0.15, i * (style->height - CUT), 0.3, CUT,
                         &style->rule);
      prc_page_add_fill (page, i * (style->width - CUT), slip->height - 0.15, CUT, 0.3,
                         &style->rule);
    }
  prc_page_end (page);
  return g_steal_pointer (&set);
}
