/* prc-print-settings.h - the settings that each document takes ('--set KEY=VALUE'), and their
 * values.
 */
#pragma once

#include "prc-print.h"

G_BEGIN_DECLS

/* TRUE where every setting of the job is known to its kind; else SETTING, with those there are. The
 * kind itself is the caller's matter. */
gboolean prc_print_settings_check (const PrcPrintJob *job, GError **error);

/* The value of a setting; NULL where it isn't set. */
const char *prc_print_settings_get (const PrcPrintJob *job, const char *key);

/* 'style=NAME, for=reading|press, size=8up|a6': what @kind takes. (transfer full) */
char *prc_print_settings_list (const char *kind);

G_END_DECLS
