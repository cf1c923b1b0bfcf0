#include "prc-flow-set.h"

#include "prc-language.h"
#include "prc-type.h"

#define HEAD_DROP 22  /* of the head's baseline over the type area, pt */
#define HEAD_RULE 6   /* under it */
#define FOLIO_RISE 26 /* from the foot */
#define KEPT 3        /* names that stand under a heading, and carried over */
#define PAIR_GAP 0.6  /* em between two languages in a line */
#define CLOSE 0.1
#define TOGETHER 8 /* lines of a block that stand together */
#define LABEL 62   /* width of the column of labels, pt */

const PrcFlowMeasure prc_flow_large = { 30, 26, 21, 18, 16, 24, 36, TRUE, TRUE };
const PrcFlowMeasure prc_flow_small = { 16, 12.5, 10.5, 9.2, 8, 12.5, 52, FALSE, FALSE };

/* A line of a block; its baseline from the block's top, pt. */
typedef struct
{
  PangoLayout *layout;
  double x, y;
  gboolean low; /* in a lower voice */
} Piece;

typedef struct
{
  const PrcFlowBlock *block;
  GArray *pieces; /* of Piece */
  double above, height;
  gboolean goes_on; /* the rest of a block that is longer than stands together */
} Cell;

typedef struct
{
  const PrcFlowJob *job;
  PrcType *type;
  PrcSet *set;
  GPtrArray *cells; /* of Cell */
  PrcPage *page;
  double y, bottom;
  gint64 first;                /* the first person of the page */
  const PrcFlowBlock *section; /* for the head */
  const Cell *heading;         /* for '(continued)' */
  gboolean list;               /* one is open */
} Flow;

static void
piece_clear (gpointer data)
{
  g_clear_object (&((Piece *) data)->layout);
}

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_array_unref (cell->pieces);
  g_free (cell);
}

/* --- blocks as lines --- */

static double
get_size (const PrcFlowMeasure *m, PrcFlowKind kind)
{
  switch (kind)
    {
    case PRC_FLOW_TITLE:
      return m->title;
    case PRC_FLOW_SECTION:
      return m->section;
    case PRC_FLOW_HEADING:
      return m->heading;
    case PRC_FLOW_SUB:
    case PRC_FLOW_DETAIL:
      return m->plain ? m->text : m->small + 0.6;
    case PRC_FLOW_ITEM:
    case PRC_FLOW_NAME:
    case PRC_FLOW_TEXT:
    case PRC_FLOW_LINE:
      return m->text;
    }
  return m->text;
}

static gboolean
is_head (PrcFlowKind kind)
{
  return kind == PRC_FLOW_TITLE || kind == PRC_FLOW_SECTION || kind == PRC_FLOW_HEADING;
}

static double
get_above (const PrcFlowMeasure *m, PrcFlowKind kind)
{
  switch (kind)
    {
    case PRC_FLOW_TITLE:
    case PRC_FLOW_SECTION:
      return m->leading;
    case PRC_FLOW_HEADING:
      return m->leading * 0.8;
    case PRC_FLOW_ITEM:
    case PRC_FLOW_TEXT:
      return m->leading * 0.3;
    case PRC_FLOW_SUB:
    case PRC_FLOW_NAME:
    case PRC_FLOW_DETAIL:
    case PRC_FLOW_LINE:
      return 0;
    }
  return 0;
}

static PrcLook
get_look (const PrcFlowMeasure *m, PrcFlowKind kind, const char *language)
{
  PrcLook look = { .face = is_head (kind) && !m->plain ? PRC_FACE_DISPLAY : PRC_FACE_TEXT,
                   .size = get_size (m, kind),
                   .language = language,
                   .bold = m->plain && is_head (kind),
                   .name = kind == PRC_FLOW_NAME,
                   .strong = m->plain };

  look.italic = !m->plain && kind == PRC_FLOW_DETAIL;
  return look;
}

static double
get_indent (const PrcFlowMeasure *m, PrcFlowKind kind)
{
  switch (kind)
    {
    case PRC_FLOW_ITEM:
    case PRC_FLOW_DETAIL:
      return m->lead;
    case PRC_FLOW_TITLE:
    case PRC_FLOW_SECTION:
    case PRC_FLOW_HEADING:
    case PRC_FLOW_SUB:
    case PRC_FLOW_NAME:
    case PRC_FLOW_TEXT:
    case PRC_FLOW_LINE:
      return 0;
    }
  return 0;
}

static void
add_piece (Cell *cell, PangoLayout *layout, double x, double y, gboolean low)
{
  Piece piece = { g_object_ref (layout), x, y, low };

  g_array_append_val (cell->pieces, piece);
}

/* Lines no wider than @width, parted in names only at spaces, where that is enough. */
static GPtrArray *
wrap (Flow *flow, PangoLayout *layout, double width, double turn, PrcFlowKind kind)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (kind != PRC_FLOW_NAME)
    return prc_type_wrap (flow->type, layout, width, turn, PRC_WRAP_WORDS);
  lines = prc_type_wrap (flow->type, layout, width, turn, PRC_WRAP_NAME);
  for (guint i = 0; i < lines->len; i++)
    if (prc_type_get_width (g_ptr_array_index (lines, i)) + (i > 0 ? turn : 0) > width + CLOSE)
      return prc_type_wrap (flow->type, layout, width, turn, PRC_WRAP_WORDS);
  return g_steal_pointer (&lines);
}

/* The second language: beside the last line where there is room, else under it. */
static void
add_other (Flow *flow, Cell *cell, double x, double end, double step)
{
  const PrcFlowBlock *block = cell->block;
  const PrcFlowMeasure *m = flow->job->measure;
  PrcLook look = get_look (m, block->kind, block->other_language);
  double width = prc_style_get_measure (flow->job->style);
  gboolean han = prc_language_has_han (block->other);
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  look.italic = look.italic && !han;
  if (han)
    look.size *= 0.94;
  layout = prc_type_set (flow->type, &look, block->other);
  if (end + prc_type_get_width (layout) <= width)
    {
      if (is_head (block->kind) && m->plain)
        end = width - prc_type_get_width (layout);
      add_piece (cell, layout, end, cell->height - step * 0.28, FALSE);
      return;
    }
  lines = wrap (flow, layout, width - x, 0, block->kind);
  for (guint i = 0; i < lines->len; i++)
    {
      cell->height += step;
      add_piece (cell, g_ptr_array_index (lines, i), x, cell->height - step * 0.28, FALSE);
    }
}

static Cell *
cell_new (const PrcFlowBlock *block)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->block = block;
  cell->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (cell->pieces, piece_clear);
  return cell;
}

/* The lines of a block: in one cell, or in several where there are very many. */
static void
add_cells (Flow *flow, const PrcFlowBlock *block)
{
  const PrcFlowMeasure *m = flow->job->measure;
  Cell *cell = cell_new (block);
  PrcLook look = get_look (m, block->kind, block->language);
  double x = get_indent (m, block->kind) + (block->label != NULL ? LABEL : 0),
         turn = block->kind == PRC_FLOW_NAME ? m->text : 0;
  double width = prc_style_get_measure (flow->job->style) - x;
  double step = m->leading * MAX (1, look.size / m->text), end = 0;
  gboolean caps =
      block->strong_end > block->strong_start &&
      (m->plain || prc_type_has_small_capitals (flow->type, block->words, block->strong_start,
                                                block->strong_end));
  g_autoptr (PangoLayout) layout =
      prc_type_set_name (flow->type, &look, block->words, caps ? block->strong_start : 0,
                         caps ? block->strong_end : 0);
  g_autoptr (GPtrArray) lines = wrap (flow, layout, width, turn, block->kind);

  cell->above = get_above (m, block->kind);
  g_ptr_array_add (flow->cells, cell);
  if (block->lead != NULL)
    {
      PrcLook number = get_look (m, PRC_FLOW_ITEM, NULL);
      g_autoptr (PangoLayout) lead = prc_type_set (flow->type, &number, block->lead);

      add_piece (cell, lead, 0, step * 0.72, !m->plain);
    }
  if (block->label != NULL)
    {
      PrcLook small = get_look (m, PRC_FLOW_DETAIL, NULL);
      g_autoptr (PangoLayout) label = NULL;

      small.italic = FALSE;
      label = prc_type_set (flow->type, &small, block->label);
      add_piece (cell, label, m->lead, step * 0.72, TRUE);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      PangoLayout *line = g_ptr_array_index (lines, i);
      double left = x + (i > 0 ? turn : 0);

      if (i > 0 && i % TOGETHER == 0)
        {
          cell = cell_new (block);
          cell->goes_on = TRUE;
          g_ptr_array_add (flow->cells, cell);
        }
      cell->height += step;
      add_piece (cell, line, left, cell->height - step * 0.28, FALSE);
      end = left + prc_type_get_width (line) + look.size * PAIR_GAP;
    }
  if (block->other != NULL)
    add_other (flow, cell, x, end, step);
}

/* --- pages --- */

static void
end_list (Flow *flow)
{
  if (flow->list)
    prc_page_end (flow->page);
  flow->list = FALSE;
}

/* A line of head or foot that ends at @right. */
static void
put_right (Flow *flow, const PrcLook *look, const char *words, double right, double baseline)
{
  PangoLayout *layout = prc_type_set (flow->type, look, words);

  prc_page_add_line (flow->page, layout, right - prc_type_get_width (layout), baseline,
                     &flow->job->style->ink);
}

static char *
make_right (const Flow *flow)
{
  const PrcFlowJob *job = flow->job;
  guint page = job->pages != NULL && flow->first != 0
                   ? GPOINTER_TO_UINT (g_hash_table_lookup (job->pages, &flow->first))
                   : 0;
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *of = page > 0 ? g_strdup_printf (job->page_of, number) : NULL;

  return g_strjoin (" · ", job->head, of, NULL);
}

/* Head and folio, once it is known who stands on the page. */
static void
finish_page (Flow *flow)
{
  const PrcFlowJob *job = flow->job;
  const PrcStyle *style = job->style;
  double left = prc_style_get_left (style, flow->set->sheets->len - 1);
  double right = left + prc_style_get_measure (style), head = style->top - HEAD_DROP;
  PrcLook look = { .face = PRC_FACE_TEXT, .size = job->measure->small, .language = job->language };
  PrcLook folio = look;

  if (flow->page == NULL)
    return;
  end_list (flow);
  folio.bold = job->measure->plain;
  prc_page_begin_artifact (flow->page);
  if (job->head != NULL)
    {
      g_autofree char *words = make_right (flow);

      put_right (flow, &look, words, right, head);
      prc_page_add_fill (flow->page, left, head + HEAD_RULE, right - left, 0.5, &style->ink);
    }
  if (job->head != NULL || flow->set->sheets->len > 1) /* a slip of one page has no number */
    put_right (flow, &folio, flow->page->label, right, style->height - FOLIO_RISE);
  prc_page_end (flow->page);
}

static void
begin_page (Flow *flow)
{
  const PrcFlowJob *job = flow->job;
  g_autofree char *label =
      g_strdup_printf ("%s%u", job->prefix != NULL ? job->prefix : "", flow->set->sheets->len + 1);

  finish_page (flow);
  flow->page = prc_page_new (label);
  g_ptr_array_add (flow->set->sheets, flow->page);
  flow->y = job->style->top;
  flow->first = 0;
}

static void
draw_pieces (Flow *flow, const Cell *cell)
{
  const PrcStyle *style = flow->job->style;
  double left = prc_style_get_left (style, flow->set->sheets->len - 1);
  gboolean head = is_head (cell->block->kind);

  for (guint i = 0; i < cell->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (cell->pieces, Piece, i);

      prc_page_add_line (flow->page, g_object_ref (piece->layout), left + piece->x,
                         flow->y + piece->y,
                         piece->low ? &style->grey
                         : head     ? &style->primary
                                    : &style->ink);
    }
  flow->y += cell->height;
}

static void
add_outline (Flow *flow, const PrcFlowBlock *block)
{
  PrcOutlineEntry *entry = g_new0 (PrcOutlineEntry, 1);

  entry->title = g_strdup (block->words);
  entry->dest = g_strdup_printf ("flow-%s%u", flow->job->prefix != NULL ? flow->job->prefix : "",
                                 flow->set->outline->len);
  entry->page = flow->set->sheets->len - 1;
  entry->sub = block->kind == PRC_FLOW_HEADING && flow->set->outline->len > 0;
  prc_page_add_dest (flow->page, entry->dest);
  g_ptr_array_add (flow->set->outline, entry);
}

static void
draw_cell (Flow *flow, const Cell *cell)
{
  const PrcFlowBlock *block = cell->block;
  gboolean item = block->kind == PRC_FLOW_NAME || block->kind == PRC_FLOW_ITEM ||
                  block->kind == PRC_FLOW_DETAIL;
  const char *tag = block->kind == PRC_FLOW_HEADING ? "H2" : is_head (block->kind) ? "H1" : "P";

  if (!item)
    end_list (flow);
  else if (!flow->list)
    prc_page_begin (flow->page, "L", NULL);
  flow->list = item;
  if (is_head (block->kind) && !cell->goes_on)
    add_outline (flow, block);
  prc_page_begin (flow->page, item ? "LI" : tag, block->other == NULL ? block->language : NULL)
      ->id = cell->goes_on ? 0 : block->id;
  if (flow->first == 0)
    flow->first = block->id;
  draw_pieces (flow, cell);
  prc_page_end (flow->page);
}

static const Cell *
get_cell (const Flow *flow, guint index)
{
  return index < flow->cells->len ? g_ptr_array_index (flow->cells, index) : NULL;
}

static gboolean
is_under (const Cell *cell)
{
  return cell != NULL && !cell->goes_on &&
         (cell->block->kind == PRC_FLOW_DETAIL || cell->block->kind == PRC_FLOW_SUB);
}

static gboolean
is_name (const Cell *cell)
{
  return cell != NULL && !cell->goes_on && cell->block->kind == PRC_FLOW_NAME;
}

/* A name with what stands under it. Returns the cell after it. */
static guint
add_entry (const Flow *flow, guint index, double *height)
{
  *height += get_cell (flow, index)->above + get_cell (flow, index)->height;
  for (index++; is_under (get_cell (flow, index)); index++)
    *height += get_cell (flow, index)->height;
  return index;
}

/* The last three names of a list stay together; others may each open a page. */
static double
measure_name (const Flow *flow, guint index)
{
  double first = 0, all;
  guint at = add_entry (flow, index, &first), n = 1;

  all = first;
  for (; n <= KEPT && is_name (get_cell (flow, at)); n++)
    at = add_entry (flow, at, &all);
  return n == KEPT ? all : first;
}

/* What has to stand together from @index, pt: a heading with three names, a name with its title. */
static double
measure_kept (const Flow *flow, guint index)
{
  double height = 0;
  guint at = index;

  if (is_name (get_cell (flow, index)))
    return measure_name (flow, index);
  if (!is_head (get_cell (flow, index)->block->kind))
    {
      add_entry (flow, index, &height);
      return height;
    }
  while (get_cell (flow, at) != NULL && is_head (get_cell (flow, at)->block->kind))
    at = add_entry (flow, at, &height);
  for (int i = 0; i < KEPT; i++)
    {
      if (get_cell (flow, at) == NULL || is_head (get_cell (flow, at)->block->kind))
        break;
      at = add_entry (flow, at, &height);
    }
  return height;
}

static void
draw_carried (Flow *flow)
{
  const PrcFlowMeasure *m = flow->job->measure;
  const PrcStyle *style = flow->job->style;
  const PrcFlowBlock *block = flow->heading->block;
  g_autofree char *words = g_strdup_printf ("%s %s", block->words, flow->job->continued);
  PrcLook look = get_look (m, PRC_FLOW_NAME, block->language);
  g_autoptr (PangoLayout) layout = prc_type_set (flow->type, &look, words);
  g_autoptr (GPtrArray) lines =
      prc_type_wrap (flow->type, layout, prc_style_get_measure (style), 0, PRC_WRAP_WORDS);

  prc_page_begin_artifact (flow->page);
  for (guint i = 0; i < lines->len; i++, flow->y += m->leading)
    prc_page_add_line (flow->page, g_object_ref (g_ptr_array_index (lines, i)),
                       prc_style_get_left (style, flow->set->sheets->len - 1),
                       flow->y + m->leading * 0.72, &style->grey);
  prc_page_end (flow->page);
  flow->y += m->leading * 0.4;
}

/* The first of several headings over one another, as the two awards of a joint list. */
static void
remember_heading (Flow *flow, guint index)
{
  PrcFlowKind kind = get_cell (flow, index)->block->kind;
  guint before = index;

  if (!is_head (kind))
    return;
  while (before > 0 && get_cell (flow, before - 1)->block->kind == PRC_FLOW_SUB)
    before--;
  if (kind == PRC_FLOW_HEADING && before > 0 && flow->heading != NULL &&
      get_cell (flow, before - 1)->block->kind == PRC_FLOW_HEADING)
    return;
  flow->heading = kind == PRC_FLOW_HEADING ? get_cell (flow, index) : NULL;
}

static void
place (Flow *flow, guint index)
{
  const Cell *cell = get_cell (flow, index);
  PrcFlowKind kind = cell->block->kind;
  gboolean top = flow->y <= flow->job->style->top;
  gboolean opens = kind == PRC_FLOW_SECTION && flow->job->measure->sections;

  remember_heading (flow, index);
  if (!top && (opens || flow->y + cell->above + measure_kept (flow, index) > flow->bottom))
    {
      begin_page (flow);
      if (flow->heading != NULL && flow->heading != cell && flow->job->continued != NULL &&
          !is_head (kind))
        draw_carried (flow);
      top = TRUE;
    }
  if (!top)
    flow->y += cell->above;
  draw_cell (flow, cell);
}

PrcSet *
prc_flow_set (const PrcFlowJob *job)
{
  Flow flow = { .job = job, .type = prc_type_new (job->style), .set = prc_set_new () };

  flow.set->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_page_free);
  flow.cells = g_ptr_array_new_with_free_func (cell_free);
  flow.bottom = job->style->top + job->style->lines * job->style->leading;
  for (guint i = 0; i < job->flow->len; i++)
    add_cells (&flow, g_ptr_array_index (job->flow, i));
  begin_page (&flow);
  for (guint i = 0; i < flow.cells->len; i++)
    place (&flow, i);
  finish_page (&flow);
  g_ptr_array_unref (flow.cells);
  prc_type_free (flow.type);
  return flow.set;
}
