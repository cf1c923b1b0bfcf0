#include "prc-checks-page.h"

#include "prc-labels.h"
#include "prc-page-header.h"
#include "prc-one-child.h"
#include "prc-words.h"

#include <glib/gi18n.h>

/* More of one kind than this fold into one row. */
#define SHOWN_OF_A_KIND 4
#define MAX_UNFOLDED 200

struct _PrcChecksPage
{
  PrcWorkPage parent_instance;
  GtkStack *stack;
  AdwStatusPage *clean;
  GtkLabel *title;
  GtkLabel *summary;
  GtkBox *groups;
};

G_DEFINE_TYPE (PrcChecksPage, prc_checks_page, PRC_TYPE_WORK_PAGE)

static const PrcGraduand *
find_graduand (PrcChecksPage *self, const PrcProblem *problem)
{
  if (problem->graduand == NULL)
    return NULL;
  return prc_season_find_graduand_id (
      prc_open_season_get_season (prc_work_page_get_season (PRC_WORK_PAGE (self))),
      problem->graduand);
}

static GtkWidget *
make_row (PrcChecksPage *self, const PrcProblem *problem)
{
  const PrcGraduand *graduand = find_graduand (self, problem);
  g_autofree char *name = graduand != NULL ? prc_words_dup_full_name (graduand) : NULL;
  GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_severity_icon (problem->severity));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 problem->message != NULL ? problem->message : problem->code,
                                 "subtitle", name != NULL ? name : "", "title-lines", 0, NULL);

  gtk_widget_add_css_class (icon, problem->severity == PRC_SEVERITY_ERROR     ? "must"
                                  : problem->severity == PRC_SEVERITY_WARNING ? "look"
                                                                              : "good");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_severity (problem->severity), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (graduand != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Show"));
      g_autofree char *label = g_strdup_printf (_ ("Show %s"), name);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", graduand->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-graduand");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static GtkWidget *
make_folded_row (PrcChecksPage *self, const GPtrArray *alike)
{
  const PrcProblem *first = g_ptr_array_index (alike, 0);
  guint more = alike->len - 1;
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("and %u more like it", "and %u more like it", more), more);
  GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_severity_icon (first->severity));
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title",
                                 first->message != NULL ? first->message : first->code, "subtitle",
                                 subtitle, NULL);

  gtk_widget_add_css_class (icon, first->severity == PRC_SEVERITY_ERROR     ? "must"
                                  : first->severity == PRC_SEVERITY_WARNING ? "look"
                                                                            : "good");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_severity (first->severity), -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  for (guint i = 0; i < MIN (alike->len, MAX_UNFOLDED); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              make_row (self, g_ptr_array_index (alike, i)));
  return row;
}

static void
fill_list (PrcChecksPage *self, GtkListBox *list, const GPtrArray *problems, PrcSeverity severity)
{
  g_autoptr (GHashTable) by_code =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (problems, i);
      GPtrArray *alike;

      if (problem->severity != severity)
        continue;
      alike = g_hash_table_lookup (by_code, problem->code);
      if (alike == NULL)
        {
          alike = g_ptr_array_new ();
          g_hash_table_insert (by_code, problem->code, alike);
          g_ptr_array_add (codes, problem->code);
        }
      g_ptr_array_add (alike, problem);
    }
  for (guint i = 0; i < codes->len; i++)
    {
      const GPtrArray *alike = g_hash_table_lookup (by_code, g_ptr_array_index (codes, i));

      if (alike->len > SHOWN_OF_A_KIND)
        {
          gtk_list_box_append (list, make_folded_row (self, alike));
          continue;
        }
      for (guint k = 0; k < alike->len; k++)
        gtk_list_box_append (list, make_row (self, g_ptr_array_index (alike, k)));
    }
}

static guint
add_group (PrcChecksPage *self, const GPtrArray *problems, PrcSeverity severity, const char *style)
{
  GtkWidget *box, *title, *list;
  guint count = 0;

  for (guint i = 0; i < problems->len; i++)
    count += ((const PrcProblem *) g_ptr_array_index (problems, i))->severity == severity;
  if (count == 0)
    return 0;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  title = gtk_label_new (prc_label_severity (severity));
  list = gtk_list_box_new ();
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, style);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_severity (severity), -1);
  fill_list (self, GTK_LIST_BOX (list), problems, severity);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);
  return count;
}

static void
show_title (PrcChecksPage *self, guint errors, guint warnings, guint infos)
{
  const PrcCeremony *ceremony =
      prc_open_season_get_ceremony (prc_work_page_get_season (PRC_WORK_PAGE (self)));
  guint count = errors + warnings + infos;
  const char *weekday = prc_words_get_weekday (ceremony->date);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  if (weekday[0] != '\0')
    /* Translators: a number, then a day of the week */
    title = g_strdup_printf (
        ngettext ("%1$u thing to look at before %2$s", "%1$u things to look at before %2$s", count),
        count, weekday);
  else
    title = g_strdup_printf (ngettext ("%u thing to look at before the day",
                                       "%u things to look at before the day", count),
                             count);
  summary =
      g_strdup_printf (_ ("To be put right: %1$u. Worth a look: %2$u. For your information: %3$u."),
                       errors, warnings, infos);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->summary, summary);
}

static void
prc_checks_page_checked (PrcWorkPage *page)
{
  PrcChecksPage *self = PRC_CHECKS_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  const GPtrArray *problems = prc_open_season_get_problems (season);
  guint errors, warnings, infos;
  GtkWidget *child;

  if (problems == NULL || prc_open_season_get_ceremony (season) == NULL)
    {
      prc_one_child_show_name (self->stack, "checking");
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  errors = add_group (self, problems, PRC_SEVERITY_ERROR, "must");
  warnings = add_group (self, problems, PRC_SEVERITY_WARNING, "look");
  infos = add_group (self, problems, PRC_SEVERITY_INFO, "info");
  show_title (self, errors, warnings, infos);
  if (problems->len == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *time = g_date_time_format (now, "%H:%M");
      g_autofree char *words = g_strdup_printf (_ ("All checks passed at %s."), time);

      adw_status_page_set_description (self->clean, words);
    }
  prc_one_child_show_name (self->stack, problems->len == 0 ? "clean" : "found");
}

static void
prc_checks_page_refresh (PrcWorkPage *page)
{
}

static void
on_again_clicked (PrcChecksPage *self)
{
  prc_open_season_reload (prc_work_page_get_season (PRC_WORK_PAGE (self)));
}

static void
prc_checks_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CHECKS_PAGE);
  G_OBJECT_CLASS (prc_checks_page_parent_class)->dispose (object);
}

static void
prc_checks_page_class_init (PrcChecksPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_checks_page_dispose;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_checks_page_refresh;
  PRC_WORK_PAGE_CLASS (class)->checked = prc_checks_page_checked;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/checks/prc-checks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcChecksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcChecksPage, clean);
  gtk_widget_class_bind_template_child (widget_class, PrcChecksPage, title);
  gtk_widget_class_bind_template_child (widget_class, PrcChecksPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PrcChecksPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
}

static void
prc_checks_page_init (PrcChecksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
