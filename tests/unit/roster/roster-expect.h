/* roster-expect.h - the lines of a case that tell what an import must give. */
#pragma once

#include "prc-import.h"

/* Fails the test with @title and the line where it is not met. @season: as it was before. @met: set
 * of the problems that some line has named; added to. */
void roster_expect_line (const char *title, const PrcSeason *season, const PrcImport *import,
                         const char *line, GHashTable *met);

/* Fails where there is an error or a warning that no line has named. */
void roster_expect_no_others (const char *title, const PrcImport *import, GHashTable *met);
