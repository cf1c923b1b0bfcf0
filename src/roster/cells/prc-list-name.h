/* prc-list-name.h - what is odd about a name as a list has it. Changes nothing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_LIST_NAME_ALL_CAPS = 1 << 0,
  PRC_LIST_NAME_NO_CAPITAL = 1 << 1,
  PRC_LIST_NAME_COMMA = 1 << 2,
  PRC_LIST_NAME_ODD = 1 << 3,   /* digits, brackets, emoji, private use */
  PRC_LIST_NAME_LONG = 1 << 4,  /* over 100 letters */
  PRC_LIST_NAME_MARKS = 1 << 5, /* over 4 marks on a letter */
  PRC_LIST_NAME_MARKUP = 1 << 6,
  PRC_LIST_NAME_MOJIBAKE = 1 << 7,
  PRC_LIST_NAME_DAMAGED = 1 << 8,
  PRC_LIST_NAME_APOSTROPHE = 1 << 9, /* an acute accent or a backtick stands for one */
  PRC_LIST_NAME_FORMULA = 1 << 10    /* a spreadsheet would run it */
} PrcListNameFlag;

#define PRC_LIST_NAME_LIMIT 100 /* letters */

/* Flags of one name or part of a name, already cleaned. */
guint prc_list_name_check (const char *name);

/* 'name-all-caps' for one flag. */
const char *prc_list_name_get_code (PrcListNameFlag flag);

/* Would a spreadsheet take @text for a formula. */
gboolean prc_list_name_is_formula (const char *text);
/* Tags or entities in any text. */
gboolean prc_list_name_has_markup (const char *text);

/* Is @name the ruin of an encoding. To be asked of the cell as it stands: cleaning takes away what
 * looks like invisible characters, and with them half a letter. */
gboolean prc_list_name_is_mojibake (const char *name);

/* What mojibake was before: UTF-8 that was read as Windows-1252. NULL where it can't be mended, or
 * is none. Returns: (transfer full) (nullable) */
char *prc_list_name_dup_mended (const char *name);

/* Entities replaced, tags cut: what markup most likely meant. (transfer full) (nullable) */
char *prc_list_name_dup_unescaped (const char *name);

G_END_DECLS
