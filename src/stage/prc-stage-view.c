#include "prc-stage-view.h"

#include "prc-stage-nodes.h"

#define FADE_MS 180.0
#define DIP_OUT_MS 200.0
#define DIP_IN_MS 250.0

struct _PrcStageView
{
  GtkWidget parent_instance;

  PrcRole role;
  PrcTheme theme;
  PrcAssets *assets;
  char *clock;
  PrcSnapshot *snapshot;
  PrcStageNodes *nodes;
  PrcScene *scene;    /* what is shown, or being faded in */
  PrcScene *before;   /* what is faded out; NULL: no change under way */
  PrcScene *prepared; /* of the step to come */
  PrcChange change;
  gint64 change_began; /* frame clock, µs; 0: with the next frame */
  guint tick;
  guint prepare_source;
  gulong paint_handler;
  gboolean unpainted;
};

G_DEFINE_FINAL_TYPE (PrcStageView, prc_stage_view, GTK_TYPE_WIDGET)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
get_scale (PrcStageView *view)
{
  return gtk_widget_get_scale_factor (GTK_WIDGET (view));
}

static PrcScene *
compose (PrcStageView *view, const PrcSnapshot *snapshot)
{
  double scale = get_scale (view);
  PrcSceneOptions options = { .width = (int) (gtk_widget_get_width (GTK_WIDGET (view)) * scale),
                              .height = (int) (gtk_widget_get_height (GTK_WIDGET (view)) * scale),
                              .theme = view->theme,
                              .clock = view->clock,
                              .assets = view->assets };

  if (options.width <= 0 || options.height <= 0)
    return NULL;
  return prc_scene_compose (snapshot, view->role, &options);
}

/* The snapshot as it will be after the next step: standby live, the rest moved up. */
static PrcSnapshot *
foresee (const PrcSnapshot *snapshot)
{
  PrcSnapshot *after = prc_snapshot_copy (snapshot);

  after->state = PRC_SHOW_RUNNING;
  after->corrected = after->went_back = FALSE;
  prc_cue_unref (after->live);
  after->live = g_steal_pointer (&after->standby);
  after->called += after->live != NULL && after->live->graduand != 0;
  after->group_called += after->live != NULL && after->live->graduand != 0;
  if (after->next->len > 0)
    after->standby = g_ptr_array_steal_index (after->next, 0);
  return after;
}

static gboolean
on_prepare (gpointer data)
{
  PrcStageView *view = data;

  view->prepare_source = 0;
  g_clear_pointer (&view->prepared, prc_scene_unref);
  if (view->snapshot != NULL && view->snapshot->standby != NULL)
    {
      g_autoptr (PrcSnapshot) after = foresee (view->snapshot);

      view->prepared = compose (view, after);
    }
  if (view->before == NULL)
    prc_stage_nodes_keep_only (view->nodes, view->scene, view->prepared);
  if (view->prepared != NULL)
    prc_stage_nodes_prepare (view->nodes, view->prepared, get_scale (view));
  return G_SOURCE_REMOVE;
}

static void
tell_words (PrcStageView *view)
{
  g_autofree char *words = prc_scene_dup_words (view->scene);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
end_change (PrcStageView *view)
{
  g_clear_pointer (&view->before, prc_scene_unref);
  if (view->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (view), view->tick);
  view->tick = 0;
}

static double
get_duration_ms (PrcChange change)
{
  switch (change)
    {
    case PRC_CHANGE_CUT:
      return 0;
    case PRC_CHANGE_FADE_TEXT:
      return FADE_MS;
    case PRC_CHANGE_DIP:
      return DIP_OUT_MS + DIP_IN_MS;
    }
  return 0;
}

static double
get_elapsed_ms (PrcStageView *view)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));

  if (clock == NULL || view->change_began == 0)
    return 0;
  return (double) (gdk_frame_clock_get_frame_time (clock) - view->change_began) / 1000;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PrcStageView *view = PRC_STAGE_VIEW (widget);

  if (view->change_began == 0)
    view->change_began = gdk_frame_clock_get_frame_time (clock);
  gtk_widget_queue_draw (widget);
  if (get_elapsed_ms (view) < get_duration_ms (view->change))
    return G_SOURCE_CONTINUE;
  view->tick = 0;
  g_clear_pointer (&view->before, prc_scene_unref);
  return G_SOURCE_REMOVE;
}

static gboolean
may_animate (PrcStageView *view)
{
  gboolean enabled = FALSE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled;
}

static void
begin_change (PrcStageView *view, PrcScene *before)
{
  end_change (view);
  view->change = before != NULL && may_animate (view)
                     ? prc_scene_get_change (before, view->scene, view->snapshot)
                     : PRC_CHANGE_CUT;
  if (view->change == PRC_CHANGE_CUT)
    return;
  view->before = prc_scene_ref (before);
  view->change_began = 0;
  view->tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), on_tick, NULL, NULL);
}

static void
refresh (PrcStageView *view, gboolean animate)
{
  if (view->snapshot == NULL)
    return;
  PrcScene *scene = compose (view, view->snapshot);
  if (scene == NULL)
    return;
  g_autoptr (PrcScene) before = g_steal_pointer (&view->scene);
  view->scene = scene;
  if (animate)
    begin_change (view, before);
  view->unpainted = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (view));
  tell_words (view);
  if (view->prepare_source == 0)
    view->prepare_source = g_idle_add_full (G_PRIORITY_LOW, on_prepare, view, NULL);
}

static void
append_pieces (PrcStageView *view, GtkSnapshot *snapshot, PrcScene *scene, PrcScene *other,
               double opacity)
{
  for (guint i = 0; i < prc_scene_get_n_pieces (scene); i++)
    {
      const char *key = prc_scene_get_piece_key (scene, i);
      gboolean still = prc_scene_get_piece_kind (scene, i) == PRC_PIECE_GROUND ||
                       prc_stage_nodes_has_key (other, key);

      if (opacity >= 1 || still)
        {
          prc_stage_nodes_append (view->nodes, snapshot, scene, i, get_scale (view));
          continue;
        }
      gtk_snapshot_push_opacity (snapshot, opacity);
      prc_stage_nodes_append (view->nodes, snapshot, scene, i, get_scale (view));
      gtk_snapshot_pop (snapshot);
    }
}

static double
ease (double x)
{
  x = CLAMP (x, 0, 1);
  return x * x * (3 - 2 * x);
}

/* Text alone fades across; where the kind of card changes it goes out to the ground, then in. */
static void
append_change (PrcStageView *view, GtkSnapshot *snapshot)
{
  double elapsed = get_elapsed_ms (view);

  if (view->change == PRC_CHANGE_FADE_TEXT)
    {
      double in = ease (elapsed / FADE_MS);

      append_pieces (view, snapshot, view->scene, view->before, in);
      for (guint i = 0; i < prc_scene_get_n_pieces (view->before); i++)
        if (prc_scene_get_piece_kind (view->before, i) != PRC_PIECE_GROUND &&
            !prc_stage_nodes_has_key (view->scene, prc_scene_get_piece_key (view->before, i)))
          {
            gtk_snapshot_push_opacity (snapshot, 1 - in);
            prc_stage_nodes_append (view->nodes, snapshot, view->before, i, get_scale (view));
            gtk_snapshot_pop (snapshot);
          }
    }
  else if (elapsed < DIP_OUT_MS)
    append_pieces (view, snapshot, view->before, NULL, 1 - ease (elapsed / DIP_OUT_MS));
  else
    append_pieces (view, snapshot, view->scene, NULL, ease ((elapsed - DIP_OUT_MS) / DIP_IN_MS));
}

static void
prc_stage_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PrcStageView *view = PRC_STAGE_VIEW (widget);

  if (view->scene == NULL)
    return;
  if (view->before != NULL)
    append_change (view, snapshot);
  else
    append_pieces (view, snapshot, view->scene, NULL, 1);
}

static void
prc_stage_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PrcStageView *view = PRC_STAGE_VIEW (widget);

  end_change (view);
  prc_stage_nodes_clear (view->nodes);
  refresh (view, FALSE);
}

static void
on_after_paint (GdkFrameClock *clock, PrcStageView *view)
{
  if (!view->unpainted || view->snapshot == NULL)
    return;
  view->unpainted = FALSE;
  g_signal_emit (view, signals[PAINTED], 0, view->snapshot->seq);
}

static void
prc_stage_view_realize (GtkWidget *widget)
{
  PrcStageView *view = PRC_STAGE_VIEW (widget);

  GTK_WIDGET_CLASS (prc_stage_view_parent_class)->realize (widget);
  view->paint_handler = g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint",
                                          G_CALLBACK (on_after_paint), view);
}

static void
prc_stage_view_unrealize (GtkWidget *widget)
{
  PrcStageView *view = PRC_STAGE_VIEW (widget);

  g_clear_signal_handler (&view->paint_handler, gtk_widget_get_frame_clock (widget));
  GTK_WIDGET_CLASS (prc_stage_view_parent_class)->unrealize (widget);
}

static void
prc_stage_view_dispose (GObject *object)
{
  PrcStageView *view = PRC_STAGE_VIEW (object);

  end_change (view);
  g_clear_handle_id (&view->prepare_source, g_source_remove);
  g_clear_pointer (&view->scene, prc_scene_unref);
  g_clear_pointer (&view->prepared, prc_scene_unref);
  g_clear_pointer (&view->snapshot, prc_snapshot_unref);
  g_clear_pointer (&view->assets, prc_assets_unref);
  g_clear_pointer (&view->nodes, prc_stage_nodes_free);
  g_clear_pointer (&view->clock, g_free);
  G_OBJECT_CLASS (prc_stage_view_parent_class)->dispose (object);
}

static void
prc_stage_view_class_init (PrcStageViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_stage_view_dispose;
  widget_class->snapshot = prc_stage_view_snapshot;
  widget_class->size_allocate = prc_stage_view_size_allocate;
  widget_class->realize = prc_stage_view_realize;
  widget_class->unrealize = prc_stage_view_unrealize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
prc_stage_view_init (PrcStageView *view)
{
  view->nodes = prc_stage_nodes_new ();
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), "none");
}

GtkWidget *
prc_stage_view_new (PrcRole role)
{
  PrcStageView *view = g_object_new (PRC_TYPE_STAGE_VIEW, NULL);

  view->role = role;
  return GTK_WIDGET (view);
}

PrcRole
prc_stage_view_get_role (PrcStageView *view)
{
  return view->role;
}

void
prc_stage_view_set_theme (PrcStageView *view, PrcTheme theme)
{
  if (view->theme == theme)
    return;
  view->theme = theme;
  refresh (view, FALSE);
}

void
prc_stage_view_set_assets (PrcStageView *view, PrcAssets *assets)
{
  g_clear_pointer (&view->assets, prc_assets_unref);
  view->assets = assets != NULL ? prc_assets_ref (assets) : NULL;
  refresh (view, FALSE);
}

void
prc_stage_view_set_clock (PrcStageView *view, const char *clock)
{
  if (g_strcmp0 (view->clock, clock) == 0)
    return;
  g_free (view->clock);
  view->clock = g_strdup (clock);
  refresh (view, FALSE);
}

void
prc_stage_view_set_snapshot (PrcStageView *view, const PrcSnapshot *snapshot)
{
  g_autoptr (PrcSnapshot) old = g_steal_pointer (&view->snapshot);

  view->snapshot = prc_snapshot_ref (snapshot);
  refresh (view, TRUE);
}
