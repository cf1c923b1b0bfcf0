/* prc-store.h - the season file: the only place that knows SQLite.
 *
 * One file, one writer. Every edit is a changeset that can be undone; every step of the show is a
 * row of a journal that can't. Not thread-safe: one thread at a time, and while a PrcJournal of it
 * is open, its thread alone. A thread that has other things to do lends it to one that waits:
 * prc_store_lend.
 */
#pragma once

#include "prc-assets.h"
#include "prc-cue.h"
#include "prc-list-profile.h"
#include "prc-load.h"
#include "prc-press.h"
#include "prc-season.h"
#include "prc-waiver.h"

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
  PRC_STORE_ERROR_FULL,      /* no space left: nothing was changed */
  PRC_STORE_ERROR_LIVE,      /* not while the show is open */
  PRC_STORE_ERROR_NOTHING,   /* no edit to undo or redo */
  PRC_STORE_ERROR_CONFLICT,  /* undo: what it would change was changed since */
  PRC_STORE_ERROR_MERGE,     /* the message says why two files can't become one */
  PRC_STORE_ERROR_IO,        /* the disk said no otherwise */
  PRC_STORE_ERROR_OVERTAKEN, /* another program changed the season since: load it again */
  PRC_STORE_ERROR_LENT       /* another thread of ours has it: once that has ended */
} PrcStoreError;
#define PRC_STORE_ERROR (prc_store_error_quark ())
GQuark prc_store_error_quark (void);

#define PRC_STORE_SCHEMA 3 /* user_version that this program writes */

#define PRC_TYPE_STORE (prc_store_get_type ())
G_DECLARE_FINAL_TYPE (PrcStore, prc_store, PRC, STORE, GObject)

/* Signal 'changed': after a commit, undo or redo, in the thread that wrote: views load the season
 * again. */

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

/* Opens a season. Before anything of it is used: is it ours, are its tables the known ones (foreign
 * triggers are refused), quick_check, references.
 *
 * WRITE takes SQLite's own RESERVED lock for as long as it is open: others may read, nobody else
 * may write (BUSY). An older schema is migrated on a copy, which then takes the file's name; the
 * old file stays beside it as 'NAME.season.schema-N'. READ changes nothing (an older schema is
 * migrated in memory), but lets SQLite roll an edit back that a crash left half done. It sees what
 * was committed last, also while another program has the season open for writing; while a show is
 * open there, it is refused with BUSY. */
PrcStore *prc_store_open (const char *path, PrcStoreMode mode, GError **error);

/* Also done by the last unref; frees the lock. Not while a journal is open. */
void prc_store_close (PrcStore *store);

/* Long work (a list of 100 000 rows) in a thread of its own. The owner lends the store, which is
 * LENT for everybody from then on; the worker, which nobody else may be, borrows it as the first
 * thing it does; once the worker has ended the owner takes it back. Until then it is not to be
 * closed. Not while a journal is open. */
void prc_store_lend (PrcStore *store);
void prc_store_borrow (PrcStore *store);
void prc_store_take_back (PrcStore *store);

const char *prc_store_get_path (PrcStore *store);
gboolean prc_store_is_read_only (PrcStore *store);

/* The whole season as a value. 600 graduands: under 20 ms. */
PrcSeason *prc_store_load (PrcStore *store, GError **error);
/* All pictures that the season names. */
PrcAssets *prc_store_load_assets (PrcStore *store, GError **error);

/* --- edits: inside prc_store_edit alone ---------------------------------------------------- */

/* Runs @edit in one transaction under a recorded session. OVERTAKEN, once, where another program
 * wrote to the file in an instant in which it was not held: what was meant may no longer fit. FALSE
 * from it, or an error in any of the puts in it, rolls all back (FALSE without an error is how a
 * dry run ends). @label is shown in the history: 'Loaded graduands.xlsx'. No change: no entry. What
 * was undone before can't be redone after it: it stays in the history, as abandoned. */
typedef gboolean (*PrcStoreEdit) (PrcStore *store, gpointer data, GError **error);
gboolean prc_store_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                         GError **error);

/* Each writes one value with its children; id 0 adds it, and ids are never used twice. The id it
 * has afterwards, or -1: NOT_FOUND where the id, or something that the value names, is not there;
 * CONFLICT where a text is not UTF-8. The frozen_at of a ceremony is not written: see put_order. */
gint64 prc_store_put_institution (PrcStore *store, const PrcInstitution *value, GError **error);
gint64 prc_store_put_award (PrcStore *store, const PrcAward *value, GError **error);
gint64 prc_store_put_ceremony (PrcStore *store, const PrcCeremony *value, GError **error);
gint64 prc_store_put_item (PrcStore *store, const PrcItem *value, GError **error);
gint64 prc_store_put_graduand (PrcStore *store, const PrcGraduand *value, GError **error);
gint64 prc_store_put_hall (PrcStore *store, const PrcHallPlan *value, GError **error);
gboolean prc_store_put_title (PrcStore *store, const PrcText *title, GError **error);
gboolean prc_store_delete_item (PrcStore *store, gint64 id, GError **error);
gboolean prc_store_delete_graduand (PrcStore *store, gint64 id, GError **error);
/* CONFLICT where a ceremony is still held there. */
gboolean prc_store_delete_hall (PrcStore *store, gint64 id, GError **error);
/* With its proceedings; people who were put into it by hand are in none by hand then. CONFLICT
 * where there is a frozen order, a print or a journal of it: that is kept. */
gboolean prc_store_delete_ceremony (PrcStore *store, gint64 id, GError **error);
/* A blob, under its hash. Undo leaves it in the file, where redo finds it. */
gboolean prc_store_put_asset (PrcStore *store, GBytes *bytes, char **hash, GError **error);

/* The bytes of a blob, a recording as well; NOT_FOUND where it is not there. May be called outside
 * an edit. Returns: (transfer full) */
GBytes *prc_store_load_asset (PrcStore *store, const char *hash, GError **error);

/* The frozen order of a ceremony, and with it the ceremony's frozen_at; one that is frozen already
 * keeps its time. NULL takes the freeze away. */
gboolean prc_store_put_order (PrcStore *store, gint64 ceremony, const PrcRunningOrder *order,
                              GError **error);
/* NULL without an error where the order is not frozen; DAMAGED where it does not fit its digest any
 * more. May be called outside an edit. */
PrcRunningOrder *prc_store_load_order (PrcStore *store, gint64 ceremony, GError **error);

/* What a list said last time, field by field, for the three-way merge: (source, external id) to a
 * variant a{ss}. May be loaded outside an edit. Keys of the table: 'SOURCE\x1fID'. */
gboolean prc_store_put_imported (PrcStore *store, const char *source, const char *id,
                                 GVariant *values, GError **error);
GHashTable *prc_store_load_imported (PrcStore *store, GError **error);

/* How lists were read; an id of 0 adds one. Loaded by name. Returns: (transfer full) array */
gint64 prc_store_put_profile (PrcStore *store, const PrcListProfile *value, GError **error);
gboolean prc_store_delete_profile (PrcStore *store, gint64 id, GError **error);
GPtrArray *prc_store_load_profiles (PrcStore *store, GError **error);

/* Loads of lists with their problems, newest first. Returns: (transfer full) array of PrcLoad */
gint64 prc_store_put_load (PrcStore *store, const PrcLoad *value, GError **error);
GPtrArray *prc_store_load_loads (PrcStore *store, GError **error);

/* What was put aside, oldest first. Returns: (transfer full) array of PrcWaiver */
gint64 prc_store_put_waiver (PrcStore *store, const PrcWaiver *value, GError **error);
gboolean prc_store_delete_waiver (PrcStore *store, gint64 id, GError **error);
GPtrArray *prc_store_load_waivers (PrcStore *store, GError **error);

/* What was sent to press; the newest of its kind counts. NULL without an error where nothing was.
 */
gint64 prc_store_put_press (PrcStore *store, const PrcPress *value, GError **error);
PrcPress *
prc_store_load_press (PrcStore *store, gint64 ceremony, PrcPressKind kind, GError **error);

/* --- history ------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  char *label;
  gint64 at; /* Unix seconds, UTC */
  gboolean undone;
} PrcHistoryEntry;
void prc_history_entry_free (PrcHistoryEntry *entry);

/* Newest first; undone ones include those that were abandoned. Returns: (transfer full) array of
 * PrcHistoryEntry */
GPtrArray *prc_store_load_history (PrcStore *store, GError **error);
/* Take back the newest edit that stands; put back the newest that was taken back. The label of it
 * goes to @label (transfer full, nullable out). */
gboolean prc_store_undo (PrcStore *store, char **label, GError **error);
gboolean prc_store_redo (PrcStore *store, char **label, GError **error);

/* --- care ---------------------------------------------------------------------------------- */

/* integrity_check, foreign keys, every value, the digest of every frozen order, picture and
 * journal. FALSE with DAMAGED and what is wrong, in words. Schema and pages were checked at the
 * opening. */
gboolean prc_store_verify (PrcStore *store, GError **error);
/* A checked copy under a new name (VACUUM INTO; the online backup while live): it is there under
 * its name once it proved sound and is on the disk, or not at all. EXISTS where the name is taken.
 * While live it may be called from any thread, and should be from one of its own: it waits, and
 * steps go on, none of which waits for the disk of the copy. It then takes twice the file's size of
 * memory meanwhile. */
gboolean prc_store_backup (PrcStore *store, const char *path, GError **error);

/* Takes every person out of the season and out of the bytes of its file, for good: people, what
 * lists said, readings, photographs, orders, journals, prints, the history; and what lies beside
 * the file. Institutions, awards, ceremonies and their proceedings stay, without who acts in them.
 * Nothing of it can be undone. Where the disk fails half-way all is as it was, or gone but for what
 * free pages may still hold: then it is to be called again. */
gboolean prc_store_purge (PrcStore *store, GError **error);

/* Reads what can be read of the damaged season @path, which stays as it is, into a new one @out
 * (EXISTS where there is one), whose every row holds to the rules; journals as far as their chain
 * does. The history is left behind: it may name what is gone. @n_lost: pieces that are known to be
 * missing. DAMAGED where nothing could be read. */
gboolean prc_store_recover (const char *path, const char *out, guint *n_lost, GError **error);

/* One value that two copies of a season changed in different ways. */
typedef struct
{
  char *key;      /* what it is called in take; readings and the like share one with their fields */
  char *table;    /* 'graduand', 'reading', … */
  gint64 id;      /* of the row, or of the one whose part it is; our number */
  char *field;    /* column */
  char *ours;     /* what stands, and stays; NULL: nothing, or the row is gone */
  char *theirs;   /* what the other copy has; NULL: nothing, or the row is gone there */
  gboolean taken; /* the other copy's was wanted, and stands now */
} PrcMergeConflict;
void prc_merge_conflict_free (PrcMergeConflict *conflict);

typedef struct
{
  GHashTable *take;     /* set of keys of conflicts in which the other copy's counts; NULL: none */
  GPtrArray *conflicts; /* of PrcMergeConflict, filled */
  guint n_edits;        /* out: how many were taken in */
} PrcMergeResult;

/* Inside prc_store_edit: takes in the edits that @other (another copy of this season) has beyond
 * those both have. What both changed in different ways stays as it is here, unless wanted
 * otherwise, and is told. Rows that both added get numbers of their own; a person of the same
 * student number, an award of the same code is one. It is remembered, so that copies can be
 * exchanged again. MERGE where they are no copies of one season, or what came out would not hold
 * together. */
gboolean prc_store_merge (PrcStore *store, PrcStore *other, PrcMergeResult *result, GError **error);

G_END_DECLS
