#include "prc-proceedings-page.h"

#include "prc-ceremony-editor.h"
#include "prc-cue-sheet-save.h"
#include "prc-inner-names.h"
#include "prc-item-editor.h"
#include "prc-item-row.h"
#include "prc-labels.h"
#include "prc-order.h"
#include "prc-page-header.h"
#include "prc-split.h"
#include "prc-one-child.h"
#include "prc-timeline.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcProceedingsPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkMenuButton *add;
  PrcTimeline *timeline;
  GtkLabel *starts;
  GtkLabel *ends;
  GtkListBox *items;
  GtkToggleButton *ceremony_toggle;
  GtkToggleButton *item_toggle;
  GtkStack *editors;
  PrcCeremonyEditor *ceremony_editor;
  PrcItemEditor *item_editor;
  gint64 chosen; /* id; 0: none */
};

G_DEFINE_TYPE (PrcProceedingsPage, prc_proceedings_page, PRC_TYPE_WORK_PAGE)

/* The ceremony's items, in order. Returns: (transfer container) */
static GPtrArray *
list_items (PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  gint64 ceremony = prc_open_season_get_ceremony (season)->id;
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < value->items->len; i++)
    {
      PrcItem *item = g_ptr_array_index (value->items, i);

      if (item->ceremony == ceremony)
        g_ptr_array_add (items, item);
    }
  return items;
}

/* --- edits --------------------------------------------------------------------------------------
 */

typedef struct
{
  GPtrArray *put;  /* of PrcItem, written in this order */
  gint64 remove;   /* id; 0: none */
  gint64 added_id; /* of the last one put */
} Change;

static gboolean
edit_items (PrcStore *store, gpointer data, GError **error)
{
  Change *change = data;

  if (change->remove != 0 && !prc_store_delete_item (store, change->remove, error))
    return FALSE;
  for (guint i = 0; change->put != NULL && i < change->put->len; i++)
    {
      change->added_id = prc_store_put_item (store, g_ptr_array_index (change->put, i), error);
      if (change->added_id < 0)
        return FALSE;
    }
  return TRUE;
}

static PrcItem *
copy_at (const PrcItem *item, int position)
{
  PrcItem *copy = prc_item_copy (item);

  copy->position = position;
  return copy;
}

static void
move_chosen (PrcProceedingsPage *self, int by)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  g_autoptr (GPtrArray) items = list_items (season);
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_item_unref);
  Change change = { put, 0, 0 };
  guint at = items->len;

  for (guint i = 0; i < items->len; i++)
    if (((const PrcItem *) g_ptr_array_index (items, i))->id == self->chosen)
      at = i;
  if (at == items->len || (by < 0 && at == 0) || (by > 0 && at + 1 == items->len))
    return;
  {
    const PrcItem *item = g_ptr_array_index (items, at);
    const PrcItem *other = g_ptr_array_index (items, (guint) ((int) at + by));
    g_autofree char *label = g_strdup_printf (_ ("Moved “%s”"), prc_words_get (item->title));

    /* Positions are one each: the other leaves its own first. */
    g_ptr_array_add (put, copy_at (other, (int) items->len + 1000));
    g_ptr_array_add (put, copy_at (item, other->position));
    g_ptr_array_add (put, copy_at (other, item->position));
    prc_open_season_edit (season, label, edit_items, &change);
  }
}

static void
action_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_chosen (PRC_PROCEEDINGS_PAGE (widget), -1);
}

static void
action_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_chosen (PRC_PROCEEDINGS_PAGE (widget), 1);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcProceedingsPage *self = PRC_PROCEEDINGS_PAGE (widget);
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcItem *item = prc_season_find_item (prc_open_season_get_season (season), self->chosen);
  Change change = { NULL, self->chosen, 0 };
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  label = g_strdup_printf (_ ("Took out “%s”"), prc_words_get (item->title));
  self->chosen = 0;
  gtk_toggle_button_set_active (self->ceremony_toggle, TRUE);
  prc_open_season_edit (season, label, edit_items, &change);
}

static void
action_save_cues (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    prc_cue_sheet_save_choose (GTK_WINDOW (root),
                               prc_work_page_get_season (PRC_WORK_PAGE (widget)));
}

/* After the chosen one, else at the end. */
static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcProceedingsPage *self = PRC_PROCEEDINGS_PAGE (widget);
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  g_autoptr (GPtrArray) items = list_items (season);
  g_autoptr (GPtrArray) put = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_item_unref);
  Change change = { put, 0, 0 };
  PrcItem *added = prc_item_new ();
  int position = 1;
  gboolean passed = FALSE;

  added->ceremony = ceremony->id;
  added->type = (PrcItemType) g_variant_get_uint32 (parameter);
  added->in_booklet = TRUE;
  added->seconds = 60;
  added->title = prc_text_new (ceremony->languages[0], prc_label_item (added->type), NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (items, i);

      if (!passed)
        position = item->position + 1;
      passed = passed || item->id == self->chosen;
    }
  /* From the end, so that no two ever have one position. */
  for (guint i = items->len; i > 0; i--)
    {
      const PrcItem *item = g_ptr_array_index (items, i - 1);

      if (item->position >= position)
        g_ptr_array_add (put, copy_at (item, item->position + 1));
    }
  added->position = position;
  g_ptr_array_add (put, added);
  if (!prc_open_season_edit (season, _ ("Added an item"), edit_items, &change))
    return;
  self->chosen = change.added_id;
  PRC_WORK_PAGE_GET_CLASS (self)->refresh (PRC_WORK_PAGE (self));
  gtk_toggle_button_set_active (self->item_toggle, TRUE);
}

/* --- what is shown
 * --------------------------------------------------------------------------------- */

/* Planned seconds from the start at which an item begins; -1 where no step of the order is its. */
static int
find_start (const PrcRunningOrder *order, gint64 item, int *names)
{
  int start = -1;

  *names = 0;
  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->item != item)
        continue;
      if (start < 0)
        start = cue->planned;
      *names += cue->graduand != 0;
    }
  return start;
}

static int *
list_starts (const PrcRunningOrder *order, const GPtrArray *items, int *names, int end)
{
  int *starts = g_new0 (int, items->len + 1);
  int passed = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (items, i);
      int start = find_start (order, item->id, &names[i]);

      starts[i] = start >= 0 ? start : passed;
      passed = MAX (starts[i] + item->seconds, passed);
    }
  starts[items->len] = MAX (end, items->len > 0 ? starts[items->len - 1] : 0);
  return starts;
}

static void
fill_items (PrcProceedingsPage *self, PrcOpenSeason *season, const GPtrArray *items)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  int end = order != NULL ? prc_order_get_duration (prc_open_season_get_season (season), order) : 0;
  g_autofree int *names = g_new0 (int, items->len + 1);
  g_autofree int *starts = list_starts (order, items, names, end);
  g_autofree char *first = prc_words_dup_clock (ceremony->time, 0);
  g_autofree char *last = prc_words_dup_clock (ceremony->time, starts[items->len]);
  g_autofree char *span = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->items))) != NULL)
    gtk_list_box_remove (self->items, child);
  prc_timeline_clear (self->timeline);
  for (guint i = 0; i < items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (items, i);
      g_autofree char *time = prc_words_dup_clock (ceremony->time, starts[i]);
      int seconds = MAX (starts[i + 1] - starts[i], 0);

      gtk_list_box_append (self->items, prc_item_row_new (item, time, seconds, names[i]));
      prc_timeline_add (self->timeline, prc_words_get (item->title), seconds,
                        prc_label_item_class (item->type));
    }
  gtk_label_set_label (self->starts, first);
  gtk_label_set_label (self->ends, last);
  /* Translators: two times of day */
  span = g_strdup_printf (_ ("%1$s to %2$s"), first, last);
  prc_page_header_set_subtitle (self->header, span);
}

static void
show_editor (PrcProceedingsPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcItem *item =
      season != NULL ? prc_season_find_item (prc_open_season_get_season (season), self->chosen)
                     : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->item_toggle), item != NULL);
  prc_one_child_show_name (
      self->editors,
      item != NULL && gtk_toggle_button_get_active (self->item_toggle) ? "item" : "ceremony");
  if (item != NULL)
    prc_item_editor_show (self->item_editor, season, item);
}

static void
select_chosen (PrcProceedingsPage *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->items, i);

      if (row == NULL)
        return;
      if (self->chosen == 0 || prc_item_row_get_item (row) != self->chosen)
        continue;
      gtk_list_box_select_row (self->items, row);
      return;
    }
}

static void
prc_proceedings_page_refresh (PrcWorkPage *page)
{
  PrcProceedingsPage *self = PRC_PROCEEDINGS_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  g_autoptr (GPtrArray) items = NULL;
  gint64 chosen = self->chosen;
  gboolean writes = !prc_open_season_is_read_only (season);

  if (prc_open_season_get_ceremony (season) == NULL)
    return;
  items = list_items (season);
  fill_items (self, season, items);
  self->chosen = chosen;
  prc_ceremony_editor_show (self->ceremony_editor, season);
  select_chosen (self);
  show_editor (self);
  prc_inner_names_set (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proceedings.up", writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proceedings.down", writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proceedings.remove", writes);
}

static void
on_row_selected (GtkListBox *items, GtkListBoxRow *row, PrcProceedingsPage *self)
{
  if (prc_work_page_is_refreshing (PRC_WORK_PAGE (self)) || row == NULL)
    return;
  self->chosen = prc_item_row_get_item (row);
  gtk_toggle_button_set_active (self->item_toggle, TRUE);
  show_editor (self);
}

static void
on_toggled (PrcProceedingsPage *self)
{
  show_editor (self);
}

/* --- the page
 * ---------------------------------------------------------------------------------------- */

static void
prc_proceedings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_PROCEEDINGS_PAGE);
  G_OBJECT_CLASS (prc_proceedings_page_parent_class)->dispose (object);
}

static void
prc_proceedings_page_class_init (PrcProceedingsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_proceedings_page_dispose;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_proceedings_page_refresh;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_SPLIT);
  g_type_ensure (PRC_TYPE_TIMELINE);
  g_type_ensure (PRC_TYPE_CEREMONY_EDITOR);
  g_type_ensure (PRC_TYPE_ITEM_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/proceedings/prc-proceedings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, add);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, starts);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, ends);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, items);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, ceremony_toggle);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, item_toggle);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, editors);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, ceremony_editor);
  gtk_widget_class_bind_template_child (widget_class, PrcProceedingsPage, item_editor);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_install_action (widget_class, "proceedings.up", NULL, action_up);
  gtk_widget_class_install_action (widget_class, "proceedings.down", NULL, action_down);
  gtk_widget_class_install_action (widget_class, "proceedings.remove", NULL, action_remove);
  gtk_widget_class_install_action (widget_class, "proceedings.add", "u", action_add);
  gtk_widget_class_install_action (widget_class, "proceedings.save-cues", NULL, action_save_cues);
}

static void
prc_proceedings_page_init (PrcProceedingsPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint type = 0; type < PRC_N_ITEM_TYPES; type++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (prc_label_item ((PrcItemType) type), NULL);

      g_menu_item_set_action_and_target (entry, "proceedings.add", "u", type);
      g_menu_append_item (menu, entry);
    }
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}
