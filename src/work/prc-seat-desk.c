#include "prc-seat-desk.h"

#include "prc-desk-order.h"

#include <glib/gi18n-lib.h>

/* --- halls ------------------------------------------------------------------------------------ */

typedef struct
{
  const PrcHallPlan *plan; /* NULL: none is written */
  gint64 hall;             /* its id, once written; to be deleted where @remove */
  gint64 ceremony;         /* to be held there; 0: none */
  gboolean remove;
} HallChange;

static gboolean
use_hall (PrcStore *store, const HallChange *change, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  const PrcCeremony *ceremony =
      season != NULL ? prc_season_find_ceremony (season, change->ceremony) : NULL;
  g_autoptr (PrcCeremony) copy = NULL;

  if (season == NULL)
    return FALSE;
  if (ceremony == NULL)
    {
      g_set_error_literal (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such ceremony in the season."));
      return FALSE;
    }
  copy = prc_ceremony_copy (ceremony);
  copy->hall = change->hall;
  return prc_store_put_ceremony (store, copy, error) > 0;
}

static gboolean
edit_hall (PrcStore *store, gpointer data, GError **error)
{
  HallChange *change = data;

  if (change->remove)
    return prc_store_delete_hall (store, change->hall, error);
  if (change->plan != NULL)
    {
      change->hall = prc_store_put_hall (store, change->plan, error);
      if (change->hall < 0)
        return FALSE;
    }
  return change->ceremony == 0 || use_hall (store, change, error);
}

gint64
prc_seat_desk_put_hall (PrcStore *store, const PrcHallPlan *plan, gint64 ceremony, GError **error)
{
  HallChange change = { plan, 0, ceremony, FALSE };

  if (!prc_hall_plan_check (plan, error))
    return -1;
  return prc_desk_order_edit (store,
                              plan->id == 0 ? _ ("Added a hall") : _ ("Changed the hall's seats"),
                              edit_hall, &change, error)
             ? change.hall
             : -1;
}

gboolean
prc_seat_desk_use_hall (PrcStore *store, gint64 ceremony, gint64 hall, GError **error)
{
  HallChange change = { NULL, hall, ceremony, FALSE };

  return prc_desk_order_edit (store, _ ("Chose the hall"), edit_hall, &change, error);
}

gboolean
prc_seat_desk_delete_hall (PrcStore *store, gint64 hall, GError **error)
{
  HallChange change = { NULL, hall, 0, TRUE };

  return prc_desk_order_edit (store, _ ("Took out a hall"), edit_hall, &change, error);
}

const PrcHallPlan *
prc_seat_desk_find_hall (const PrcSeason *season, const char *words)
{
  gint64 id = 0;

  if (g_ascii_string_to_signed (words, 10, 1, G_MAXINT64, &id, NULL))
    return prc_season_find_hall (season, id);
  for (guint i = 0; i < season->halls->len; i++)
    {
      const PrcHallPlan *plan = g_ptr_array_index (season->halls, i);
      const char *const *languages = prc_text_get_languages (plan->title);

      for (guint j = 0; languages[j] != NULL; j++)
        if (g_strcmp0 (prc_text_get_exact (plan->title, languages[j]), words) == 0)
          return plan;
    }
  return NULL;
}

/* --- seats by hand ---------------------------------------------------------------------------- */

typedef struct
{
  gint64 graduand[2]; /* 0: nobody */
  const char *label[2];
} SeatChange;

static gboolean
edit_seats (PrcStore *store, gpointer data, GError **error)
{
  const SeatChange *change = data;
  g_autoptr (PrcSeason) season = prc_store_load (store, error);

  if (season == NULL)
    return FALSE;
  for (guint i = 0; i < 2 && change->graduand[i] != 0; i++)
    {
      const PrcGraduand *graduand = prc_season_find_graduand (season, change->graduand[i]);
      g_autoptr (PrcGraduand) copy = NULL;

      if (graduand == NULL)
        {
          g_set_error_literal (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND,
                               _ ("This person is no longer in the season. Nothing was changed."));
          return FALSE;
        }
      copy = prc_graduand_copy (graduand);
      prc_set_string (&copy->seat, change->label[i]);
      if (prc_store_put_graduand (store, copy, error) < 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
prc_seat_desk_give (PrcStore *store, gint64 graduand, const char *label, GError **error)
{
  SeatChange change = { { graduand, 0 }, { label, NULL } };

  return prc_desk_order_edit (
      store, label != NULL ? _ ("Gave a seat by hand") : _ ("Left the seat to the order"),
      edit_seats, &change, error);
}

gboolean
prc_seat_desk_swap (PrcStore *store, gint64 a, const char *label_a, gint64 b, const char *label_b,
                    GError **error)
{
  SeatChange change = { { a, b }, { label_b, label_a } };

  return prc_desk_order_edit (store, _ ("Exchanged two seats"), edit_seats, &change, error);
}

/* --- words ------------------------------------------------------------------------------------ */

const char *
prc_seat_desk_get_state (const PrcSeat *seat)
{
  switch (seat->state)
    {
    case PRC_SEAT_FREE:
      return _ ("free");
    case PRC_SEAT_TAKEN:
      return _ ("taken");
    case PRC_SEAT_SPARE:
      return _ ("spare, for late arrivals");
    case PRC_SEAT_WITH:
      return _ ("for a companion");
    case PRC_SEAT_KEPT_FREE:
      if ((seat->marks & PRC_SEAT_UNUSABLE) != 0)
        return _ ("unusable");
      if ((seat->marks & PRC_SEAT_COMPANION) != 0)
        return _ ("for a companion");
      return (seat->marks & PRC_SEAT_STEP_FREE) != 0 ? _ ("a wheelchair’s place") : _ ("reserved");
    }
  return "";
}

const char *
prc_seat_desk_get_how (PrcSeated how)
{
  switch (how)
    {
    case PRC_SEATED_FILLED:
      return _ ("By the running order.");
    case PRC_SEATED_NEED:
      return _ ("The nearest seat with what they need.");
    case PRC_SEATED_GIVEN:
      return _ ("Given by a list or by hand.");
    case PRC_SEATED_FROZEN:
      return _ ("As when the order was frozen.");
    case PRC_SEATED_LATE:
      return _ ("A spare seat: they came after the order was frozen.");
    case PRC_SEATED_NOT:
      return _ ("No seat was left.");
    }
  return "";
}

static char *
dup_name (const PrcSeason *season, gint64 id)
{
  const PrcGraduand *graduand = prc_season_find_graduand (season, id);

  return graduand != NULL ? prc_person_name_dup_called (graduand->name) : g_strdup ("?");
}

char *
prc_seat_desk_dup_words (const PrcSeason *season, const PrcSeating *seating, guint index)
{
  const PrcSeat *seat = g_ptr_array_index (seating->seats, index);
  g_autofree char *name = seat->graduand != 0 ? dup_name (season, seat->graduand) : NULL;
  const PrcSeatedPerson *person =
      seat->state == PRC_SEAT_TAKEN ? prc_seating_find_person (seating, seat->graduand) : NULL;

  if (person != NULL && person->position != NULL)
    /* Translators: a seat, a name, a number in the running order */
    return g_strdup_printf (_ ("%1$s: %2$s, called as %3$s"), seat->label, name, person->position);
  if (seat->state == PRC_SEAT_WITH)
    /* Translators: a seat, a name */
    return g_strdup_printf (_ ("%1$s: for whoever comes with %2$s"), seat->label, name);
  return g_strdup_printf ("%s: %s", seat->label, prc_seat_desk_get_state (seat));
}
