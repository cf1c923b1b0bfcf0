#include "prc-side-column.h"

#include "prc-coming-box.h"
#include "prc-pace-box.h"

struct _PrcSideColumn
{
  AdwBin parent_instance;
  PrcScreenTile *hall_tile;
  PrcScreenTile *vc_tile;
  PrcScreenTile *reader_tile;
  GtkWidget *more; /* screens that most ceremonies do without */
  PrcScreenTile *vc_2_tile;
  PrcScreenTile *overlay_tile;
  PrcScreenTile *caption_tile;
  PrcPaceBox *pace;
  PrcComingBox *coming;
  PrcShow *show;
  PrcConsoleScreens *screens;
};

G_DEFINE_TYPE (PrcSideColumn, prc_side_column, ADW_TYPE_BIN)

static void
show_tile (PrcSideColumn *self, PrcScreenTile *tile, PrcRole role, const char *clock)
{
  g_autofree char *where = NULL;
  PrcScreenState state = prc_console_screens_get_state (self->screens, role, &where);

  prc_screen_tile_set_state (tile, state, where);
  prc_scene_picture_show (prc_screen_tile_get_picture (tile), prc_show_get_snapshot (self->show),
                          role, prc_console_screens_get_theme (self->screens, role),
                          prc_show_get_assets (self->show), clock);
}

/* One that no monitor was given to takes no room. */
static gboolean
show_spare (PrcSideColumn *self, PrcScreenTile *tile, PrcRole role, const char *clock)
{
  gboolean used = prc_console_screens_get_state (self->screens, role, NULL) != PRC_SCREEN_NONE;

  gtk_widget_set_visible (GTK_WIDGET (tile), used);
  if (used)
    show_tile (self, tile, role, clock);
  return used;
}

void
prc_side_column_show_screens (PrcSideColumn *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  gboolean any;

  g_return_if_fail (PRC_IS_SIDE_COLUMN (self));

  prc_console_screens_set_clock (self->screens, clock);
  show_tile (self, self->hall_tile, PRC_ROLE_HALL, NULL);
  show_tile (self, self->vc_tile, PRC_ROLE_VC, clock);
  show_tile (self, self->reader_tile, PRC_ROLE_READER, clock);
  any = show_spare (self, self->vc_2_tile, PRC_ROLE_VC_2, clock);
  any = show_spare (self, self->overlay_tile, PRC_ROLE_OVERLAY, NULL) || any;
  any = show_spare (self, self->caption_tile, PRC_ROLE_CAPTION, NULL) || any;
  gtk_widget_set_visible (self->more, any);
}

void
prc_side_column_show_forecast (PrcSideColumn *self)
{
  g_return_if_fail (PRC_IS_SIDE_COLUMN (self));

  prc_pace_box_show (self->pace, self->show);
  prc_coming_box_show (self->coming, self->show);
}

void
prc_side_column_begin (PrcSideColumn *self, PrcShow *show, PrcConsoleScreens *screens)
{
  g_return_if_fail (PRC_IS_SIDE_COLUMN (self));

  g_set_object (&self->show, show);
  g_set_object (&self->screens, screens);
}

void
prc_side_column_end (PrcSideColumn *self)
{
  g_return_if_fail (PRC_IS_SIDE_COLUMN (self));

  g_clear_object (&self->show);
  g_clear_object (&self->screens);
}

static void
prc_side_column_dispose (GObject *object)
{
  prc_side_column_end (PRC_SIDE_COLUMN (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SIDE_COLUMN);
  G_OBJECT_CLASS (prc_side_column_parent_class)->dispose (object);
}

static void
prc_side_column_class_init (PrcSideColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_side_column_dispose;
  g_type_ensure (PRC_TYPE_SCREEN_TILE);
  g_type_ensure (PRC_TYPE_PACE_BOX);
  g_type_ensure (PRC_TYPE_COMING_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-side-column.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, hall_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, vc_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, reader_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, more);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, vc_2_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, overlay_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, caption_tile);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, pace);
  gtk_widget_class_bind_template_child (widget_class, PrcSideColumn, coming);
}

static void
prc_side_column_init (PrcSideColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
