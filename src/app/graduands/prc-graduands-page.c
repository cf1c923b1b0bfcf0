#include "prc-graduands-page.h"

#include "prc-collate.h"
#include "prc-graduand-columns.h"
#include "prc-graduand-inspector.h"
#include "prc-graduand-item.h"
#include "prc-inner-names.h"
#include "prc-page-header.h"
#include "prc-split.h"
#include "prc-one-child.h"
#include "prc-words.h"

#include <glib/gi18n.h>

/* The first entries of the drop-down; presentations follow. */
typedef enum
{
  GROUP_ALL,
  GROUP_IN_ABSENTIA,
  GROUP_UNDECIDED,
  GROUP_TO_KNOW,
  N_FIXED_GROUPS
} FixedGroup;

struct _PrcGraduandsPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkWidget *add;
  GtkStack *stack;
  GtkEditable *search;
  GtkDropDown *groups;
  GtkWidget *voiceless;
  gboolean voices_asked;
  GtkLabel *nothing;
  GtkWidget *scrolled;
  GtkColumnView *view;
  PrcGraduandInspector *inspector;
  GListStore *items;
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  char *key;
  GArray *group_ids; /* of gint64: the presentations in the drop-down */
  gint64 wanted;     /* to be selected at the next refresh; 0: keep */
};

G_DEFINE_TYPE (PrcGraduandsPage, prc_graduands_page, PRC_TYPE_WORK_PAGE)

/* --- what is shown -------------------------------------------------------------------------- */

static gboolean
is_in_group (PrcGraduandsPage *self, PrcGraduandItem *item)
{
  guint group = gtk_drop_down_get_selected (self->groups);
  PrcAttendance attendance = prc_graduand_item_get_graduand (item)->attendance;

  if (group == GROUP_ALL || group == GTK_INVALID_LIST_POSITION)
    return TRUE;
  if (group == GROUP_IN_ABSENTIA)
    return attendance == PRC_ATTENDANCE_IN_ABSENTIA;
  if (group == GROUP_UNDECIDED)
    return attendance == PRC_ATTENDANCE_UNDECIDED;
  if (group == GROUP_TO_KNOW)
    return prc_graduand_item_get_tag (item) != NULL;
  return group - N_FIXED_GROUPS < self->group_ids->len &&
         prc_graduand_item_get_group (item) ==
             g_array_index (self->group_ids, gint64, group - N_FIXED_GROUPS);
}

static gboolean
filter_item (gpointer item, gpointer data)
{
  PrcGraduandsPage *self = data;

  return prc_graduand_item_matches (item, self->key) && is_in_group (self, item);
}

static void
show_nothing (PrcGraduandsPage *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0;
  g_autofree char *words =
      g_strdup_printf (_ ("No one called “%s”. Names are found in any script and without tones."),
                       gtk_editable_get_text (self->search));

  gtk_label_set_label (self->nothing, self->key != NULL && self->key[0] != '\0'
                                          ? words
                                          : _ ("No one in this group."));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), none);
  gtk_widget_set_visible (self->scrolled, !none);
}

static void
on_selected (PrcGraduandsPage *self)
{
  PrcGraduandItem *item = gtk_single_selection_get_selected_item (self->selection);
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));

  prc_graduand_inspector_show (self->inspector, season,
                               item != NULL ? prc_graduand_item_get_graduand (item) : NULL);
}

static void
on_search_changed (PrcGraduandsPage *self)
{
  g_autofree char *old = g_steal_pointer (&self->key);
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  self->key = prc_names_dup_search_key (gtk_editable_get_text (self->search));
  if (old != NULL && g_str_has_prefix (self->key, old))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (old != NULL && g_str_has_prefix (old, self->key))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  gtk_filter_changed (GTK_FILTER (self->filter), change);
  show_nothing (self);
}

static void
on_search_activate (PrcGraduandsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_group_selected (PrcGraduandsPage *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_nothing (self);
}

/* --- reading the season --------------------------------------------------------------------- */

static void
fill_groups (PrcGraduandsPage *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->groups);

  gtk_string_list_append (model, _ ("All groups"));
  gtk_string_list_append (model, _ ("In absentia"));
  gtk_string_list_append (model, _ ("No answer yet"));
  gtk_string_list_append (model, _ ("Something to know"));
  g_array_set_size (self->group_ids, 0);
  for (guint i = 0; i < value->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (value->items, i);

      if (item->type != PRC_ITEM_PRESENTATION || item->ceremony != ceremony->id)
        continue;
      gtk_string_list_append (model, prc_words_get (item->title));
      g_array_append_val (self->group_ids, item->id);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (model)) ==
      (gtk_drop_down_get_model (self->groups) != NULL
           ? g_list_model_get_n_items (gtk_drop_down_get_model (self->groups))
           : 0))
    return;
  gtk_drop_down_set_model (self->groups, G_LIST_MODEL (model));
  if (selected != GTK_INVALID_LIST_POSITION &&
      selected < g_list_model_get_n_items (G_LIST_MODEL (model)))
    gtk_drop_down_set_selected (self->groups, selected);
}

static int
compare_unplaced (gconstpointer a, gconstpointer b)
{
  const PrcGraduand *first = prc_graduand_item_get_graduand (*(PrcGraduandItem *const *) a);
  const PrcGraduand *second = prc_graduand_item_get_graduand (*(PrcGraduandItem *const *) b);

  return first->id < second->id ? -1 : first->id > second->id;
}

/* Those called, in their order; then the others. */
static GPtrArray *
make_items (PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcRunningOrder *order = prc_open_season_get_order (season);
  gint64 ceremony = prc_open_season_get_ceremony (season)->id;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GHashTable) placed = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcGraduand *graduand =
          cue->graduand != 0 ? prc_season_find_graduand (value, cue->graduand) : NULL;

      if (graduand == NULL || !g_hash_table_add (placed, (gpointer) graduand))
        continue;
      g_ptr_array_add (items, prc_graduand_item_new (value, graduand, cue->position, cue->item));
    }
  for (guint i = 0; i < value->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (value->graduands, i);

      if (!g_hash_table_contains (placed, graduand) &&
          prc_season_is_in_ceremony (value, graduand, ceremony))
        g_ptr_array_add (others, prc_graduand_item_new (value, graduand, NULL, 0));
    }
  g_ptr_array_sort (others, compare_unplaced);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (others, i));
  return items;
}

/* The same people in the same places: only lines that differ are replaced, so that the list neither
 * jumps nor is built again for one edit. */
static gboolean
update_in_place (PrcGraduandsPage *self, const GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (PrcGraduandItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (prc_graduand_item_get_graduand (old)->id !=
          prc_graduand_item_get_graduand (g_ptr_array_index (items, i))->id)
        return FALSE;
    }
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (PrcGraduandItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      gpointer item = g_ptr_array_index (items, i);

      if (!prc_graduand_item_equal (old, item))
        g_list_store_splice (self->items, i, 1, &item, 1);
    }
  return TRUE;
}

static void
select_graduand (PrcGraduandsPage *self, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (PrcGraduandItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (prc_graduand_item_get_graduand (item)->id != id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item", "u", i);
      return;
    }
}

static void
show_counts (PrcGraduandsPage *self, const GPtrArray *items)
{
  guint attending = 0, absent = 0, undecided = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const PrcGraduand *graduand = prc_graduand_item_get_graduand (g_ptr_array_index (items, i));

      attending += graduand->attendance == PRC_ATTENDANCE_ATTENDING;
      absent += graduand->attendance == PRC_ATTENDANCE_IN_ABSENTIA;
      undecided += graduand->attendance == PRC_ATTENDANCE_UNDECIDED;
    }
  words = undecided > 0
              ? g_strdup_printf (_ ("%1$u attending, %2$u in absentia, %3$u without an answer"),
                                 attending, absent, undecided)
              : g_strdup_printf (_ ("%1$u attending, %2$u in absentia"), attending, absent);
  prc_page_header_set_subtitle (self->header, items->len > 0 ? words : NULL);
}

/* The voices don't come back while the program runs: they are asked once. */
static void
show_voiceless (PrcGraduandsPage *self, PrcVoice *voice)
{
  if (self->voices_asked || voice == NULL)
    return;
  self->voices_asked = TRUE;
  gtk_widget_set_visible (self->voiceless, prc_voice_count (voice) == 0);
}

static void
prc_graduands_page_refresh (PrcWorkPage *page)
{
  PrcGraduandsPage *self = PRC_GRADUANDS_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  PrcGraduandItem *selected = gtk_single_selection_get_selected_item (self->selection);
  gint64 id = selected != NULL ? prc_graduand_item_get_graduand (selected)->id : 0;
  g_autoptr (GPtrArray) items = NULL;

  if (prc_open_season_get_ceremony (season) == NULL)
    return;
  items = make_items (season);
  fill_groups (self, season);
  if (!update_in_place (self, items))
    g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                         items->pdata, items->len);
  if (self->wanted != 0)
    id = self->wanted;
  self->wanted = 0;
  selected = gtk_single_selection_get_selected_item (self->selection);
  if (id != 0 && (selected == NULL || prc_graduand_item_get_graduand (selected)->id != id))
    select_graduand (self, id);
  gtk_widget_set_sensitive (self->add, !prc_open_season_is_read_only (season));
  prc_one_child_show_name (self->stack, items->len > 0 ? "list" : "empty");
  show_counts (self, items);
  show_voiceless (self, prc_open_season_get_voice (season));
  show_nothing (self);
  on_selected (self);
}

/* --- adding one by hand ---------------------------------------------------------------------- */

static char *
dup_free_id (const PrcSeason *season)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("hand-%u", i);

      if (prc_season_find_graduand_id (season, id) == NULL)
        return g_steal_pointer (&id);
    }
}

typedef struct
{
  PrcGraduand *graduand;
  gint64 id;
} Addition;

static gboolean
edit_add (PrcStore *store, gpointer data, GError **error)
{
  Addition *addition = data;

  addition->id = prc_store_put_graduand (store, addition->graduand, error);
  return addition->id >= 0;
}

static void
on_add_clicked (PrcGraduandsPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  g_autoptr (PrcGraduand) graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  Addition addition = { graduand, 0 };

  id->source = g_strdup ("hand");
  id->id = dup_free_id (prc_open_season_get_season (season));
  g_ptr_array_add (graduand->ids, id);
  if (graduand->name == NULL)
    graduand->name = prc_person_name_new ();
  prc_set_string (&graduand->name->given, _ ("New graduand"));
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  graduand->guests = -1;
  graduand->ceremony = prc_open_season_get_ceremony (season)->id;
  if (!prc_open_season_edit (season, _ ("Added a graduand"), edit_add, &addition))
    return;
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->groups, GROUP_ALL);
  prc_work_page_show_graduand (PRC_WORK_PAGE (self), addition.id);
  prc_graduand_inspector_edit_name (self->inspector);
}

/* --- the page ------------------------------------------------------------------------------- */

static void
prc_graduands_page_search (PrcWorkPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (PRC_GRADUANDS_PAGE (page)->search));
}

static void
prc_graduands_page_show_graduand (PrcWorkPage *page, gint64 graduand)
{
  PrcGraduandsPage *self = PRC_GRADUANDS_PAGE (page);

  gtk_editable_set_text (self->search, "");
  on_search_changed (self);
  gtk_drop_down_set_selected (self->groups, GROUP_ALL);
  self->wanted = gtk_widget_get_mapped (GTK_WIDGET (self)) ? 0 : graduand;
  select_graduand (self, graduand);
}

static void
prc_graduands_page_dispose (GObject *object)
{
  PrcGraduandsPage *self = PRC_GRADUANDS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_GRADUANDS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  self->filter = NULL;
  G_OBJECT_CLASS (prc_graduands_page_parent_class)->dispose (object);
}

static void
prc_graduands_page_finalize (GObject *object)
{
  PrcGraduandsPage *self = PRC_GRADUANDS_PAGE (object);

  g_free (self->key);
  g_array_unref (self->group_ids);
  G_OBJECT_CLASS (prc_graduands_page_parent_class)->finalize (object);
}

static void
prc_graduands_page_class_init (PrcGraduandsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PrcWorkPageClass *page_class = PRC_WORK_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_graduands_page_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_graduands_page_finalize;
  page_class->refresh = prc_graduands_page_refresh;
  page_class->search = prc_graduands_page_search;
  page_class->show_graduand = prc_graduands_page_show_graduand;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_SPLIT);
  g_type_ensure (PRC_TYPE_GRADUAND_INSPECTOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/graduands/prc-graduands-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, add);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, search);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, voiceless);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, view);
  gtk_widget_class_bind_template_child (widget_class, PrcGraduandsPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_group_selected);
}

static void
prc_graduands_page_init (PrcGraduandsPage *self)
{
  self->group_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (PRC_TYPE_GRADUAND_ITEM);
  self->filter = gtk_custom_filter_new (filter_item, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                           GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->shown));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  prc_graduand_columns_add (self->view);
  prc_inner_names_set (GTK_WIDGET (self));
}
