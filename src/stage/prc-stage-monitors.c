#include "prc-stage-monitors.h"

#define LOOK_AGAIN_MS 150
#define LOOKS 10

struct _PrcStageMonitors
{
  GObject parent_instance;

  GListModel *list;
  GPtrArray *known; /* of GdkMonitor: those we listen to */
  guint again;      /* a second look, for connectors that come without being told */
  guint looks;
};

G_DEFINE_FINAL_TYPE (PrcStageMonitors, prc_stage_monitors, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_notify (GdkMonitor *monitor, GParamSpec *pspec, PrcStageMonitors *monitors)
{
  g_signal_emit (monitors, signals[CHANGED], 0);
}

static void
forget (PrcStageMonitors *monitors, GdkMonitor *monitor)
{
  g_signal_handlers_disconnect_by_data (monitor, monitors);
  g_ptr_array_remove (monitors->known, monitor);
}

static void
on_invalidate (GdkMonitor *monitor, PrcStageMonitors *monitors)
{
  g_object_ref (monitor);
  g_signal_emit (monitors, signals[LOST], 0, monitor);
  forget (monitors, monitor);
  g_signal_emit (monitors, signals[CHANGED], 0);
  g_object_unref (monitor);
}

static void
listen_to (PrcStageMonitors *monitors, GdkMonitor *monitor)
{
  if (g_ptr_array_find (monitors->known, monitor, NULL))
    return;
  g_ptr_array_add (monitors->known, g_object_ref (monitor));
  g_signal_connect (monitor, "notify::geometry", G_CALLBACK (on_notify), monitors);
  g_signal_connect (monitor, "notify::connector", G_CALLBACK (on_notify), monitors);
  g_signal_connect (monitor, "invalidate", G_CALLBACK (on_invalidate), monitors);
}

static gboolean
on_look_again (gpointer data)
{
  PrcStageMonitors *monitors = data;

  g_signal_emit (monitors, signals[CHANGED], 0);
  if (--monitors->looks > 0)
    return G_SOURCE_CONTINUE;
  monitors->again = 0;
  return G_SOURCE_REMOVE;
}

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added,
                  PrcStageMonitors *monitors)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (list, i);

      listen_to (monitors, monitor);
    }
  g_signal_emit (monitors, signals[CHANGED], 0);
  monitors->looks = LOOKS;
  if (monitors->again == 0)
    monitors->again = g_timeout_add (LOOK_AGAIN_MS, on_look_again, monitors);
}

static void
prc_stage_monitors_dispose (GObject *object)
{
  PrcStageMonitors *monitors = PRC_STAGE_MONITORS (object);

  g_clear_handle_id (&monitors->again, g_source_remove);
  while (monitors->known->len > 0)
    forget (monitors, g_ptr_array_index (monitors->known, 0));
  if (monitors->list != NULL)
    g_signal_handlers_disconnect_by_data (monitors->list, monitors);
  g_clear_object (&monitors->list);
  G_OBJECT_CLASS (prc_stage_monitors_parent_class)->dispose (object);
}

static void
prc_stage_monitors_finalize (GObject *object)
{
  g_ptr_array_unref (PRC_STAGE_MONITORS (object)->known);
  G_OBJECT_CLASS (prc_stage_monitors_parent_class)->finalize (object);
}

static void
prc_stage_monitors_class_init (PrcStageMonitorsClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_stage_monitors_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_stage_monitors_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOST] = g_signal_new ("lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, GDK_TYPE_MONITOR);
}

static void
prc_stage_monitors_init (PrcStageMonitors *monitors)
{
  monitors->known = g_ptr_array_new_with_free_func (g_object_unref);
}

PrcStageMonitors *
prc_stage_monitors_new (GdkDisplay *display)
{
  PrcStageMonitors *monitors = g_object_new (PRC_TYPE_STAGE_MONITORS, NULL);

  monitors->list = g_object_ref (gdk_display_get_monitors (display));
  g_signal_connect (monitors->list, "items-changed", G_CALLBACK (on_items_changed), monitors);
  on_items_changed (monitors->list, 0, 0, 0, monitors);
  return monitors;
}

static gboolean
is_known (GdkMonitor *monitor)
{
  GdkRectangle geometry;

  gdk_monitor_get_geometry (monitor, &geometry);
  return gdk_monitor_is_valid (monitor) && geometry.width > 0 && geometry.height > 0;
}

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

GVariant *
prc_stage_monitors_to_variant (PrcStageMonitors *monitors)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssiiii)"));
  for (guint i = 0; i < g_list_model_get_n_items (monitors->list); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors->list, i);
      GdkRectangle geometry;

      if (!is_known (monitor))
        continue;
      gdk_monitor_get_geometry (monitor, &geometry);
      g_variant_builder_add (&builder, "(sssiiii)", or_empty (gdk_monitor_get_connector (monitor)),
                             or_empty (gdk_monitor_get_manufacturer (monitor)),
                             or_empty (gdk_monitor_get_model (monitor)), geometry.x, geometry.y,
                             geometry.width, geometry.height);
    }
  return g_variant_builder_end (&builder);
}

static gboolean
same_device (GdkMonitor *monitor, const char *maker, const char *model)
{
  return g_str_equal (or_empty (gdk_monitor_get_manufacturer (monitor)), maker) &&
         g_str_equal (or_empty (gdk_monitor_get_model (monitor)), model);
}

GdkMonitor *
prc_stage_monitors_find (PrcStageMonitors *monitors, const char *connector, const char *maker,
                         const char *model)
{
  GdkMonitor *by_device = NULL;
  guint n_devices = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors->list); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors->list, i);

      if (!is_known (monitor) || !same_device (monitor, maker, model))
        continue;
      if (g_str_equal (or_empty (gdk_monitor_get_connector (monitor)), connector))
        return monitor;
      by_device = monitor;
      n_devices++;
    }
  /* Two alike can't be told apart but by their connector: none is better than the wrong one. */
  return n_devices == 1 && (*maker != '\0' || *model != '\0') ? by_device : NULL;
}
