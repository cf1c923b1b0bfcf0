#include "prc-sheet-view.h"

#include <glib/gi18n.h>

struct _PrcSharedDocument
{
  int ref_count;
  PrcDocument *document;
};

PrcSharedDocument *
prc_shared_document_new (PrcDocument *document)
{
  PrcSharedDocument *shared = g_new0 (PrcSharedDocument, 1);

  shared->ref_count = 1;
  shared->document = document;
  return shared;
}

PrcSharedDocument *
prc_shared_document_ref (PrcSharedDocument *shared)
{
  g_atomic_int_inc (&shared->ref_count);
  return shared;
}

void
prc_shared_document_unref (PrcSharedDocument *shared)
{
  if (shared == NULL || !g_atomic_int_dec_and_test (&shared->ref_count))
    return;
  prc_document_free (shared->document);
  g_free (shared);
}

PrcDocument *
prc_shared_document_get (PrcSharedDocument *shared)
{
  return shared->document;
}

struct _PrcSheetView
{
  GtkWidget parent_instance;
  PrcSharedDocument *document;
  guint page;
  double zoom;
  GdkTexture *texture;
};

G_DEFINE_TYPE (PrcSheetView, prc_sheet_view, GTK_TYPE_WIDGET)

static void
prc_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  PrcSheetView *self = PRC_SHEET_VIEW (widget);
  double width, height;

  prc_document_get_page_size (self->document->document, &width, &height);
  *minimum = *natural =
      (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->zoom);
}

static void
draw (PrcSheetView *self, int width, int height, int scale)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->zoom * scale, self->zoom * scale);
  prc_document_draw_page (self->document->document, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) stride * (gsize) (height * scale));
  /* RGB24 leaves a byte unused; cairo keeps no promise on it, so it is made opaque here. */
  {
    gsize size;
    guchar *data = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

    for (gsize i = G_BYTE_ORDER == G_LITTLE_ENDIAN ? 3 : 0; i < size; i += 4)
      data[i] = 0xff;
    bytes = g_bytes_new_take (data, size);
  }
  self->texture = gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes,
                                          (gsize) stride);
  cairo_surface_destroy (surface);
}

static void
prc_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PrcSheetView *self = PRC_SHEET_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area;

  if (width <= 0 || height <= 0)
    return;
  if (self->texture == NULL)
    draw (self, width, height, gtk_widget_get_scale_factor (widget));
  graphene_rect_init (&area, 0, 0, (float) width, (float) height);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
}

static void
prc_sheet_view_dispose (GObject *object)
{
  PrcSheetView *self = PRC_SHEET_VIEW (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->document, prc_shared_document_unref);
  G_OBJECT_CLASS (prc_sheet_view_parent_class)->dispose (object);
}

static void
prc_sheet_view_class_init (PrcSheetViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_sheet_view_dispose;
  widget_class->measure = prc_sheet_view_measure;
  widget_class->snapshot = prc_sheet_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sheet");
}

static void
prc_sheet_view_init (PrcSheetView *self)
{
}

GtkWidget *
prc_sheet_view_new (PrcSharedDocument *document, guint page, double zoom)
{
  PrcSheetView *self = g_object_new (PRC_TYPE_SHEET_VIEW, NULL);
  const char *own = prc_document_get_page_label (document->document, page);
  g_autofree char *label =
      g_strdup_printf (_ ("Page %s"), own != NULL && own[0] != '\0' ? own : "–");

  self->document = prc_shared_document_ref (document);
  self->page = page;
  self->zoom = zoom;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
