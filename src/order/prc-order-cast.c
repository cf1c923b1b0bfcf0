#include "prc-order-cast.h"

#include "prc-selection-fit.h"

#include "prc-problem.h"

#include <glib/gi18n-lib.h>

static void
call_free (gpointer data)
{
  PrcCall *call = data;

  g_ptr_array_unref (call->conferrals);
  g_ptr_array_unref (call->keys);
  g_free (call);
}

static void
bytes_unref (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

static PrcCall *
call_new (const PrcGraduand *graduand, const PrcItem *home)
{
  PrcCall *call = g_new0 (PrcCall, 1);

  call->graduand = graduand;
  call->home = home;
  call->conferrals = g_ptr_array_new ();
  call->keys = g_ptr_array_new_with_free_func (bytes_unref);
  return call;
}

static void
group_free (gpointer data)
{
  PrcCallGroup *group = data;

  g_ptr_array_unref (group->calls);
  g_free (group);
}

int
prc_order_cast_rank_institution (const PrcCeremony *ceremony, gint64 institution)
{
  for (guint i = 0; i < ceremony->institutions->len; i++)
    if (g_array_index (ceremony->institutions, gint64, i) == institution)
      return (int) i;
  return (int) ceremony->institutions->len;
}

typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
} Context;

static int
compare_conferrals (gconstpointer a, gconstpointer b, gpointer data)
{
  const Context *context = data;
  const PrcAward *p =
      prc_season_find_award (context->season, (*(const PrcConferral *const *) a)->award);
  const PrcAward *q =
      prc_season_find_award (context->season, (*(const PrcConferral *const *) b)->award);
  int first = prc_order_cast_rank_institution (context->ceremony, p->institution) -
              prc_order_cast_rank_institution (context->ceremony, q->institution);

  return first != 0 ? first : (int) p->level - (int) q->level;
}

GPtrArray *
prc_order_cast_list_conferrals (const PrcSeason *season, const PrcCeremony *ceremony,
                                const PrcGraduand *graduand)
{
  GPtrArray *list = g_ptr_array_new ();
  Context context = { season, ceremony };

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (season, conferral->award);

      if (award != NULL && award->presented)
        g_ptr_array_add (list, (gpointer) conferral);
    }
  g_ptr_array_sort_with_data (list, compare_conferrals, &context);
  return list;
}

gboolean
prc_order_cast_fits (const PrcSeason *season, const PrcSelection *selection,
                     const PrcGraduand *graduand, const PrcConferral *conferral)
{
  return prc_selection_fit (season, selection, graduand, conferral);
}

void
prc_order_cast_add_problem (GPtrArray *problems, PrcSeverity severity, const char *code,
                            const PrcGraduand *graduand, char *message)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->graduand = graduand != NULL ? g_strdup (prc_graduand_get_id (graduand)) : NULL;
  problem->message = message;
  g_ptr_array_add (problems, problem);
}

static const char *
get_title (const PrcCast *cast, const PrcItem *item)
{
  const char *title = prc_text_get (item->title, cast->ceremony->languages[0]);

  return title != NULL ? title : "";
}

static void
tell_none (PrcCast *cast, const PrcGraduand *graduand)
{
  g_autofree char *name = prc_person_name_dup_called (graduand->name);

  prc_order_cast_add_problem (
      cast->problems, PRC_SEVERITY_ERROR, "presentation-none", graduand,
      g_strdup_printf (_ ("%s is coming, but no presentation takes them, so the name would not "
                          "be called. Change what a presentation takes, or add one."),
                       name));
}

static void
tell_two (PrcCast *cast, const PrcGraduand *graduand, const PrcItem *first, const PrcItem *second,
          gboolean same_award)
{
  g_autofree char *name = prc_person_name_dup_called (graduand->name);
  const char *words =
      same_award ? _ ("%s belongs to two presentations, “%s” and “%s”, and is called in the "
                      "first. Change what one of them takes.")
                 : _ ("%s has awards in two presentations, “%s” and “%s”, and is called once, in "
                      "the first. Let people with two awards cross twice, if that is wanted.");

  prc_order_cast_add_problem (
      cast->problems, same_award ? PRC_SEVERITY_ERROR : PRC_SEVERITY_WARNING, "presentation-two",
      graduand, g_strdup_printf (words, name, get_title (cast, first), get_title (cast, second)));
}

/* The groups that take @conferral of @graduand. */
static GPtrArray *
list_groups (const PrcCast *cast, const PrcGraduand *graduand, const PrcConferral *conferral)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < cast->groups->len; i++)
    {
      PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      if (prc_order_cast_fits (cast->season, &group->item->selection, graduand, conferral))
        g_ptr_array_add (list, group);
    }
  return list;
}

static PrcCall *
add_call (PrcCallGroup *group, const PrcGraduand *graduand, const PrcConferral *conferral)
{
  PrcCall *call = call_new (graduand, group->item);

  if (conferral != NULL)
    g_ptr_array_add (call->conferrals, (gpointer) conferral);
  g_ptr_array_add (group->calls, call);
  return call;
}

/* In two passes: does an earlier conferral of the same institution have a call in @group. */
static PrcCall *
find_pass (const PrcCast *cast, const PrcCallGroup *group, const PrcGraduand *graduand,
           const PrcConferral *conferral)
{
  const PrcAward *award = prc_season_find_award (cast->season, conferral->award);

  for (guint i = group->calls->len; i > 0; i--)
    {
      PrcCall *call = g_ptr_array_index (group->calls, i - 1);
      const PrcConferral *first =
          call->conferrals->len > 0 ? g_ptr_array_index (call->conferrals, 0) : NULL;

      if (call->graduand != graduand)
        return NULL;
      if (first != NULL &&
          prc_season_find_award (cast->season, first->award)->institution == award->institution)
        return call;
    }
  return NULL;
}

/* For each award a call of its own; in two passes, for each institution. */
static void
cast_twice (PrcCast *cast, const PrcGraduand *graduand, const GPtrArray *conferrals)
{
  for (guint i = 0; i < MAX (conferrals->len, 1); i++)
    {
      const PrcConferral *conferral =
          conferrals->len > 0 ? g_ptr_array_index (conferrals, i) : NULL;
      g_autoptr (GPtrArray) groups = list_groups (cast, graduand, conferral);

      if (groups->len == 0)
        {
          tell_none (cast, graduand);
          continue;
        }
      if (groups->len > 1)
        tell_two (cast, graduand, ((PrcCallGroup *) g_ptr_array_index (groups, 0))->item,
                  ((PrcCallGroup *) g_ptr_array_index (groups, 1))->item, TRUE);
      PrcCall *pass = cast->ceremony->two_passes && conferral != NULL
                          ? find_pass (cast, g_ptr_array_index (groups, 0), graduand, conferral)
                          : NULL;
      if (pass != NULL)
        g_ptr_array_add (pass->conferrals, (gpointer) conferral);
      else
        add_call (g_ptr_array_index (groups, 0), graduand, conferral);
    }
}

/* One call, in the presentation of the main award that has one. */
static void
cast_once (PrcCast *cast, const PrcGraduand *graduand, const GPtrArray *conferrals)
{
  PrcCallGroup *home = NULL, *other = NULL;
  const PrcConferral *main = NULL;
  gboolean overlap = FALSE;
  PrcCall *call;

  for (guint i = 0; i < MAX (conferrals->len, 1); i++)
    {
      const PrcConferral *conferral =
          conferrals->len > 0 ? g_ptr_array_index (conferrals, i) : NULL;
      g_autoptr (GPtrArray) groups = list_groups (cast, graduand, conferral);

      if (groups->len == 0)
        continue;
      if (home == NULL)
        main = conferral;
      if (home == NULL)
        home = g_ptr_array_index (groups, 0);
      else if (g_ptr_array_index (groups, 0) != home && other == NULL)
        other = g_ptr_array_index (groups, 0);
      if (groups->len > 1 && !overlap)
        {
          overlap = TRUE;
          other = g_ptr_array_index (groups, g_ptr_array_index (groups, 0) == home ? 1 : 0);
        }
    }
  if (home == NULL)
    {
      tell_none (cast, graduand);
      return;
    }
  if (other != NULL)
    tell_two (cast, graduand, home->item, other->item, overlap);
  call = add_call (home, graduand, main);
  for (guint i = 0; i < conferrals->len; i++)
    if (g_ptr_array_index (conferrals, i) != main)
      g_ptr_array_add (call->conferrals, g_ptr_array_index (conferrals, i));
}

static gboolean
has_relation (const PrcGraduand *graduand, PrcRelationKind kind)
{
  for (guint i = 0; i < graduand->relations->len; i++)
    if (((const PrcRelation *) g_ptr_array_index (graduand->relations, i))->kind == kind)
      return TRUE;
  return FALSE;
}

/* Those who come at the end of the ceremony stand behind the last presentation's names. */
static void
move_to_end (PrcCast *cast)
{
  PrcCallGroup *last =
      cast->groups->len > 0 ? g_ptr_array_index (cast->groups, cast->groups->len - 1) : NULL;

  for (guint i = 0; i < cast->groups->len; i++)
    {
      PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      for (guint j = 0; j < group->calls->len;)
        {
          PrcCall *call = g_ptr_array_index (group->calls, j);

          if (call->at_end || !has_relation (call->graduand, PRC_RELATION_END_OF_CEREMONY))
            {
              j++;
              continue;
            }
          call->at_end = TRUE;
          if (group != last)
            g_ptr_array_add (last->calls, g_ptr_array_steal_index (group->calls, j));
        }
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const PrcItem *p = *(const PrcItem *const *) a, *q = *(const PrcItem *const *) b;

  return p->position != q->position ? p->position - q->position : (p->id > q->id) - (p->id < q->id);
}

static void
collect_items (PrcCast *cast)
{
  for (guint i = 0; i < cast->season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (cast->season->items, i);

      if (item->ceremony == cast->ceremony->id)
        g_ptr_array_add (cast->items, (gpointer) item);
    }
  g_ptr_array_sort (cast->items, compare_items);
  for (guint i = 0; i < cast->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (cast->items, i);
      PrcCallGroup *group;

      if (item->type != PRC_ITEM_PRESENTATION)
        continue;
      group = g_new0 (PrcCallGroup, 1);
      group->item = item;
      group->calls = g_ptr_array_new_with_free_func (call_free);
      g_ptr_array_add (cast->groups, group);
    }
}

PrcCast *
prc_order_cast_new (const PrcSeason *season, gint64 ceremony)
{
  PrcCast *cast;
  const PrcCeremony *found = prc_season_find_ceremony (season, ceremony);

  if (found == NULL)
    return NULL;
  cast = g_new0 (PrcCast, 1);
  cast->season = season;
  cast->ceremony = found;
  cast->items = g_ptr_array_new ();
  cast->groups = g_ptr_array_new_with_free_func (group_free);
  cast->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  collect_items (cast);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      g_autoptr (GPtrArray) conferrals = NULL;

      if (graduand->attendance != PRC_ATTENDANCE_ATTENDING ||
          !prc_season_is_in_ceremony (season, graduand, ceremony))
        continue;
      conferrals = prc_order_cast_list_conferrals (season, found, graduand);
      if (found->call_twice || found->two_passes)
        cast_twice (cast, graduand, conferrals);
      else
        cast_once (cast, graduand, conferrals);
    }
  move_to_end (cast);
  return cast;
}

void
prc_order_cast_free (PrcCast *cast)
{
  g_ptr_array_unref (cast->items);
  g_ptr_array_unref (cast->groups);
  g_ptr_array_unref (cast->problems);
  g_free (cast);
}

PrcCallGroup *
prc_order_cast_find (const PrcCast *cast, const PrcItem *item)
{
  for (guint i = 0; i < cast->groups->len; i++)
    {
      PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      if (group->item == item)
        return group;
    }
  return NULL;
}
