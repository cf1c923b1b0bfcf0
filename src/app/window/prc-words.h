/* prc-words.h - values of the model as the windows write them: names, dates, times, awards. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* In the windows' language, else in what language there is. Never NULL. (transfer none) */
const char *prc_words_get (const PrcText *text);
/* The same text in the first other language that it has; NULL where there is none. */
const char *prc_words_get_other (const PrcText *text);
/* 'Address 致辞': both, a space between. Returns: (transfer full) */
char *prc_words_dup_both (const PrcText *text);

/* 'Thursday 16 July 2026' for '2026-07-16'; the text itself where it is no date; '' for NULL. */
char *prc_words_dup_date (const char *date);
/* 'Thursday 16 July 2026, 11:15'; what is known of it; '' where nothing is. */
char *prc_words_dup_day_and_time (const PrcCeremony *ceremony);
/* Day of the week alone: 'Thursday'; '' where unknown. */
const char *prc_words_get_weekday (const char *date);
/* 'HH:MM', @seconds after the 'HH:MM' of @start (NULL: midnight). */
char *prc_words_dup_clock (const char *start, int seconds);
/* '6 min'; under a minute '40 s'. */
char *prc_words_dup_span (int seconds);
/* '18 November 2025, 14:32' of Unix seconds, in local time. */
char *prc_words_dup_moment (gint64 unix_seconds);

/* 'Ouyang Shihan 欧阳诗涵': called, then own script. Returns: (transfer full) */
char *prc_words_dup_full_name (const PrcGraduand *graduand);
/* 'BSc (Hons) +1': the first award's code and how many more. */
char *prc_words_dup_awards (const PrcSeason *season, const PrcGraduand *graduand);

G_END_DECLS
