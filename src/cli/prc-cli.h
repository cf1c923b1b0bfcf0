/* prc-cli.h - what every command of procession-cli shares: options, messages, exit status.
 *
 * Results go to standard output, messages to standard error. One command a file.
 */
#pragma once

#include "prc-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_CLI_DONE = 0,
  PRC_CLI_FAILED = 1,   /* could not be done; nothing was changed */
  PRC_CLI_USAGE = 2,    /* the call's words are wrong */
  PRC_CLI_ATTENTION = 3 /* done, but something wants attention */
} PrcCliStatus;

typedef struct
{
  const char *name;
  const char *synopsis; /* 'FILE LIST… [--json]' */
  const char *summary;  /* one line, marked for translation */
  const char *details;  /* more, with the JSON's keys; marked for translation; NULL: none */
  PrcCliStatus (*run) (int argc, char **argv);
} PrcCliCommand;

/* All commands, in the order of help; ended by one without a name. */
extern const PrcCliCommand prc_cli_commands[];
const PrcCliCommand *prc_cli_find (const char *name);

/* The value of '--lang' among the words of a call, which every command takes; NULL: none. */
const char *prc_cli_find_language (int argc, char **argv);

/* Parses the options of the command, which is the first of @argv, and leaves its plain words in
 * @words (NULL-terminated). FALSE, with a message, where they don't fit or their number is not
 * between @least and @most (-1: any). */
gboolean prc_cli_parse (int argc, char **argv, const GOptionEntry *entries, int least, int most,
                        GStrv *words);

/* One line on standard error: 'procession-cli COMMAND: …'. */
void prc_cli_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Says the sentence for @error about @path, and gives FAILED. */
PrcCliStatus prc_cli_fail (const GError *error, const char *path);

/* Opens a season, or says why not. */
PrcStore *prc_cli_open (const char *path, PrcStoreMode mode);
/* With its value, and the ceremony of '--ceremony'; says what is wrong. */
gboolean prc_cli_load (const char *path, PrcStoreMode mode, const char *ceremony_words,
                       PrcStore **store, PrcSeason **season, const PrcCeremony **ceremony);

/* The language of titles: '--lang', else the ceremony's first. */
const char *prc_cli_language (const char *told, const PrcCeremony *ceremony);

/* Prints @node as one JSON document, pretty, with a line end. Takes @node. */
void prc_cli_print_json (JsonNode *node);
/* The same on one line, flushed. */
void prc_cli_print_json_line (JsonNode *node);
/* A member that is a string, or null. */
void prc_cli_add_string (JsonBuilder *builder, const char *name, const char *value);

G_END_DECLS
