/* prc-workbook.c - see prc-workbook.h */
#include "prc-workbook.h"

#include "prc-relations.h"
#include "prc-xml-part.h"

#include <string.h>

#define MAX_SHEETS 1000

typedef struct
{
  const GPtrArray *relations;
  PrcWorkbook *workbook;
  gboolean wrong_root;
} Reader;

static void
sheet_free (gpointer data)
{
  PrcWorkbookSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
prc_workbook_free (PrcWorkbook *workbook)
{
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook->strings);
  g_free (workbook->styles);
  g_free (workbook);
}

static void
add_sheet (Reader *reader, const PrcXmlAttributes *attributes)
{
  g_autofree char *id = prc_xml_attributes_dup_prefixed (attributes, "id");
  g_autofree char *state = prc_xml_attributes_dup (attributes, "state");
  const PrcRelation *relation =
      id != NULL ? prc_relations_find (reader->relations, id, NULL) : NULL;
  PrcWorkbookSheet *sheet;

  /* Charts and dialogues have tabs too. */
  if (relation != NULL && g_strcmp0 (relation->kind, "worksheet") != 0)
    return;
  sheet = g_new0 (PrcWorkbookSheet, 1);
  sheet->name = prc_xml_attributes_dup (attributes, "name");
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  sheet->part = relation != NULL ? g_strdup (relation->part) : NULL;
  sheet->hidden = state != NULL && g_ascii_strcasecmp (state, "visible") != 0;
  g_ptr_array_add (reader->workbook->sheets, sheet);
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  Reader *reader = data;

  if (depth == 0 && !g_str_equal (name, "workbook"))
    {
      reader->wrong_root = TRUE;
      return FALSE;
    }
  if (depth == 1 && g_str_equal (name, "workbookPr"))
    reader->workbook->date_1904 = prc_xml_attributes_is_true (attributes, "date1904");
  if (depth == 2 && g_str_equal (name, "sheet"))
    add_sheet (reader, attributes);
  return reader->workbook->sheets->len <= MAX_SHEETS;
}

static char *
dup_part (const GPtrArray *relations, const char *kind)
{
  const PrcRelation *relation = prc_relations_find (relations, NULL, kind);

  return relation != NULL ? g_strdup (relation->part) : NULL;
}

PrcWorkbook *
prc_workbook_read (PrcPackage *package, const char *part, PrcPartResult *result)
{
  static const PrcXmlHandlers handlers = { on_start };
  g_autoptr (GPtrArray) relations = prc_relations_read (package, part, result);
  g_autoptr (PrcWorkbook) workbook = NULL;
  Reader reader = { relations };

  if (relations == NULL)
    return NULL;
  workbook = g_new0 (PrcWorkbook, 1);
  workbook->sheets = g_ptr_array_new_with_free_func (sheet_free);
  workbook->strings = dup_part (relations, "sharedStrings");
  workbook->styles = dup_part (relations, "styles");
  reader.workbook = workbook;
  *result = prc_xml_part_read (package, part, &handlers, &reader);
  if (*result == PRC_PART_OK && workbook->sheets->len == 0)
    *result = PRC_PART_DAMAGED;
  return *result == PRC_PART_OK ? g_steal_pointer (&workbook) : NULL;
}

/* [Content_Types].xml: what the part at @part is declared as. */
typedef struct
{
  const char *part;
  char *type;
} TypeReader;

static gboolean
on_type (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  TypeReader *reader = data;
  g_autofree char *part = NULL;

  if (depth != 1 || reader->type != NULL || !g_str_equal (name, "Override"))
    return TRUE;
  part = prc_xml_attributes_dup (attributes, "PartName");
  if (part != NULL && g_ascii_strcasecmp (part + (*part == '/'), reader->part) == 0)
    reader->type = prc_xml_attributes_dup (attributes, "ContentType");
  return TRUE;
}

/* NULL where it is a workbook in XML, or nothing says otherwise. */
static const char *
name_of_type (const char *type, const char *part)
{
  if (type == NULL)
    return g_str_has_suffix (part, ".bin") ? "xlsb" : NULL;
  if (strstr (type, "sheet.binary") != NULL)
    return "xlsb";
  if (strstr (type, "wordprocessingml") != NULL || strstr (type, "ms-word") != NULL)
    return "docx";
  if (strstr (type, "presentationml") != NULL || strstr (type, "ms-powerpoint") != NULL)
    return "pptx";
  return NULL;
}

static gboolean
on_mimetype (const guint8 *bytes, gsize size, gpointer data)
{
  GString *mimetype = data;

  g_string_append_len (mimetype, (const char *) bytes, (gssize) MIN (size, 128));
  return mimetype->len < 128;
}

/* OpenDocument and others say what they are in a part of its own. */
static const char *
name_by_mimetype (PrcPackage *package)
{
  g_autoptr (GString) mimetype = g_string_new (NULL);

  if (!prc_package_has (package, "mimetype"))
    return NULL;
  prc_package_read (package, "mimetype", on_mimetype, mimetype);
  if (strstr (mimetype->str, "opendocument.spreadsheet") != NULL)
    return "ods";
  if (strstr (mimetype->str, "opendocument.text") != NULL)
    return "odt";
  return strstr (mimetype->str, "opendocument") != NULL ? "odp" : NULL;
}

PrcPackageKind
prc_workbook_find (PrcPackage *package, char **part, const char **name, PrcPartResult *result)
{
  static const PrcXmlHandlers handlers = { on_type };
  g_autoptr (GPtrArray) relations = NULL;
  const PrcRelation *document;
  g_autofree char *type = NULL;
  TypeReader reader = { NULL };

  *part = NULL;
  *result = PRC_PART_OK;
  *name = name_by_mimetype (package);
  if (*name != NULL)
    return PRC_PACKAGE_OTHER;
  if (!prc_package_has (package, "[Content_Types].xml") &&
      !prc_package_has (package, "_rels/.rels"))
    {
      *name = "zip";
      return PRC_PACKAGE_OTHER;
    }
  relations = prc_relations_read (package, "", result);
  if (relations == NULL)
    return PRC_PACKAGE_XLSX;
  document = prc_relations_find (relations, NULL, "officeDocument");
  if (document == NULL || document->part == NULL)
    return PRC_PACKAGE_XLSX;
  reader.part = document->part;
  if (prc_package_has (package, "[Content_Types].xml"))
    *result = prc_xml_part_read (package, "[Content_Types].xml", &handlers, &reader);
  type = reader.type;
  *name = name_of_type (type, document->part);
  *part = g_strdup (document->part);
  return *name != NULL ? PRC_PACKAGE_OTHER : PRC_PACKAGE_XLSX;
}
