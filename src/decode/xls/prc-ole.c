/* prc-ole.c - see prc-ole.h */
#include "prc-ole.h"

#include <string.h>

#define HEADER_SIZE 512
#define ENTRY_SIZE 128
#define DIFAT_IN_HEADER 109
#define LAST_SECTOR 0xFFFFFFFA /* above it: end of chain, free, FAT */
#define RECORD_FILEPASS 0x2F
#define RECORD_EOF 0x0A

typedef struct
{
  const guint8 *data;
  gsize size;
  guint sector_size;
  GArray *fat_sectors; /* of guint32 */
  guint32 root_start;  /* of the stream that holds the small ones */
  guint32 mini_fat_start;
  guint32 mini_cutoff;
} Ole;

static guint32
get_u32 (const guint8 *at)
{
  return (guint32) at[0] | (guint32) at[1] << 8 | (guint32) at[2] << 16 | (guint32) at[3] << 24;
}

static guint16
get_u16 (const guint8 *at)
{
  return (guint16) (at[0] | at[1] << 8);
}

/* NULL where the sector is not wholly in the file. */
static const guint8 *
get_sector (const Ole *ole, guint32 sector)
{
  guint64 offset = ((guint64) sector + 1) * ole->sector_size;

  return offset + ole->sector_size <= ole->size ? ole->data + offset : NULL;
}

/* FALSE where the table of sectors itself is broken. */
static gboolean
next_sector (const Ole *ole, guint32 sector, guint32 *next)
{
  guint per_sector = ole->sector_size / 4;
  const guint8 *fat;

  if (sector / per_sector >= ole->fat_sectors->len)
    return FALSE;
  fat = get_sector (ole, g_array_index (ole->fat_sectors, guint32, sector / per_sector));
  if (fat == NULL)
    return FALSE;
  *next = get_u32 (fat + 4 * (sector % per_sector));
  return TRUE;
}

/* A slot keeps its place, a free one too: which sectors it tells of goes by that. */
static void
add_fat_sectors (Ole *ole, const guint8 *slots, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint32 sector = get_u32 (slots + 4 * i);

      g_array_append_val (ole->fat_sectors, sector);
    }
}

static gboolean
read_fat_sectors (Ole *ole)
{
  guint32 difat = get_u32 (ole->data + 0x44);
  guint per_sector = ole->sector_size / 4;
  gsize rounds = ole->size / ole->sector_size;

  add_fat_sectors (ole, ole->data + 0x4C, DIFAT_IN_HEADER);
  while (difat < LAST_SECTOR && rounds-- > 0)
    {
      const guint8 *at = get_sector (ole, difat);

      if (at == NULL)
        return FALSE;
      add_fat_sectors (ole, at, per_sector - 1);
      difat = get_u32 (at + 4 * (per_sector - 1));
    }
  while (ole->fat_sectors->len > 0 &&
         g_array_index (ole->fat_sectors, guint32, ole->fat_sectors->len - 1) >= LAST_SECTOR)
    g_array_set_size (ole->fat_sectors, ole->fat_sectors->len - 1);
  return ole->fat_sectors->len > 0;
}

/* Up to @most bytes of a chain; NULL where it leaves the file or turns in a circle. */
static GByteArray *
read_chain (const Ole *ole, guint32 start, guint64 most)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize rounds = (ole->size - 1) / ole->sector_size; /* no chain has more sectors than the file */

  for (guint32 sector = start; sector < LAST_SECTOR && bytes->len < most;)
    {
      guint64 offset = ((guint64) sector + 1) * ole->sector_size;

      if (offset >= ole->size || rounds-- == 0)
        return NULL;
      /* Some writers leave the last sector of the file short. */
      g_byte_array_append (bytes, ole->data + offset,
                           (guint) MIN (ole->sector_size, ole->size - offset));
      if (!next_sector (ole, sector, &sector))
        return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* A small stream lies in 64-byte pieces inside the root entry's own stream. */
static GByteArray *
read_small_stream (const Ole *ole, guint32 start, guint64 length)
{
  g_autoptr (GByteArray) pool = read_chain (ole, ole->root_start, ole->size);
  g_autoptr (GByteArray) table = read_chain (ole, ole->mini_fat_start, ole->size);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint32 piece = start;

  if (pool == NULL || table == NULL)
    return NULL;
  for (guint rounds = table->len / 4 + 1; piece < LAST_SECTOR && bytes->len < length; rounds--)
    {
      if (rounds == 0 || ((guint64) piece + 1) * 64 > pool->len || piece >= table->len / 4)
        return NULL;
      g_byte_array_append (bytes, pool->data + piece * 64, 64);
      piece = get_u32 (table->data + 4 * piece);
    }
  return g_steal_pointer (&bytes);
}

/* Does a FilePass record stand before the end of the workbook's globals? */
static gboolean
has_password (const GByteArray *stream)
{
  for (gsize at = 0; at + 4 <= stream->len;)
    {
      guint16 record = get_u16 (stream->data + at);

      if (record == RECORD_FILEPASS)
        return TRUE;
      if (record == RECORD_EOF)
        return FALSE;
      at += 4u + get_u16 (stream->data + at + 2);
    }
  return FALSE;
}

static PrcOleContent
read_workbook (const Ole *ole, const guint8 *entry, GByteArray **workbook)
{
  guint32 start = get_u32 (entry + 0x74), length = get_u32 (entry + 0x78);
  g_autoptr (GByteArray) stream = length < ole->mini_cutoff ? read_small_stream (ole, start, length)
                                                            : read_chain (ole, start, length);

  if (stream == NULL || stream->len < length || length < 4)
    return PRC_OLE_DAMAGED;
  if (has_password (stream))
    return PRC_OLE_ENCRYPTED;
  g_byte_array_set_size (stream, length);
  *workbook = g_steal_pointer (&stream);
  return PRC_OLE_WORKBOOK;
}

/* Is the entry called @name, in any case? Names are UTF-16 with their end. */
static gboolean
entry_is (const guint8 *entry, const char *name)
{
  gsize length = strlen (name);

  if (get_u16 (entry + 0x40) != 2 * (length + 1))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (entry[2 * i + 1] != 0 || g_ascii_tolower ((char) entry[2 * i]) != g_ascii_tolower (name[i]))
      return FALSE;
  return TRUE;
}

static PrcOleContent
read_directory (Ole *ole, const GByteArray *directory, GByteArray **workbook)
{
  const guint8 *new_book = NULL, *old_book = NULL; /* some files hold both */

  if (directory->len < ENTRY_SIZE)
    return PRC_OLE_DAMAGED;
  ole->root_start = get_u32 (directory->data + 0x74);
  for (gsize at = 0; at + ENTRY_SIZE <= directory->len; at += ENTRY_SIZE)
    {
      const guint8 *entry = directory->data + at;

      if (entry[0x42] == 2 && entry_is (entry, "EncryptedPackage"))
        return PRC_OLE_ENCRYPTED;
      if (entry[0x42] == 2 && new_book == NULL && entry_is (entry, "Workbook"))
        new_book = entry;
      if (entry[0x42] == 2 && old_book == NULL && entry_is (entry, "Book"))
        old_book = entry;
    }
  if (new_book == NULL && old_book == NULL)
    return PRC_OLE_OTHER;
  return read_workbook (ole, new_book != NULL ? new_book : old_book, workbook);
}

PrcOleContent
prc_ole_read (const guint8 *data, gsize size, GByteArray **workbook)
{
  Ole ole = { data, size, 0 };
  g_autoptr (GArray) fat_sectors = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GByteArray) directory = NULL;
  guint shift;

  *workbook = NULL;
  if (size < HEADER_SIZE)
    return PRC_OLE_DAMAGED;
  shift = get_u16 (data + 0x1E);
  if (shift != 9 && shift != 12)
    return PRC_OLE_DAMAGED;
  ole.sector_size = 1u << shift;
  ole.fat_sectors = fat_sectors;
  ole.mini_cutoff = get_u32 (data + 0x38);
  ole.mini_fat_start = get_u32 (data + 0x3C);
  if (!read_fat_sectors (&ole))
    return PRC_OLE_DAMAGED;
  directory = read_chain (&ole, get_u32 (data + 0x30), size);
  if (directory == NULL || directory->len % ole.sector_size != 0)
    return PRC_OLE_DAMAGED;
  return read_directory (&ole, directory, workbook);
}
