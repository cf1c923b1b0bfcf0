#include "prc-screen-plan.h"

#include "prc-enum.h"

#include <glib/gi18n.h>

void
prc_screen_binding_free (PrcScreenBinding *binding)
{
  if (binding == NULL)
    return;
  g_free (binding->connector);
  g_free (binding->maker);
  g_free (binding->model);
  g_free (binding);
}

static PrcScreenBinding *
make (PrcRole role, const char *connector, const char *maker, const char *model, PrcTheme theme)
{
  PrcScreenBinding *binding = g_new0 (PrcScreenBinding, 1);

  binding->role = role;
  binding->connector = g_strdup (connector != NULL ? connector : "");
  binding->maker = g_strdup (maker != NULL ? maker : "");
  binding->model = g_strdup (model != NULL ? model : "");
  binding->theme = theme;
  return binding;
}

PrcScreenBinding *
prc_screen_binding_new (PrcRole role, GdkMonitor *monitor, PrcTheme theme)
{
  return make (role, gdk_monitor_get_connector (monitor), gdk_monitor_get_manufacturer (monitor),
               gdk_monitor_get_model (monitor), theme);
}

static GPtrArray *
new_plan (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) prc_screen_binding_free);
}

GPtrArray *
prc_screen_plan_load (GSettings *settings)
{
  g_autoptr (GVariant) stored = g_settings_get_value (settings, "screens");

  return prc_screen_plan_from_settings (stored);
}

GPtrArray *
prc_screen_plan_from_settings (GVariant *stored)
{
  GPtrArray *bindings = new_plan ();
  const char *role, *connector, *maker, *model, *theme;
  GVariantIter iter;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&s&s&s&s)", &role, &connector, &maker, &model, &theme))
    {
      int value;

      if (prc_enum_from_nick (PRC_TYPE_ROLE, role, &value))
        g_ptr_array_add (bindings,
                         make ((PrcRole) value, connector, maker, model,
                               (PrcTheme) prc_enum_parse (PRC_TYPE_THEME, theme, PRC_THEME_DARK)));
    }
  return bindings;
}

void
prc_screen_plan_store (GSettings *settings, const GPtrArray *bindings)
{
  g_settings_set_value (settings, "screens", prc_screen_plan_to_settings (bindings));
}

GVariant *
prc_screen_plan_to_settings (const GPtrArray *bindings)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssss)"));
  for (guint i = 0; i < bindings->len; i++)
    {
      const PrcScreenBinding *binding = g_ptr_array_index (bindings, i);

      g_variant_builder_add (&builder, "(sssss)",
                             prc_enum_to_nick (PRC_TYPE_ROLE, (int) binding->role),
                             binding->connector, binding->maker, binding->model,
                             prc_enum_to_nick (PRC_TYPE_THEME, (int) binding->theme));
    }
  return g_variant_builder_end (&builder);
}

gboolean
prc_monitor_is_known (GdkMonitor *monitor)
{
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  return gdk_monitor_is_valid (monitor) && gdk_monitor_get_connector (monitor) != NULL &&
         area.width > 0 && area.height > 0;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  GdkRectangle first, second;

  gdk_monitor_get_geometry (*(GdkMonitor *const *) a, &first);
  gdk_monitor_get_geometry (*(GdkMonitor *const *) b, &second);
  return first.x != second.x ? (first.x < second.x ? -1 : 1) : first.y - second.y;
}

GPtrArray *
prc_screen_plan_make_default (GListModel *monitors, GdkMonitor *console)
{
  const PrcRole roles[] = { PRC_ROLE_HALL, PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_VC_2 };
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *bindings = new_plan ();

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != console && prc_monitor_is_known (monitor))
        g_ptr_array_add (others, g_steal_pointer (&monitor));
    }
  g_ptr_array_sort (others, compare_places);
  for (guint i = 0; i < MIN (others->len, G_N_ELEMENTS (roles)); i++)
    g_ptr_array_add (
        bindings, prc_screen_binding_new (roles[i], g_ptr_array_index (others, i), PRC_THEME_DARK));
  return bindings;
}

const PrcScreenBinding *
prc_screen_plan_find (const GPtrArray *bindings, PrcRole role)
{
  for (guint i = 0; bindings != NULL && i < bindings->len; i++)
    {
      const PrcScreenBinding *binding = g_ptr_array_index (bindings, i);

      if (binding->role == role)
        return binding;
    }
  return NULL;
}

static gboolean
is_same (const char *kept, const char *found)
{
  return g_strcmp0 (kept, found != NULL ? found : "") == 0;
}

static gboolean
binding_is_of (const PrcScreenBinding *binding, GdkMonitor *monitor)
{
  return is_same (binding->connector, gdk_monitor_get_connector (monitor)) &&
         is_same (binding->maker, gdk_monitor_get_manufacturer (monitor)) &&
         is_same (binding->model, gdk_monitor_get_model (monitor));
}

const PrcScreenBinding *
prc_screen_plan_find_monitor (const GPtrArray *bindings, GdkMonitor *monitor)
{
  for (guint i = 0; bindings != NULL && i < bindings->len; i++)
    if (binding_is_of (g_ptr_array_index (bindings, i), monitor))
      return g_ptr_array_index (bindings, i);
  return NULL;
}

gboolean
prc_screen_binding_is_present (const PrcScreenBinding *binding, GListModel *monitors)
{
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (prc_monitor_is_known (monitor) && binding_is_of (binding, monitor))
        return TRUE;
    }
  return FALSE;
}

GdkMonitor *
prc_monitor_of_widget (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  if (surface == NULL || !gdk_surface_get_mapped (surface))
    return NULL;
  return gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
}

char *
prc_monitor_dup_words (GdkMonitor *monitor)
{
  const char *connector = gdk_monitor_get_connector (monitor);
  int scale = gdk_monitor_get_scale_factor (monitor);
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  return g_strdup_printf ("%s · %d×%d", connector != NULL ? connector : _ ("A new screen"),
                          area.width * scale, area.height * scale);
}

GVariant *
prc_screen_plan_to_variant (const GPtrArray *bindings)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssssss)"));
  for (int role = PRC_ROLE_HALL; role <= PRC_ROLE_HOLDING; role++)
    {
      const PrcScreenBinding *binding = prc_screen_plan_find (bindings, (PrcRole) role);

      g_variant_builder_add (
          &builder, "(ssssss)", prc_enum_to_nick (PRC_TYPE_ROLE, role),
          binding != NULL ? binding->connector : "", binding != NULL ? binding->maker : "",
          binding != NULL ? binding->model : "",
          binding != NULL ? prc_enum_to_nick (PRC_TYPE_THEME, (int) binding->theme) : "dark",
          binding != NULL ? "on" : "off");
    }
  return g_variant_builder_end (&builder);
}

GVariant *
prc_screen_plan_to_windows (guint windows, const char *const *titles)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssssss)"));
  for (int role = PRC_ROLE_HALL; role <= PRC_ROLE_HOLDING; role++)
    {
      gboolean shown = (windows & (1u << role)) != 0;

      g_variant_builder_add (&builder, "(ssssss)", prc_enum_to_nick (PRC_TYPE_ROLE, role),
                             shown ? titles[role] : "", "", "", "dark", shown ? "window" : "off");
    }
  return g_variant_builder_end (&builder);
}

gboolean
prc_screen_plan_swap (GPtrArray *bindings, PrcRole a, PrcRole b)
{
  PrcScreenBinding *first = (PrcScreenBinding *) prc_screen_plan_find (bindings, a);
  PrcScreenBinding *second = (PrcScreenBinding *) prc_screen_plan_find (bindings, b);

  if (first != NULL)
    first->role = b;
  if (second != NULL)
    second->role = a;
  if (first != NULL && second != NULL)
    {
      /* A theme is the role's. */
      PrcTheme theme = first->theme;

      first->theme = second->theme;
      second->theme = theme;
    }
  return first != NULL || second != NULL;
}
