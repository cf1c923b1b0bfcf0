/* biff-maker.h - makes the stream of an old workbook in memory for tests, sound and broken ones. */
#pragma once

#include "list-cases.h"

/* A workbook of the case's lines. 'version: HEX' (0600 unless told); 'book: RECORD' for what stands
 * before the sheets; 'tab: STATE KIND NAME' begins a sheet (state 0 visible, 1 hidden, 2 very; kind
 * 0 cells, 2 chart), and the lines 'cell: RECORD' after it stand in it; 'cut: N' leaves N bytes out
 * at the end. RECORD: the type in four hexadecimal digits, then the bytes in the order of the file,
 * in pairs of hexadecimal digits or as "ASCII"; blanks part them. Returns: (transfer full) */
GByteArray *biff_maker_make (const ListCase *item);
