#include "prc-checks-page.h"

#include "prc-check-row.h"
#include "prc-inner-names.h"
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

/* What stands under one heading. */
typedef struct
{
  PrcSeverity severity;
  gboolean of_lists; /* noticed when a list was loaded */
  const char *title; /* of gettext */
  const char *style;
} Group;

static const Group groups[] = {
  { PRC_SEVERITY_ERROR, FALSE, N_ ("Must be put right"), "must" },
  { PRC_SEVERITY_WARNING, FALSE, N_ ("Worth a look"), "look" },
  { PRC_SEVERITY_WARNING, TRUE, N_ ("Worth a look, from the lists"), "look" },
  { PRC_SEVERITY_INFO, FALSE, N_ ("For your information"), "info" },
  { PRC_SEVERITY_INFO, TRUE, N_ ("Put in order by itself when the lists were loaded"), "info" },
};

static void
fill_list (PrcChecksPage *self, GtkListBox *list, const GPtrArray *problems, const Group *group)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  g_autoptr (GHashTable) by_code =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (problems, i);
      GPtrArray *alike;

      if (problem->severity != group->severity || (problem->file != NULL) != group->of_lists)
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
          gtk_list_box_append (list, prc_check_row_new (season, alike));
          continue;
        }
      for (guint k = 0; k < alike->len; k++)
        {
          g_autoptr (GPtrArray) one = g_ptr_array_new ();

          g_ptr_array_add (one, g_ptr_array_index (alike, k));
          gtk_list_box_append (list, prc_check_row_new (season, one));
        }
    }
}

static guint
count_group (const GPtrArray *problems, const Group *group)
{
  guint count = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      count += problem->severity == group->severity && (problem->file != NULL) == group->of_lists;
    }
  return count;
}

static GtkListBox *
add_list (PrcChecksPage *self, const char *words, const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (words);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, style);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);
  return GTK_LIST_BOX (list);
}

static void
add_group (PrcChecksPage *self, const GPtrArray *problems, const Group *group)
{
  if (count_group (problems, group) > 0)
    fill_list (self, add_list (self, _ (group->title), group->style), problems, group);
}

/* Folded: it was dealt with, and is here to be found again. */
static void
add_aside (PrcChecksPage *self, const GPtrArray *aside)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (aside == NULL || aside->len == 0)
    return;
  title =
      g_strdup_printf (ngettext ("%u was put aside", "%u were put aside", aside->len), aside->len);
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  for (guint i = 0; i < MIN (aside->len, MAX_UNFOLDED); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              prc_check_row_new_aside (season, g_ptr_array_index (aside, i)));
  gtk_list_box_append (add_list (self, _ ("Put aside"), "quiet"), row);
}

static void
show_title (PrcChecksPage *self, guint errors, guint warnings, guint infos)
{
  const PrcCeremony *ceremony =
      prc_open_season_get_ceremony (prc_work_page_get_season (PRC_WORK_PAGE (self)));
  guint count = errors + warnings;
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
  if (count == 0)
    {
      g_free (title);
      title = g_strdup (_ ("Nothing more to look at"));
    }
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
  const GPtrArray *aside = prc_open_season_get_aside (season);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->groups)) != NULL;
  gboolean nothing = problems != NULL && problems->len == 0 && (aside == NULL || aside->len == 0);
  guint counts[3] = { 0, 0, 0 };
  GtkWidget *child;

  if (problems == NULL || prc_open_season_get_ceremony (season) == NULL)
    {
      prc_one_child_show_name (self->stack, "checking");
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      counts[groups[i].severity] += count_group (problems, &groups[i]);
      add_group (self, problems, &groups[i]);
    }
  add_aside (self, aside);
  prc_inner_names_set (GTK_WIDGET (self->groups));
  show_title (self, counts[PRC_SEVERITY_ERROR], counts[PRC_SEVERITY_WARNING],
              counts[PRC_SEVERITY_INFO]);
  if (focused)
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
  if (nothing)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *time = g_date_time_format (now, "%H:%M");
      g_autofree char *words = g_strdup_printf (_ ("All checks passed at %s."), time);

      adw_status_page_set_description (self->clean, words);
    }
  prc_one_child_show_name (self->stack, nothing ? "clean" : "found");
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
