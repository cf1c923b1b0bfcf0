#include "prc-item.h"

static void
clear_selection (PrcSelection *selection)
{
  g_free (selection->institution);
  g_free (selection->faculty);
  g_free (selection->school);
  g_free (selection->award);
  g_free (selection->subject);
}

static void
fill_selection (PrcSelection *to, const PrcSelection *from)
{
  to->institution = g_strdup (from->institution);
  to->faculty = g_strdup (from->faculty);
  to->school = g_strdup (from->school);
  to->award = g_strdup (from->award);
  to->subject = g_strdup (from->subject);
  to->level = from->level;
}

static void
prc_selection_rule_init (PrcSelectionRule *rule)
{
}

static void
prc_selection_rule_clear (PrcSelectionRule *rule)
{
  clear_selection (&rule->selection);
}

static void
prc_selection_rule_fill (PrcSelectionRule *to, const PrcSelectionRule *from)
{
  fill_selection (&to->selection, &from->selection);
}

PRC_DEFINE_VALUE (PrcSelectionRule, prc_selection_rule)

static void
prc_item_init (PrcItem *item)
{
  item->type = PRC_ITEM_FREE;
  item->in_booklet = item->in_hall = item->on_stream = TRUE;
  item->spare_seats = 2;
  item->together = 1;
  item->keys = g_array_new (FALSE, FALSE, sizeof (PrcSortKey));
}

static void
prc_item_clear (PrcItem *item)
{
  prc_text_unref (item->title);
  prc_text_unref (item->person);
  prc_text_unref (item->role);
  prc_text_unref (item->detail);
  prc_text_unref (item->words);
  prc_text_unref (item->cue);
  prc_text_unref (item->follows);
  clear_selection (&item->selection);
  prc_text_unref (item->technical);
  prc_text_unref (item->award_line);
  prc_text_unref (item->formula);
  prc_text_unref (item->closing);
  g_free (item->collation);
  g_array_unref (item->keys);
}

static void
prc_item_fill (PrcItem *to, const PrcItem *from)
{
  GArray *keys = to->keys;

  *to = *from;
  to->title = prc_text_ref (from->title);
  to->person = prc_text_ref (from->person);
  to->role = prc_text_ref (from->role);
  to->detail = prc_text_ref (from->detail);
  to->words = prc_text_ref (from->words);
  to->cue = prc_text_ref (from->cue);
  to->follows = prc_text_ref (from->follows);
  fill_selection (&to->selection, &from->selection);
  to->technical = prc_text_ref (from->technical);
  to->award_line = prc_text_ref (from->award_line);
  to->formula = prc_text_ref (from->formula);
  to->closing = prc_text_ref (from->closing);
  to->collation = g_strdup (from->collation);
  to->keys = keys;
  g_array_append_vals (to->keys, from->keys->data, from->keys->len);
}

PRC_DEFINE_VALUE (PrcItem, prc_item)

gboolean
prc_selection_equal (const PrcSelection *a, const PrcSelection *b)
{
  return g_strcmp0 (a->institution, b->institution) == 0 &&
         g_strcmp0 (a->faculty, b->faculty) == 0 && g_strcmp0 (a->school, b->school) == 0 &&
         g_strcmp0 (a->award, b->award) == 0 && g_strcmp0 (a->subject, b->subject) == 0 &&
         a->level == b->level;
}

static gboolean
keys_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const PrcSortKey *p = &g_array_index (a, PrcSortKey, i);
      const PrcSortKey *q = &g_array_index (b, PrcSortKey, i);

      if (p->field != q->field || p->descending != q->descending)
        return FALSE;
    }
  return TRUE;
}

static gboolean
rest_equal (const PrcItem *a, const PrcItem *b)
{
  return prc_text_equal (a->technical, b->technical) && a->in_hall == b->in_hall &&
         a->on_stream == b->on_stream && a->interpreted == b->interpreted &&
         g_strcmp0 (a->collation, b->collation) == 0 &&
         prc_text_equal (a->award_line, b->award_line) && prc_text_equal (a->formula, b->formula) &&
         prc_text_equal (a->closing, b->closing) && a->together == b->together;
}

gboolean
prc_item_equal (const PrcItem *a, const PrcItem *b)
{
  return a->id == b->id && a->ceremony == b->ceremony && a->position == b->position &&
         a->type == b->type && prc_text_equal (a->title, b->title) &&
         prc_text_equal (a->person, b->person) && prc_text_equal (a->role, b->role) &&
         a->institution == b->institution && prc_text_equal (a->detail, b->detail) &&
         prc_text_equal (a->words, b->words) && prc_text_equal (a->cue, b->cue) &&
         prc_text_equal (a->follows, b->follows) && a->stand == b->stand &&
         a->in_booklet == b->in_booklet && rest_equal (a, b) && a->seconds == b->seconds &&
         a->pace == b->pace && prc_selection_equal (&a->selection, &b->selection) &&
         keys_equal (a->keys, b->keys) && a->spare_seats == b->spare_seats &&
         a->new_row == b->new_row;
}
