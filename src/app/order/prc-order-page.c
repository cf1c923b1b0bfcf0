#include "prc-order-page.h"

#include "prc-freeze-question.h"
#include "prc-labels.h"
#include "prc-inner-names.h"
#include "prc-order-notes.h"
#include "prc-order-row.h"
#include "prc-order.h"
#include "prc-page-header.h"
#include "prc-reason-words.h"
#include "prc-rules-box.h"
#include "prc-sorting-box.h"
#include "prc-undecided-box.h"
#include "prc-window-language.h"
#include "prc-wish-box.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcOrderPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkButton *freeze;
  PrcRulesBox *rules;
  GtkWidget *reasons_box;
  GtkLabel *reasons_title;
  GtkListBox *reasons;
  GtkWidget *moved_box;
  GtkListBox *moved;
  PrcUndecidedBox *undecided;
  PrcOrderNotes *notes;
  PrcSortingBox *sorting;
  PrcWishBox *wish;
  GtkLabel *frozen;
  GtkListView *view;
  GListStore *lines;
  GtkSingleSelection *selection;
  PrcOrderReasons *why; /* NULL: not yet made for the season as it is */
};

G_DEFINE_TYPE (PrcOrderPage, prc_order_page, PRC_TYPE_WORK_PAGE)

static const PrcCue *
get_selected_cue (PrcOrderPage *self)
{
  PrcOrderLine *line = gtk_single_selection_get_selected_item (self->selection);

  return line != NULL ? prc_order_line_get_cue (line) : NULL;
}

static const PrcRelation *
find_relation (const PrcGraduand *graduand, PrcRelationKind kind)
{
  for (guint i = 0; i < graduand->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (graduand->relations, i);

      if (relation->kind == kind)
        return relation;
    }
  return NULL;
}

/* --- why someone stands there
 * --------------------------------------------------------------------- */

static GtkWidget *
make_reason_row (const PrcReason *reason)
{
  g_autofree char *sentence = prc_reason_words_dup (reason);

  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", sentence, "title-lines",
                       0, NULL);
}

/* Made when first asked for, and kept until the season is another. */
static const PrcOrderReasons *
get_reasons (PrcOrderPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcRunningOrder *order = prc_open_season_get_order (season);

  if (self->why == NULL && order != NULL)
    self->why = prc_order_reasons_new (prc_open_season_get_season (season), order);
  return self->why;
}

static void
show_reasons (PrcOrderPage *self)
{
  const PrcCue *cue = get_selected_cue (self);
  const PrcOrderReasons *why = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  g_autofree char *title = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->reasons))) != NULL)
    gtk_list_box_remove (self->reasons, child);
  gtk_widget_set_visible (self->reasons_box, cue != NULL && cue->graduand != 0);
  prc_wish_box_show (self->wish, prc_work_page_get_season (PRC_WORK_PAGE (self)),
                     cue != NULL ? cue->graduand : 0);
  if (cue == NULL || cue->graduand == 0)
    return;
  why = get_reasons (self);
  if (why != NULL)
    reasons = prc_order_reasons_list (why, cue->graduand, prc_window_language_get ());
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    gtk_list_box_append (self->reasons, make_reason_row (g_ptr_array_index (reasons, i)));
  title = g_strdup_printf (_ ("Why %1$s is number %2$s"), cue->card->called,
                           cue->position != NULL ? cue->position : "–");
  gtk_label_set_label (self->reasons_title, title);
}

/* --- moved by hand
 * --------------------------------------------------------------------------------- */

static gboolean
put_relations (PrcOrderPage *self, PrcGraduand *changed)
{
  g_autofree char *label = prc_wish_box_dup_label (changed);

  return prc_open_season_put_graduand (prc_work_page_get_season (PRC_WORK_PAGE (self)), label,
                                       changed);
}

static void
on_unmove_clicked (GtkButton *button, PrcOrderPage *self)
{
  const PrcSeason *season =
      prc_open_season_get_season (prc_work_page_get_season (PRC_WORK_PAGE (self)));
  gint64 id = *(const gint64 *) g_object_get_data (G_OBJECT (button), "graduand");
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  const PrcGraduand *graduand = prc_season_find_graduand (season, id);
  g_autoptr (PrcGraduand) changed = NULL;

  if (graduand == NULL || index >= graduand->relations->len)
    return;
  changed = prc_graduand_copy (graduand);
  g_ptr_array_remove_index (changed->relations, index);
  put_relations (self, changed);
}

static char *
dup_relation_words (const PrcSeason *season, const PrcRelation *relation)
{
  const PrcGraduand *other = prc_season_find_graduand (season, relation->other);
  g_autofree char *name = other != NULL ? prc_person_name_dup_called (other->name) : NULL;

  if (relation->kind == PRC_RELATION_PIN)
    return g_strdup_printf (_ ("at place %d of the group"), relation->place);
  if (name != NULL)
    return g_strdup_printf ("%s %s", prc_label_relation (relation->kind), name);
  return g_strdup (prc_label_relation (relation->kind));
}

static GtkWidget *
make_moved_row (PrcOrderPage *self, const PrcGraduand *graduand, guint index)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcRelation *relation = g_ptr_array_index (graduand->relations, index);
  g_autofree char *called = prc_person_name_dup_called (graduand->name);
  g_autofree char *where = dup_relation_words (prc_open_season_get_season (season), relation);
  g_autofree char *title = g_strdup_printf ("%s, %s", called, where);
  g_autofree char *name = g_strdup_printf (_ ("Follow the rules again: %s"), called);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "title-lines", 0,
                    "subtitle", relation->reason != NULL ? relation->reason : "", NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "graduand",
                          g_memdup2 (&graduand->id, sizeof graduand->id), g_free);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_unmove_clicked), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_moved (PrcOrderPage *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  guint count = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->moved))) != NULL)
    gtk_list_box_remove (self->moved, child);
  for (guint i = 0; i < value->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (value->graduands, i);

      for (guint k = 0; k < graduand->relations->len; k++, count++)
        gtk_list_box_append (self->moved, make_moved_row (self, graduand, k));
    }
  gtk_widget_set_visible (self->moved_box, count > 0);
}

static void
move_selected (PrcOrderPage *self, int by)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcCue *cue = get_selected_cue (self);
  const PrcGraduand *graduand;
  g_autoptr (PrcGraduand) changed = NULL;
  PrcRelation *pin;
  int place;

  if (cue == NULL || cue->graduand == 0 || prc_open_season_is_read_only (season))
    return;
  if (prc_open_season_get_order (season)->frozen)
    {
      prc_open_season_say (season, "%s",
                           _ ("The order is frozen, so nobody was moved. Thaw it first."));
      return;
    }
  place = cue->card->place + by;
  graduand = prc_season_find_graduand (prc_open_season_get_season (season), cue->graduand);
  if (graduand == NULL || place < 1 || place > cue->card->places)
    return;
  changed = prc_graduand_copy (graduand);
  for (guint i = changed->relations->len; i > 0; i--)
    if (((const PrcRelation *) g_ptr_array_index (changed->relations, i - 1))->kind ==
        PRC_RELATION_PIN)
      g_ptr_array_remove_index (changed->relations, i - 1);
  pin = prc_relation_new ();
  pin->kind = PRC_RELATION_PIN;
  pin->place = place;
  g_ptr_array_add (changed->relations, pin);
  put_relations (self, changed);
}

static void
action_move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selected (PRC_ORDER_PAGE (widget), -1);
}

static void
action_move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selected (PRC_ORDER_PAGE (widget), 1);
}

/* --- the result
 * ------------------------------------------------------------------------------------- */

static void
add_head (GPtrArray *lines, const PrcSeason *season, const PrcRunningOrder *order, guint from)
{
  const PrcCue *first = g_ptr_array_index (order->cues, from);
  const PrcItem *item = prc_season_find_item (season, first->item);
  g_autofree char *title = prc_words_dup_both (
      item != NULL && !prc_text_is_empty (item->title) ? item->title : first->card->group);
  g_autofree char *names = NULL;
  g_autofree char *span = NULL;
  g_autofree char *summary = NULL;
  guint count = 0;
  int ends = first->planned;

  for (guint i = from; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      ends = cue->planned;
      if (cue->item != first->item)
        break;
      count += cue->graduand != 0;
    }
  names = g_strdup_printf (ngettext ("%u name", "%u names", count), count);
  span = prc_words_dup_span (MAX (ends - first->planned, 0));
  summary = g_strdup_printf ("%s · %s", names, span);
  g_ptr_array_add (lines, prc_order_line_new_head (title, summary));
}

/* Names that more than one person has: those are told apart by their numbers. */
static GHashTable *
find_namesakes (const PrcSeason *season, const PrcRunningOrder *order)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *twice = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);

  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcGraduand *graduand =
          cue->graduand != 0 ? prc_season_find_graduand (season, cue->graduand) : NULL;
      g_autofree char *name = graduand != NULL ? prc_words_dup_full_name (graduand) : NULL;
      const PrcGraduand *other = name != NULL ? g_hash_table_lookup (seen, name) : NULL;

      if (other != NULL && other != graduand)
        {
          g_hash_table_add (twice, (gpointer) &graduand->id);
          g_hash_table_add (twice, (gpointer) &other->id);
        }
      else if (name != NULL)
        g_hash_table_insert (seen, g_steal_pointer (&name), (gpointer) graduand);
    }
  return twice;
}

static GPtrArray *
make_lines (PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) namesakes = find_namesakes (value, order);
  gint64 group = 0;

  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcGraduand *graduand =
          cue->graduand != 0 ? prc_season_find_graduand (value, cue->graduand) : NULL;
      PrcOrderLine *line;

      if (cue->graduand != 0 && cue->item != group)
        add_head (lines, value, order, i);
      if (cue->graduand != 0)
        group = cue->item;
      line = prc_order_line_new_cue (cue, graduand != NULL &&
                                              find_relation (graduand, PRC_RELATION_PIN) != NULL);
      if (graduand != NULL && g_hash_table_contains (namesakes, &graduand->id))
        prc_order_line_add_number (line);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static void
select_again (PrcOrderPage *self, gint64 graduand)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (PrcOrderLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      const PrcCue *cue = prc_order_line_get_cue (line);

      if (cue == NULL || cue->graduand == 0 || (graduand != 0 && cue->graduand != graduand))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      if (graduand != 0)
        gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return;
    }
}

static void
show_frozen (PrcOrderPage *self, PrcOpenSeason *season)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  gboolean frozen = order != NULL && order->frozen;

  gtk_button_set_label (self->freeze, frozen ? _ ("Thaw the order") : _ ("Freeze the order"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->freeze), !prc_open_season_is_read_only (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rules), !frozen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sorting),
                            !frozen && !prc_open_season_is_read_only (season));
  gtk_label_set_label (
      self->frozen,
      frozen ? _ ("The order is frozen: numbers never change. Late additions are given a letter, "
                  "those who withdraw leave a gap.")
             : _ ("Rules never move a name once the order is frozen. It is frozen when the booklet "
                  "goes to print, or when the console opens."));
}

static void
show_counts (PrcOrderPage *self, PrcOpenSeason *season)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  guint names = order != NULL ? (guint) prc_running_order_count_names (order) : 0;
  guint groups = 0;
  gint64 group = 0;
  g_autofree char *names_words = g_strdup_printf (ngettext ("%u name", "%u names", names), names);
  g_autofree char *groups_words = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      groups += cue->graduand != 0 && cue->item != group;
      group = cue->graduand != 0 ? cue->item : group;
    }
  groups_words = g_strdup_printf (ngettext ("%u group", "%u groups", groups), groups);
  words = g_strdup_printf ("%s · %s", names_words, groups_words);
  prc_page_header_set_subtitle (self->header, words);
}

static void
prc_order_page_refresh (PrcWorkPage *page)
{
  PrcOrderPage *self = PRC_ORDER_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  const PrcCue *selected = get_selected_cue (self);
  gint64 graduand = selected != NULL ? selected->graduand : 0;
  g_autoptr (GPtrArray) lines = NULL;

  g_clear_pointer (&self->why, prc_order_reasons_free);
  if (prc_open_season_get_ceremony (season) == NULL)
    return;
  lines = make_lines (season);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  prc_rules_box_show (self->rules, season);
  show_moved (self, season);
  prc_undecided_box_show (self->undecided, season);
  prc_order_notes_show (self->notes, season);
  prc_sorting_box_show (self->sorting, season);
  show_frozen (self, season);
  show_counts (self, season);
  select_again (self, graduand);
  show_reasons (self);
}

static void
on_selected (PrcOrderPage *self)
{
  if (!prc_work_page_is_refreshing (PRC_WORK_PAGE (self)) &&
      prc_work_page_get_season (PRC_WORK_PAGE (self)) != NULL)
    show_reasons (self);
}

static void
on_freeze_clicked (PrcOrderPage *self)
{
  prc_freeze_question_ask (GTK_WIDGET (self), prc_work_page_get_season (PRC_WORK_PAGE (self)));
}

/* --- the page
 * ---------------------------------------------------------------------------------------- */

static void
prc_order_page_dispose (GObject *object)
{
  PrcOrderPage *self = PRC_ORDER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_ORDER_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->why, prc_order_reasons_free);
  G_OBJECT_CLASS (prc_order_page_parent_class)->dispose (object);
}

static void
prc_order_page_class_init (PrcOrderPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_order_page_dispose;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_order_page_refresh;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_RULES_BOX);
  g_type_ensure (PRC_TYPE_UNDECIDED_BOX);
  g_type_ensure (PRC_TYPE_ORDER_NOTES);
  g_type_ensure (PRC_TYPE_SORTING_BOX);
  g_type_ensure (PRC_TYPE_WISH_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/order/prc-order-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, freeze);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, rules);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, reasons_title);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, reasons);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, moved_box);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, moved);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, undecided);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, notes);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, sorting);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, wish);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, frozen);
  gtk_widget_class_bind_template_child (widget_class, PrcOrderPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_freeze_clicked);
  gtk_widget_class_install_action (widget_class, "order.move-up", NULL, action_move_up);
  gtk_widget_class_install_action (widget_class, "order.move-down", NULL, action_move_down);
}

static void
prc_order_page_init (PrcOrderPage *self)
{
  g_autoptr (GtkListItemFactory) factory = prc_order_row_make_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (PRC_TYPE_ORDER_LINE);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_factory (self->view, factory);
  prc_inner_names_set (GTK_WIDGET (self));
}
