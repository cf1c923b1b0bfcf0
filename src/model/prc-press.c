#include "prc-press.h"

static void
prc_press_line_init (PrcPressLine *line)
{
}

static void
prc_press_line_clear (PrcPressLine *line)
{
  g_free (line->text);
}

static void
prc_press_line_fill (PrcPressLine *to, const PrcPressLine *from)
{
  to->graduand = from->graduand;
  to->page = from->page;
  prc_set_string (&to->text, from->text);
}

PRC_DEFINE_VALUE (PrcPressLine, prc_press_line)

static void
prc_press_init (PrcPress *press)
{
  press->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_line_unref);
}

static void
prc_press_clear (PrcPress *press)
{
  g_free (press->digest);
  g_ptr_array_unref (press->lines);
}

static void
prc_press_fill (PrcPress *to, const PrcPress *from)
{
  to->id = from->id;
  to->ceremony = from->ceremony;
  to->kind = from->kind;
  to->at = from->at;
  prc_set_string (&to->digest, from->digest);
  prc_array_append_values (to->lines, from->lines);
}

PRC_DEFINE_VALUE (PrcPress, prc_press)

void
prc_erratum_free (PrcErratum *erratum)
{
  if (erratum == NULL)
    return;
  g_free (erratum->old_text);
  g_free (erratum->new_text);
  g_free (erratum);
}

static void
add_erratum (GPtrArray *errata, const PrcPressLine *old, const PrcPressLine *now)
{
  PrcErratum *erratum;

  if (old != NULL && now != NULL && g_strcmp0 (old->text, now->text) == 0)
    return;
  erratum = g_new0 (PrcErratum, 1);
  erratum->kind = old == NULL   ? PRC_ERRATUM_ADDED
                  : now == NULL ? PRC_ERRATUM_GONE
                                : PRC_ERRATUM_CORRECTED;
  erratum->graduand = old != NULL ? old->graduand : now->graduand;
  erratum->page = old != NULL ? old->page : 0;
  erratum->old_text = old != NULL ? g_strdup (old->text) : NULL;
  erratum->new_text = now != NULL ? g_strdup (now->text) : NULL;
  g_ptr_array_add (errata, erratum);
}

/* Lines of a person by their place among that person's: somebody with two awards has two. */
static GHashTable *
group_lines (const GPtrArray *lines)
{
  GHashTable *groups =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (lines, i);
      GPtrArray *group = g_hash_table_lookup (groups, &line->graduand);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, &line->graduand, group);
        }
      g_ptr_array_add (group, line);
    }
  return groups;
}

/* Those that say the same are taken out of both; what remains is paired in its order. */
static void
compare_group (GPtrArray *errata, const GPtrArray *old, const GPtrArray *now)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();

  for (guint i = 0; now != NULL && i < now->len; i++)
    g_ptr_array_add (right, g_ptr_array_index (now, i));
  for (guint i = 0; i < old->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (old, i);
      gboolean same = FALSE;

      for (guint j = 0; j < right->len && !same; j++)
        {
          const PrcPressLine *other = g_ptr_array_index (right, j);

          same = g_strcmp0 (line->text, other->text) == 0;
          if (same)
            g_ptr_array_remove_index (right, j);
        }
      if (!same)
        g_ptr_array_add (left, line);
    }
  for (guint i = 0; i < MAX (left->len, right->len); i++)
    add_erratum (errata, i < left->len ? g_ptr_array_index (left, i) : NULL,
                 i < right->len ? g_ptr_array_index (right, i) : NULL);
}

GPtrArray *
prc_press_find_errata (const PrcPress *press, const GPtrArray *now)
{
  GPtrArray *errata = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_erratum_free);
  g_autoptr (GHashTable) old_lines = group_lines (press->lines);
  g_autoptr (GHashTable) new_lines = group_lines (now);

  for (guint i = 0; i < press->lines->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (press->lines, i);
      const GPtrArray *group = g_hash_table_lookup (old_lines, &line->graduand);

      if (g_ptr_array_index (group, 0) == line)
        compare_group (errata, group, g_hash_table_lookup (new_lines, &line->graduand));
    }
  for (guint i = 0; i < now->len; i++)
    {
      PrcPressLine *line = g_ptr_array_index (now, i);

      if (!g_hash_table_contains (old_lines, &line->graduand))
        add_erratum (errata, NULL, line);
    }
  return errata;
}
