/* package-maker.h - makes .xlsx packages in memory for tests, sound and broken ones. */
#pragma once

#include "list-cases.h"

/* A workbook of the case's lines: 'sheet' (what stands inside <sheetData>), 'after' (behind it),
 * 'strings' (inside <sst>), 'formats' (inside <numFmts>), 'styles' (inside <cellXfs>), 'workbook'
 * (inside <workbook>, before <sheets>), 'sheets' (inside <sheets>). 'part: NAME CONTENT' replaces
 * or adds a part, 'drop: NAME' leaves one out, 'twice: NAME' writes one a second time, 'lie: NAME'
 * declares half its size. Returns: (transfer full) */
GBytes *package_maker_make (const ListCase *item);
