#include "prc-booklet-lines.h"

static void
append (GString *text, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
}

static PrcPressLine *
make_line (const PrcBooklet *booklet, const PrcGroup *group, const PrcEntry *entry)
{
  PrcPressLine *line = prc_press_line_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, entry->name);
  append (text, entry->native);
  for (guint i = 0; i < group->headings->len; i++)
    append (text, prc_text_get (((PrcHeading *) g_ptr_array_index (group->headings, i))->title,
                                booklet->languages[0]));
  append (text, prc_text_get (group->part, booklet->languages[0]));
  append (text, entry->thesis);
  if ((entry->marks & (PRC_MARK_DISTINCTION | PRC_MARK_FIRST)) != 0)
    append (text, "*");
  line->graduand = entry->id;
  line->text = g_strdup (text->str);
  return line;
}

GPtrArray *
prc_booklet_list_lines (const PrcBooklet *booklet)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_line_unref);

  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            g_ptr_array_add (lines,
                             make_line (booklet, group, g_ptr_array_index (group->entries, k)));
        }
    }
  return lines;
}
