#include "prc-proof.h"

#include "prc-booklet-lines.h"
#include "prc-flow-set.h"
#include "prc-proof-list.h"
#include "prc-type.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SLUG_SIZE 6.5
#define SLUG_TOP 13 /* its baseline, pt */
#define EDGE 9      /* what stands by the edge, pt from it */
#define EACH 5      /* lines that are numbered */
#define NOTE_SIZE 5.8
#define NOTE_LEADING 7
#define MOST_NOTES 4
#define NOTES_FOOT 8 /* the last one's baseline above the foot */
#define BAR 24       /* left of the type area */

static const PrcInk magenta = { 0.82, 0, 0.5 };

typedef struct
{
  PrcSet *set;
  const PrcProofJob *job;
  PrcType *type;
  GArray *findings; /* of PrcFinding */
  GHashTable *ids;  /* external id to graduand (gint64 *) */
  GPtrArray *errata;
} Proof;

/* --- where things stand --- */

static void
list_ids (Proof *proof)
{
  const GPtrArray *sections = proof->job->booklet->sections;

  for (guint i = 0; i < sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            {
              PrcEntry *entry = g_ptr_array_index (group->entries, k);

              if (entry->external != NULL)
                g_hash_table_insert (proof->ids, entry->external, &entry->id);
            }
        }
    }
}

/* The first line of the tag that begins at @index. */
static const PrcPageOp *
find_line (const PrcPage *page, guint index)
{
  for (guint i = index; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      if (op->kind == PRC_PAGE_LINE)
        return op;
    }
  return NULL;
}

static const PrcPageOp *
find_on_page (const PrcPage *page, gint64 id, const char *words)
{
  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      if (id != 0 && op->id == id)
        return find_line (page, i);
      if (id == 0 && words != NULL && *words != '\0' && op->kind == PRC_PAGE_LINE &&
          strstr (pango_layout_get_text (op->layout), words) != NULL)
        return op;
    }
  return NULL;
}

static PrcFinding
locate (const Proof *proof, const PrcProblem *problem)
{
  PrcFinding finding = { problem, G_MAXUINT, 0 };
  const gint64 *id =
      problem->graduand != NULL ? g_hash_table_lookup (proof->ids, problem->graduand) : NULL;

  for (guint i = 0; i < proof->set->sheets->len; i++)
    {
      const PrcPageOp *op = find_on_page (g_ptr_array_index (proof->set->sheets, i),
                                          id != NULL ? *id : 0, problem->value);

      if (op == NULL)
        continue;
      finding.sheet = i;
      finding.y = op->y;
      break;
    }
  return finding;
}

static GPtrArray *
find_errata (const PrcProofJob *job)
{
  g_autoptr (GPtrArray) now = NULL;

  if (job->press == NULL)
    return NULL;
  now = prc_booklet_list_lines (job->booklet);
  return prc_press_find_errata (job->press, now);
}

/* --- marks on the pages --- */

static double
put (Proof *proof, PrcPage *page, double size, const char *words, double x, double baseline)
{
  PrcLook look = { .face = PRC_FACE_TEXT, .size = size };
  PangoLayout *layout = prc_type_set (proof->type, &look, words);

  prc_page_add_line (page, layout, x, baseline, &magenta);
  return prc_type_get_width (layout);
}

static void
add_slug (Proof *proof, PrcPage *page)
{
  const PrcProofJob *job = proof->job;
  const char *title = prc_text_get (job->booklet->title, job->booklet->languages[0]);
  g_autofree char *words =
      g_strjoin (" · ", _ ("PROOF"), title != NULL ? title : "", page->label,
                 job->version != NULL ? job->version : _ ("no version yet"), NULL);
  PrcLook look = { .face = PRC_FACE_TEXT, .size = SLUG_SIZE };
  g_autoptr (PangoLayout) whole = prc_type_set (proof->type, &look, words);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (proof->type, whole, job->style->width - 4 * EDGE, 0, PRC_WRAP_WORDS);

  prc_page_add_fill (page, 0, 0, job->style->width, SLUG_TOP + 5, &(PrcInk){ 1, 1, 1 });
  prc_page_add_line (page, g_object_ref (g_ptr_array_index (lines, 0)), 2 * EDGE, SLUG_TOP,
                     &magenta);
}

static void
add_line_numbers (Proof *proof, PrcPage *page, guint sheet)
{
  const PrcStyle *style = proof->job->style;

  for (int line = EACH; line <= style->lines; line += EACH)
    {
      g_autofree char *number = g_strdup_printf ("%d", line);

      put (proof, page, NOTE_SIZE, number, sheet % 2 == 0 ? style->width - 2 * EDGE : EDGE,
           prc_style_get_baseline (style, line - 1));
    }
}

/* A bar beside the line, and the sentence at the foot, as far as there is room. */
static void
add_findings (Proof *proof, PrcPage *page, guint sheet)
{
  const PrcStyle *style = proof->job->style;
  double left = prc_style_get_left (style, sheet), foot = style->height - NOTES_FOOT;
  guint n = 0;

  for (guint i = 0; i < proof->findings->len; i++)
    {
      const PrcFinding *finding = &g_array_index (proof->findings, PrcFinding, i);
      PrcLook look = { .face = PRC_FACE_TEXT, .size = NOTE_SIZE };
      g_autoptr (PangoLayout) whole = NULL;
      g_autoptr (GPtrArray) lines = NULL;

      if (finding->sheet != sheet)
        continue;
      prc_page_add_fill (page, left - BAR, finding->y - 8, 1.4, 10, &magenta);
      if (n++ >= MOST_NOTES || finding->problem->message == NULL)
        continue;
      whole = prc_type_set (proof->type, &look, finding->problem->message);
      lines =
          prc_type_wrap (proof->type, whole, prc_style_get_measure (style) - 30, 0, PRC_WRAP_WORDS);
      prc_page_add_line (page, g_object_ref (g_ptr_array_index (lines, 0)), left + 30,
                         foot - (MOST_NOTES - n) * NOTE_LEADING, &magenta);
    }
}

static gboolean
has_changed (const Proof *proof, gint64 id)
{
  for (guint i = 0; proof->errata != NULL && i < proof->errata->len; i++)
    if (((const PrcErratum *) g_ptr_array_index (proof->errata, i))->graduand == id)
      return TRUE;
  return FALSE;
}

/* Underlines the names that the last print had otherwise. */
static void
add_underlines (Proof *proof, PrcPage *page, guint n_ops)
{
  gboolean inside = FALSE;
  int depth = 0;

  for (guint i = 0; i < n_ops; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      if (op->kind == PRC_PAGE_BEGIN && op->id != 0)
        {
          inside = has_changed (proof, op->id);
          depth = 0;
        }
      depth += op->kind == PRC_PAGE_BEGIN;
      depth -= op->kind == PRC_PAGE_END;
      inside = inside && depth > 0;
      if (inside && op->kind == PRC_PAGE_LINE)
        prc_page_add_fill (page, op->x, op->y + 2, prc_type_get_width (op->layout), 0.7, &magenta);
    }
}

static void
mark_page (Proof *proof, guint sheet)
{
  PrcPage *page = g_ptr_array_index (proof->set->sheets, sheet);
  gboolean cover = sheet == 0 || sheet + 1 == proof->set->sheets->len;
  guint n_ops = page->ops->len;

  prc_page_begin_artifact (page);
  add_slug (proof, page);
  if (!cover)
    {
      add_line_numbers (proof, page, sheet);
      add_findings (proof, page, sheet);
      add_underlines (proof, page, n_ops);
    }
  prc_page_end (page);
}

/* --- the list --- */

static void
put_in_front (PrcSet *set, PrcSet *list)
{
  guint n = list->sheets->len;

  for (guint i = 0; i < set->outline->len; i++)
    ((PrcOutlineEntry *) g_ptr_array_index (set->outline, i))->page += n;
  g_ptr_array_insert (set->outline, 0, g_ptr_array_steal_index (list->outline, 0));
  for (guint i = n; i > 0; i--)
    g_ptr_array_insert (set->sheets, 0, g_ptr_array_steal_index (list->sheets, i - 1));
}

void
prc_proof_add (PrcSet *set, const PrcProofJob *job)
{
  Proof proof = { .set = set, .job = job, .type = prc_type_new (job->style) };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (PrcFinding));
  g_autoptr (GPtrArray) errata = find_errata (job);
  g_autoptr (GPtrArray) flow = NULL;
  g_autoptr (PrcSet) list = NULL;
  PrcFlowJob pages = { .style = job->style,
                       .measure = &prc_flow_small,
                       .language = job->booklet->languages[0],
                       .head = _ ("Proof"),
                       .prefix = "P" };

  proof.ids = ids;
  proof.findings = findings;
  proof.errata = errata;
  list_ids (&proof);
  for (guint i = 0; i < set->problems->len; i++)
    {
      PrcFinding finding = locate (&proof, g_ptr_array_index (set->problems, i));

      g_array_append_val (findings, finding);
    }
  pages.flow = flow = prc_proof_list_new (set, job, findings, errata);
  list = prc_flow_set (&pages);
  for (guint i = 0; i < set->sheets->len; i++)
    mark_page (&proof, i);
  put_in_front (set, list);
  prc_type_free (proof.type);
}
