#include "prc-item.h"

static void
prc_item_init (PrcItem *item)
{
  item->type = PRC_ITEM_FREE;
  item->in_booklet = TRUE;
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
  g_free (item->selection.institution);
  g_free (item->selection.faculty);
  g_free (item->selection.school);
  g_free (item->selection.award);
  g_free (item->selection.subject);
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
  to->selection.institution = g_strdup (from->selection.institution);
  to->selection.faculty = g_strdup (from->selection.faculty);
  to->selection.school = g_strdup (from->selection.school);
  to->selection.award = g_strdup (from->selection.award);
  to->selection.subject = g_strdup (from->selection.subject);
  to->keys = keys;
  g_array_append_vals (to->keys, from->keys->data, from->keys->len);
}

PRC_DEFINE_VALUE (PrcItem, prc_item)

static gboolean
selection_equal (const PrcSelection *a, const PrcSelection *b)
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

gboolean
prc_item_equal (const PrcItem *a, const PrcItem *b)
{
  return a->id == b->id && a->ceremony == b->ceremony && a->position == b->position &&
         a->type == b->type && prc_text_equal (a->title, b->title) &&
         prc_text_equal (a->person, b->person) && prc_text_equal (a->role, b->role) &&
         a->institution == b->institution && prc_text_equal (a->detail, b->detail) &&
         prc_text_equal (a->words, b->words) && prc_text_equal (a->cue, b->cue) &&
         prc_text_equal (a->follows, b->follows) && a->stand == b->stand &&
         a->in_booklet == b->in_booklet && a->seconds == b->seconds && a->pace == b->pace &&
         selection_equal (&a->selection, &b->selection) && keys_equal (a->keys, b->keys);
}
