/* What a booklet says: sections, groups, marks, who is left out. */
#include "example-season.h"
#include "prc-booklet-content.h"

#include <string.h>

static char *
list (const Example *example)
{
  g_autoptr (PrcBooklet) booklet =
      prc_booklet_content_new (example->season, 1, example->order, "2026-07-09T16:40:00Z");

  return prc_booklet_dup_listing (booklet);
}

static PrcCeremony *
get_ceremony (Example *example)
{
  return g_ptr_array_index (example->season->ceremonies, 0);
}

static PrcConferral *
first_conferral (PrcGraduand *graduand)
{
  return g_ptr_array_index (graduand->conferrals, 0);
}

static void
assert_has (const char *listing, const char *words)
{
  if (strstr (listing, words) == NULL)
    g_error ("'%s' is not in:\n%s", words, listing);
}

static void
assert_lacks (const char *listing, const char *words)
{
  if (strstr (listing, words) != NULL)
    g_error ("'%s' is in:\n%s", words, listing);
}

static guint
count (const char *listing, const char *words)
{
  guint n = 0;

  for (const char *at = listing; (at = strstr (at, words)) != NULL; at += strlen (words))
    n++;
  return n;
}

static void
test_joint (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autofree char *listing = list (example);

  assert_has (listing, "item 1 stand Entry of the academic procession / 学术队伍入场\n"
                       "  Elgar, Imperial March, op. 32 / 埃尔加《帝国进行曲》作品32\n");
  assert_has (listing, "  Ms Rowena Thackeray OBE, HM Consul General, Chongqing / "
                       "英国驻重庆总领事　罗伊娜·萨克雷女士\n");
  assert_has (listing, "  Professor Dame Ada Thorne, Vice-Chancellor, University of Aldermere / "
                       "奥德米尔大学校长　艾达·索恩教授\n");
  assert_has (listing, "  award Bachelor of Science with Honours in Clinical Sciences / "
                       "荣誉理学学士（临床科学）\n"
                       "  and Bachelor of Medicine in Clinical Medicine / 医学学士（临床医学）\n");
  assert_has (listing, "  note University of Aldermere award only / 仅授予奥德米尔大学学位\n");
  assert_has (listing, "#1 [Luo] Jiaqi | 罗佳琪 first prize\n");
  assert_has (listing, "  award Doctor of Philosophy / 哲学博士\n");
  assert_has (listing, "prize Hollis Medal\n  Luo Jiaqi | 罗佳琪\n");
  assert_has (listing, " [Zheng] Zhiwen | 郑芷文 first absentia\n");
}

static void
test_left_out (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autofree char *listing = NULL;
  PrcGraduand *withdrawn = g_ptr_array_index (example->season->graduands, 1);
  PrcGraduand *undecided = g_ptr_array_index (example->season->graduands, 2);
  PrcGraduand *denied = g_ptr_array_index (example->season->graduands, 3);

  withdrawn->attendance = PRC_ATTENDANCE_WITHDRAWN;
  undecided->attendance = PRC_ATTENDANCE_UNDECIDED;
  denied->privacy[PRC_PURPOSE_PRINT] = PRC_CONSENT_DENIED;
  example_call (example);
  listing = list (example);
  assert_lacks (listing, "#2 ");
  assert_has (listing, "#3 [Cao] Hao | 曹浩 undecided\n");
  assert_lacks (listing, "#4 ");
  assert_lacks (listing, "Jayawardena");
  assert_lacks (listing, "not to be printed"); /* an embargoed title */
  get_ceremony (example)->privacy[PRC_PURPOSE_PRINT] = PRC_CONSENT_DENIED;
  g_free (listing);
  listing = list (example);
  assert_lacks (listing, "#");
}

static void
test_switches (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcCeremony *ceremony = get_ceremony (example);
  g_autofree char *listing = NULL;

  ceremony->print_class = ceremony->print_prize = ceremony->print_thesis = FALSE;
  listing = list (example);
  assert_lacks (listing, " first");
  assert_lacks (listing, " prize");
  assert_lacks (listing, "Salt-tolerant");
}

static void
test_names (void)
{
  static const gint64 award[] = { 3, 0 }; /* Doctor of Philosophy */
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcGraduand *printed = example_add (example, "Robert", "Okonkwo", NULL, award);
  PrcGraduand *same = example_add (example, "Đình", "Nguyễn", "Đình Nguyễn", award);
  g_autofree char *listing = NULL;

  printed->name->printed = g_strdup ("Bobby Okonkwo");
  printed->name->certificate = g_strdup ("Robert Quentin Okonkwo");
  printed->faculty = g_strdup ("life");
  same->faculty = g_strdup ("life");
  example_call (example);
  listing = list (example);
  assert_has (listing, "Bobby [Okonkwo]\n");
  assert_lacks (listing, "Quentin");
  assert_has (listing, "Đình [Nguyễn]\n");
}

/* Two awards of one institution: the name stands under both. */
static void
test_two_awards (void)
{
  static const gint64 both[] = { 3, 4, 0 };
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcGraduand *graduand = example_add (example, "Ada", "Twice", NULL, both);
  g_autofree char *listing = NULL;

  graduand->faculty = g_strdup ("life");
  example_call (example);
  listing = list (example);
  g_assert_cmpuint (count (listing, "Ada [Twice]"), ==, 2);
}

static void
test_class_groups (void)
{
  g_autoptr (Example) example = example_new_single (5, 60, 1);
  PrcCeremony *ceremony = get_ceremony (example);
  PrcSortKey keys[] = { { PRC_KEY_AWARD, FALSE },
                        { PRC_KEY_CLASS, FALSE },
                        { PRC_KEY_FAMILY_NAME, FALSE } };
  g_autofree char *listing = NULL;

  for (guint i = 0; i < example->season->graduands->len; i++)
    first_conferral (g_ptr_array_index (example->season->graduands, i))->class_ =
        i % 2 == 0 ? PRC_CLASS_FIRST : PRC_CLASS_LOWER_SECOND;
  g_array_append_vals (ceremony->keys, keys, G_N_ELEMENTS (keys));
  example_call (example);
  listing = list (example);
  assert_has (listing, "  class First Class\n");
  assert_has (listing, "  class Lower Second Class\n");
  g_assert_cmpuint (count (listing, " first\n"), ==, 0); /* the heading says it */
}

static void
test_sections (void)
{
  g_autoptr (Example) example = example_new_single (5, 60, 3);
  g_autoptr (Example) one = example_new_single (5, 20, 1);
  g_autofree char *listing = list (example), *single = list (one);

  g_assert_cmpuint (count (listing, "section Faculty of "), ==, 3);
  g_assert_cmpuint (count (single, "section "), ==, 1);
  assert_has (single, "section Graduands\n");
}

static void
test_translation (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcAward *award = g_ptr_array_index (example->season->awards, 2);
  g_autoptr (PrcBooklet) booklet = NULL;
  guint n = 0;

  prc_text_unref (award->title);
  award->title = prc_text_new ("en", "Doctor of Philosophy", NULL);
  booklet = prc_booklet_content_new (example->season, 1, example->order, NULL);
  for (guint i = 0; i < booklet->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (booklet->problems, i);

      n += strcmp (problem->code, "translation-missing") == 0 &&
           strcmp (problem->value, "Doctor of Philosophy") == 0;
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/content/joint", test_joint);
  g_test_add_func ("/print/content/left-out", test_left_out);
  g_test_add_func ("/print/content/switches", test_switches);
  g_test_add_func ("/print/content/names", test_names);
  g_test_add_func ("/print/content/two-awards", test_two_awards);
  g_test_add_func ("/print/content/class-groups", test_class_groups);
  g_test_add_func ("/print/content/sections", test_sections);
  g_test_add_func ("/print/content/translation", test_translation);
  return g_test_run ();
}
