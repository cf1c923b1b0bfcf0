#include "prc-errata.h"

#include "prc-booklet-lines.h"
#include "prc-print-date.h"
#include "prc-print-word.h"

#include <string.h>

#define BETWEEN ", " /* the parts of a line of the print */

typedef struct
{
  const PrcBooklet *booklet;
  GPtrArray *flow;
  GHashTable *pages; /* graduand (gint64) to the page in print */
} Slip;

/* A word in all languages of the booklet: 'added 增补' */
static char *
dup_label (const PrcBooklet *booklet, PrcPrintWord word)
{
  const char *const *l = (const char *const *) booklet->languages;

  return g_strjoin (" ", prc_print_word (word, l[0]),
                    l[1] != NULL ? prc_print_word (word, l[1]) : NULL, NULL);
}

static PrcText *
make_text (const PrcBooklet *booklet, PrcPrintWord word, char *(*fill) (const char *, gpointer),
           gpointer data)
{
  PrcText *text = NULL;

  for (int i = 0; i < 2 && booklet->languages[i] != NULL; i++)
    {
      const char *language = booklet->languages[i];
      g_autofree char *value = fill != NULL ? fill (language, data) : g_strdup ("");
      g_autofree char *words =
          value != NULL ? g_strdup_printf (prc_print_word (word, language), value) : NULL;
      g_autoptr (PrcText) before = text;

      text = prc_text_with (before, language, words);
    }
  return text;
}

static char *
fill_date (const char *language, gpointer data)
{
  const gint64 *at = data;
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (*at);
  g_autofree char *iso = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  return iso != NULL ? prc_print_date_format_day (iso, language) : NULL;
}

static char *
fill_number (const char *language, gpointer data)
{
  return g_strdup_printf ("%u", *(const guint *) data);
}

static void
add_filled (Slip *slip, PrcFlowKind kind, PrcPrintWord word, char *(*fill) (const char *, gpointer),
            gpointer data)
{
  g_autoptr (PrcText) text = make_text (slip->booklet, word, fill, data);

  prc_flow_add_text (slip->flow, kind, slip->booklet, text);
}

/* What both have at their end, from a comma on: the award, where only the name was wrong. */
static gsize
measure_common (const char *a, const char *b)
{
  gsize left = strlen (a), right = strlen (b), n = 0, common = 0;

  while (n < left && n < right && a[left - 1 - n] == b[right - 1 - n])
    {
      n++;
      if (n >= 2 && n < left && n < right && strncmp (a + left - n, BETWEEN, 2) == 0)
        common = n;
    }
  return common;
}

static PrcFlowBlock *
add_line (Slip *slip, PrcPrintWord label, const char *words, int page)
{
  PrcFlowBlock *block = prc_flow_add (slip->flow, PRC_FLOW_ITEM, words, NULL);
  g_autofree char *number = g_strdup_printf ("%d", page);

  if (block == NULL)
    return NULL;
  block->label = dup_label (slip->booklet, label);
  if (page > 0)
    block->lead =
        g_strdup_printf (prc_print_word (PRC_PRINT_WORD_PAGE, slip->booklet->languages[0]), number);
  return block;
}

static void
add_correction (Slip *slip, const PrcErratum *erratum)
{
  gsize common = measure_common (erratum->old_text, erratum->new_text);
  g_autofree char *old = g_strndup (erratum->old_text, strlen (erratum->old_text) - common);
  g_autofree char *now = g_strndup (erratum->new_text, strlen (erratum->new_text) - common);
  PrcFlowBlock *read;

  add_line (slip, PRC_PRINT_WORD_FOR, old, erratum->page);
  read = prc_flow_add (slip->flow, PRC_FLOW_ITEM, now, NULL);
  if (read != NULL)
    read->label = dup_label (slip->booklet, PRC_PRINT_WORD_READ);
}

/* Who was added is to be looked for where the one before them stands. */
static void
find_pages (Slip *slip, const PrcPress *press, const GPtrArray *now)
{
  int last = 0;

  for (guint i = 0; i < press->lines->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (press->lines, i);

      g_hash_table_insert (slip->pages, &line->graduand, GINT_TO_POINTER (line->page));
    }
  for (guint i = 0; i < now->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (now, i);
      int page = GPOINTER_TO_INT (g_hash_table_lookup (slip->pages, &line->graduand));

      if (page > 0)
        last = page;
      else
        g_hash_table_insert (slip->pages, &line->graduand, GINT_TO_POINTER (last));
    }
}

static gboolean
add_erratum (Slip *slip, const PrcErratum *erratum, gboolean withdrawn)
{
  int near = GPOINTER_TO_INT (g_hash_table_lookup (slip->pages, &erratum->graduand));

  switch (erratum->kind)
    {
    case PRC_ERRATUM_ADDED:
      return add_line (slip, PRC_PRINT_WORD_ADDED, erratum->new_text, near) != NULL;
    case PRC_ERRATUM_CORRECTED:
      add_correction (slip, erratum);
      return TRUE;
    case PRC_ERRATUM_GONE:
      return withdrawn &&
             add_line (slip, PRC_PRINT_WORD_GONE, erratum->old_text, erratum->page) != NULL;
    }
  return FALSE;
}

GPtrArray *
prc_errata_new (const PrcBooklet *booklet, const PrcPress *press, gboolean withdrawn, guint number)
{
  g_autoptr (GPtrArray) now = prc_booklet_list_lines (booklet);
  g_autoptr (GPtrArray) errata = prc_press_find_errata (press, now);
  g_autoptr (GHashTable) pages = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) flow = prc_flow_new ();
  Slip slip = { booklet, flow, pages };
  gint64 at = press->at;
  guint said = 0;

  add_filled (&slip, PRC_FLOW_SECTION, PRC_PRINT_WORD_ERRATA, NULL, NULL);
  prc_flow_add_text (flow, PRC_FLOW_SUB, booklet, booklet->title);
  prc_flow_add_text (flow, PRC_FLOW_SUB, booklet, booklet->date);
  add_filled (&slip, PRC_FLOW_SUB, PRC_PRINT_WORD_ERRATA_TO, fill_date, &at);
  find_pages (&slip, press, now);
  for (guint i = 0; i < errata->len; i++)
    said += add_erratum (&slip, g_ptr_array_index (errata, i), withdrawn);
  if (said == 0)
    return NULL;
  if (number > 1)
    add_filled (&slip, PRC_FLOW_TEXT, PRC_PRINT_WORD_SLIP, fill_number, &number);
  return g_steal_pointer (&flow);
}
