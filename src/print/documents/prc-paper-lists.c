/* Lists with a row a person: marshals, certificates, robing, absentia, seats by row or by name, and
 * the report of the day.
 *
 * Each shows what its readers are to see and no more: notes by their audience, the certificate's
 * name and number on the certificate list alone.
 */
#include "prc-paper-table.h"

#include "prc-print-date.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define MARGIN (16 * PRC_MM)
#define SIZE 11

static void
set_a4 (PrcPaper *paper)
{
  prc_paper_set_sheet (paper, 210 * PRC_MM, 297 * PRC_MM, MARGIN);
}

static gboolean
fail_cancelled (GError **error)
{
  g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
  return FALSE;
}

static const PrcPaperPerson *
get_person (PrcPaper *paper, guint i)
{
  return g_ptr_array_index (paper->people, i);
}

/* Is the one at @i of another presentation than the one before. */
static gboolean
opens_group (PrcPaper *paper, guint i)
{
  return i == 0 || get_person (paper, i)->cue->item != get_person (paper, i - 1)->cue->item;
}

static char *
dup_group (PrcPaper *paper, guint i)
{
  return prc_paper_dup_text (paper, get_person (paper, i)->cue->card->group);
}

/* Fills a row's cells for one person. */
typedef void (*FillRow) (PrcPaper *paper, const PrcPaperPerson *person, PrcPaperCell *cells,
                         GPtrArray *strings);

static const char *
keep (GPtrArray *strings, char *string)
{
  g_ptr_array_add (strings, string);
  return string;
}

static void
end_group (PrcPaperTable *table, guint i, guint n)
{
  g_autofree char *group = dup_group (table->paper, i);
  g_autofree char *total =
      g_strdup_printf (prc_paper_first (table->paper, PRC_PAPER_WORD_TOTAL), group, n);

  prc_paper_table_end (table, total);
}

/* Everyone in the order of call, group by group. */
static gboolean
list_groups (PrcPaperTable *table, FillRow fill, GError **error)
{
  PrcPaper *paper = table->paper;
  guint n = 0;

  for (guint i = 0; i < paper->people->len; i++)
    {
      PrcPaperCell cells[8] = { { NULL } };
      g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return fail_cancelled (error);
      if (opens_group (paper, i))
        {
          g_autofree char *group = dup_group (paper, i);

          if (i > 0)
            end_group (table, i - 1, n);
          prc_paper_table_begin (table, group);
          n = 0;
        }
      n++;
      table->struck = FALSE;
      fill (paper, get_person (paper, i), cells, strings);
      prc_paper_table_add (table, get_person (paper, i), cells);
    }
  if (n > 0)
    end_group (table, paper->people->len - 1, n);
  else
    prc_paper_say_nobody (paper);
  return TRUE;
}

/* --- marshals --- */

static const PrcPaperColumn marshals_columns[] = {
  { PRC_PAPER_WORD_HEAD_HERE, 9 },  { PRC_PAPER_WORD_HEAD_NUMBER, 9 },
  { PRC_PAPER_WORD_HEAD_NAME, 46 }, { PRC_PAPER_WORD_HEAD_NATIVE, 20 },
  { PRC_PAPER_WORD_HEAD_SEAT, 14 }, { PRC_PAPER_WORD_HEAD_NEEDS, 44 },
};

static void
fill_marshal (PrcPaper *paper, const PrcPaperPerson *person, PrcPaperCell *cells,
              GPtrArray *strings)
{
  cells[0].box = TRUE;
  cells[1].text = person->position;
  cells[1].figure = TRUE;
  cells[2].name = TRUE;
  cells[3].text = person->native;
  cells[3].language = person->native_language;
  cells[4].text = person->seat;
  cells[5].text = keep (strings, prc_paper_dup_needs (paper, person, PRC_AUDIENCE_MARSHAL));
  cells[5].bold = TRUE;
}

gboolean
prc_paper_marshals (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = marshals_columns,
                          .n_columns = G_N_ELEMENTS (marshals_columns),
                          .size = SIZE,
                          .row = 32 };

  set_a4 (paper);
  return list_groups (&table, fill_marshal, error);
}

/* --- certificates --- */

static const PrcPaperColumn certificates_columns[] = {
  { PRC_PAPER_WORD_HEAD_NUMBER, 8 }, { PRC_PAPER_WORD_HEAD_CERTIFICATE_NAME, 42 },
  { PRC_PAPER_WORD_HEAD_AWARD, 56 }, { PRC_PAPER_WORD_HEAD_CERTIFICATE, 28 },
  { PRC_PAPER_WORD_HEAD_SEAT, 12 },
};

static char *
dup_certificates (const PrcGraduand *graduand)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; graduand != NULL && i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);

      if (conferral->certificate_number != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "",
                                conferral->certificate_number);
      if (conferral->completion_number != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "",
                                conferral->completion_number);
    }
  return g_string_free (out, FALSE);
}

static const PrcPrintDayRow *
find_day (PrcPaper *paper, gint64 id)
{
  const GPtrArray *day = paper->job->day;

  for (guint i = 0; day != NULL && i < day->len; i++)
    {
      const PrcPrintDayRow *row = g_ptr_array_index (day, i);

      if (row->graduand == id)
        return row;
    }
  return NULL;
}

static gboolean
is_absent (PrcPaper *paper, const PrcPaperPerson *person)
{
  const PrcPrintDayRow *row = find_day (paper, person->id);

  return row != NULL && (row->fate == PRC_PRINT_DAY_ABSENT || row->fate == PRC_PRINT_DAY_SKIPPED);
}

static void
fill_certificate (PrcPaper *paper, const PrcPaperPerson *person, PrcPaperCell *cells,
                  GPtrArray *strings)
{
  char *name = person->graduand != NULL ? prc_person_name_dup_certificate (person->graduand->name)
                                        : g_strdup (person->called);
  const char *native = person->native;

  if (native != NULL && strstr (name, native) == NULL)
    {
      char *both = g_strconcat (name, " ", native, NULL);

      g_free (name);
      name = both;
    }
  cells[0].text = person->position;
  cells[0].figure = TRUE;
  cells[1].text = keep (strings, name);
  cells[1].language = person->language;
  cells[2].text = keep (strings, prc_paper_dup_awards (paper, person, paper->languages[0]));
  cells[3].text = keep (strings, dup_certificates (person->graduand));
  cells[4].text = person->seat;
}

gboolean
prc_paper_certificates (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = certificates_columns,
                          .n_columns = G_N_ELEMENTS (certificates_columns),
                          .size = SIZE - 1,
                          .row = 24 };
  guint n = 0;

  set_a4 (paper);
  for (guint i = 0; i < paper->people->len; i++)
    {
      PrcPaperCell cells[5] = { { NULL } };
      g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
      const PrcPaperPerson *person = get_person (paper, i);

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return fail_cancelled (error);
      if (opens_group (paper, i))
        {
          g_autofree char *group = dup_group (paper, i);

          if (i > 0)
            end_group (&table, i - 1, n);
          prc_paper_table_begin (&table, group);
          n = 0;
        }
      n++;
      fill_certificate (paper, person, cells, strings);
      table.struck = is_absent (paper, person);
      prc_paper_table_add (&table, person, cells);
    }
  if (n > 0)
    end_group (&table, paper->people->len - 1, n);
  else
    prc_paper_say_nobody (paper);
  return TRUE;
}

/* --- robing: by hood, which is the award's --- */

static const PrcPaperColumn robing_columns[] = {
  { PRC_PAPER_WORD_HEAD_HERE, 9 },  { PRC_PAPER_WORD_HEAD_NUMBER, 9 },
  { PRC_PAPER_WORD_HEAD_NAME, 50 }, { PRC_PAPER_WORD_HEAD_NATIVE, 22 },
  { PRC_PAPER_WORD_HEAD_TIME, 14 },
};

/* The hood is that of the first award without its subject. */
static char *
dup_hood (PrcPaper *paper, const PrcPaperPerson *person)
{
  const GPtrArray *awards = person->cue->card->awards;
  const PrcCardAward *award = awards->len > 0 ? g_ptr_array_index (awards, 0) : NULL;
  g_autofree char *title = prc_paper_dup_text (paper, award != NULL ? award->title : NULL);
  const char *host = award != NULL && award->institution != NULL
                         ? prc_text_get (award->institution, paper->languages[0])
                         : NULL;

  return host != NULL ? g_strdup_printf ("%s · %s", title, host) : g_steal_pointer (&title);
}

static void
fill_robing (PrcPaper *paper, const PrcPaperPerson *person, PrcPaperCell *cells, GPtrArray *strings)
{
  int start = prc_print_date_parse_time (paper->ceremony->time);

  cells[0].box = TRUE;
  cells[1].text = person->position;
  cells[1].figure = TRUE;
  cells[2].name = TRUE;
  cells[3].text = person->native;
  cells[3].language = person->native_language;
  if (start >= 0)
    cells[4].text = keep (strings, prc_print_date_format_minutes (start + person->cue->planned / 60,
                                                                  paper->languages[0]));
}

static void
add_hood (PrcPaperTable *table, const char *hood, const GPtrArray *people)
{
  PrcPaper *paper = table->paper;
  g_autofree char *total =
      g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_TOTAL), hood, people->len);

  prc_paper_table_begin (table, hood);
  for (guint i = 0; i < people->len; i++)
    {
      PrcPaperCell cells[5] = { { NULL } };
      g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

      fill_robing (paper, g_ptr_array_index (people, i), cells, strings);
      prc_paper_table_add (table, g_ptr_array_index (people, i), cells);
    }
  prc_paper_table_end (table, total);
}

gboolean
prc_paper_robing (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = robing_columns,
                          .n_columns = G_N_ELEMENTS (robing_columns),
                          .size = SIZE,
                          .row = 26 };
  g_autoptr (GPtrArray) hoods = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) people =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  set_a4 (paper);
  for (guint i = 0; i < paper->people->len; i++)
    {
      char *hood = dup_hood (paper, get_person (paper, i));
      GPtrArray *those = g_hash_table_lookup (people, hood);

      if (those == NULL)
        {
          those = g_ptr_array_new ();
          g_ptr_array_add (hoods, hood);
          g_hash_table_insert (people, hood, those);
        }
      else
        g_free (hood);
      g_ptr_array_add (those, (gpointer) get_person (paper, i));
    }
  for (guint i = 0; i < hoods->len; i++)
    {
      const char *hood = g_ptr_array_index (hoods, i);

      if (!prc_paper_go_on (paper, i, hoods->len))
        return fail_cancelled (error);
      add_hood (&table, hood, g_hash_table_lookup (people, hood));
    }
  if (hoods->len == 0)
    prc_paper_say_nobody (paper);
  return TRUE;
}

/* --- in absentia --- */

static const PrcPaperColumn absentia_columns[] = {
  { PRC_PAPER_WORD_HEAD_NAME, 40 },  { PRC_PAPER_WORD_HEAD_NATIVE, 18 },
  { PRC_PAPER_WORD_HEAD_AWARD, 52 }, { PRC_PAPER_WORD_HEAD_CERTIFICATE, 26 },
  { PRC_PAPER_WORD_HEAD_SENT, 26 }, /* to be filled in by hand */
};

static char *
dup_conferred (PrcPaper *paper, const PrcGraduand *graduand)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (paper->job->season, conferral->award);
      const char *title = award != NULL ? prc_text_get (award->title, paper->languages[0]) : NULL;
      const char *subject = conferral->subject != NULL
                                ? prc_text_get (conferral->subject, paper->languages[0])
                                : NULL;

      if (title == NULL)
        continue;
      if (out->len > 0)
        g_string_append (out, "; ");
      if (subject != NULL)
        g_string_append_printf (out, prc_print_word (PRC_PRINT_WORD_IN, paper->languages[0]), title,
                                subject);
      else
        g_string_append (out, title);
    }
  return g_string_free (out, FALSE);
}

gboolean
prc_paper_absentia (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = absentia_columns,
                          .n_columns = G_N_ELEMENTS (absentia_columns),
                          .size = SIZE - 1,
                          .row = 24 };
  g_autofree char *total =
      g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_TOTAL),
                       prc_paper_first (paper, PRC_PAPER_WORD_ABSENTIA), paper->people->len);

  set_a4 (paper);
  if (paper->people->len == 0)
    {
      prc_paper_say_nobody (paper);
      return TRUE;
    }
  prc_paper_table_begin (&table, NULL);
  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = get_person (paper, i);
      g_autofree char *awards = dup_conferred (paper, person->graduand);
      g_autofree char *numbers = dup_certificates (person->graduand);
      PrcPaperCell cells[5] = { { .name = TRUE },
                                { .text = person->native, .language = person->native_language },
                                { .text = awards },
                                { .text = numbers },
                                { NULL } };

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return fail_cancelled (error);
      prc_paper_table_add (&table, person, cells);
    }
  prc_paper_table_end (&table, total);
  return TRUE;
}

/* --- seats --- */

static const PrcPaperColumn seating_columns[] = {
  { PRC_PAPER_WORD_HEAD_SEAT, 14 },
  { PRC_PAPER_WORD_HEAD_NUMBER, 10 },
  { PRC_PAPER_WORD_HEAD_NAME, 50 },
  { PRC_PAPER_WORD_HEAD_NATIVE, 24 },
};

char *
prc_paper_dup_row (const char *seat)
{
  gsize end = strlen (seat);

  while (end > 0 && g_ascii_isdigit (seat[end - 1]))
    end--;
  while (end > 0 && (seat[end - 1] == ' ' || seat[end - 1] == '-'))
    end--;
  return g_strndup (seat, end);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const PrcPaperPerson *one = *(PrcPaperPerson *const *) a, *two = *(PrcPaperPerson *const *) b;
  const char *family[2] = { one->called, two->called };
  int order;

  if (one->graduand != NULL && one->graduand->name->family != NULL)
    family[0] = one->graduand->name->family;
  if (two->graduand != NULL && two->graduand->name->family != NULL)
    family[1] = two->graduand->name->family;
  order = g_utf8_collate (family[0], family[1]);
  if (order == 0)
    order = g_utf8_collate (one->called, two->called);
  return order != 0 ? order : one->id < two->id ? -1 : one->id > two->id;
}

static void
add_seat (PrcPaperTable *table, const PrcPaperPerson *person)
{
  PrcPaper *paper = table->paper;
  gboolean seated = person->seat[0] != '\0';
  PrcPaperCell cells[4] = { { .text = seated ? person->seat
                                             : prc_paper_first (paper, PRC_PAPER_WORD_NO_SEAT),
                              .bold = TRUE },
                            { .text = person->position, .figure = TRUE },
                            { .name = TRUE },
                            { .text = person->native, .language = person->native_language } };

  prc_paper_table_add (table, person, cells);
}

/* Row by row, as the order fills them. */
static gboolean
list_rows (PrcPaperTable *table, GError **error)
{
  PrcPaper *paper = table->paper;
  g_autofree char *row = NULL;

  for (guint i = 0; i < paper->people->len; i++)
    {
      const PrcPaperPerson *person = get_person (paper, i);
      g_autofree char *own = prc_paper_dup_row (person->seat);

      if (!prc_paper_go_on (paper, i, paper->people->len))
        return fail_cancelled (error);
      if (row == NULL || strcmp (row, own) != 0)
        {
          g_autofree char *title =
              own[0] != '\0' ? g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_ROW), own)
                             : NULL;

          if (row != NULL)
            prc_paper_table_end (table, NULL);
          prc_paper_table_begin (table, title);
          g_free (row);
          row = g_steal_pointer (&own);
        }
      add_seat (table, person);
    }
  prc_paper_table_end (table, NULL);
  return TRUE;
}

gboolean
prc_paper_has_seats (PrcPaper *paper, GError **error)
{
  for (guint i = 0; i < paper->people->len; i++)
    if (get_person (paper, i)->seat[0] != '\0')
      return TRUE;
  g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                       _ ("Nobody has a seat yet, so nothing was written. Fill the seats of the "
                          "hall, or bring them in with the list."));
  return FALSE;
}

gboolean
prc_paper_seating (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = seating_columns,
                          .n_columns = G_N_ELEMENTS (seating_columns),
                          .size = SIZE,
                          .row = 21 };
  const char *as = prc_paper_get_setting (paper, "as");

  if (!prc_paper_has_seats (paper, error))
    return FALSE;
  set_a4 (paper);
  if (g_strcmp0 (as, "name") != 0)
    return list_rows (&table, error);
  g_ptr_array_sort (paper->people, compare_names);
  prc_paper_table_begin (&table, NULL);
  for (guint i = 0; i < paper->people->len; i++)
    add_seat (&table, get_person (paper, i));
  prc_paper_table_end (&table, NULL);
  return TRUE;
}

/* --- the day --- */

static const PrcPaperColumn report_columns[] = {
  { PRC_PAPER_WORD_HEAD_NUMBER, 10 }, { PRC_PAPER_WORD_HEAD_NAME, 44 },
  { PRC_PAPER_WORD_HEAD_NATIVE, 22 }, { PRC_PAPER_WORD_HEAD_TIME, 18 },
  { PRC_PAPER_WORD_HEAD_WHAT, 40 },
};

static PrcPaperWord
get_fate (const PrcPrintDayRow *row)
{
  switch (row->fate)
    {
    case PRC_PRINT_DAY_CALLED:
      return row->again  ? PRC_PAPER_WORD_CALLED_AGAIN
             : row->late ? PRC_PAPER_WORD_CALLED_LATE
                         : PRC_PAPER_WORD_CALLED;
    case PRC_PRINT_DAY_ABSENT:
      return PRC_PAPER_WORD_ABSENT;
    case PRC_PRINT_DAY_SKIPPED:
      return PRC_PAPER_WORD_SKIPPED;
    case PRC_PRINT_DAY_NOT_CALLED:
      return PRC_PAPER_WORD_NOT_CALLED;
    case PRC_PRINT_DAY_IN_ABSENTIA:
      break;
    }
  return PRC_PAPER_WORD_IN_ABSENTIA;
}

gboolean
prc_paper_report (PrcPaper *paper, GError **error)
{
  PrcPaperTable table = { .paper = paper,
                          .columns = report_columns,
                          .n_columns = G_N_ELEMENTS (report_columns),
                          .size = SIZE - 1,
                          .row = 20 };
  const GPtrArray *day = paper->job->day;
  guint called = 0, absent = 0, late = 0;
  g_autofree char *counts = NULL;

  if (day == NULL || day->len == 0)
    {
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                           _ ("The ceremony has not been held yet, so there is nothing to report. "
                              "Nothing was written."));
      return FALSE;
    }
  set_a4 (paper);
  prc_paper_table_begin (&table, NULL);
  for (guint i = 0; i < day->len; i++)
    {
      const PrcPrintDayRow *row = g_ptr_array_index (day, i);
      PrcPaperPerson person = { .id = row->graduand, .called = (char *) row->called };
      PrcPaperWord fate = get_fate (row);
      PrcPaperCell cells[5] = { { .text = row->position, .figure = TRUE },
                                { .text = row->called },
                                { .text = row->native },
                                { .text = row->time },
                                { .text = prc_paper_first (paper, fate),
                                  .bold = fate != PRC_PAPER_WORD_CALLED } };

      called += row->fate == PRC_PRINT_DAY_CALLED;
      absent += row->fate == PRC_PRINT_DAY_ABSENT || row->fate == PRC_PRINT_DAY_SKIPPED;
      late += row->late;
      if (!prc_paper_go_on (paper, i, day->len))
        return fail_cancelled (error);
      prc_paper_table_add (&table, &person, cells);
    }
  counts = g_strdup_printf (prc_paper_first (paper, PRC_PAPER_WORD_COUNTS), called, absent, late);
  prc_paper_table_end (&table, counts);
  return TRUE;
}
