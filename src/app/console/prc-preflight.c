#include "prc-preflight.h"

#include "prc-show-reserve.h"

#include <glib/gi18n.h>

PrcPreflightFacts *
prc_preflight_facts_new (void)
{
  PrcPreflightFacts *facts = g_new0 (PrcPreflightFacts, 1);

  facts->battery = -1;
  facts->free_bytes = G_MAXUINT64;
  return facts;
}

void
prc_preflight_facts_free (PrcPreflightFacts *facts)
{
  if (facts == NULL)
    return;
  g_free (facts->far_disk);
  g_free (facts->present);
  g_free (facts->missing);
  g_free (facts->second_backup);
  g_free (facts);
}

static void
line_free (gpointer data)
{
  PrcPreflightLine *line = data;

  g_free (line->words);
  g_free (line);
}

/* Takes @words. */
static void
add (GPtrArray *lines, const char *title, gboolean good, char *words)
{
  PrcPreflightLine *line = g_new0 (PrcPreflightLine, 1);

  line->good = good;
  line->title = title;
  line->words = words;
  g_ptr_array_add (lines, line);
}

static void
judge_power (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  const char *title = _ ("Power");

  switch (facts->mains)
    {
    case PRC_ANSWER_YES:
      add (lines, title, TRUE, g_strdup (_ ("The mains cable is in.")));
      return;
    case PRC_ANSWER_NO:
      add (lines, title, FALSE,
           facts->battery >= 0
               ? g_strdup_printf (_ ("The computer runs on its battery, at %d per cent. Plug in "
                                     "the mains cable."),
                                  facts->battery)
               : g_strdup (_ ("The computer runs on its battery. Plug in the mains cable.")));
      return;
    case PRC_ANSWER_UNKNOWN:
      add (lines, title, facts->battery < 0,
           g_strdup (facts->battery < 0
                         ? _ ("The computer has no battery: it runs on the mains.")
                         : _ ("The computer does not say where its power comes from. See that the "
                              "mains cable is in.")));
      return;
    }
}

static void
judge_disk (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  const char *title = _ ("Disk");
  g_autofree char *size =
      facts->free_bytes != G_MAXUINT64 ? g_format_size (facts->free_bytes) : NULL;

  if (facts->far_disk != NULL)
    add (lines, title, FALSE,
         g_strdup_printf (_ ("The season lies on a disk that can go away (%s). Copy it to this "
                             "computer’s own disk, and open it there."),
                          facts->far_disk));
  if (size == NULL)
    add (lines, title, FALSE, g_strdup (_ ("How much is free could not be read.")));
  else if (facts->free_bytes < PRC_SHOW_NEEDS_FREE)
    add (lines, title, FALSE,
         g_strdup_printf (_ ("Only %s are free. Free some space before you start."), size));
  else
    add (lines, title, TRUE, g_strdup_printf (_ ("%s are free."), size));
}

static void
judge_peace (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  if (facts->banners == PRC_ANSWER_NO)
    add (lines, _ ("Notifications"), TRUE, g_strdup (_ ("They are off.")));
  else if (facts->banners == PRC_ANSWER_YES)
    add (lines, _ ("Notifications"), FALSE,
         g_strdup (_ ("They are on, and could cover a screen. Switch on Do Not Disturb in the "
                      "system’s menu.")));
  else
    add (lines, _ ("Notifications"), FALSE,
         g_strdup (_ ("The system does not say. See that Do Not Disturb is on.")));
  add (lines, _ ("Sleep"), facts->stays_awake == PRC_ANSWER_YES,
       g_strdup (facts->stays_awake == PRC_ANSWER_YES
                     ? _ ("The computer stays awake while a ceremony is open.")
                     : _ ("The system may put the computer to sleep all the same. Switch off "
                          "automatic suspend and screen blanking in its settings, and leave the "
                          "lid open.")));
}

static void
judge_clock (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  add (lines, _ ("Clock"), facts->clock_set == PRC_ANSWER_YES,
       g_strdup (facts->clock_set == PRC_ANSWER_YES
                     ? _ ("It is set by the network.")
                     : _ ("It is not set by the network. Compare it with the hall’s clock; the "
                          "order of the ceremony does not depend on it.")));
}

static void
judge_screens (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  const char *title = _ ("Screens");

  if (facts->missing != NULL)
    /* Translators: screens */
    add (lines, title, FALSE,
         g_strdup_printf (_ ("Not connected: %s. Check the cables."), facts->missing));
  if (facts->present != NULL)
    /* Translators: screens */
    add (lines, title, TRUE, g_strdup_printf (_ ("Connected: %s."), facts->present));
  else if (facts->missing == NULL)
    add (lines, title, FALSE,
         g_strdup (_ ("Only this one is connected. Plug in the hall’s projector; it appears by "
                      "itself.")));
}

static void
judge_safety (const PrcPreflightFacts *facts, GPtrArray *lines)
{
  const char *title = _ ("Encryption");

  if (facts->encrypted == PRC_ANSWER_YES)
    add (lines, title, TRUE, g_strdup (_ ("The season’s disk is encrypted.")));
  else
    add (lines, title, FALSE,
         g_strdup (facts->encrypted == PRC_ANSWER_NO
                       ? _ ("The season’s disk is not encrypted: whoever finds this computer can "
                            "read the names. Don’t leave it alone, and purge it afterwards.")
                       : _ ("Whether the season’s disk is encrypted could not be found out. Don’t "
                            "leave the computer alone.")));
  if (facts->second_backup != NULL)
    add (lines, _ ("Second backup"), facts->second_there,
         g_strdup_printf (facts->second_there
                              ? _ ("It goes to %s.")
                              : _ ("Its folder is not there: %s. Plug in the stick, or choose "
                                   "another in the settings."),
                          facts->second_backup));
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return (*(const PrcPreflightLine *const *) a)->good -
         (*(const PrcPreflightLine *const *) b)->good;
}

GPtrArray *
prc_preflight_judge (const PrcPreflightFacts *facts)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  judge_screens (facts, lines);
  judge_power (facts, lines);
  judge_disk (facts, lines);
  judge_peace (facts, lines);
  judge_clock (facts, lines);
  judge_safety (facts, lines);
  g_ptr_array_sort (lines, compare_lines); /* GLib's keeps the order of equals */
  return lines;
}
