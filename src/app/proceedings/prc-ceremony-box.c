#include "prc-ceremony-box.h"

#include "prc-ceremony-desk.h"
#include "prc-inner-names.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcCeremonyBox
{
  AdwBin parent_instance;
  AdwActionRow *count;
  AdwEntryRow *capacity;
  AdwEntryRow *rules;
  GtkWidget *remove;
  PrcOpenSeason *season;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PrcCeremonyBox, prc_ceremony_box, ADW_TYPE_BIN)

static const PrcCeremony *
get_ceremony (PrcCeremonyBox *self)
{
  return self->season != NULL ? prc_open_season_get_ceremony (self->season) : NULL;
}

/* --- whom it takes ---------------------------------------------------------------------------- */

/* Rules stand in one line, with 'or' between. */
static char *
dup_rules (const PrcCeremony *ceremony)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ceremony->rules->len; i++)
    {
      g_autofree char *rule = prc_ceremony_desk_dup_rule (g_ptr_array_index (ceremony->rules, i));

      g_string_append_printf (words, "%s%s", i > 0 ? " | " : "", rule);
    }
  return g_string_free (words, FALSE);
}

/* FALSE: said why. */
static gboolean
take_rules (PrcCeremonyBox *self, PrcCeremony *ceremony)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->rules)), "|", -1);

  g_ptr_array_set_size (ceremony->rules, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      PrcSelectionRule *rule;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      rule = prc_ceremony_desk_parse_rule (parts[i]);
      if (rule == NULL)
        {
          prc_open_season_say (
              self->season,
              _ ("“%s” is no rule. Write one as faculty=Medicine, several with “|” "
                 "between. Nothing was changed."),
              parts[i]);
          return FALSE;
        }
      g_ptr_array_add (ceremony->rules, rule);
    }
  return TRUE;
}

static void
on_applied (PrcCeremonyBox *self)
{
  const PrcCeremony *old = get_ceremony (self);
  g_autoptr (PrcCeremony) ceremony = NULL;

  if (self->showing || old == NULL)
    return;
  ceremony = prc_ceremony_copy (old);
  ceremony->capacity = (int) CLAMP (
      g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->capacity)), NULL, 10), 0, 100000);
  if (take_rules (self, ceremony) && !prc_ceremony_equal (ceremony, old))
    prc_open_season_put_ceremony (self->season, _ ("Changed whom the ceremony takes"), ceremony);
}

/* --- one more, one less ----------------------------------------------------------------------- */

typedef struct
{
  const PrcSeason *season;
  gint64 like;
  gint64 added;
} Addition;

static gboolean
edit_add (PrcStore *store, gpointer data, GError **error)
{
  Addition *addition = data;

  addition->added =
      prc_ceremony_desk_copy (store, addition->season, addition->like, _ ("New ceremony"), error);
  return addition->added > 0;
}

static void
on_add (PrcCeremonyBox *self)
{
  const PrcCeremony *like = get_ceremony (self);
  g_autoptr (PrcSeason) season = NULL;
  Addition addition = { NULL, 0, 0 };

  if (like == NULL)
    return;
  season = prc_season_ref (prc_open_season_get_season (self->season));
  addition.season = season;
  addition.like = like->id;
  if (prc_open_season_edit (self->season, _ ("Added a ceremony"), edit_add, &addition))
    prc_open_season_set_ceremony (self->season, addition.added);
}

static gboolean
edit_remove (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_delete_ceremony (store, *(const gint64 *) data, error);
}

static void
on_remove (PrcCeremonyBox *self)
{
  const PrcCeremony *ceremony = get_ceremony (self);
  gint64 id = ceremony != NULL ? ceremony->id : 0;
  g_autofree char *label = NULL;

  if (id == 0 || prc_open_season_get_season (self->season)->ceremonies->len < 2)
    return;
  label = g_strdup_printf (_ ("Took out “%s”"), prc_words_get (ceremony->title));
  prc_open_season_edit (self->season, label, edit_remove, &id);
}

/* --- what is shown ---------------------------------------------------------------------------- */

static void
set_entry (AdwEntryRow *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

void
prc_ceremony_box_show (PrcCeremonyBox *self, PrcOpenSeason *season)
{
  const PrcSeason *value = prc_open_season_get_season (season);
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  guint people = prc_ceremony_desk_count (value, ceremony->id);
  guint room = prc_ceremony_desk_get_room (value, ceremony);
  g_autofree char *rules = dup_rules (ceremony);
  g_autofree char *capacity =
      ceremony->capacity > 0 ? g_strdup_printf ("%d", ceremony->capacity) : g_strdup ("");
  g_autofree char *coming =
      g_strdup_printf (ngettext ("%u person is coming", "%u people are coming", people), people);
  g_autofree char *space =
      room == 0 ? g_strdup (_ ("Nobody has said how many there is room for."))
      : people > room
          ? g_strdup_printf (_ ("There is room for %u only. Move somebody to another ceremony."),
                             room)
          : g_strdup_printf (_ ("There is room for %u."), room);

  g_return_if_fail (PRC_IS_CEREMONY_BOX (self));

  g_set_object (&self->season, season);
  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->count), coming);
  adw_action_row_set_subtitle (self->count, space);
  set_entry (self->capacity, capacity);
  set_entry (self->rules, rules);
  gtk_widget_set_visible (GTK_WIDGET (self->rules), value->ceremonies->len > 1);
  gtk_widget_set_visible (self->remove, value->ceremonies->len > 1);
  self->showing = FALSE;
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_ceremony_box_dispose (GObject *object)
{
  PrcCeremonyBox *self = PRC_CEREMONY_BOX (object);

  self->showing = TRUE;
  g_clear_object (&self->season);
  G_OBJECT_CLASS (prc_ceremony_box_parent_class)->dispose (object);
}

static void
prc_ceremony_box_class_init (PrcCeremonyBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_ceremony_box_dispose;
}

static AdwEntryRow *
add_entry (PrcCeremonyBox *self, GtkWidget *group, const char *title)
{
  GtkWidget *entry =
      g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "show-apply-button", TRUE, NULL);

  g_signal_connect_swapped (entry, "apply", G_CALLBACK (on_applied), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  return ADW_ENTRY_ROW (entry);
}

static void
prc_ceremony_box_init (PrcCeremonyBox *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *add = gtk_button_new_with_label (_ ("Another ceremony like this one"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Who is in it"));
  self->count = ADW_ACTION_ROW (g_object_new (ADW_TYPE_ACTION_ROW, "subtitle-lines", 0, NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->count));
  self->capacity = add_entry (self, group, _ ("Room for, if not the seats of its hall"));
  self->rules = add_entry (self, group, _ ("Whom it takes, such as faculty=Medicine"));
  self->remove = gtk_button_new_with_label (_ ("Take out this ceremony"));
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (box), self->remove);
  adw_bin_set_child (ADW_BIN (self), box);
  prc_inner_names_set (GTK_WIDGET (self));
}
