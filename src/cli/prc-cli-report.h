/* prc-cli-report.h - what an import found, as JSON of the contract and as text. */
#pragma once

#include "prc-cli.h"
#include "prc-import-job.h"

G_BEGIN_DECLS

JsonNode *prc_cli_make_import_report (const PrcImportJob *job);
void prc_cli_print_import (const PrcImportJob *job);

G_END_DECLS
