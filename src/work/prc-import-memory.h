/* prc-import-memory.h - what a season remembers of the lists it was made from: what each said last,
 * and how each was read. Loaded where the store is used, read in any thread.
 */
#pragma once

#include "prc-import.h"
#include "prc-store.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *imported; /* see PrcImportOptions */
  GPtrArray *profiles;  /* of PrcListProfile */
} PrcImportMemory;

/* NULL with an error of the store. About 10 ms for 600 people. */
PrcImportMemory *prc_import_memory_load (PrcStore *store, GError **error);
PrcImportMemory *prc_import_memory_ref (const PrcImportMemory *memory); /* NULL gives NULL */
void prc_import_memory_unref (PrcImportMemory *memory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcImportMemory, prc_import_memory_unref)

G_END_DECLS
