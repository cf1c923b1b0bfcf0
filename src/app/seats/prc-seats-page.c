#include "prc-seats-page.h"

#include "prc-hall-editor.h"
#include "prc-inner-names.h"
#include "prc-one-child.h"
#include "prc-page-header.h"
#include "prc-seat-box.h"
#include "prc-seat-fill.h"
#include "prc-seat-view.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define FIRST_ROWS "A-J: 1-10 | 11-20"

struct _PrcSeatsPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkToggleButton *names;
  GtkMenuButton *halls;
  GtkStack *stack;
  PrcSeatView *view;
  GtkToggleButton *people_toggle;
  GtkToggleButton *hall_toggle;
  GtkStack *panes;
  PrcSeatBox *box;
  PrcHallEditor *editor;
  GtkWidget *first;    /* the button of the empty state */
  PrcSeating *seating; /* of the stored plan; NULL: no hall */
};

G_DEFINE_FINAL_TYPE (PrcSeatsPage, prc_seats_page, PRC_TYPE_WORK_PAGE)

static PrcOpenSeason *
get_season (PrcSeatsPage *self)
{
  return prc_work_page_get_season (PRC_WORK_PAGE (self));
}

static const char *
get_language (PrcSeatsPage *self)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (get_season (self));

  return ceremony->languages[0] != NULL ? ceremony->languages[0] : "en";
}

/* --- edits ------------------------------------------------------------------------------------ */

typedef struct
{
  const PrcHallPlan *plan;     /* to be written; NULL: none */
  const PrcCeremony *ceremony; /* to be held there; NULL: stays where it is */
  gint64 hall;                 /* of the ceremony, where no plan is written */
  gint64 remove;               /* id; 0: none */
} HallChange;

static gboolean
edit_hall (PrcStore *store, gpointer data, GError **error)
{
  const HallChange *change = data;
  gint64 id = change->hall;

  if (change->plan != NULL && (id = prc_store_put_hall (store, change->plan, error)) < 0)
    return FALSE;
  if (change->ceremony != NULL)
    {
      g_autoptr (PrcCeremony) copy = prc_ceremony_copy (change->ceremony);

      copy->hall = id;
      if (prc_store_put_ceremony (store, copy, error) < 0)
        return FALSE;
    }
  return change->remove == 0 || prc_store_delete_hall (store, change->remove, error);
}

/* A small hall to begin with; the rest is typed. */
static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (widget);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (get_season (self));
  g_autoptr (PrcHallPlan) plan = prc_hall_plan_new ();
  PrcHallBlock *block = prc_hall_block_new ();
  const char *place = prc_text_get (ceremony->place, get_language (self));
  HallChange change = { plan, ceremony, 0, 0 };

  plan->title = prc_text_new (get_language (self), place != NULL ? place : _ ("Hall"), NULL);
  prc_hall_block_set_seats (block, FIRST_ROWS, NULL);
  g_ptr_array_add (plan->blocks, block);
  if (!prc_open_season_edit (get_season (self), _ ("Added a hall"), edit_hall, &change))
    return;
  gtk_toggle_button_set_active (self->hall_toggle, TRUE);
}

static void
action_choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (widget);
  HallChange change = { NULL, prc_open_season_get_ceremony (get_season (self)),
                        g_variant_get_int64 (parameter), 0 };

  prc_open_season_edit (get_season (self), _ ("Chose the hall"), edit_hall, &change);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (widget);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (get_season (self));
  HallChange change = { NULL, ceremony, 0, ceremony->hall };

  if (ceremony->hall != 0)
    prc_open_season_edit (get_season (self), _ ("Took out the hall"), edit_hall, &change);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static void
show_box (PrcSeatsPage *self)
{
  if (self->seating != NULL)
    prc_seat_box_show (self->box, get_season (self), self->seating,
                       prc_seat_view_get_chosen (self->view));
}

/* The page as it would be with @plan. */
static void
show_preview (PrcSeatsPage *self, const PrcHallPlan *plan)
{
  g_autoptr (PrcSeason) season = prc_season_copy (prc_open_season_get_season (get_season (self)));
  const PrcRunningOrder *order = prc_open_season_get_order (get_season (self));
  g_autoptr (PrcSeating) seating = NULL;

  for (guint i = 0; i < season->halls->len; i++)
    {
      PrcHallPlan *other = g_ptr_array_index (season->halls, i);

      if (other->id != plan->id)
        continue;
      season->halls->pdata[i] = prc_hall_plan_ref (plan);
      prc_hall_plan_unref (other);
    }
  seating = order != NULL ? prc_seat_fill_make (season, order) : NULL;
  if (seating != NULL)
    prc_seat_view_show (self->view, season, seating, get_language (self));
}

static void
show_subtitle (PrcSeatsPage *self)
{
  guint n = prc_hall_plan_count (self->seating->hall);
  g_autofree char *words = g_strdup_printf (
      /* Translators: a hall, then how many of its seats are taken */
      ngettext ("%1$s · %2$u of %3$u seat", "%1$s · %2$u of %3$u seats", n),
      prc_words_get (self->seating->hall->title), prc_seating_count (self->seating, PRC_SEAT_TAKEN),
      n);

  prc_page_header_set_subtitle (self->header, words);
}

static void
add_entry (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_append_item (menu, item);
}

static void
show_halls (PrcSeatsPage *self)
{
  const GPtrArray *halls = prc_open_season_get_season (get_season (self))->halls;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) chosen = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  gboolean writes = !prc_open_season_is_read_only (get_season (self));

  for (guint i = 0; i < halls->len; i++)
    {
      const PrcHallPlan *plan = g_ptr_array_index (halls, i);
      g_autofree char *label =
          g_strdup_printf ("%s · %u", prc_words_get (plan->title), prc_hall_plan_count (plan));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "seats.choose", "x", plan->id);
      g_menu_append_item (chosen, item);
    }
  add_entry (more, _ ("Another hall"), "seats.add");
  add_entry (more, _ ("Take out this hall"), "seats.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (chosen));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->halls, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->halls), writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "seats.add", writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "seats.choose", writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "seats.remove",
                                 writes && self->seating != NULL);
}

static void
prc_seats_page_refresh (PrcWorkPage *page)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  const PrcRunningOrder *order = prc_open_season_get_order (season);

  g_clear_pointer (&self->seating, prc_seating_unref);
  if (prc_open_season_get_ceremony (season) == NULL)
    return;
  self->seating =
      order != NULL ? prc_seat_fill_make (prc_open_season_get_season (season), order) : NULL;
  prc_one_child_show_name (self->stack, self->seating != NULL ? "plan" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->names), self->seating != NULL);
  show_halls (self);
  if (self->seating == NULL)
    {
      prc_page_header_set_subtitle (self->header, NULL);
      return;
    }
  prc_seat_view_show (self->view, prc_open_season_get_season (season), self->seating,
                      get_language (self));
  prc_hall_editor_show (self->editor, self->seating->hall, get_language (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->editor), !prc_open_season_is_read_only (season));
  show_subtitle (self);
  show_box (self);
  prc_inner_names_set (GTK_WIDGET (self));
}

static void
prc_seats_page_show_graduand (PrcWorkPage *page, gint64 graduand)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (page);
  const PrcSeatedPerson *person =
      self->seating != NULL ? prc_seating_find_person (self->seating, graduand) : NULL;

  if (person == NULL)
    return;
  prc_seat_view_choose (self->view, person->seat);
  gtk_toggle_button_set_active (self->people_toggle, TRUE);
  show_box (self);
}

/* --- what is done ----------------------------------------------------------------------------- */

static void
on_chosen (PrcSeatView *view, int seat, PrcSeatsPage *self)
{
  if (seat >= 0 && self->seating != NULL && seat < (int) self->seating->seats->len)
    prc_hall_editor_choose_block (
        self->editor,
        ((const PrcSeat *) g_ptr_array_index (self->seating->seats, (guint) seat))->place.block);
  show_box (self);
}

static void
on_marked (PrcSeatView *view, int marks, PrcSeatsPage *self)
{
  show_box (self);
  prc_seat_box_mark (self->box, (PrcSeatMark) marks);
}

static void
on_entered (PrcSeatView *view, PrcSeatsPage *self)
{
  gtk_toggle_button_set_active (self->people_toggle, TRUE);
  prc_seat_box_focus_entry (self->box);
}

static void
on_wanted (PrcSeatBox *box, int seat, PrcSeatsPage *self)
{
  prc_seat_view_choose (self->view, seat);
  show_box (self);
}

static void
on_preview (PrcHallEditor *editor, PrcSeatsPage *self)
{
  show_preview (self, prc_hall_editor_get_plan (editor));
}

static void
on_applied (PrcHallEditor *editor, PrcSeatsPage *self)
{
  g_autoptr (PrcHallPlan) plan = prc_hall_plan_ref (prc_hall_editor_get_plan (editor));
  HallChange change = { plan, NULL, 0, 0 };

  if (self->seating == NULL || prc_hall_plan_equal (plan, self->seating->hall))
    return;
  prc_open_season_edit (get_season (self), _ ("Changed the hall's seats"), edit_hall, &change);
}

static void
on_pane_toggled (PrcSeatsPage *self)
{
  prc_one_child_show_name (self->panes,
                           gtk_toggle_button_get_active (self->people_toggle) ? "people" : "hall");
}

static void
on_names_toggled (PrcSeatsPage *self)
{
  prc_seat_view_set_names (self->view, gtk_toggle_button_get_active (self->names));
}

/* --- the page --------------------------------------------------------------------------------- */

static void
prc_seats_page_dispose (GObject *object)
{
  PrcSeatsPage *self = PRC_SEATS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SEATS_PAGE);
  g_clear_pointer (&self->seating, prc_seating_unref);
  G_OBJECT_CLASS (prc_seats_page_parent_class)->dispose (object);
}

static void
prc_seats_page_class_init (PrcSeatsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_seats_page_dispose;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_seats_page_refresh;
  PRC_WORK_PAGE_CLASS (class)->show_graduand = prc_seats_page_show_graduand;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_SEAT_VIEW);
  g_type_ensure (PRC_TYPE_SEAT_BOX);
  g_type_ensure (PRC_TYPE_HALL_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/seats/prc-seats-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, names);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, halls);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, view);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, people_toggle);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, hall_toggle);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, box);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, editor);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatsPage, first);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_marked);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_preview);
  gtk_widget_class_bind_template_callback (widget_class, on_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_names_toggled);
  gtk_widget_class_install_action (widget_class, "seats.add", NULL, action_add);
  gtk_widget_class_install_action (widget_class, "seats.choose", "x", action_choose);
  gtk_widget_class_install_action (widget_class, "seats.remove", NULL, action_remove);
}

static void
prc_seats_page_init (PrcSeatsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_pane_toggled (self);
}
