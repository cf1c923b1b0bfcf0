/* procession-decode - reads one list from descriptor 0 and answers on descriptor 1 with its rows.
 *
 * The one program that parses hostile bytes. It limits and locks itself before it looks at them,
 * opens nothing, and ends. Exit: 0 answered; 1 could not lock itself, read or answer; 2 its words
 * are wrong. Its client is prc-decoder.h.
 */
#include "prc-answer.h"
#include "prc-decoder-limits.h"
#include "prc-jail.h"
#include "prc-list-reader.h"
#include "prc-reader-notes.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* All of descriptor 0, up to one byte more than is allowed. NULL with errno set. */
static GByteArray *
read_input (gsize expected)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) MIN (expected + 1, PRC_DECODER_MAX_FILE + 1));

  while (bytes->len <= PRC_DECODER_MAX_FILE)
    {
      gsize room = MIN (expected + 1 > bytes->len ? expected + 1 - bytes->len : 65536, 1 << 20);
      guint before = bytes->len;
      gssize n;

      g_byte_array_set_size (bytes, before + (guint) room);
      n = read (STDIN_FILENO, bytes->data + before, room);
      g_byte_array_set_size (bytes, before + (n > 0 ? (guint) n : 0));
      if (n == 0)
        return bytes;
      if (n < 0 && errno != EINTR)
        break;
    }
  g_byte_array_unref (bytes);
  return NULL;
}

static const char *
get_word (char **words, int n_words, const char *name)
{
  for (int i = 1; i + 1 < n_words; i += 2)
    if (strcmp (words[i], name) == 0)
      return words[i + 1];
  return NULL;
}

int
main (int n_words, char **words)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (PrcListFile) file = NULL;
  const char *size = get_word (words, n_words, "--size");

  if (n_words % 2 == 0 || size == NULL)
    {
      fputs ("procession-decode --size BYTES [--encoding NAME] [--sheet NAME] <LIST >ANSWER\n",
             stderr);
      return 2;
    }
  if (!prc_jail_limit ())
    return 1;
  bytes = read_input (strtoull (size, NULL, 10));
  if (bytes == NULL || !prc_jail_lock ())
    return 1;
  if (bytes->len != strtoull (size, NULL, 10))
    {
      file = prc_list_file_new (NULL); /* it changed while it was read */
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-damaged", NULL);
    }
  else
    file = prc_list_reader_read (bytes->data, bytes->len, NULL,
                                 get_word (words, n_words, "--encoding"),
                                 get_word (words, n_words, "--sheet"));
  return prc_answer_write (file, STDOUT_FILENO) ? 0 : 1;
}
