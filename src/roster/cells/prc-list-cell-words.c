/* prc-list-cell-words.c - see prc-list-cell-words.h. */
#include "prc-list-cell-words.h"

#include "prc-enum.h"
#include "prc-list-fold.h"
#include "prc-list-name.h"
#include "prc-list-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
report (const PrcRowReader *reader, const char *code, const PrcListCell *cell, const char *other)
{
  prc_list_report_add (reader->report, code, &cell->place, cell->raw, other);
}

static void
set_attendance (PrcListRecord *record, PrcAttendance attendance)
{
  prc_list_record_set (record, PRC_FIELD_ATTENDANCE,
                       prc_enum_to_nick (PRC_TYPE_ATTENDANCE, (int) attendance));
  prc_list_record_mark_present (record, PRC_FIELD_ATTENDANCE);
}

void
prc_list_cell_words_read_attendance (const PrcRowReader *reader, PrcListRecord *record,
                                     const PrcListCell *cell)
{
  gboolean absentia = cell->column->match.field == PRC_FIELD_ABSENTIA;
  PrcAttendance attendance, meaning;

  if (!prc_list_value_attendance (cell->text, absentia, &attendance))
    report (reader, "attendance-undecided", cell, NULL);
  else
    {
      prc_list_value_attendance (cell->text, FALSE, &meaning);
      prc_list_usual_check (reader, cell, (int) meaning, cell->kind == PRC_CELL_TEXT, NULL);
    }
  set_attendance (record, attendance);
}

static void
add_line (PrcListRecord *record, PrcField field, const char *line)
{
  const char *old = prc_list_record_get (record, field);

  if (old == NULL)
    prc_list_record_set (record, field, line);
  else
    {
      g_autofree char *both = g_strdup_printf ("%s\n%s", old, line);

      prc_list_record_set (record, field, both);
    }
}

/* 'Wheelchair: Y' says what its heading says; 'Handshake: N' the opposite. */
void
prc_list_cell_words_read_needs (const PrcRowReader *reader, PrcListRecord *record,
                                const PrcListCell *cell)
{
  g_autofree char *header = prc_list_fold_text (cell->column->header);
  PrcListAnswer answer = prc_list_value_answer (cell->text);
  gboolean handshake = strcmp (header, "handshake") == 0;

  if (prc_list_name_has_markup (cell->text))
    report (reader, "markup", cell, NULL);
  if (handshake && answer == PRC_LIST_ANSWER_NO)
    add_line (record, PRC_FIELD_NEEDS, "No handshake");
  else if (!handshake && answer == PRC_LIST_ANSWER_YES)
    add_line (record, PRC_FIELD_NEEDS, cell->column->header);
  if (answer != PRC_LIST_ANSWER_OTHER)
    return;
  g_autofree char *plain = g_strdup (cell->text);
  g_auto (GStrv) parts = NULL;
  GString *joined = g_string_new (plain);
  g_string_replace (joined, "；", ";", 0);
  g_free (plain);
  plain = g_string_free (joined, FALSE);
  parts = g_strsplit (plain, ";", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      add_line (record, PRC_FIELD_NEEDS, *part);
}

/* Five letters, one for each PrcPurpose: 'a' allowed, 'd' denied, '-' not said. */
static void
merge_consent (PrcListRecord *record, const PrcConsent consent[PRC_N_PURPOSES])
{
  const char *old = prc_list_record_get (record, PRC_FIELD_PRIVACY);
  char letters[PRC_N_PURPOSES + 1] = "-----";

  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    {
      letters[i] = old != NULL ? old[i] : '-';
      if (consent[i] == PRC_CONSENT_DENIED)
        letters[i] = 'd';
      else if (consent[i] == PRC_CONSENT_ALLOWED && letters[i] != 'd')
        letters[i] = 'a';
    }
  if (strcmp (letters, "-----") != 0)
    prc_list_record_set (record, PRC_FIELD_PRIVACY, letters);
}

static void
report_wish (const PrcRowReader *reader, const PrcListCell *cell,
             const PrcConsent consent[PRC_N_PURPOSES], gboolean understood)
{
  gboolean denied = FALSE;

  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    denied |= consent[i] == PRC_CONSENT_DENIED;
  if (!understood)
    report (reader, "value-unknown", cell,
            _ ("the person counts as private until that is decided"));
  else if (denied)
    report (reader, "privacy", cell, NULL);
}

static void
fill (PrcConsent consent[PRC_N_PURPOSES], guint purposes, PrcConsent with)
{
  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    if ((purposes & (1u << i)) != 0)
      consent[i] = with;
}

void
prc_list_cell_words_read_privacy (const PrcRowReader *reader, PrcListRecord *record,
                                  const PrcListCell *cell)
{
  PrcConsent consent[PRC_N_PURPOSES] = { PRC_CONSENT_UNSET };
  guint purposes = prc_list_value_purposes (cell->column->header);
  gboolean understood = TRUE;

  if (prc_list_value_answer (cell->text) == PRC_LIST_ANSWER_YES && purposes != 0)
    fill (consent, purposes, PRC_CONSENT_DENIED);
  else
    understood = prc_list_value_privacy (cell->text, consent);
  report_wish (reader, cell, consent, understood);
  merge_consent (record, consent);
}

/* Asked the other way round: yes allows. A yes to all does not reach the press, which is asked
 * apart. */
void
prc_list_cell_words_read_consent (const PrcRowReader *reader, PrcListRecord *record,
                                  const PrcListCell *cell)
{
  PrcConsent consent[PRC_N_PURPOSES] = { PRC_CONSENT_UNSET };
  PrcListAnswer answer = prc_list_value_answer (cell->text);
  guint named = prc_list_value_purposes (cell->column->header);
  guint all = (1u << PRC_N_PURPOSES) - 1;

  if (answer == PRC_LIST_ANSWER_YES)
    fill (consent, named != 0 ? named : all & ~(1u << PRC_PURPOSE_PRESS), PRC_CONSENT_ALLOWED);
  else if (answer == PRC_LIST_ANSWER_NO)
    fill (consent, named != 0 ? named : all, PRC_CONSENT_DENIED);
  else
    fill (consent, all, PRC_CONSENT_DENIED);
  report_wish (reader, cell, consent, answer != PRC_LIST_ANSWER_OTHER);
  if (answer != PRC_LIST_ANSWER_OTHER)
    prc_list_usual_check (reader, cell, (int) answer, cell->kind == PRC_CELL_TEXT, NULL);
  merge_consent (record, consent);
}

/* An award that was refused is not conferred; one that waits is. */
void
prc_list_cell_words_read_status (const PrcRowReader *reader, PrcListRecord *record,
                                 const PrcListCell *cell)
{
  if (!prc_list_value_is_not_awarded (cell->text))
    return;
  report (reader, "award-status", cell, NULL);
  prc_list_record_set (record, PRC_FIELD_AWARD_STATUS, cell->text);
}

void
prc_list_cell_words_read_empty (const PrcRowReader *reader, PrcListRecord *record,
                                const PrcListCell *cell)
{
  if (cell->column->match.field != PRC_FIELD_ATTENDANCE ||
      prc_list_record_get (record, PRC_FIELD_ATTENDANCE) != NULL)
    return;
  set_attendance (record, PRC_ATTENDANCE_UNDECIDED);
  report (reader, "attendance-missing", cell, NULL);
}
