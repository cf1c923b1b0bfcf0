/* Pages as set: on the grid, within the margins, facing, every name once. */
#include "example-season.h"
#include "prc-booklet-content.h"
#include "prc-set.h"
#include "prc-type.h"

#include <math.h>
#include <string.h>

typedef struct
{
  PrcBooklet *booklet;
  PrcStyle *style;
  PrcSet *set;
} Pages;

static Pages
set (const Example *example)
{
  Pages pages = { prc_booklet_content_new (example->season, 1, example->order, "2026-07-09"),
                  prc_style_new (), NULL };
  PrcSetJob job = { .booklet = pages.booklet, .style = pages.style };

  pages.set = prc_set_booklet (&job);
  g_assert_nonnull (pages.set);
  return pages;
}

static void
pages_clear (Pages *pages)
{
  prc_set_free (pages->set);
  prc_style_free (pages->style);
  prc_booklet_free (pages->booklet);
}

static const PrcPage *
get_page (const Pages *pages, guint page)
{
  return g_ptr_array_index (pages->set->sheets, page);
}

/* Lines within the margins (marks and what hangs beside them apart), tags in pairs. */
static void
check_page (const Pages *pages, guint number)
{
  const PrcPage *page = get_page (pages, number);
  double left = prc_style_get_left (pages->style, number);
  double right = left + prc_style_get_measure (pages->style);
  int depth = 0;

  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      depth += op->kind == PRC_PAGE_BEGIN;
      depth -= op->kind == PRC_PAGE_END;
      g_assert_cmpint (depth, >=, 0);
      if (op->kind != PRC_PAGE_LINE)
        continue;
      if (op->x + prc_type_get_width (op->layout) > right + 2 || op->x < left - 30)
        g_error ("page %u: '%s' leaves the margins", number + 1,
                 pango_layout_get_text (op->layout));
      g_assert_cmpfloat (op->y, >, 0);
      g_assert_cmpfloat (op->y, <, pages->style->height - 20);
    }
  g_assert_cmpint (depth, ==, 0);
}

/* The signs beside names of a page: 'Lbl' before them; those of its legend stand under its rule. */
static void
check_legend (const Pages *pages, guint number)
{
  const PrcPage *page = get_page (pages, number);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  double foot = prc_style_get_baseline (pages->style, pages->style->lines - 2);
  guint explained = 0;
  gboolean label = FALSE;

  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);
      const char *words = op->kind == PRC_PAGE_LINE ? pango_layout_get_text (op->layout) : NULL;

      if (op->kind == PRC_PAGE_BEGIN)
        label = strcmp (op->name, "Lbl") == 0;
      if (words != NULL && label)
        g_hash_table_add (used, (gpointer) words);
      else if (words != NULL && op->y > foot &&
               (strcmp (words, "*") == 0 || strcmp (words, "‡") == 0 || strcmp (words, "°") == 0))
        {
          g_assert_true (g_hash_table_contains (used, words));
          explained++;
        }
      else if (op->kind == PRC_PAGE_END)
        label = FALSE;
    }
  g_assert_cmpuint (explained, ==, g_hash_table_size (used));
}

static void
check_all (const Pages *pages)
{
  guint lost, twice;

  g_assert_cmpuint (pages->set->sheets->len % 4, ==, 0);
  for (guint i = 0; i < pages->set->sheets->len; i++)
    {
      check_page (pages, i);
      check_legend (pages, i);
    }
  g_assert_true (prc_set_check_names (pages->set, pages->booklet, &lost, &twice));
}

static const PrcPageOp *
find_line (const PrcPage *page, const char *words)
{
  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      if (op->kind == PRC_PAGE_LINE && strcmp (pango_layout_get_text (op->layout), words) == 0)
        return op;
    }
  return NULL;
}

static void
test_facing (void)
{
  static const char *const items[][2] = {
    { "Entry of the academic procession", "学术队伍入场" },
    { "Anthems", "奏国歌" },
    { "Address", "致辞" },
    { "The physicians’ oath", "医学生誓词" },
    { "Closing of the congregation and recession", "礼成，学术队伍退场" },
  };
  g_autoptr (Example) example = example_new_joint (NULL);
  Pages pages = set (example);

  check_all (&pages);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const PrcPageOp *english = find_line (get_page (&pages, 3), items[i][0]);
      const PrcPageOp *chinese = find_line (get_page (&pages, 4), items[i][1]);

      g_assert_nonnull (english);
      g_assert_nonnull (chinese);
      g_assert_cmpfloat (english->y, ==, chinese->y);
    }
  pages_clear (&pages);
}

/* The same words in each mode: on one page for two languages, or in one language alone. */
static void
test_modes (void)
{
  static const char *const modes[] = { "parallel", "stacked", "single" };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (Example) example = example_new_joint (NULL);
      Pages pages = { prc_booklet_content_new (example->season, 1, example->order, "2026-07-09"),
                      prc_style_new (), NULL };
      PrcSetJob job = { .booklet = pages.booklet, .style = pages.style };
      const PrcPageOp *english, *chinese;

      g_assert_true (prc_style_take (pages.style, "Sections/order", modes[i]));
      g_assert_true (prc_style_take (pages.style, "words", modes[i]));
      pages.set = prc_set_booklet (&job);
      check_all (&pages);
      english = find_line (get_page (&pages, 3), "Anthems");
      chinese = find_line (get_page (&pages, 3), "奏国歌");
      g_assert_nonnull (english);
      g_assert_true ((chinese == NULL) == (i == 2));
      g_assert_true (i != 0 || (english->y == chinese->y && english->x < chinese->x));
      g_assert_true (i != 1 || (english->y < chinese->y && english->x == chinese->x));
      pages_clear (&pages);
    }
}

/* Names stand on lines of the grid, or half of one where titles are between them. */
static void
test_grid (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  Pages pages = set (example);
  gboolean entry = FALSE;
  guint n = 0;

  for (guint i = 0; i < pages.set->sheets->len; i++)
    for (guint j = 0; j < get_page (&pages, i)->ops->len; j++)
      {
        const PrcPageOp *op = g_ptr_array_index (get_page (&pages, i)->ops, j);
        double lines;

        if (op->kind == PRC_PAGE_BEGIN)
          entry = op->id != 0 || (entry && strcmp (op->name, "LBody") == 0);
        if (op->kind != PRC_PAGE_LINE || !entry)
          continue;
        lines = (op->y - prc_style_get_baseline (pages.style, 0)) / pages.style->leading * 2;
        g_assert_cmpfloat_with_epsilon (lines, round (lines), 0.001);
        n++;
      }
  g_assert_cmpuint (n, >, 80);
  pages_clear (&pages);
}

static void
test_single_language (void)
{
  g_autoptr (Example) example = example_new_single (9, 120, 2);
  Pages pages = set (example);

  check_all (&pages);
  g_assert_nonnull (find_line (get_page (&pages, 3), "Order of proceedings"));
  g_assert_null (find_line (get_page (&pages, 4), "Order of proceedings"));
  pages_clear (&pages);
}

static void
test_chinese_first (void)
{
  static const char *const languages[] = { "zh-Hans", "en", NULL };
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcCeremony *ceremony = g_ptr_array_index (example->season->ceremonies, 0);
  Pages pages;

  g_strfreev (ceremony->languages);
  ceremony->languages = g_strdupv ((char **) languages);
  example_call (example);
  pages = set (example);
  check_all (&pages);
  g_assert_nonnull (find_line (get_page (&pages, 3), "典礼议程"));
  g_assert_nonnull (find_line (get_page (&pages, 4), "Order of proceedings"));
  pages_clear (&pages);
}

static void
test_nobody (void)
{
  g_autoptr (Example) example = example_new_single (9, 0, 1);
  Pages pages = set (example);

  check_all (&pages);
  g_assert_cmpuint (pages.set->sheets->len, ==, 8);
  pages_clear (&pages);
}

static void
test_hostile (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  Pages pages;

  example_add_hostile (example);
  pages = set (example);
  check_all (&pages);
  pages_clear (&pages);
}

/* A lost or doubled name is found. */
static void
test_count (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  Pages pages = set (example);
  guint lost = 0, twice = 0;
  PrcPageOp *first = NULL, *second = NULL;

  for (guint i = 0; i < pages.set->sheets->len; i++)
    for (guint j = 0; j < get_page (&pages, i)->ops->len; j++)
      {
        PrcPageOp *op = g_ptr_array_index (get_page (&pages, i)->ops, j);

        if (op->kind == PRC_PAGE_BEGIN && op->id != 0)
          {
            second = first;
            first = op;
          }
      }
  second->id = first->id;
  g_assert_false (prc_set_check_names (pages.set, pages.booklet, &lost, &twice));
  g_assert_cmpuint (lost, ==, 1);
  g_assert_cmpuint (twice, ==, 1);
  pages_clear (&pages);
}

static const PrcProblem *
find_problem (const Pages *pages, const char *code)
{
  for (guint i = 0; i < pages->set->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (pages->set->problems, i);

      if (strcmp (problem->code, code) == 0)
        return problem;
    }
  return NULL;
}

static void
test_problems (void)
{
  static const gint64 award[] = { 3, 0 };
  g_autoptr (Example) example = example_new_joint (NULL);
  Pages pages = set (example);

  g_assert_null (find_problem (&pages, "glyph-missing"));
  g_assert_null (find_problem (&pages, "font-foreign"));
  g_assert_null (find_problem (&pages, "overfull"));
  pages_clear (&pages);
  ((PrcCeremony *) g_ptr_array_index (example->season->ceremonies, 0))->print_thesis = FALSE;
  example_add (example, "\xee\x80\x80", "Private", NULL, award)->faculty = g_strdup ("life");
  example_add (example, "Long", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", NULL,
               award)
      ->faculty = g_strdup ("life");
  example_call (example);
  pages = set (example);
  g_assert_true (find_problem (&pages, "glyph-missing") != NULL ||
                 find_problem (&pages, "font-foreign") != NULL);
  g_assert_nonnull (find_problem (&pages, "overfull"));
  pages_clear (&pages);
}

/* A season that says as little as it may: no hosts, no date, items without words, three languages.
 */
static void
test_bare (void)
{
  static const char *const languages[] = { "en", "zh-Hans", "cy", NULL };
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcCeremony *ceremony = g_ptr_array_index (example->season->ceremonies, 0);
  PrcItem *item = g_ptr_array_index (example->season->items, 1);
  Pages pages;

  g_strfreev (ceremony->languages);
  ceremony->languages = g_strdupv ((char **) languages);
  g_array_set_size (ceremony->institutions, 0);
  g_clear_pointer (&ceremony->date, g_free);
  g_clear_pointer (&ceremony->time, g_free);
  g_clear_pointer (&ceremony->place, prc_text_unref);
  g_clear_pointer (&item->title, prc_text_unref);
  example_call (example);
  pages = set (example);
  check_all (&pages);
  pages_clear (&pages);
}

/* Texts that a title was never meant to have. */
static void
test_long_titles (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcCeremony *ceremony = g_ptr_array_index (example->season->ceremonies, 0);
  const char *words = "A Congregation for the Conferment of Degrees and Diplomas in all Faculties "
                      "and of Honorary Degrees, with the Installation of the Chancellor";
  Pages pages;

  prc_text_unref (ceremony->title);
  ceremony->title = prc_text_new ("en", words, "zh-Hans",
                                  "授予各学院学位与文凭及名誉学位暨校监就职典礼暨"
                                  "校友返校日联合庆祝大会",
                                  NULL);
  prc_text_unref (ceremony->place);
  ceremony->place = prc_text_new ("en", words, NULL);
  for (guint i = 0; i < example->season->items->len; i++)
    {
      PrcItem *item = g_ptr_array_index (example->season->items, i);

      prc_text_unref (item->title);
      item->title = prc_text_new ("en", words, "zh-Hans",
                                  "很长的标题很长的标题很长的标题很长的标题很"
                                  "长的标题很长的标题很长的标题",
                                  NULL);
    }
  example_call (example);
  pages = set (example);
  check_all (&pages);
  pages_clear (&pages);
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  GRand *random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (Example) example = example_new_single (
          g_rand_int (random), g_rand_int_range (random, 1, 160), g_rand_int_range (random, 1, 5));
      Pages pages = set (example);

      check_all (&pages);
      pages_clear (&pages);
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/set/facing", test_facing);
  g_test_add_func ("/print/set/modes", test_modes);
  g_test_add_func ("/print/set/grid", test_grid);
  g_test_add_func ("/print/set/single-language", test_single_language);
  g_test_add_func ("/print/set/chinese-first", test_chinese_first);
  g_test_add_func ("/print/set/nobody", test_nobody);
  g_test_add_func ("/print/set/hostile", test_hostile);
  g_test_add_func ("/print/set/count", test_count);
  g_test_add_func ("/print/set/problems", test_problems);
  g_test_add_func ("/print/set/bare", test_bare);
  g_test_add_func ("/print/set/long-titles", test_long_titles);
  g_test_add_func ("/print/set/random", test_random);
  return g_test_run ();
}
