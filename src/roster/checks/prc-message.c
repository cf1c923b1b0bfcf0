/* prc-message.c - see prc-message.h. The sentences stand in prc-message-table.c. */
#include "prc-message.h"

#include "prc-message-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PrcMessageRow *
find (const char *code)
{
  gsize length = strcspn (code, "/");

  for (const PrcMessageRow *row = prc_message_table; row->code != NULL; row++)
    if (strcmp (row->code, code) == 0)
      return row;
  if (code[length] == '\0')
    return NULL;
  g_autofree char *base = g_strndup (code, length);
  return find (base);
}

PrcSeverity
prc_message_get_severity (const char *code)
{
  const PrcMessageRow *row = find (code);

  return row != NULL ? row->severity : PRC_SEVERITY_WARNING;
}

gboolean
prc_message_is_known (const char *code)
{
  return find (code) != NULL;
}

/* A value in a sentence: not longer than a line. */
static void
append_short (GString *out, const char *value)
{
  glong length = value != NULL ? g_utf8_strlen (value, -1) : 0;

  if (length <= 80)
    {
      g_string_append (out, value != NULL ? value : "");
      return;
    }
  g_autofree char *start = g_utf8_substring (value, 0, 77);
  g_string_append_printf (out, "%s…", start);
}

/* Fills '{value}', '{other}', '{row}' and so on. */
static void
append_filled (GString *out, const char *sentence, const PrcProblem *problem, const char *other)
{
  g_autofree char *row = g_strdup_printf ("%d", problem->row);
  g_autofree char *other_row = g_strdup_printf ("%d", problem->other_row);
  const char *value = g_str_has_prefix (problem->code, "file-kind")
                          ? prc_message_table_get_kind (problem->value)
                          : problem->value;
  const struct
  {
    const char *name, *value;
  } words[] = { { "{value}", value },
                { "{other}", other },
                { "{other_file}", problem->other_file },
                { "{other_row}", other_row },
                { "{other_column}", problem->other_column },
                { "{person}", problem->person },
                { "{row}", row },
                { "{file}", problem->file },
                { "{sheet}", problem->sheet },
                { "{column}", problem->column },
                { "{graduand}", problem->graduand } };

  while (*sentence != '\0')
    {
      const char *brace = strchr (sentence, '{');
      gboolean filled = FALSE;

      g_string_append_len (out, sentence,
                           brace != NULL ? brace - sentence : (gssize) strlen (sentence));
      if (brace == NULL)
        return;
      for (gsize i = 0; i < G_N_ELEMENTS (words) && !filled; i++)
        if (g_str_has_prefix (brace, words[i].name))
          {
            append_short (out, words[i].value);
            sentence = brace + strlen (words[i].name);
            filled = TRUE;
          }
      if (!filled)
        {
          g_string_append_c (out, '{');
          sentence = brace + 1;
        }
    }
}

/* Where it is; NULL where that is not known. */
static const char *
choose_place (const PrcProblem *problem)
{
  if (problem->file == NULL)
    return NULL;
  if (problem->row > 0 && problem->sheet != NULL)
    return problem->column != NULL
               /* Translators: where a problem is: file, sheet of the workbook, row, column */
               ? _ ("{file}, sheet {sheet}, row {row}, {column}: ")
               : _ ("{file}, sheet {sheet}, row {row}: ");
  if (problem->row > 0)
    return problem->column != NULL ? _ ("{file}, row {row}, {column}: ")
                                   : _ ("{file}, row {row}: ");
  if (problem->sheet != NULL)
    return _ ("{file}, sheet {sheet}: ");
  return _ ("{file}: ");
}

/* A guess that may be wrong is worded otherwise than a sure one. */
static const char *
choose_code (const PrcProblem *problem)
{
  if (problem->severity == PRC_SEVERITY_WARNING && strcmp (problem->code, "encoding-guessed") == 0)
    return "encoding-guessed/rival";
  return problem->code;
}

char *
prc_message_make (const PrcProblem *problem, const char *other)
{
  const PrcMessageRow *row = find (choose_code (problem));
  const char *place = choose_place (problem);
  const char *sentence;
  GString *out = g_string_new (NULL);

  if (row == NULL)
    sentence = _ ("Something here wants a look: “{value}”. Compare it with the list.");
  else if (row->with_other != NULL && other != NULL)
    sentence = _ (row->with_other);
  else if (row->without_value != NULL && problem->value == NULL)
    sentence = _ (row->without_value);
  else
    sentence = _ (row->sentence);
  if (place != NULL)
    append_filled (out, place, problem, other);
  append_filled (out, sentence, problem, other);
  return g_string_free (out, FALSE);
}

char *
prc_message_dup_sentence (const PrcProblem *problem)
{
  const char *place = choose_place (problem);
  g_autoptr (GString) start = g_string_new (NULL);

  if (problem->message == NULL)
    return g_strdup (problem->code);
  if (place != NULL)
    append_filled (start, place, problem, NULL);
  if (!g_str_has_prefix (problem->message, start->str))
    return g_strdup (problem->message); /* worded in another language */
  return g_strdup (problem->message + start->len);
}

char *
prc_message_make_folded (const PrcProblem *first, guint count)
{
  g_autofree char *message = prc_message_make (first, NULL);

  /* Translators: follows a whole message; the first number is a count of rows */
  return g_strdup_printf (ngettext ("%2$s The same holds for %1$u more.",
                                    "%2$s The same holds for %1$u more.", count - 1),
                          count - 1, message);
}
