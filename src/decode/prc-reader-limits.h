/* prc-reader-limits.h - how much of a list is taken in, the same for all kinds.
 */
#pragma once

#define PRC_READER_MAX_ROWS 200000
#define PRC_READER_MAX_COLUMNS 16384    /* the edge of a spreadsheet; roster wants fewer */
#define PRC_READER_MAX_CHARACTERS 32767 /* of a cell */
#define PRC_READER_MAX_CELLS 4000000    /* of all sheets of a file: memory is bounded */
