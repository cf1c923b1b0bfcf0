#include "prc-booklet.h"

#include "prc-language.h"
#include "prc-print-name.h"
#include "prc-text-pair.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MANY_NATIVE 0.5 /* from that part of names in hanzi a joint list leads with them */

static void
host_free (gpointer data)
{
  PrcHost *host = data;

  prc_text_unref (host->name);
  prc_text_unref (host->officer);
  g_free (host->crest);
  g_free (host);
}

static void
item_free (gpointer data)
{
  PrcProgrammeItem *item = data;

  prc_text_unref (item->title);
  prc_text_unref (item->words);
  g_ptr_array_unref (item->details);
  g_free (item);
}

static void
prize_free (gpointer data)
{
  PrcPrizeList *prize = data;

  g_free (prize->prize);
  prc_text_unref (prize->title);
  g_ptr_array_unref (prize->entries);
  g_free (prize);
}

const char *
prc_booklet_get_own (const PrcText *text, const char *language)
{
  const char *exact = prc_text_get_exact (text, language);
  const char *const *tags;
  gsize base;

  if (exact != NULL || text == NULL || language == NULL)
    return exact;
  tags = prc_text_get_languages (text);
  base = strcspn (language, "-");
  for (guint i = 0; tags[i] != NULL; i++)
    if (strcspn (tags[i], "-") == base && g_ascii_strncasecmp (tags[i], language, base) == 0)
      return prc_text_get_exact (text, tags[i]);
  return NULL;
}

PrcText *
prc_booklet_dup_pair (const PrcBooklet *booklet, const char *words)
{
  const char *const languages[] = { booklet->languages[0], booklet->languages[1], NULL };

  return prc_text_pair_parse (words, languages);
}

gboolean
prc_booklet_leads_with_hanzi (const PrcBooklet *booklet, const PrcCeremony *ceremony,
                              const GPtrArray *entries)
{
  guint native = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const PrcEntry *entry = g_ptr_array_index (entries, i);

      native += prc_language_has_han (entry->native != NULL ? entry->native : entry->name);
    }
  return native > entries->len * MANY_NATIVE &&
         (ceremony->own_script_first || booklet->hosts->len > 1 ||
          prc_language_is_chinese (booklet->languages[0]));
}

static const char *
name_language (const char *language)
{
  if (prc_language_is_same (language, "en"))
    return _ ("English");
  if (prc_language_is_chinese (language))
    return _ ("Chinese");
  return language;
}

static void
tell_missing (PrcBooklet *booklet, const char *words, const char *language)
{
  g_autofree char *message = g_strdup_printf (
      /* Translators: first a title or a name, then a language, such as Chinese. */
      _ ("“%s” is not there in %s. The booklet shows what there is; add the other before going "
         "to press."),
      words, name_language (language));
  PrcProblem *problem;

  for (guint i = 0; i < booklet->problems->len; i++)
    if (strcmp (((const PrcProblem *) g_ptr_array_index (booklet->problems, i))->message,
                message) == 0)
      return;
  problem = prc_problem_new ();
  problem->severity = PRC_SEVERITY_WARNING;
  problem->code = g_strdup ("translation-missing");
  problem->value = g_strdup (words);
  problem->message = g_steal_pointer (&message);
  g_ptr_array_add (booklet->problems, problem);
}

void
prc_booklet_tell_translation (PrcBooklet *booklet, const PrcText *text)
{
  for (guint i = 0; i < 2 && booklet->languages[i] != NULL; i++)
    if (!prc_text_is_empty (text) && prc_booklet_get_own (text, booklet->languages[i]) == NULL)
      tell_missing (booklet, prc_text_get (text, NULL), booklet->languages[i]);
}

PrcBooklet *
prc_booklet_new (void)
{
  PrcBooklet *booklet = g_new0 (PrcBooklet, 1);

  booklet->hosts = g_ptr_array_new_with_free_func (host_free);
  booklet->items = g_ptr_array_new_with_free_func (item_free);
  booklet->prizes = g_ptr_array_new_with_free_func (prize_free);
  booklet->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  return booklet;
}

void
prc_booklet_free (PrcBooklet *booklet)
{
  if (booklet == NULL)
    return;
  g_free (booklet->languages[0]);
  g_free (booklet->languages[1]);
  prc_text_unref (booklet->title);
  prc_text_unref (booklet->place);
  prc_text_unref (booklet->season);
  prc_text_unref (booklet->date);
  prc_text_unref (booklet->press_date);
  prc_text_unref (booklet->index_rule);
  g_ptr_array_unref (booklet->hosts);
  g_ptr_array_unref (booklet->items);
  g_clear_pointer (&booklet->sections, g_ptr_array_unref);
  g_ptr_array_unref (booklet->prizes);
  g_ptr_array_unref (booklet->problems);
  g_free (booklet);
}

GArray *
prc_booklet_list_people (const PrcSeason *season, gint64 ceremony)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (prc_season_is_in_ceremony (season, graduand, ceremony) &&
          graduand->attendance != PRC_ATTENDANCE_WITHDRAWN &&
          prc_season_is_allowed (season, ceremony, graduand, PRC_PURPOSE_PRINT))
        g_array_append_val (people, graduand->id);
    }
  return people;
}

static void
list_entry (const PrcEntry *entry, GString *out)
{
  g_string_append_printf (out, "    #%" G_GINT64_FORMAT " %.*s[%.*s]%s", entry->id,
                          (int) entry->caps_start, entry->name,
                          (int) (entry->caps_end - entry->caps_start),
                          entry->name + entry->caps_start, entry->name + entry->caps_end);
  if (entry->native != NULL)
    g_string_append_printf (out, " | %s", entry->native);
  if (entry->marks & PRC_MARK_DISTINCTION)
    g_string_append (out, " distinction");
  if (entry->marks & PRC_MARK_FIRST)
    g_string_append (out, " first");
  if (entry->marks & PRC_MARK_PRIZE)
    g_string_append (out, " prize");
  if (entry->marks & PRC_MARK_ABSENTIA)
    g_string_append (out, " absentia");
  if (entry->marks & PRC_MARK_UNDECIDED)
    g_string_append (out, " undecided");
  if (entry->thesis != NULL)
    g_string_append_printf (out, " \"%s\"", entry->thesis);
  if (entry->thesis_withheld)
    g_string_append (out, " withheld");
  g_string_append_c (out, '\n');
}

static void
list_text (const char *head, const PrcText *text, GString *out)
{
  const char *const *languages = text != NULL ? prc_text_get_languages (text) : NULL;

  g_string_append (out, head);
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " / " : "",
                            prc_text_get_exact (text, languages[i]));
  g_string_append_c (out, '\n');
}

static void
list_group (const PrcGroup *group, GString *out)
{
  if (group->school != NULL)
    list_text ("  school ", group->school, out);
  for (guint i = 0; i < group->headings->len; i++)
    list_text (i == 0 ? "  award " : "  and ",
               ((PrcHeading *) g_ptr_array_index (group->headings, i))->title, out);
  if (group->note != NULL)
    list_text ("  note ", group->note, out);
  if (group->part != NULL)
    list_text ("  class ", group->part, out);
  for (guint i = 0; i < group->entries->len; i++)
    list_entry (g_ptr_array_index (group->entries, i), out);
}

char *
prc_booklet_dup_listing (const PrcBooklet *booklet)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < booklet->items->len; i++)
    {
      const PrcProgrammeItem *item = g_ptr_array_index (booklet->items, i);
      g_autofree char *head =
          g_strdup_printf ("item %d %s", item->number, item->stand ? "stand " : "");

      list_text (head, item->title, out);
      for (guint j = 0; j < item->details->len; j++)
        list_text ("  ", g_ptr_array_index (item->details, j), out);
    }
  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      list_text ("section ", section->title, out);
      for (guint j = 0; j < section->groups->len; j++)
        list_group (g_ptr_array_index (section->groups, j), out);
    }
  for (guint i = 0; i < booklet->prizes->len; i++)
    {
      const PrcPrizeList *prize = g_ptr_array_index (booklet->prizes, i);

      list_text ("prize ", prize->title, out);
      for (guint j = 0; j < prize->entries->len; j++)
        {
          const PrcEntry *entry = g_ptr_array_index (prize->entries, j);

          g_string_append_printf (out, "  %s%s%s\n", entry->name,
                                  entry->native != NULL ? " | " : "",
                                  entry->native != NULL ? entry->native : "");
        }
    }
  return g_string_free (out, FALSE);
}
