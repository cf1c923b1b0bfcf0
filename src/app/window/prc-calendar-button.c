#include "prc-calendar-button.h"

#include "prc-day.h"
#include "prc-words.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define N_WEEKS 6
#define N_DAYS 7

struct _PrcCalendarButton
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkLabel *title;
  GtkWidget *days[N_WEEKS * N_DAYS];
  int year, month; /* shown */
  char *date;      /* chosen; may be NULL */
};

G_DEFINE_TYPE (PrcCalendarButton, prc_calendar_button, ADW_TYPE_BIN)

static guint picked_signal;

static void
show_day (PrcCalendarButton *self, GtkWidget *button, const GDate *day)
{
  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day),
                                           g_date_get_month (day), g_date_get_day (day));
  g_autofree char *number = g_strdup_printf ("%d", g_date_get_day (day));
  g_autofree char *words = prc_words_dup_date (date);
  gboolean here = (int) g_date_get_month (day) == self->month;

  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  if (g_strcmp0 (date, self->date) == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
  if (here)
    gtk_widget_remove_css_class (button, "quiet");
  else
    gtk_widget_add_css_class (button, "quiet");
  g_object_set_data_full (G_OBJECT (button), "date", g_steal_pointer (&date), g_free);
}

static void
show_month (PrcCalendarButton *self)
{
  /* Translators: head of a calendar: a month, its year */
  g_autofree char *title =
      g_strdup_printf (_ ("%1$s %2$d"), prc_day_get_month (self->month), self->year);
  GDate day;

  gtk_label_set_label (self->title, title);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, (GDateMonth) self->month, (GDateYear) self->year);
  g_date_subtract_days (&day, (guint) g_date_get_weekday (&day) - 1);
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    {
      show_day (self, self->days[i], &day);
      g_date_add_days (&day, 1);
    }
}

static void
move (PrcCalendarButton *self, int months)
{
  int count = CLAMP (self->year * 12 + self->month - 1 + months, 1900 * 12, 2998 * 12);

  self->year = count / 12;
  self->month = count % 12 + 1;
  show_month (self);
}

static void
on_before_clicked (PrcCalendarButton *self)
{
  move (self, -1);
}

static void
on_after_clicked (PrcCalendarButton *self)
{
  move (self, 1);
}

static void
on_day_clicked (GtkButton *button, PrcCalendarButton *self)
{
  g_autofree char *date = g_strdup (g_object_get_data (G_OBJECT (button), "date"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, picked_signal, 0, date);
}

static void
on_popover_map (PrcCalendarButton *self)
{
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  if (self->date == NULL || sscanf (self->date, "%4d-%2d", &self->year, &self->month) != 2)
    {
      self->year = g_date_time_get_year (today);
      self->month = g_date_time_get_month (today);
    }
  move (self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    if (gtk_widget_has_css_class (self->days[i], "suggested-action"))
      gtk_widget_grab_focus (self->days[i]);
}

static GtkWidget *
make_turn (PrcCalendarButton *self, const char *icon, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_head (PrcCalendarButton *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  self->title = GTK_LABEL (title);
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-previous-symbolic", _ ("The month before"),
                                             G_CALLBACK (on_before_clicked)));
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), make_turn (self, "go-next-symbolic", _ ("The month after"),
                                             G_CALLBACK (on_after_clicked)));
  return head;
}

static GtkWidget *
make_grid (PrcCalendarButton *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int day = 0; day < N_DAYS; day++)
    {
      GtkWidget *label = gtk_label_new (prc_day_get_short_weekday (day + 1));

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "quiet");
      gtk_grid_attach (GTK_GRID (grid), label, day, 0, 1, 1);
    }
  for (int i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      GtkWidget *button = gtk_button_new_with_label ("");

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "numeric");
      g_signal_connect (button, "clicked", G_CALLBACK (on_day_clicked), self);
      gtk_grid_attach (GTK_GRID (grid), button, i % N_DAYS, 1 + i / N_DAYS, 1, 1);
      self->days[i] = button;
    }
  return grid;
}

static void
prc_calendar_button_finalize (GObject *object)
{
  g_free (PRC_CALENDAR_BUTTON (object)->date);
  G_OBJECT_CLASS (prc_calendar_button_parent_class)->finalize (object);
}

static void
prc_calendar_button_class_init (PrcCalendarButtonClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_calendar_button_finalize;
  picked_signal = g_signal_new ("picked", PRC_TYPE_CALENDAR_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
prc_calendar_button_init (PrcCalendarButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *inner;
  const char *words = _ ("Pick a day");

  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (on_popover_map), self);
  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* What is pressed is the button inside. */
  inner = gtk_widget_get_first_child (button);
  gtk_widget_set_tooltip_text (inner, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  adw_bin_set_child (ADW_BIN (self), button);
}

GtkWidget *
prc_calendar_button_new (void)
{
  return g_object_new (PRC_TYPE_CALENDAR_BUTTON, NULL);
}

void
prc_calendar_button_set_date (PrcCalendarButton *self, const char *date)
{
  g_return_if_fail (PRC_IS_CALENDAR_BUTTON (self));

  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
}
