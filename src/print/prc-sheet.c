#include "prc-sheet.h"

/* What cairo calls content that is no part of the text, until the finishing step (print.md 9). */
#define ARTIFACT "Private"

static void
op_free (gpointer data)
{
  PrcSheetOp *op = data;

  g_clear_object (&op->layout);
  g_free (op->name);
  g_free (op->language);
  g_free (op->target);
  g_free (op);
}

static PrcSheetOp *
add (PrcSheet *sheet, PrcSheetOpKind kind)
{
  PrcSheetOp *op = g_new0 (PrcSheetOp, 1);

  op->kind = kind;
  g_ptr_array_add (sheet->ops, op);
  return op;
}

static PrcSheetOp *
add_box (PrcSheet *sheet, PrcSheetOpKind kind, double x, double y, double width, double height)
{
  PrcSheetOp *op = add (sheet, kind);

  op->x = x;
  op->y = y;
  op->width = width;
  op->height = height;
  return op;
}

PrcSheet *
prc_sheet_new (const char *label)
{
  PrcSheet *sheet = g_new0 (PrcSheet, 1);

  sheet->label = g_strdup (label);
  sheet->ops = g_ptr_array_new_with_free_func (op_free);
  return sheet;
}

void
prc_sheet_free (PrcSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->label);
  g_ptr_array_unref (sheet->ops);
  g_free (sheet);
}

PrcSheetOp *
prc_sheet_begin (PrcSheet *sheet, const char *tag, const char *language)
{
  PrcSheetOp *op = add (sheet, PRC_SHEET_BEGIN);

  op->name = g_strdup (tag);
  op->language = g_strdup (language);
  return op;
}

void
prc_sheet_end (PrcSheet *sheet)
{
  add (sheet, PRC_SHEET_END);
}

void
prc_sheet_begin_artifact (PrcSheet *sheet)
{
  prc_sheet_begin (sheet, ARTIFACT, NULL);
}

void
prc_sheet_begin_link (PrcSheet *sheet, const char *target)
{
  prc_sheet_begin (sheet, "Link", NULL)->target = g_strdup (target);
}

void
prc_sheet_add_dest (PrcSheet *sheet, const char *name)
{
  add (sheet, PRC_SHEET_DEST)->name = g_strdup (name);
}

PrcSheetOp *
prc_sheet_add_line (PrcSheet *sheet, PangoLayout *layout, double x, double baseline,
                    const PrcInk *ink)
{
  PrcSheetOp *op = add_box (sheet, PRC_SHEET_LINE, x, baseline, 0, 0);

  op->layout = layout;
  op->ink = *ink;
  return op;
}

void
prc_sheet_add_fill (PrcSheet *sheet, double x, double y, double width, double height,
                    const PrcInk *ink)
{
  add_box (sheet, PRC_SHEET_FILL, x, y, width, height)->ink = *ink;
}

void
prc_sheet_add_stand (PrcSheet *sheet, double x, double baseline, double size, const PrcInk *ink)
{
  add_box (sheet, PRC_SHEET_STAND, x, baseline, size, size)->ink = *ink;
}

void
prc_sheet_add_image (PrcSheet *sheet, guint index, double x, double y, double width, double height)
{
  add_box (sheet, PRC_SHEET_IMAGE, x, y, width, height)->index = index;
}

static void
list_op (const PrcSheetOp *op, int *depth, GString *out)
{
  if (op->kind == PRC_SHEET_END)
    {
      *depth -= 1;
      return;
    }
  for (int i = 0; i < *depth; i++)
    g_string_append (out, "  ");
  switch (op->kind)
    {
    case PRC_SHEET_BEGIN:
      g_string_append_printf (out, "%s", op->name);
      if (op->language != NULL)
        g_string_append_printf (out, " [%s]", op->language);
      if (op->target != NULL)
        g_string_append_printf (out, " -> %s", op->target);
      if (op->id != 0)
        g_string_append_printf (out, " #%" G_GINT64_FORMAT, op->id);
      *depth += 1;
      break;
    case PRC_SHEET_END:
      break;
    case PRC_SHEET_DEST:
      g_string_append_printf (out, "dest %s", op->name);
      break;
    case PRC_SHEET_LINE:
      g_string_append_printf (out, "line %.1f %.1f %s", op->x, op->y,
                              pango_layout_get_text (op->layout));
      break;
    case PRC_SHEET_FILL:
      g_string_append_printf (out, "fill %.1f %.1f %.1f %.1f", op->x, op->y, op->width, op->height);
      break;
    case PRC_SHEET_STAND:
      g_string_append_printf (out, "stand %.1f %.1f", op->x, op->y);
      break;
    case PRC_SHEET_IMAGE:
      g_string_append_printf (out, "image %u %.1f %.1f %.1f %.1f", op->index, op->x, op->y,
                              op->width, op->height);
      break;
    }
  g_string_append_c (out, '\n');
}

char *
prc_sheet_dup_listing (const PrcSheet *sheet)
{
  GString *out = g_string_new (NULL);
  int depth = 0;

  for (guint i = 0; i < sheet->ops->len; i++)
    list_op (g_ptr_array_index (sheet->ops, i), &depth, out);
  return g_string_free (out, FALSE);
}

guint
prc_sheet_count_entries (const PrcSheet *sheet, GHashTable *counts)
{
  guint n = 0;

  for (guint i = 0; i < sheet->ops->len; i++)
    {
      const PrcSheetOp *op = g_ptr_array_index (sheet->ops, i);

      if (op->kind != PRC_SHEET_BEGIN || op->id == 0)
        continue;
      n++;
      g_hash_table_insert (
          counts, g_memdup2 (&op->id, sizeof op->id),
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &op->id)) + 1));
    }
  return n;
}
