#include "package-maker.h"

#include <string.h>
#include <zip.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

typedef struct
{
  GPtrArray *names;    /* of char* */
  GPtrArray *contents; /* of GString */
} Parts;

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
set_part (Parts *parts, const char *name, const char *content, gsize length)
{
  GString *string = g_string_new_len (content, (gssize) length);

  for (guint i = 0; i < parts->names->len; i++)
    if (g_str_equal (g_ptr_array_index (parts->names, i), name))
      {
        g_string_free (g_ptr_array_index (parts->contents, i), TRUE);
        g_ptr_array_index (parts->contents, i) = string;
        return;
      }
  g_ptr_array_add (parts->names, g_strdup (name));
  g_ptr_array_add (parts->contents, string);
}

static void
drop_part (Parts *parts, const char *name)
{
  guint index = 0;

  g_assert_true (g_ptr_array_find_with_equal_func (parts->names, name, g_str_equal, &index));
  g_ptr_array_remove_index (parts->names, index);
  g_ptr_array_remove_index (parts->contents, index);
}

static const char *
get (const ListCase *item, const char *key, const char *fallback)
{
  const GString *value = list_case_get (item, key);

  return value != NULL ? value->str : fallback;
}

static void
add_usual_parts (Parts *parts, const ListCase *item)
{
  g_autofree char *sheet = g_strdup_printf ("<?xml version=\"1.0\"?><worksheet xmlns=\"" MAIN
                                            "\"><sheetData>%s</sheetData>%s</worksheet>",
                                            get (item, "sheet", ""), get (item, "after", ""));
  g_autofree char *strings = g_strdup_printf (
      "<sst xmlns=\"" MAIN "\" count=\"4000000000\">%s</sst>", get (item, "strings", ""));
  g_autofree char *styles = g_strdup_printf ("<styleSheet xmlns=\"" MAIN "\"><numFmts>%s</numFmts>"
                                             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                             "<cellXfs>%s</cellXfs></styleSheet>",
                                             get (item, "formats", ""), get (item, "styles", ""));
  g_autofree char *workbook = g_strdup_printf (
      "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\">%s<sheets>%s</sheets></workbook>",
      get (item, "workbook", ""),
      get (item, "sheets", "<sheet name=\"List\" sheetId=\"1\" r:id=\"s1\"/>"));
  const char *types = "<Types xmlns=\"" PACKAGE "content-types\"/>";
  const char *package = "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"a\" "
                        "Type=\"" RELATIONS "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                        "</Relationships>";
  const char *relations =
      "<Relationships xmlns=\"" PACKAGE "relationships\">"
      "<Relationship Id=\"s1\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      "<Relationship Id=\"s2\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
      "<Relationship Id=\"c1\" Type=\"" RELATIONS "/chartsheet\" Target=\"chart.xml\"/>"
      "<Relationship Id=\"st\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/>"
      "<Relationship Id=\"ss\" Type=\"" RELATIONS "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      "</Relationships>";

  set_part (parts, "[Content_Types].xml", types, strlen (types));
  set_part (parts, "_rels/.rels", package, strlen (package));
  set_part (parts, "xl/workbook.xml", workbook, strlen (workbook));
  set_part (parts, "xl/_rels/workbook.xml.rels", relations, strlen (relations));
  set_part (parts, "xl/worksheets/sheet1.xml", sheet, strlen (sheet));
  set_part (parts, "xl/styles.xml", styles, strlen (styles));
  set_part (parts, "xl/sharedStrings.xml", strings, strlen (strings));
}

static void
change_parts (Parts *parts, const ListCase *item)
{
  for (guint i = 0; i < item->keys->len; i++)
    {
      const char *key = g_ptr_array_index (item->keys, i);
      const GString *value = g_ptr_array_index (item->values, i);
      const char *space = strchr (value->str, ' ');

      if (g_str_equal (key, "drop"))
        drop_part (parts, value->str);
      else if (g_str_equal (key, "part"))
        {
          g_autofree char *name = g_strndup (value->str, (gsize) (space - value->str));

          set_part (parts, name, space + 1, value->len - strlen (name) - 1);
        }
    }
}

static GBytes *
write_zip (const Parts *parts)
{
  zip_error_t error;
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, &error);
  zip_stat_t stat;
  guint8 *data;

  g_assert_nonnull (zip);
  zip_source_keep (source);
  for (guint i = 0; i < parts->names->len; i++)
    {
      const GString *content = g_ptr_array_index (parts->contents, i);
      zip_source_t *part = zip_source_buffer (zip, content->str, content->len, 0);

      g_assert_cmpint (zip_file_add (zip, g_ptr_array_index (parts->names, i), part, 0), >=, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &stat), ==, 0);
  data = g_malloc (stat.size);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_read (source, data, stat.size), ==, (zip_int64_t) stat.size);
  zip_source_close (source);
  zip_source_free (source);
  return g_bytes_new_take (data, stat.size);
}

/* libzip writes no two entries of one name: the second was written under another of the same
 * length, which is put right here. */
static void
rename_entries (guint8 *data, gsize size, const char *from, const char *to)
{
  guint8 *at = data;

  while ((at = memmem (at, (gsize) (data + size - at), from, strlen (from))) != NULL)
    memcpy (at, to, strlen (to));
}

/* Halves the size in both headers of the entry @name. */
static void
halve_declared (guint8 *data, gsize size, const char *name)
{
  for (gsize at = 0; at + 64 < size; at++)
    {
      gboolean local = memcmp (data + at, "PK\3\4", 4) == 0;
      gboolean central = memcmp (data + at, "PK\1\2", 4) == 0;
      gsize name_at = at + (local ? 30 : 46), size_at = at + (local ? 22 : 24);
      guint32 declared;

      if ((!local && !central) || name_at + strlen (name) > size ||
          memcmp (data + name_at, name, strlen (name)) != 0)
        continue;
      memcpy (&declared, data + size_at, 4);
      declared /= 2;
      memcpy (data + size_at, &declared, 4);
    }
}

GBytes *
package_maker_make (const ListCase *item)
{
  Parts parts = { g_ptr_array_new_with_free_func (g_free),
                  g_ptr_array_new_with_free_func (string_free) };
  const GString *twice = list_case_get (item, "twice"), *lie = list_case_get (item, "lie");
  g_autofree char *other = NULL;
  GBytes *bytes;
  gsize size = 0;

  add_usual_parts (&parts, item);
  change_parts (&parts, item);
  if (twice != NULL)
    {
      other = g_strdup (twice->str);
      other[strlen (other) - 1] = '~';
      set_part (&parts, other, "<x/>", 4);
    }
  bytes = write_zip (&parts);
  if (twice != NULL || lie != NULL)
    {
      guint8 *data = g_bytes_unref_to_data (bytes, &size);

      if (twice != NULL)
        rename_entries (data, size, other, twice->str);
      if (lie != NULL)
        halve_declared (data, size, lie->str);
      bytes = g_bytes_new_take (data, size);
    }
  g_ptr_array_unref (parts.names);
  g_ptr_array_unref (parts.contents);
  return bytes;
}
