/* roster-case.h - cases of tests/corpus/roster: rows of lists in, people and problems out.
 *
 * The form of the files is told in tests/corpus/roster/README.
 */
#pragma once

#include "roster-store.h"

/* One step of a case: lists that are loaded together, and what is expected. */
typedef struct
{
  GPtrArray *files;    /* of PrcListFile */
  GPtrArray *settings; /* of char*: 'leave-out a.csv:3', 'institution …', 'edit …' */
  GPtrArray *expected; /* of char*: 'person …', 'warning …' */
} RosterStep;

typedef struct
{
  char *title;
  GPtrArray *steps; /* of RosterStep */
} RosterCase;

/* @name: a file of tests/corpus/roster. (transfer full) array of RosterCase */
GPtrArray *roster_cases_read (const char *name);

/* Runs all steps; fails the test with the title and the line that is not met. */
void roster_case_run (const RosterCase *item);

/* A table of text rows: cells parted by '|'. (transfer full) */
PrcListFile *roster_file_new (const char *name, const char *const *rows);
