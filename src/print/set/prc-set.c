#include "prc-set.h"

#include "prc-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHEET 4      /* pages of a folded sheet */
#define FRONT 3      /* cover, inside cover, contents */
#define MOST_NOTES 2 /* pages of notes that an index may cost */
#define NAMES_A_PAGE 55
#define MOST_TOLD 50
#define MOST_STAPLED 64

static void
entry_free (gpointer data)
{
  PrcSetEntry *entry = data;

  prc_text_unref (entry->title);
  g_free (entry->dest);
  g_free (entry);
}

static void
outline_free (gpointer data)
{
  PrcOutlineEntry *entry = data;

  g_free (entry->title);
  g_free (entry->dest);
  g_free (entry);
}

void
prc_set_free (PrcSet *set)
{
  if (set == NULL)
    return;
  g_clear_pointer (&set->sheets, g_ptr_array_unref);
  g_ptr_array_unref (set->outline);
  g_ptr_array_unref (set->problems);
  g_free (set);
}

PrcSet *
prc_set_new (void)
{
  PrcSet *set = g_new0 (PrcSet, 1);

  set->outline = g_ptr_array_new_with_free_func (outline_free);
  set->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  return set;
}

static guint
count_names (const PrcBooklet *booklet)
{
  guint n = 0;

  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        n += ((PrcGroup *) g_ptr_array_index (section->groups, j))->entries->len;
    }
  return n;
}

static void
setter_begin (PrcSetter *setter, const PrcSetJob *job, PrcType *type, GPtrArray *problems)
{
  *setter = (PrcSetter){ .booklet = job->booklet,
                         .style = job->style,
                         .type = type,
                         .problems = problems,
                         .cancellable = job->cancellable,
                         .progress = job->progress,
                         .progress_data = job->progress_data };
  setter->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_page_free);
  setter->contents = g_ptr_array_new_with_free_func (entry_free);
  setter->pages = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  setter->aspects = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_vals (setter->aspects, job->aspects, job->n_aspects);
  setter->expected = FRONT + 4 + count_names (job->booklet) / NAMES_A_PAGE + 4;
}

static void
setter_end (PrcSetter *setter)
{
  g_clear_pointer (&setter->sheets, g_ptr_array_unref);
  g_ptr_array_unref (setter->contents);
  g_hash_table_unref (setter->pages);
  g_array_unref (setter->aspects);
}

/* Pages of the front are there from the start, so that all that follows has its number; they are
 * filled last, when it is known. Returns the pages of the order of proceedings. */
static guint
open_front (PrcSetter *setter)
{
  g_autoptr (PrcText) title = prc_setter_dup_word (setter, PRC_PRINT_WORD_ORDER);
  g_autoptr (PrcText) contents = prc_setter_dup_word (setter, PRC_PRINT_WORD_CONTENTS);
  guint pages = prc_set_order (setter, 0, TRUE);

  prc_setter_begin_page (setter, NULL);
  prc_setter_begin_page (setter, NULL);
  prc_setter_begin_page (setter, contents);
  for (guint i = 0; i < pages; i++)
    prc_setter_begin_page (setter, title);
  if (pages > 0)
    {
      prc_setter_turn_to (setter, FRONT);
      prc_setter_add_contents (setter, title, "order", FALSE);
    }
  return pages;
}

static void
fill_front (PrcSetter *setter)
{
  prc_setter_turn_to (setter, 0);
  prc_set_cover (setter);
  prc_setter_turn_to (setter, 1);
  prc_set_inside_cover (setter);
  prc_setter_turn_to (setter, 2);
  prc_set_contents (setter);
  prc_set_order (setter, FRONT, FALSE);
}

/* Pages to add before the back cover, so that the sheets come out even. */
static guint
count_spare (const PrcSetter *setter)
{
  return (SHEET - (setter->sheets->len + 1) % SHEET) % SHEET;
}

/* The largest type in which the index takes no more pages. */
static guint
choose_measure (PrcSetter *setter, guint pages)
{
  for (guint measure = PRC_INDEX_MEASURES - 1; measure > 0; measure--)
    if (prc_set_count_index (setter, measure) <= pages)
      return measure;
  return 0;
}

/* The index of names where all of it fits and the inside back cover is left to notes; a sheet more
 * where that costs no more than a page or two of notes. */
static void
fill_end (PrcSetter *setter)
{
  guint spare = count_spare (setter);
  guint index = setter->booklet->sections->len > 0 ? prc_set_count_index (setter, 0) : 0;
  guint most = MAX (SHEET, setter->sheets->len / 5);

  for (guint room = spare; index > 0 && room <= spare + most; room += SHEET)
    if (index + 1 <= room && (room == spare || index + MOST_NOTES >= room))
      {
        prc_set_index (setter, choose_measure (setter, room - 1));
        break;
      }
  for (spare = count_spare (setter); spare > 0; spare--)
    prc_set_notes (setter);
}

/* Pages of all that is set so far and is to come, but for what fills the end, in folded sheets. */
static guint
count_sheets (const PrcSetter *setter, guint names, guint rest)
{
  return (setter->sheets->len + names + rest + 1 + SHEET - 1) / SHEET;
}

/* Sections open on pages of their own, but where closing up saves a sheet of paper. */
static void
set_names (PrcSetter *setter, guint rest)
{
  g_autoptr (PrcSetNames) names = prc_set_names_new (setter);
  guint apart, on;

  if (!prc_setter_go_on (setter))
    return;
  on = prc_set_names_break (names, TRUE);
  apart = prc_set_names_break (names, FALSE);
  if (count_sheets (setter, on, rest) < count_sheets (setter, apart, rest))
    prc_set_names_break (names, TRUE);
  prc_set_names_draw (names);
  setter->room = prc_set_names_get_room (names);
}

static void
set_all (PrcSetter *setter)
{
  guint words = prc_set_count_words (setter);

  open_front (setter);
  set_names (setter, words);
  if (!prc_setter_go_on (setter))
    return;
  if (prc_set_prizes_under (setter, setter->room))
    prc_set_words (setter);
  else
    {
      prc_set_words (setter);
      prc_set_prizes (setter);
    }
  fill_end (setter);
  prc_setter_begin_page (setter, NULL);
  prc_set_back_cover (setter);
  fill_front (setter);
}

static void
name_covers (const PrcSetter *setter)
{
  const char *language = setter->booklet->languages[0];
  PrcPage *cover = g_ptr_array_index (setter->sheets, 0);
  PrcPage *back = g_ptr_array_index (setter->sheets, setter->sheets->len - 1);

  g_free (cover->label);
  cover->label = g_strdup (prc_print_word (PRC_PRINT_WORD_COVER, language));
  g_free (back->label);
  back->label = g_strdup (prc_print_word (PRC_PRINT_WORD_BACK_COVER, language));
}

static void
make_outline (const PrcSetter *setter, PrcSet *set)
{
  for (guint i = 0; i < setter->contents->len; i++)
    {
      const PrcSetEntry *from = g_ptr_array_index (setter->contents, i);
      PrcOutlineEntry *entry = g_new0 (PrcOutlineEntry, 1);
      const char *words = prc_text_get (from->title, setter->booklet->languages[0]);

      entry->title = g_strdup (words != NULL ? words : "");
      entry->dest = g_strdup (from->dest);
      entry->page = from->page;
      entry->sub = from->sub;
      g_ptr_array_add (set->outline, entry);
    }
}

/* Whose name a text is: external ids by names as printed, in either script. */
static GHashTable *
list_owners (const PrcBooklet *booklet)
{
  GHashTable *owners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            {
              const PrcEntry *entry = g_ptr_array_index (group->entries, k);

              g_hash_table_insert (owners, entry->name, entry->external);
              if (entry->native != NULL)
                g_hash_table_insert (owners, entry->native, entry->external);
            }
        }
    }
  return owners;
}

static void
tell_missing (PrcSetter *setter, GHashTable *owners, const char *text)
{
  prc_setter_tell (
      setter, PRC_SEVERITY_ERROR, "glyph-missing", g_hash_table_lookup (owners, text), text,
      g_strdup_printf (
          /* Translators: %s is a name or another text of the booklet. */
          _ ("No font on this computer has all characters of “%s”; boxes stand in their place. "
             "Install a font that has them, or correct the text."),
          text));
}

static void
tell_foreign (PrcSetter *setter, GHashTable *owners, const char *family, const char *text)
{
  prc_setter_tell (setter, PRC_SEVERITY_WARNING, "font-foreign", g_hash_table_lookup (owners, text),
                   text,
                   g_strdup_printf (
                       /* Translators: first a name or text, then the name of a font. */
                       _ ("Part of “%s” is set in the font %s, since the style’s own fonts lack a "
                          "character. Look at it before going to press."),
                       text, family));
}

/* At most so many texts for each: where a font of the style is not installed at all, thousands
 * would say the same. */
static void
tell_fonts (PrcSetter *setter)
{
  const GPtrArray *foreign = prc_type_get_foreign (setter->type);
  const GPtrArray *missing = prc_type_get_missing (setter->type);
  g_autoptr (GHashTable) owners = list_owners (setter->booklet);

  for (guint i = 0; i < missing->len && i < MOST_TOLD; i++)
    tell_missing (setter, owners, g_ptr_array_index (missing, i));
  for (guint i = 0; i < foreign->len && i < MOST_TOLD; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (foreign, i), "\t", 2);

      tell_foreign (setter, owners, parts[0], parts[1] != NULL ? parts[1] : "");
    }
}

/* Staples hold so many pages. */
static void
tell_pages (PrcSetter *setter)
{
  guint n = setter->sheets->len;

  if (n > MOST_STAPLED)
    prc_setter_tell (setter, PRC_SEVERITY_WARNING, "page-count", NULL, NULL,
                     g_strdup_printf (_ ("The booklet has %u pages, more than staples hold well. "
                                         "Ask the printer for perfect binding."),
                                      n));
}

static void
copy_problems (const GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, prc_problem_ref (g_ptr_array_index (from, i)));
}

PrcSet *
prc_set_booklet (const PrcSetJob *job)
{
  PrcSet *set = prc_set_new ();
  g_autoptr (PrcType) type = prc_type_new (job->style);
  PrcSetter setter;

  copy_problems (job->booklet->problems, set->problems);
  setter_begin (&setter, job, type, set->problems);
  set_all (&setter);
  if (!prc_setter_go_on (&setter))
    {
      setter_end (&setter);
      prc_set_free (set);
      return NULL;
    }
  if (job->progress != NULL)
    job->progress (1, job->progress_data);
  name_covers (&setter);
  make_outline (&setter, set);
  tell_fonts (&setter);
  tell_pages (&setter);
  prc_problems_sort (set->problems);
  set->sheets = g_steal_pointer (&setter.sheets);
  setter_end (&setter);
  return set;
}

gboolean
prc_set_check_names (const PrcSet *set, const PrcBooklet *booklet, guint *lost, guint *twice)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer key, value;
  guint missing = 0, more = 0;

  for (guint i = 0; i < set->sheets->len; i++)
    prc_page_count_entries (g_ptr_array_index (set->sheets, i), drawn);
  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            {
              PrcEntry *entry = g_ptr_array_index (group->entries, k);
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (listed, &entry->id));

              g_hash_table_insert (listed, &entry->id, GUINT_TO_POINTER (n + 1));
            }
        }
    }
  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint wanted = GPOINTER_TO_UINT (value);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (drawn, key));

      missing += found < wanted;
      more += found > wanted;
    }
  g_hash_table_iter_init (&iter, drawn);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    more += !g_hash_table_contains (listed, key);
  if (lost != NULL)
    *lost = missing;
  if (twice != NULL)
    *twice = more;
  return missing == 0 && more == 0;
}
