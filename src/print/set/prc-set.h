/* prc-set.h - the setting step: what a booklet says to pages of operations. */
#pragma once

#include "prc-booklet.h"
#include "prc-page.h"
#include "prc-style.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const PrcBooklet *booklet;
  const PrcStyle *style;
  const double *aspects; /* width by height of each host's crest; 0: it has none */
  guint n_aspects;
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
  GCancellable *cancellable;
} PrcSetJob;

typedef struct
{
  char *title;
  char *dest; /* place it leads to */
  guint page; /* 0-based */
  gboolean sub;
} PrcOutlineEntry;

typedef struct
{
  GPtrArray *sheets;   /* of PrcPage; a multiple of 4 */
  GPtrArray *outline;  /* of PrcOutlineEntry */
  GPtrArray *problems; /* of PrcProblem */
} PrcSet;

/* Empty. */
PrcSet *prc_set_new (void);
/* NULL only where it was cancelled. */
PrcSet *prc_set_booklet (const PrcSetJob *job);
void prc_set_free (PrcSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSet, prc_set_free)

/* Names drawn against names listed: each entry of each list once. FALSE where they differ; @lost
 * and
 * @twice (nullable) receive the counts. */
gboolean
prc_set_check_names (const PrcSet *set, const PrcBooklet *booklet, guint *lost, guint *twice);

G_END_DECLS
