#include "prc-graduand.h"

#include <string.h>

static void
prc_external_id_init (PrcExternalId *id)
{
}

static void
prc_external_id_clear (PrcExternalId *id)
{
  g_free (id->source);
  g_free (id->id);
}

static void
prc_external_id_fill (PrcExternalId *to, const PrcExternalId *from)
{
  prc_set_string (&to->source, from->source);
  prc_set_string (&to->id, from->id);
}

PRC_DEFINE_VALUE (PrcExternalId, prc_external_id)

static void
prc_need_init (PrcNeed *need)
{
  need->kind = PRC_NEED_OTHER;
}

static void
prc_need_clear (PrcNeed *need)
{
  prc_text_unref (need->text);
}

static void
prc_need_fill (PrcNeed *to, const PrcNeed *from)
{
  to->kind = from->kind;
  to->text = prc_text_ref (from->text);
  to->audience = from->audience;
}

PRC_DEFINE_VALUE (PrcNeed, prc_need)

static void
prc_relation_init (PrcRelation *relation)
{
}

static void
prc_relation_clear (PrcRelation *relation)
{
  g_free (relation->reason);
}

static void
prc_relation_fill (PrcRelation *to, const PrcRelation *from)
{
  to->kind = from->kind;
  to->other = from->other;
  to->place = from->place;
  prc_set_string (&to->reason, from->reason);
}

PRC_DEFINE_VALUE (PrcRelation, prc_relation)

static void
prc_graduand_init (PrcGraduand *graduand)
{
  graduand->ids = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_external_id_unref);
  graduand->conferrals = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_conferral_unref);
  graduand->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_need_unref);
  graduand->relations = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_relation_unref);
  graduand->guests = -1;
}

static void
prc_graduand_clear (PrcGraduand *graduand)
{
  g_ptr_array_unref (graduand->ids);
  prc_person_name_unref (graduand->name);
  prc_reading_unref (graduand->reading);
  g_ptr_array_unref (graduand->conferrals);
  g_free (graduand->faculty);
  g_free (graduand->school);
  g_free (graduand->class_group);
  g_ptr_array_unref (graduand->needs);
  g_ptr_array_unref (graduand->relations);
  g_free (graduand->seat);
  g_free (graduand->photo);
  g_free (graduand->remarks);
}

static void
prc_graduand_fill (PrcGraduand *to, const PrcGraduand *from)
{
  to->id = from->id;
  prc_array_append_values (to->ids, from->ids);
  to->name = prc_person_name_ref (from->name);
  to->reading = prc_reading_ref (from->reading);
  prc_array_append_values (to->conferrals, from->conferrals);
  to->attendance = from->attendance;
  prc_set_string (&to->faculty, from->faculty);
  prc_set_string (&to->school, from->school);
  prc_set_string (&to->class_group, from->class_group);
  to->guests = from->guests;
  prc_array_append_values (to->needs, from->needs);
  memcpy (to->privacy, from->privacy, sizeof to->privacy);
  prc_array_append_values (to->relations, from->relations);
  prc_set_string (&to->seat, from->seat);
  prc_set_string (&to->photo, from->photo);
  prc_set_string (&to->remarks, from->remarks);
  to->listed = from->listed;
  to->missing = from->missing;
  to->ceremony = from->ceremony;
}

PRC_DEFINE_VALUE (PrcGraduand, prc_graduand)

const char *
prc_graduand_get_id (const PrcGraduand *graduand)
{
  if (graduand->ids->len == 0)
    return NULL;
  return ((const PrcExternalId *) g_ptr_array_index (graduand->ids, 0))->id;
}

const char *
prc_graduand_get_id_of (const PrcGraduand *graduand, const char *source)
{
  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);

      if (g_strcmp0 (id->source, source) == 0)
        return id->id;
    }
  return NULL;
}

static gboolean
arrays_equal (const GPtrArray *a, const GPtrArray *b, GEqualFunc equal)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
id_equal (gconstpointer a, gconstpointer b)
{
  const PrcExternalId *p = a, *q = b;

  return g_strcmp0 (p->source, q->source) == 0 && g_strcmp0 (p->id, q->id) == 0;
}

static gboolean
need_equal (gconstpointer a, gconstpointer b)
{
  const PrcNeed *p = a, *q = b;

  return p->kind == q->kind && p->audience == q->audience && prc_text_equal (p->text, q->text);
}

static gboolean
relation_equal (gconstpointer a, gconstpointer b)
{
  const PrcRelation *p = a, *q = b;

  return p->kind == q->kind && p->other == q->other && p->place == q->place &&
         g_strcmp0 (p->reason, q->reason) == 0;
}

gboolean
prc_graduand_equal (const PrcGraduand *a, const PrcGraduand *b)
{
  return a->id == b->id && arrays_equal (a->ids, b->ids, id_equal) &&
         prc_person_name_equal (a->name, b->name) && prc_reading_equal (a->reading, b->reading) &&
         arrays_equal (a->conferrals, b->conferrals, (GEqualFunc) prc_conferral_equal) &&
         a->attendance == b->attendance && g_strcmp0 (a->faculty, b->faculty) == 0 &&
         g_strcmp0 (a->school, b->school) == 0 && g_strcmp0 (a->class_group, b->class_group) == 0 &&
         a->guests == b->guests && arrays_equal (a->needs, b->needs, need_equal) &&
         memcmp (a->privacy, b->privacy, sizeof a->privacy) == 0 &&
         arrays_equal (a->relations, b->relations, relation_equal) &&
         g_strcmp0 (a->seat, b->seat) == 0 && g_strcmp0 (a->photo, b->photo) == 0 &&
         g_strcmp0 (a->remarks, b->remarks) == 0 && a->listed == b->listed &&
         a->missing == b->missing && a->ceremony == b->ceremony;
}
