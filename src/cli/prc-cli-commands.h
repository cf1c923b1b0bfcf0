/* prc-cli-commands.h - the commands, each in the file of its name. */
#pragma once

#include "prc-cli.h"

G_BEGIN_DECLS

PrcCliStatus prc_cli_new (int argc, char **argv);
PrcCliStatus prc_cli_ceremonies (int argc, char **argv);
PrcCliStatus prc_cli_import (int argc, char **argv);
PrcCliStatus prc_cli_export (int argc, char **argv);
PrcCliStatus prc_cli_profiles (int argc, char **argv);
PrcCliStatus prc_cli_check (int argc, char **argv);
PrcCliStatus prc_cli_order (int argc, char **argv);
PrcCliStatus prc_cli_seats (int argc, char **argv);
PrcCliStatus prc_cli_freeze (int argc, char **argv);
PrcCliStatus prc_cli_thaw (int argc, char **argv);
PrcCliStatus prc_cli_undo (int argc, char **argv);
PrcCliStatus prc_cli_redo (int argc, char **argv);
PrcCliStatus prc_cli_history (int argc, char **argv);
PrcCliStatus prc_cli_say_names (int argc, char **argv);
PrcCliStatus prc_cli_lexicon (int argc, char **argv);
PrcCliStatus prc_cli_press (int argc, char **argv);
PrcCliStatus prc_cli_print (int argc, char **argv);
PrcCliStatus prc_cli_scene (int argc, char **argv);
PrcCliStatus prc_cli_show (int argc, char **argv);
PrcCliStatus prc_cli_state (int argc, char **argv);
PrcCliStatus prc_cli_day (int argc, char **argv);
PrcCliStatus prc_cli_backup (int argc, char **argv);
PrcCliStatus prc_cli_verify (int argc, char **argv);
PrcCliStatus prc_cli_recover (int argc, char **argv);
PrcCliStatus prc_cli_redact (int argc, char **argv);
PrcCliStatus prc_cli_purge (int argc, char **argv);
PrcCliStatus prc_cli_merge (int argc, char **argv);
PrcCliStatus prc_cli_help (int argc, char **argv);

G_END_DECLS
