/* prc-number-format.c - see prc-number-format.h */
#include "prc-number-format.h"

#include <math.h>
#include <string.h>

#define SECONDS_A_DAY 86400
#define DAYS_1904 1462            /* from the 1900 system to the 1904 system */
#define LAST_SERIAL 2958465       /* 31 December 9999 */
#define LEAP_DAY_1900 60          /* never was */
#define JULIAN_1899_12_31 693595u /* GDate's number of serial 0 */
#define A_YEAR 366                /* no span of hours is longer; a day of a date is later */

/* What the code shows outside quotes, brackets and escapes; its first section alone. */
typedef struct
{
  gboolean date, time, month_or_minute, other;
  guint n_zeros;
} Content;

static Content
look_at_code (const char *code)
{
  Content content = { FALSE };

  for (const char *at = code; *at != '\0' && *at != ';'; at++)
    {
      char c = g_ascii_tolower (*at);
      const char *closing = c == '"' ? strchr (at + 1, '"') : c == '[' ? strchr (at, ']') : NULL;

      if (closing != NULL)
        {
          char first = g_ascii_tolower (at[1]);

          /* '[h]:mm' is a time that may pass a day; '[Red]', '[$-409]' say nothing. */
          if (c == '[' && (first == 'h' || first == 'm' || first == 's') &&
              (at[2] == first || at[2] == ']' || g_ascii_tolower (at[2]) == first))
            content.time = TRUE;
          content.other = content.other || c == '"';
          at = closing;
        }
      else if ((c == '\\' || c == '_' || c == '*') && at[1] != '\0')
        {
          content.other = content.other || c == '\\';
          at++;
        }
      else if (c == 'd' || c == 'y')
        content.date = TRUE;
      else if (c == 'h' || c == 's')
        content.time = TRUE;
      else if (c == 'm')
        content.month_or_minute = TRUE;
      else if (c == '0')
        content.n_zeros++;
      else
        content.other = TRUE;
    }
  return content;
}

#define DIGIT '\1'
#define DIGIT_IF_THERE '\2'

/* Adds what one piece of a code shows; @at is set to its last byte. FALSE: no mask. */
static gboolean
add_to_mask (GString *mask, const char **at)
{
  const char *closing;

  switch (**at)
    {
    case '0':
      g_string_append_c (mask, DIGIT);
      return TRUE;
    case '#':
    case '?':
      g_string_append_c (mask, DIGIT_IF_THERE);
      return TRUE;
    case '"':
      closing = strchr (*at + 1, '"');
      if (closing == NULL)
        return FALSE;
      g_string_append_len (mask, *at + 1, closing - *at - 1);
      *at = closing;
      return TRUE;
    case '\\':
      *at += 1;
      g_string_append_c (mask, **at);
      return **at != '\0';
    case '-':
    case '/':
    case ' ':
    case '(':
    case ')':
      g_string_append_c (mask, **at);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_letter_before_digit (const char *mask)
{
  for (; *mask != '\0' && *mask != DIGIT && *mask != DIGIT_IF_THERE; mask = g_utf8_next_char (mask))
    if (g_unichar_isalpha (g_utf8_get_char (mask)))
      return TRUE;
  return FALSE;
}

/* A code that makes an id of a number: a letter before it, or signs among at least two digits that
 * are always there; nothing behind it, where units and currencies stand. */
static gboolean
read_mask (const char *code, PrcNumberFormat *format)
{
  g_autoptr (GString) mask = g_string_new (NULL);
  guint n_always = 0, n_digits = 0;

  for (const char *at = code; *at != '\0' && *at != ';'; at++)
    if (!add_to_mask (mask, &at))
      return FALSE;
  for (gsize i = 0; i < mask->len; i++)
    {
      n_always += mask->str[i] == DIGIT;
      n_digits += mask->str[i] == DIGIT || mask->str[i] == DIGIT_IF_THERE;
    }
  if (n_always == 0 || mask->len >= PRC_NUMBER_MASK_SIZE || mask->len == n_digits ||
      (mask->str[mask->len - 1] != DIGIT && mask->str[mask->len - 1] != DIGIT_IF_THERE) ||
      (n_always < 2 && !has_letter_before_digit (mask->str)) ||
      !g_utf8_validate_len (mask->str, mask->len, NULL) || strstr (mask->str, "$") != NULL)
    return FALSE;
  format->kind = PRC_NUMBER_MASK;
  memcpy (format->mask, mask->str, mask->len + 1);
  return TRUE;
}

PrcNumberFormat
prc_number_format_from_code (const char *code)
{
  PrcNumberFormat format = { PRC_NUMBER_PLAIN };
  Content content;

  if (g_ascii_strncasecmp (code, "general", 7) == 0)
    return format;
  content = look_at_code (code);
  if (content.date || (content.month_or_minute && !content.time))
    format.kind = PRC_NUMBER_DATE;
  else if (content.time)
    format.kind = PRC_NUMBER_TIME;
  else if (content.n_zeros > 1 && content.n_zeros <= 64 && !content.other)
    format.kind = PRC_NUMBER_ZEROS;
  else if (read_mask (code, &format))
    return format;
  format.has_time = content.time;
  format.n_zeros = content.n_zeros;
  return format;
}

PrcNumberFormat
prc_number_format_from_id (guint64 id)
{
  PrcNumberFormat format = { PRC_NUMBER_PLAIN };

  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
      id == 57 || id == 58)
    format.kind = PRC_NUMBER_DATE;
  else if (id == 22 || (id >= 32 && id <= 35) || id == 55 || id == 56)
    format = (PrcNumberFormat){ PRC_NUMBER_DATE, 0, TRUE }; /* dates in some languages, times in
                                                               others */
  else if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
    format.kind = PRC_NUMBER_TIME;
  return format;
}

static gboolean
is_whole (const char *raw)
{
  const char *at = raw + (*raw == '-');

  if (*at == '\0')
    return FALSE;
  for (; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      return FALSE;
  return TRUE;
}

/* Without an exponent: '2.0210745E7' is 20210745. What is whole to 15 digits is whole. */
static char *
dup_plain (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 64];

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (strchr (text, 'e') != NULL)
    {
      if (fabs (value) >= 1 && fabs (value) < 1e40)
        g_ascii_formatd (text, sizeof text, "%.0f", value);
      else if (fabs (value) < 1)
        g_ascii_formatd (text, sizeof text, "%.20f", value);
    }
  return g_strdup (text);
}

static char *
dup_zeros (const char *raw, double value, guint n_zeros)
{
  g_autofree char *digits = is_whole (raw) ? g_strdup (raw) : dup_plain (round (value));
  gboolean negative = *digits == '-';
  guint length = (guint) strlen (digits) - negative;
  GString *text = g_string_new (negative ? "-" : NULL);

  for (guint i = length; i < n_zeros; i++)
    g_string_append_c (text, '0');
  g_string_append (text, digits + negative);
  return g_string_free (text, FALSE);
}

/* Digits fill the mask from its end; those that are too many stand in the place of the first. */
static char *
dup_masked (const char *digits, const char *mask)
{
  GString *text = g_string_new (NULL);
  guint places = 0, length = (guint) strlen (digits);

  for (const char *at = mask; *at != '\0'; at++)
    places += *at == DIGIT || *at == DIGIT_IF_THERE;
  for (const char *at = mask; *at != '\0'; at++)
    {
      if (*at != DIGIT && *at != DIGIT_IF_THERE)
        {
          g_string_append_c (text, *at);
          continue;
        }
      for (; length > places; length--)
        g_string_append_c (text, *digits++);
      if (length == places)
        {
          g_string_append_c (text, *digits++);
          length--;
        }
      else if (*at == DIGIT)
        g_string_append_c (text, '0');
      places--;
    }
  return g_string_free (text, FALSE);
}

/* @serial: whole days of the 1900 system. */
static char *
dup_day (guint serial)
{
  GDate date;

  if (serial == 0)
    return g_strdup ("1900-01-00"); /* as a spreadsheet shows it */
  if (serial == LEAP_DAY_1900)
    return g_strdup ("1900-02-29");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, JULIAN_1899_12_31 + serial - (serial > LEAP_DAY_1900 ? 1 : 0));
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static char *
dup_date (const PrcNumberFormat *format, double value)
{
  double seconds = round (value * SECONDS_A_DAY);
  guint serial = (guint) (seconds / SECONDS_A_DAY);
  guint rest = (guint) (seconds - (double) serial * SECONDS_A_DAY);
  g_autofree char *day = NULL;
  g_autofree char *time =
      g_strdup_printf ("%02u:%02u:%02u", rest / 3600, rest / 60 % 60, rest % 60);

  if (format->kind == PRC_NUMBER_TIME && serial > 0 && serial < A_YEAR)
    return g_strdup_printf ("%02u:%02u:%02u", serial * 24 + rest / 3600, rest / 60 % 60, rest % 60);
  if (serial == 0 && (format->kind == PRC_NUMBER_TIME || rest > 0))
    return g_steal_pointer (&time);
  day = dup_day (serial);
  if (!format->has_time || rest == 0)
    return g_steal_pointer (&day);
  return g_strconcat (day, " ", time, NULL);
}

char *
prc_number_format_apply (const PrcNumberFormat *format, const char *raw, gboolean date_1904,
                         PrcCellKind *kind)
{
  char *end = NULL;
  double value = g_ascii_strtod (raw, &end);

  *kind = PRC_CELL_TEXT;
  if (end == raw || *end != '\0' || !isfinite (value) || strpbrk (raw, "xXnN") != NULL)
    return g_strdup (raw);
  *kind = PRC_CELL_NUMBER;
  if (format->kind == PRC_NUMBER_ZEROS)
    return dup_zeros (raw, value, format->n_zeros);
  if (format->kind == PRC_NUMBER_MASK && is_whole (raw) && *raw != '-')
    return dup_masked (raw, format->mask);
  if (format->kind == PRC_NUMBER_DATE || format->kind == PRC_NUMBER_TIME)
    {
      if (date_1904 && (format->kind == PRC_NUMBER_DATE || value >= 1))
        value += DAYS_1904;
      if (value >= 0 && value < LAST_SERIAL + 1)
        {
          *kind = PRC_CELL_DATE;
          return dup_date (format, value);
        }
    }
  return is_whole (raw) ? g_strdup (raw) : dup_plain (value);
}

char *
prc_number_format_tidy_iso (const char *raw)
{
  const char *t = strchr (raw, 'T');
  g_autofree char *day = NULL;

  if (t == NULL)
    return g_strdup (raw);
  day = g_strndup (raw, (gsize) (t - raw));
  if (*day == '\0')
    return g_strdup (t + 1);
  if (g_str_has_prefix (t, "T00:00:00") || t[1] == '\0')
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s %.8s", day, t + 1);
}
