#include "prc-day.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_NUMBERS 3

static const char *const months[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                      N_ ("April"),   N_ ("May"),      N_ ("June"),
                                      N_ ("July"),    N_ ("August"),   N_ ("September"),
                                      N_ ("October"), N_ ("November"), N_ ("December") };

static const char *const weekdays[] = { N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
                                        N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),
                                        N_ ("Sunday") };

/* Translators: heads of the columns of a calendar, as short as can be */
static const char *const short_weekdays[] = { N_ ("Mo"), N_ ("Tu"), N_ ("We"), N_ ("Th"),
                                              N_ ("Fr"), N_ ("Sa"), N_ ("Su") };

static const char *const chinese_weekdays[] = { "一", "二", "三", "四", "五", "六", "日" };

/* The C library's names would follow its locale, which may be a stand-in. */
const char *
prc_day_get_month (int month)
{
  return _ (months[CLAMP (month, 1, 12) - 1]);
}

const char *
prc_day_get_weekday (int day)
{
  return _ (weekdays[CLAMP (day, 1, 7) - 1]);
}

const char *
prc_day_get_short_weekday (int day)
{
  return _ (short_weekdays[CLAMP (day, 1, 7) - 1]);
}

/* --- words and numbers ------------------------------------------------------------------------ */

/* What a typed date is made of. */
typedef struct
{
  int numbers[MOST_NUMBERS];
  int digits[MOST_NUMBERS];
  int n_numbers;
  int month;      /* in a word; 0: none */
  int weekday;    /* 0: none */
  gboolean hanzi; /* 年, 月, 日: year first */
} Parts;

/* At least three letters of a name, so that 'Sept' and 'Thur' are known. 0: none of them. */
static int
find_name (const char *const *names, int n_names, const char *word)
{
  gsize length = strlen (word);

  for (int i = 0; i < n_names; i++)
    {
      g_autofree char *english = g_utf8_casefold (names[i], -1);
      g_autofree char *own = g_utf8_casefold (_ (names[i]), -1);

      if (strcmp (own, word) == 0 ||
          (length >= 3 && length <= strlen (english) && strncmp (english, word, length) == 0))
        return i + 1;
    }
  return 0;
}

static int
find_chinese_weekday (const char *word)
{
  const char *day = g_str_has_prefix (word, "星期") ? word + strlen ("星期")
                    : g_str_has_prefix (word, "周") ? word + strlen ("周")
                                                    : NULL;

  if (day == NULL)
    return 0;
  for (int i = 0; i < 7; i++)
    if (strcmp (day, chinese_weekdays[i]) == 0)
      return i + 1;
  return strcmp (day, "天") == 0 ? 7 : 0;
}

static gboolean
take_word (Parts *parts, const char *word)
{
  static const char *const quiet[] = { "st", "nd", "rd", "th", "of", "the", "日", "号", "號" };
  g_autofree char *folded = g_utf8_casefold (word, -1);
  int month = find_name (months, G_N_ELEMENTS (months), folded);
  int weekday = find_name (weekdays, G_N_ELEMENTS (weekdays), folded);

  if (weekday == 0)
    weekday = find_chinese_weekday (folded);
  if (strcmp (folded, "年") == 0 || strcmp (folded, "月") == 0)
    {
      parts->hanzi = TRUE;
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (quiet); i++)
    if (strcmp (folded, quiet[i]) == 0)
      return TRUE;
  if (month > 0 && parts->month == 0)
    {
      parts->month = month;
      return TRUE;
    }
  if (weekday > 0 && parts->weekday == 0)
    {
      parts->weekday = weekday;
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_number (Parts *parts, const char *digits, gsize length)
{
  if (parts->n_numbers == MOST_NUMBERS || length > 4)
    return FALSE;
  parts->digits[parts->n_numbers] = (int) length;
  parts->numbers[parts->n_numbers++] = (int) g_ascii_strtoll (digits, NULL, 10);
  return TRUE;
}

/* Splits at every change between digits, letters and the rest. */
static gboolean
split (Parts *parts, const char *text)
{
  const char *at = text;

  while (*at != '\0')
    {
      const char *start = at;

      if (g_ascii_isdigit (*at))
        {
          while (g_ascii_isdigit (*at))
            at++;
          g_autofree char *digits = g_strndup (start, (gsize) (at - start));

          if (!take_number (parts, digits, (gsize) (at - start)))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (at)))
        {
          while (*at != '\0' && g_unichar_isalpha (g_utf8_get_char (at)))
            at = g_utf8_next_char (at);
          g_autofree char *word = g_strndup (start, (gsize) (at - start));

          if (!take_word (parts, word))
            return FALSE;
        }
      else
        at = g_utf8_next_char (at);
    }
  return TRUE;
}

/* --- dates ------------------------------------------------------------------------------------ */

static char *
make_date (int year, int month, int day, int weekday)
{
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  if (weekday != 0)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      if ((int) g_date_get_weekday (&date) != weekday)
        return NULL;
    }
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* A month in a word, and the day and the year around it. */
static char *
read_named_month (const Parts *parts)
{
  gboolean year_first = parts->digits[0] == 4;

  if (parts->n_numbers != 2 || (parts->digits[0] == 4) == (parts->digits[1] == 4))
    return NULL;
  return make_date (parts->numbers[year_first ? 0 : 1], parts->month,
                    parts->numbers[year_first ? 1 : 0], parts->weekday);
}

static char *
read_numbers (const Parts *parts)
{
  const int *n = parts->numbers;

  if (parts->n_numbers != 3)
    return NULL;
  if (parts->digits[0] == 4 || parts->hanzi)
    return make_date (n[0], n[1], n[2], parts->weekday);
  if (parts->digits[2] != 4)
    return NULL;
  return n[1] > 12 ? make_date (n[2], n[0], n[1], parts->weekday)
                   : make_date (n[2], n[1], n[0], parts->weekday);
}

char *
prc_day_parse_date (const char *text)
{
  g_autofree char *folded = NULL;
  Parts parts = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  /* Full-width figures are figures. */
  folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (folded == NULL || !split (&parts, folded))
    return NULL;
  return parts.month > 0 ? read_named_month (&parts) : read_numbers (&parts);
}

/* --- times of day ----------------------------------------------------------------------------- */

typedef enum
{
  HALF_UNKNOWN,
  HALF_MORNING,
  HALF_AFTERNOON
} Half;

static Half
find_half (const char *folded)
{
  if (strstr (folded, "pm") != NULL || strstr (folded, "p.m") != NULL ||
      strstr (folded, "下午") != NULL)
    return HALF_AFTERNOON;
  if (strstr (folded, "am") != NULL || strstr (folded, "a.m") != NULL ||
      strstr (folded, "上午") != NULL)
    return HALF_MORNING;
  return HALF_UNKNOWN;
}

/* The figures of a time, and nothing that is no part of one. */
static gboolean
take_figures (const char *folded, int numbers[2], int digits[2], int *n_numbers)
{
  for (const char *at = folded; *at != '\0';)
    {
      if (!g_ascii_isdigit (*at))
        {
          gunichar letter = g_utf8_get_char (at);

          if (g_unichar_isalpha (letter) && g_utf8_strchr ("apmh时点分上午下", -1, letter) == NULL)
            return FALSE;
          at = g_utf8_next_char (at);
          continue;
        }
      if (*n_numbers == 2)
        return FALSE;
      numbers[*n_numbers] = 0;
      digits[*n_numbers] = 0;
      for (; g_ascii_isdigit (*at); at++)
        {
          if (++digits[*n_numbers] > 4)
            return FALSE;
          numbers[*n_numbers] = numbers[*n_numbers] * 10 + (*at - '0');
        }
      (*n_numbers)++;
    }
  return TRUE;
}

char *
prc_day_parse_time (const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  int numbers[2] = { 0, 0 }, digits[2] = { 0, 0 }, n_numbers = 0;
  Half half;

  g_return_val_if_fail (text != NULL, NULL);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  if (folded == NULL || !take_figures (folded, numbers, digits, &n_numbers))
    return NULL;
  half = find_half (folded);
  if (n_numbers == 1 && digits[0] >= 3) /* '1115' */
    {
      numbers[1] = numbers[0] % 100;
      numbers[0] /= 100;
    }
  else if (n_numbers == 2 ? digits[1] != 2 : n_numbers != 1 || half == HALF_UNKNOWN)
    return NULL; /* a lone '11' might be anything */
  if (half != HALF_UNKNOWN && (numbers[0] < 1 || numbers[0] > 12))
    return NULL;
  if (half == HALF_AFTERNOON && numbers[0] < 12)
    numbers[0] += 12;
  if (half == HALF_MORNING && numbers[0] == 12)
    numbers[0] = 0;
  if (numbers[0] > 23 || numbers[1] > 59)
    return NULL;
  return g_strdup_printf ("%02d:%02d", numbers[0], numbers[1]);
}
