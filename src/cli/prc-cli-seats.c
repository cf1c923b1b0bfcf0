#include "prc-cli-commands.h"

#include "prc-csv-row.h"
#include "prc-desk-order.h"
#include "prc-hall-file.h"
#include "prc-seat-desk.h"
#include "prc-seat-fill.h"
#include "prc-seat-picture.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const columns[] = { "seat", "block", "row",      "number", "state",
                                       "id",   "name",  "position", "group",  "how" };

#define N_COLUMNS G_N_ELEMENTS (columns)

typedef struct
{
  PrcStore *store;
  PrcSeason *season;
  const PrcCeremony *ceremony;
  const char *language;
  gboolean json;
} Seats;

/* --- halls ------------------------------------------------------------------------------------ */

static const char *
get_title (const Seats *seats, const PrcText *title)
{
  const char *words = prc_text_get (title, seats->language);

  return words != NULL ? words : "";
}

static void
list_halls (const Seats *seats)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < seats->season->halls->len; i++)
    {
      const PrcHallPlan *plan = g_ptr_array_index (seats->season->halls, i);
      gboolean here = seats->ceremony->hall == plan->id;
      guint n = prc_hall_plan_count (plan), fillable = prc_hall_plan_count_fillable (plan);

      if (!seats->json)
        g_print ("%c %" G_GINT64_FORMAT "  %s  %u/%u\n", here ? '*' : ' ', plan->id,
                 get_title (seats, plan->title), fillable, n);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_int_value (builder, plan->id);
      prc_cli_add_string (builder, "title", get_title (seats, plan->title));
      json_builder_set_member_name (builder, "seats");
      json_builder_add_int_value (builder, n);
      json_builder_set_member_name (builder, "fillable");
      json_builder_add_int_value (builder, fillable);
      json_builder_set_member_name (builder, "used");
      json_builder_add_boolean_value (builder, here);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (seats->json)
    prc_cli_print_json (json_builder_get_root (builder));
}

/* Another of the same title is replaced: it is the same hall, measured anew. */
static PrcCliStatus
put_hall (const Seats *seats, const char *path)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcHallPlan) plan = NULL;

  if (!g_file_get_contents (path, &json, NULL, &error))
    return prc_cli_fail (error, path);
  plan = prc_hall_file_parse (json, seats->language, &error);
  if (plan == NULL)
    return prc_cli_fail (error, path);
  for (guint i = 0; i < seats->season->halls->len; i++)
    {
      const PrcHallPlan *other = g_ptr_array_index (seats->season->halls, i);

      if (plan->title != NULL && prc_text_equal (other->title, plan->title))
        plan->id = other->id;
    }
  if (prc_seat_desk_put_hall (seats->store, plan, seats->ceremony->id, &error) < 0)
    return prc_cli_fail (error, path);
  return PRC_CLI_DONE;
}

static const PrcHallPlan *
find_hall (const Seats *seats, const char *words)
{
  const PrcHallPlan *plan = prc_seat_desk_find_hall (seats->season, words);

  if (plan == NULL)
    prc_cli_say (_ ("There is no hall “%s” in the season. --list names those there are."), words);
  return plan;
}

/* 'none' is none. */
static PrcCliStatus
use_hall (const Seats *seats, const char *words)
{
  gboolean none = g_str_equal (words, "none");
  const PrcHallPlan *plan = none ? NULL : find_hall (seats, words);
  g_autoptr (GError) error = NULL;

  if (plan == NULL && !none)
    return PRC_CLI_FAILED;
  return prc_seat_desk_use_hall (seats->store, seats->ceremony->id, none ? 0 : plan->id, &error)
             ? PRC_CLI_DONE
             : prc_cli_fail (error, prc_store_get_path (seats->store));
}

static PrcCliStatus
remove_hall (const Seats *seats, const char *words)
{
  const PrcHallPlan *plan = find_hall (seats, words);
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return PRC_CLI_FAILED;
  return prc_seat_desk_delete_hall (seats->store, plan->id, &error)
             ? PRC_CLI_DONE
             : prc_cli_fail (error, prc_store_get_path (seats->store));
}

/* --- seats by hand ---------------------------------------------------------------------------- */

/* 'ID=SEAT'; 'ID=' leaves it to the order. */
static PrcCliStatus
give_seat (const Seats *seats, const char *words)
{
  const char *equals = strrchr (words, '=');
  g_autofree char *id = equals != NULL ? g_strndup (words, (gsize) (equals - words)) : NULL;
  const PrcGraduand *graduand = id != NULL ? prc_season_find_graduand_id (seats->season, id) : NULL;
  g_autoptr (GError) error = NULL;

  if (equals == NULL)
    {
      prc_cli_say (_ ("Write who sits where as ID=SEAT, and ID= where the order is to decide."));
      return PRC_CLI_USAGE;
    }
  if (graduand == NULL)
    {
      prc_cli_say (_ ("There is nobody with the number %s in the season."), id);
      return PRC_CLI_FAILED;
    }
  return prc_seat_desk_give (seats->store, graduand->id, equals[1] != '\0' ? equals + 1 : NULL,
                             &error)
             ? PRC_CLI_DONE
             : prc_cli_fail (error, prc_store_get_path (seats->store));
}

/* --- who sits where --------------------------------------------------------------------------- */

static const char *
get_state_nick (const PrcSeat *seat)
{
  switch (seat->state)
    {
    case PRC_SEAT_FREE:
      return "free";
    case PRC_SEAT_TAKEN:
      return "taken";
    case PRC_SEAT_SPARE:
      return "spare";
    case PRC_SEAT_WITH:
      return "companion";
    case PRC_SEAT_KEPT_FREE:
      return (seat->marks & PRC_SEAT_UNUSABLE) != 0 ? "unusable" : "kept-free";
    }
  return "";
}

static const char *
get_how_nick (PrcSeated how)
{
  static const char *const nicks[] = { "filled", "need", "given", "frozen", "late", "none" };

  return nicks[how];
}

static GStrv
make_row (const Seats *seats, const PrcSeating *seating, const PrcSeat *seat)
{
  const PrcHallBlock *block = g_ptr_array_index (seating->hall->blocks, seat->place.block);
  const PrcGraduand *graduand = prc_season_find_graduand (seats->season, seat->graduand);
  const PrcSeatedPerson *person =
      seat->state == PRC_SEAT_TAKEN ? prc_seating_find_person (seating, seat->graduand) : NULL;
  const PrcItem *item = prc_season_find_item (seats->season, seat->item);
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (seat->label);
  row[1] = g_strdup (block->name != NULL ? block->name : "");
  row[2] =
      g_strdup (prc_hall_plan_get_row (seating->hall, seat->place.block, seat->place.row)->name);
  row[3] = g_strdup (prc_hall_plan_get_seat (seating->hall, &seat->place)->name);
  row[4] = g_strdup (get_state_nick (seat));
  row[5] = g_strdup (graduand != NULL ? prc_graduand_get_id (graduand) : "");
  row[6] = graduand != NULL ? prc_person_name_dup_called (graduand->name) : g_strdup ("");
  row[7] = g_strdup (person != NULL && person->position != NULL ? person->position : "");
  row[8] = g_strdup (item != NULL ? get_title (seats, item->title) : "");
  row[9] = g_strdup (person != NULL ? get_how_nick (person->how) : "");
  return row;
}

static void
print_csv (const Seats *seats, const PrcSeating *seating)
{
  g_autoptr (GString) text = g_string_new (NULL);

  prc_csv_row_append (text, columns, N_COLUMNS);
  for (guint i = 0; i < seating->seats->len; i++)
    {
      g_auto (GStrv) row = make_row (seats, seating, g_ptr_array_index (seating->seats, i));

      prc_csv_row_append (text, (const char *const *) row, N_COLUMNS);
    }
  fputs (text->str, stdout);
}

static void
add_problems (JsonBuilder *builder, const PrcSeating *seating)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < seating->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (seating->problems, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "code", problem->code);
      prc_cli_add_string (builder, "graduand", problem->graduand);
      prc_cli_add_string (builder, "seat", problem->value);
      prc_cli_add_string (builder, "message", problem->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const Seats *seats, const PrcSeating *seating)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "hall", get_title (seats, seating->hall->title));
  json_builder_set_member_name (builder, "seats");
  json_builder_begin_array (builder);
  for (guint i = 0; i < seating->seats->len; i++)
    {
      g_auto (GStrv) row = make_row (seats, seating, g_ptr_array_index (seating->seats, i));

      json_builder_begin_object (builder);
      for (guint c = 0; c < N_COLUMNS; c++)
        prc_cli_add_string (builder, columns[c], row[c]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_problems (builder, seating);
  json_builder_end_object (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

/* A line a row: the numbers of those who sit there. */
static void
print_text (const PrcSeating *seating)
{
  for (guint i = 0; i < seating->seats->len; i++)
    {
      const PrcSeat *seat = g_ptr_array_index (seating->seats, i);
      const PrcSeatedPerson *person =
          seat->state == PRC_SEAT_TAKEN ? prc_seating_find_person (seating, seat->graduand) : NULL;

      if (seat->place.seat == 0)
        g_print ("%s%s", i > 0 ? "\n" : "",
                 prc_hall_plan_get_row (seating->hall, seat->place.block, seat->place.row)->name);
      if (prc_hall_plan_get_seat (seating->hall, &seat->place)->aisle)
        g_print (" |");
      g_print (" %4s", person != NULL && person->position != NULL ? person->position
                       : seat->state == PRC_SEAT_SPARE            ? "o"
                       : seat->state == PRC_SEAT_WITH             ? "+"
                       : seat->state == PRC_SEAT_FREE             ? "."
                       : (seat->marks & PRC_SEAT_UNUSABLE) != 0   ? "x"
                                                                  : "-");
    }
  g_print ("\n");
}

/* An ending of .png is all there is; 'names' for wide cells. */
static PrcCliStatus
draw (const Seats *seats, const PrcSeating *seating, const char *path, gboolean names)
{
  g_autoptr (PrcSeatLayout) layout = prc_seat_layout_new (seating, -1);
  PrcSeatPicture picture = { seats->season, seating, layout, seats->language, names, FALSE, -1 };
  double width, height;

  prc_seat_picture_measure (&picture, &width, &height);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width + 1, (int) height + 1);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  prc_seat_picture_draw (&picture, cr);
  cairo_destroy (cr);
  cairo_status_t status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return PRC_CLI_DONE;
  prc_cli_say (_ ("%s could not be written: %s."), path, cairo_status_to_string (status));
  return PRC_CLI_FAILED;
}

typedef struct
{
  gboolean list, plan, csv, names;
  char *hall, *use, *remove, *give, *out;
} Words;

static PrcCliStatus
print_seats (const Seats *seats, const Words *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcRunningOrder) order =
      prc_desk_order_load (seats->store, seats->season, seats->ceremony->id, &error);
  g_autoptr (PrcSeating) seating = order != NULL ? prc_seat_fill_make (seats->season, order) : NULL;
  PrcCliStatus status = PRC_CLI_DONE;

  if (order == NULL)
    return prc_cli_fail (error, prc_store_get_path (seats->store));
  if (seating == NULL)
    {
      prc_cli_say (_ ("No hall was chosen for this ceremony. Add one with --hall PLAN.json."));
      return PRC_CLI_FAILED;
    }
  if (words->out != NULL)
    status = draw (seats, seating, words->out, words->names);
  else if (seats->json)
    print_json (seats, seating);
  else if (words->csv)
    print_csv (seats, seating);
  else
    print_text (seating);
  for (guint i = 0; i < seating->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (seating->problems, i);

      prc_cli_say ("%s [%s]", problem->message, problem->code);
      if (status == PRC_CLI_DONE && problem->severity != PRC_SEVERITY_INFO)
        status = PRC_CLI_ATTENTION;
    }
  return status;
}

static PrcCliStatus
run (const Seats *seats, const Words *words)
{
  const PrcHallPlan *plan = prc_season_find_hall (seats->season, seats->ceremony->hall);

  if (words->hall != NULL)
    return put_hall (seats, words->hall);
  if (words->use != NULL)
    return use_hall (seats, words->use);
  if (words->remove != NULL)
    return remove_hall (seats, words->remove);
  if (words->give != NULL)
    return give_seat (seats, words->give);
  if (words->list)
    list_halls (seats);
  if (words->plan && plan != NULL)
    {
      g_autofree char *json = prc_hall_file_to_json (plan);

      g_print ("%s\n", json);
    }
  return words->list || (words->plan && plan != NULL) ? PRC_CLI_DONE : print_seats (seats, words);
}

PrcCliStatus
prc_cli_seats (int argc, char **argv)
{
  Words told = { 0 };
  Seats seats = { 0 };
  g_autofree char *ceremony_words = NULL, *language = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "hall", 0, 0, G_OPTION_ARG_FILENAME, &told.hall, NULL, NULL },
    { "use", 0, 0, G_OPTION_ARG_STRING, &told.use, NULL, NULL },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &told.remove, NULL, NULL },
    { "give", 0, 0, G_OPTION_ARG_STRING, &told.give, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &told.list, NULL, NULL },
    { "plan", 0, 0, G_OPTION_ARG_NONE, &told.plan, NULL, NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &told.csv, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &seats.json, NULL, NULL },
    { "names", 0, 0, G_OPTION_ARG_NONE, &told.names, NULL, NULL },
    { "picture", 'o', 0, G_OPTION_ARG_FILENAME, &told.out, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  PrcCliStatus status = PRC_CLI_USAGE;

  if (prc_cli_parse (argc, argv, entries, 1, 1, &words))
    {
      gboolean writes =
          told.hall != NULL || told.use != NULL || told.remove != NULL || told.give != NULL;

      status = PRC_CLI_FAILED;
      if (prc_cli_load (words[0], writes ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ,
                        ceremony_words, &store, &season, &seats.ceremony))
        {
          seats.store = store;
          seats.season = season;
          seats.language = prc_cli_language (language, seats.ceremony);
          status = run (&seats, &told);
        }
    }
  g_free (told.hall);
  g_free (told.use);
  g_free (told.remove);
  g_free (told.give);
  g_free (told.out);
  return status;
}
