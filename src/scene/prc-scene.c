#include "prc-scene.h"

#include "prc-canvas.h"
#include "prc-hall.h"
#include "prc-overlay.h"
#include "prc-reader.h"
#include "prc-test-card.h"
#include "prc-vc.h"

/* An announcement takes the whole of the screens it is for; that of the hall, the plate's too. */
static gboolean
is_announced (const PrcSnapshot *snapshot, PrcRole role)
{
  return snapshot->announcement != NULL && *snapshot->announcement != '\0' &&
         (snapshot->announced_on == role ||
          (snapshot->announced_on == PRC_ROLE_HALL && role == PRC_ROLE_HOLDING));
}

/* What the second officer sees: the show as it was one step before, with who comes from the first
 * officer as the next. */
static PrcSnapshot *
make_second (const PrcSnapshot *snapshot)
{
  PrcSnapshot *second = prc_snapshot_copy (snapshot);

  if (second->standby != NULL)
    g_ptr_array_insert (second->next, 0, g_steal_pointer (&second->standby));
  second->standby = g_steal_pointer (&second->live);
  second->live = g_steal_pointer (&second->second);
  second->two_stops = FALSE;
  second->group_called = MAX (second->group_called - 1, 0);
  second->called = MAX (second->called - 1, 0);
  return second;
}

/* Is the second officer with somebody else than the first. */
static gboolean
is_behind (const PrcSnapshot *snapshot)
{
  return snapshot->two_stops && snapshot->live != NULL &&
         (snapshot->second == NULL || snapshot->second->number != snapshot->live->number) &&
         (snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD);
}

PrcScene *
prc_scene_compose (const PrcSnapshot *snapshot, PrcRole role, const PrcSceneOptions *options)
{
  PrcCanvas canvas;

  g_return_val_if_fail (snapshot != NULL && options != NULL, NULL);
  if (role == PRC_ROLE_VC_2 && is_behind (snapshot))
    {
      g_autoptr (PrcSnapshot) second = make_second (snapshot);

      return prc_scene_compose (second, role, options);
    }
  prc_canvas_init (&canvas, snapshot, role, options);
  if (snapshot->test_card)
    {
      prc_test_card_compose (&canvas, role);
      return prc_canvas_finish (&canvas);
    }
  if (is_announced (snapshot, role) && role != PRC_ROLE_OVERLAY && role != PRC_ROLE_CAPTION)
    {
      prc_hall_compose_announcement (&canvas);
      return prc_canvas_finish (&canvas);
    }
  switch (role)
    {
    case PRC_ROLE_HALL:
      prc_hall_compose (&canvas);
      break;
    case PRC_ROLE_VC:
    case PRC_ROLE_VC_2:
      prc_vc_compose (&canvas);
      prc_hall_add_rehearsal (&canvas);
      break;
    case PRC_ROLE_READER:
      prc_reader_compose (&canvas);
      prc_hall_add_rehearsal (&canvas);
      break;
    case PRC_ROLE_OVERLAY:
      prc_overlay_compose (&canvas);
      break;
    case PRC_ROLE_CAPTION:
      prc_overlay_compose_caption (&canvas);
      break;
    case PRC_ROLE_HOLDING:
      prc_canvas_add_ground (&canvas, PRC_COLOUR_GROUND);
      prc_hall_compose_holding (&canvas);
      prc_hall_add_rehearsal (&canvas);
      break;
    }
  return prc_canvas_finish (&canvas);
}

PrcScene *
prc_scene_ref (PrcScene *scene)
{
  return g_atomic_rc_box_acquire (scene);
}

static void
scene_clear (gpointer data)
{
  PrcScene *scene = data;

  g_ptr_array_unref (scene->pieces);
}

void
prc_scene_unref (PrcScene *scene)
{
  if (scene != NULL)
    g_atomic_rc_box_release_full (scene, scene_clear);
}

int
prc_scene_get_width (PrcScene *scene)
{
  return scene->width;
}

int
prc_scene_get_height (PrcScene *scene)
{
  return scene->height;
}

guint
prc_scene_get_n_pieces (PrcScene *scene)
{
  return scene->pieces->len;
}

static const PrcPiece *
get_piece (PrcScene *scene, guint index)
{
  return g_ptr_array_index (scene->pieces, index);
}

PrcPieceKind
prc_scene_get_piece_kind (PrcScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->pieces->len, PRC_PIECE_SHAPE);
  return get_piece (scene, index)->kind;
}

cairo_rectangle_int_t
prc_scene_get_piece_area (PrcScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->pieces->len, ((cairo_rectangle_int_t){ 0, 0, 0, 0 }));
  return get_piece (scene, index)->area;
}

const char *
prc_scene_get_piece_key (PrcScene *scene, guint index)
{
  g_return_val_if_fail (index < scene->pieces->len, "");
  return get_piece (scene, index)->key;
}

const char *
prc_scene_get_piece_text (PrcScene *scene, guint index)
{
  const PrcPiece *piece;

  g_return_val_if_fail (index < scene->pieces->len, NULL);
  piece = get_piece (scene, index);
  return piece->line != NULL ? prc_line_get_text (piece->line) : NULL;
}

void
prc_scene_draw_piece (PrcScene *scene, guint index, cairo_t *cr)
{
  g_return_if_fail (index < scene->pieces->len);
  prc_piece_draw (get_piece (scene, index), scene->theme, cr);
}

void
prc_scene_draw (PrcScene *scene, cairo_t *cr)
{
  for (guint i = 0; i < scene->pieces->len; i++)
    prc_scene_draw_piece (scene, i, cr);
}

static gboolean
is_public (PrcRole role)
{
  switch (role)
    {
    case PRC_ROLE_HALL:
    case PRC_ROLE_OVERLAY:
    case PRC_ROLE_HOLDING:
      return TRUE;
    case PRC_ROLE_VC:
    case PRC_ROLE_VC_2:
    case PRC_ROLE_READER:
    case PRC_ROLE_CAPTION:
      break;
    }
  return FALSE;
}

PrcChange
prc_scene_get_change (PrcScene *before, PrcScene *after, const PrcSnapshot *snapshot)
{
  if (before == NULL || snapshot->corrected || !is_public (after->role) ||
      before->role != after->role || before->width != after->width ||
      before->height != after->height || before->theme != after->theme)
    return PRC_CHANGE_CUT;
  if (before->look != after->look)
    return PRC_CHANGE_DIP;
  switch (after->look)
    {
    case PRC_CARD_LOOK_ITEM: /* a page is turned, or another item comes */
      return before->item == after->item ? PRC_CHANGE_FADE_TEXT : PRC_CHANGE_DIP;
    case PRC_CARD_LOOK_NAME:
    case PRC_CARD_LOOK_PHOTO:
      return PRC_CHANGE_FADE_TEXT;
    case PRC_CARD_LOOK_HOLDING:
    case PRC_CARD_LOOK_EMPTY:
      break;
    }
  return PRC_CHANGE_CUT;
}

double
prc_scene_get_name_size (PrcScene *scene)
{
  return scene->name_size;
}

PrcTrouble
prc_scene_get_trouble (PrcScene *scene)
{
  return scene->trouble;
}

gunichar
prc_scene_get_missing (PrcScene *scene)
{
  return scene->missing;
}

char *
prc_scene_dup_words (PrcScene *scene)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < scene->pieces->len; i++)
    {
      const PrcPiece *piece = get_piece (scene, i);

      if (piece->line == NULL)
        continue;
      g_string_append (words, prc_line_get_text (piece->line));
      g_string_append_c (words, '\n');
    }
  return g_string_free (words, FALSE);
}

static const char *
kind_word (PrcPieceKind kind)
{
  switch (kind)
    {
    case PRC_PIECE_GROUND:
      return "ground";
    case PRC_PIECE_TEXT:
      return "text";
    case PRC_PIECE_PICTURE:
      return "picture";
    case PRC_PIECE_SHAPE:
      return "shape";
    }
  return "";
}

char *
prc_scene_dup_listing (PrcScene *scene)
{
  GString *listing = g_string_new (NULL);

  for (guint i = 0; i < scene->pieces->len; i++)
    {
      const PrcPiece *piece = get_piece (scene, i);
      const cairo_rectangle_int_t *area = &piece->area;

      g_string_append_printf (listing, "%s %d,%d %dx%d", kind_word (piece->kind), area->x, area->y,
                              area->width, area->height);
      if (piece->line != NULL)
        g_string_append_printf (listing, " %.4g %s", prc_line_get_size (piece->line),
                                prc_line_get_text (piece->line));
      g_string_append_c (listing, '\n');
    }
  return g_string_free (listing, FALSE);
}
