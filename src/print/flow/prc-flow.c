#include "prc-flow.h"

static void
block_free (gpointer data)
{
  PrcFlowBlock *block = data;

  g_free (block->words);
  g_free (block->language);
  g_free (block->other);
  g_free (block->other_language);
  g_free (block->lead);
  g_free (block->label);
  g_free (block);
}

GPtrArray *
prc_flow_new (void)
{
  return g_ptr_array_new_with_free_func (block_free);
}

PrcFlowBlock *
prc_flow_add (GPtrArray *flow, PrcFlowKind kind, const char *words, const char *language)
{
  PrcFlowBlock *block;

  if (words == NULL || *words == '\0')
    return NULL;
  block = g_new0 (PrcFlowBlock, 1);
  block->kind = kind;
  block->words = g_strdup (words);
  block->language = g_strdup (language);
  g_ptr_array_add (flow, block);
  return block;
}

PrcFlowBlock *
prc_flow_add_text (GPtrArray *flow, PrcFlowKind kind, const PrcBooklet *booklet,
                   const PrcText *text)
{
  const char *first = prc_booklet_get_own (text, booklet->languages[0]);
  const char *second =
      booklet->languages[1] != NULL ? prc_booklet_get_own (text, booklet->languages[1]) : NULL;
  PrcFlowBlock *block;

  if (first == NULL)
    return prc_flow_add (flow, kind, second != NULL ? second : prc_text_get (text, NULL),
                         second != NULL ? booklet->languages[1] : NULL);
  block = prc_flow_add (flow, kind, first, booklet->languages[0]);
  if (block != NULL && second != NULL && g_strcmp0 (first, second) != 0)
    {
      block->other = g_strdup (second);
      block->other_language = g_strdup (booklet->languages[1]);
    }
  return block;
}

/* --- as text --- */

static gboolean
wants_gap (PrcFlowKind kind)
{
  switch (kind)
    {
    case PRC_FLOW_TITLE:
    case PRC_FLOW_SECTION:
    case PRC_FLOW_HEADING:
    case PRC_FLOW_TEXT:
      return TRUE;
    case PRC_FLOW_SUB:
    case PRC_FLOW_ITEM:
    case PRC_FLOW_NAME:
    case PRC_FLOW_DETAIL:
    case PRC_FLOW_LINE:
      return FALSE;
    }
  return FALSE;
}

/* One block is one line, whatever is in it, and its spaces are those of a keyboard. */
static void
append (GString *out, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_iscntrl (c) || c == 0x2002 ? ' ' : c);
    }
}

char *
prc_flow_dup_text (const GPtrArray *flow)
{
  GString *out = g_string_new (NULL);
  PrcFlowKind last = PRC_FLOW_DETAIL;

  for (guint i = 0; i < flow->len; i++)
    {
      const PrcFlowBlock *block = g_ptr_array_index (flow, i);
      gboolean heads = last == PRC_FLOW_SECTION || last == PRC_FLOW_HEADING || last == PRC_FLOW_SUB;

      if (i > 0 && (wants_gap (block->kind) || (heads && block->kind != PRC_FLOW_SUB)))
        g_string_append_c (out, '\n');
      if (block->kind == PRC_FLOW_SECTION && i > 0)
        g_string_append_c (out, '\n');
      if (block->lead != NULL)
        g_string_append_printf (out, "%s. ", block->lead);
      if (block->label != NULL)
        g_string_append_printf (out, "%s: ", block->label);
      append (out, block->words);
      if (block->other != NULL)
        {
          g_string_append (out, " / ");
          append (out, block->other);
        }
      g_string_append_c (out, '\n');
      last = block->kind;
    }
  return g_string_free (out, FALSE);
}
