/* prc-file-kind.c - see prc-file-kind.h */
#include "prc-file-kind.h"

#include <string.h>

#define HEAD 4096 /* bytes looked at */

/* Signatures at the first byte; from the formats' own specifications and from file(1)'s magic. */
static const struct
{
  const char *bytes;
  guint length;
  PrcFileKind kind;
  const char *name;
} signatures[] = {
  { "PK\3\4", 4, PRC_FILE_KIND_ZIP, NULL },
  { "PK\5\6", 4, PRC_FILE_KIND_ZIP, NULL },
  { "PK\7\10", 4, PRC_FILE_KIND_ZIP, NULL },
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, PRC_FILE_KIND_OLE, NULL },
  { "%PDF", 4, PRC_FILE_KIND_OTHER, "pdf" },
  { "\x89PNG\r\n\x1A\n", 8, PRC_FILE_KIND_OTHER, "png" },
  { "\xFF\xD8\xFF", 3, PRC_FILE_KIND_OTHER, "jpeg" },
  { "GIF8", 4, PRC_FILE_KIND_OTHER, "gif" },
  { "II*\0", 4, PRC_FILE_KIND_OTHER, "tiff" },
  { "MM\0*", 4, PRC_FILE_KIND_OTHER, "tiff" },
  { "{\\rtf", 5, PRC_FILE_KIND_OTHER, "rtf" },
  { "\x1F\x8B", 2, PRC_FILE_KIND_OTHER, "gzip" },
  { "BZh9", 4, PRC_FILE_KIND_OTHER, "bzip2" },
  { "\xFD"
    "7zXZ\0",
    6, PRC_FILE_KIND_OTHER, "xz" },
  { "7z\xBC\xAF\x27\x1C", 6, PRC_FILE_KIND_OTHER, "7z" },
  { "Rar!\x1A\7", 6, PRC_FILE_KIND_OTHER, "rar" },
  { "\x28\xB5\x2F\xFD", 4, PRC_FILE_KIND_OTHER, "zstd" },
  { "\x7F"
    "ELF",
    4, PRC_FILE_KIND_OTHER, "program" },
  { "SQLite format 3\0", 16, PRC_FILE_KIND_OTHER, "sqlite" },
  { "ID;PWXL", 7, PRC_FILE_KIND_OTHER, "sylk" },
  { "MIME-Version:", 13, PRC_FILE_KIND_OTHER, "mht" },
  { "\x09\x00\x04\x00", 4, PRC_FILE_KIND_OTHER, "xls" }, /* BIFF without OLE around it */
  { "\x09\x02\x06\x00", 4, PRC_FILE_KIND_OTHER, "xls" },
  { "\x09\x08\x08\x00", 4, PRC_FILE_KIND_OTHER, "xls" },
  { "\x09\x08\x10\x00", 4, PRC_FILE_KIND_OTHER, "xls" },
  { "\x09\x04\x06\x00", 4, PRC_FILE_KIND_OTHER, "xls" },
};

/* The first bytes as ASCII: without a byte order mark, the NULs of UTF-16 and leading blanks, in
 * lower case, so that markup can be looked for in any encoding. */
static char *
dup_head (const guint8 *data, gsize size)
{
  GString *head = g_string_sized_new (HEAD);
  gsize i = 0;

  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    i = 3;
  else if (size >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0))
    i = 2;
  for (; i < MIN (size, HEAD); i++)
    if (data[i] != 0 && (head->len > 0 || !g_ascii_isspace (data[i])))
      g_string_append_c (head, g_ascii_tolower ((char) data[i]));
  return g_string_free (head, FALSE);
}

static const char *
find_markup (const char *head)
{
  static const char *const html[] = { "<!doctype html", "<html", "<table", "<head",
                                      "<meta",          "<body", "<style", "<div" };

  for (guint i = 0; i < G_N_ELEMENTS (html); i++)
    if (g_str_has_prefix (head, html[i]))
      return "html";
  if (g_str_has_prefix (head, "<!--") && (strstr (head, "<html") || strstr (head, "<table")))
    return "html";
  if (!g_str_has_prefix (head, "<?xml"))
    return NULL;
  if (strstr (head, "urn:schemas-microsoft-com:office:spreadsheet") != NULL)
    return "xml-2003";
  if (strstr (head, "application/vnd.oasis.opendocument.spreadsheet") != NULL)
    return "fods";
  return strstr (head, "<html") != NULL || strstr (head, "<table") != NULL ? "html" : "xml";
}

/* '[{"' and the like at the start, and a bracket at the very end. */
static gboolean
is_json (const char *head, const guint8 *data, gsize size)
{
  const char *second = head + 1;

  if (*head != '{' && *head != '[')
    return FALSE;
  while (g_ascii_isspace (*second))
    second++;
  if (*second == '\0' || strchr ("\"{[]}", *second) == NULL)
    return FALSE;
  while (size > 0 && (g_ascii_isspace (data[size - 1]) || data[size - 1] == 0))
    size--;
  return size > 0 && (data[size - 1] == '}' || data[size - 1] == ']');
}

/* 'ID;P' begins a SYLK file, and many an honest list; a line of 'E' alone ends the one. */
static gboolean
is_sylk (const char *head, const guint8 *data, gsize size)
{
  if (!g_str_has_prefix (head, "id;p"))
    return FALSE;
  while (size > 0 && g_ascii_isspace (data[size - 1]))
    size--;
  return size > 2 && data[size - 1] == 'E' && (data[size - 2] == '\n' || data[size - 2] == '\r');
}

/* Data Interchange Format. */
static gboolean
is_dif (const char *head)
{
  return g_str_has_prefix (head, "table\r\n0,1\r\n") || g_str_has_prefix (head, "table\n0,1\n");
}

/* More than one control character in twenty bytes is no text of any encoding. NULs are left to the
 * charset (UTF-16) and to the CSV reader (damage). */
static gboolean
is_binary (const guint8 *data, gsize size)
{
  gsize looked = MIN (size, HEAD), odd = 0;

  for (gsize i = 0; i < looked; i++)
    if (data[i] != 0 && data[i] < 0x20 && strchr ("\t\n\v\f\r\x1A\x1B", data[i]) == NULL)
      odd++;
  return odd > 2 && odd * 20 > looked;
}

static gboolean
has_utf_mark (const guint8 *data, gsize size)
{
  return size >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0);
}

/* UTF-16 without a mark: nearly all NULs stand at one parity. */
static gboolean
may_be_utf16 (const guint8 *data, gsize size)
{
  gsize looked = MIN (size, HEAD), nuls[2] = { 0, 0 };

  for (gsize i = 0; i < looked; i++)
    nuls[i & 1] += data[i] == 0;
  return MAX (nuls[0], nuls[1]) * 10 > looked && MIN (nuls[0], nuls[1]) * 20 < looked;
}

PrcFileKind
prc_file_kind_find (const guint8 *data, gsize size, const char **name)
{
  g_autofree char *head = NULL;

  *name = NULL;
  if (size == 0)
    return PRC_FILE_KIND_EMPTY;
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (size >= signatures[i].length &&
        memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      {
        *name = signatures[i].name;
        return signatures[i].kind;
      }
  head = dup_head (data, size);
  *name = find_markup (head);
  if (g_strcmp0 (*name, "html") == 0)
    {
      *name = NULL;
      return PRC_FILE_KIND_HTML;
    }
  if (g_strcmp0 (*name, "fods") == 0)
    {
      *name = NULL;
      return PRC_FILE_KIND_FODS;
    }
  if (*name == NULL && is_json (head, data, size))
    *name = "json";
  if (*name == NULL && is_sylk (head, data, size))
    *name = "sylk";
  if (*name == NULL && is_dif (head))
    *name = "binary";
  if (*name == NULL && !has_utf_mark (data, size) && !may_be_utf16 (data, size) &&
      is_binary (data, size))
    *name = "binary";
  return *name != NULL ? PRC_FILE_KIND_OTHER : PRC_FILE_KIND_TEXT;
}
