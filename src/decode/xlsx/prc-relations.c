/* prc-relations.c - see prc-relations.h */
#include "prc-relations.h"

#include "prc-xml-part.h"

#include <string.h>

typedef struct
{
  const char *source;
  GPtrArray *relations;
} Reader;

static void
relation_free (gpointer data)
{
  PrcRelation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->part);
  g_free (relation);
}

/* Strict and transitional types differ in all but their last step. */
static char *
dup_last_step (const char *type)
{
  const char *slash = type != NULL ? strrchr (type, '/') : NULL;

  return g_strdup (slash != NULL ? slash + 1 : type);
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  Reader *reader = data;
  g_autofree char *target = NULL, *type = NULL, *mode = NULL;
  PrcRelation *relation;

  if (depth != 1 || !g_str_equal (name, "Relationship"))
    return TRUE;
  target = prc_xml_attributes_dup (attributes, "Target");
  type = prc_xml_attributes_dup (attributes, "Type");
  mode = prc_xml_attributes_dup (attributes, "TargetMode");
  relation = g_new0 (PrcRelation, 1);
  relation->id = prc_xml_attributes_dup (attributes, "Id");
  relation->kind = dup_last_step (type);
  if (target != NULL && (mode == NULL || g_ascii_strcasecmp (mode, "External") != 0))
    relation->part = prc_package_resolve (reader->source, target);
  g_ptr_array_add (reader->relations, relation);
  return TRUE;
}

/* 'xl/workbook.xml' has its own in 'xl/_rels/workbook.xml.rels'. */
static char *
dup_relations_part (const char *part)
{
  const char *slash = strrchr (part, '/');

  if (slash == NULL)
    return g_strdup_printf ("_rels/%s.rels", part);
  return g_strdup_printf ("%.*s/_rels/%s.rels", (int) (slash - part), part, slash + 1);
}

GPtrArray *
prc_relations_read (PrcPackage *package, const char *part, PrcPartResult *result)
{
  static const PrcXmlHandlers handlers = { on_start };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (relation_free);
  g_autofree char *name = dup_relations_part (part);
  Reader reader = { part, relations };

  *result = prc_xml_part_read (package, name, &handlers, &reader);
  return *result == PRC_PART_OK ? g_steal_pointer (&relations) : NULL;
}

const PrcRelation *
prc_relations_find (const GPtrArray *relations, const char *id, const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || g_strcmp0 (relation->id, id) == 0) &&
          (kind == NULL || g_strcmp0 (relation->kind, kind) == 0))
        return relation;
    }
  return NULL;
}
