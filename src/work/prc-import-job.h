/* prc-import-job.h - a load of lists from files to the season: what both shells do.
 *
 * decode (a process each) -> roster (pure) -> shown to the officer -> a note on how to say each new
 * or changed name -> one edit in the store.
 */
#pragma once

#include "prc-decoder.h"
#include "prc-import-memory.h"
#include "prc-import-photos.h"
#include "prc-lexicon.h"
#include "prc-voice.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *files;  /* of PrcListFile, as decoded; an error of the file stands in its problems */
  PrcImport *import; /* never NULL */
  GPtrArray *notes;  /* of PrcReading or NULL, one a person of import; NULL: not prepared */
  GPtrArray *photos; /* of PrcImportPhoto: what the lists name and is there */
  PrcImportMemory *memory;
} PrcImportJob;

/* What to read, and how. All is borrowed. */
typedef struct
{
  const PrcSeason *season;          /* to compare with */
  const char *const *paths;         /* NULL-terminated */
  const PrcDecoderOptions *decoder; /* NULL: as found */
  const PrcImportOptions *options;
  const PrcImportMemory *memory; /* of the same season: always, but for a new one, else what stands
                                    there would give way to the list; beats that of @options */
  GHashTable *decoders; /* path to PrcDecoderOptions of that file alone, instead; NULL: none */
} PrcImportSource;

typedef void (*PrcWorkProgress) (double fraction, gpointer data);

/* Who is told of long work, and who may stop it. */
typedef struct
{
  PrcWorkProgress progress; /* 0 to 1, in the worker's thread; NULL: nobody */
  gpointer data;
  GCancellable *cancellable; /* NULL: nobody */
} PrcWorkWatch;

/* Reads and compares; writes nothing. @progress may be NULL. Blocks: in a worker thread for
 * windows. A file that can't be read at all is an error in the import's problems
 * ('file-unreadable', 'file-damaged', …), not a GError; that is left for cancellation and a missing
 * decoder. */
PrcImportJob *prc_import_job_read (const PrcImportSource *source, PrcWorkProgress progress,
                                   gpointer data, GCancellable *cancellable, GError **error);
/* The same comparison again with other options or a newer season and memory, without decoding
 * again: paths and decoder of @source are not looked at. It is no longer prepared. */
void prc_import_job_reread (PrcImportJob *job, const PrcImportSource *source);

/* Makes what needs no store: how to say the names, and the photographs that the lists name.
 * @lexicon: corrections of earlier years, or NULL. FALSE where cancelled, or where there are
 * photographs and no decoder. Blocks about 0.3 ms a name: in a worker thread for windows. @watch
 * may be NULL. */
gboolean prc_import_job_prepare (PrcImportJob *job, PrcVoice *voice, const PrcLexicon *lexicon,
                                 const PrcWorkWatch *watch, GError **error);
/* Makes a backup and writes a job that was prepared, as one edit, with how the lists were read and
 * what was noticed; refuses where the import has errors. Cancelled, nothing is written. In the
 * thread that uses @store. Blocks about 0.7 ms a person: windows lend the store to a worker. @watch
 * may be NULL. */
gboolean prc_import_job_store (const PrcImportJob *job, PrcStore *store, const PrcWorkWatch *watch,
                               GError **error);

void prc_import_job_free (PrcImportJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcImportJob, prc_import_job_free)

G_END_DECLS
