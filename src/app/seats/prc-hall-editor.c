#include "prc-hall-editor.h"

#include "prc-inner-names.h"

#include <glib/gi18n.h>

struct _PrcHallEditor
{
  AdwBin parent_instance;
  GtkEditable *title;
  AdwComboRow *chooser;
  GtkWidget *remove;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkEditable *name;
  GtkEditable *prefix;
  GtkEditable *tier;
  GtkTextView *rows;
  GtkLabel *trouble;
  GtkLabel *count;
  AdwComboRow *fill;
  AdwComboRow *start;
  GtkSwitch *serpentine;
  AdwComboRow *link;
  GtkSwitch *wall_left;
  GtkSwitch *wall_right;
  GtkSpinButton *across;
  GtkSpinButton *back;
  PrcHallPlan *plan;
  char *language;
  guint block;
  gboolean showing;
  gboolean dirty;    /* told as a preview, not yet stored */
  gboolean troubled; /* what stands in the rows can't be read: it is left to be mended */
};

G_DEFINE_FINAL_TYPE (PrcHallEditor, prc_hall_editor, ADW_TYPE_BIN)

static guint preview_signal, applied_signal;

static PrcHallBlock *
get_block (PrcHallEditor *self)
{
  return self->plan != NULL && self->block < self->plan->blocks->len
             ? g_ptr_array_index (self->plan->blocks, self->block)
             : NULL;
}

/* --- from the plan to the fields -------------------------------------------------------------- */

static void
set_entry (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
set_rows (PrcHallEditor *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->rows);
  GtkTextIter from, to;
  g_autofree char *shown = NULL;

  gtk_text_buffer_get_bounds (buffer, &from, &to);
  shown = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
}

static char *
dup_block_name (const PrcHallBlock *block, guint number)
{
  if (block->name != NULL)
    return g_strdup (block->name);
  /* Translators: a block of seats that has no name */
  return g_strdup_printf (_ ("Block %u"), number);
}

static void
show_chooser (PrcHallEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->plan->blocks->len; i++)
    {
      g_autofree char *name = dup_block_name (g_ptr_array_index (self->plan->blocks, i), i + 1);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->chooser, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->chooser, self->block);
  gtk_widget_set_sensitive (self->remove, self->plan->blocks->len > 1);
  gtk_widget_set_sensitive (self->earlier, self->block > 0);
  gtk_widget_set_sensitive (self->later, self->block + 1 < self->plan->blocks->len);
}

static void
show_count (PrcHallEditor *self)
{
  guint n = prc_hall_plan_count (self->plan);
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u seat in the hall, %u of them to be filled.",
                                 "%u seats in the hall, %u of them to be filled.", n),
                       n, prc_hall_plan_count_fillable (self->plan));

  gtk_label_set_label (self->count, words);
}

static void
show_trouble (PrcHallEditor *self, const GError *error)
{
  gtk_label_set_label (self->trouble, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
  self->troubled = error != NULL;
}

static void
show_block (PrcHallEditor *self)
{
  const PrcHallBlock *block = get_block (self);

  if (block == NULL)
    return;
  set_entry (self->name, block->name);
  set_entry (self->prefix, block->prefix);
  set_entry (self->tier, block->tier);
  if (!self->troubled)
    set_rows (self, block->seats);
  adw_combo_row_set_selected (self->fill, block->back_first ? 1 : 0);
  adw_combo_row_set_selected (self->start, block->start_side == PRC_SIDE_RIGHT ? 1 : 0);
  adw_combo_row_set_selected (self->link, (guint) block->link);
  gtk_switch_set_active (self->serpentine, block->serpentine);
  gtk_switch_set_active (self->wall_left, block->wall_left);
  gtk_switch_set_active (self->wall_right, block->wall_right);
  gtk_spin_button_set_value (self->across, block->across);
  gtk_spin_button_set_value (self->back, block->back);
  gtk_widget_set_sensitive (GTK_WIDGET (self->link), self->block + 1 < self->plan->blocks->len);
}

static void
show_all (PrcHallEditor *self)
{
  gboolean before = self->showing;

  self->showing = TRUE;
  set_entry (self->title, prc_text_get (self->plan->title, self->language));
  show_chooser (self);
  show_block (self);
  show_count (self);
  self->showing = before;
}

void
prc_hall_editor_show (PrcHallEditor *self, const PrcHallPlan *plan, const char *language)
{
  g_return_if_fail (PRC_IS_HALL_EDITOR (self));

  if (self->plan == NULL || self->plan->id != plan->id || self->block >= plan->blocks->len)
    {
      self->block = 0;
      show_trouble (self, NULL);
    }
  prc_hall_plan_unref (self->plan);
  self->plan = prc_hall_plan_copy (plan);
  g_free (self->language);
  self->language = g_strdup (language);
  self->dirty = FALSE;
  show_all (self);
  prc_inner_names_set (GTK_WIDGET (self));
}

const PrcHallPlan *
prc_hall_editor_get_plan (PrcHallEditor *self)
{
  g_return_val_if_fail (PRC_IS_HALL_EDITOR (self), NULL);

  return self->plan;
}

void
prc_hall_editor_choose_block (PrcHallEditor *self, guint block)
{
  g_return_if_fail (PRC_IS_HALL_EDITOR (self));

  if (self->plan == NULL || block >= self->plan->blocks->len || block == self->block)
    return;
  self->block = block;
  show_trouble (self, NULL);
  show_all (self);
}

/* --- from the fields to the plan -------------------------------------------------------------- */

/* FALSE: the rows can't be read; why is said. */
static gboolean
take_block (PrcHallEditor *self, PrcHallBlock *block, GError **error)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->rows);
  GtkTextIter from, to;
  g_autofree char *rows = NULL;

  gtk_text_buffer_get_bounds (buffer, &from, &to);
  rows = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  prc_set_string (&block->name, gtk_editable_get_text (self->name));
  prc_set_string (&block->prefix, gtk_editable_get_text (self->prefix));
  prc_set_string (&block->tier, gtk_editable_get_text (self->tier));
  block->back_first = adw_combo_row_get_selected (self->fill) == 1;
  block->start_side =
      adw_combo_row_get_selected (self->start) == 1 ? PRC_SIDE_RIGHT : PRC_SIDE_LEFT;
  block->link = (PrcHallLink) MIN (adw_combo_row_get_selected (self->link), PRC_HALL_LINK_BY_SEAT);
  block->serpentine = gtk_switch_get_active (self->serpentine);
  block->wall_left = gtk_switch_get_active (self->wall_left);
  block->wall_right = gtk_switch_get_active (self->wall_right);
  block->across = gtk_spin_button_get_value_as_int (self->across);
  block->back = gtk_spin_button_get_value_as_int (self->back);
  return prc_hall_block_set_seats (block, rows, error);
}

/* A copy of the plan with what stands in the fields; NULL where that can't be. */
static PrcHallPlan *
take_plan (PrcHallEditor *self, GError **error)
{
  g_autoptr (PrcHallPlan) plan = prc_hall_plan_copy (self->plan);
  g_autoptr (PrcHallBlock) block = prc_hall_block_copy (get_block (self));
  PrcText *title = prc_text_with (plan->title, self->language, gtk_editable_get_text (self->title));

  prc_text_unref (plan->title);
  plan->title = title;
  if (!take_block (self, block, error))
    return NULL;
  prc_hall_block_unref (plan->blocks->pdata[self->block]);
  plan->blocks->pdata[self->block] = prc_hall_block_ref (block);
  return prc_hall_plan_check (plan, error) ? g_steal_pointer (&plan) : NULL;
}

static void
on_changed (PrcHallEditor *self)
{
  g_autoptr (GError) error = NULL;
  PrcHallPlan *plan;

  if (self->showing || get_block (self) == NULL)
    return;
  plan = take_plan (self, &error);
  show_trouble (self, error);
  if (plan == NULL || prc_hall_plan_equal (plan, self->plan))
    {
      prc_hall_plan_unref (plan);
      return;
    }
  prc_hall_plan_unref (self->plan);
  self->plan = plan;
  self->dirty = TRUE;
  show_count (self);
  g_signal_emit (self, preview_signal, 0);
}

static void
apply (PrcHallEditor *self)
{
  if (self->showing || !self->dirty)
    return;
  self->dirty = FALSE;
  g_signal_emit (self, applied_signal, 0);
}

/* What is chosen, not typed, is stored at once. */
static void
on_set (PrcHallEditor *self)
{
  on_changed (self);
  apply (self);
}

static void
on_left (PrcHallEditor *self)
{
  apply (self);
}

/* --- blocks ----------------------------------------------------------------------------------- */

static void
on_block_chosen (PrcHallEditor *self)
{
  guint chosen = adw_combo_row_get_selected (self->chooser);

  if (self->showing || self->plan == NULL || chosen == self->block ||
      chosen >= self->plan->blocks->len)
    return;
  apply (self);
  self->block = chosen;
  show_trouble (self, NULL);
  show_all (self);
}

static void
store_blocks (PrcHallEditor *self, PrcHallPlan *plan)
{
  show_trouble (self, NULL);
  prc_hall_plan_unref (self->plan);
  self->plan = plan;
  show_all (self);
  self->dirty = TRUE;
  apply (self);
}

/* Beside the last one, with its way of being filled and a word before its rows. */
static void
on_add (PrcHallEditor *self)
{
  PrcHallPlan *plan;
  PrcHallBlock *block;
  const PrcHallBlock *last;

  if (self->plan == NULL || self->plan->blocks->len >= PRC_HALL_MAX_BLOCKS)
    return;
  plan = prc_hall_plan_copy (self->plan);
  last = g_ptr_array_index (plan->blocks, plan->blocks->len - 1);
  block = prc_hall_block_copy (last);
  block->across = last->across + 1;
  block->link = PRC_HALL_LINK_NONE;
  g_free (block->name);
  /* Translators: a block of seats that has no name */
  block->name = g_strdup_printf (_ ("Block %u"), plan->blocks->len + 1);
  prc_set_string (&block->prefix, block->name);
  g_ptr_array_add (plan->blocks, block);
  self->block = plan->blocks->len - 1;
  store_blocks (self, plan);
}

static void
on_remove (PrcHallEditor *self)
{
  PrcHallPlan *plan;

  if (self->plan == NULL || self->plan->blocks->len < 2)
    return;
  plan = prc_hall_plan_copy (self->plan);
  g_ptr_array_remove_index (plan->blocks, self->block);
  self->block = MIN (self->block, plan->blocks->len - 1);
  store_blocks (self, plan);
}

static void
move_block (PrcHallEditor *self, int by)
{
  PrcHallPlan *plan;
  gpointer block;
  int to = (int) self->block + by;

  if (self->plan == NULL || to < 0 || to >= (int) self->plan->blocks->len)
    return;
  plan = prc_hall_plan_copy (self->plan);
  block = plan->blocks->pdata[self->block];
  plan->blocks->pdata[self->block] = plan->blocks->pdata[to];
  plan->blocks->pdata[to] = block;
  self->block = (guint) to;
  store_blocks (self, plan);
}

static void
on_earlier (PrcHallEditor *self)
{
  move_block (self, -1);
}

static void
on_later (PrcHallEditor *self)
{
  move_block (self, 1);
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_hall_editor_dispose (GObject *object)
{
  PrcHallEditor *self = PRC_HALL_EDITOR (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_HALL_EDITOR);
  g_clear_pointer (&self->plan, prc_hall_plan_unref);
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (prc_hall_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, PrcHallEditor, title);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, chooser);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, remove);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, earlier);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, later);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, name);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, prefix);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, tier);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, rows);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, trouble);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, count);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, fill);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, start);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, serpentine);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, link);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, wall_left);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, wall_right);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, across);
  gtk_widget_class_bind_template_child (class, PrcHallEditor, back);
}

static void
prc_hall_editor_class_init (PrcHallEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_hall_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/seats/prc-hall-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_set);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_block_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  preview_signal = g_signal_new ("preview", PRC_TYPE_HALL_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  applied_signal = g_signal_new ("applied", PRC_TYPE_HALL_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
prc_hall_editor_init (PrcHallEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->rows), "changed",
                            G_CALLBACK (on_changed), self);
}
