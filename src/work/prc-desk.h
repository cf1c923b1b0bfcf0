/* prc-desk.h - small jobs of both shells that carry values between the store and the pure modules.
 */
#pragma once

#include "prc-cue.h"
#include "prc-print.h"
#include "prc-store.h"
#include "prc-voice.h"

G_BEGIN_DECLS

/* The running order of a ceremony: the frozen one brought up to date, else made from the rules. */
PrcRunningOrder *
prc_desk_load_order (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error);

gboolean prc_desk_freeze (PrcStore *store, gint64 ceremony, GError **error);
gboolean prc_desk_thaw (PrcStore *store, gint64 ceremony, GError **error);

/* A new season file from a shipped template ('joint') or a sample ('sample'); crests included. */
PrcStore *
prc_desk_create (const char *path, const char *template_name, const char *title, GError **error);
/* Names of the templates, NULL-terminated. */
const char *const *prc_desk_get_templates (void);

/* Folder of the installed data, or PROCESSION_DATA, or the build's own while uninstalled. */
char *prc_desk_dup_data_path (const char *name);
/* A program of ours (procession-stage, procession-decode) beside this one, or installed. */
char *prc_desk_dup_program_path (const char *name);

G_END_DECLS
