/* prc-list-merge.c - see prc-list-merge.h. Conferrals are in prc-list-merge-award.c. */
#include "prc-list-merge.h"

#include "prc-enum.h"
#include "prc-list-merge-award.h"

#include <string.h>

typedef struct
{
  PrcListChanges *changes;
  gboolean remembered;
} Merger;

static void
merge_string (const Merger *merger, const char *field, char **to, const char *before,
              const char *now)
{
  if (prc_list_changes_decide (merger->changes, field, *to, before, now, merger->remembered))
    prc_set_string (to, now);
}

/* The parts of a name that lists set. */
static const struct
{
  const char *field;
  gsize offset;
} name_parts[] = {
  { "family", G_STRUCT_OFFSET (PrcPersonName, family) },
  { "given", G_STRUCT_OFFSET (PrcPersonName, given) },
  { "full-name", G_STRUCT_OFFSET (PrcPersonName, full) },
  { "native", G_STRUCT_OFFSET (PrcPersonName, native) },
  { "native-family", G_STRUCT_OFFSET (PrcPersonName, native_family) },
  { "pinyin", G_STRUCT_OFFSET (PrcPersonName, pinyin) },
  { "language", G_STRUCT_OFFSET (PrcPersonName, language) },
  { "known-as", G_STRUCT_OFFSET (PrcPersonName, called) },
};

static const char *
part_of (const PrcPersonName *name, gsize index)
{
  return name != NULL ? G_STRUCT_MEMBER (const char *, name, name_parts[index].offset) : NULL;
}

static PrcPersonName *
merge_name (const Merger *merger, const PrcPersonName *current, const PrcPersonName *before,
            const PrcPersonName *now)
{
  static const char *const orders[] = { "given-first", "family-first" };
  PrcPersonName *name = current != NULL ? prc_person_name_copy (current) : prc_person_name_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (name_parts); i++)
    merge_string (merger, name_parts[i].field,
                  (char **) G_STRUCT_MEMBER_P (name, name_parts[i].offset), part_of (before, i),
                  part_of (now, i));
  if (prc_list_changes_decide (merger->changes, "name-order", orders[name->family_first != FALSE],
                               before != NULL ? orders[before->family_first != FALSE] : NULL,
                               orders[now->family_first != FALSE], merger->remembered))
    name->family_first = now->family_first;
  return name;
}

static const char *
attendance_nick (const PrcGraduand *graduand)
{
  return graduand != NULL ? prc_enum_to_nick (PRC_TYPE_ATTENDANCE, (int) graduand->attendance)
                          : NULL;
}

static char *
dup_guests (const PrcGraduand *graduand)
{
  return graduand != NULL && graduand->guests >= 0 ? g_strdup_printf ("%d", graduand->guests)
                                                   : NULL;
}

static void
merge_guests (const Merger *merger, PrcGraduand *merged, const PrcGraduand *before,
              const PrcGraduand *now)
{
  g_autofree char *mine = dup_guests (merged);
  g_autofree char *old = dup_guests (before);
  g_autofree char *new_one = dup_guests (now);

  if (prc_list_changes_decide (merger->changes, "guests", mine, old, new_one, merger->remembered))
    merged->guests = now->guests;
}

/* All needs in one string, each with its kind: to compare, and to show. */
static char *
dup_needs (const PrcGraduand *graduand)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; graduand != NULL && i < graduand->needs->len; i++)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, i);
      const char *text = prc_text_get (need->text, "en");

      g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", text != NULL ? text : "");
    }
  if (all->len > 0)
    return g_string_free (all, FALSE);
  g_string_free (all, TRUE);
  return NULL;
}

static void
merge_needs (const Merger *merger, PrcGraduand *merged, const PrcGraduand *before,
             const PrcGraduand *now)
{
  g_autofree char *mine = dup_needs (merged);
  g_autofree char *old = dup_needs (before);
  g_autofree char *new_ones = dup_needs (now);

  if (!prc_list_changes_decide (merger->changes, "needs", mine, old, new_ones, merger->remembered))
    return;
  g_ptr_array_set_size (merged->needs, 0);
  prc_array_append_values (merged->needs, now->needs);
}

static void
merge_privacy (const Merger *merger, PrcGraduand *merged, const PrcGraduand *before,
               const PrcGraduand *now)
{
  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    {
      const char *purpose = prc_enum_to_nick (PRC_TYPE_PURPOSE, (int) i);
      g_autofree char *field = g_strdup_printf ("privacy-%s", purpose);
      const char *old =
          before != NULL ? prc_enum_to_nick (PRC_TYPE_CONSENT, (int) before->privacy[i]) : NULL;

      if (!merger->remembered && now->privacy[i] == PRC_CONSENT_UNSET)
        continue;
      if (prc_list_changes_decide (
              merger->changes, field, prc_enum_to_nick (PRC_TYPE_CONSENT, (int) merged->privacy[i]),
              old, prc_enum_to_nick (PRC_TYPE_CONSENT, (int) now->privacy[i]), merger->remembered))
        merged->privacy[i] = now->privacy[i];
    }
}

/* In the place of another number of the same source, else behind all. */
static void
put_id (PrcGraduand *merged, const PrcExternalId *id)
{
  for (guint i = 0; i < merged->ids->len; i++)
    {
      PrcExternalId *other = g_ptr_array_index (merged->ids, i);

      if (g_strcmp0 (other->source, id->source) != 0)
        continue;
      merged->ids->pdata[i] = prc_external_id_ref (id);
      prc_external_id_unref (other);
      return;
    }
  g_ptr_array_add (merged->ids, prc_external_id_ref (id));
}

static void
merge_ids (const Merger *merger, PrcGraduand *merged, const PrcGraduand *now)
{
  for (guint i = 0; i < now->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (now->ids, i);
      const char *mine = prc_graduand_get_id_of (merged, id->source);

      if (g_strcmp0 (mine, id->id) == 0)
        continue;
      prc_list_changes_add (merger->changes, "id", mine, id->id);
      put_id (merged, id);
    }
}

static void
merge_person (const Merger *merger, PrcGraduand *merged, const PrcGraduand *before,
              const PrcGraduand *now)
{
  PrcPersonName *name =
      merge_name (merger, merged->name, before != NULL ? before->name : NULL, now->name);

  prc_person_name_unref (merged->name);
  merged->name = name;
  if (prc_list_changes_decide (merger->changes, "attendance", attendance_nick (merged),
                               attendance_nick (before), attendance_nick (now), merger->remembered))
    merged->attendance = now->attendance;
  merge_string (merger, "faculty", &merged->faculty, before != NULL ? before->faculty : NULL,
                now->faculty);
  merge_string (merger, "school", &merged->school, before != NULL ? before->school : NULL,
                now->school);
  merge_string (merger, "class-group", &merged->class_group,
                before != NULL ? before->class_group : NULL, now->class_group);
  merge_string (merger, "seat", &merged->seat, before != NULL ? before->seat : NULL, now->seat);
  merge_string (merger, "remarks", &merged->remarks, before != NULL ? before->remarks : NULL,
                now->remarks);
  merge_guests (merger, merged, before, now);
  merge_needs (merger, merged, before, now);
  merge_privacy (merger, merged, before, now);
}

PrcGraduand *
prc_list_merge_graduand (const PrcGraduand *current, const PrcGraduand *before,
                         const PrcGraduand *now, const PrcListAwards *awards,
                         PrcListChanges *changes)
{
  PrcGraduand *merged = prc_graduand_copy (current);
  Merger merger = { changes, before != NULL };

  merge_ids (&merger, merged, now);
  merge_person (&merger, merged, before, now);
  prc_list_merge_award_all (merged, before, now, awards, changes);
  if (merged->missing)
    {
      prc_list_changes_add (changes, "missing", "true", NULL);
      merged->missing = FALSE;
    }
  return merged;
}
