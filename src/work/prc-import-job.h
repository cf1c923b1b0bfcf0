/* prc-import-job.h - a load of lists from files to the season: what both shells do.
 *
 * decode (a process each) -> roster (pure) -> shown to the officer -> one edit in the store, with a
 * note on how to say each new or changed name.
 */
#pragma once

#include "prc-decoder.h"
#include "prc-import.h"
#include "prc-store.h"
#include "prc-voice.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *files;  /* of PrcListFile, as decoded; an error of the file stands in its problems */
  PrcImport *import; /* never NULL */
} PrcImportJob;

typedef void (*PrcWorkProgress) (double fraction, gpointer data);

/* Reads and compares; writes nothing. @paths: NULL-terminated. Blocks: in a worker thread for
 * windows. A file that can't be read at all is an error in the import's problems
 * ('file-unreadable', 'file-damaged', …), not a GError; that is left for cancellation and a missing
 * decoder. */
PrcImportJob *prc_import_job_read (const PrcSeason *season, const char *const *paths,
                                   const PrcDecoderOptions *decoder,
                                   const PrcImportOptions *options, PrcWorkProgress progress,
                                   gpointer data, GCancellable *cancellable, GError **error);
/* The same comparison again with other @options, without decoding again. */
void
prc_import_job_reread (PrcImportJob *job, const PrcSeason *season, const PrcImportOptions *options);

/* Writes it as one edit. Refuses where the import has errors. */
gboolean
prc_import_job_store (const PrcImportJob *job, PrcStore *store, PrcVoice *voice, GError **error);

void prc_import_job_free (PrcImportJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcImportJob, prc_import_job_free)

G_END_DECLS
