/* prc-message-kind.c - kinds of files in words; part of prc-message.h's sentences. */
#include "prc-message-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "csv", N_ ("a text file") },
  { "xlsx", N_ ("an Excel workbook") },
  { "xls", N_ ("an old Excel workbook (.xls)") },
  { "xlsb", N_ ("a binary Excel workbook (.xlsb)") },
  { "xml-2003", N_ ("an Excel 2003 XML file") },
  { "xml", N_ ("an XML file") },
  { "html", N_ ("a web page") },
  { "mht", N_ ("a web page") },
  { "ods", N_ ("an OpenDocument spreadsheet (.ods)") },
  { "odt", N_ ("a text document") },
  { "docx", N_ ("a text document") },
  { "pptx", N_ ("slides of a talk") },
  { "odp", N_ ("slides of a talk") },
  { "rtf", N_ ("a text document") },
  { "ole", N_ ("an old Office document") },
  { "pdf", N_ ("a PDF") },
  { "png", N_ ("a picture") },
  { "jpeg", N_ ("a picture") },
  { "gif", N_ ("a picture") },
  { "tiff", N_ ("a picture") },
  { "zip", N_ ("an archive: unpack it first") },
  { "gzip", N_ ("an archive: unpack it first") },
  { "bzip2", N_ ("an archive: unpack it first") },
  { "xz", N_ ("an archive: unpack it first") },
  { "7z", N_ ("an archive: unpack it first") },
  { "rar", N_ ("an archive: unpack it first") },
  { "zstd", N_ ("an archive: unpack it first") },
  { "json", N_ ("a JSON file") },
  { "sqlite", N_ ("a database") },
  { "sylk", N_ ("a SYLK file") },
  { "program", N_ ("a program") },
  { "binary", N_ ("a file of some other program") },
};

const char *
prc_message_table_get_kind (const char *kind)
{
  for (gsize i = 0; kind != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return _ (kinds[i].words);
  return kind;
}
