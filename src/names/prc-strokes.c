#include "prc-strokes.h"

#include "prc-hanzi-table.h"

/* Above the end of a key and what stands between its parts. */
#define BASE 2
#define UNKNOWN_COUNT 0xfe
#define UNKNOWN_KIND (BASE + 6)

static const PrcStrokes *
find (gunichar character)
{
  gsize low = 0, high = prc_n_strokes;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (prc_strokes[middle].character == character)
        return &prc_strokes[middle];
      if (prc_strokes[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static void
append (GByteArray *key, guint byte)
{
  guint8 one = (guint8) MIN (byte, 0xff);

  g_byte_array_append (key, &one, 1);
}

void
prc_strokes_append_key (GByteArray *key, gunichar character)
{
  const PrcStrokes *strokes = find (character);

  append (key, strokes != NULL ? BASE + strokes->count : UNKNOWN_COUNT);
  if (strokes != NULL && strokes->sequence != NULL)
    for (const char *p = strokes->sequence; *p != '\0'; p++)
      append (key, BASE + (guint) (*p - '0'));
  else
    append (key, UNKNOWN_KIND);
  for (int shift = 18; shift >= 0; shift -= 6)
    append (key, BASE + (character >> shift & 0x3f));
}
