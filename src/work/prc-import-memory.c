#include "prc-import-memory.h"

static void
clear (gpointer data)
{
  PrcImportMemory *memory = data;

  g_clear_pointer (&memory->imported, g_hash_table_unref);
  g_clear_pointer (&memory->profiles, g_ptr_array_unref);
}

PrcImportMemory *
prc_import_memory_load (PrcStore *store, GError **error)
{
  g_autoptr (PrcImportMemory) memory = g_atomic_rc_box_new0 (PrcImportMemory);

  memory->imported = prc_store_load_imported (store, error);
  if (memory->imported == NULL)
    return NULL;
  memory->profiles = prc_store_load_profiles (store, error);
  return memory->profiles != NULL ? g_steal_pointer (&memory) : NULL;
}

PrcImportMemory *
prc_import_memory_ref (const PrcImportMemory *memory)
{
  return memory != NULL ? g_atomic_rc_box_acquire ((gpointer) memory) : NULL;
}

void
prc_import_memory_unref (PrcImportMemory *memory)
{
  if (memory != NULL)
    g_atomic_rc_box_release_full (memory, clear);
}
