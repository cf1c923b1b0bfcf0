/* prc-seat-problem.c - what is wrong with the seats, in words that say what to do. */
#include "prc-seat-work.h"

#include <glib/gi18n-lib.h>

#define N_NAMED 5

static PrcSeverity
get_severity (const char *code)
{
  static const char *const errors[] = { "seats-few", "seat-clash", "seat-unusable", NULL };

  if (g_strv_contains (errors, code))
    return PRC_SEVERITY_ERROR;
  return g_str_equal (code, "seat-out-of-order") ? PRC_SEVERITY_INFO : PRC_SEVERITY_WARNING;
}

static char *
dup_name (const PrcSeatWork *work, guint person)
{
  const PrcGraduand *graduand = prc_seat_work_get_graduand (work, person);

  return graduand != NULL ? prc_person_name_dup_called (graduand->name) : g_strdup ("?");
}

void
prc_seat_problem_add (PrcSeatWork *work, const char *code, int person, const char *value,
                      char *message)
{
  PrcProblem *problem = prc_problem_new ();
  const PrcGraduand *graduand =
      person >= 0 ? prc_seat_work_get_graduand (work, (guint) person) : NULL;

  problem->severity = get_severity (code);
  problem->code = g_strdup (code);
  problem->graduand = graduand != NULL ? g_strdup (prc_graduand_get_id (graduand)) : NULL;
  problem->person = graduand != NULL ? dup_name (work, (guint) person) : NULL;
  prc_set_string (&problem->value, value);
  problem->message = message;
  g_ptr_array_add (work->seating->problems, problem);
}

/* @words: with %1$s for the name, %2$s for the seat. */
static void
tell (PrcSeatWork *work, const char *code, guint person, const char *words)
{
  g_autofree char *name = dup_name (work, person);
  const char *label = prc_seat_work_get_person (work, person)->label;

  prc_seat_problem_add (work, code, (int) person, label,
                        g_strdup_printf (words, name, label != NULL ? label : ""));
}

void
prc_seat_problem_tell_unknown (PrcSeatWork *work, guint person)
{
  tell (work, "seat-unknown", person,
        _ ("%1$s is to sit at %2$s, but the hall has no such seat. Choose one that is there, or "
           "empty the field and let the order decide."));
}

void
prc_seat_problem_tell_unusable (PrcSeatWork *work, guint person)
{
  tell (work, "seat-unusable", person,
        _ ("%1$s is to sit at %2$s, which is marked as unusable. Choose another seat, or take "
           "the mark away."));
}

void
prc_seat_problem_tell_access (PrcSeatWork *work, guint person)
{
  tell (work, "step-free-none", person,
        _ ("%1$s needs a seat that is reached without steps, and %2$s is not marked so. Mark the "
           "seats that are, or give them one of those."));
}

void
prc_seat_problem_tell_row_end (PrcSeatWork *work, guint person)
{
  tell (work, "row-end-none", person,
        _ ("%1$s is to sit at a row's end, but none was free: %2$s is not one. Move somebody, or "
           "keep a row's end free."));
}

void
prc_seat_problem_tell_clash (PrcSeatWork *work, guint person, guint seat)
{
  const PrcSeat *taken = prc_seat_work_get_seat (work, seat);
  g_autofree char *mine = dup_name (work, person), *theirs = NULL;

  for (guint i = 0; i < work->seating->people->len && theirs == NULL; i++)
    if (prc_seat_work_get_person (work, i)->graduand == taken->graduand)
      theirs = dup_name (work, i);
  prc_seat_problem_add (
      work, "seat-clash", (int) person, taken->label,
      g_strdup_printf (_ ("Seat %s is given to %s and to %s. Give one of them another."),
                       taken->label, theirs != NULL ? theirs : "?", mine));
}

void
prc_seat_problem_tell_few (PrcSeatWork *work)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;
  int first = -1;

  for (guint i = 0; i < work->seating->people->len; i++)
    if (!prc_seat_work_is_settled (work, i))
      {
        g_autofree char *name = dup_name (work, i);

        if (n < N_NAMED)
          g_string_append_printf (names, "%s%s", n > 0 ? ", " : "", name);
        first = first < 0 ? (int) i : first;
        n++;
      }
  if (n == 0)
    return;
  if (n > N_NAMED)
    g_string_append (names, ", …");
  prc_seat_problem_add (
      work, "seats-few", first, NULL,
      g_strdup_printf (ngettext ("%u person has no seat, for the hall has not enough to fill: %s. "
                                 "Choose a larger hall, or make more of its seats usable.",
                                 "%u people have no seat, for the hall has not enough to fill: %s. "
                                 "Choose a larger hall, or make more of its seats usable.",
                                 n),
                       n, names->str));
}

void
prc_seat_problem_tell_tight (PrcSeatWork *work)
{
  prc_seat_problem_add (work, "seats-tight", -1, NULL,
                        g_strdup (_ ("Everybody has a seat, but the hall is too small for all the "
                                     "spare seats and new rows that the groups want. Who comes "
                                     "late may find none at the end of their group.")));
}

static gboolean
is_in_row_of (const PrcSeatWork *work, guint person, int other)
{
  const PrcSeatedPerson *mine = prc_seat_work_get_person (work, person);
  const PrcSeatedPerson *theirs;

  if (other < 0 || other >= (int) work->seating->people->len)
    return FALSE;
  theirs = prc_seat_work_get_person (work, (guint) other);
  if (theirs->seat < 0)
    return TRUE;
  const PrcSeatPlace *a = &prc_seat_work_get_seat (work, (guint) mine->seat)->place;
  const PrcSeatPlace *b = &prc_seat_work_get_seat (work, (guint) theirs->seat)->place;
  return a->block == b->block && ABS ((int) a->row - (int) b->row) <= 1;
}

void
prc_seat_problem_tell_out_of_order (PrcSeatWork *work)
{
  for (guint i = 0; i < work->seating->people->len; i++)
    {
      const PrcSeatedPerson *person = prc_seat_work_get_person (work, i);

      if (person->how == PRC_SEATED_GIVEN && person->seat >= 0 && work->seating->people->len > 1 &&
          !is_in_row_of (work, i, (int) i - 1) && !is_in_row_of (work, i, (int) i + 1))
        tell (work, "seat-out-of-order", i,
              _ ("%1$s was given %2$s, which is rows away from those called before and after. The "
                 "marshals have to fetch them."));
    }
}
