/* prc-list-cell-words.h - answers and wishes of a cell: coming, needs, privacy, status of an award.
 *
 * Private to the reading of rows. Each takes a cell that says something into the record.
 */
#pragma once

#include "prc-row-reader.h"

G_BEGIN_DECLS

void prc_list_cell_words_read_attendance (const PrcRowReader *reader, PrcListRecord *record,
                                          const PrcListCell *cell);
void prc_list_cell_words_read_needs (const PrcRowReader *reader, PrcListRecord *record,
                                     const PrcListCell *cell);
void prc_list_cell_words_read_privacy (const PrcRowReader *reader, PrcListRecord *record,
                                       const PrcListCell *cell);
/* Asked the other way round: yes allows. A yes to all does not reach the press, which is asked
 * apart. */
void prc_list_cell_words_read_consent (const PrcRowReader *reader, PrcListRecord *record,
                                       const PrcListCell *cell);
/* An award that was refused is not conferred; one that waits is. */
void prc_list_cell_words_read_status (const PrcRowReader *reader, PrcListRecord *record,
                                      const PrcListCell *cell);

/* What an empty cell says: for attendance, that nobody has answered. */
void prc_list_cell_words_read_empty (const PrcRowReader *reader, PrcListRecord *record,
                                     const PrcListCell *cell);

G_END_DECLS
