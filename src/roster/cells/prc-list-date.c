/* prc-list-date.c - see prc-list-date.h. */
#include "prc-list-date.h"

#include "prc-language.h"
#include "prc-list-fold.h"

#include <stdio.h>
#include <string.h>

static PrcListDate
make (PrcListDateForm form, int year, int month, int day)
{
  PrcListDate date = { form, year, month, day, FALSE, FALSE };

  if (year >= 0 && year < 100)
    {
      date.two_digits = TRUE;
      date.year = year + (year < 30 ? 2000 : 1900);
    }
  date.valid = date.year > 0 && date.year < 10000 && month >= 1 && month <= 12 && day >= 1 &&
               g_date_valid_dmy ((GDateDay) day, month, (GDateYear) date.year);
  return date;
}

/* Reads up to three numbers parted by one of @separators; the rest of @text must be empty, or begin
 * with a space or T (a time). Returns how many were read. */
static int
scan (const char *text, const char *separators, int numbers[3], gsize digits[3])
{
  const char *p = text;
  int n = 0;

  while (n < 3)
    {
      gsize length = strspn (p, "0123456789");

      if (length == 0 || length > 8)
        return n;
      numbers[n] = (int) g_ascii_strtoll (p, NULL, 10);
      digits[n++] = length;
      p += length;
      if (n < 3 && (*p == '\0' || strchr (separators, *p) == NULL))
        return n;
      if (n < 3)
        p++;
    }
  return *p == '\0' || *p == ' ' || *p == 'T' ? n : 0;
}

static int
find_month (const char *word)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (strlen (word) >= 3 && g_ascii_strncasecmp (word, months[i], 3) == 0)
      return (int) i + 1;
  return 0;
}

/* '3 Feb 2003', '3rd February 2003', 'February 3, 2003', '03-Feb-03'. */
static PrcListDate
parse_named (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -,./", -1);
  int month = 0, numbers[2], n = 0;

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (g_ascii_isdigit (**word) && n < 2)
        numbers[n++] = atoi (*word);
      else if (month == 0 && find_month (*word) > 0)
        month = find_month (*word);
      else
        return (PrcListDate){ PRC_LIST_DATE_NONE };
    }
  if (month == 0 || n < 2)
    return (PrcListDate){ PRC_LIST_DATE_NONE };
  return numbers[0] > 31 ? make (PRC_LIST_DATE_NAMED, numbers[0], month, numbers[1])
                         : make (PRC_LIST_DATE_NAMED, numbers[1], month, numbers[0]);
}

static int
han_digit (gunichar c)
{
  static const char digits[] = "〇一二三四五六七八九";
  int value = 0;

  if (c == 0x96F6 || c == 0x25CB) /* 零 ○ */
    return 0;
  for (const char *p = digits; *p != '\0'; p = g_utf8_next_char (p), value++)
    if (g_utf8_get_char (p) == c)
      return value;
  return g_unichar_digit_value (c);
}

/* '2003', '二〇〇三', '十二', '三十一'; moves @p past the number. -1: none there. */
static int
read_number (const char **p)
{
  int value = -1;
  gboolean ten = FALSE;

  for (; **p != '\0'; *p = g_utf8_next_char (*p))
    {
      gunichar c = g_utf8_get_char (*p);
      int digit = han_digit (c);

      if (c == 0x5341) /* 十 */
        {
          value = value < 0 ? 10 : value * 10;
          ten = TRUE;
        }
      else if (digit < 0)
        break;
      else if (ten)
        value += digit;
      else
        value = value < 0 ? digit : value * 10 + digit;
      if (value > 99999)
        return -1;
    }
  return value;
}

static PrcListDate
parse_chinese (const char *text)
{
  static const gunichar units[] = { 0x5E74, 0x6708, 0x65E5 }; /* 年月日 */
  int numbers[3] = { 0 };
  const char *p = text;

  for (gsize i = 0; i < 3; i++)
    {
      numbers[i] = read_number (&p);
      if (numbers[i] < 0)
        return (PrcListDate){ PRC_LIST_DATE_NONE };
      if (g_utf8_get_char (p) == units[i] || (i == 2 && g_utf8_get_char (p) == 0x53F7)) /* 号 */
        p = g_utf8_next_char (p);
      else if (i < 2 || *p != '\0')
        return (PrcListDate){ PRC_LIST_DATE_NONE };
    }
  return *p == '\0' ? make (PRC_LIST_DATE_CHINESE, numbers[0], numbers[1], numbers[2])
                    : (PrcListDate){ PRC_LIST_DATE_NONE };
}

static PrcListDate
parse_serial (int serial)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 30, G_DATE_DECEMBER, 1899); /* the day before a spreadsheet's first */
  g_date_add_days (&day, (guint) serial);
  return make (PRC_LIST_DATE_SERIAL, g_date_get_year (&day), g_date_get_month (&day),
               g_date_get_day (&day));
}

static PrcListDate
parse_numbers (const char *text, PrcListDateOrder order)
{
  int n[3] = { 0 };
  gsize digits[3] = { 0 };
  int found = scan (text, "/-.", n, digits);

  if (found == 3 && digits[0] == 4)
    return make (PRC_LIST_DATE_ISO, n[0], n[1], n[2]);
  if (found == 3 && digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 4 || digits[2] == 2))
    return order == PRC_LIST_DATE_MONTH_FIRST ? make (PRC_LIST_DATE_SLASHED, n[2], n[0], n[1])
                                              : make (PRC_LIST_DATE_SLASHED, n[2], n[1], n[0]);
  if (found == 1 && strlen (text) == 8)
    return make (PRC_LIST_DATE_COMPACT, n[0] / 10000, n[0] / 100 % 100, n[0] % 100);
  if (found == 1 && strlen (text) == 5 && n[0] > 3650 && n[0] < 60000)
    return parse_serial (n[0]);
  return (PrcListDate){ PRC_LIST_DATE_NONE };
}

PrcListDate
prc_list_date_parse (const char *text, PrcCellKind kind, PrcListDateOrder order)
{
  PrcListDate date = parse_numbers (text, order);

  if (date.form == PRC_LIST_DATE_NONE && !prc_language_has_han (text))
    date = parse_named (text);
  else if (date.form == PRC_LIST_DATE_NONE)
    date = parse_chinese (text);
  if (kind == PRC_CELL_DATE && date.form != PRC_LIST_DATE_NONE)
    date.form = PRC_LIST_DATE_CELL;
  return date;
}

PrcListDateOrder
prc_list_date_tells (const PrcListDate *date)
{
  if (date->form != PRC_LIST_DATE_SLASHED)
    return PRC_LIST_DATE_UNDECIDED;
  if (date->day > 12 && date->valid)
    return PRC_LIST_DATE_DAY_FIRST;
  if (date->month > 12 && date->day >= 1 && date->day <= 12 &&
      g_date_valid_dmy ((GDateDay) date->month, date->day, (GDateYear) date->year))
    return PRC_LIST_DATE_MONTH_FIRST;
  return PRC_LIST_DATE_UNDECIDED;
}
