/* prc-set-names.c - sections of graduands: where lists break, balanced columns, legends. */
#include "prc-break.h"
#include "prc-set-cell.h"
#include "prc-set-heading.h"
#include "prc-setter.h"

#include <string.h>

#define UNIT 2 /* of a line: entries with a title under the name stand half a line apart */
#define MARK_WIDTH 8.5
#define LEGEND_LINES 3 /* of the grid, kept free above the folio where marks are used */
#define LEGEND_RULE 110
#define LEGEND_GAP 10
#define DEGREE (13 / 9.7) /* a degree sign wants more size beside names to be seen */

typedef struct
{
  const PrcSection *section;
  const PrcGroup *group;
  GPtrArray *cells; /* of PrcSetCell */
  GArray *heights;  /* of int, units */
  int opener, heading;
} Group;

struct _PrcSetNames
{
  PrcSetter *setter;
  GPtrArray *groups; /* of Group */
  GArray *blocks;    /* of PrcBreakBlock */
  int room;          /* lines of a page, less what a legend takes */
  guint marks;       /* used on the current page */
};

typedef struct
{
  guint mark;
  const char *sign;
  PrcPrintWord word;
} Mark;

static const Mark marks[] = {
  { PRC_MARK_FIRST | PRC_MARK_DISTINCTION, "*", PRC_PRINT_WORD_FIRST_OR_DISTINCTION },
  { PRC_MARK_FIRST, "*", PRC_PRINT_WORD_FIRST },
  { PRC_MARK_DISTINCTION, "*", PRC_PRINT_WORD_DISTINCTION },
  { PRC_MARK_PRIZE, "‡", PRC_PRINT_WORD_PRIZE },
  { PRC_MARK_ABSENTIA, "°", PRC_PRINT_WORD_ABSENTIA },
};

static void
free_cell (gpointer cell)
{
  prc_set_cell_free (cell);
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->cells);
  g_array_unref (group->heights);
  g_free (group);
}

/* --- marks --- */

static PrcLook
sign_look (const Mark *mark, double size)
{
  gboolean degree = strcmp (mark->sign, "°") == 0;

  return prc_setter_look (PRC_FACE_TEXT, degree ? size * DEGREE : size, NULL);
}

/* The marks of a set, each once: a combined one stands for its parts. */
static GPtrArray *
find_marks (guint set)
{
  GPtrArray *found = g_ptr_array_new ();
  guint shown = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((set & marks[i].mark) == marks[i].mark && (shown & marks[i].mark) == 0)
      {
        shown |= marks[i].mark;
        g_ptr_array_add (found, (gpointer) &marks[i]);
      }
  return found;
}

static void
add_marks (PrcSetNames *names, guint set, double x, double baseline)
{
  PrcSetter *setter = names->setter;
  g_autoptr (GPtrArray) found = find_marks (set);

  names->marks |= set;
  prc_page_begin (setter->sheet, "Lbl", NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const Mark *mark = g_ptr_array_index (found, i);
      PrcLook look = sign_look (mark, PRC_SIZE_TEXT);

      x -= MARK_WIDTH;
      prc_setter_add (setter, &look, mark->sign, x, baseline, &setter->style->primary);
    }
  prc_page_end (setter->sheet);
}

/* Signs used on this page and no others, above the folio. */
static void
add_legend (PrcSetNames *names)
{
  PrcSetter *setter = names->setter;
  const PrcStyle *style = setter->style;
  const char *const *languages = (const char *const *) setter->booklet->languages;
  g_autoptr (GPtrArray) found = find_marks (names->marks);
  double x = prc_setter_get_left (setter);
  double baseline = prc_setter_get_line (setter, style->lines - 1) + 3;

  names->marks = 0;
  if (found->len == 0)
    return;
  prc_page_begin_artifact (setter->sheet);
  prc_page_add_fill (setter->sheet, x, baseline - 12, LEGEND_RULE, 0.4, &style->grey);
  prc_page_end (setter->sheet);
  prc_page_begin (setter->sheet, "P", NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const Mark *mark = g_ptr_array_index (found, i);
      PrcLook look = sign_look (mark, PRC_SIZE_LEGEND);

      x += prc_setter_add (setter, &look, mark->sign, x, baseline, &style->primary) + 2;
      for (int j = 0; j < 2 && languages[j] != NULL; j++)
        {
          look = prc_setter_look (PRC_FACE_TEXT, PRC_SIZE_LEGEND, languages[j]);
          x += prc_setter_add (setter, &look, prc_print_word (mark->word, languages[j]), x,
                               baseline, &style->ink) +
               3;
        }
      x += LEGEND_GAP - 3;
    }
  prc_page_end (setter->sheet);
}

/* --- drawing --- */

static void
remember_page (PrcSetter *setter, const PrcEntry *entry)
{
  if (!g_hash_table_contains (setter->pages, &entry->id))
    g_hash_table_insert (setter->pages, g_memdup2 (&entry->id, sizeof entry->id),
                         GUINT_TO_POINTER (setter->page + 1));
}

static void
add_cell (PrcSetNames *names, const PrcSetCell *cell, double x, double line)
{
  PrcSetter *setter = names->setter;

  prc_page_begin (setter->sheet, "LI", NULL)->id = cell->goes_on ? 0 : cell->entry->id;
  if (!cell->goes_on)
    remember_page (setter, cell->entry);
  if (!cell->goes_on && prc_setter_get_marks (setter, cell->entry) != 0)
    add_marks (names, prc_setter_get_marks (setter, cell->entry), x,
               prc_setter_get_line (setter, line));
  prc_page_begin (setter->sheet, "LBody", NULL);
  for (guint i = 0; i < cell->pieces->len; i++)
    {
      const PrcSetPiece *piece = &g_array_index (cell->pieces, PrcSetPiece, i);
      PrcPageOp *op = prc_page_add_line (setter->sheet, g_object_ref (piece->layout), x + piece->x,
                                         prc_setter_get_line (setter, line + piece->line),
                                         piece->grey ? &setter->style->grey : &setter->style->ink);

      op->whole = piece->whole;
    }
  prc_page_end (setter->sheet);
  prc_page_end (setter->sheet);
}

static void
add_columns (PrcSetNames *names, const Group *group, const PrcBreakBlock *block, int line)
{
  PrcSetter *setter = names->setter;
  double x = prc_setter_get_left (setter), at = line;

  prc_page_begin (setter->sheet, "L", NULL);
  for (guint i = block->first; i < block->end; i++)
    {
      const PrcSetCell *cell = g_ptr_array_index (group->cells, i);

      if (i == block->split)
        {
          x += prc_set_get_column_width (setter, group->group) + setter->style->gutter;
          at = line;
        }
      add_cell (names, cell, x, at);
      at += (double) g_array_index (group->heights, int, i) / UNIT;
    }
  prc_page_end (setter->sheet);
}

static void
add_group_contents (PrcSetter *setter, const PrcGroup *group)
{
  g_autofree char *dest = NULL;

  if (group->headings->len == 0 || group->note != NULL || group->again)
    return;
  dest = g_strdup_printf ("group-%u", setter->contents->len);
  prc_page_add_dest (setter->sheet, dest);
  prc_setter_add_contents (
      setter, ((const PrcHeading *) g_ptr_array_index (group->headings, 0))->title, dest, TRUE);
}

static void
add_block (PrcSetNames *names, const PrcBreakBlock *block)
{
  PrcSetter *setter = names->setter;
  const Group *group = g_ptr_array_index (names->groups, block->group);
  int line = block->line / UNIT;

  if (block->opens)
    {
      g_autofree char *dest = g_strdup_printf ("section-%u", setter->contents->len);

      prc_page_add_dest (setter->sheet, dest);
      prc_setter_add_contents (setter, group->section->title, dest, FALSE);
      prc_setter_add_opener (setter, group->section->title, NULL, line);
      line += group->opener;
    }
  if (block->carried)
    {
      prc_set_carried (setter, group->group, line);
      line += PRC_CARRIED_LINES;
    }
  else
    {
      add_group_contents (setter, group->group);
      prc_set_heading (setter, group->group, line, TRUE);
      line += group->heading;
    }
  add_columns (names, group, block, line);
  setter->line = line + block->height / UNIT;
}

/* --- measuring --- */

static gboolean
has_two_marks (const PrcSetter *setter, const PrcGroup *group)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      guint set = prc_setter_get_marks (setter, g_ptr_array_index (group->entries, i));

      if ((set & (set - 1)) != 0)
        return TRUE;
    }
  return FALSE;
}

static Group *
make_group (PrcSetter *setter, const PrcSection *section, guint index)
{
  Group *group = g_new0 (Group, 1);
  double width;

  group->section = section;
  group->group = g_ptr_array_index (section->groups, index);
  group->opener = index == 0 ? prc_setter_measure_opener (setter, section->title, NULL) : 0;
  group->cells = g_ptr_array_new_with_free_func (free_cell);
  group->heights = g_array_new (FALSE, FALSE, sizeof (int));
  width = prc_set_get_column_width (setter, group->group);
  if (has_two_marks (setter, group->group))
    width -= MARK_WIDTH / 2; /* two signs reach over the gutter */
  for (guint i = 0; i < group->group->entries->len; i++)
    prc_set_add_cells (setter, group->group, g_ptr_array_index (group->group->entries, i), width,
                       group->cells);
  for (guint i = 0; i < group->cells->len; i++)
    {
      int height = ((PrcSetCell *) g_ptr_array_index (group->cells, i))->height * UNIT +
                   (group->group->theses && i + 1 < group->cells->len ? 1 : 0);

      g_array_append_val (group->heights, height);
    }
  group->heading = prc_set_heading (setter, group->group, 0, FALSE);
  return group;
}

static gboolean
has_marks (const PrcSetter *setter, const PrcSection *section)
{
  for (guint i = 0; i < section->groups->len; i++)
    {
      const PrcGroup *group = g_ptr_array_index (section->groups, i);

      for (guint j = 0; j < group->entries->len; j++)
        if (prc_setter_get_marks (setter, g_ptr_array_index (group->entries, j)) != 0)
          return TRUE;
    }
  return FALSE;
}

static GArray *
find_blocks (PrcSetNames *names, gboolean run_on)
{
  g_autoptr (GArray) plain = g_array_new (FALSE, TRUE, sizeof (PrcBreakGroup));
  PrcBreakRules rules = { UNIT, names->room * UNIT, run_on };

  for (guint i = 0; i < names->groups->len; i++)
    {
      const Group *group = g_ptr_array_index (names->groups, i);
      PrcBreakGroup rough = { .opener = group->opener * UNIT,
                              .heading = group->heading * UNIT,
                              .carried = PRC_CARRIED_LINES * UNIT,
                              .columns = group->group->theses ? 1 : 2,
                              .heights = (const int *) group->heights->data,
                              .n = group->heights->len };

      g_array_append_val (plain, rough);
    }
  return prc_break_find ((const PrcBreakGroup *) plain->data, plain->len, &rules, NULL);
}

PrcSetNames *
prc_set_names_new (PrcSetter *setter)
{
  PrcSetNames *names = g_new0 (PrcSetNames, 1);
  gboolean any = FALSE;

  names->setter = setter;
  names->groups = g_ptr_array_new_with_free_func (group_free);
  names->room = setter->style->lines;
  for (guint i = 0; i < setter->booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (setter->booklet->sections, i);

      any = any || has_marks (setter, section);
      for (guint j = 0; j < section->groups->len && prc_setter_go_on (setter); j++)
        g_ptr_array_add (names->groups, make_group (setter, section, j));
    }
  if (any)
    names->room -= LEGEND_LINES;
  return names;
}

void
prc_set_names_free (PrcSetNames *names)
{
  g_ptr_array_unref (names->groups);
  g_clear_pointer (&names->blocks, g_array_unref);
  g_free (names);
}

guint
prc_set_names_break (PrcSetNames *names, gboolean run_on)
{
  g_clear_pointer (&names->blocks, g_array_unref);
  names->blocks = find_blocks (names, run_on);
  if (names->blocks->len == 0)
    return 0;
  return g_array_index (names->blocks, PrcBreakBlock, names->blocks->len - 1).page + 1;
}

void
prc_set_names_draw (PrcSetNames *names)
{
  PrcSetter *setter = names->setter;
  guint page = G_MAXUINT;

  for (guint i = 0; i < names->blocks->len && prc_setter_go_on (setter); i++)
    {
      const PrcBreakBlock *block = &g_array_index (names->blocks, PrcBreakBlock, i);
      const Group *group = g_ptr_array_index (names->groups, block->group);

      if (block->page != page)
        {
          if (page != G_MAXUINT)
            add_legend (names);
          prc_setter_begin_page (setter, group->section->title);
          page = block->page;
        }
      add_block (names, block);
    }
  if (page != G_MAXUINT)
    add_legend (names);
}

int
prc_set_names_get_room (PrcSetNames *names)
{
  return names->blocks->len > 0 ? names->room - names->setter->line : 0;
}
