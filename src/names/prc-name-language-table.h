/* prc-name-language-table.h - letters by language, languages by country, English names; private to
 * names.
 *
 * Made at build time by make-languages.py.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *language; /* BCP 47 */
  guint8 unseen;        /* cost of a letter it never showed, beside that letter's own, -16 ln p */
} PrcLetterModel;

typedef struct
{
  guint16 letter; /* 0: any that no language showed */
  guint8 cost;    /* in all languages together */
} PrcLetterCost;

typedef struct
{
  guint64 letters; /* up to four, 16 bits each; '^' stands before the word, '$' after it */
  guint32 first;   /* in the costs that belong to the table */
  guint8 count;
} PrcGram;

typedef struct
{
  guint8 model;
  guint8 cost;
} PrcGramCost;

typedef struct
{
  const char *languages; /* likeliest first, spaces between */
  const char *words;     /* names and adjectives in small letters, each between '|' */
} PrcCountry;

typedef struct
{
  const char *name; /* small letters */
  const char *ipa;  /* NULL: regular */
  gboolean common;  /* ordinary: needs no note */
} PrcEnglishName;

extern const PrcLetterModel prc_letter_models[];
extern const guint prc_n_letter_models;
extern const PrcLetterCost prc_letter_costs[];
extern const guint prc_n_letter_costs;
/* Up to three letters and the one after them: the cost of that one. */
extern const PrcGram prc_grams[];
extern const guint prc_n_grams;
extern const PrcGramCost prc_gram_costs[];
/* Up to three letters: what a letter that was never seen after them costs beside its cost after the
 * run without the first. */
extern const PrcGram prc_runs[];
extern const guint prc_n_runs;
extern const PrcGramCost prc_run_costs[];
extern const PrcCountry prc_countries[];
extern const guint prc_n_countries;
extern const PrcEnglishName prc_english_names[];
extern const guint prc_n_english_names;
extern const char *const prc_remark_words[]; /* of sentences about a name, sorted */
extern const guint prc_n_remark_words;

G_END_DECLS
