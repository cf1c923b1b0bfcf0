/* prc-flow-booklet.c - a booklet as a flow: the same order, every mark in words. */
#include "prc-flow.h"
#include "prc-language.h"
#include "prc-print-date.h"
#include "prc-print-word.h"

#include <string.h>

#define EN_SPACE "\xe2\x80\x82" /* between the names of one person */

typedef struct
{
  const PrcBooklet *booklet;
  GPtrArray *flow;
  gboolean undecided_absent;
} Teller;

static const struct
{
  guint mark;
  PrcPrintWord word;
} marks[] = {
  { PRC_MARK_FIRST, PRC_PRINT_WORD_FIRST },
  { PRC_MARK_DISTINCTION, PRC_PRINT_WORD_DISTINCTION },
  { PRC_MARK_PRIZE, PRC_PRINT_WORD_PRIZE },
  { PRC_MARK_ABSENTIA, PRC_PRINT_WORD_ABSENTIA },
};

static PrcText *
make_word (const Teller *teller, PrcPrintWord word)
{
  const char *const *l = (const char *const *) teller->booklet->languages;

  return prc_text_new (l[0], prc_print_word (word, l[0]), l[1],
                       l[1] != NULL ? prc_print_word (word, l[1]) : NULL, NULL);
}

static void
add_word (const Teller *teller, PrcFlowKind kind, PrcPrintWord word)
{
  g_autoptr (PrcText) text = make_word (teller, word);

  prc_flow_add_text (teller->flow, kind, teller->booklet, text);
}

static void
add_title (const Teller *teller)
{
  const PrcBooklet *booklet = teller->booklet;

  for (guint i = 0; i < booklet->hosts->len; i++)
    prc_flow_add_text (teller->flow, PRC_FLOW_SUB, booklet,
                       ((const PrcHost *) g_ptr_array_index (booklet->hosts, i))->name);
  prc_flow_add_text (teller->flow, PRC_FLOW_TITLE, booklet, booklet->title);
  prc_flow_add_text (teller->flow, PRC_FLOW_SUB, booklet, booklet->date);
  prc_flow_add_text (teller->flow, PRC_FLOW_SUB, booklet, booklet->place);
}

static void
add_notices (const Teller *teller)
{
  static const PrcPrintWord notices[] = { PRC_PRINT_WORD_PHONES, PRC_PRINT_WORD_EXITS,
                                          PRC_PRINT_WORD_PHOTOGRAPHS, PRC_PRINT_WORD_RECORD };
  const char *const *languages = (const char *const *) teller->booklet->languages;

  add_word (teller, PRC_FLOW_SECTION, PRC_PRINT_WORD_WELCOME_HEAD);
  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (notices); j++)
      prc_flow_add (teller->flow, PRC_FLOW_TEXT, prc_print_word (notices[j], languages[i]),
                    languages[i]);
}

static void
add_item (const Teller *teller, const PrcProgrammeItem *item)
{
  const char *const *languages = (const char *const *) teller->booklet->languages;
  PrcFlowBlock *block =
      prc_flow_add_text (teller->flow, PRC_FLOW_ITEM, teller->booklet, item->title);

  if (block != NULL)
    block->lead = g_strdup_printf ("%d", item->number);
  if (item->start >= 0)
    {
      g_autofree char *time = prc_print_date_format_minutes (item->start, languages[0]);

      prc_flow_add (teller->flow, PRC_FLOW_DETAIL, time, languages[0]);
    }
  for (guint i = 0; i < item->details->len; i++)
    prc_flow_add_text (teller->flow, PRC_FLOW_DETAIL, teller->booklet,
                       g_ptr_array_index (item->details, i));
  if (item->stand)
    add_word (teller, PRC_FLOW_DETAIL, PRC_PRINT_WORD_STAND);
}

static void
add_items (const Teller *teller)
{
  const GPtrArray *items = teller->booklet->items;

  if (items->len > 0)
    add_word (teller, PRC_FLOW_SECTION, PRC_PRINT_WORD_ORDER);
  for (guint i = 0; i < items->len; i++)
    add_item (teller, g_ptr_array_index (items, i));
}

/* 'Luo Jiaqi 罗佳琪, First Class Honours 一等荣誉'; a list that leads with hanzi does so here. */
static void
add_name (const Teller *teller, const PrcEntry *entry, gboolean hanzi_first, gint64 id)
{
  const char *const *languages = (const char *const *) teller->booklet->languages;
  gboolean first = hanzi_first && entry->native != NULL;
  g_autoptr (GString) words = g_string_new (first ? entry->native : entry->name);
  const char *comma = prc_language_is_chinese (languages[0]) ? "，" : ", ";
  guint set = entry->marks, shift = first ? strlen (entry->native) + strlen (EN_SPACE) : 0;
  PrcFlowBlock *block;

  if ((set & PRC_MARK_UNDECIDED) != 0 && teller->undecided_absent)
    set |= PRC_MARK_ABSENTIA;
  if (entry->native != NULL)
    g_string_append_printf (words, EN_SPACE "%s", first ? entry->name : entry->native);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    for (int j = 0; (set & marks[i].mark) != 0 && j < 2 && languages[j] != NULL; j++)
      g_string_append_printf (words, "%s%s", j == 0 ? comma : " ",
                              prc_print_word (marks[i].word, languages[j]));
  block =
      prc_flow_add (teller->flow, PRC_FLOW_NAME, words->str, prc_entry_get_latin_language (entry));
  if (block == NULL)
    return;
  block->strong_start = entry->caps_start + shift;
  block->strong_end = entry->caps_end + shift;
  block->id = id;
  if (id == 0)
    return;
  if (entry->thesis_withheld)
    add_word (teller, PRC_FLOW_DETAIL, PRC_PRINT_WORD_WITHHELD);
  prc_flow_add (teller->flow, PRC_FLOW_DETAIL, entry->thesis, NULL);
}

static void
add_group (const Teller *teller, const PrcGroup *group)
{
  prc_flow_add_text (teller->flow, PRC_FLOW_HEADING, teller->booklet, group->school);
  for (guint i = 0; i < group->headings->len; i++)
    {
      const PrcHeading *heading = g_ptr_array_index (group->headings, i);

      prc_flow_add_text (teller->flow, PRC_FLOW_HEADING, teller->booklet, heading->title);
      if (group->note == NULL)
        prc_flow_add_text (teller->flow, PRC_FLOW_SUB, teller->booklet, heading->institution);
    }
  prc_flow_add_text (teller->flow, PRC_FLOW_SUB, teller->booklet, group->note);
  prc_flow_add_text (teller->flow, PRC_FLOW_SUB, teller->booklet, group->part);
  for (guint i = 0; i < group->entries->len; i++)
    {
      const PrcEntry *entry = g_ptr_array_index (group->entries, i);

      add_name (teller, entry, group->hanzi_first, entry->id);
    }
}

static void
add_words (const Teller *teller, const PrcProgrammeItem *item)
{
  const char *const *languages = (const char *const *) teller->booklet->languages;

  if (item->words == NULL)
    return;
  prc_flow_add_text (teller->flow, PRC_FLOW_SECTION, teller->booklet, item->title);
  for (int i = 0; i < 2 && languages[i] != NULL; i++)
    {
      const char *words = prc_booklet_get_own (item->words, languages[i]);
      g_auto (GStrv) lines = words != NULL ? g_strsplit (words, "\n", -1) : NULL;
      gboolean fresh = TRUE;

      for (guint j = 0; lines != NULL && lines[j] != NULL; j++)
        {
          g_strstrip (lines[j]);
          prc_flow_add (teller->flow, fresh ? PRC_FLOW_TEXT : PRC_FLOW_LINE, lines[j],
                        languages[i]);
          fresh = *lines[j] == '\0';
        }
    }
}

static void
add_prizes (const Teller *teller)
{
  const GPtrArray *prizes = teller->booklet->prizes;

  if (prizes->len > 0)
    add_word (teller, PRC_FLOW_SECTION, PRC_PRINT_WORD_PRIZES);
  for (guint i = 0; i < prizes->len; i++)
    {
      const PrcPrizeList *prize = g_ptr_array_index (prizes, i);

      prc_flow_add_text (teller->flow, PRC_FLOW_HEADING, teller->booklet, prize->title);
      for (guint j = 0; j < prize->entries->len; j++)
        add_name (teller, g_ptr_array_index (prize->entries, j), prize->hanzi_first, 0);
    }
}

GPtrArray *
prc_flow_new_booklet (const PrcBooklet *booklet, gboolean undecided_absent)
{
  Teller teller = { booklet, prc_flow_new (), undecided_absent };

  add_title (&teller);
  add_notices (&teller);
  add_items (&teller);
  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      prc_flow_add_text (teller.flow, PRC_FLOW_SECTION, booklet, section->title);
      for (guint j = 0; j < section->groups->len; j++)
        add_group (&teller, g_ptr_array_index (section->groups, j));
    }
  add_prizes (&teller);
  for (guint i = 0; i < booklet->items->len; i++)
    add_words (&teller, g_ptr_array_index (booklet->items, i));
  return teller.flow;
}
