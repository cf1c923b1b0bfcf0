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
  PRC_DESK_ERROR_LIST      /* a list with errors is not stored */
} PrcDeskError;
#define PRC_DESK_ERROR (prc_desk_error_quark ())
GQuark prc_desk_error_quark (void);

/* The running order of a ceremony: the frozen one brought up to date, else made from the rules. For
 * a show that is on, see prc_show_load. */
PrcRunningOrder *
prc_desk_load_order (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error);

/* From then on numbers stay. Frozen again, it takes in what changed since; nothing once begun. */
gboolean prc_desk_freeze (PrcStore *store, gint64 ceremony, GError **error);
gboolean prc_desk_thaw (PrcStore *store, gint64 ceremony, GError **error);
/* Brings the stored frozen orders up to date, so that a letter once given ('41a') is kept. To be
 * called at the end of every edit that adds, removes or moves people: inside it. */
gboolean prc_desk_renew_orders (PrcStore *store, GError **error);
/* prc_store_edit with that at its end: what every edit by hand goes through. */
gboolean prc_desk_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                        GError **error);

/* All that should be looked at before the day: of the season, and of the order (made or loaded
 * here). Gravest first. Returns: (transfer full) array of PrcProblem; NULL with an error of the
 * store */
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
