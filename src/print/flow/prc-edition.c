#include "prc-edition.h"

#include "prc-errata.h"
#include "prc-flow-set.h"
#include "prc-print-word.h"

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
prc_edition_set_errata (const PrcBooklet *booklet, const PrcStyle *style, const PrcPress *press,
                        gboolean withdrawn, guint slip)
{
  g_autoptr (GPtrArray) flow = prc_errata_new (booklet, press, withdrawn, slip);
  const PrcFlowJob job = {
    .flow = flow, .style = style, .measure = &prc_flow_small, .language = booklet->languages[0]
  };

  return flow != NULL ? prc_flow_set (&job) : NULL;
}
