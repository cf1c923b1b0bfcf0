#include "prc-lexicon-teacher.h"

#include "prc-lexicon-desk.h"

#include <gio/gio.h>

typedef struct
{
  PrcPersonName *name;
  PrcReading *reading;
} Lesson;

static void
lesson_free (gpointer data)
{
  Lesson *lesson = data;

  prc_person_name_unref (lesson->name);
  prc_reading_unref (lesson->reading);
  g_free (lesson);
}

static void
teach_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  /* Lessons come one after the other: two would wait for each other's lock. */
  static GMutex one;
  const Lesson *lesson = data;
  const PrcReading *reading = lesson->reading;
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&one);
  if (!prc_lexicon_desk_learn (lesson->name, prc_reading_get_line (reading), reading->confirmed_by,
                               reading->confirmed_at, &error))
    g_message ("The lexicon of names was not changed: %s", error->message);
  g_mutex_unlock (&one);
  g_task_return_boolean (task, TRUE);
}

void
prc_lexicon_teacher_teach (const PrcPersonName *name, const PrcReading *reading)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Lesson *lesson;

  if (prc_reading_get_line (reading) == NULL)
    return;
  lesson = g_new0 (Lesson, 1);
  lesson->name = prc_person_name_ref (name);
  lesson->reading = prc_reading_ref (reading);
  g_task_set_task_data (task, lesson, lesson_free);
  g_task_run_in_thread (task, teach_thread);
}
