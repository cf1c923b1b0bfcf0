/* prc-json-list.c - see prc-json-list.h */
#include "prc-json-list.h"

#include "prc-reader-limits.h"
#include "prc-reader-notes.h"

#include <string.h>
#include <yajl/yajl_parse.h>

#define MAX_DEPTH 16
#define MAX_OWN_COLUMNS 4096

/* One object or array that is open. */
typedef struct
{
  gboolean array;
  guint index; /* of the next element, 1-based */
  gsize path;  /* length of the path that leads to it */
} Level;

typedef struct
{
  PrcListFile *file;
  PrcTable *table;     /* NULL: the first time through, that looks for the columns */
  GHashTable *columns; /* path to GUINT_TO_POINTER (column) */
  GPtrArray *headers;  /* of char*, owned by columns */
  Level levels[MAX_DEPTH];
  guint depth;
  GString *path;    /* of the member or element that comes next, within its person */
  char *member;     /* of the top object */
  GPtrArray *cells; /* of char* or NULL, by column: the person's */
  guint n_rows, n_cells;
  const char *code; /* what stopped it; NULL: not well formed */
} Reader;

gboolean
prc_json_list_is_own (const guint8 *data, gsize size)
{
  static const char key[] = "\"procession\"";
  gsize i = size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;
  return i < size && data[i] == '{' &&
         g_strstr_len ((const char *) data + i, (gssize) MIN (size - i, 65536), key) != NULL;
}

static int
stop (Reader *reader, const char *code)
{
  reader->code = code;
  return 0;
}

static gboolean
is_member (const Reader *reader, const char *name)
{
  return g_strcmp0 (reader->member, name) == 0;
}

/* In the object of a person, or deeper. */
static gboolean
in_person (const Reader *reader)
{
  return reader->depth >= 3 && is_member (reader, "graduands") && reader->levels[1].array &&
         !reader->levels[2].array;
}

/* The path of the value that comes next. Elements of arrays count up. */
static void
enter_value (Reader *reader)
{
  Level *level = reader->depth > 0 ? &reader->levels[reader->depth - 1] : NULL;

  if (level == NULL || !level->array)
    return;
  g_string_truncate (reader->path, level->path);
  if (reader->depth > 3)
    g_string_append_printf (reader->path, "%s%u", reader->path->len > 0 ? "." : "", level->index);
  level->index++;
}

static int
add_column (Reader *reader, const char *path, guint *column)
{
  gpointer found;

  if (g_hash_table_lookup_extended (reader->columns, path, NULL, &found))
    {
      *column = GPOINTER_TO_UINT (found);
      return 1;
    }
  if (reader->headers->len >= MAX_OWN_COLUMNS)
    return stop (reader, "too-many-columns");
  char *key = g_strdup (path);
  *column = reader->headers->len;
  g_hash_table_insert (reader->columns, key, GUINT_TO_POINTER (*column));
  g_ptr_array_add (reader->headers, key);
  return 1;
}

static int
add_value (Reader *reader, const char *text, gsize length)
{
  g_autofree char *value = NULL;
  guint column;

  enter_value (reader);
  if (memchr (text, 0, length) != NULL)
    return stop (reader, "byte-nul");
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return stop (reader, NULL);
  if (g_utf8_strlen (text, (gssize) length) > PRC_READER_MAX_CHARACTERS)
    return stop (reader, "field-too-long");
  value = g_strndup (text, length);
  if (reader->depth == 2 && is_member (reader, "columns") && reader->levels[1].array)
    return add_column (reader, value, &column);
  if (!in_person (reader) || length == 0)
    return 1;
  if (!add_column (reader, reader->path->str, &column))
    return 0;
  if (reader->table == NULL)
    return 1;
  if (++reader->n_cells > PRC_READER_MAX_CELLS)
    return stop (reader, "too-many-rows");
  g_free (reader->cells->pdata[column]);
  reader->cells->pdata[column] = g_steal_pointer (&value);
  return 1;
}

static int
on_null (void *data)
{
  enter_value (data);
  return 1;
}

static int
on_boolean (void *data, int value)
{
  return add_value (data, value ? "yes" : "no", value ? 3 : 2);
}

static int
on_number (void *data, const char *text, size_t length)
{
  return add_value (data, text, length);
}

static int
on_string (void *data, const unsigned char *text, size_t length)
{
  return add_value (data, (const char *) text, length);
}

static int
push (Reader *reader, gboolean array)
{
  enter_value (reader);
  if (reader->depth == MAX_DEPTH)
    return stop (reader, NULL);
  if (reader->depth < 3)
    g_string_truncate (reader->path, 0);
  reader->levels[reader->depth++] = (Level){ array, 1, reader->path->len };
  return 1;
}

static int
on_start_map (void *data)
{
  return push (data, FALSE);
}

static int
on_start_array (void *data)
{
  return push (data, TRUE);
}

static int
on_key (void *data, const unsigned char *text, size_t length)
{
  Reader *reader = data;
  g_autofree char *key = g_strndup ((const char *) text, length);

  if (reader->depth == 1)
    {
      g_free (reader->member);
      reader->member = g_steal_pointer (&key);
      return 1;
    }
  g_string_truncate (reader->path, reader->levels[reader->depth - 1].path);
  g_string_append_printf (reader->path, "%s%s", reader->path->len > 0 ? "." : "", key);
  return 1;
}

/* The person is whole. */
static int
end_row (Reader *reader)
{
  if (reader->n_rows++ >= PRC_READER_MAX_ROWS)
    return stop (reader, "too-many-rows");
  if (reader->table == NULL)
    return 1;
  prc_table_begin_row (reader->table, reader->n_rows + 1);
  for (guint i = 0; i < reader->cells->len; i++)
    if (reader->cells->pdata[i] != NULL)
      {
        prc_table_add_cell (reader->table, i, PRC_CELL_TEXT, reader->cells->pdata[i], -1);
        g_clear_pointer (&reader->cells->pdata[i], g_free);
      }
  return 1;
}

static int
pop (void *data)
{
  Reader *reader = data;
  gboolean person = reader->depth == 3 && in_person (reader);

  reader->depth--;
  if (person)
    return end_row (reader);
  g_string_truncate (reader->path, reader->levels[reader->depth].path);
  return 1;
}

static gboolean
parse (Reader *reader, const guint8 *data, gsize size)
{
  static const yajl_callbacks callbacks = {
    .yajl_null = on_null,
    .yajl_boolean = on_boolean,
    .yajl_number = on_number,
    .yajl_string = on_string,
    .yajl_start_map = on_start_map,
    .yajl_map_key = on_key,
    .yajl_end_map = pop,
    .yajl_start_array = on_start_array,
    .yajl_end_array = pop,
  };
  yajl_handle handle = yajl_alloc (&callbacks, NULL, reader);
  gboolean parsed = yajl_parse (handle, data, size) == yajl_status_ok &&
                    yajl_complete_parse (handle) == yajl_status_ok;

  yajl_free (handle);
  reader->depth = 0;
  reader->n_rows = 0;
  return parsed;
}

static void
begin_table (Reader *reader)
{
  reader->table = prc_table_new ();
  prc_table_set_source (reader->table, reader->file->path, NULL);
  prc_table_begin_row (reader->table, 1);
  for (guint i = 0; i < reader->headers->len; i++)
    prc_table_add_cell (reader->table, i, PRC_CELL_TEXT, reader->headers->pdata[i], -1);
  g_ptr_array_set_size (reader->cells, (int) reader->headers->len);
}

void
prc_json_list_read (const guint8 *data, gsize size, PrcListFile *file)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) path = g_string_new (NULL);
  Reader reader = {
    .file = file, .columns = columns, .headers = headers, .path = path, .cells = cells
  };
  gsize mark = size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  gboolean parsed = parse (&reader, data + mark, size - mark);

  file->format = g_strdup ("json");
  if (parsed)
    {
      begin_table (&reader);
      parsed = parse (&reader, data + mark, size - mark);
    }
  if (parsed)
    g_ptr_array_add (file->sheets, g_steal_pointer (&reader.table));
  else
    prc_reader_report (file, PRC_SEVERITY_ERROR, reader.code != NULL ? reader.code : "file-damaged",
                       NULL);
  g_clear_pointer (&reader.table, prc_table_unref);
  g_free (reader.member);
}
