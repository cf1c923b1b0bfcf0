#include "prc-institution-box.h"

#include "prc-text-fields.h"
#include "prc-words.h"

#include <glib/gi18n.h>

static const PrcTextField fields[] = {
  { N_ ("Name of the university"), G_STRUCT_OFFSET (PrcInstitution, name), FALSE },
  { N_ ("Title of its presiding officer"), G_STRUCT_OFFSET (PrcInstitution, presiding_title),
    FALSE },
  { N_ ("Name of its presiding officer"), G_STRUCT_OFFSET (PrcInstitution, presiding_name), FALSE },
};

struct _PrcInstitutionBox
{
  AdwPreferencesGroup parent_instance;

  PrcTextFields *texts;
  PrcOpenSeason *season;
  gint64 institution;
};

G_DEFINE_TYPE (PrcInstitutionBox, prc_institution_box, ADW_TYPE_PREFERENCES_GROUP)

static const PrcInstitution *
get_institution (PrcInstitutionBox *self)
{
  return prc_season_find_institution (prc_open_season_get_season (self->season), self->institution);
}

static gboolean
put_institution (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_institution (store, data, error) >= 0;
}

static void
on_applied (PrcInstitutionBox *self)
{
  const PrcInstitution *old = self->season != NULL ? get_institution (self) : NULL;

  if (old == NULL)
    return;
  g_autoptr (PrcInstitution) changed = prc_institution_copy (old);
  prc_text_fields_take (self->texts, changed);
  if (prc_text_equal (changed->name, old->name) &&
      prc_text_equal (changed->presiding_title, old->presiding_title) &&
      prc_text_equal (changed->presiding_name, old->presiding_name))
    return;
  /* Translators: in the history; the name of a university */
  g_autofree char *label = g_strdup_printf (_ ("Changed “%s”"), prc_words_get (changed->name));
  prc_open_season_edit (self->season, label, put_institution, changed);
}

static void
prc_institution_box_dispose (GObject *object)
{
  g_clear_object (&PRC_INSTITUTION_BOX (object)->season);
  G_OBJECT_CLASS (prc_institution_box_parent_class)->dispose (object);
}

static void
prc_institution_box_class_init (PrcInstitutionBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_institution_box_dispose;
}

static void
prc_institution_box_init (PrcInstitutionBox *self)
{
  self->texts = g_object_new (PRC_TYPE_TEXT_FIELDS, NULL);
  g_signal_connect_object (self->texts, "applied", G_CALLBACK (on_applied), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->texts));
}

GtkWidget *
prc_institution_box_new (void)
{
  return g_object_new (PRC_TYPE_INSTITUTION_BOX, NULL);
}

void
prc_institution_box_show (PrcInstitutionBox *self, PrcOpenSeason *season, gint64 institution)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  const PrcInstitution *value;

  g_return_if_fail (PRC_IS_INSTITUTION_BOX (self));

  g_set_object (&self->season, season);
  self->institution = institution;
  value = get_institution (self);
  gtk_widget_set_visible (GTK_WIDGET (self), value != NULL);
  if (value == NULL)
    return;
  prc_text_fields_show (self->texts, fields, G_N_ELEMENTS (fields),
                        (const char *const *) ceremony->languages, value);
}
