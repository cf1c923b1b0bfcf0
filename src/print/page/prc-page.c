#include "prc-page.h"

#include <string.h>

/* What cairo calls content that is no part of the text, until the finishing step. */
#define ARTIFACT "Private"

static void
op_free (gpointer data)
{
  PrcPageOp *op = data;

  g_clear_object (&op->layout);
  g_free (op->name);
  g_free (op->language);
  g_free (op->alt);
  g_free (op->target);
  g_free (op->modules);
  g_free (op);
}

static PrcPageOp *
add (PrcPage *page, PrcPageOpKind kind)
{
  PrcPageOp *op = g_new0 (PrcPageOp, 1);

  op->kind = kind;
  g_ptr_array_add (page->ops, op);
  return op;
}

static PrcPageOp *
add_box (PrcPage *page, PrcPageOpKind kind, double x, double y, double width, double height)
{
  PrcPageOp *op = add (page, kind);

  op->x = x;
  op->y = y;
  op->width = width;
  op->height = height;
  return op;
}

PrcPage *
prc_page_new (const char *label)
{
  PrcPage *page = g_new0 (PrcPage, 1);

  page->label = g_strdup (label);
  page->ops = g_ptr_array_new_with_free_func (op_free);
  return page;
}

void
prc_page_free (PrcPage *page)
{
  if (page == NULL)
    return;
  g_free (page->label);
  g_ptr_array_unref (page->ops);
  g_free (page);
}

PrcPageOp *
prc_page_begin (PrcPage *page, const char *tag, const char *language)
{
  PrcPageOp *op = add (page, PRC_PAGE_BEGIN);

  op->name = g_strdup (tag);
  op->language = g_strdup (language);
  return op;
}

void
prc_page_end (PrcPage *page)
{
  add (page, PRC_PAGE_END);
}

void
prc_page_begin_artifact (PrcPage *page)
{
  prc_page_begin (page, ARTIFACT, NULL);
}

gboolean
prc_page_is_artifact (const PrcPageOp *op)
{
  return g_strcmp0 (op->name, ARTIFACT) == 0;
}

void
prc_page_begin_link (PrcPage *page, const char *target)
{
  prc_page_begin (page, "Link", NULL)->target = g_strdup (target);
}

void
prc_page_add_dest (PrcPage *page, const char *name)
{
  add (page, PRC_PAGE_DEST)->name = g_strdup (name);
}

PrcPageOp *
prc_page_add_line (PrcPage *page, PangoLayout *layout, double x, double baseline, const PrcInk *ink)
{
  PrcPageOp *op = add_box (page, PRC_PAGE_LINE, x, baseline, 0, 0);

  op->layout = layout;
  op->ink = *ink;
  return op;
}

void
prc_page_add_fill (PrcPage *page, double x, double y, double width, double height,
                   const PrcInk *ink)
{
  add_box (page, PRC_PAGE_FILL, x, y, width, height)->ink = *ink;
}

void
prc_page_add_stand (PrcPage *page, double x, double baseline, double size, const PrcInk *ink)
{
  add_box (page, PRC_PAGE_STAND, x, baseline, size, size)->ink = *ink;
}

void
prc_page_add_image (PrcPage *page, guint index, double x, double y, double width, double height)
{
  add_box (page, PRC_PAGE_IMAGE, x, y, width, height)->index = index;
}

void
prc_page_add_code (PrcPage *page, const char *modules, double x, double y, double size,
                   const PrcInk *ink)
{
  PrcPageOp *op = add_box (page, PRC_PAGE_CODE, x, y, size, size);
  gsize length = strlen (modules);

  op->modules = g_strdup (modules);
  while ((op->index + 1) * (op->index + 1) <= length)
    op->index++;
  op->ink = *ink;
}

static void
list_op (const PrcPageOp *op, int *depth, GString *out)
{
  if (op->kind == PRC_PAGE_END)
    {
      *depth -= 1;
      return;
    }
  for (int i = 0; i < *depth; i++)
    g_string_append (out, "  ");
  switch (op->kind)
    {
    case PRC_PAGE_BEGIN:
      g_string_append_printf (out, "%s", op->name);
      if (op->language != NULL)
        g_string_append_printf (out, " [%s]", op->language);
      if (op->target != NULL)
        g_string_append_printf (out, " -> %s", op->target);
      if (op->id != 0)
        g_string_append_printf (out, " #%" G_GINT64_FORMAT, op->id);
      *depth += 1;
      break;
    case PRC_PAGE_END:
      break;
    case PRC_PAGE_DEST:
      g_string_append_printf (out, "dest %s", op->name);
      break;
    case PRC_PAGE_LINE:
      g_string_append_printf (out, "line %.1f %.1f %s", op->x, op->y,
                              pango_layout_get_text (op->layout));
      break;
    case PRC_PAGE_FILL:
      g_string_append_printf (out, "fill %.1f %.1f %.1f %.1f", op->x, op->y, op->width, op->height);
      break;
    case PRC_PAGE_STAND:
      g_string_append_printf (out, "stand %.1f %.1f", op->x, op->y);
      break;
    case PRC_PAGE_IMAGE:
      g_string_append_printf (out, "image %u %.1f %.1f %.1f %.1f", op->index, op->x, op->y,
                              op->width, op->height);
      break;
    case PRC_PAGE_CODE:
      g_string_append_printf (out, "code %u %.1f %.1f %.1f", op->index, op->x, op->y, op->width);
      break;
    }
  g_string_append_c (out, '\n');
}

char *
prc_page_dup_listing (const PrcPage *page)
{
  GString *out = g_string_new (NULL);
  int depth = 0;

  for (guint i = 0; i < page->ops->len; i++)
    list_op (g_ptr_array_index (page->ops, i), &depth, out);
  return g_string_free (out, FALSE);
}

guint
prc_page_count_entries (const PrcPage *page, GHashTable *counts)
{
  guint n = 0;

  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      if (op->kind != PRC_PAGE_BEGIN || op->id == 0)
        continue;
      n++;
      g_hash_table_insert (
          counts, g_memdup2 (&op->id, sizeof op->id),
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &op->id)) + 1));
    }
  return n;
}
