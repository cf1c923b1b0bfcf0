/* prc-reader-marks.h - how sure a reader is of each name, as marked while practising.
 *
 * One small file in the user's data folder, a group for each season, ceremony and reader; it is no
 * part of the season: what a reader finds hard is the reader's own. People go by their external id,
 * so that marks outlive a new load of the list.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_READER_MARK_NONE,
  PRC_READER_MARK_SURE,
  PRC_READER_MARK_UNSURE,
  PRC_READER_MARK_ASK
} PrcReaderMark;

typedef struct _PrcReaderMarks PrcReaderMarks;

/* @season: its path. @reader may be empty. A file that can't be read counts as empty. */
PrcReaderMarks *prc_reader_marks_new (const char *season, gint64 ceremony, const char *reader);
void prc_reader_marks_free (PrcReaderMarks *marks);

PrcReaderMark prc_reader_marks_get (PrcReaderMarks *marks, const char *person);
/* Kept on disk at once; a disk that refuses is told of in the log, and the mark holds until the
 * window is closed. */
void prc_reader_marks_set (PrcReaderMarks *marks, const char *person, PrcReaderMark mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcReaderMarks, prc_reader_marks_free)

G_END_DECLS
