/* prc-store-private.h - the store as its own files see it. Private to src/store. */
#pragma once

#include "prc-database.h"
#include "prc-schema.h"

G_BEGIN_DECLS

struct _PrcStore
{
  GObject parent_instance;

  char *path;      /* the one real name */
  PrcDatabase *db; /* NULL once closed, or lost to a thread that did not end */
  PrcStoreMode mode;
  int hold; /* descriptor of the second lock; -1: none */
  gboolean editing;
  GError *edit_error; /* the first failure inside the edit: it can't be committed any more */
  gpointer journal;   /* the PrcJournal that has the connection; not owned */
  GWeakRef live;      /* the same, for a backup from another thread */
  GThread
      *shown_in; /* the thread that last opened a journal: others have no business here without */
  int lent;      /* atomic: nobody but the next may use it */
  GThread *borrower; /* atomic; NULL: it has not begun */
};

/* Opens with migrations of one's own, for tests. */
PrcStore *prc_store_open_with_migrations (const char *path, PrcStoreMode mode,
                                          const PrcMigration *steps, GError **error);

/* Was it lent, and to another thread than this. */
gboolean prc_store_is_lent (PrcStore *store);
/* Was it lent to this thread. */
gboolean prc_store_is_borrowed (PrcStore *store);

/* TRUE where the connection may be used: open, not live, not lent to another thread. */
gboolean prc_store_check_usable (PrcStore *store, GError **error);
/* The same for what writes. */
gboolean prc_store_check_writable (PrcStore *store, GError **error);

void prc_store_emit_changed (PrcStore *store);

G_END_DECLS
