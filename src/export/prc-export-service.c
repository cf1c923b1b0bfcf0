/* prc-export-service.c - the templates of ceremony services.
 *
 * MarchingOrder and Tassel: exact headers First Name, Last Name, Full Name, Email, and '.' for a
 * family name that is not there (docs.marchingorder.com). NameCoach: an e-mail column, first or
 * last name, own columns as custom_ (name-coach.zendesk.com 4418774892567). StageClip: name, degree
 * line of 90 characters, second line of 50, in walking order (clientsupport.stageclip.com article
 * 44). We keep no e-mail addresses: that column is there to be filled in.
 */
#include "prc-export-table.h"

#include <string.h>

#define DEGREE_LINE 90
#define SECOND_LINE 50

/* One person as it goes out. */
typedef struct
{
  PrcExport *export;
  const PrcSeason *season;
  const PrcGraduand *graduand;
  const PrcCue *cue;
  const char *language;
} Row;

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* Given and family name; a name in one piece is the given one. */
static const char *
get_given (const PrcPersonName *name)
{
  return or_empty (name->given != NULL    ? name->given
                   : name->full != NULL   ? name->full
                   : name->pinyin != NULL ? name->pinyin
                                          : name->native);
}

static char *
dup_awards (const Row *row, gboolean subjects)
{
  const GPtrArray *conferrals = row->graduand->conferrals;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (conferrals, i);
      const PrcAward *award = prc_season_find_award (row->season, conferral->award);
      const char *words = subjects        ? prc_text_get (conferral->subject, row->language)
                          : award != NULL ? prc_text_get (award->title, row->language)
                                          : NULL;

      if (words == NULL && !subjects && award != NULL)
        words = award->code;
      if (words != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
    }
  return g_string_free (text, FALSE);
}

static const char *
get_line (const Row *row)
{
  const PrcReading *reading = row->graduand->reading;

  return or_empty (reading != NULL ? prc_reading_get_line (reading) : NULL);
}

/* Shortened at a space where the service takes no more. */
static char *
cut (const Row *row, char *text, glong limit)
{
  char *end;

  if (g_utf8_strlen (text, -1) <= limit)
    return text;
  row->export->n_cut++;
  end = g_utf8_offset_to_pointer (text, limit);
  while (end > text && *end != ' ')
    end = g_utf8_prev_char (end);
  if (end == text)
    end = g_utf8_offset_to_pointer (text, limit);
  *end = '\0';
  return text;
}

static void
fill_marchingorder (const Row *row, char **cells)
{
  const PrcPersonName *name = row->graduand->name;

  cells[0] = g_strdup (get_given (name));
  cells[1] = g_strdup (name->family != NULL ? name->family : ".");
  cells[2] = prc_person_name_dup_called (name);
  cells[3] = g_strdup ("");
  cells[4] = g_strdup (or_empty (prc_graduand_get_id (row->graduand)));
  cells[5] = dup_awards (row, FALSE);
  cells[6] = dup_awards (row, TRUE);
  cells[7] = g_strdup (get_line (row));
  cells[8] = g_strdup (or_empty (row->cue->position));
}

static void
fill_namecoach (const Row *row, char **cells)
{
  const PrcPersonName *name = row->graduand->name;

  cells[0] = g_strdup ("");
  cells[1] = g_strdup (get_given (name));
  cells[2] = g_strdup (or_empty (name->family));
  cells[3] = g_strdup (or_empty (prc_graduand_get_id (row->graduand)));
  cells[4] = dup_awards (row, FALSE);
  cells[5] = g_strdup (or_empty (name->native));
  cells[6] = g_strdup (get_line (row));
  cells[7] = g_strdup (or_empty (row->cue->position));
}

static void
fill_stageclip (const Row *row, char **cells)
{
  cells[0] = prc_person_name_dup_called (row->graduand->name);
  cells[1] = cut (row, dup_awards (row, FALSE), DEGREE_LINE);
  cells[2] = cut (row, dup_awards (row, TRUE), SECOND_LINE);
  cells[3] = g_strdup ("");
  cells[4] = g_strdup (or_empty (prc_graduand_get_id (row->graduand)));
}

static const struct
{
  const char *name;
  const char *headers;
  void (*fill) (const Row *row, char **cells);
} services[] = {
  [PRC_EXPORT_MARCHINGORDER] = { "marchingorder",
                                 "First Name|Last Name|Full Name|Email|Student ID|Degree|Major|"
                                 "Phonetic Name|Order",
                                 fill_marchingorder },
  [PRC_EXPORT_NAMECOACH] = { "namecoach",
                             "email|first_name|last_name|custom_student_id|custom_award|"
                             "custom_native_name|custom_phonetic|custom_order",
                             fill_namecoach },
  [PRC_EXPORT_STAGECLIP] = { "stageclip", "Name|Degree|Second Line|Email|Student ID",
                             fill_stageclip },
};

gboolean
prc_export_service_from_name (const char *name, PrcExportService *service)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    if (g_ascii_strcasecmp (services[i].name, name) == 0)
      {
        *service = (PrcExportService) i;
        return TRUE;
      }
  return FALSE;
}

PrcExport *
prc_export_new_for_service (const PrcSeason *season, const PrcRunningOrder *order,
                            PrcExportService service, const char *language)
{
  PrcExport *export = g_new0 (PrcExport, 1);
  g_auto (GStrv) headers = g_strsplit (services[service].headers, "|", -1);

  export->headers = g_ptr_array_new_with_free_func (g_free);
  export->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; headers[i] != NULL; i++)
    g_ptr_array_add (export->headers, g_strdup (headers[i]));
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcGraduand *graduand =
          cue->graduand != 0 ? prc_season_find_graduand (season, cue->graduand) : NULL;
      Row row = { export, season, graduand, cue, language };
      char **cells;

      if (graduand == NULL || graduand->name == NULL)
        continue;
      cells = g_new0 (char *, export->headers->len + 1);
      services[service].fill (&row, cells);
      g_ptr_array_add (export->rows, cells);
    }
  return export;
}
