/* What a file is by its first bytes (kinds.txt), and what an OLE2 file holds. */
#include "prc-file-kind.h"
#include "prc-ole.h"

#include <string.h>

static GString *
unescape (const char *text)
{
  GString *bytes = g_string_new (NULL);
  g_auto (GStrv) pieces = g_strsplit (text, "\\000", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = g_strcompress (pieces[i]);

      if (i > 0)
        g_string_append_c (bytes, '\0');
      g_string_append (bytes, piece);
    }
  return bytes;
}

static void
test_kinds (void)
{
  static const char *const plain[] = { "empty", "text", "zip", "ole", "html", "fods" };
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "decode", "kinds.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');
      const char *name = NULL;
      PrcFileKind kind;

      if (*lines[i] == '#' || tab == NULL)
        continue;
      *tab = '\0';
      g_autoptr (GString) bytes = unescape (tab + 1);
      kind = prc_file_kind_find ((const guint8 *) bytes->str, bytes->len, &name);
      if (kind != PRC_FILE_KIND_OTHER)
        name = plain[kind];
      if (g_strcmp0 (name, lines[i]) != 0)
        g_error ("%s: got %s for %s", lines[i], name, tab + 1);
    }
}

static void
put_u16 (guint8 *at, guint number)
{
  at[0] = (guint8) number;
  at[1] = (guint8) (number >> 8);
}

static void
put_u32 (guint8 *at, guint32 number)
{
  put_u16 (at, number & 0xFFFF);
  put_u16 (at + 2, number >> 16);
}

static void
put_entry (guint8 *at, const char *name, guint type, guint32 start, guint32 size)
{
  for (guint i = 0; name[i] != '\0'; i++)
    at[2 * i] = (guint8) name[i];
  put_u16 (at + 0x40, (guint) (2 * strlen (name) + 2));
  at[0x42] = (guint8) type;
  put_u32 (at + 0x74, start);
  put_u32 (at + 0x78, size);
}

#define SECTOR 512
#define STREAM_SECTORS 9

/* Header, FAT in sector 0, directory in sector 1, a stream of nine sectors from sector 2 on. */
static GByteArray *
make_ole (const char *stream_name, guint record)
{
  GByteArray *file = g_byte_array_new ();
  guint8 *data;

  g_byte_array_set_size (file, SECTOR * (3 + STREAM_SECTORS));
  data = file->data;
  memset (data, 0, file->len);
  memcpy (data, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  put_u16 (data + 0x1E, 9);
  put_u32 (data + 0x30, 1);
  put_u32 (data + 0x38, 4096);
  put_u32 (data + 0x3C, 0xFFFFFFFE);
  put_u32 (data + 0x44, 0xFFFFFFFE);
  memset (data + 0x4C, 0xFF, 109 * 4);
  put_u32 (data + 0x4C, 0);
  memset (data + SECTOR, 0xFF, SECTOR);
  put_u32 (data + SECTOR, 0xFFFFFFFD);
  put_u32 (data + SECTOR + 4, 0xFFFFFFFE);
  for (guint i = 2; i < 2 + STREAM_SECTORS; i++)
    put_u32 (data + SECTOR + 4 * i, i + 1 < 2 + STREAM_SECTORS ? i + 1 : 0xFFFFFFFE);
  put_entry (data + 2 * SECTOR, "Root Entry", 5, 0xFFFFFFFE, 0);
  put_entry (data + 2 * SECTOR + 128, stream_name, 2, 2, SECTOR * STREAM_SECTORS);
  put_u16 (data + 3 * SECTOR, 0x809);
  put_u16 (data + 3 * SECTOR + 2, 4);
  put_u16 (data + 3 * SECTOR + 8, record);
  return file;
}

static PrcOleContent
find_content (const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) workbook = NULL;
  PrcOleContent content = prc_ole_read (data, size, &workbook);

  g_assert_true ((workbook != NULL) == (content == PRC_OLE_WORKBOOK));
  return content;
}

static void
test_ole (void)
{
  static const struct
  {
    const char *stream;
    guint record;
    PrcOleContent content;
  } cases[] = {
    { "Workbook", 0x0A, PRC_OLE_WORKBOOK },       { "WORKBOOK", 0x0A, PRC_OLE_WORKBOOK },
    { "Book", 0x0A, PRC_OLE_WORKBOOK },           { "Workbook", 0x2F, PRC_OLE_ENCRYPTED },
    { "EncryptedPackage", 0, PRC_OLE_ENCRYPTED }, { "WordDocument", 0, PRC_OLE_OTHER }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) file = make_ole (cases[i].stream, cases[i].record);

      g_assert_cmpint (find_content (file->data, file->len), ==, cases[i].content);
    }
}

static void
test_ole_damaged (void)
{
  g_autoptr (GByteArray) file = make_ole ("Workbook", 0x0A);

  for (guint length = 8; length < file->len - SECTOR; length += 8)
    g_assert_cmpint (find_content (file->data, length), ==, PRC_OLE_DAMAGED);
  put_u32 (file->data + SECTOR + 4 * 5, 2); /* a chain that bites its tail */
  g_assert_cmpint (find_content (file->data, file->len), !=, PRC_OLE_OTHER);
  put_u32 (file->data + SECTOR + 4, 1);
  g_assert_cmpint (find_content (file->data, file->len), ==, PRC_OLE_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/kind/bytes", test_kinds);
  g_test_add_func ("/decode/kind/ole", test_ole);
  g_test_add_func ("/decode/kind/ole-damaged", test_ole_damaged);
  return g_test_run ();
}
