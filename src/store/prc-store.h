/* prc-store.h - the season file: the only place that knows SQLite.
 *
 * One file, one writer. Every edit is a changeset that can be undone; every step of the show is a
 * row of a journal that can't. Not thread-safe: one thread at a time, and while a PrcJournal of it
 * is open, its thread alone.
 */
#pragma once

#include "prc-assets.h"
#include "prc-cue.h"
#include "prc-season.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_STORE_ERROR_EXISTS, /* new: there is a file already */
  PRC_STORE_ERROR_NOT_FOUND,
  PRC_STORE_ERROR_NOT_SEASON, /* some other kind of file */
  PRC_STORE_ERROR_NEWER,      /* made by a later version: can be opened read-only */
  PRC_STORE_ERROR_DAMAGED, /* can't be read, or its chain of digests is broken; never written to */
  PRC_STORE_ERROR_BUSY,    /* open elsewhere; the message says by whom, where, since when */
  PRC_STORE_ERROR_READ_ONLY,
  PRC_STORE_ERROR_FULL,     /* no space left: nothing was changed */
  PRC_STORE_ERROR_LIVE,     /* not while the show is open */
  PRC_STORE_ERROR_NOTHING,  /* no edit to undo or redo */
  PRC_STORE_ERROR_CONFLICT, /* undo: what it would change was changed since */
  PRC_STORE_ERROR_IO        /* the disk said no otherwise */
} PrcStoreError;
#define PRC_STORE_ERROR (prc_store_error_quark ())
GQuark prc_store_error_quark (void);

#define PRC_STORE_SCHEMA 1 /* user_version that this program writes */

#define PRC_TYPE_STORE (prc_store_get_type ())
G_DECLARE_FINAL_TYPE (PrcStore, prc_store, PRC, STORE, GObject)

/* Signal 'changed': after a commit, undo or redo: views load the season again. */

/* Makes a file with @season in it (ids are given by the store, in the order of the arrays: items
 * and awards name institutions and ceremonies by the ids they have in @season, which are replaced).
 * @assets (nullable): crests. Never overwrites. Mode 0600. */
PrcStore *
prc_store_create (const char *path, const PrcSeason *season, PrcAssets *assets, GError **error);

typedef enum
{
  PRC_STORE_OPEN_WRITE,
  PRC_STORE_OPEN_READ
} PrcStoreMode;

/* Opens a season; an older schema is migrated on a copy first (the old file stays beside it under
 * another name until the new one is proved). READ never writes, locks or migrates. */
PrcStore *prc_store_open (const char *path, PrcStoreMode mode, GError **error);

/* Also done by the last unref; frees the lock. */
void prc_store_close (PrcStore *store);

const char *prc_store_get_path (PrcStore *store);
gboolean prc_store_is_read_only (PrcStore *store);

/* The whole season as a value. 600 graduands: under 20 ms. */
PrcSeason *prc_store_load (PrcStore *store, GError **error);
/* All pictures that the season names. */
PrcAssets *prc_store_load_assets (PrcStore *store, GError **error);

/* --- edits: inside prc_store_edit alone ---------------------------------------------------- */

/* Runs @edit in one transaction under a recorded session. FALSE from it, or an error in it, rolls
 * all back. @label is shown in the history: 'Loaded graduands.xlsx'. No change: no entry. */
typedef gboolean (*PrcStoreEdit) (PrcStore *store, gpointer data, GError **error);
gboolean prc_store_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                         GError **error);

/* Each writes one value with its children; id 0 adds it. The id it has afterwards, or -1. */
gint64 prc_store_put_institution (PrcStore *store, const PrcInstitution *value, GError **error);
gint64 prc_store_put_award (PrcStore *store, const PrcAward *value, GError **error);
gint64 prc_store_put_ceremony (PrcStore *store, const PrcCeremony *value, GError **error);
gint64 prc_store_put_item (PrcStore *store, const PrcItem *value, GError **error);
gint64 prc_store_put_graduand (PrcStore *store, const PrcGraduand *value, GError **error);
gboolean prc_store_put_title (PrcStore *store, const PrcText *title, GError **error);
gboolean prc_store_delete_item (PrcStore *store, gint64 id, GError **error);
gboolean prc_store_delete_graduand (PrcStore *store, gint64 id, GError **error);
/* A blob, under its hash. */
gboolean prc_store_put_asset (PrcStore *store, GBytes *bytes, char **hash, GError **error);

/* The frozen order of a ceremony; NULL takes the freeze away. */
gboolean prc_store_put_order (PrcStore *store, gint64 ceremony, const PrcRunningOrder *order,
                              GError **error);
/* NULL without an error where the order is not frozen. May be called outside an edit. */
PrcRunningOrder *prc_store_load_order (PrcStore *store, gint64 ceremony, GError **error);

/* What a list said last time, field by field, for the three-way merge: (source, external id) to a
 * variant a{ss}. May be loaded outside an edit. Keys of the table: 'SOURCE\x1fID'. */
gboolean prc_store_put_imported (PrcStore *store, const char *source, const char *id,
                                 GVariant *values, GError **error);
GHashTable *prc_store_load_imported (PrcStore *store, GError **error);

/* --- history ------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  char *label;
  gint64 at; /* Unix seconds, UTC */
  gboolean undone;
} PrcHistoryEntry;
void prc_history_entry_free (PrcHistoryEntry *entry);

/* Newest first. Returns: (transfer full) array of PrcHistoryEntry */
GPtrArray *prc_store_load_history (PrcStore *store, GError **error);
/* Take back the newest edit that stands; put back the newest that was taken back. The label of it
 * goes to @label (transfer full, nullable out). */
gboolean prc_store_undo (PrcStore *store, char **label, GError **error);
gboolean prc_store_redo (PrcStore *store, char **label, GError **error);

/* --- care ---------------------------------------------------------------------------------- */

/* integrity_check, foreign keys, schema, and the digest chain of every journal. FALSE with DAMAGED
 * and what is wrong, in words. */
gboolean prc_store_verify (PrcStore *store, GError **error);
/* A checked copy under a new name (VACUUM INTO; the online backup while live). */
gboolean prc_store_backup (PrcStore *store, const char *path, GError **error);

G_END_DECLS
