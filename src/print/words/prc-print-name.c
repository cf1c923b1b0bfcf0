#include "prc-print-name.h"

#include "prc-language.h"
#include "prc-script.h"

#include <string.h>

static gboolean
is_edge (const char *name, gsize at)
{
  return at == 0 || name[at] == '\0' || name[at] == ' ' || name[at - 1] == ' ';
}

static gboolean
take (const char *name, gsize at, const char *family, guint *start, guint *end)
{
  gsize length = strlen (family);

  if (strncmp (name + at, family, length) != 0 || !is_edge (name, at) ||
      !is_edge (name, at + length))
    return FALSE;
  *start = at;
  *end = at + length;
  return TRUE;
}

gboolean
prc_entry_find_family (const char *name, const char *family, gboolean first, guint *start,
                       guint *end)
{
  gsize length = family != NULL ? strlen (family) : 0, total = strlen (name);

  if (length == 0 || length > total)
    return FALSE;
  if (take (name, first ? 0 : total - length, family, start, end) ||
      take (name, first ? total - length : 0, family, start, end))
    return TRUE;
  for (gsize at = total - length; at > 0; at--)
    if (take (name, at, family, start, end))
      return TRUE;
  return FALSE;
}

/* 'Choudhury, Amelia Rose'; family-first people and those of one name as they are. */
static char *
make_index (const PrcEntry *entry)
{
  g_autofree char *family = NULL, *rest = NULL;

  if (entry->caps_start == entry->caps_end || entry->caps_start == 0)
    return g_strdup (entry->name);
  family = g_strndup (entry->name + entry->caps_start, entry->caps_end - entry->caps_start);
  rest = g_strndup (entry->name, entry->caps_start);
  g_strchomp (rest);
  return g_strconcat (family, ", ", rest, entry->name + entry->caps_end, NULL);
}

static guint
find_marks (const PrcCeremony *ceremony, const PrcGraduand *graduand, const PrcConferral *conferral)
{
  guint marks = 0;

  if (graduand->attendance == PRC_ATTENDANCE_IN_ABSENTIA)
    marks |= PRC_MARK_ABSENTIA;
  if (graduand->attendance == PRC_ATTENDANCE_UNDECIDED)
    marks |= PRC_MARK_UNDECIDED;
  if (conferral == NULL)
    return marks;
  if (ceremony->print_class && conferral->class_ == PRC_CLASS_DISTINCTION)
    marks |= PRC_MARK_DISTINCTION;
  if (ceremony->print_class && conferral->class_ == PRC_CLASS_FIRST)
    marks |= PRC_MARK_FIRST;
  return marks;
}

PrcEntry *
prc_entry_new (const PrcCeremony *ceremony, const PrcGraduand *graduand,
               const PrcConferral *conferral, guint rank)
{
  const PrcPersonName *name = graduand->name;
  PrcEntry *entry = g_new0 (PrcEntry, 1);

  entry->id = graduand->id;
  entry->external = graduand->ids->len > 0 ? g_strdup (prc_graduand_get_id (graduand)) : NULL;
  entry->rank = rank;
  entry->name = prc_person_name_dup_printed (name);
  prc_entry_find_family (entry->name, name->family, name->family_first, &entry->caps_start,
                         &entry->caps_end);
  if (g_strcmp0 (name->native, entry->name) != 0)
    entry->native = g_strdup (name->native);
  entry->language = g_strdup (name->language);
  entry->native_language =
      g_strdup (prc_language_has_han (name->native) && !prc_language_is_chinese (name->language) &&
                        prc_script_get_region (name->language)[0] == 'S'
                    ? "zh-Hans"
                    : name->language);
  entry->marks = find_marks (ceremony, graduand, conferral);
  if (ceremony->print_thesis && conferral != NULL && conferral->thesis != NULL)
    {
      entry->thesis_withheld = conferral->thesis_embargoed;
      entry->thesis = entry->thesis_withheld ? NULL : g_strdup (conferral->thesis);
    }
  entry->index = make_index (entry);
  return entry;
}

void
prc_entry_free (PrcEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->external);
  g_free (entry->name);
  g_free (entry->native);
  g_free (entry->language);
  g_free (entry->native_language);
  g_free (entry->index);
  g_free (entry->thesis);
  g_free (entry);
}

const char *
prc_entry_get_latin_language (const PrcEntry *entry)
{
  if (entry->language == NULL ||
      (prc_language_is_chinese (entry->language) && !prc_language_has_han (entry->name)))
    return "en-GB";
  return entry->language;
}
