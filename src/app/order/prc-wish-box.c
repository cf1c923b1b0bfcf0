#include "prc-wish-box.h"

#include "prc-collate.h"
#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_FOUND 8

static const PrcRelationKind kinds[] = {
  PRC_RELATION_FIRST,    PRC_RELATION_LAST,  PRC_RELATION_END_OF_CEREMONY, PRC_RELATION_ROW_END,
  PRC_RELATION_TOGETHER, PRC_RELATION_AFTER, PRC_RELATION_APART,
};

struct _PrcWishBox
{
  AdwBin parent_instance;
  GtkDropDown *kind;
  GtkWidget *add;
  GtkWidget *search;
  GtkWidget *found;
  PrcOpenSeason *season;
  gint64 graduand;
};

G_DEFINE_TYPE (PrcWishBox, prc_wish_box, ADW_TYPE_BIN)

char *
prc_wish_box_dup_label (const PrcGraduand *graduand)
{
  g_autofree char *called = prc_person_name_dup_called (graduand->name);

  /* Translators: in the history; a name */
  return g_strdup_printf (_ ("Moved %s"), called);
}

static PrcRelationKind
get_kind (PrcWishBox *self)
{
  return kinds[MIN (gtk_drop_down_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)];
}

static gboolean
needs_other (PrcRelationKind kind)
{
  return kind == PRC_RELATION_TOGETHER || kind == PRC_RELATION_AFTER || kind == PRC_RELATION_APART;
}

static gboolean
has_relation (const PrcGraduand *graduand, PrcRelationKind kind, gint64 other)
{
  for (guint i = 0; i < graduand->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (graduand->relations, i);

      if (relation->kind == kind && relation->other == other)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_frozen (PrcOpenSeason *season)
{
  const PrcRunningOrder *order = prc_open_season_get_order (season);

  return order != NULL && order->frozen;
}

static void
add_wish (PrcWishBox *self, gint64 other)
{
  const PrcGraduand *graduand =
      prc_season_find_graduand (prc_open_season_get_season (self->season), self->graduand);
  g_autoptr (PrcGraduand) changed = NULL;
  g_autofree char *label = NULL;
  PrcRelation *relation;

  if (graduand == NULL)
    return;
  if (is_frozen (self->season))
    {
      prc_open_season_say (self->season, "%s",
                           _ ("The order is frozen, so nobody was moved. Thaw it first."));
      return;
    }
  if (has_relation (graduand, get_kind (self), other))
    return;
  changed = prc_graduand_copy (graduand);
  relation = prc_relation_new ();
  relation->kind = get_kind (self);
  relation->other = other;
  g_ptr_array_add (changed->relations, relation);
  label = prc_wish_box_dup_label (changed);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  prc_open_season_put_graduand (self->season, label, changed);
}

static void
on_add_clicked (PrcWishBox *self)
{
  add_wish (self, 0);
}

static void
on_found_clicked (GtkButton *button, PrcWishBox *self)
{
  add_wish (self, *(const gint64 *) g_object_get_data (G_OBJECT (button), "graduand"));
}

static void
add_found (PrcWishBox *self, const PrcGraduand *graduand)
{
  g_autofree char *name = prc_words_dup_full_name (graduand);
  g_autofree char *label = g_strdup_printf ("%s  %s", name, prc_graduand_get_id (graduand));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "graduand",
                          g_memdup2 (&graduand->id, sizeof graduand->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_found_clicked), self, 0);
  gtk_box_append (GTK_BOX (self->found), button);
}

static gboolean
matches (const PrcGraduand *graduand, const char *key)
{
  g_autofree char *name = prc_words_dup_full_name (graduand);
  g_autofree char *text = g_strdup_printf ("%s %s", name, prc_graduand_get_id (graduand));
  g_autofree char *there = prc_names_dup_search_key (text);

  return strstr (there, key) != NULL;
}

static void
show_found (PrcWishBox *self)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  gint64 ceremony = prc_open_season_get_ceremony (self->season)->id;
  g_autofree char *key =
      prc_names_dup_search_key (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GtkWidget *child;
  guint found = 0;

  while ((child = gtk_widget_get_first_child (self->found)) != NULL)
    gtk_box_remove (GTK_BOX (self->found), child);
  for (guint i = 0; *key != '\0' && i < season->graduands->len && found < MAX_FOUND; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->id == self->graduand ||
          !prc_season_is_in_ceremony (season, graduand, ceremony) || !matches (graduand, key))
        continue;
      add_found (self, graduand);
      found++;
    }
}

static void
on_search_changed (PrcWishBox *self)
{
  if (self->season != NULL)
    show_found (self);
}

static void
show_kind (PrcWishBox *self)
{
  gboolean other = needs_other (get_kind (self));

  gtk_widget_set_visible (self->add, !other);
  gtk_widget_set_visible (self->search, other);
  gtk_widget_set_visible (self->found, other);
}

void
prc_wish_box_show (PrcWishBox *self, PrcOpenSeason *season, gint64 graduand)
{
  g_return_if_fail (PRC_IS_WISH_BOX (self));

  g_set_object (&self->season, season);
  if (graduand != self->graduand)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->graduand = graduand;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          graduand != 0 && !prc_open_season_is_read_only (season));
  gtk_widget_set_sensitive (GTK_WIDGET (self), !is_frozen (season));
}

static void
prc_wish_box_dispose (GObject *object)
{
  g_clear_object (&PRC_WISH_BOX (object)->season);
  G_OBJECT_CLASS (prc_wish_box_parent_class)->dispose (object);
}

static void
prc_wish_box_class_init (PrcWishBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_wish_box_dispose;
}

static void
prc_wish_box_init (PrcWishBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *kind;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, prc_label_relation (kinds[i]));
  kind = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (labels)), NULL);
  gtk_widget_set_hexpand (kind, TRUE);
  gtk_widget_set_tooltip_text (kind, _ ("A wish for the place"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("A wish for the place"), -1);
  self->kind = GTK_DROP_DOWN (kind);
  g_signal_connect_swapped (kind, "notify::selected", G_CALLBACK (show_kind), self);
  self->add = gtk_button_new_with_label (_ ("Add the wish"));
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add_clicked), self);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Whom: a name or number"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whom: a name or number"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed), self);
  self->found = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (line), kind);
  gtk_box_append (GTK_BOX (line), self->add);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->found);
  adw_bin_set_child (ADW_BIN (self), box);
  show_kind (self);
}
