/* Working papers from the job to the finished sheets: who stands on them, heads and feet. */
#include "prc-paper-make.h"

#include "prc-print-date.h"
#include "prc-print-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_SIZE 8.5
#define HEAD_GAP 10 /* between the left and the right of a head, pt */
#define RULE 0.5

typedef gboolean (*MakePaper) (PrcPaper *paper, GError **error);

static const struct
{
  const char *name;
  MakePaper make;
} kinds[PRC_PAPER_N_KINDS] = {
  [PRC_PAPER_SCRIPT] = { "script", prc_paper_script },
  [PRC_PAPER_CARDS] = { "cards", prc_paper_cards },
  [PRC_PAPER_VC] = { "vc", prc_paper_vc },
  [PRC_PAPER_SEATING] = { "seating", prc_paper_seating },
  [PRC_PAPER_LABELS] = { "labels", prc_paper_labels },
  [PRC_PAPER_MARSHALS] = { "marshals", prc_paper_marshals },
  [PRC_PAPER_CERTIFICATES] = { "certificates", prc_paper_certificates },
  [PRC_PAPER_ROBING] = { "robing", prc_paper_robing },
  [PRC_PAPER_ABSENTIA] = { "absentia", prc_paper_absentia },
  [PRC_PAPER_REPORT] = { "report", prc_paper_report },
};

gboolean
prc_paper_kind_parse (const char *name, PrcPaperKind *kind)
{
  for (int i = 0; i < PRC_PAPER_N_KINDS; i++)
    if (kinds[i].make != NULL && g_strcmp0 (name, kinds[i].name) == 0)
      {
        *kind = (PrcPaperKind) i;
        return TRUE;
      }
  return FALSE;
}

char *
prc_paper_kind_list (void)
{
  GString *list = g_string_new ("booklet, errata");

  for (int i = 0; i < PRC_PAPER_N_KINDS; i++)
    if (kinds[i].make != NULL)
      g_string_append_printf (list, ", %s", kinds[i].name);
  return g_string_free (list, FALSE);
}

const char *
prc_paper_kind_get_title (PrcPaperKind kind, const char *language)
{
  return prc_paper_word ((PrcPaperWord) ((int) PRC_PAPER_WORD_SCRIPT + (int) kind), language);
}

/* --- people --- */

static void
person_free (gpointer data)
{
  PrcPaperPerson *person = data;

  g_free (person->called);
  g_free (person->native);
  g_free (person);
}

static gboolean
is_chosen (const PrcPaper *paper, gint64 id)
{
  const GArray *people = paper->chosen != NULL ? paper->chosen : paper->job->people;

  if (people == NULL)
    return TRUE;
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* 'people=20210101,20210108': external ids. */
static gboolean
choose_people (PrcPaper *paper, GError **error)
{
  const char *list = prc_paper_get_setting (paper, "people");
  g_auto (GStrv) ids = list != NULL ? g_strsplit (list, ",", -1) : NULL;

  if (ids == NULL)
    return TRUE;
  paper->chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PrcGraduand *graduand =
          prc_season_find_graduand_id (paper->job->season, g_strstrip (ids[i]));

      if (graduand == NULL)
        {
          g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING,
                       _ ("Nobody in the season has the number “%s”."), ids[i]);
          return FALSE;
        }
      g_array_append_val (paper->chosen, graduand->id);
    }
  return TRUE;
}

static PrcPaperPerson *
person_new (const PrcPaper *paper, const PrcCue *cue, const PrcGraduand *graduand)
{
  PrcPaperPerson *person = g_new0 (PrcPaperPerson, 1);
  const PrcPersonName *name = graduand != NULL ? graduand->name : NULL;
  const char *native = cue != NULL ? cue->card->native : name->native;

  person->cue = cue;
  person->graduand = graduand;
  person->id = cue != NULL ? cue->graduand : graduand->id;
  person->position = cue != NULL && cue->position != NULL ? cue->position : "";
  person->called = cue != NULL && cue->card->called != NULL ? g_strdup (cue->card->called)
                   : name != NULL                           ? prc_person_name_dup_called (name)
                                                            : g_strdup ("");
  if (g_strcmp0 (native, person->called) != 0)
    person->native = g_strdup (native);
  person->native_language = cue != NULL ? cue->card->native_language : NULL;
  person->language = name != NULL ? name->language : NULL;
  person->seat = cue != NULL && cue->card->seat != NULL       ? cue->card->seat
                 : graduand != NULL && graduand->seat != NULL ? graduand->seat
                                                              : "";
  if (name != NULL && paper->style->small_capitals)
    prc_entry_find_family (person->called, name->family, name->family_first, &person->caps_start,
                           &person->caps_end);
  if (person->caps_end > person->caps_start &&
      !prc_type_has_small_capitals (paper->type, person->called, person->caps_start,
                                    person->caps_end))
    person->caps_end = person->caps_start;
  return person;
}

static void
list_called (PrcPaper *paper)
{
  const GPtrArray *cues = paper->job->order->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand != 0 && is_chosen (paper, cue->graduand))
        g_ptr_array_add (
            paper->people,
            person_new (paper, cue, prc_season_find_graduand (paper->job->season, cue->graduand)));
    }
}

/* Those of this ceremony who get their award without being there. */
static void
list_absent (PrcPaper *paper)
{
  const PrcSeason *season = paper->job->season;

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->attendance == PRC_ATTENDANCE_IN_ABSENTIA &&
          prc_season_is_in_ceremony (season, graduand, paper->ceremony->id) &&
          prc_running_order_find_graduand (paper->job->order, graduand->id) == NULL &&
          is_chosen (paper, graduand->id))
        g_ptr_array_add (paper->people, person_new (paper, NULL, graduand));
    }
}

/* --- heads and feet --- */

/* 'Wednesday 24 June 2026, 4.05 pm', on this machine's clock. */
static char *
format_moment (const char *iso, const char *language)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = iso != NULL ? g_date_time_new_from_iso8601 (iso, utc) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;

  return local != NULL ? prc_print_date_format (day, time, language) : NULL;
}

/* What list this is: two versions on one table is how a wrong name is read. */
static char *
dup_version (PrcPaper *paper, const char *language)
{
  const PrcPrintJob *job = paper->job;
  g_autofree char *frozen = format_moment (paper->ceremony->frozen_at, language);
  g_autofree char *changed =
      format_moment (job->changed != NULL ? job->changed : job->version, language);

  if (frozen != NULL)
    return g_strdup_printf (prc_paper_word (PRC_PAPER_WORD_FROZEN, language), frozen);
  if (changed != NULL)
    return g_strdup_printf (prc_paper_word (PRC_PAPER_WORD_OPEN, language), changed);
  return g_strdup (prc_paper_word (PRC_PAPER_WORD_OPEN_UNDATED, language));
}

/* A line of the margin; what is too long for it goes as far as whole words do. */
static void
add_margin (PrcPaper *paper, const char *text, double from, double to, double baseline)
{
  PrcLook look = prc_paper_look (HEAD_SIZE, paper->languages[0]);
  g_autoptr (PangoLayout) layout = prc_type_set (paper->type, &look, text);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (paper->type, layout, MAX (to - from, 20), 0, PRC_WRAP_WORDS);

  prc_page_add_line (paper->page, g_object_ref (g_ptr_array_index (lines, 0)), from, baseline,
                     &paper->style->grey);
}

/* Left: document and ceremony; right: pages. The foot: which list it is, and a note. */
static void
add_head (PrcPaper *paper, guint index)
{
  const char *second = paper->languages[1];
  PrcLook look = prc_paper_look (HEAD_SIZE, paper->languages[0]);
  const char *note = g_ptr_array_index (paper->notes, index);
  g_autofree char *document =
      prc_paper_dup_both (paper, (PrcPaperWord) ((int) PRC_PAPER_WORD_SCRIPT + (int) paper->kind));
  g_autofree char *ceremony = prc_paper_dup_text (paper, paper->ceremony->title);
  g_autofree char *left = g_strdup_printf ("%s · %s", document, ceremony);
  g_autofree char *pages =
      g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_PAGE), index + 1, paper->sheets->len);
  g_autofree char *other = second != NULL
                               ? g_strdup_printf (prc_paper_word (PRC_PAPER_WORD_PAGE, second),
                                                  index + 1, paper->sheets->len)
                               : NULL;
  g_autofree char *both = other != NULL ? g_strdup_printf ("%s · %s", pages, other) : NULL;
  g_autofree char *version = dup_version (paper, paper->languages[0]);
  double foot = paper->bottom + PRC_PAPER_FOOT + HEAD_SIZE, width;

  paper->page = g_ptr_array_index (paper->sheets, index);
  prc_page_begin_artifact (paper->page);
  width = prc_paper_add_right (paper, &look, both != NULL ? both : pages, paper->right, paper->head,
                               &paper->style->grey);
  add_margin (paper, left, paper->left, paper->right - width - HEAD_GAP, paper->head);
  if (paper->head_rule)
    prc_page_add_fill (paper->page, paper->left, paper->head + PRC_PAPER_HEAD_RULE,
                       paper->right - paper->left, RULE, &paper->style->ink);
  width = 0;
  if (note[0] != '\0')
    {
      look.size = HEAD_SIZE + 2;
      look.italic = TRUE;
      width = prc_paper_add_right (paper, &look, note, paper->right, foot, &paper->style->ink);
    }
  add_margin (paper, version, paper->left, paper->right - width - HEAD_GAP, foot);
  prc_page_end (paper->page);
}

/* --- the whole --- */

static gboolean
check_drawn (PrcPaper *paper, GError **error)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, value;
  guint lost = 0, twice = 0;

  for (guint i = 0; i < paper->sheets->len; i++)
    prc_page_count_entries (g_ptr_array_index (paper->sheets, i), drawn);
  g_hash_table_iter_init (&iter, paper->expected);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (drawn, key));

      lost += found < GPOINTER_TO_UINT (value);
      twice += found > GPOINTER_TO_UINT (value);
    }
  g_hash_table_iter_init (&iter, drawn);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    twice += !g_hash_table_contains (paper->expected, key);
  if (lost == 0 && twice == 0)
    return TRUE;
  g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_NAMES, "names lost: %u, names too many: %u",
               lost, twice);
  return FALSE;
}

/* A letter in no font of the style, or in a stranger's: the sheet would show a box, or a face that
 * nobody chose. */
static void
tell_fonts (PrcPaper *paper)
{
  const GPtrArray *missing = prc_type_get_missing (paper->type);
  const GPtrArray *foreign = prc_type_get_foreign (paper->type);

  for (guint i = 0; i < missing->len; i++)
    prc_paper_tell (paper, PRC_SEVERITY_ERROR, "glyph-missing", NULL,
                    g_strdup_printf (_ ("No font has every letter of “%s”. Install one that does, "
                                        "or write it otherwise."),
                                     (char *) g_ptr_array_index (missing, i)));
  for (guint i = 0; i < foreign->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (foreign, i), "\t", 2);

      prc_paper_tell (paper, PRC_SEVERITY_WARNING, "font-foreign", NULL,
                      /* Translators: the words, then a family of fonts. */
                      g_strdup_printf (_ ("“%s” is set in %s, which is not one of the style’s "
                                          "fonts. Look at it on the page."),
                                       parts[1] != NULL ? parts[1] : "", parts[0]));
    }
}

static void
paper_begin (PrcPaper *paper, const PrcPrintJob *job, PrcStyle *style, const PrcPaperWatch *watch)
{
  paper->job = job;
  paper->ceremony = prc_season_find_ceremony (job->season, job->ceremony);
  paper->languages[0] = paper->ceremony->languages[0];
  paper->languages[1] = paper->languages[0] != NULL ? paper->ceremony->languages[1] : NULL;
  if (paper->languages[0] == NULL)
    paper->languages[0] = "en";
  paper->style = style;
  paper->type = prc_type_new (style);
  paper->people = g_ptr_array_new_with_free_func (person_free);
  paper->notes = g_ptr_array_new_with_free_func (g_free);
  paper->expected = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  paper->cancellable = watch->cancellable;
  paper->progress = watch->progress;
  paper->progress_data = watch->data;
}

static void
paper_end (PrcPaper *paper)
{
  prc_type_free (paper->type);
  g_ptr_array_unref (paper->people);
  g_ptr_array_unref (paper->notes);
  g_hash_table_unref (paper->expected);
  g_clear_pointer (&paper->chosen, g_array_unref);
}

PrcSet *
prc_paper_make (const PrcPrintJob *job, PrcPaperKind kind, PrcStyle *style,
                const PrcPaperWatch *watch, GError **error)
{
  g_autoptr (PrcSet) set = prc_set_new ();
  PrcPaper paper = { .kind = kind };
  gboolean made;

  paper_begin (&paper, job, style, watch);
  set->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_page_free);
  paper.sheets = set->sheets;
  paper.outline = set->outline;
  paper.problems = set->problems;
  made = choose_people (&paper, error);
  if (kind == PRC_PAPER_ABSENTIA)
    list_absent (&paper);
  else
    list_called (&paper);
  made = made && kinds[kind].make (&paper, error) && check_drawn (&paper, error);
  for (guint i = 0; made && paper.head > 0 && i < paper.sheets->len; i++)
    add_head (&paper, i);
  if (made)
    tell_fonts (&paper);
  paper_end (&paper);
  return made ? g_steal_pointer (&set) : NULL;
}
