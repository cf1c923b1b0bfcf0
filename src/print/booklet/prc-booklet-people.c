#include "prc-booklet-people.h"

#include <glib/gi18n-lib.h>

#define LEAST_CAPITALS 2

/* At least two capitals, no small letter and no full stop: 'YUWEN', but not 'A.' or 'J.R.' */
static gboolean
is_in_capitals (const char *name)
{
  guint capitals = 0;

  for (const char *at = name; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c) || c == '.')
        return FALSE;
      capitals += g_unichar_isupper (c);
    }
  return capitals >= LEAST_CAPITALS;
}

static void
tell (PrcBooklet *booklet, const PrcGraduand *graduand, const char *code, char *value,
      char *message)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = PRC_SEVERITY_INFO;
  problem->code = g_strdup (code);
  problem->graduand = graduand->ids->len > 0 ? g_strdup (prc_graduand_get_id (graduand)) : NULL;
  problem->value = value;
  problem->message = message;
  g_ptr_array_add (booklet->problems, problem);
}

static void
tell_person (PrcBooklet *booklet, const PrcGraduand *graduand)
{
  const PrcPersonName *name = graduand->name;
  g_autofree char *printed = prc_person_name_dup_printed (name);
  gboolean own = name->printed != NULL;

  if (is_in_capitals (own ? name->printed : name->family) ||
      (!own && (is_in_capitals (name->given) || is_in_capitals (name->full))))
    tell (booklet, graduand, "name-all-caps", g_strdup (printed),
          g_strdup_printf (
              /* Translators: %s is a person's name. */
              _ ("“%s” is in capitals in the list and is printed so. Correct it if the person "
                 "writes it otherwise."),
              printed));
  if (graduand->attendance == PRC_ATTENDANCE_UNDECIDED)
    tell (booklet, graduand, "attendance-undecided", g_strdup (printed),
          g_strdup_printf (
              /* Translators: %s is a person's name. */
              _ ("It is not known whether %s is coming. The name is printed like those who come; "
                 "the style's “undecided-in-absentia” marks it."),
              printed));
}

void
prc_booklet_people_tell (PrcBooklet *booklet, const PrcSeason *season, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const PrcGraduand *graduand =
          prc_season_find_graduand (season, g_array_index (people, gint64, i));

      if (graduand != NULL && graduand->name != NULL)
        tell_person (booklet, graduand);
    }
}
