/* list-cases.h - cases of tests/corpus/decode: what goes in, and what a reader must make of it.
 *
 * A file holds blocks that begin with 'case: TITLE'. Lines 'key: value' are the input, with C's
 * escapes and octal bytes in the value; lines '> …' are the list file expected, as
 * list_case_describe() writes it. '#' begins a comment.
 */
#pragma once

#include "prc-table.h"

typedef struct
{
  char *title;
  GPtrArray *keys;   /* of char* */
  GPtrArray *values; /* of GString: may hold NULs */
  GString *expected; /* the '> ' lines without their mark */
} ListCase;

/* @name: under tests/corpus/decode. Returns: (transfer full): array of ListCase */
GPtrArray *list_cases_read (const char *name);

/* The value of the first line @key; NULL: none. */
const GString *list_case_get (const ListCase *item, const char *key);

/* One line for each fact that is not the usual one (encoding UTF-8, delimiter comma), each problem,
 * hidden sheet, sheet name and row: '2: A=100001 B#=0012 D@=2002-03-26'. After the column's letter
 * stands # for a number, @ for a date, ? for a boolean, ! for an error, ~ for a formula that was
 * never computed. Problems: 'error quote-unclosed row 3 Name = value'. */
char *list_case_describe (const PrcListFile *file);

/* Fails the test with both texts where they differ. */
void list_case_check (const ListCase *item, const PrcListFile *file);
