#include "prc-order-words.h"

#include "prc-language.h"
#include "prc-word.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PrcWord class_words[] = {
  [PRC_CLASS_NONE] = { NULL, NULL },
  [PRC_CLASS_FIRST] = { "First Class Honours", "一等荣誉学位" },
  [PRC_CLASS_UPPER_SECOND] = { "Second Class Honours, Upper Division", "二等一级荣誉学位" },
  [PRC_CLASS_LOWER_SECOND] = { "Second Class Honours, Lower Division", "二等二级荣誉学位" },
  [PRC_CLASS_THIRD] = { "Third Class Honours", "三等荣誉学位" },
  [PRC_CLASS_DISTINCTION] = { "With Distinction", "优异" },
  [PRC_CLASS_MERIT] = { "With Merit", "良好" },
  [PRC_CLASS_COMMENDATION] = { "With Commendation", "嘉奖" },
  [PRC_CLASS_PASS] = { NULL, NULL },
  [PRC_CLASS_AEGROTAT] = { NULL, NULL }, /* said without a class */
  [PRC_CLASS_UNKNOWN] = { NULL, NULL },
};

static const PrcWord only_words = { "%s award only", "仅授予%s学位" };

static const PrcWord and_words = { " and ", "和" };
static const PrcWord comma_words = { ", ", "、" };
static const PrcWord no_award_words = { "the award named in the programme", "手册所载" };

const char *
prc_order_words_get_class (PrcClass class_, const char *language)
{
  if ((guint) class_ >= G_N_ELEMENTS (class_words) || class_words[class_].english == NULL)
    return NULL;
  return prc_word_get (&class_words[class_], language);
}

PrcText *
prc_order_words_make_class (const PrcConferral *conferral, const char *const *languages)
{
  g_autoptr (PrcText) text = NULL;

  if (conferral->class_ == PRC_CLASS_UNKNOWN)
    return conferral->class_text != NULL ? prc_text_new (languages[0], conferral->class_text, NULL)
                                         : NULL;
  for (int i = 0; languages[i] != NULL; i++)
    {
      PrcText *more = prc_text_with (text, languages[i],
                                     prc_order_words_get_class (conferral->class_, languages[i]));

      prc_text_unref (text);
      text = more;
    }
  return prc_text_is_empty (text) ? NULL : g_steal_pointer (&text);
}

PrcText *
prc_order_words_make_only (const PrcInstitution *institution, const char *const *languages)
{
  g_autoptr (PrcText) text = NULL;

  for (int i = 0; languages[i] != NULL; i++)
    {
      const char *name = prc_text_get (institution->name, languages[i]);
      g_autofree char *words =
          g_strdup_printf (prc_word_get (&only_words, languages[i]), name != NULL ? name : "");
      PrcText *more = prc_text_with (text, languages[i], words);

      prc_text_unref (text);
      text = more;
    }
  return g_steal_pointer (&text);
}

/* --- whom an item is about ----------------------------------------------------------------- */

static gboolean
confers (const PrcItem *item, gint64 institution)
{
  return item->type == PRC_ITEM_CONFERRAL && item->institution == institution;
}

static void
add_group (const PrcCast *cast, GPtrArray *groups, const PrcItem *item)
{
  PrcCallGroup *group = prc_order_cast_find (cast, item);

  if (group != NULL)
    g_ptr_array_add (groups, group);
}

/* Presentations from @at on in direction @step, up to the next conferral of the same institution;
 * in the order of the ceremony. */
static void
add_groups_towards (const PrcCast *cast, GPtrArray *groups, int at, int step, gint64 institution)
{
  int end = at + step;

  while (end >= 0 && end < (int) cast->items->len &&
         !confers (g_ptr_array_index (cast->items, end), institution))
    end += step;
  for (int i = MIN (at, end) + 1; i < MAX (at, end); i++)
    add_group (cast, groups, g_ptr_array_index (cast->items, i));
}

static GPtrArray *
list_scope (const PrcCast *cast, const PrcItem *item)
{
  GPtrArray *groups = g_ptr_array_new ();
  guint at = 0;

  if (item->type == PRC_ITEM_PRESENTATION)
    {
      add_group (cast, groups, item);
      return groups;
    }
  if (item->type == PRC_ITEM_CONFERRAL && g_ptr_array_find (cast->items, item, &at))
    {
      add_groups_towards (cast, groups, (int) at, -1, item->institution);
      if (groups->len == 0)
        add_groups_towards (cast, groups, (int) at, 1, item->institution);
    }
  for (guint i = 0; groups->len == 0 && i < cast->groups->len; i++)
    g_ptr_array_add (groups, g_ptr_array_index (cast->groups, i));
  return groups;
}

/* --- values -------------------------------------------------------------------------------- */

typedef struct
{
  const PrcCast *cast;
  const PrcItem *item;
  GPtrArray *scope; /* of PrcCallGroup */
  PrcOrderFocus focus;
} Filling;

static gboolean
has_award (const PrcCall *call, const PrcAward *award)
{
  for (guint i = 0; i < call->conferrals->len; i++)
    if (((const PrcConferral *) g_ptr_array_index (call->conferrals, i))->award == award->id)
      return TRUE;
  return FALSE;
}

static gboolean
is_meant (const Filling *filling, const PrcCall *call)
{
  return (filling->focus.call == NULL || filling->focus.call == call) &&
         (filling->focus.award == NULL || has_award (call, filling->focus.award));
}

static char *
join (const GPtrArray *parts, const char *language)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        g_string_append (joined,
                         prc_word_get (i + 1 < parts->len ? &comma_words : &and_words, language));
      g_string_append (joined, g_ptr_array_index (parts, i));
    }
  return g_string_free (joined, FALSE);
}

static void
add_once (GPtrArray *parts, const char *part)
{
  if (part != NULL && !g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
    g_ptr_array_add (parts, (gpointer) part);
}

static int
compare_awards (gconstpointer a, gconstpointer b)
{
  const PrcAward *p = *(const PrcAward *const *) a, *q = *(const PrcAward *const *) b;

  return p->level != q->level ? (int) p->level - (int) q->level : (p->id > q->id) - (p->id < q->id);
}

typedef void (*EachConferral) (const PrcConferral *conferral, const PrcAward *award, gpointer data);

/* Each conferral in the item's scope that is its institution's and fits its selection. */
static void
each_conferral (const Filling *filling, EachConferral each, gpointer data)
{
  const PrcSeason *season = filling->cast->season;

  for (guint i = 0; i < filling->scope->len; i++)
    {
      const PrcCallGroup *group = g_ptr_array_index (filling->scope, i);

      for (guint j = 0; j < group->calls->len; j++)
        {
          const PrcCall *call = g_ptr_array_index (group->calls, j);

          for (guint k = 0; is_meant (filling, call) && k < call->conferrals->len; k++)
            {
              const PrcConferral *conferral = g_ptr_array_index (call->conferrals, k);
              const PrcAward *award = prc_season_find_award (season, conferral->award);

              if (filling->focus.award != NULL && filling->focus.award != award)
                continue;
              if ((filling->item->institution == 0 ||
                   filling->item->institution == award->institution) &&
                  prc_order_cast_fits (season, &filling->item->selection, call->graduand,
                                       conferral))
                each (conferral, award, data);
            }
        }
    }
}

static void
collect_award (const PrcConferral *conferral, const PrcAward *award, gpointer data)
{
  if (!g_ptr_array_find (data, award, NULL))
    g_ptr_array_add (data, (gpointer) award);
}

static char *
make_award (const Filling *filling, const char *language)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  each_conferral (filling, collect_award, awards);
  g_ptr_array_sort (awards, compare_awards);
  for (guint i = 0; i < awards->len; i++)
    add_once (titles,
              prc_text_get (((const PrcAward *) g_ptr_array_index (awards, i))->title, language));
  if (titles->len == 0)
    return g_strdup (prc_word_get (&no_award_words, language));
  return join (titles, language);
}

typedef struct
{
  GPtrArray *words;
  const char *language;
} Collection;

static void
collect_subject (const PrcConferral *conferral, const PrcAward *award, gpointer data)
{
  Collection *collection = data;

  add_once (collection->words, prc_text_get (conferral->subject, collection->language));
}

static char *
make_subject (const Filling *filling, const char *language)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  Collection collection = { subjects, language };

  each_conferral (filling, collect_subject, &collection);
  return join (subjects, language);
}

static char *
make_institution (const Filling *filling, const char *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const PrcCeremony *ceremony = filling->cast->ceremony;

  for (guint i = 0; i < ceremony->institutions->len; i++)
    {
      gint64 id = g_array_index (ceremony->institutions, gint64, i);
      const PrcInstitution *institution = prc_season_find_institution (filling->cast->season, id);

      if (institution != NULL &&
          (filling->item->institution == 0 || filling->item->institution == id))
        add_once (names, prc_text_get (institution->name, language));
    }
  return join (names, language);
}

static char *
make_group (const Filling *filling, const char *language)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < filling->scope->len; i++)
    {
      const PrcCallGroup *group = g_ptr_array_index (filling->scope, i);

      add_once (titles, prc_text_get (group->item->title, language));
    }
  return join (titles, language);
}

static char *
make_count (const Filling *filling)
{
  guint count = 0;

  for (guint i = 0; i < filling->scope->len; i++)
    {
      const PrcCallGroup *group = g_ptr_array_index (filling->scope, i);

      for (guint j = 0; j < group->calls->len; j++)
        count += is_meant (filling, g_ptr_array_index (group->calls, j));
    }
  return g_strdup_printf ("%u", count);
}

static char *
make_presiding (const Filling *filling, const char *language)
{
  const PrcCeremony *ceremony = filling->cast->ceremony;
  gint64 id = filling->item->institution;
  const PrcInstitution *institution;

  if (id == 0 && ceremony->institutions->len > 0)
    id = g_array_index (ceremony->institutions, gint64, 0);
  institution = prc_season_find_institution (filling->cast->season, id);
  if (institution == NULL)
    return g_strdup ("");
  return g_strdup (prc_text_get (institution->presiding_title, language));
}

/* '16 July 2026', '2026年7月16日'. */
static char *
make_date (const Filling *filling, const char *language)
{
  static const char *const months[] = { "January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December" };
  g_auto (GStrv) parts = g_strsplit (
      filling->cast->ceremony->date != NULL ? filling->cast->ceremony->date : "", "-", 3);
  gint64 day = 0, month = 0;

  if (g_strv_length (parts) != 3 || !g_ascii_string_to_signed (parts[1], 10, 1, 12, &month, NULL) ||
      !g_ascii_string_to_signed (parts[2], 10, 1, 31, &day, NULL))
    return g_strdup ("");
  if (prc_language_is_chinese (language))
    return g_strdup_printf ("%s年%d月%d日", parts[0], (int) month, (int) day);
  PrcWord word = { months[month - 1], NULL };
  return g_strdup_printf ("%d %s %s", (int) day, prc_word_get (&word, language), parts[0]);
}

/* NULL: no such variable. */
static char *
make_value (const Filling *filling, const char *name, const char *language)
{
  const PrcCeremony *ceremony = filling->cast->ceremony;
  char *value = NULL;

  if (g_str_equal (name, "award"))
    value = make_award (filling, language);
  else if (g_str_equal (name, "subject"))
    value = make_subject (filling, language);
  else if (g_str_equal (name, "institution"))
    value = make_institution (filling, language);
  else if (g_str_equal (name, "group"))
    value = make_group (filling, language);
  else if (g_str_equal (name, "count"))
    value = make_count (filling);
  else if (g_str_equal (name, "presiding"))
    value = make_presiding (filling, language);
  else if (g_str_equal (name, "date"))
    value = make_date (filling, language);
  else if (g_str_equal (name, "place"))
    value = g_strdup (prc_text_get (ceremony->place, language));
  else if (g_str_equal (name, "ceremony"))
    value = g_strdup (prc_text_get (ceremony->title, language));
  else
    return NULL;
  return value != NULL ? value : g_strdup ("");
}

/* --- filling in ---------------------------------------------------------------------------- */

static void
tell_unknown (const Filling *filling, const char *name, GPtrArray *problems)
{
  const char *title = prc_text_get (filling->item->title, filling->cast->ceremony->languages[0]);

  prc_order_cast_add_problem (
      problems, PRC_SEVERITY_WARNING, "words-variable", NULL,
      g_strdup_printf (_ ("The words of “%s” contain {%s}, which stands for nothing and would be "
                          "shown as it is. Write {award}, {institution}, {group} or {count}, or "
                          "take it out."),
                       title != NULL ? title : "", name));
}

/* @page with its variables filled in; the first of them goes to @emphasis, an award before others.
 */
static char *
fill (const Filling *filling, const char *page, const char *language, char **emphasis,
      GPtrArray *problems)
{
  GString *filled = g_string_new (NULL);
  gboolean has_award = FALSE;
  const char *open, *end;

  while ((open = strchr (page, '{')) != NULL && (end = strchr (open, '}')) != NULL)
    {
      g_autofree char *name = g_strndup (open + 1, (gsize) (end - open - 1));
      g_autofree char *value = make_value (filling, name, language);

      g_string_append_len (filled, page, open - page);
      if (value == NULL)
        {
          g_string_append_len (filled, open, end - open + 1);
          if (problems != NULL)
            tell_unknown (filling, name, problems);
        }
      else
        {
          gboolean is_award = g_str_equal (name, "award");

          g_string_append (filled, value);
          if (*value != '\0' && (*emphasis == NULL || (is_award && !has_award)))
            {
              g_free (*emphasis);
              *emphasis = g_strdup (value);
              has_award = is_award;
            }
        }
      page = end + 1;
    }
  g_string_append (filled, page);
  return g_string_free (filled, FALSE);
}

/* Blank lines part pages. */
static GPtrArray *
split_pages (const char *words)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autoptr (GString) page = g_string_new (NULL);

  for (int i = 0;; i++)
    {
      gboolean blank = lines[i] == NULL || *g_strstrip (lines[i]) == '\0';

      if (!blank)
        g_string_append_printf (page, "%s%s", page->len > 0 ? "\n" : "", lines[i]);
      else if (page->len > 0)
        {
          g_ptr_array_add (pages, g_strdup (page->str));
          g_string_truncate (page, 0);
        }
      if (lines[i] == NULL)
        return pages;
    }
}

static void
clear_page (gpointer data)
{
  PrcOrderPage *page = data;

  prc_text_unref (page->words);
  prc_text_unref (page->emphasis);
}

static void
set_text (PrcText **text, const char *language, const char *words)
{
  PrcText *more = prc_text_with (*text, language, words);

  prc_text_unref (*text);
  *text = more;
}

/* Fills @language in: where another language has more pages, its last page stays. */
static void
add_language (const Filling *filling, GArray *pages, const char *language, const GPtrArray *split,
              GPtrArray *problems)
{
  for (guint i = 0; i < pages->len && split->len > 0; i++)
    {
      PrcOrderPage *page = &g_array_index (pages, PrcOrderPage, i);
      g_autofree char *emphasis = NULL;
      g_autofree char *words = fill (filling, g_ptr_array_index (split, MIN (i, split->len - 1)),
                                     language, &emphasis, i < split->len ? problems : NULL);

      set_text (&page->words, language, words);
      if (emphasis != NULL)
        set_text (&page->emphasis, language, emphasis);
    }
}

GArray *
prc_order_words_make_pages (const PrcCast *cast, const PrcItem *item, const PrcText *text,
                            const PrcOrderFocus *focus, GPtrArray *problems)
{
  const char *const *languages = prc_text_get_languages (text);
  g_autoptr (GPtrArray) scope = list_scope (cast, item);
  Filling filling = { cast, item, scope, { NULL, NULL } };
  g_autoptr (GPtrArray) splits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GArray *pages = g_array_new (FALSE, TRUE, sizeof (PrcOrderPage));
  guint n_pages = 1;

  if (focus != NULL)
    filling.focus = *focus;
  g_array_set_clear_func (pages, clear_page);
  for (int i = 0; languages[i] != NULL; i++)
    {
      GPtrArray *split = split_pages (prc_text_get_exact (text, languages[i]));

      n_pages = MAX (n_pages, split->len);
      g_ptr_array_add (splits, split);
    }
  g_array_set_size (pages, n_pages);
  for (int i = 0; languages[i] != NULL; i++)
    add_language (&filling, pages, languages[i], g_ptr_array_index (splits, i), problems);
  return pages;
}
