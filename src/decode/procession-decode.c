/* procession-decode - reads one list from descriptor 0 and answers on descriptor 1 with its rows.
 *
 * With --media it is photographs or recordings instead (prc-media-serve.h).
 * The one program that parses hostile bytes. It limits and locks itself before it looks at them,
 * opens nothing, and ends. Exit: 0 answered; 1 could not lock itself, read or answer; 2 its words
 * are wrong. Its client is prc-decoder.h.
 */
#include "prc-answer.h"
#include "prc-decoder-limits.h"
#include "prc-jail.h"
#include "prc-list-reader.h"
#include "prc-media-serve.h"
#include "prc-reader-notes.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Up to @expected bytes of descriptor 0 and one more, which tells that it grew. A GByteArray would
 * take up to twice the memory, and that is bounded. NULL with errno set. */
static guint8 *
read_input (gsize expected, gsize *size)
{
  g_autofree guint8 *bytes = g_malloc (expected + 1);

  for (*size = 0; *size <= expected;)
    {
      gssize n = read (STDIN_FILENO, bytes + *size, expected + 1 - *size);

      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        return NULL;
      *size += n > 0 ? (gsize) n : 0;
    }
  return g_steal_pointer (&bytes);
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
  g_autofree guint8 *bytes = NULL;
  g_autoptr (PrcListFile) file = NULL;
  const char *media = get_word (words, n_words, "--media");
  const char *told = get_word (words, n_words, "--size");
  gsize expected = told != NULL ? strtoull (told, NULL, 10) : 0, size = 0;

  if (n_words % 2 == 0 || (told == NULL && media == NULL) || expected > PRC_DECODER_MAX_FILE)
    {
      fputs ("procession-decode --size BYTES [--encoding NAME] [--sheet NAME] [--delimiter C] "
             "<LIST >ANSWER\n"
             "procession-decode --media photo|sound <FILES >ANSWERS\n",
             stderr);
      return 2;
    }
  if (!prc_jail_limit ())
    return 1;
  if (media != NULL)
    return prc_jail_lock () && prc_media_serve (strcmp (media, "photo") == 0) ? 0 : 1;
  bytes = read_input (expected, &size);
  if (bytes == NULL || !prc_jail_lock ())
    return 1;
  if (size != expected)
    {
      file = prc_list_file_new (NULL); /* it changed while it was read */
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-damaged", NULL);
    }
  else
    {
      const PrcListReaderOptions options = { get_word (words, n_words, "--encoding"),
                                             get_word (words, n_words, "--sheet"),
                                             get_word (words, n_words, "--delimiter") };

      file = prc_list_reader_read (bytes, size, NULL, &options);
    }
  return prc_answer_write (file, STDOUT_FILENO) ? 0 : 1;
}
