/* prc-mapping.h - how the fields of a value and the columns of a table belong together.
 *
 * Private to src/store. A table is described once, a line a column, and written and read by that
 * description, so that no field can be stored in one place and forgotten in the other.
 *
 * Two kinds of table: values of their own, by 'id'; and the parts of one ('graduand', position 1 to
 * n), by the owner's id and their place. Parts are deleted explicitly, never by a cascade: a
 * changeset that cascades can't be applied again.
 */
#pragma once

#include "prc-enum.h"
#include "prc-statement.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_COLUMN_INT,       /* int */
  PRC_COLUMN_INT64,     /* gint64 */
  PRC_COLUMN_REFERENCE, /* gint64: 0 is NULL */
  PRC_COLUMN_BOOLEAN,   /* gboolean */
  PRC_COLUMN_FLAG,      /* a bit of an int */
  PRC_COLUMN_ENUM,      /* an enumeration, by nickname */
  PRC_COLUMN_STRING,    /* char *; "" is NULL */
  PRC_COLUMN_TEXT,      /* PrcText *, as a JSON object; empty is NULL */
  PRC_COLUMN_STRV       /* GStrv, as a JSON array; empty is NULL */
} PrcColumnKind;

typedef struct
{
  const char *parameter; /* the column's name after a colon */
  PrcColumnKind kind;
  gsize offset;         /* in the value, or in what it points to */
  gsize within;         /* 0, or 1 + offset of a pointer to the struct that holds the field */
  GType (*type) (void); /* of ENUM */
  int bit;              /* of FLAG */
} PrcColumn;

/* NAME is both the column and the field. */
#define PRC_COLUMN(Struct, kind, name)                                                             \
  {                                                                                                \
    ":" #name, PRC_COLUMN_##kind, G_STRUCT_OFFSET (Struct, name), 0, NULL, 0                       \
  }
#define PRC_COLUMN_AS(Struct, kind, column, field)                                                 \
  {                                                                                                \
    ":" column, PRC_COLUMN_##kind, G_STRUCT_OFFSET (Struct, field), 0, NULL, 0                     \
  }
#define PRC_COLUMN_OF(Struct, column, field, get_type)                                             \
  {                                                                                                \
    ":" column, PRC_COLUMN_ENUM, G_STRUCT_OFFSET (Struct, field), 0, get_type, 0                   \
  }
#define PRC_COLUMN_BIT(Struct, column, field, bit)                                                 \
  {                                                                                                \
    ":" column, PRC_COLUMN_FLAG, G_STRUCT_OFFSET (Struct, field), 0, NULL, bit                     \
  }

typedef struct
{
  const char *table;
  const char *owner; /* NULL for values of their own */
  const PrcColumn *columns;
  guint n_columns;
} PrcMapping;

/* Binds every column of @value, for a statement of one's own. */
void prc_mapping_bind (const PrcMapping *mapping, PrcStatement *statement, gconstpointer value);

/* Writes @value under @id, or under a new one where @id is 0. The id, or -1. Errors besides the
 * database's: NOT_FOUND where @id is not there, or @value names something that is not. */
gint64 prc_mapping_put (const PrcMapping *mapping, PrcDatabase *db, gint64 id, gconstpointer value,
                        GError **error);
/* Deletes one value by id; NOT_FOUND where it is not there. */
gboolean prc_mapping_delete (const PrcMapping *mapping, PrcDatabase *db, gint64 id, GError **error);

/* Writes the part of @owner at @position (1-based). */
gboolean prc_mapping_put_part (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                               guint position, gconstpointer value, GError **error);
/* Deletes the parts of @owner behind the first @n. */
gboolean prc_mapping_trim (const PrcMapping *mapping, PrcDatabase *db, gint64 owner, guint n,
                           GError **error);
/* Both, for an array of pointers to values. */
gboolean prc_mapping_put_parts (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                                const GPtrArray *values, GError **error);
/* Both, for an array of values, and of strings. */
gboolean prc_mapping_put_array (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                                const GArray *values, GError **error);
gboolean prc_mapping_put_strings (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                                  const char *const *values, GError **error);

/* Rows in the order of their ids (of owner and position); @owner 0: of all. Column 0 is the id or
 * the owner, what prc_mapping_read fills in comes behind it. */
PrcStatement *prc_mapping_select (const PrcMapping *mapping, PrcDatabase *db, gint64 owner);
/* Fills the fields of a fresh @value from the row. */
void
prc_mapping_read (const PrcMapping *mapping, PrcDatabase *db, PrcStatement *row, gpointer value);

G_END_DECLS
