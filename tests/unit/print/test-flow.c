/* Editions, proof and errata: the same people, told otherwise. */
#include "example-season.h"
#include "prc-booklet-content.h"
#include "prc-booklet-lines.h"
#include "prc-edition.h"
#include "prc-errata.h"
#include "prc-flow.h"
#include "prc-proof.h"
#include "prc-type.h"

#include <string.h>

static PrcBooklet *
make_booklet (const Example *example)
{
  return prc_booklet_content_new (example->season, 1, example->order, "2026-07-09");
}

static PrcSet *
set_standard (const PrcBooklet *booklet, const PrcStyle *style)
{
  PrcSetJob job = { .booklet = booklet, .style = style };

  return prc_set_booklet (&job);
}

static guint
count_entries (const PrcBooklet *booklet)
{
  g_autoptr (GPtrArray) lines = prc_booklet_list_lines (booklet);

  return lines->len;
}

static gboolean
has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_message ("'%s' is not in:\n%s", words, text);
  return strstr (text, words) != NULL;
}

static void
test_text (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (PrcBooklet) booklet = make_booklet (example);
  g_autoptr (GPtrArray) flow = prc_flow_new_booklet (booklet, FALSE);
  g_autofree char *text = prc_flow_dup_text (flow);
  guint names = 0;

  for (guint i = 0; i < flow->len; i++)
    names += ((const PrcFlowBlock *) g_ptr_array_index (flow, i))->id != 0;
  g_assert_cmpuint (names, ==, count_entries (booklet));
  g_assert_true (has (text, "\n罗佳琪 Luo Jiaqi, First Class Honours 一等荣誉, prize 获奖\n"));
  g_assert_true (has (text, "\n1. Entry of the academic procession / 学术队伍入场\n"));
  g_assert_true (has (text, "Title withheld"));
  g_assert_null (strstr (text, "not to be printed"));
}

/* Nothing smaller than 15 pt, which is hanzi's part of 16, and nothing outside the margins. */
static void
check_large_page (const PrcPage *page, const PrcStyle *large)
{
  double right = large->inner + prc_style_get_measure (large) + 6; /* a space at the end */
  int depth = 0;

  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);
      GSList *attributes;

      depth += op->kind == PRC_PAGE_BEGIN;
      depth -= op->kind == PRC_PAGE_END;
      if (op->kind != PRC_PAGE_LINE)
        continue;
      g_assert_cmpfloat (op->x + prc_type_get_width (op->layout), <=, right);
      g_assert_cmpfloat (op->y, <, large->height - 20);
      attributes = pango_attr_list_get_attributes (pango_layout_get_attributes (op->layout));
      for (GSList *l = attributes; l != NULL; l = l->next)
        if (((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_SIZE)
          g_assert_cmpint (((PangoAttrInt *) l->data)->value, >=, 15 * PANGO_SCALE);
      g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
    }
  g_assert_cmpint (depth, ==, 0);
}

static void
check_large (const Example *example)
{
  g_autoptr (PrcBooklet) booklet = make_booklet (example);
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcStyle) large = prc_style_new_large (style);
  g_autoptr (PrcSet) standard = set_standard (booklet, style);
  g_autoptr (PrcSet) set = prc_edition_set_large (booklet, standard, large);

  g_assert_true (prc_set_check_names (set, booklet, NULL, NULL));
  for (guint i = 0; i < set->sheets->len; i++)
    check_large_page (g_ptr_array_index (set->sheets, i), large);
}

static void
test_large (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);

  check_large (example);
}

/* Names that no list should have: the same holds, and a proof of them can be made. */
static void
test_hostile (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (PrcStyle) style = prc_style_new ();

  example_add_hostile (example);
  check_large (example);
  g_autoptr (PrcBooklet) booklet = make_booklet (example);
  g_autoptr (PrcSet) set = set_standard (booklet, style);
  const PrcProofJob job = { booklet, style, NULL, NULL, NULL };
  guint n = set->sheets->len;

  prc_proof_add (set, &job);
  g_assert_cmpuint (set->sheets->len, >, n);
  g_assert_true (prc_set_check_names (set, booklet, NULL, NULL));
  g_autoptr (GPtrArray) flow = prc_flow_new_booklet (booklet, TRUE);
  g_autofree char *text = prc_flow_dup_text (flow);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static PrcPress *
send (const PrcBooklet *booklet)
{
  PrcPress *press = prc_press_new ();
  g_autoptr (GPtrArray) lines = prc_booklet_list_lines (booklet);

  press->at = 1782000000;
  for (guint i = 0; i < lines->len; i++)
    {
      PrcPressLine *line = prc_press_line_ref (g_ptr_array_index (lines, i));

      line->page = 8 + i / 40;
      g_ptr_array_add (press->lines, line);
    }
  return press;
}

/* Four times on a sheet, and once to whoever reads it by its tags. */
static void
check_four (const PrcBooklet *booklet, const GPtrArray *flow)
{
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcSet) set = prc_edition_set_four (booklet, flow, style);
  const PrcPage *page;
  guint drawn = 0;

  g_assert_nonnull (set);
  g_assert_cmpuint (set->sheets->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (style->width, 595.3, 0.1);
  page = g_ptr_array_index (set->sheets, 0);
  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      drawn += op->kind == PRC_PAGE_LINE &&
               strcmp (pango_layout_get_text (op->layout), "Luo Jiaqi Ann") == 0;
    }
  g_assert_cmpuint (drawn, ==, 4);
}

static void
test_errata (void)
{
  static const gint64 award[] = { 3, 0 };
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (PrcBooklet) before = make_booklet (example);
  g_autoptr (PrcPress) press = send (before);
  g_autoptr (GPtrArray) nothing = prc_errata_new (before, press, TRUE, 1);
  PrcGraduand *first = g_ptr_array_index (example->season->graduands, 0);
  PrcGraduand *second = g_ptr_array_index (example->season->graduands, 1);

  g_assert_null (nothing);
  prc_set_string (&first->name->given, "Jiaqi Ann");
  second->attendance = PRC_ATTENDANCE_WITHDRAWN;
  example_add (example, "Olena", "Щербаківська", NULL, award);
  example_call (example);
  g_autoptr (PrcBooklet) now = make_booklet (example);
  g_autoptr (GPtrArray) flow = prc_errata_new (now, press, FALSE, 2);
  g_autoptr (GPtrArray) open = prc_errata_new (now, press, TRUE, 1);
  g_autofree char *text = prc_flow_dup_text (flow);
  g_autofree char *told = prc_flow_dup_text (open);

  /* In full, but for what is the same in both: the hanzi and the awards. */
  g_assert_true (has (text, "for 原文: Luo Jiaqi\n"));
  g_assert_true (has (text, "read 应为: Luo Jiaqi Ann\n"));
  g_assert_true (has (text, "added 增补: Olena Щербаківська, Doctor of Philosophy"));
  g_assert_true (has (text, "Slip 2: it replaces the slip before it"));
  g_assert_null (strstr (text, "Ouyang Shihan"));
  g_assert_true (has (told, "withdrawn 撤回: Ouyang Shihan"));
  g_assert_null (strstr (told, "Slip"));
  check_four (now, flow);
}

static const PrcProblem *
find_problem (const GPtrArray *problems, const char *code)
{
  for (guint i = 0; i < problems->len; i++)
    if (strcmp (((PrcProblem *) g_ptr_array_index (problems, i))->code, code) == 0)
      return g_ptr_array_index (problems, i);
  return NULL;
}

static char *
list_front (const PrcSet *set, guint pages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pages; i++)
    {
      g_autofree char *listing = prc_page_dup_listing (g_ptr_array_index (set->sheets, i));

      g_string_append (out, listing);
    }
  return g_string_free (out, FALSE);
}

/* The list stands in front, the pages keep their people; what is put aside is told as such. */
static void
test_proof (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (GPtrArray) waivers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_waiver_unref);
  PrcGraduand *loud = g_ptr_array_index (example->season->graduands, 4);
  PrcGraduand *silent = g_ptr_array_index (example->season->graduands, 5);

  prc_set_string (&loud->name->family, "DENG");
  silent->attendance = PRC_ATTENDANCE_UNDECIDED;
  example_call (example);
  g_autoptr (PrcBooklet) booklet = make_booklet (example);
  g_autoptr (PrcPress) press = send (booklet);
  g_autoptr (PrcSet) set = set_standard (booklet, style);
  const PrcProblem *prize = find_problem (set->problems, "translation-missing");
  guint n = set->sheets->len;

  g_assert_nonnull (prize);
  g_assert_nonnull (find_problem (set->problems, "name-all-caps"));
  g_assert_nonnull (find_problem (set->problems, "attendance-undecided"));
  g_autoptr (GPtrArray) stand = prc_proof_job_find_obstacles (set->problems, NULL);
  g_ptr_array_add (waivers, prc_waiver_new_for (prize, "The donor wants English alone", 1));
  g_autoptr (GPtrArray) fewer = prc_proof_job_find_obstacles (set->problems, waivers);
  g_assert_cmpuint (fewer->len, ==, stand->len - 1);
  const PrcProofJob job = { booklet, style, "2026-07-09T10:00:00Z", press, waivers };
  prc_proof_add (set, &job);
  g_assert_cmpuint (set->sheets->len, >, n);
  g_assert_true (prc_set_check_names (set, booklet, NULL, NULL));
  g_autofree char *front = list_front (set, set->sheets->len - n);
  g_assert_true (has (front, "DENG Ruoxi"));
  g_assert_true (has (front, "Chen Mohan"));
  g_assert_true (has (front, "The donor wants English alone"));
  g_assert_true (has (front, "No name or award has changed."));
  g_assert_true (has (front, "Doctor of Philosophy"));
  g_assert_true (has (front, "The physicians’ oath"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/flow/text", test_text);
  g_test_add_func ("/print/flow/large", test_large);
  g_test_add_func ("/print/flow/hostile", test_hostile);
  g_test_add_func ("/print/flow/errata", test_errata);
  g_test_add_func ("/print/flow/proof", test_proof);
  return g_test_run ();
}
