#include "prc-style.h"

#include <stdlib.h>
#include <string.h>

#define MM (72.0 / 25.4)

/* Where the baseline stands in a line of the grid, as a part of the leading: 9.6 pt of 13. */
#define ASCENT (9.6 / 13.0)

#define LEAST_MEASURE (90 * MM) /* two columns of names need it */
#define LEAST_LINES 30
#define FOOT (25 * MM) /* under the type area: folio and thumb */

static const PrcStyle press = {
  .width = 148 * MM,
  .height = 210 * MM,
  .top = 19 * MM,
  .inner = 17 * MM,
  .outer = 14 * MM,
  .leading = 13,
  .gutter = 15,
  .hanzi_column = 45,
  .ink = { 0.07, 0.07, 0.08 },
  .grey = { 0.36, 0.36, 0.38 },
  .primary = { 0.38, 0.07, 0.15 },
  .secondary = { 0.08, 0.22, 0.36 },
  .rule = { 0.62, 0.62, 0.64 },
  .crest_colours = TRUE,
  .small_capitals = TRUE,
  .space_two = TRUE,
};

/* --- keys of a style file --- */

typedef enum
{
  KEY_MM, /* a length, kept in pt */
  KEY_PT,
  KEY_FAMILY,
  KEY_INK, /* '#rrggbb' */
  KEY_SWITCH,
  KEY_MODE /* a word of modes, in their order */
} KeyKind;

typedef struct
{
  const char *group, *key;
  KeyKind kind;
  gsize offset;
  double least, most; /* in the file's own unit */
} Key;

static const char *const modes[] = { "facing", "parallel", "stacked", "single" };

static const Key keys[] = {
  { "Page", "width", KEY_MM, G_STRUCT_OFFSET (PrcStyle, width), 120, 220 },
  { "Page", "height", KEY_MM, G_STRUCT_OFFSET (PrcStyle, height), 180, 310 },
  { "Page", "top", KEY_MM, G_STRUCT_OFFSET (PrcStyle, top), 12, 40 },
  { "Page", "inner", KEY_MM, G_STRUCT_OFFSET (PrcStyle, inner), 10, 40 },
  { "Page", "outer", KEY_MM, G_STRUCT_OFFSET (PrcStyle, outer), 10, 40 },
  { "Page", "gutter", KEY_PT, G_STRUCT_OFFSET (PrcStyle, gutter), 12, 30 },
  { "Type", "display", KEY_FAMILY, G_STRUCT_OFFSET (PrcStyle, display), 0, 0 },
  { "Type", "text", KEY_FAMILY, G_STRUCT_OFFSET (PrcStyle, text), 0, 0 },
  { "Type", "han", KEY_FAMILY, G_STRUCT_OFFSET (PrcStyle, han), 0, 0 },
  { "Colour", "ink", KEY_INK, G_STRUCT_OFFSET (PrcStyle, ink), 0, 0 },
  { "Colour", "grey", KEY_INK, G_STRUCT_OFFSET (PrcStyle, grey), 0, 0 },
  { "Colour", "primary", KEY_INK, G_STRUCT_OFFSET (PrcStyle, primary), 0, 0 },
  { "Colour", "secondary", KEY_INK, G_STRUCT_OFFSET (PrcStyle, secondary), 0, 0 },
  { "Colour", "rule", KEY_INK, G_STRUCT_OFFSET (PrcStyle, rule), 0, 0 },
  { "Colour", "from-crests", KEY_SWITCH, G_STRUCT_OFFSET (PrcStyle, crest_colours), 0, 0 },
  { "Sections", "order", KEY_MODE, G_STRUCT_OFFSET (PrcStyle, order_mode), 0, 0 },
  { "Sections", "words", KEY_MODE, G_STRUCT_OFFSET (PrcStyle, words_mode), 0, 0 },
  { "Names", "small-capitals", KEY_SWITCH, G_STRUCT_OFFSET (PrcStyle, small_capitals), 0, 0 },
  { "Names", "space-two-characters", KEY_SWITCH, G_STRUCT_OFFSET (PrcStyle, space_two), 0, 0 },
  { "Names", "undecided-in-absentia", KEY_SWITCH, G_STRUCT_OFFSET (PrcStyle, undecided_absent), 0,
    0 },
  { "Names", "hanzi-column", KEY_PT, G_STRUCT_OFFSET (PrcStyle, hanzi_column), 30, 80 },
};

static gboolean
parse_ink (const char *value, PrcInk *ink)
{
  guint channels[3];

  if (value[0] != '#' || strlen (value) != 7)
    return FALSE;
  for (int i = 0; i < 3; i++)
    {
      int high = g_ascii_xdigit_value (value[1 + 2 * i]);
      int low = g_ascii_xdigit_value (value[2 + 2 * i]);

      if (high < 0 || low < 0)
        return FALSE;
      channels[i] = high * 16 + low;
    }
  *ink = (PrcInk){ channels[0] / 255.0, channels[1] / 255.0, channels[2] / 255.0 };
  return TRUE;
}

static gboolean
parse_number (const char *value, const Key *key, double *number)
{
  char *end;
  double found = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !(found >= key->least && found <= key->most))
    return FALSE;
  *number = key->kind == KEY_MM ? found * MM : found;
  return TRUE;
}

static gboolean
parse_switch (const char *value, gboolean *on)
{
  gboolean yes = strcmp (value, "true") == 0;

  if (!yes && strcmp (value, "false") != 0)
    return FALSE;
  *on = yes;
  return TRUE;
}

static gboolean
parse_mode (const char *value, PrcMode *mode)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    if (strcmp (value, modes[i]) == 0)
      {
        *mode = (PrcMode) i;
        return TRUE;
      }
  return FALSE;
}

/* FALSE where the value is none of its kind, or out of bounds: then nothing has changed. */
static gboolean
take_value (PrcStyle *style, const Key *key, const char *value)
{
  gpointer field = G_STRUCT_MEMBER_P (style, key->offset);

  switch (key->kind)
    {
    case KEY_MM:
    case KEY_PT:
      return parse_number (value, key, field);
    case KEY_FAMILY:
      if (*value == '\0' || strchr (value, ',') != NULL)
        return FALSE;
      g_free (*(char **) field);
      *(char **) field = g_strdup (value);
      return TRUE;
    case KEY_INK:
      return parse_ink (value, field);
    case KEY_SWITCH:
      return parse_switch (value, field);
    case KEY_MODE:
      return parse_mode (value, field);
    }
  return FALSE;
}

static const Key *
find_key (const char *group, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i].group, group) == 0 && strcmp (keys[i].key, name) == 0)
      return &keys[i];
  return NULL;
}

static void
take_group (PrcStyle *style, GKeyFile *file, const char *group, GPtrArray *wrong)
{
  g_auto (GStrv) names = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const Key *key = find_key (group, names[i]);
      g_autofree char *value = g_key_file_get_string (file, group, names[i], NULL);

      if (strcmp (group, "Style") == 0)
        continue; /* its title, in the languages there are */
      if (key == NULL || value == NULL || !take_value (style, key, g_strstrip (value)))
        g_ptr_array_add (wrong, g_strdup_printf ("%s/%s", group, names[i]));
    }
}

static void
count_lines (PrcStyle *style)
{
  style->lines = (int) ((style->height - style->top - FOOT) / style->leading);
}

/* Values that are each within bounds may still leave no room between them. */
static gboolean
has_room (const PrcStyle *style)
{
  return prc_style_get_measure (style) >= LEAST_MEASURE && style->lines >= LEAST_LINES;
}

PrcStyle *
prc_style_new (void)
{
  PrcStyle *style = g_memdup2 (&press, sizeof press);

  style->display = g_strdup ("EB Garamond 12");
  style->text = g_strdup ("Gentium Book Plus");
  style->han = g_strdup ("Noto Serif CJK");
  count_lines (style);
  return style;
}

PrcStyle *
prc_style_parse (const char *data, gsize length, GPtrArray *wrong)
{
  PrcStyle *style = prc_style_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, NULL))
    {
      g_ptr_array_add (wrong, g_strdup (""));
      return style;
    }
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    take_group (style, file, groups[i], wrong);
  count_lines (style);
  if (!has_room (style))
    {
      g_ptr_array_add (wrong, g_strdup ("Page"));
      style->width = press.width;
      style->height = press.height;
      style->top = press.top;
      style->inner = press.inner;
      style->outer = press.outer;
      count_lines (style);
    }
  return style;
}

gboolean
prc_style_take (PrcStyle *style, const char *name, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *whole = g_strdup_printf ("%s/%s", keys[i].group, keys[i].key);

      if (strcmp (name, keys[i].key) != 0 && strcmp (name, whole) != 0)
        continue;
      if (!take_value (style, &keys[i], value))
        return FALSE;
      count_lines (style);
      return TRUE;
    }
  return FALSE;
}

static PrcStyle *
copy_style (const PrcStyle *from)
{
  PrcStyle *style = g_memdup2 (from, sizeof *from);

  style->display = g_strdup (from->display);
  style->text = g_strdup (from->text);
  style->han = g_strdup (from->han);
  return style;
}

PrcStyle *
prc_style_new_slip (const PrcStyle *from)
{
  PrcStyle *style = copy_style (from);

  style->width = 105 * MM;
  style->height = 148.5 * MM;
  style->top = 10 * MM;
  style->inner = style->outer = 9 * MM;
  style->lines = (int) ((style->height - style->top - 14 * MM) / style->leading);
  return style;
}

PrcStyle *
prc_style_new_large (const PrcStyle *from)
{
  PrcStyle *style = copy_style (from);

  style->width = 210 * MM;
  style->height = 297 * MM;
  style->top = 26 * MM;
  style->inner = style->outer = 20 * MM;
  style->leading = 24;
  style->ink = style->primary = style->secondary = (PrcInk){ 0, 0, 0 };
  style->grey = (PrcInk){ 0.2, 0.2, 0.2 };
  style->small_capitals = FALSE;
  count_lines (style);
  return style;
}

void
prc_style_free (PrcStyle *style)
{
  if (style == NULL)
    return;
  g_free (style->display);
  g_free (style->text);
  g_free (style->han);
  g_free (style);
}

double
prc_style_get_measure (const PrcStyle *style)
{
  return style->width - style->inner - style->outer;
}

double
prc_style_get_left (const PrcStyle *style, guint page)
{
  return page % 2 == 0 ? style->inner : style->outer;
}

double
prc_style_get_baseline (const PrcStyle *style, double line)
{
  return style->top + (line + ASCENT) * style->leading;
}
