/* prc-list-pinyin.c - see prc-list-pinyin.h. */
#include "prc-list-pinyin.h"

#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-list-fold.h"

#include <string.h>

static gboolean
is_transcribed (const char *native)
{
  return strstr (native, "·") != NULL;
}

static void
report_disagreement (PrcListReport *report, const PrcListPlace *place, const char *native,
                     const char *latin)
{
  prc_list_report_add (report, "pinyin-mismatch", place, latin, native);
}

PrcPinyinVerdict
prc_list_pinyin_judge (const char *native, const char *latin)
{
  if (native == NULL || latin == NULL || !prc_language_has_han (native) || is_transcribed (native))
    return PRC_PINYIN_AGREES;
  return prc_hanzi_check_pinyin (native, latin);
}

void
prc_list_pinyin_report (PrcListReport *report, const PrcListPlace *place, PrcPinyinVerdict verdict,
                        const char *native, const char *latin, gboolean parts)
{
  switch (verdict)
    {
    case PRC_PINYIN_AGREES:
    case PRC_PINYIN_OTHER_ROMANISATION:
      break;
    case PRC_PINYIN_GIVEN_FIRST:
      prc_list_report_add (report, parts ? "name-swapped" : "pinyin-order", place, latin, native);
      break;
    case PRC_PINYIN_UMLAUT:
      prc_list_report_add (report, "pinyin-v", place, latin, NULL);
      break;
    case PRC_PINYIN_PLAIN_U:
    case PRC_PINYIN_DISAGREES:
      report_disagreement (report, place, native, latin);
      break;
    case PRC_PINYIN_FAMILY_UNUSUAL:
      {
        g_autofree char *usual = prc_hanzi_dup_family_reading (native);

        prc_list_report_add (report, "pinyin-mismatch/family", place, latin, usual);
      }
      break;
    }
}

void
prc_list_pinyin_check (PrcListReport *report, const PrcListPlace *place, const char *native,
                       const char *latin, gboolean parts)
{
  prc_list_pinyin_report (report, place, prc_list_pinyin_judge (native, latin), native, latin,
                          parts);
}

/* Does @letters spell @family, in any of its readings. */
static gboolean
spells_family (const char *family, const char *letters)
{
  PrcPinyinVerdict verdict = prc_hanzi_check_pinyin (family, letters);

  return verdict == PRC_PINYIN_AGREES || verdict == PRC_PINYIN_UMLAUT ||
         verdict == PRC_PINYIN_PLAIN_U || verdict == PRC_PINYIN_FAMILY_UNUSUAL;
}

gboolean
prc_list_pinyin_split (const char *native, const char *pinyin, char **family, char **given,
                       gboolean *given_first)
{
  g_autofree char *hanzi = native != NULL ? prc_hanzi_dup_family (native) : NULL;
  PrcPinyinVerdict verdict;

  if (hanzi == NULL || pinyin == NULL || is_transcribed (native))
    return FALSE;
  verdict = prc_hanzi_check_pinyin (native, pinyin);
  if (verdict == PRC_PINYIN_DISAGREES || verdict == PRC_PINYIN_OTHER_ROMANISATION)
    return FALSE;
  *given_first = verdict == PRC_PINYIN_GIVEN_FIRST;
  for (const char *space = strchr (pinyin, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *before = g_strndup (pinyin, (gsize) (space - pinyin));
      const char *after = space + 1;

      if (!spells_family (hanzi, *given_first ? after : before))
        continue;
      *family = g_strdup (*given_first ? after : before);
      *given = g_strdup (*given_first ? before : after);
      return TRUE;
    }
  return FALSE;
}
