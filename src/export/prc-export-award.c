/* prc-export-award.c - see prc-export-award.h */
#include "prc-export-award.h"

struct _PrcExportAwards
{
  const PrcSeason *season;
  GPtrArray *new_institutions, *new_awards;
  GHashTable *known; /* what a conferral says of its award to gint64 */
};

PrcExportAwards *
prc_export_awards_new (const PrcSeason *season, GPtrArray *institutions, GPtrArray *awards)
{
  PrcExportAwards *self = g_new0 (PrcExportAwards, 1);

  self->season = season;
  self->new_institutions = institutions;
  self->new_awards = awards;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
prc_export_awards_free (PrcExportAwards *awards)
{
  g_hash_table_unref (awards->known);
  g_free (awards);
}

static void
append (GString *key, const char *word)
{
  g_string_append (key, word != NULL ? word : "");
  g_string_append_c (key, '\x1f');
}

static void
append_text (GString *key, const PrcText *text)
{
  const char *const *tags = prc_text_get_languages (text);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      append (key, tags[i]);
      append (key, prc_text_get_exact (text, tags[i]));
    }
  g_string_append_c (key, '\x1e');
}

static char *
make_key (const PrcExportConferral *conferral)
{
  GString *key = g_string_new (NULL);

  append (key, conferral->institution);
  append (key, conferral->institution_language);
  append_text (key, conferral->institution_name);
  append (key, conferral->award);
  append_text (key, conferral->award_title);
  g_string_append_printf (key, "%d %d", (int) conferral->level, conferral->presented);
  return g_string_free (key, FALSE);
}

static gboolean
is_institution (const PrcInstitution *institution, const PrcExportConferral *conferral,
                gboolean exact)
{
  if (g_strcmp0 (institution->code, conferral->institution) != 0)
    return FALSE;
  return (!exact && institution->code != NULL) ||
         (prc_text_equal (institution->name, conferral->institution_name) &&
          g_strcmp0 (institution->language, conferral->institution_language) == 0);
}

static gint64
find_institution (const PrcExportAwards *self, const PrcExportConferral *conferral)
{
  const GPtrArray *lists[] = { self->season->institutions, self->new_institutions };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < (pass == 0 ? G_N_ELEMENTS (lists) : 1); i++)
      for (guint j = 0; j < lists[i]->len; j++)
        {
          const PrcInstitution *institution = g_ptr_array_index (lists[i], j);

          if (is_institution (institution, conferral, pass == 0))
            return institution->id;
        }
  return 0;
}

static gint64
take_institution (PrcExportAwards *self, const PrcExportConferral *conferral)
{
  gint64 id = find_institution (self, conferral);
  PrcInstitution *institution;

  if (id != 0)
    return id;
  institution = prc_institution_new ();
  institution->id = -(gint64) self->new_institutions->len - 1;
  prc_set_string (&institution->code, conferral->institution);
  prc_set_string (&institution->language, conferral->institution_language);
  institution->name = prc_text_ref (conferral->institution_name);
  g_ptr_array_add (self->new_institutions, institution);
  return institution->id;
}

static gboolean
is_award (const PrcAward *award, gint64 institution, const PrcExportConferral *conferral,
          gboolean exact)
{
  if (award->institution != institution || g_strcmp0 (award->code, conferral->award) != 0)
    return FALSE;
  return (!exact && award->code != NULL) ||
         (prc_text_equal (award->title, conferral->award_title) &&
          award->level == conferral->level && award->presented == conferral->presented);
}

static gint64
find_award (const PrcExportAwards *self, gint64 institution, const PrcExportConferral *conferral)
{
  const GPtrArray *lists[] = { self->season->awards, self->new_awards };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < (pass == 0 ? G_N_ELEMENTS (lists) : 1); i++)
      for (guint j = 0; j < lists[i]->len; j++)
        {
          const PrcAward *award = g_ptr_array_index (lists[i], j);

          if (is_award (award, institution, conferral, pass == 0))
            return award->id;
        }
  return 0;
}

static gint64
take_award (PrcExportAwards *self, const PrcExportConferral *conferral)
{
  gint64 institution = take_institution (self, conferral);
  gint64 id = find_award (self, institution, conferral);
  PrcAward *award;

  if (id != 0)
    return id;
  award = prc_award_new ();
  award->id = -(gint64) self->new_awards->len - 1;
  award->institution = institution;
  prc_set_string (&award->code, conferral->award);
  award->title = prc_text_ref (conferral->award_title);
  award->level = conferral->level;
  award->presented = conferral->presented;
  g_ptr_array_add (self->new_awards, award);
  return award->id;
}

gint64
prc_export_awards_resolve (PrcExportAwards *self, const PrcExportConferral *conferral)
{
  g_autofree char *key = make_key (conferral);
  const gint64 *known = g_hash_table_lookup (self->known, key);
  gint64 id;

  if (known != NULL)
    return *known;
  id = take_award (self, conferral);
  g_hash_table_insert (self->known, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));
  return id;
}
