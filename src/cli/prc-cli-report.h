/* prc-cli-report.h - what an import found, as JSON of the contract and as text. */
#pragma once

#include "prc-cli.h"
#include "prc-import-job.h"

G_BEGIN_DECLS

/* The member 'problems', as the contract of import has it. */
void prc_cli_add_problems (JsonBuilder *builder, const GPtrArray *problems);

JsonNode *prc_cli_make_import_report (const PrcImportJob *job);
/* @changes: person by person too, and what can be accepted. */
void prc_cli_print_import (const PrcImportJob *job, gboolean changes);

G_END_DECLS
