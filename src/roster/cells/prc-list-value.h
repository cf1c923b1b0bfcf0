/* prc-list-value.h - the words of lists for yes and no, classes, levels, wishes. */
#pragma once

#include "prc-graduand.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_LIST_ANSWER_NONE, /* empty */
  PRC_LIST_ANSWER_YES,
  PRC_LIST_ANSWER_NO,
  PRC_LIST_ANSWER_OTHER /* words that are neither */
} PrcListAnswer;

/* Does @text stand for nothing: '', '.', '-', 'N/A', '无'. @name: of a name, where FNU and LNU
 * are placeholders too and 'none' is not one. */
gboolean prc_list_value_is_missing (const char *text, gboolean name);

PrcListAnswer prc_list_value_answer (const char *text);
/* Is it one of the spellings that need no remark: Y, N, Yes, No, 是, 否. */
gboolean prc_list_value_is_plain_answer (const char *text);

/* Coming or not; 'withdrawn' too. @absentia: of a column that asks the opposite. FALSE where the
 * words are neither; @attendance is UNDECIDED then. */
gboolean prc_list_value_attendance (const char *text, gboolean absentia, PrcAttendance *attendance);

/* A classification, NONE for empty text, UNKNOWN for words we do not know. '2:1' that a spreadsheet
 * took for a time is read back: @turned (out) says so. */
PrcClass prc_list_value_class (const char *text, gboolean *turned);
/* 'Upper Second': plain spelling of a class. NULL for NONE and UNKNOWN. */
const char *prc_list_value_get_class_name (PrcClass class_);
/* Words that are no class of ours and yet nothing to ask about: 'Honours', 'cum laude'. */
gboolean prc_list_value_is_other_class (const char *text);

PrcLevel prc_list_value_level (const char *text);

/* 0 or more; FALSE where it is no such number. */
gboolean prc_list_value_guests (const char *text, int *guests);

/* A number that a spreadsheet has turned into 1.06314E+15. */
gboolean prc_list_value_is_exponent (const char *text);

/* What a privacy wish denies: 'Not in programme; not on live stream'. Parts that are not understood
 * deny everything, and FALSE is given. */
gboolean prc_list_value_privacy (const char *text, PrcConsent consent[PRC_N_PURPOSES]);
/* The purposes that a header speaks of ('Consent to stream'), as bits; 0: it names none. */
guint prc_list_value_purposes (const char *header);

/* One need as a list writes it. Known phrases get their other language; @language is that of the
 * text itself. Returns: (transfer full) */
PrcNeed *prc_list_value_make_need (const char *text, const char *language);

/* The number of the known phrase that @text is, so that two lists' words for one need can be told;
 * -1: none. */
int prc_list_value_find_need (const char *text);

/* Is @text the number of a Chinese identity card (GB 11643-1999: a day within, a check letter). */
gboolean prc_list_value_is_identity_number (const char *text);

/* Was the degree refused, or taken back. */
gboolean prc_list_value_is_not_awarded (const char *status);

G_END_DECLS
