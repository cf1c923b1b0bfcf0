/* prc-workbook.h - which parts of a package are its sheets, strings and formats.
 *
 * Parts are found by relationship, never by name; targets may be absolute, may lie anywhere in the
 * package, must not climb out of it and must not be outside.
 */
#pragma once

#include "prc-package.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;      /* as on its tab */
  char *part;      /* NULL where it has none in the package: damage once it is to be read */
  gboolean hidden; /* or very hidden */
} PrcWorkbookSheet;

typedef struct
{
  GPtrArray *sheets; /* of PrcWorkbookSheet: worksheets alone, in the workbook's order */
  char *strings;     /* part of the shared strings; NULL: none */
  char *styles;      /* NULL: none */
  gboolean date_1904;
} PrcWorkbook;

/* What a package is. */
typedef enum
{
  PRC_PACKAGE_XLSX,
  PRC_PACKAGE_OTHER /* a document, .xlsb, .ods, a plain zip: see @name */
} PrcPackageKind;

/* @name: 'xlsb', 'docx', 'pptx', 'ods', 'odt', 'zip', …; static. For XLSX @part is set to the
 * workbook's part, NULL where no relationship says. @result: what was wrong on the way. */
PrcPackageKind
prc_workbook_find (PrcPackage *package, char **part, const char **name, PrcPartResult *result);

/* Returns: (transfer full) (nullable): NULL with @result where it can't be read */
PrcWorkbook *prc_workbook_read (PrcPackage *package, const char *part, PrcPartResult *result);
void prc_workbook_free (PrcWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcWorkbook, prc_workbook_free)

G_END_DECLS
