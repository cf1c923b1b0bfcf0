#include "prc-seat-box.h"

#include "prc-inner-names.h"
#include "prc-seat-desk.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcSeatBox
{
  AdwBin parent_instance;
  GtkBox *troubles_box;
  GtkListBox *troubles;
  GtkBox *groups_box;
  GtkListBox *groups;
  GtkLabel *seat_title;
  GtkBox *person_box;
  AdwActionRow *person;
  AdwEntryRow *seat;
  GtkWidget *leave;
  AdwPreferencesGroup *marks_group;
  GtkSwitch *marks[4];
  PrcOpenSeason *season;
  PrcSeating *seating;
  int chosen;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PrcSeatBox, prc_seat_box, ADW_TYPE_BIN)

static guint wanted_signal;

static const struct
{
  const char *label;
  const char *hint;
  int mark;
} marks[] = {
  { N_ ("Reached without steps"), N_ ("Key: S"), PRC_SEAT_STEP_FREE },
  { N_ ("For a companion"), N_ ("Key: C"), PRC_SEAT_COMPANION },
  { N_ ("Reserved"), N_ ("Not filled from the order. Key: R"), PRC_SEAT_RESERVED },
  { N_ ("Unusable"), N_ ("Key: X"), PRC_SEAT_UNUSABLE },
};

static const PrcSeat *
get_seat (PrcSeatBox *self)
{
  return self->seating != NULL && self->chosen >= 0
             ? g_ptr_array_index (self->seating->seats, (guint) self->chosen)
             : NULL;
}

static const PrcGraduand *
get_graduand (PrcSeatBox *self)
{
  const PrcSeat *seat = get_seat (self);

  return seat != NULL && seat->state == PRC_SEAT_TAKEN
             ? prc_season_find_graduand (prc_open_season_get_season (self->season), seat->graduand)
             : NULL;
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/* --- marks ------------------------------------------------------------------------------------ */

typedef struct
{
  const PrcHallPlan *plan;
} PlanChange;

static gboolean
put_plan (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_hall (store, ((const PlanChange *) data)->plan, error) > 0;
}

static void
set_marks (PrcSeatBox *self, PrcSeatMark to)
{
  const PrcSeat *seat = get_seat (self);
  g_autoptr (PrcHallPlan) plan = NULL;
  g_autofree char *label = NULL;

  if (seat == NULL || seat->marks == to || prc_open_season_is_read_only (self->season))
    return;
  plan = prc_hall_plan_copy (self->seating->hall);
  PrcHallBlock *block = g_ptr_array_index (plan->blocks, seat->place.block);
  plan->blocks->pdata[seat->place.block] =
      prc_hall_block_with_marks (block, seat->place.row, seat->place.seat, to);
  prc_hall_block_unref (block);
  label = g_strdup_printf (_ ("Marked seat %s"), seat->label);
  PlanChange change = { plan };
  prc_open_season_edit (self->season, label, put_plan, &change);
}

void
prc_seat_box_mark (PrcSeatBox *self, PrcSeatMark wanted)
{
  const PrcSeat *seat;

  g_return_if_fail (PRC_IS_SEAT_BOX (self));

  seat = get_seat (self);
  if (seat != NULL)
    set_marks (self,
               (seat->marks & wanted) == wanted ? seat->marks & ~wanted : seat->marks | wanted);
}

static void
on_mark_switched (GtkSwitch *button, GParamSpec *spec, PrcSeatBox *self)
{
  const PrcSeat *seat = get_seat (self);

  if (self->showing || seat == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (self->marks[i] == button)
      set_marks (self, (PrcSeatMark) (gtk_switch_get_active (button)
                                          ? (int) seat->marks | marks[i].mark
                                          : (int) seat->marks & ~marks[i].mark));
}

/* --- the person ------------------------------------------------------------------------------- */

typedef struct
{
  const PrcGraduand *put[2]; /* NULL: nobody */
} SeatChange;

static gboolean
put_people (PrcStore *store, gpointer data, GError **error)
{
  const SeatChange *change = data;

  for (gsize i = 0; i < G_N_ELEMENTS (change->put) && change->put[i] != NULL; i++)
    if (prc_store_put_graduand (store, change->put[i], error) < 0)
      return FALSE;
  return TRUE;
}

static PrcGraduand *
copy_at (const PrcGraduand *graduand, const char *label)
{
  PrcGraduand *copy = prc_graduand_copy (graduand);

  prc_set_string (&copy->seat, label);
  return copy;
}

/* Where somebody sits already, the two change places. */
static void
on_seat_applied (PrcSeatBox *self)
{
  const PrcGraduand *graduand = get_graduand (self);
  const PrcSeat *from = get_seat (self);
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->seat))));
  const PrcSeat *to;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  if (self->showing || graduand == NULL || typed[0] == '\0')
    return;
  to = prc_seating_find_label (self->seating, typed);
  if (to == NULL)
    {
      prc_open_season_say (self->season,
                           _ ("There is no seat “%s” in this hall. Nothing was changed."), typed);
      return;
    }
  if (to == from)
    return;
  name = prc_person_name_dup_called (graduand->name);
  const PrcGraduand *other =
      to->state == PRC_SEAT_TAKEN
          ? prc_season_find_graduand (prc_open_season_get_season (self->season), to->graduand)
          : NULL;
  g_autoptr (PrcGraduand) moved = copy_at (graduand, to->label);
  g_autoptr (PrcGraduand) back = other != NULL ? copy_at (other, from->label) : NULL;
  SeatChange change = { { moved, back } };
  g_autofree char *theirs = other != NULL ? prc_person_name_dup_called (other->name) : NULL;
  /* Translators: a name and a seat; two names */
  label = other == NULL ? g_strdup_printf (_ ("Moved %1$s to %2$s"), name, to->label)
                        : g_strdup_printf (_ ("%1$s and %2$s changed seats"), name, theirs);
  prc_open_season_edit (self->season, label, put_people, &change);
}

static void
on_leave_clicked (PrcSeatBox *self)
{
  const PrcGraduand *graduand = get_graduand (self);
  g_autoptr (PrcGraduand) copy = NULL;

  if (graduand == NULL)
    return;
  copy = copy_at (graduand, NULL);
  prc_open_season_put_graduand (self->season, _ ("Left the seat to the order"), copy);
}

void
prc_seat_box_focus_entry (PrcSeatBox *self)
{
  g_return_if_fail (PRC_IS_SEAT_BOX (self));

  if (get_graduand (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->seat));
}

/* --- groups ----------------------------------------------------------------------------------- */

static void
change_group (GtkWidget *widget, PrcSeatBox *self)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (widget), "prc-item");
  const PrcItem *item = prc_season_find_item (prc_open_season_get_season (self->season), id);
  g_autoptr (PrcItem) copy = NULL;

  if (self->showing || item == NULL)
    return;
  copy = prc_item_copy (item);
  if (GTK_IS_SPIN_BUTTON (widget))
    copy->spare_seats = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (widget));
  else
    copy->new_row = gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));
  if (!prc_item_equal (copy, item))
    prc_open_season_put_item (self->season, _ ("Changed the seats of a group"), copy);
}

static void
on_spare_changed (GtkSpinButton *spin, PrcSeatBox *self)
{
  change_group (GTK_WIDGET (spin), self);
}

static void
on_row_toggled (GtkCheckButton *check, PrcSeatBox *self)
{
  change_group (GTK_WIDGET (check), self);
}

static void
set_item (GtkWidget *widget, gint64 item)
{
  g_object_set_data_full (G_OBJECT (widget), "prc-item", g_memdup2 (&item, sizeof item), g_free);
}

static void
add_group (PrcSeatBox *self, const PrcItem *item)
{
  const char *first, *last;
  gboolean any = prc_seating_get_span (self->seating, item->id, &first, &last);
  /* Translators: two seats */
  g_autofree char *span = any ? g_strdup_printf (_ ("%1$s to %2$s"), first, last) : NULL;
  g_autofree char *spare_name =
      g_strdup_printf (_ ("Spare seats behind “%s”"), prc_words_get (item->title));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", prc_words_get (item->title),
                                 "use-markup", FALSE, "title-lines", 0, "subtitle",
                                 span != NULL ? span : _ ("Nobody sits yet"), NULL);
  GtkWidget *check = gtk_check_button_new_with_label (_ ("New row"));
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 50, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  set_item (check, item->id);
  set_item (spin, item->id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), item->new_row);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), item->spare_seats);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, spare_name,
                                  -1);
  gtk_widget_set_tooltip_text (spin, _ ("Seats left free behind the group, for late arrivals"));
  g_signal_connect (check, "toggled", G_CALLBACK (on_row_toggled), self);
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_spare_changed), self);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (box), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  gtk_list_box_append (self->groups, row);
}

static void
show_groups (PrcSeatBox *self)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  guint n = 0;

  clear (self->groups);
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);

      if (item->ceremony != self->seating->ceremony || item->type != PRC_ITEM_PRESENTATION)
        continue;
      add_group (self, item);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->groups_box), n > 0);
}

/* --- troubles --------------------------------------------------------------------------------- */

static void
on_trouble_activated (GtkListBox *list, GtkListBoxRow *row, PrcSeatBox *self)
{
  const PrcProblem *problem =
      g_ptr_array_index (self->seating->problems, (guint) gtk_list_box_row_get_index (row));
  const PrcSeat *seat =
      problem->value != NULL ? prc_seating_find_label (self->seating, problem->value) : NULL;
  guint index = 0;

  if (seat != NULL && g_ptr_array_find (self->seating->seats, seat, &index))
    g_signal_emit (self, wanted_signal, 0, (int) index);
}

static void
show_troubles (PrcSeatBox *self)
{
  clear (self->troubles);
  for (guint i = 0; i < self->seating->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (self->seating->problems, i);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", problem->message, "use-markup",
                                     FALSE, "title-lines", 0, "activatable", TRUE, NULL);

      adw_action_row_add_prefix (
          ADW_ACTION_ROW (row),
          gtk_image_new_from_icon_name (
              problem->severity == PRC_SEVERITY_ERROR     ? "dialog-error-symbolic"
              : problem->severity == PRC_SEVERITY_WARNING ? "dialog-warning-symbolic"
                                                          : "dialog-information-symbolic"));
      gtk_list_box_append (self->troubles, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->troubles_box), self->seating->problems->len > 0);
}

/* --- the chosen seat -------------------------------------------------------------------------- */

static void
show_person (PrcSeatBox *self, const PrcSeat *seat)
{
  const PrcGraduand *graduand = get_graduand (self);
  const PrcSeatedPerson *person =
      graduand != NULL ? prc_seating_find_person (self->seating, graduand->id) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->person_box), person != NULL);
  if (person == NULL)
    return;
  name = prc_words_dup_full_name (graduand);
  /* Translators: a number in the running order, then why the person sits there */
  why = g_strdup_printf (_ ("Called as %1$s. %2$s"),
                         person->position != NULL ? person->position : "–",
                         prc_seat_desk_get_how (person->how));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person), name);
  adw_action_row_set_subtitle (self->person, why);
  gtk_editable_set_text (GTK_EDITABLE (self->seat), seat->label);
  gtk_widget_set_visible (self->leave, graduand->seat != NULL);
}

static void
show_seat (PrcSeatBox *self)
{
  const PrcSeat *seat = get_seat (self);
  g_autofree char *title =
      seat == NULL ? g_strdup (_ ("Choose a seat in the picture."))
      : seat->state == PRC_SEAT_TAKEN
          /* Translators: %s is a seat */
          ? g_strdup_printf (_ ("Seat %s"), seat->label)
          /* Translators: a seat, and what it is */
          : g_strdup_printf (_ ("Seat %1$s, %2$s"), seat->label, prc_seat_desk_get_state (seat));

  gtk_label_set_label (self->seat_title, title);
  show_person (self, seat);
  gtk_widget_set_visible (GTK_WIDGET (self->marks_group), seat != NULL);
  for (gsize i = 0; seat != NULL && i < G_N_ELEMENTS (marks); i++)
    gtk_switch_set_active (self->marks[i], ((int) seat->marks & marks[i].mark) != 0);
}

void
prc_seat_box_show (PrcSeatBox *self, PrcOpenSeason *season, const PrcSeating *seating, int chosen)
{
  gboolean anew;

  g_return_if_fail (PRC_IS_SEAT_BOX (self));

  anew = seating != self->seating;
  g_set_object (&self->season, season);
  prc_seating_ref (seating);
  prc_seating_unref (self->seating);
  self->seating = (PrcSeating *) seating;
  self->chosen = chosen;
  self->showing = TRUE;
  if (anew)
    {
      show_troubles (self);
      show_groups (self);
    }
  show_seat (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->person_box), !prc_open_season_is_read_only (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self->marks_group), !prc_open_season_is_read_only (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self->groups), !prc_open_season_is_read_only (season));
  self->showing = FALSE;
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_seat_box_dispose (GObject *object)
{
  PrcSeatBox *self = PRC_SEAT_BOX (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SEAT_BOX);
  g_clear_object (&self->season);
  g_clear_pointer (&self->seating, prc_seating_unref);
  G_OBJECT_CLASS (prc_seat_box_parent_class)->dispose (object);
}

static void
prc_seat_box_class_init (PrcSeatBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_seat_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/seats/prc-seat-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, troubles_box);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, troubles);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, groups_box);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, groups);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, seat_title);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, person_box);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, person);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, seat);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, leave);
  gtk_widget_class_bind_template_child (widget_class, PrcSeatBox, marks_group);
  gtk_widget_class_bind_template_callback (widget_class, on_trouble_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_seat_applied);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_clicked);
  wanted_signal = g_signal_new ("wanted", PRC_TYPE_SEAT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
add_mark (PrcSeatBox *self, guint i)
{
  GtkWidget *button = gtk_switch_new ();
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (marks[i].label), "subtitle", _ (marks[i].hint),
                    "title-lines", 0, "activatable-widget", button, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect (button, "notify::active", G_CALLBACK (on_mark_switched), self);
  adw_preferences_group_add (self->marks_group, row);
  self->marks[i] = GTK_SWITCH (button);
}

static void
prc_seat_box_init (PrcSeatBox *self)
{
  self->chosen = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    add_mark (self, i);
  prc_inner_names_set (GTK_WIDGET (self));
}
