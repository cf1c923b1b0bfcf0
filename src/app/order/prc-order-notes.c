#include "prc-order-notes.h"

#include "prc-order-figures.h"
#include "prc-severity-icon.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 30

struct _PrcOrderNotes
{
  AdwBin parent_instance;
  GtkWidget *problems_title;
  GtkWidget *problems;
  GtkWidget *figures_title;
  GtkWidget *figures;
};

G_DEFINE_TYPE (PrcOrderNotes, prc_order_notes, ADW_TYPE_BIN)

static void
clear_list (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static void
add_row (GtkWidget *list, const char *title, const char *subtitle)
{
  gtk_list_box_append (GTK_LIST_BOX (list),
                       g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                     "title-lines", 0, "subtitle", subtitle != NULL ? subtitle : "",
                                     "subtitle-lines", 0, NULL));
}

/* --- what the rules could not do ----------------------------------------------------------- */

static GtkWidget *
make_problem (const PrcSeason *season, const PrcProblem *problem)
{
  const PrcGraduand *graduand =
      problem->graduand != NULL ? prc_season_find_graduand_id (season, problem->graduand) : NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 problem->message, "title-lines", 0, NULL);

  prc_severity_icon_add (row, problem->severity, "quiet");
  if (graduand != NULL)
    {
      g_autofree char *name = prc_words_dup_full_name (graduand);
      g_autofree char *label = g_strdup_printf (_ ("Show %s"), name);
      GtkWidget *button = gtk_button_new_with_label (_ ("Show"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", graduand->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-graduand");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
show_problems (PrcOrderNotes *self, const PrcSeason *season, const PrcRunningOrder *order)
{
  guint count = order->problems->len;

  clear_list (self->problems);
  for (guint i = 0; i < MIN (count, MAX_SHOWN); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->problems),
                         make_problem (season, g_ptr_array_index (order->problems, i)));
  if (count > MAX_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("and %u more", "and %u more", count - MAX_SHOWN), count - MAX_SHOWN);

      add_row (self->problems, more, NULL);
    }
  gtk_widget_set_visible (self->problems_title, count > 0);
  gtk_widget_set_visible (self->problems, count > 0);
}

/* --- figures ------------------------------------------------------------------------------- */

static void
add_group (PrcOrderNotes *self, const PrcGroupFigures *group, const char *start)
{
  g_autofree char *clock = prc_words_dup_clock (start, group->planned);
  g_autofree char *span = prc_words_dup_span (group->seconds);
  g_autofree char *names =
      g_strdup_printf (ngettext ("%d name", "%d names", (gulong) group->names), group->names);
  g_autoptr (GString) words = g_string_new (NULL);

  if (group->names == 0)
    g_string_append (words, _ ("Nobody is called here"));
  else
    g_string_append_printf (words, "%s–%s · %s · %s · %s", group->first, group->last, names, clock,
                            span);
  if (group->gaps > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (words, ngettext ("%d gap", "%d gaps", (gulong) group->gaps),
                              group->gaps);
    }
  if (group->late > 0)
    {
      g_string_append (words, " · ");
      g_string_append_printf (
          words, ngettext ("%d with a letter", "%d with letters", (gulong) group->late),
          group->late);
    }
  add_row (self->figures, prc_words_get (group->title), words->str);
}

static void
add_count (PrcOrderNotes *self, const char *title, int count)
{
  g_autofree char *number = g_strdup_printf ("%d", count);

  if (count > 0)
    add_row (self->figures, title, number);
}

static void
show_figures (PrcOrderNotes *self, const PrcSeason *season, const PrcCeremony *ceremony,
              const PrcRunningOrder *order)
{
  g_autoptr (PrcOrderFigures) figures = prc_order_figures_new (season, order);
  g_autofree char *ends = prc_words_dup_clock (ceremony->time, figures->seconds);

  clear_list (self->figures);
  for (guint i = 0; i < figures->groups->len; i++)
    add_group (self, g_ptr_array_index (figures->groups, i), ceremony->time);
  add_row (self->figures, _ ("Planned end"), ends);
  add_count (self, _ ("In absentia"), figures->in_absentia);
  add_count (self, _ ("Withdrawn"), figures->withdrawn);
  add_count (self, _ ("Called, but without a seat"), figures->without_seat);
}

void
prc_order_notes_show (PrcOrderNotes *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcRunningOrder *order = prc_open_season_get_order (season);

  g_return_if_fail (PRC_IS_ORDER_NOTES (self));

  gtk_widget_set_visible (GTK_WIDGET (self), order != NULL);
  if (order == NULL)
    return;
  show_problems (self, value, order);
  show_figures (self, value, prc_open_season_get_ceremony (season), order);
}

static void
prc_order_notes_class_init (PrcOrderNotesClass *class)
{
}

static GtkWidget *
add_list (GtkBox *box, const char *title, GtkWidget **heading)
{
  GtkWidget *list = gtk_list_box_new ();

  *heading = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (*heading), 0);
  gtk_widget_add_css_class (*heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (box, *heading);
  gtk_box_append (box, list);
  return list;
}

static void
prc_order_notes_init (PrcOrderNotes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->problems =
      add_list (GTK_BOX (box), _ ("What the rules could not do"), &self->problems_title);
  self->figures = add_list (GTK_BOX (box), _ ("Figures"), &self->figures_title);
  adw_bin_set_child (ADW_BIN (self), box);
}
