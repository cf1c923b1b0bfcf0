#include "prc-graduand-table.h"

#include "prc-mapping.h"
#include "prc-part-walk.h"

/* The first field is the id: what prc_part_walk goes by. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (PrcGraduand, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PrcCeremony, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PrcItem, id) == 0);

#define NAME(column, kind, field)                                                                  \
  {                                                                                                \
    ":" column, PRC_COLUMN_##kind, G_STRUCT_OFFSET (PrcPersonName, field),                         \
        1 + G_STRUCT_OFFSET (PrcGraduand, name), NULL, 0                                           \
  }
#define PRIVACY(name, purpose)                                                                     \
  {                                                                                                \
    ":privacy_" name, PRC_COLUMN_ENUM,                                                             \
        G_STRUCT_OFFSET (PrcGraduand, privacy) + sizeof (PrcConsent) * (purpose), 0,               \
        prc_consent_get_type, 0                                                                    \
  }

static const PrcColumn graduand_columns[] = {
  NAME ("given", STRING, given),
  NAME ("family", STRING, family),
  NAME ("family_first", BOOLEAN, family_first),
  NAME ("full_name", STRING, full),
  NAME ("native", STRING, native),
  NAME ("native_family", STRING, native_family),
  NAME ("pinyin", STRING, pinyin),
  NAME ("language", STRING, language),
  NAME ("sort_as", STRING, sort_as),
  NAME ("called", STRING, called),
  NAME ("printed", STRING, printed),
  NAME ("certificate", STRING, certificate),
  PRC_COLUMN_OF (PrcGraduand, "attendance", attendance, prc_attendance_get_type),
  PRC_COLUMN (PrcGraduand, STRING, faculty),
  PRC_COLUMN (PrcGraduand, STRING, school),
  PRC_COLUMN (PrcGraduand, STRING, class_group),
  PRC_COLUMN (PrcGraduand, INT, guests),
  PRIVACY ("print", PRC_PURPOSE_PRINT),
  PRIVACY ("hall", PRC_PURPOSE_HALL),
  PRIVACY ("stream", PRC_PURPOSE_STREAM),
  PRIVACY ("recording", PRC_PURPOSE_RECORDING),
  PRIVACY ("press", PRC_PURPOSE_PRESS),
  PRC_COLUMN (PrcGraduand, STRING, seat),
  PRC_COLUMN (PrcGraduand, STRING, photo),
  PRC_COLUMN (PrcGraduand, STRING, remarks),
  PRC_COLUMN (PrcGraduand, INT, listed),
  PRC_COLUMN (PrcGraduand, BOOLEAN, missing),
  PRC_COLUMN (PrcGraduand, REFERENCE, ceremony),
};

static const PrcMapping graduands = { "graduand", NULL, graduand_columns,
                                      G_N_ELEMENTS (graduand_columns) };

static const PrcColumn external_id_columns[] = {
  PRC_COLUMN (PrcExternalId, STRING, source),
  PRC_COLUMN (PrcExternalId, STRING, id),
};

static const PrcMapping external_ids = { "external_id", "graduand", external_id_columns,
                                         G_N_ELEMENTS (external_id_columns) };

static const PrcColumn conferral_columns[] = {
  PRC_COLUMN (PrcConferral, INT64, award),
  PRC_COLUMN (PrcConferral, TEXT, subject),
  PRC_COLUMN_OF (PrcConferral, "class", class_, prc_class_get_type),
  PRC_COLUMN (PrcConferral, STRING, class_text),
  PRC_COLUMN (PrcConferral, STRING, thesis),
  PRC_COLUMN (PrcConferral, BOOLEAN, thesis_embargoed),
  PRC_COLUMN (PrcConferral, STRING, prize),
  PRC_COLUMN (PrcConferral, STRING, certificate_number),
  PRC_COLUMN (PrcConferral, STRING, completion_number),
  PRC_COLUMN (PrcConferral, STRING, source),
};

static const PrcMapping conferrals = { "conferral", "graduand", conferral_columns,
                                       G_N_ELEMENTS (conferral_columns) };

static const PrcColumn reading_columns[] = {
  PRC_COLUMN (PrcReading, STRING, respelling),
  PRC_COLUMN (PrcReading, STRING, ipa),
  PRC_COLUMN (PrcReading, STRING, pinyin),
  PRC_COLUMN (PrcReading, STRING, note),
  PRC_COLUMN (PrcReading, STRING, warning),
  PRC_COLUMN (PrcReading, STRV, alternatives),
  PRC_COLUMN_OF (PrcReading, "origin", origin, prc_origin_get_type),
  PRC_COLUMN_OF (PrcReading, "confidence", confidence, prc_confidence_get_type),
  PRC_COLUMN (PrcReading, STRING, clip),
  PRC_COLUMN (PrcReading, STRING, confirmed_by),
  PRC_COLUMN (PrcReading, INT64, confirmed_at),
};

static const PrcMapping readings = { "reading", "graduand", reading_columns,
                                     G_N_ELEMENTS (reading_columns) };

static const PrcColumn need_columns[] = {
  PRC_COLUMN_OF (PrcNeed, "kind", kind, prc_need_kind_get_type),
  PRC_COLUMN (PrcNeed, TEXT, text),
  PRC_COLUMN_BIT (PrcNeed, "for_vc", audience, PRC_AUDIENCE_VC),
  PRC_COLUMN_BIT (PrcNeed, "for_reader", audience, PRC_AUDIENCE_READER),
  PRC_COLUMN_BIT (PrcNeed, "for_marshal", audience, PRC_AUDIENCE_MARSHAL),
  PRC_COLUMN_BIT (PrcNeed, "for_operator", audience, PRC_AUDIENCE_OPERATOR),
};

static const PrcMapping needs = { "need", "graduand", need_columns, G_N_ELEMENTS (need_columns) };

static const PrcColumn relation_columns[] = {
  PRC_COLUMN_OF (PrcRelation, "kind", kind, prc_relation_kind_get_type),
  PRC_COLUMN (PrcRelation, REFERENCE, other),
  PRC_COLUMN (PrcRelation, INT, place),
  PRC_COLUMN (PrcRelation, STRING, reason),
};

static const PrcMapping relations = { "relation", "graduand", relation_columns,
                                      G_N_ELEMENTS (relation_columns) };

static const PrcMapping *const parts[] = { &external_ids, &conferrals, &readings, &needs,
                                           &relations };

/* --- reading ---------------------------------------------------------------------------------- */

#define DEFINE_READ(function, Type, prefix, mapping, array)                                        \
  static void function (PrcDatabase *db, PrcStatement *row, gpointer owner)                        \
  {                                                                                                \
    Type *value = prefix##_new ();                                                                 \
                                                                                                   \
    prc_mapping_read (&mapping, db, row, value);                                                   \
    g_ptr_array_add (((PrcGraduand *) owner)->array, value);                                       \
  }

DEFINE_READ (read_external_id, PrcExternalId, prc_external_id, external_ids, ids)
DEFINE_READ (read_conferral, PrcConferral, prc_conferral, conferrals, conferrals)
DEFINE_READ (read_need, PrcNeed, prc_need, needs, needs)
DEFINE_READ (read_relation, PrcRelation, prc_relation, relations, relations)

static void
read_reading (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcGraduand *graduand = owner;

  prc_reading_unref (graduand->reading);
  graduand->reading = prc_reading_new ();
  prc_mapping_read (&readings, db, row, graduand->reading);
}

static gboolean
load (PrcDatabase *db, gint64 id, GPtrArray *to, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&graduands, db, id);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcGraduand *value = prc_graduand_new ();

      value->id = prc_statement_get_int64 (row, 0);
      value->name = prc_person_name_new ();
      prc_mapping_read (&graduands, db, row, value);
      g_ptr_array_add (to, value);
    }
  return step == PRC_STEP_DONE &&
         prc_part_walk (&external_ids, db, id, to, read_external_id, error) &&
         prc_part_walk (&conferrals, db, id, to, read_conferral, error) &&
         prc_part_walk (&readings, db, id, to, read_reading, error) &&
         prc_part_walk (&needs, db, id, to, read_need, error) &&
         prc_part_walk (&relations, db, id, to, read_relation, error);
}

gboolean
prc_graduand_table_load (PrcDatabase *db, PrcSeason *season, GError **error)
{
  return load (db, 0, season->graduands, error);
}

/* --- writing ---------------------------------------------------------------------------------- */

/* TRUE in @same where the stored one is equal; one that is not stored is not. */
static gboolean
is_stored (PrcDatabase *db, const PrcGraduand *value, gboolean *same, GError **error)
{
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_graduand_unref);

  if (!load (db, value->id, found, error))
    return FALSE;
  *same = found->len == 1 && prc_graduand_equal (g_ptr_array_index (found, 0), value);
  return TRUE;
}

static gboolean
put_parts (PrcDatabase *db, gint64 id, const PrcGraduand *value, GError **error)
{
  if (value->reading != NULL && !prc_mapping_put_part (&readings, db, id, 1, value->reading, error))
    return FALSE;
  return prc_mapping_trim (&readings, db, id, value->reading != NULL, error) &&
         prc_mapping_put_parts (&external_ids, db, id, value->ids, error) &&
         prc_mapping_put_parts (&conferrals, db, id, value->conferrals, error) &&
         prc_mapping_put_parts (&needs, db, id, value->needs, error) &&
         prc_mapping_put_parts (&relations, db, id, value->relations, error);
}

gint64
prc_graduand_table_put (PrcDatabase *db, const PrcGraduand *value, GError **error)
{
  gboolean same = FALSE;

  if (value->id != 0 && !is_stored (db, value, &same, error))
    return -1;
  if (same)
    return value->id;
  gint64 id = prc_mapping_put (&graduands, db, value->id, value, error);
  return id >= 0 && put_parts (db, id, value, error) ? id : -1;
}

/* The relations of others that name this one; theirs close ranks behind what goes. */
static gboolean
delete_relations_to (PrcDatabase *db, gint64 id, GError **error)
{
  g_autoptr (PrcStatement) others = prc_statement_new (
      db, "SELECT DISTINCT graduand FROM relation WHERE other = :id AND graduand <> :id");
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (gint64));
  PrcStep step;

  prc_statement_bind_int64 (others, ":id", id);
  while ((step = prc_statement_step (others, error)) == PRC_STEP_ROW)
    {
      gint64 owner = prc_statement_get_int64 (others, 0);

      g_array_append_val (owners, owner);
    }
  for (guint i = 0; step == PRC_STEP_DONE && i < owners->len; i++)
    {
      gint64 owner = g_array_index (owners, gint64, i);
      g_autoptr (GPtrArray) one =
          g_ptr_array_new_with_free_func ((GDestroyNotify) prc_graduand_unref);

      if (!load (db, owner, one, error) || one->len != 1)
        return FALSE;
      PrcGraduand *graduand = g_ptr_array_index (one, 0);
      for (guint j = graduand->relations->len; j > 0; j--)
        if (((PrcRelation *) g_ptr_array_index (graduand->relations, j - 1))->other == id)
          g_ptr_array_remove_index (graduand->relations, j - 1);
      if (!prc_mapping_put_parts (&relations, db, owner, graduand->relations, error))
        return FALSE;
    }
  return step == PRC_STEP_DONE;
}

gboolean
prc_graduand_table_delete (PrcDatabase *db, gint64 id, GError **error)
{
  if (!delete_relations_to (db, id, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!prc_mapping_trim (parts[i], db, id, 0, error))
      return FALSE;
  return prc_mapping_delete (&graduands, db, id, error);
}
