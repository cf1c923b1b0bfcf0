#include "prc-sentence.h"

#include "prc-decoder.h"
#include "prc-export.h"
#include "prc-live.h"
#include "prc-print.h"
#include "prc-store.h"

#include <glib/gi18n-lib.h>

/* What is told with more than a word is told as it is. */
static gboolean
is_sentence (const char *message)
{
  return g_str_has_suffix (message, ".") || g_str_has_suffix (message, "。");
}

static char *
for_store (const GError *error, const char *name)
{
  switch ((PrcStoreError) error->code)
    {
    case PRC_STORE_ERROR_EXISTS:
      return g_strdup_printf (_ ("%s is there already. It was left as it is; choose another name."),
                              name);
    case PRC_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (_ ("%s is not there. Check the name and the folder."), name);
    case PRC_STORE_ERROR_NOT_SEASON:
      return g_strdup_printf (_ ("%s is not a season. It was left as it is."), name);
    case PRC_STORE_ERROR_NEWER:
      return g_strdup_printf (_ ("%s was made by a newer version of Procession. It can be looked "
                                 "at, but not changed; to change it, update Procession."),
                              name);
    case PRC_STORE_ERROR_DAMAGED:
      if (is_sentence (error->message))
        return g_strdup_printf ("%s: %s", name, error->message);
      return g_strdup_printf (_ ("%s is damaged and was left as it is (%s). Open the newest backup "
                                 "instead."),
                              name, error->message);
    case PRC_STORE_ERROR_BUSY:
      if (is_sentence (error->message))
        return g_strdup (error->message);
      return g_strdup_printf (_ ("%s is open elsewhere (%s). Nothing was changed; close it there "
                                 "first."),
                              name, error->message);
    case PRC_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_ ("%s can only be looked at here. Nothing was changed; copy it to a "
                                 "place where you may write."),
                              name);
    case PRC_STORE_ERROR_FULL:
      return g_strdup_printf (_ ("The disk is full. %s is as it was; free some space and try "
                                 "again."),
                              name);
    case PRC_STORE_ERROR_LIVE:
      return g_strdup_printf (_ ("The show of %s is open. Nothing was changed; close the show "
                                 "first."),
                              name);
    case PRC_STORE_ERROR_NOTHING:
      return g_strdup (_ ("There is nothing to take back."));
    case PRC_STORE_ERROR_CONFLICT:
      return g_strdup_printf (_ ("That can't be taken back: what it would change was changed "
                                 "since. %s is as it was."),
                              name);
    case PRC_STORE_ERROR_MERGE:
    case PRC_STORE_ERROR_LENT:
      return g_strdup (error->message);
    case PRC_STORE_ERROR_OVERTAKEN:
      return g_strdup_printf (_ ("Another program changed %s meanwhile. Nothing was changed here; "
                                 "look at it as it is now, then do it again."),
                              name);
    case PRC_STORE_ERROR_IO:
      return g_strdup_printf (_ ("%s could not be read or written: the disk did not do what was "
                                 "asked. Nothing was changed."),
                              name);
    }
  return g_strdup (error->message);
}

static char *
for_live (const GError *error)
{
  switch ((PrcLiveError) error->code)
    {
    case PRC_LIVE_ERROR_NOT_NOW:
      return g_strdup (_ ("That can't be done at this point of the show."));
    case PRC_LIVE_ERROR_TOO_SOON:
      return g_strdup (_ ("Too soon, not counted."));
    case PRC_LIVE_ERROR_NO_SUCH_CUE:
      return g_strdup (_ ("No such place in the running order."));
    case PRC_LIVE_ERROR_NO_SUCH_PERSON:
      return g_strdup (_ ("Nobody of that number is in this ceremony."));
    case PRC_LIVE_ERROR_NOTHING_NEXT:
      return g_strdup (_ ("That was the last one."));
    case PRC_LIVE_ERROR_NOTHING_BEFORE:
      return g_strdup (_ ("This is the first one."));
    case PRC_LIVE_ERROR_NOTHING_TO_UNDO:
      return g_strdup (_ ("There is nothing to take back."));
    case PRC_LIVE_ERROR_ALREADY:
      return g_strdup (_ ("That is so already."));
    case PRC_LIVE_ERROR_CALLED:
      return g_strdup (_ ("They have been called already."));
    case PRC_LIVE_ERROR_BAD_CODE:
      return g_strdup (_ ("That is no code of a card."));
    case PRC_LIVE_ERROR_BAD_SEQ:
      return g_strdup (_ ("The journal has a gap. Open the newest backup."));
    }
  return g_strdup (error->message);
}

static char *
for_decoder (const GError *error, const char *name)
{
  switch ((PrcDecoderError) error->code)
    {
    case PRC_DECODER_ERROR_FILE:
      return g_strdup_printf (_ ("%s could not be read: %s. Nothing was changed."), name,
                              error->message);
    case PRC_DECODER_ERROR_KILLED:
      return g_strdup_printf (_ ("Reading %s took too much time or memory and was stopped. Nothing "
                                 "was changed; ask for the list in another form."),
                              name);
    case PRC_DECODER_ERROR_PROGRAM:
      return g_strdup_printf (_ ("The program that reads lists could not be used: %s. Install "
                                 "Procession again."),
                              error->message);
    case PRC_DECODER_ERROR_CANCELLED:
      return g_strdup (_ ("Stopped. Nothing was changed."));
    }
  return g_strdup (error->message);
}

char *
prc_sentence_for_error (const GError *error, const char *path)
{
  g_autofree char *name =
      path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("The file"));

  if (error->domain == PRC_STORE_ERROR)
    return for_store (error, name);
  if (error->domain == PRC_LIVE_ERROR)
    return for_live (error);
  if (error->domain == PRC_DECODER_ERROR)
    return for_decoder (error, name);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return g_strdup_printf (_ ("%s is there already. It was left as it is; choose another name."),
                            name);
  if (g_error_matches (error, PRC_EXPORT_ERROR, PRC_EXPORT_ERROR_TOO_LONG))
    return g_strdup_printf (_ ("%s was not written: what would stand in %s is longer than a "
                               "workbook can hold. Write it as .csv or .json instead."),
                            name, error->message);
  if (error->domain == PRC_EXPORT_ERROR || error->domain == G_IO_ERROR)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return g_strdup_printf (_ ("%s could not be written: %s. What was there is as it was."),
                                name, error->message);
    }
  if (g_error_matches (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_ ("Stopped. Nothing was changed."));
  return g_strdup (error->message);
}
