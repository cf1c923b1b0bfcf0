#include "prc-stage-nodes.h"

struct _PrcStageNodes
{
  GHashTable *by_key; /* char* to GskRenderNode */
};

PrcStageNodes *
prc_stage_nodes_new (void)
{
  PrcStageNodes *nodes = g_new0 (PrcStageNodes, 1);

  nodes->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) gsk_render_node_unref);
  return nodes;
}

void
prc_stage_nodes_free (PrcStageNodes *nodes)
{
  if (nodes == NULL)
    return;
  g_hash_table_unref (nodes->by_key);
  g_free (nodes);
}

static GskRenderNode *
make_node (PrcScene *scene, guint index, double scale)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, index);
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, (float) (area.x / scale), (float) (area.y / scale),
                      (float) (area.width / scale), (float) (area.height / scale));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, 1 / scale, 1 / scale);
  prc_scene_draw_piece (scene, index, cr);
  cairo_destroy (cr);
  return gtk_snapshot_to_node (snapshot);
}

static GskRenderNode *
get_node (PrcStageNodes *nodes, PrcScene *scene, guint index, double scale)
{
  const char *key = prc_scene_get_piece_key (scene, index);
  GskRenderNode *node = g_hash_table_lookup (nodes->by_key, key);

  if (node == NULL)
    {
      node = make_node (scene, index, scale);
      if (node != NULL)
        g_hash_table_insert (nodes->by_key, g_strdup (key), node);
    }
  return node;
}

void
prc_stage_nodes_prepare (PrcStageNodes *nodes, PrcScene *scene, double scale)
{
  for (guint i = 0; i < prc_scene_get_n_pieces (scene); i++)
    get_node (nodes, scene, i, scale);
}

gboolean
prc_stage_nodes_has_key (PrcScene *scene, const char *key)
{
  for (guint i = 0; scene != NULL && i < prc_scene_get_n_pieces (scene); i++)
    if (g_str_equal (prc_scene_get_piece_key (scene, i), key))
      return TRUE;
  return FALSE;
}

void
prc_stage_nodes_keep_only (PrcStageNodes *nodes, PrcScene *a, PrcScene *b)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, nodes->by_key);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!prc_stage_nodes_has_key (a, key) && !prc_stage_nodes_has_key (b, key))
      g_hash_table_iter_remove (&iter);
}

void
prc_stage_nodes_clear (PrcStageNodes *nodes)
{
  g_hash_table_remove_all (nodes->by_key);
}

void
prc_stage_nodes_append (PrcStageNodes *nodes, GtkSnapshot *snapshot, PrcScene *scene, guint index,
                        double scale)
{
  GskRenderNode *node = get_node (nodes, scene, index, scale);

  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}
