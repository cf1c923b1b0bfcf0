#include "prc-play.h"

#include "prc-language.h"
#include "prc-script.h"

#include <pango/pangocairo.h>
#include <string.h>

/* A tag that is open. */
typedef struct
{
  const char *name;
  gboolean spans; /* its lines are of two languages: each has a span of its own */
} Open;

typedef struct
{
  const PrcPage *page;
  const PrcPlayOptions *options;
  GArray *open; /* of Open */
  cairo_t *cr;
} Player;

/* The line's glyphs as one cluster, so that a reader takes its words without the setting's spaces.
 */
static void
draw_whole (PangoLayoutLine *line, const char *words, cairo_t *cr)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, TRUE, sizeof (cairo_glyph_t));
  double x, y;
  PangoFont *font = NULL;

  cairo_get_current_point (cr, &x, &y);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;

      font = run->item->analysis.font;
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
          cairo_glyph_t glyph = { info->glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                                  y };

          if (info->glyph != PANGO_GLYPH_EMPTY)
            g_array_append_val (glyphs, glyph);
          x += (double) info->geometry.width / PANGO_SCALE;
        }
    }
  if (font != NULL && glyphs->len > 0)
    {
      cairo_text_cluster_t cluster = { strlen (words), glyphs->len };

      cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
      cairo_show_text_glyphs (cr, words, -1, (cairo_glyph_t *) glyphs->data, glyphs->len, &cluster,
                              1, 0);
    }
}

/* A space after a line, so that its words and the next one's are read apart. */
static void
draw_space (const PrcPageOp *op, cairo_t *cr)
{
  g_autoptr (PangoLayout) space = pango_layout_new (pango_layout_get_context (op->layout));
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (op->layout, 0), NULL, &logical);
  pango_layout_set_text (space, " ", 1);
  pango_layout_set_attributes (space, pango_layout_get_attributes (op->layout));
  cairo_move_to (cr, op->x + (double) logical.width / PANGO_SCALE, op->y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (space, 0));
}

static void
draw_words (const PrcPageOp *op, cairo_t *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (op->layout, 0);

  if (line == NULL)
    return;
  cairo_move_to (cr, op->x, op->y);
  if (op->whole && line->runs != NULL && line->runs->next == NULL)
    {
      g_auto (GStrv) parts = g_strsplit (pango_layout_get_text (op->layout), "\xe3\x80\x80", -1);
      g_autofree char *words = g_strjoinv ("", parts);

      draw_whole (line, words, cr);
    }
  else
    pango_cairo_show_layout_line (cr, line);
}

static void
draw_stand (const PrcPageOp *op, cairo_t *cr)
{
  cairo_move_to (cr, op->x, op->y);
  cairo_rel_line_to (cr, op->width, 0);
  cairo_rel_line_to (cr, -op->width / 2, -op->height * 0.92);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
tag_free (gpointer data)
{
  PrcPlayedTag *tag = data;

  g_free (tag->name);
  g_free (tag->language);
  g_free (tag->alt);
  g_free (tag);
}

GPtrArray *
prc_play_tags_new (void)
{
  return g_ptr_array_new_with_free_func (tag_free);
}

void
prc_play_add_tag (GPtrArray *tags, const char *name, const char *language, const char *alt)
{
  PrcPlayedTag *tag = g_new0 (PrcPlayedTag, 1);

  tag->name = g_strdup (name);
  tag->language = g_strdup (language);
  tag->alt = g_strdup (alt);
  g_ptr_array_add (tags, tag);
}

static gboolean
is_line (const Player *player, guint index)
{
  return index < player->page->ops->len &&
         ((const PrcPageOp *) g_ptr_array_index (player->page->ops, index))->kind == PRC_PAGE_LINE;
}

/* Do more words follow in the same tag: at once, or behind the sign to stand. */
static gboolean
goes_on (const Player *player, guint index)
{
  const PrcPageOp *op =
      index < player->page->ops->len ? g_ptr_array_index (player->page->ops, index) : NULL;

  return op != NULL && (op->kind == PRC_PAGE_LINE || op->kind == PRC_PAGE_STAND);
}

static gboolean
is_chinese (const PrcPageOp *op)
{
  return prc_script_starts_han (pango_layout_get_text (op->layout));
}

/* Has the tag that begins at @index lines in hanzi, without saying that it is Chinese. */
static gboolean
wants_spans (const Player *player, const PrcPageOp *tag, guint index)
{
  if (tag->language != NULL || prc_page_is_artifact (tag) ||
      prc_language_is_chinese (player->options->language))
    return FALSE;
  for (guint i = index + 1; is_line (player, i); i++)
    if (is_chinese (g_ptr_array_index (player->page->ops, i)))
      return TRUE;
  return FALSE;
}

static void
begin_tag (Player *player, const PrcPageOp *op, guint index)
{
  Open open = { op->target != NULL ? CAIRO_TAG_LINK : op->name, FALSE };

  if (player->options->tags != NULL)
    {
      g_autofree char *attributes =
          op->target != NULL ? g_strdup_printf ("dest='%s'", op->target) : NULL;

      open.spans = wants_spans (player, op, index);
      cairo_tag_begin (player->cr, open.name, attributes);
      prc_play_add_tag (player->options->tags, open.name, op->language, op->alt);
    }
  g_array_append_val (player->open, open);
}

static void
end_tag (Player *player)
{
  g_return_if_fail (player->open->len > 0);
  if (player->options->tags != NULL)
    cairo_tag_end (player->cr, g_array_index (player->open, Open, player->open->len - 1).name);
  g_array_set_size (player->open, player->open->len - 1);
}

static void
draw_line (Player *player, const PrcPageOp *op, guint index)
{
  const char *text = pango_layout_get_text (op->layout);
  gboolean tags = player->options->tags != NULL;
  gboolean span =
      player->open->len > 0 && g_array_index (player->open, Open, player->open->len - 1).spans;

  if (span)
    {
      cairo_tag_begin (player->cr, "Span", NULL);
      prc_play_add_tag (player->options->tags, "Span", is_chinese (op) ? "zh-Hans" : NULL, NULL);
    }
  draw_words (op, player->cr);
  if (tags && *text != '\0' && !g_str_has_suffix (text, " ") && goes_on (player, index + 1))
    draw_space (op, player->cr);
  if (span)
    cairo_tag_end (player->cr, "Span");
}

static void
add_dest (Player *player, const PrcPageOp *op)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s'", op->name);

  if (player->options->tags == NULL)
    return;
  cairo_tag_begin (player->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (player->cr, CAIRO_TAG_DEST);
}

static void
draw_image (Player *player, const PrcPageOp *op)
{
  cairo_save (player->cr);
  cairo_translate (player->cr, op->x, op->y);
  prc_pictures_draw (player->options->pictures, op->index, op->width, op->height, player->cr);
  cairo_restore (player->cr);
}

/* All dark modules in one fill: no hair of white between two of them. */
static void
draw_code (const PrcPageOp *op, cairo_t *cr)
{
  double module = op->width / op->index;

  for (guint row = 0; row < op->index; row++)
    for (guint from = 0, to; from < op->index; from = to)
      {
        const char *modules = op->modules + row * op->index;

        for (to = from + 1; to < op->index && modules[to] == modules[from]; to++)
          ;
        if (modules[from] == '#')
          cairo_rectangle (cr, op->x + from * module, op->y + row * module, (to - from) * module,
                           module);
      }
  cairo_fill (cr);
}

static void
play_op (Player *player, const PrcPageOp *op, guint index)
{
  cairo_set_source_rgb (player->cr, op->ink.red, op->ink.green, op->ink.blue);
  switch (op->kind)
    {
    case PRC_PAGE_BEGIN:
      begin_tag (player, op, index);
      break;
    case PRC_PAGE_END:
      end_tag (player);
      break;
    case PRC_PAGE_DEST:
      add_dest (player, op);
      break;
    case PRC_PAGE_LINE:
      draw_line (player, op, index);
      break;
    case PRC_PAGE_FILL:
      cairo_rectangle (player->cr, op->x, op->y, op->width, op->height);
      cairo_fill (player->cr);
      break;
    case PRC_PAGE_STAND:
      draw_stand (op, player->cr);
      break;
    case PRC_PAGE_IMAGE:
      draw_image (player, op);
      break;
    case PRC_PAGE_CODE:
      draw_code (op, player->cr);
      break;
    }
}

void
prc_play_page (const PrcPage *page, const PrcPlayOptions *options, cairo_t *cr)
{
  Player player = { page, options, g_array_new (FALSE, FALSE, sizeof (Open)), cr };

  for (guint i = 0; i < page->ops->len; i++)
    play_op (&player, g_ptr_array_index (page->ops, i), i);
  g_array_unref (player.open);
}
