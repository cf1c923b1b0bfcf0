#include "biff-maker.h"

#include <stdlib.h>
#include <string.h>

#define BOF 0x0809
#define BOUNDSHEET 0x0085
#define END 0x000A
#define BOOK 0x0005
#define SHEET 0x0010

static void
put_u16 (GByteArray *bytes, guint number)
{
  const guint8 two[] = { (guint8) number, (guint8) (number >> 8) };

  g_byte_array_append (bytes, two, 2);
}

static void
put_record (GByteArray *stream, guint type, const GByteArray *bytes)
{
  put_u16 (stream, type);
  put_u16 (stream, bytes != NULL ? bytes->len : 0);
  if (bytes != NULL)
    g_byte_array_append (stream, bytes->data, bytes->len);
}

static void
put_start (GByteArray *stream, guint version, guint kind)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  put_u16 (bytes, version);
  put_u16 (bytes, kind);
  put_record (stream, BOF, bytes);
}

/* 'TYPE 0102 "text"' */
static void
put_line (GByteArray *stream, const char *line)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  char *at = NULL;
  guint type = (guint) strtoul (line, &at, 16);

  while (*at != '\0')
    {
      if (*at == ' ')
        at++;
      else if (*at == '"')
        {
          const char *end = strchr (at + 1, '"');

          g_assert_nonnull (end);
          g_byte_array_append (bytes, (const guint8 *) at + 1, (guint) (end - at - 1));
          at = (char *) end + 1;
        }
      else
        {
          guint8 byte = (guint8) (g_ascii_xdigit_value (at[0]) * 16 + g_ascii_xdigit_value (at[1]));

          g_assert_true (g_ascii_isxdigit (at[0]) && g_ascii_isxdigit (at[1]));
          g_byte_array_append (bytes, &byte, 1);
          at += 2;
        }
    }
  put_record (stream, type, bytes);
}

/* @sheets: of gsize, the offsets of those so far, in the order of the tabs. */
static void
put_tabs (GByteArray *stream, const ListCase *item, guint version, GArray *places)
{
  for (guint i = 0; i < item->keys->len; i++)
    {
      const GString *value = g_ptr_array_index (item->values, i);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      gsize place = stream->len + 4;
      guint8 head[3] = { 0 };

      if (!g_str_equal (g_ptr_array_index (item->keys, i), "tab"))
        continue;
      g_array_append_val (places, place);
      put_u16 (bytes, 0);
      put_u16 (bytes, 0);
      head[0] = (guint8) (value->str[0] - '0');
      head[1] = (guint8) (value->str[2] - '0');
      head[2] = (guint8) (value->len - 4);
      g_byte_array_append (bytes, head, 3);
      if (version == 0x0600)
        g_byte_array_append (bytes, (const guint8 *) "", 1);
      g_byte_array_append (bytes, (const guint8 *) value->str + 4, (guint) value->len - 4);
      put_record (stream, BOUNDSHEET, bytes);
    }
}

static void
put_sheets (GByteArray *stream, const ListCase *item, guint version, const GArray *places)
{
  guint n = 0;

  for (guint i = 0; i < item->keys->len; i++)
    {
      const char *key = g_ptr_array_index (item->keys, i);
      const GString *value = g_ptr_array_index (item->values, i);

      if (g_str_equal (key, "tab"))
        {
          guint32 offset = GUINT32_TO_LE (stream->len + (n > 0 ? 4 : 0));

          if (n > 0)
            put_record (stream, END, NULL);
          memcpy (stream->data + g_array_index (places, gsize, n++), &offset, 4);
          put_start (stream, version, SHEET);
        }
      if (g_str_equal (key, "cell"))
        put_line (stream, value->str);
    }
  put_record (stream, END, NULL);
}

GByteArray *
biff_maker_make (const ListCase *item)
{
  GByteArray *stream = g_byte_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const GString *told = list_case_get (item, "version"), *cut = list_case_get (item, "cut");
  guint version = told != NULL ? (guint) strtoul (told->str, NULL, 16) : 0x0600;

  put_start (stream, version, BOOK);
  for (guint i = 0; i < item->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (item->keys, i), "book"))
      put_line (stream, ((GString *) g_ptr_array_index (item->values, i))->str);
  put_tabs (stream, item, version, places);
  put_record (stream, END, NULL);
  put_sheets (stream, item, version, places);
  if (cut != NULL)
    g_byte_array_set_size (stream, stream->len - (guint) strtoul (cut->str, NULL, 10));
  return stream;
}
