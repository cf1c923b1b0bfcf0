/* prc-cell-styles.c - see prc-cell-styles.h */
#include "prc-cell-styles.h"

#include "prc-xml-part.h"

struct _PrcCellStyles
{
  GArray *formats;    /* of PrcNumberFormat, by style */
  GHashTable *custom; /* gint64 id to PrcNumberFormat */
  gboolean in_styles; /* inside <cellXfs>, not <cellStyleXfs> */
};

static void
add_custom (PrcCellStyles *styles, const PrcXmlAttributes *attributes)
{
  g_autofree char *code = prc_xml_attributes_dup (attributes, "formatCode");
  guint64 id;
  PrcNumberFormat *format;
  gint64 *key;

  if (code == NULL || !prc_xml_attributes_get_number (attributes, "numFmtId", &id))
    return;
  format = g_new (PrcNumberFormat, 1);
  *format = prc_number_format_from_code (code);
  key = g_new (gint64, 1);
  *key = (gint64) id;
  g_hash_table_replace (styles->custom, key, format);
}

static void
add_style (PrcCellStyles *styles, const PrcXmlAttributes *attributes)
{
  guint64 id = 0;
  gint64 key;
  const PrcNumberFormat *custom;
  PrcNumberFormat format;

  prc_xml_attributes_get_number (attributes, "numFmtId", &id);
  key = (gint64) id;
  custom = g_hash_table_lookup (styles->custom, &key);
  format = custom != NULL ? *custom : prc_number_format_from_id (id);
  g_array_append_val (styles->formats, format);
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  PrcCellStyles *styles = data;

  if (depth == 1)
    styles->in_styles = g_str_equal (name, "cellXfs");
  if (depth == 2 && g_str_equal (name, "numFmt"))
    add_custom (styles, attributes);
  if (depth == 2 && styles->in_styles && g_str_equal (name, "xf"))
    add_style (styles, attributes);
  return TRUE;
}

PrcCellStyles *
prc_cell_styles_read (PrcPackage *package, const char *part, PrcPartResult *result)
{
  static const PrcXmlHandlers handlers = { on_start };
  g_autoptr (PrcCellStyles) styles = g_new0 (PrcCellStyles, 1);

  styles->formats = g_array_new (FALSE, FALSE, sizeof (PrcNumberFormat));
  styles->custom = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  *result = part != NULL ? prc_xml_part_read (package, part, &handlers, styles) : PRC_PART_OK;
  if (*result == PRC_PART_MISSING)
    *result = PRC_PART_OK;
  return *result == PRC_PART_OK ? g_steal_pointer (&styles) : NULL;
}

void
prc_cell_styles_free (PrcCellStyles *styles)
{
  g_array_unref (styles->formats);
  g_hash_table_unref (styles->custom);
  g_free (styles);
}

PrcNumberFormat
prc_cell_styles_get (const PrcCellStyles *styles, guint64 index)
{
  if (styles == NULL || index >= styles->formats->len)
    return (PrcNumberFormat){ PRC_NUMBER_PLAIN };
  return g_array_index (styles->formats, PrcNumberFormat, index);
}
