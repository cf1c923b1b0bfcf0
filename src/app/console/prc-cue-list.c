#include "prc-cue-list.h"

#include "prc-collate.h"
#include "prc-cue-row.h"

#include <glib/gi18n.h>

#define FOLLOW_LINE 2 /* 0-based: live stays on the third */
#define LEAST_WIDTH 200
#define ROWS_A_CLICK 3 /* of the wheel */

struct _PrcCueList
{
  GtkWidget parent_instance;
  GPtrArray *rows; /* of PrcCueRow: kept */
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment; /* in rows */
  PrcLiveState *state;
  GArray *shown;    /* of guint: places in the state's cues, in order */
  GHashTable *keys; /* PrcCue to its search key */
  char *key;
  int selected;
  int row_height;
  double scrolled; /* part of a row that a smooth wheel has left over */
  guint refill_source;
};

G_DEFINE_TYPE (PrcCueList, prc_cue_list, GTK_TYPE_WIDGET)

static guint selected_signal;

/* --- what is shown -------------------------------------------------------------------------------
 */

static const PrcCue *
get_cue (PrcCueList *self, guint line)
{
  const GPtrArray *cues = self->state != NULL ? prc_live_state_get_cues (self->state) : NULL;

  if (cues == NULL || line >= self->shown->len)
    return NULL;
  return g_ptr_array_index (cues, g_array_index (self->shown, guint, line));
}

static void
fill_row (PrcCueList *self, PrcCueRow *row, const PrcCue *cue)
{
  const PrcCue *live = prc_live_state_get_live (self->state);
  const PrcCue *standby = prc_live_state_get_standby (self->state);
  PrcCueRowState state;

  memset (&state, 0, sizeof state); /* padding too: states are compared as bytes */
  if (cue != NULL)
    {
      state.fate = prc_live_state_get_fate (self->state, cue->number);
      state.live = live != NULL && live->number == cue->number;
      state.standby = standby != NULL && standby->number == cue->number;
      state.held = prc_live_state_get_kind (self->state) == PRC_SHOW_HELD;
      state.selected = cue->number == self->selected;
      state.late = cue->position != NULL &&
                   !g_ascii_isdigit (cue->position[MAX (strlen (cue->position), 1) - 1]);
    }
  prc_cue_row_show (row, cue, &state);
}

static void
fill_rows (PrcCueList *self)
{
  guint first = (guint) gtk_adjustment_get_value (self->adjustment);

  if (self->state == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    fill_row (self, g_ptr_array_index (self->rows, i), get_cue (self, first + i));
}

static void
set_top (PrcCueList *self, int top)
{
  int most = MAX ((int) self->shown->len - (int) self->rows->len, 0);

  gtk_adjustment_configure (self->adjustment, CLAMP (top, 0, most), 0, self->shown->len, 1,
                            MAX (self->rows->len, 1), self->rows->len);
  gtk_widget_set_child_visible (self->scrollbar, most > 0);
  fill_rows (self);
}

static int
find_line (PrcCueList *self, int number)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const PrcCue *cue = get_cue (self, i);

      if (cue != NULL && cue->number == number)
        return (int) i;
    }
  return -1;
}

static void
follow (PrcCueList *self)
{
  const PrcCue *live = prc_live_state_get_live (self->state);
  const PrcCue *standby = prc_live_state_get_standby (self->state);
  const PrcCue *at = live != NULL ? live : standby;
  int line = at != NULL ? find_line (self, at->number) : 0;

  set_top (self, line - FOLLOW_LINE);
}

static const char *
get_key (PrcCueList *self, const PrcCue *cue)
{
  const char *known = g_hash_table_lookup (self->keys, cue);
  const char *parts[4];
  g_autoptr (GString) all = NULL;

  if (known != NULL)
    return known;
  all = g_string_new (NULL);
  parts[0] = cue->graduand != 0 ? cue->card->called : prc_text_get (cue->card->title, "en");
  parts[1] = cue->graduand != 0 ? cue->card->native : prc_text_get (cue->card->title, "zh-Hans");
  parts[2] = cue->position;
  parts[3] = cue->card->seat;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *key = parts[i] != NULL ? prc_names_dup_search_key (parts[i]) : NULL;

      if (key != NULL)
        g_string_append_printf (all, "%s\n", key);
    }
  g_hash_table_insert (self->keys, prc_cue_ref (cue), g_strdup (all->str));
  return g_hash_table_lookup (self->keys, cue);
}

static void
choose_shown (PrcCueList *self)
{
  const GPtrArray *cues = prc_live_state_get_cues (self->state);

  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < cues->len; i++)
    if (self->key == NULL ||
        strstr (get_key (self, g_ptr_array_index (cues, i)), self->key) != NULL)
      g_array_append_val (self->shown, i);
}

void
prc_cue_list_show (PrcCueList *self, const PrcLiveState *state, gboolean follows)
{
  g_return_if_fail (PRC_IS_CUE_LIST (self));

  if (self->state != state)
    {
      gboolean same = self->state != NULL &&
                      prc_live_state_get_cues (self->state) == prc_live_state_get_cues (state);

      g_clear_pointer (&self->state, prc_live_state_unref);
      self->state = prc_live_state_ref (state);
      if (!same)
        choose_shown (self);
    }
  if (follows && self->key == NULL)
    follow (self);
  else
    set_top (self, (int) gtk_adjustment_get_value (self->adjustment));
}

guint
prc_cue_list_find (PrcCueList *self, const char *key)
{
  g_return_val_if_fail (PRC_IS_CUE_LIST (self), 0);

  g_free (self->key);
  self->key = key != NULL && key[0] != '\0' ? g_strdup (key) : NULL;
  if (self->state == NULL)
    return 0;
  choose_shown (self);
  if (self->key == NULL)
    follow (self);
  else
    set_top (self, 0);
  return self->shown->len;
}

int
prc_cue_list_get_first (PrcCueList *self)
{
  const PrcCue *cue = get_cue (self, 0);

  return cue != NULL ? cue->number : 0;
}

void
prc_cue_list_select (PrcCueList *self, int number)
{
  int line;

  g_return_if_fail (PRC_IS_CUE_LIST (self));

  if (number != self->selected)
    {
      self->selected = number;
      g_signal_emit (self, selected_signal, 0, number);
    }
  line = number != 0 ? find_line (self, number) : -1;
  if (line >= 0)
    {
      int top = (int) gtk_adjustment_get_value (self->adjustment);

      if (line < top)
        top = line;
      else if (line >= top + (int) self->rows->len)
        top = line - (int) self->rows->len + 1;
      set_top (self, top);
    }
  else if (self->state != NULL)
    fill_rows (self);
}

int
prc_cue_list_get_selected (PrcCueList *self)
{
  return self->selected;
}

/* --- hand and wheel
 * -------------------------------------------------------------------------------- */

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, PrcCueList *self)
{
  guint line = self->row_height > 0 ? (guint) (y / self->row_height) : 0;
  const PrcCue *cue = get_cue (self, (guint) gtk_adjustment_get_value (self->adjustment) + line);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (cue != NULL)
    prc_cue_list_select (self, cue->number == self->selected ? 0 : cue->number);
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, PrcCueList *self)
{
  int rows;

  self->scrolled += dy * ROWS_A_CLICK;
  rows = (int) self->scrolled;
  self->scrolled -= rows;
  set_top (self, (int) gtk_adjustment_get_value (self->adjustment) + rows);
  return GDK_EVENT_STOP;
}

static void
move_selection (PrcCueList *self, int by)
{
  int line = find_line (self, self->selected);
  const PrcCue *cue;

  if (line < 0)
    line = (int) gtk_adjustment_get_value (self->adjustment) + FOLLOW_LINE - by;
  cue = get_cue (self, (guint) CLAMP (line + by, 0, MAX ((int) self->shown->len - 1, 0)));
  if (cue != NULL)
    prc_cue_list_select (self, cue->number);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint code, GdkModifierType modifiers,
        PrcCueList *self)
{
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move_selection (self, -1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move_selection (self, 1);
  else if (keyval == GDK_KEY_Escape && self->selected != 0)
    prc_cue_list_select (self, 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_value_changed (GtkAdjustment *adjustment, PrcCueList *self)
{
  fill_rows (self);
}

static gboolean
on_refill (gpointer data)
{
  PrcCueList *self = data;

  self->refill_source = 0;
  if (self->state == NULL)
    return G_SOURCE_REMOVE;
  if (self->key == NULL)
    follow (self);
  else
    set_top (self, (int) gtk_adjustment_get_value (self->adjustment));
  return G_SOURCE_REMOVE;
}

/* --- the widget
 * -------------------------------------------------------------------------------------- */

static void
keep_rows (PrcCueList *self, guint wanted)
{
  while (self->rows->len < wanted)
    {
      GtkWidget *row = prc_cue_row_new ();

      gtk_widget_set_parent (row, GTK_WIDGET (self));
      g_ptr_array_add (self->rows, row);
    }
  while (self->rows->len > wanted)
    gtk_widget_unparent (g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

/* A hidden row measures nothing: then what it measured last. */
static int
measure_row (PrcCueList *self)
{
  int height;

  gtk_widget_measure (g_ptr_array_index (self->rows, 0), GTK_ORIENTATION_VERTICAL, -1, &height,
                      NULL, NULL, NULL);
  if (height > 0)
    self->row_height = height;
  return MAX (self->row_height, 1);
}

static void
prc_cue_list_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  PrcCueList *self = PRC_CUE_LIST (widget);
  int height;

  keep_rows (self, MAX (self->rows->len, 1));
  height = measure_row (self);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : height * 4;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : height * 12;
}

static void
allocate_row (GtkWidget *row, int y, int width, int height)
{
  int ignored;

  if (!gtk_widget_get_visible (row))
    return;
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, y, width, height }, -1);
}

static void
prc_cue_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PrcCueList *self = PRC_CUE_LIST (widget);
  int row_height = measure_row (self);
  int bar_width;
  guint before = self->rows->len;

  keep_rows (self, (guint) MAX (height / row_height, 1));
  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, &bar_width, NULL, NULL,
                      NULL);
  for (guint i = 0; i < self->rows->len; i++)
    allocate_row (g_ptr_array_index (self->rows, i), (int) i * row_height, width, row_height);
  gtk_widget_size_allocate (self->scrollbar,
                            &(GtkAllocation){ width - bar_width, 0, bar_width, height }, -1);
  /* Not here: a label must not change while it is given its place. */
  if (before != self->rows->len && self->refill_source == 0)
    self->refill_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, on_refill, self, NULL);
}

static void
prc_cue_list_dispose (GObject *object)
{
  PrcCueList *self = PRC_CUE_LIST (object);

  g_clear_handle_id (&self->refill_source, g_source_remove);
  keep_rows (self, 0);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->state, prc_live_state_unref);
  G_OBJECT_CLASS (prc_cue_list_parent_class)->dispose (object);
}

static void
prc_cue_list_finalize (GObject *object)
{
  PrcCueList *self = PRC_CUE_LIST (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->shown);
  g_hash_table_unref (self->keys);
  g_free (self->key);
  G_OBJECT_CLASS (prc_cue_list_parent_class)->finalize (object);
}

static void
prc_cue_list_class_init (PrcCueListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_cue_list_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_cue_list_finalize;
  widget_class->measure = prc_cue_list_measure;
  widget_class->size_allocate = prc_cue_list_size_allocate;
  selected_signal = g_signal_new ("selected", PRC_TYPE_CUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "cuelist");
}

static void
prc_cue_list_init (PrcCueList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->keys = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) prc_cue_unref, g_free);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 1, 1, 1));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_set_parent (self->scrollbar, widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Running order"), -1);
  g_signal_connect (self->adjustment, "value-changed", G_CALLBACK (on_value_changed), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, key);
}
