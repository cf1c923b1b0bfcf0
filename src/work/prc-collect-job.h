/* prc-collect-job.h - what others collected: folders of recordings and photographs, named by
 * student number or with it in the name, to the people of a season.
 *
 * read (decoded in a process of their own, nothing is written) -> shown -> one edit in the store.
 */
#pragma once

#include "prc-media.h"
#include "prc-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 graduand;
  PrcMediaKind kind;
  PrcMedia *media;
} PrcCollected;

typedef struct
{
  const PrcSeason *season; /* whose people are meant; borrowed */
  int read;                /* files looked at */
  int recordings;          /* that are new to somebody, or other than before */
  int photos;
  int unchanged;        /* that the season has already */
  GPtrArray *collected; /* of PrcCollected: what is to be written */
  GPtrArray *problems;  /* of PrcProblem, worded, gravest first: 'media-unmatched', 'media-several',
                           'media-ambiguous', 'media-too-many', and those of prc-media.h */
  GPtrArray *folders;   /* of char*: base names, for the history */
} PrcCollectJob;

PrcCollectJob *prc_collect_job_new (const PrcSeason *season);
void prc_collect_job_free (PrcCollectJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcCollectJob, prc_collect_job_free)

/* Adds what is in @folder, not in folders below. A photograph is told by its bytes, whatever else
 * is there is taken for a recording. Two files of a kind for one person: neither is taken. FALSE
 * where the folder can't be read (G_IO_ERROR), cancelled, or there is no decoder. Blocks. */
gboolean prc_collect_job_read (PrcCollectJob *job, const char *folder,
                               void (*progress) (double fraction, gpointer data), gpointer data,
                               GCancellable *cancellable, GError **error);

/* One edit, after a backup. In the thread that uses @store. */
gboolean prc_collect_job_store (const PrcCollectJob *job, PrcStore *store, GError **error);

/* Whose number stands in @name, alone or between signs; case does not count. 0: nobody's; -1:
 * several people's. For tests. */
gint64 prc_collect_job_match (const PrcSeason *season, const char *name);

G_END_DECLS
