/* prc-desk.h - small jobs of both shells that carry values between the store and the pure modules.
 */
#pragma once

#include "prc-cue.h"
#include "prc-print.h"
#include "prc-store.h"
#include "prc-voice.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_DESK_ERROR_STARTED,  /* the ceremony has begun: no thaw */
  PRC_DESK_ERROR_TEMPLATE, /* no such template */
  PRC_DESK_ERROR_LIST,     /* a list with errors is not stored */
  PRC_DESK_ERROR_TOO_EARLY /* the season may not be purged yet */
} PrcDeskError;
#define PRC_DESK_ERROR (prc_desk_error_quark ())
GQuark prc_desk_error_quark (void);

/* All that should be looked at before the day: of the season, of the order (made or loaded here),
 * and of the screens, on which the names are set for it: up to some seconds for a season of
 * thousands. Gravest first. Thread: any. Returns: (transfer full) array of PrcProblem; NULL with an
 * error of the store */
GPtrArray *prc_desk_check_order (const PrcSeason *season, gint64 ceremony,
                                 const PrcRunningOrder *order, const GPtrArray *presses);
GPtrArray *
prc_desk_check (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error);

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
