/* prc-export-field.h - what an export holds of a person, field by field: the one table that writing
 * and reading back go by.
 *
 * A field stands in a group ('name', 'conferrals'), some of which repeat. Its path is the header of
 * its column in CSV and XLSX and its place in JSON: 'name.family', 'conferrals.2.subject.zh-Hans',
 * 'reading.alternatives.1'; the main number, its list and a few plain ones stand without a group.
 * Private to src/export. Pure.
 */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* In the order of their columns. */
typedef enum
{
  PRC_EXPORT_ID, /* the main number */
  PRC_EXPORT_NAME,
  PRC_EXPORT_PERSON,
  PRC_EXPORT_CONFERRAL, /* repeats */
  PRC_EXPORT_NEED,      /* repeats */
  PRC_EXPORT_READING,
  PRC_EXPORT_PRIVACY,
  PRC_EXPORT_RELATION, /* repeats */
  PRC_EXPORT_REST,
  PRC_EXPORT_OTHER_ID, /* repeats */
  PRC_EXPORT_N_GROUPS
} PrcExportGroup;

typedef enum
{
  PRC_EXPORT_STRING,   /* char * */
  PRC_EXPORT_TEXT,     /* PrcText *: a column for each language */
  PRC_EXPORT_STRINGS,  /* GStrv: a column for each */
  PRC_EXPORT_INT,      /* int */
  PRC_EXPORT_BOOLEAN,  /* 'yes', 'no' */
  PRC_EXPORT_ENUM,     /* by nickname */
  PRC_EXPORT_AUDIENCE, /* nicknames, spaces between */
  PRC_EXPORT_TIME      /* gint64, Unix seconds: '2026-07-01T09:30:00Z' */
} PrcExportKind;

typedef struct
{
  const char *name;
  PrcExportKind kind;
  gsize offset;         /* in the struct of the group */
  GType (*type) (void); /* of ENUM */
  int none;             /* value that is an empty cell; -2: there is none such */
} PrcExportField;

typedef struct
{
  const char *name; /* NULL: its fields stand by themselves */
  gboolean repeats;
  const PrcExportField *fields;
  guint n_fields;
} PrcExportGroupRow;

extern const PrcExportGroupRow prc_export_groups[PRC_EXPORT_N_GROUPS];

/* The tag of the column that tells the languages of a text in their order, where that is not the
 * columns' own. */
#define PRC_EXPORT_LANGUAGES "languages"

/* What a conferral is to one who has no season at hand: with its award and institution. */
typedef struct
{
  char *institution; /* code */
  char *institution_language;
  PrcText *institution_name;
  char *award; /* code */
  PrcText *award_title;
  PrcLevel level;
  gboolean presented;
  PrcText *subject;
  PrcClass class_;
  char *class_text, *thesis;
  gboolean thesis_embargoed;
  char *prize, *certificate_number, *completion_number, *source;
} PrcExportConferral;

typedef struct
{
  PrcRelationKind kind;
  char *other, *other_source; /* external id */
  int place;
  char *reason;
} PrcExportRelation;

typedef struct
{
  char *remarks, *photo;
  int listed;
  gboolean missing;
  char *ceremony; /* title */
} PrcExportRest;

/* A person as groups of structs, one's own to be changed: PrcExternalId, PrcPersonName,
 * PrcGraduand, PrcExportConferral, PrcNeed, PrcReading, PrcGraduand, PrcExportRelation,
 * PrcExportRest, PrcExternalId. */
typedef struct
{
  GPtrArray *groups[PRC_EXPORT_N_GROUPS];
} PrcExportRecord;

PrcExportRecord *prc_export_record_new (void);
void prc_export_record_free (PrcExportRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcExportRecord, prc_export_record_free)
/* Makes sure that there are at least @n in @group. */
void prc_export_record_grow (PrcExportRecord *record, PrcExportGroup group, guint n);

/* One cell. Keys sort as columns stand. */
typedef struct
{
  guint64 key;
  char *text; /* never NULL or empty */
} PrcExportLeaf;

/* Languages by the place of their columns: (array of char*), added to as they are met. */
GPtrArray *prc_export_languages_new (void);

/* The cells of @record that are not empty, by key. Returns: (transfer full) array of PrcExportLeaf
 */
GArray *prc_export_record_list (const PrcExportRecord *record, GPtrArray *languages);

guint64 prc_export_key (PrcExportGroup group, guint index, guint field, guint sub) G_GNUC_CONST;
PrcExportGroup prc_export_key_get_group (guint64 key);
guint prc_export_key_get_index (guint64 key); /* 0-based */
const PrcExportField *prc_export_key_get_field (guint64 key);
/* The last part of the path: a language, 'languages', '1'; NULL where the field has none. (transfer
 * full) */
char *prc_export_key_dup_sub (guint64 key, const GPtrArray *languages);
/* Returns: (transfer full) the path */
char *prc_export_key_dup_path (guint64 key, const GPtrArray *languages);
/* FALSE where @path is none of ours. */
gboolean prc_export_key_parse (const char *path, GPtrArray *languages, guint64 *key);
/* The keys that are there whether used or not: each field once, for those that repeat the first;
 * texts in the languages known. (of guint64) */
void prc_export_keys_add_fixed (GHashTable *keys, const GPtrArray *languages);

/* Puts what a cell holds (NULL: nothing) where @key says. Texts: of one language only.
 * FALSE where the words are none that the field knows; the field is empty then. */
gboolean prc_export_record_set (PrcExportRecord *record, guint64 key, const GPtrArray *languages,
                                const char *text);

G_END_DECLS
