#include "prc-check-row.h"

#include "prc-labels.h"
#include "prc-severity-icon.h"
#include "prc-message.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define MAX_UNFOLDED 200

/* --- what it says ----------------------------------------------------------------------------- */

static void
append_part (GString *words, const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* Who, and where in which list. */
static char *
dup_subtitle (PrcOpenSeason *season, const PrcProblem *problem)
{
  const PrcGraduand *graduand =
      problem->graduand != NULL
          ? prc_season_find_graduand_id (prc_open_season_get_season (season), problem->graduand)
          : NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *name = graduand != NULL ? prc_words_dup_full_name (graduand) : NULL;
  g_autofree char *row = problem->row > 0 ? g_strdup_printf (_ ("row %d"), problem->row) : NULL;
  g_autofree char *column =
      problem->column != NULL ? g_strdup_printf (_ ("column %s"), problem->column) : NULL;

  append_part (words, name != NULL ? name : problem->person);
  append_part (words, problem->file);
  append_part (words, row);
  append_part (words, column);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- put aside -------------------------------------------------------------------------------- */

typedef struct
{
  PrcOpenSeason *season;
  GPtrArray *problems;
  GtkMenuButton *button;
  GtkEditable *reason;
} Aside;

static void
aside_free (gpointer data)
{
  Aside *aside = data;

  g_ptr_array_unref (aside->problems);
  g_free (aside);
}

static void
on_reason_given (GtkWidget *widget, Aside *aside)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (aside->reason)));
  g_autoptr (GPtrArray) problems = NULL;

  if (reason[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (aside->reason));
      return;
    }
  problems = g_ptr_array_ref (aside->problems);
  gtk_menu_button_popdown (aside->button);
  prc_open_season_waive (aside->season, problems, reason);
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  Aside *aside = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Why it can stay as it is"));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *done = gtk_button_new_with_label (_ ("Put aside"));

  aside->reason = GTK_EDITABLE (entry);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Asked her on Monday; it is right"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 30);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why it can stay as it is"), -1);
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  gtk_widget_add_css_class (done, "suggested-action");
  g_signal_connect (entry, "activate", G_CALLBACK (on_reason_given), aside);
  g_signal_connect (done, "clicked", G_CALLBACK (on_reason_given), aside);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), done);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_aside_button (PrcOpenSeason *season, const GPtrArray *problems, const char *message)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *inner = gtk_widget_get_first_child (button);
  Aside *aside = g_new0 (Aside, 1);

  aside->season = season;
  aside->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  aside->button = GTK_MENU_BUTTON (button);
  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (aside->problems, prc_problem_ref (g_ptr_array_index (problems, i)));
  gtk_menu_button_set_label (aside->button,
                             problems->len > 1 ? _ ("Put all aside") : _ ("Put aside"));
  gtk_menu_button_set_always_show_arrow (aside->button, FALSE);
  gtk_menu_button_set_create_popup_func (aside->button, make_popover, aside, NULL);
  g_object_set_data_full (G_OBJECT (button), "aside", aside, aside_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* GTK adds the words on the button to this. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, message,
                                  -1);
  gtk_widget_set_sensitive (button, !prc_open_season_is_read_only (season));
  return button;
}

/* --- rows ------------------------------------------------------------------------------------- */

static void
add_show_button (AdwActionRow *row, PrcOpenSeason *season, const PrcProblem *problem)
{
  const PrcGraduand *graduand =
      problem->graduand != NULL
          ? prc_season_find_graduand_id (prc_open_season_get_season (season), problem->graduand)
          : NULL;
  g_autofree char *name = graduand != NULL ? prc_words_dup_full_name (graduand) : NULL;
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (graduand == NULL)
    return;
  label = g_strdup_printf (_ ("Show %s"), name);
  button = gtk_button_new_with_label (_ ("Show"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", graduand->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-graduand");
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_one (PrcOpenSeason *season, const PrcProblem *problem)
{
  g_autofree char *message = prc_message_dup_sentence (problem);
  g_autofree char *subtitle = dup_subtitle (season, problem);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", message,
                                 "subtitle", subtitle, "title-lines", 0, NULL);

  g_ptr_array_add (one, (gpointer) problem);
  prc_severity_icon_add (row, problem->severity, "info");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_aside_button (season, one, message));
  add_show_button (ADW_ACTION_ROW (row), season, problem);
  return row;
}

GtkWidget *
prc_check_row_new (PrcOpenSeason *season, const GPtrArray *problems)
{
  const PrcProblem *first = g_ptr_array_index (problems, 0);
  guint more = problems->len - 1;
  g_autofree char *message = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (more == 0)
    return make_one (season, first);
  message = prc_message_dup_sentence (first);
  subtitle = g_strdup_printf (ngettext ("and %u more like it", "and %u more like it", more), more);
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", message, "subtitle",
                      subtitle, NULL);
  prc_severity_icon_add (row, first->severity, "info");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                               make_aside_button (season, problems, message));
  for (guint i = 0; i < MIN (problems->len, MAX_UNFOLDED); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              make_one (season, g_ptr_array_index (problems, i)));
  return row;
}

static void
on_again_clicked (GtkButton *button, PrcOpenSeason *season)
{
  prc_open_season_unwaive (season,
                           *(const gint64 *) g_object_get_data (G_OBJECT (button), "waiver"));
}

GtkWidget *
prc_check_row_new_aside (PrcOpenSeason *season, const PrcProblem *problem)
{
  const PrcWaiver *waiver = prc_waivers_find (prc_open_season_get_waivers (season), problem);
  g_autofree char *message = prc_message_dup_sentence (problem);
  g_autofree char *where = dup_subtitle (season, problem);
  g_autofree char *when = waiver != NULL ? prc_words_dup_moment (waiver->at) : g_strdup ("");
  g_autofree char *subtitle = NULL;
  g_autofree char *name = g_strdup_printf (_ ("Take up again: %s"), message);
  GtkWidget *button = gtk_button_new_with_label (_ ("Take up again"));
  GtkWidget *row;

  /* Translators: a reason, and when it was given */
  subtitle = g_strdup_printf (_ ("“%1$s”, %2$s"), waiver != NULL ? waiver->reason : "", when);
  if (where[0] != '\0')
    {
      g_autofree char *reason = g_steal_pointer (&subtitle);

      subtitle = g_strdup_printf ("%s\n%s", where, reason);
    }
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", message, "subtitle",
                      subtitle, "title-lines", 0, "subtitle-lines", 0, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (button, waiver != NULL && !prc_open_season_is_read_only (season));
  g_object_set_data_full (G_OBJECT (button), "waiver",
                          waiver != NULL ? g_memdup2 (&waiver->id, sizeof waiver->id) : NULL,
                          g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_again_clicked), season, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}
