/* prc-xml-part.h - one XML part, element by element, with the bounds that hostile ones need.
 *
 * Elements and attributes are told by local name: strict, transitional and prefixed namespaces are
 * one path. A DOCTYPE ends the reading, so that no entity is ever declared; depth, attributes and
 * length of a text are bounded. libxml2's SAX2 push parser behind it.
 */
#pragma once

#include "prc-package.h"

G_BEGIN_DECLS

/* The attributes of an element while its start is told. */
typedef struct _PrcXmlAttributes PrcXmlAttributes;

/* @value lies in the parser's own bytes and has no NUL at its end. FALSE: no such attribute. */
gboolean prc_xml_attributes_get (const PrcXmlAttributes *attributes, const char *name,
                                 const char **value, gsize *length);
/* Returns: (transfer full) (nullable) */
char *prc_xml_attributes_dup (const PrcXmlAttributes *attributes, const char *name);
/* The value of one that has a namespace ('r:id' beside 'id'). Returns: (transfer full) (nullable)
 */
char *prc_xml_attributes_dup_prefixed (const PrcXmlAttributes *attributes, const char *name);
/* FALSE where it is missing or no number of up to 10 digits. */
gboolean prc_xml_attributes_get_number (const PrcXmlAttributes *attributes, const char *name,
                                        guint64 *number);
/* '1', 'true', 'on' */
gboolean prc_xml_attributes_is_true (const PrcXmlAttributes *attributes, const char *name);

/* @depth: 0 for the root. FALSE ends the reading (PRC_PART_REFUSED). @text comes in pieces. */
typedef struct
{
  gboolean (*start) (gpointer data, const char *name, guint depth,
                     const PrcXmlAttributes *attributes);
  gboolean (*end) (gpointer data, const char *name, guint depth);
  gboolean (*text) (gpointer data, const char *text, gsize length);
} PrcXmlHandlers;

PrcPartResult prc_xml_part_read (PrcPackage *package, const char *name,
                                 const PrcXmlHandlers *handlers, gpointer data);

/* The same for a part that is in memory already. */
PrcPartResult prc_xml_part_read_bytes (const guint8 *bytes, gsize size,
                                       const PrcXmlHandlers *handlers, gpointer data);

G_END_DECLS
