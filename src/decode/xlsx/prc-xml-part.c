/* prc-xml-part.c - see prc-xml-part.h */
#include "prc-xml-part.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define MAX_DEPTH 64
#define MAX_ATTRIBUTES 64
#define MAX_TEXT (1 << 20) /* bytes between two tags */

struct _PrcXmlAttributes
{
  const xmlChar **fields; /* five each: name, prefix, namespace, start and end of the value */
  int n;
};

typedef struct
{
  xmlParserCtxtPtr context;
  const PrcXmlHandlers *handlers;
  gpointer data;
  guint depth; /* open elements */
  gsize text_length;
  PrcPartResult result;
} Reading;

gboolean
prc_xml_attributes_get (const PrcXmlAttributes *attributes, const char *name, const char **value,
                        gsize *length)
{
  for (int i = 0; i < attributes->n; i++)
    {
      const xmlChar **field = attributes->fields + 5 * i;

      if (strcmp ((const char *) field[0], name) == 0)
        {
          *value = (const char *) field[3];
          *length = (gsize) (field[4] - field[3]);
          return TRUE;
        }
    }
  return FALSE;
}

char *
prc_xml_attributes_dup (const PrcXmlAttributes *attributes, const char *name)
{
  const char *value;
  gsize length;

  return prc_xml_attributes_get (attributes, name, &value, &length) ? g_strndup (value, length)
                                                                    : NULL;
}

char *
prc_xml_attributes_dup_prefixed (const PrcXmlAttributes *attributes, const char *name)
{
  for (int i = 0; i < attributes->n; i++)
    {
      const xmlChar **field = attributes->fields + 5 * i;

      if (field[2] != NULL && strcmp ((const char *) field[0], name) == 0)
        return g_strndup ((const char *) field[3], (gsize) (field[4] - field[3]));
    }
  return NULL;
}

gboolean
prc_xml_attributes_get_number (const PrcXmlAttributes *attributes, const char *name,
                               guint64 *number)
{
  const char *value;
  gsize length;
  guint64 sum = 0;

  if (!prc_xml_attributes_get (attributes, name, &value, &length) || length == 0 || length > 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]))
        return FALSE;
      sum = sum * 10 + (guint64) (value[i] - '0');
    }
  *number = sum;
  return TRUE;
}

gboolean
prc_xml_attributes_is_true (const PrcXmlAttributes *attributes, const char *name)
{
  g_autofree char *value = prc_xml_attributes_dup (attributes, name);

  return value != NULL && (g_str_equal (value, "1") || g_ascii_strcasecmp (value, "true") == 0 ||
                           g_ascii_strcasecmp (value, "on") == 0);
}

static void
stop (Reading *reading, PrcPartResult result)
{
  if (reading->result == PRC_PART_OK)
    reading->result = result;
  xmlStopParser (reading->context);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
          int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
          const xmlChar **attributes)
{
  Reading *reading = data;
  PrcXmlAttributes given = { attributes, n_attributes };

  reading->text_length = 0;
  if (reading->result != PRC_PART_OK)
    return;
  if (reading->depth >= MAX_DEPTH || n_attributes + n_namespaces > MAX_ATTRIBUTES)
    stop (reading, PRC_PART_DAMAGED);
  else if (reading->handlers->start != NULL &&
           !reading->handlers->start (reading->data, (const char *) name, reading->depth, &given))
    stop (reading, PRC_PART_REFUSED);
  reading->depth++;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reading *reading = data;

  reading->text_length = 0;
  if (reading->result != PRC_PART_OK || reading->depth == 0)
    return;
  reading->depth--;
  if (reading->handlers->end != NULL &&
      !reading->handlers->end (reading->data, (const char *) name, reading->depth))
    stop (reading, PRC_PART_REFUSED);
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Reading *reading = data;

  if (reading->result != PRC_PART_OK)
    return;
  reading->text_length += (gsize) length;
  if (reading->text_length > MAX_TEXT)
    stop (reading, PRC_PART_DAMAGED);
  else if (reading->handlers->text != NULL &&
           !reading->handlers->text (reading->data, (const char *) text, (gsize) length))
    stop (reading, PRC_PART_REFUSED);
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  stop (data, PRC_PART_DOCTYPE);
}

static void
on_error (void *data, xmlErrorPtr error)
{
  /* What the parser's own status says is enough; nothing goes to standard error. */
}

/* Whatever is not a predefined entity has never been declared. */
static xmlEntityPtr
on_entity (void *data, const xmlChar *name)
{
  return xmlGetPredefinedEntity (name);
}

static gboolean
on_bytes (const guint8 *bytes, gsize size, gpointer data)
{
  Reading *reading = data;

  xmlParseChunk (reading->context, (const char *) bytes, (int) size, 0);
  if (!reading->context->wellFormed && reading->result == PRC_PART_OK)
    reading->result = PRC_PART_DAMAGED;
  return reading->result == PRC_PART_OK;
}

static gboolean
start_reading (Reading *reading, const PrcXmlHandlers *handlers, gpointer data)
{
  xmlSAXHandler sax = { 0 };

  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.getEntity = on_entity;
  sax.serror = on_error;
  *reading = (Reading){ NULL, handlers, data };
  reading->context = xmlCreatePushParserCtxt (&sax, reading, NULL, 0, NULL);
  if (reading->context == NULL)
    return FALSE;
  xmlCtxtUseOptions (reading->context, XML_PARSE_NONET);
  return TRUE;
}

static PrcPartResult
end_reading (Reading *reading, PrcPartResult result)
{
  if (result == PRC_PART_OK && reading->result == PRC_PART_OK)
    xmlParseChunk (reading->context, NULL, 0, 1);
  if (result == PRC_PART_REFUSED || result == PRC_PART_OK)
    {
      result = reading->result;
      if (result == PRC_PART_OK && !reading->context->wellFormed)
        result = PRC_PART_DAMAGED;
    }
  xmlFreeParserCtxt (reading->context);
  return result;
}

PrcPartResult
prc_xml_part_read (PrcPackage *package, const char *name, const PrcXmlHandlers *handlers,
                   gpointer data)
{
  Reading reading;

  if (!start_reading (&reading, handlers, data))
    return PRC_PART_DAMAGED;
  return end_reading (&reading, prc_package_read (package, name, on_bytes, &reading));
}

PrcPartResult
prc_xml_part_read_bytes (const guint8 *bytes, gsize size, const PrcXmlHandlers *handlers,
                         gpointer data)
{
  Reading reading;

  if (!start_reading (&reading, handlers, data))
    return PRC_PART_DAMAGED;
  for (gsize at = 0; at < size; at += 64 * 1024)
    if (!on_bytes (bytes + at, MIN (size - at, 64 * 1024), &reading))
      return end_reading (&reading, PRC_PART_REFUSED);
  return end_reading (&reading, PRC_PART_OK);
}
