#include "prc-booklet-content.h"

#include "prc-booklet-names.h"
#include "prc-language.h"
#include "prc-placeholder.h"
#include "prc-print-date.h"
#include "prc-print-name.h"
#include "prc-print-word.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FALLBACK_LANGUAGE "en"

static void
unref_text (gpointer text)
{
  prc_text_unref (text);
}

/* A text made of another for each language of the booklet by @make, which may give NULL. */
static PrcText *
for_each_language (const PrcBooklet *booklet, char *(*make) (const char *language, gpointer data),
                   gpointer data)
{
  PrcText *text = NULL;

  for (guint i = 0; i < 2 && booklet->languages[i] != NULL; i++)
    {
      g_autofree char *string = make (booklet->languages[i], data);
      g_autoptr (PrcText) before = text;

      text = prc_text_with (before, booklet->languages[i], string);
    }
  return text;
}

static char *
make_officer (const char *language, gpointer data)
{
  const PrcInstitution *institution = data;
  const char *title = prc_booklet_get_own (institution->presiding_title, language);
  const char *name = prc_booklet_get_own (institution->presiding_name, language);
  const char *of = prc_booklet_get_own (institution->name, language);
  g_autofree char *office = NULL;
  gboolean chinese = prc_language_is_chinese (language);

  if (title != NULL && of != NULL)
    office = g_strdup_printf (prc_print_word (PRC_PRINT_WORD_OFFICER, language), title, of);
  else
    office = g_strdup (title);
  if (name == NULL || office == NULL)
    return g_strdup (name != NULL ? name : office);
  return chinese ? g_strconcat (office, "　", name, NULL) : g_strconcat (name, ", ", office, NULL);
}

static char *
make_person (const char *language, gpointer data)
{
  const PrcItem *item = data;
  const char *person = prc_booklet_get_own (item->person, language);
  const char *role = prc_booklet_get_own (item->role, language);
  gboolean chinese = prc_language_is_chinese (language);

  if (person == NULL || role == NULL)
    return g_strdup (person != NULL ? person : role);
  return chinese ? g_strconcat (role, "　", person, NULL) : g_strconcat (person, ", ", role, NULL);
}

/* What a template left to be filled in holds up the press. */
static void
tell_placeholder (PrcBooklet *booklet, const PrcText *text)
{
  const char *words = prc_placeholder_find (text);
  PrcProblem *problem;

  if (words == NULL)
    return;
  problem = prc_problem_new ();
  problem->severity = PRC_SEVERITY_WARNING;
  problem->code = g_strdup ("placeholder-text");
  problem->value = g_strdup (words);
  problem->message = g_strdup_printf (
      _ ("“%s” is what the template put there. Write the institution's own name before going to "
         "press."),
      words);
  g_ptr_array_add (booklet->problems, problem);
}

static void
add_hosts (PrcBooklet *booklet, const PrcSeason *season, const PrcCeremony *ceremony)
{
  for (guint i = 0; i < ceremony->institutions->len; i++)
    {
      const PrcInstitution *institution =
          prc_season_find_institution (season, g_array_index (ceremony->institutions, gint64, i));
      PrcHost *host;

      if (institution == NULL)
        continue;
      host = g_new0 (PrcHost, 1);
      host->name = prc_text_ref (institution->name);
      prc_booklet_tell_translation (booklet, host->name);
      tell_placeholder (booklet, host->name);
      host->officer = for_each_language (booklet, make_officer, (gpointer) institution);
      host->crest = g_strdup (institution->crest);
      g_ptr_array_add (booklet->hosts, host);
    }
}

static gboolean
prints_words (PrcItemType type)
{
  return type == PRC_ITEM_OATH || type == PRC_ITEM_SONG || type == PRC_ITEM_ANTHEM;
}

static gboolean
has_language (const PrcBooklet *booklet, const PrcText *text)
{
  return prc_booklet_get_own (text, booklet->languages[0]) != NULL ||
         prc_booklet_get_own (text, booklet->languages[1]) != NULL;
}

static int
find_start (const PrcCeremony *ceremony, const PrcRunningOrder *order, gint64 item)
{
  int begin = prc_print_date_parse_time (ceremony->time);

  if (begin < 0 || order == NULL)
    return -1;
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->item == item)
        return begin + cue->planned / 60;
    }
  return -1;
}

static void
add_detail (PrcProgrammeItem *item, PrcText *text)
{
  if (prc_text_is_empty (text))
    prc_text_unref (text);
  else
    g_ptr_array_add (item->details, text);
}

static void
add_item (PrcBooklet *booklet, const PrcSeason *season, const PrcCeremony *ceremony,
          const PrcRunningOrder *order, const PrcItem *from)
{
  PrcProgrammeItem *item = g_new0 (PrcProgrammeItem, 1);
  const PrcInstitution *institution = prc_season_find_institution (season, from->institution);

  item->number = booklet->items->len + 1;
  item->type = from->type;
  item->title = prc_text_ref (from->title);
  prc_booklet_tell_translation (booklet, from->title);
  prc_booklet_tell_translation (booklet, from->detail);
  item->details = g_ptr_array_new_with_free_func (unref_text);
  item->stand = from->stand;
  item->start = find_start (ceremony, order, from->id);
  if (!prc_text_is_empty (from->person) || !prc_text_is_empty (from->role))
    add_detail (item, for_each_language (booklet, make_person, (gpointer) from));
  else if (institution != NULL && from->type != PRC_ITEM_PRESENTATION)
    add_detail (item, for_each_language (booklet, make_officer, (gpointer) institution));
  add_detail (item, prc_text_ref (from->detail));
  if (prints_words (from->type) && has_language (booklet, from->words))
    item->words = prc_text_ref (from->words);
  g_ptr_array_add (booklet->items, item);
}

static void
add_items (PrcBooklet *booklet, const PrcSeason *season, const PrcCeremony *ceremony,
           const PrcRunningOrder *order)
{
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);

      if (item->ceremony == ceremony->id && item->in_booklet && item->type != PRC_ITEM_HOLDING)
        add_item (booklet, season, ceremony, order, item);
    }
}

static char *
make_date (const char *language, gpointer data)
{
  const PrcCeremony *ceremony = data;

  return prc_print_date_format (ceremony->date, ceremony->time, language);
}

static char *
make_day (const char *language, gpointer data)
{
  return prc_print_date_format_day (data, language);
}

static void
tell_date (PrcBooklet *booklet)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = PRC_SEVERITY_WARNING;
  problem->code = g_strdup ("date-missing");
  problem->message = g_strdup (_ ("The ceremony has no date, so the cover has none. Set the date "
                                  "before going to press."));
  g_ptr_array_add (booklet->problems, problem);
}

static char *
make_index_rule (const char *language, gpointer data)
{
  const PrcCeremony *ceremony = data;
  const char *collation = ceremony->collation != NULL ? ceremony->collation : "";

  if (ceremony->scripts == PRC_SCRIPTS_BY_LATIN || !prc_language_is_chinese (collation))
    return g_strdup (prc_print_word (PRC_PRINT_WORD_INDEX_LATIN, language));
  return g_strdup (prc_print_word (strstr (collation, "stroke") != NULL
                                       ? PRC_PRINT_WORD_INDEX_STROKES
                                       : PRC_PRINT_WORD_INDEX_PINYIN,
                                   language));
}

PrcBooklet *
prc_booklet_content_new (const PrcSeason *season, gint64 ceremony_id, const PrcRunningOrder *order,
                         const char *version)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (season, ceremony_id);
  PrcBooklet *booklet;
  guint n;

  if (ceremony == NULL)
    return NULL;
  booklet = prc_booklet_new ();
  n = ceremony->languages != NULL ? g_strv_length (ceremony->languages) : 0;
  for (guint i = 0; i < 2 && i < n; i++)
    booklet->languages[i] = g_strdup (ceremony->languages[i]);
  if (n == 0)
    booklet->languages[0] = g_strdup (FALLBACK_LANGUAGE);
  booklet->title = prc_text_ref (ceremony->title);
  booklet->place = prc_text_ref (ceremony->place);
  booklet->season = prc_placeholder_dup_own (season->title);
  booklet->graduates = ceremony->already_conferred;
  if (ceremony->date != NULL)
    booklet->date = for_each_language (booklet, make_date, (gpointer) ceremony);
  else
    tell_date (booklet);
  if (version != NULL)
    booklet->press_date = for_each_language (booklet, make_day, (gpointer) version);
  booklet->index_rule = for_each_language (booklet, make_index_rule, (gpointer) ceremony);
  prc_booklet_tell_translation (booklet, booklet->title);
  prc_booklet_tell_translation (booklet, booklet->place);
  add_hosts (booklet, season, ceremony);
  add_items (booklet, season, ceremony, order);
  prc_booklet_names_add (booklet, season, ceremony, order);
  return booklet;
}
