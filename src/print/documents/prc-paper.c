/* Sheets of working papers: pages, who is counted on them, what is told. */
#include "prc-paper.h"

#include "prc-print-settings.h"

#include <string.h>

void
prc_paper_expect (PrcPaper *paper, gint64 id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (paper->expected, &id));

  g_hash_table_insert (paper->expected, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (n + 1));
}

void
prc_paper_begin_person (PrcPaper *paper, const char *tag, const PrcPaperPerson *person)
{
  prc_page_begin (paper->page, tag, NULL)->id = person->id;
}

/* --- pages --- */

void
prc_paper_set_sheet (PrcPaper *paper, double width, double height, double margin)
{
  paper->style->width = width;
  paper->style->height = height;
  paper->margin = margin;
  paper->left = margin;
  paper->right = width - margin;
  paper->head = margin - PRC_PAPER_HEAD_RULE - 4;
  paper->head_rule = TRUE;
  paper->top = margin + 10;
  paper->bottom = height - margin - PRC_PAPER_FOOT;
}

void
prc_paper_begin_page (PrcPaper *paper)
{
  g_autofree char *label = g_strdup_printf ("%u", paper->sheets->len + 1);

  paper->page = prc_page_new (label);
  g_ptr_array_add (paper->sheets, paper->page);
  g_ptr_array_add (paper->notes, g_strdup (""));
  paper->y = paper->top;
}

gboolean
prc_paper_need (PrcPaper *paper, double height)
{
  if (paper->y + height <= paper->bottom)
    return FALSE;
  prc_paper_begin_page (paper);
  return TRUE;
}

void
prc_paper_note (PrcPaper *paper, char *note)
{
  guint last = paper->notes->len - 1;

  g_free (g_ptr_array_index (paper->notes, last));
  paper->notes->pdata[last] = note;
}

void
prc_paper_add_outline (PrcPaper *paper, const char *title, gboolean sub)
{
  PrcOutlineEntry *entry = g_new0 (PrcOutlineEntry, 1);

  entry->title = g_strdup (title);
  entry->dest = g_strdup_printf ("p%u", paper->outline->len);
  entry->page = paper->sheets->len - 1;
  entry->sub = sub;
  prc_page_add_dest (paper->page, entry->dest);
  g_ptr_array_add (paper->outline, entry);
}

double
prc_paper_measure (PrcPaper *paper, void (*add) (PrcPaper *paper, gpointer data), gpointer data)
{
  PrcPage *kept = paper->page, *page = prc_page_new ("");
  double y = paper->y, height;
  guint outline = paper->outline->len;

  paper->page = page;
  add (paper, data);
  height = paper->y - y;
  paper->y = y;
  paper->page = kept;
  g_ptr_array_set_size (paper->outline, outline);
  prc_page_free (page);
  return height;
}

/* --- the whole --- */

static gboolean
was_told (PrcPaper *paper, const char *code, const char *message)
{
  for (guint i = 0; i < paper->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (paper->problems, i);

      if (strcmp (problem->code, code) == 0 && g_strcmp0 (problem->message, message) == 0)
        return TRUE;
    }
  return FALSE;
}

void
prc_paper_tell (PrcPaper *paper, PrcSeverity severity, const char *code,
                const PrcPaperPerson *person, char *message)
{
  PrcProblem *problem;

  if (was_told (paper, code, message))
    {
      g_free (message);
      return;
    }
  problem = prc_problem_new ();
  problem->severity = severity;
  problem->code = g_strdup (code);
  problem->graduand = person != NULL && person->graduand != NULL
                          ? g_strdup (prc_graduand_get_id (person->graduand))
                          : NULL;
  problem->person = person != NULL ? g_strdup (person->called) : NULL;
  problem->message = message;
  g_ptr_array_add (paper->problems, problem);
}

gboolean
prc_paper_go_on (PrcPaper *paper, guint done, guint all)
{
  if (paper->progress != NULL && all > 0)
    paper->progress ((double) done / all, paper->progress_data);
  return !g_cancellable_is_cancelled (paper->cancellable);
}

const char *
prc_paper_get_setting (PrcPaper *paper, const char *key)
{
  return prc_print_settings_get (paper->job, key);
}
