#include "prc-seating.h"

static void
prc_seat_init (PrcSeat *seat)
{
}

static void
prc_seat_clear (PrcSeat *seat)
{
  g_free (seat->label);
}

static void
prc_seat_fill (PrcSeat *to, const PrcSeat *from)
{
  *to = *from;
  to->label = g_strdup (from->label);
}

PRC_DEFINE_VALUE (PrcSeat, prc_seat)

static void
prc_seated_person_init (PrcSeatedPerson *person)
{
  person->seat = -1;
  person->how = PRC_SEATED_NOT;
}

static void
prc_seated_person_clear (PrcSeatedPerson *person)
{
  g_free (person->position);
  g_free (person->label);
}

static void
prc_seated_person_fill (PrcSeatedPerson *to, const PrcSeatedPerson *from)
{
  *to = *from;
  to->position = g_strdup (from->position);
  to->label = g_strdup (from->label);
}

PRC_DEFINE_VALUE (PrcSeatedPerson, prc_seated_person)

static void
prc_seating_init (PrcSeating *seating)
{
  seating->seats = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_seat_unref);
  seating->people = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_seated_person_unref);
  seating->rows = g_array_new (FALSE, TRUE, sizeof (PrcSeatingRow));
  seating->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
}

static void
prc_seating_clear (PrcSeating *seating)
{
  prc_hall_plan_unref (seating->hall);
  g_ptr_array_unref (seating->seats);
  g_ptr_array_unref (seating->people);
  g_array_unref (seating->rows);
  g_ptr_array_unref (seating->problems);
}

static void
prc_seating_fill (PrcSeating *to, const PrcSeating *from)
{
  to->ceremony = from->ceremony;
  to->hall = prc_hall_plan_ref (from->hall);
  prc_array_append_values (to->seats, from->seats);
  prc_array_append_values (to->people, from->people);
  g_array_append_vals (to->rows, from->rows->data, from->rows->len);
  prc_array_append_values (to->problems, from->problems);
}

PRC_DEFINE_VALUE (PrcSeating, prc_seating)

const PrcSeat *
prc_seating_find_place (const PrcSeating *seating, const PrcSeatPlace *place)
{
  for (guint i = 0; i < seating->seats->len; i++)
    {
      const PrcSeat *seat = g_ptr_array_index (seating->seats, i);

      if (seat->place.block == place->block && seat->place.row == place->row &&
          seat->place.seat == place->seat)
        return seat;
    }
  return NULL;
}

const PrcSeatedPerson *
prc_seating_find_person (const PrcSeating *seating, gint64 graduand)
{
  for (guint i = 0; i < seating->people->len; i++)
    {
      const PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      if (person->graduand == graduand)
        return person;
    }
  return NULL;
}

const PrcSeat *
prc_seating_find_graduand (const PrcSeating *seating, gint64 graduand)
{
  const PrcSeatedPerson *person = prc_seating_find_person (seating, graduand);

  return person != NULL && person->seat >= 0
             ? g_ptr_array_index (seating->seats, (guint) person->seat)
             : NULL;
}

const PrcSeat *
prc_seating_find_label (const PrcSeating *seating, const char *label)
{
  g_autofree char *wanted = prc_seat_label_fold (label);

  for (guint i = 0; i < seating->seats->len; i++)
    {
      const PrcSeat *seat = g_ptr_array_index (seating->seats, i);
      g_autofree char *key = prc_seat_label_fold (seat->label);

      if (g_strcmp0 (key, wanted) == 0)
        return seat;
    }
  return NULL;
}

guint
prc_seating_count (const PrcSeating *seating, PrcSeatState state)
{
  guint n = 0;

  for (guint i = 0; i < seating->seats->len; i++)
    n += ((const PrcSeat *) g_ptr_array_index (seating->seats, i))->state == state;
  return n;
}

gboolean
prc_seating_get_span (const PrcSeating *seating, gint64 item, const char **first, const char **last)
{
  *first = *last = NULL;
  for (guint i = 0; i < seating->people->len; i++)
    {
      const PrcSeatedPerson *person = g_ptr_array_index (seating->people, i);

      if (person->item != item || person->seat < 0 || person->how == PRC_SEATED_NEED)
        continue;
      if (*first == NULL)
        *first = person->label;
      *last = person->label;
    }
  return *first != NULL;
}

guint
prc_seating_count_released (const PrcSeating *seating, guint called, int left)
{
  guint n = 0;

  while (n < seating->rows->len && (guint) g_array_index (seating->rows, PrcSeatingRow, n).first <=
                                       called + (guint) MAX (left, 0))
    n++;
  return n;
}
