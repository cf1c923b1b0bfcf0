/* prc-show-reserve.h - room on the season's disk that is kept for a show that runs.
 *
 * A file of 2 MB beside the season, '.NAME-reserve', that is given up when the disk is full: 600
 * steps need about as much (reliability.md 3.4).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the disk must have free at the opening, in bytes. */
#define PRC_SHOW_NEEDS_FREE (64 * 1024 * 1024)

typedef struct _PrcShowReserve PrcShowReserve;

/* A disk that has no room for it gives a reserve of nothing. */
PrcShowReserve *prc_show_reserve_new (const char *season_path);
/* Gives its room back; the file goes. */
void prc_show_reserve_free (PrcShowReserve *reserve);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcShowReserve, prc_show_reserve_free)

/* The disk is full: TRUE where this made room. */
gboolean prc_show_reserve_give_up (PrcShowReserve *reserve);

/* Bytes that a user may still write on the disk of @path; G_MAXUINT64 where that is not known. */
guint64 prc_show_reserve_get_free (const char *path);

G_END_DECLS
