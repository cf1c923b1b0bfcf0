#include "prc-cli-plan.h"

#include "prc-order-figures.h"

#include <glib/gi18n-lib.h>

static void
add_int (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_text (JsonBuilder *builder, const char *name, const PrcText *text, const char *language)
{
  prc_cli_add_string (builder, name, prc_text_get (text, language));
}

static void
add_group (JsonBuilder *builder, const PrcPlanSource *source, const PrcGroupFigures *group)
{
  g_autofree char *starts = prc_plan_sheet_dup_clock (source->ceremony, group->planned);

  json_builder_begin_object (builder);
  add_text (builder, "group", group->title, source->language);
  add_text (builder, "presenter", group->presenter, source->language);
  add_int (builder, "names", group->names);
  prc_cli_add_string (builder, "first", group->first);
  prc_cli_add_string (builder, "last", group->last);
  add_int (builder, "gaps", group->gaps);
  add_int (builder, "late", group->late);
  prc_cli_add_string (builder, "starts", starts);
  add_int (builder, "seconds", group->seconds);
  json_builder_end_object (builder);
}

void
prc_cli_add_plan (JsonBuilder *builder, const PrcPlanSource *source)
{
  g_autoptr (PrcOrderFigures) figures = prc_order_figures_new (source->season, source->order);
  g_autofree char *starts = prc_plan_sheet_dup_clock (source->ceremony, 0);
  g_autofree char *ends = prc_plan_sheet_dup_clock (source->ceremony, figures->seconds);

  json_builder_set_member_name (builder, "plan");
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "starts", starts);
  prc_cli_add_string (builder, "ends", ends);
  add_int (builder, "seconds", figures->seconds);
  add_int (builder, "names", figures->names);
  add_int (builder, "late", figures->late);
  add_int (builder, "gaps", figures->gaps);
  add_int (builder, "in_absentia", figures->in_absentia);
  add_int (builder, "undecided", figures->undecided);
  add_int (builder, "withdrawn", figures->withdrawn);
  add_int (builder, "without_seat", figures->without_seat);
  add_int (builder, "without_reading", figures->without_reading);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "groups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->groups->len; i++)
    add_group (builder, source, g_ptr_array_index (figures->groups, i));
  json_builder_end_array (builder);
}

JsonNode *
prc_cli_make_cues (const PrcPlanSource *source)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) rows = prc_plan_sheet_list_cues (source);

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      for (guint c = 0; c < PRC_PLAN_N_CUE_COLUMNS; c++)
        prc_cli_add_string (builder, prc_plan_cue_columns[c], row[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

void
prc_cli_print_plan (const PrcPlanSource *source)
{
  g_autoptr (PrcOrderFigures) figures = prc_order_figures_new (source->season, source->order);
  g_autofree char *starts = prc_plan_sheet_dup_clock (source->ceremony, 0);
  g_autofree char *ends = prc_plan_sheet_dup_clock (source->ceremony, figures->seconds);

  g_print (ngettext ("%1$d name; planned from %2$.5s to %3$.5s.\n",
                     "%1$d names; planned from %2$.5s to %3$.5s.\n", (gulong) figures->names),
           figures->names, starts, ends);
  g_print (_ ("In absentia: %1$d; no answer yet: %2$d; withdrawn: %3$d; without a seat: %4$d.\n"),
           figures->in_absentia, figures->undecided, figures->withdrawn, figures->without_seat);
  for (guint i = 0; i < figures->groups->len; i++)
    {
      const PrcGroupFigures *group = g_ptr_array_index (figures->groups, i);
      g_autofree char *time = prc_plan_sheet_dup_clock (source->ceremony, group->planned);
      const char *title = prc_text_get (group->title, source->language);

      if (group->names == 0)
        g_print (_ ("  %1$.5s  %2$s: nobody is called.\n"), time, title != NULL ? title : "");
      else
        g_print (ngettext ("  %1$.5s  %2$s: %3$d name, %4$s to %5$s, %6$d min.\n",
                           "  %1$.5s  %2$s: %3$d names, %4$s to %5$s, %6$d min.\n",
                           (gulong) group->names),
                 time, title != NULL ? title : "", group->names, group->first, group->last,
                 (group->seconds + 30) / 60);
    }
}
