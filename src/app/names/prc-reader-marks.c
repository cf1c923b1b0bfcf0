#include "prc-reader-marks.h"

#include <glib/gstdio.h>

static const char *const nicks[] = { "", "sure", "unsure", "ask" };

struct _PrcReaderMarks
{
  GKeyFile *file;
  char *path;
  char *group;
};

/* Brackets would end the name of a group. */
static char *
dup_group (const char *season, gint64 ceremony, const char *reader)
{
  g_autofree char *all = g_strdup_printf ("%s #%" G_GINT64_FORMAT " %s", season, ceremony, reader);

  return g_uri_escape_string (all, " /#.-", TRUE);
}

PrcReaderMarks *
prc_reader_marks_new (const char *season, gint64 ceremony, const char *reader)
{
  PrcReaderMarks *self = g_new0 (PrcReaderMarks, 1);

  self->file = g_key_file_new ();
  self->path = g_build_filename (g_get_user_data_dir (), "procession", "reader-marks.ini", NULL);
  self->group = dup_group (season, ceremony, reader);
  g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_NONE, NULL);
  return self;
}

void
prc_reader_marks_free (PrcReaderMarks *marks)
{
  if (marks == NULL)
    return;
  g_key_file_unref (marks->file);
  g_free (marks->path);
  g_free (marks->group);
  g_free (marks);
}

PrcReaderMark
prc_reader_marks_get (PrcReaderMarks *marks, const char *person)
{
  g_autofree char *key = g_uri_escape_string (person, NULL, FALSE);
  g_autofree char *nick = g_key_file_get_string (marks->file, marks->group, key, NULL);

  for (guint i = 1; nick != NULL && i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nick, nicks[i]))
      return (PrcReaderMark) i;
  return PRC_READER_MARK_NONE;
}

void
prc_reader_marks_set (PrcReaderMarks *marks, const char *person, PrcReaderMark mark)
{
  g_autofree char *key = g_uri_escape_string (person, NULL, FALSE);
  g_autofree char *folder = g_path_get_dirname (marks->path);
  g_autoptr (GError) error = NULL;

  if (mark == PRC_READER_MARK_NONE)
    g_key_file_remove_key (marks->file, marks->group, key, NULL);
  else
    g_key_file_set_string (marks->file, marks->group, key, nicks[mark]);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (marks->file, marks->path, &error))
    g_message ("The reader's marks were not kept: %s", error->message);
}
