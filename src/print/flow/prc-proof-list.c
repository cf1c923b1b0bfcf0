#include "prc-proof-list.h"

#include "prc-print-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGE 13.0   /* pt, from which a text counts as large type */
#define MOST_LIKE 60 /* lines of one code */

typedef struct
{
  const PrcSet *set;
  const PrcProofJob *job;
  const GArray *findings;
  GPtrArray *flow;
} List;

static const char *
get_label (const List *list, guint sheet)
{
  if (sheet >= list->set->sheets->len)
    return NULL;
  return ((const PrcPage *) g_ptr_array_index (list->set->sheets, sheet))->label;
}

static void
add_line (List *list, const char *lead, const char *words)
{
  PrcFlowBlock *block = prc_flow_add (list->flow, PRC_FLOW_ITEM, words, NULL);

  if (block != NULL)
    block->lead = g_strdup (lead);
}

/* --- the verdict --- */

static guint
count_names (const PrcBooklet *booklet)
{
  guint n = 0;

  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        n += ((const PrcGroup *) g_ptr_array_index (section->groups, j))->entries->len;
    }
  return n;
}

static void
add_verdict (List *list, guint obstacles)
{
  guint names = count_names (list->job->booklet), pages = list->set->sheets->len;
  g_autofree char *entries =
      g_strdup_printf (ngettext ("%u name stands once in every list that it belongs to.",
                                 "%u names stand once in every list that they belong to.", names),
                       names);
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u page.", "%u pages.", pages), pages);
  g_autofree char *stands =
      g_strdup_printf (ngettext ("Not ready for the press: %u thing stands.",
                                 "Not ready for the press: %u things stand.", obstacles),
                       obstacles);
  g_autofree char *words =
      g_strjoin (" ", obstacles > 0 ? stands : _ ("Ready for the press."), sheets, entries, NULL);

  prc_flow_add (list->flow, PRC_FLOW_SECTION, _ ("Proof: what to look at"), NULL);
  prc_flow_add (list->flow, PRC_FLOW_TEXT, words, NULL);
}

/* --- problems --- */

static gboolean
is_obstacle (const PrcProblem *problem)
{
  return problem->severity != PRC_SEVERITY_INFO;
}

static void
add_finding (List *list, const PrcFinding *finding)
{
  const PrcProblem *problem = finding->problem;

  add_line (list, get_label (list, finding->sheet),
            problem->message != NULL ? problem->message : problem->code);
}

static void
add_obstacles (List *list)
{
  gboolean any = FALSE;

  for (guint i = 0; i < list->findings->len; i++)
    {
      const PrcFinding *finding = &g_array_index (list->findings, PrcFinding, i);

      if (!is_obstacle (finding->problem) ||
          prc_waivers_find (list->job->waivers, finding->problem) != NULL)
        continue;
      if (!any)
        prc_flow_add (list->flow, PRC_FLOW_HEADING, _ ("To be put right, or put aside"), NULL);
      any = TRUE;
      add_finding (list, finding);
    }
}

static void
add_waived (List *list)
{
  gboolean any = FALSE;

  for (guint i = 0; i < list->findings->len; i++)
    {
      const PrcFinding *finding = &g_array_index (list->findings, PrcFinding, i);
      const PrcWaiver *waiver = prc_waivers_find (list->job->waivers, finding->problem);
      g_autofree char *reason = NULL;

      if (waiver == NULL)
        continue;
      if (!any)
        prc_flow_add (list->flow, PRC_FLOW_HEADING, _ ("Put aside with a reason"), NULL);
      any = TRUE;
      add_finding (list, finding);
      /* Translators: %s is a reason in the officer's words. */
      reason = g_strdup_printf (_ ("Reason: %s"), waiver->reason);
      prc_flow_add (list->flow, PRC_FLOW_DETAIL, reason, NULL);
    }
}

/* Notes of one code. */
static void
add_notes_of (List *list, const char *code, const char *heading, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < list->findings->len; i++)
    {
      const PrcFinding *finding = &g_array_index (list->findings, PrcFinding, i);

      if (is_obstacle (finding->problem) || strcmp (finding->problem->code, code) != 0 ||
          prc_waivers_find (list->job->waivers, finding->problem) != NULL)
        continue;
      if (n == 0)
        {
          prc_flow_add (list->flow, PRC_FLOW_HEADING, heading, NULL);
          prc_flow_add (list->flow, PRC_FLOW_TEXT, words, NULL);
        }
      if (n++ < MOST_LIKE)
        add_line (list, get_label (list, finding->sheet), finding->problem->value);
    }
  if (n > MOST_LIKE)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("And %u more.", "And %u more.", n - MOST_LIKE), n - MOST_LIKE);

      prc_flow_add (list->flow, PRC_FLOW_ITEM, more, NULL);
    }
}

static void
add_notes (List *list)
{
  static const struct
  {
    const char *code, *heading, *words;
  } notes[] = {
    { "name-turned", N_ ("Names that take more than one line"),
      N_ ("Look whether they part where they should.") },
    { "name-all-caps", N_ ("Names in capitals"),
      N_ ("They stand so in the list and are printed so.") },
    { "attendance-undecided", N_ ("People who have not answered"),
      N_ ("They are printed like those who come; the style's “undecided-in-absentia” marks "
          "them.") },
    { "smcp-missing", N_ ("Family names without small capitals"),
      N_ ("The font lacks some; these names are set as they are written.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    add_notes_of (list, notes[i].code, _ (notes[i].heading), _ (notes[i].words));
}

/* --- changes --- */

static void
add_erratum (List *list, const PrcErratum *erratum)
{
  g_autofree char *page = erratum->page > 0 ? g_strdup_printf ("%d", erratum->page) : NULL;
  g_autofree char *words = NULL;

  switch (erratum->kind)
    {
    case PRC_ERRATUM_ADDED:
      words = g_strdup_printf (_ ("Added: %s"), erratum->new_text);
      break;
    case PRC_ERRATUM_CORRECTED:
      words = g_strdup_printf (_ ("For “%s” now “%s”"), erratum->old_text, erratum->new_text);
      break;
    case PRC_ERRATUM_GONE:
      words = g_strdup_printf (_ ("No longer there: %s"), erratum->old_text);
      break;
    }
  add_line (list, page, words);
}

static void
add_changes (List *list, const GPtrArray *errata)
{
  g_autoptr (GDateTime) moment =
      list->job->press != NULL ? g_date_time_new_from_unix_local (list->job->press->at) : NULL;
  g_autofree char *when = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d %H:%M") : NULL;
  g_autofree char *heading = NULL;

  if (errata == NULL || when == NULL)
    {
      prc_flow_add (list->flow, PRC_FLOW_HEADING, _ ("Changes"), NULL);
      prc_flow_add (list->flow, PRC_FLOW_TEXT, _ ("Nothing was sent to press yet."), NULL);
      return;
    }
  /* Translators: %s is a date and time. */
  heading = g_strdup_printf (_ ("Changes since it was sent to press on %s"), when);
  prc_flow_add (list->flow, PRC_FLOW_HEADING, heading, NULL);
  if (errata->len == 0)
    prc_flow_add (list->flow, PRC_FLOW_TEXT, _ ("No name or award has changed."), NULL);
  for (guint i = 0; i < errata->len; i++)
    add_erratum (list, g_ptr_array_index (errata, i));
}

/* --- samples --- */

static guint
find_sheet (const List *list, gint64 id)
{
  for (guint i = 0; i < list->set->sheets->len; i++)
    {
      const PrcPage *page = g_ptr_array_index (list->set->sheets, i);

      for (guint j = 0; j < page->ops->len; j++)
        if (((const PrcPageOp *) g_ptr_array_index (page->ops, j))->id == id)
          return i;
    }
  return G_MAXUINT;
}

static void
add_sample (List *list, const PrcGroup *group)
{
  const PrcBooklet *booklet = list->job->booklet;
  const PrcEntry *entry = g_ptr_array_index (group->entries, 0);
  g_autofree char *name = g_strjoin (" ", entry->name, entry->native, NULL);
  PrcFlowBlock *block;

  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);

      block = prc_flow_add_text (list->flow, PRC_FLOW_ITEM, booklet, heading->title);
      if (block != NULL && i == 0)
        block->lead = g_strdup (get_label (list, find_sheet (list, entry->id)));
    }
  prc_flow_add (list->flow, PRC_FLOW_DETAIL, name, NULL);
}

static void
add_samples (List *list)
{
  const GPtrArray *sections = list->job->booklet->sections;

  prc_flow_add (list->flow, PRC_FLOW_HEADING, _ ("One of each award"), NULL);
  for (guint i = 0; i < sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          if (group->entries->len > 0 && group->headings->len > 0 && !group->again)
            add_sample (list, group);
        }
    }
}

/* The largest size in a line, pt. */
static double
find_size (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  int size = 0;

  for (GSList *l = all; l != NULL; l = l->next)
    if (((PangoAttribute *) l->data)->klass->type == PANGO_ATTR_SIZE)
      size = MAX (size, ((PangoAttrInt *) l->data)->value);
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return (double) size / PANGO_SCALE;
}

static gboolean
has_letter (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Every text that all of the hall reads, once. */
static void
add_large (List *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  prc_flow_add (list->flow, PRC_FLOW_HEADING, _ ("All texts in large type"), NULL);
  for (guint i = 0; i < list->set->sheets->len; i++)
    {
      const PrcPage *page = g_ptr_array_index (list->set->sheets, i);

      for (guint j = 0; j < page->ops->len; j++)
        {
          const PrcPageOp *op = g_ptr_array_index (page->ops, j);
          const char *words = op->kind == PRC_PAGE_LINE ? pango_layout_get_text (op->layout) : NULL;

          if (words != NULL && has_letter (words) && find_size (op->layout) >= LARGE &&
              g_hash_table_add (seen, (gpointer) words))
            add_line (list, page->label, words);
        }
    }
}

GPtrArray *
prc_proof_list_new (const PrcSet *set, const PrcProofJob *job, const GArray *findings,
                    const GPtrArray *errata)
{
  List list = { set, job, findings, prc_flow_new () };
  g_autoptr (GPtrArray) obstacles = prc_proof_job_find_obstacles (set->problems, job->waivers);

  add_verdict (&list, obstacles->len);
  add_obstacles (&list);
  add_waived (&list);
  add_changes (&list, errata);
  add_notes (&list);
  add_samples (&list);
  add_large (&list);
  return list.flow;
}
