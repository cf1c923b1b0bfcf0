#include "prc-import-offers.h"

#include <glib/gi18n.h>

/* More of one kind than this can be accepted at once. */
#define ALL_FROM 4
#define MAX_SHOWN 200

/* What is asked, and what accepting does. */
typedef struct
{
  const char *code;
  const char *accept; /* of gettext, as all below */
  const char *accepted;
} Kind;

static const Kind kinds[] = {
  { "id-changed", N_ ("The same person"), N_ ("Taken as the same person") },
  { "partner-not-found", N_ ("The same person"), N_ ("Taken as the same person") },
  { "person-missing", N_ ("Withdraw"), N_ ("Will be withdrawn") },
  { "award-vanished", N_ ("Take it away"), N_ ("Will be taken away") },
  { "list-part", N_ ("It is the whole list"), N_ ("Taken as the whole list") },
};

/* A cell of a list that was most likely meant otherwise: any other code. */
static const Kind cells = { NULL, N_ ("Write it so"), N_ ("Will be written so") };

static const Kind *
find_kind (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return &kinds[i];
  return NULL;
}

/* 'LUO, Jiaqi → family name Luo, given name Jiaqi' */
static char *
dup_proposal (const PrcImportOffer *offer)
{
  g_auto (GStrv) parts = g_strsplit (offer->proposal, " | ", 2);
  g_auto (GStrv) pieces = g_strsplit (offer->value != NULL ? offer->value : "", " | ", -1);
  g_autofree char *value = g_strjoinv (", ", pieces);

  if (parts[0] != NULL && parts[1] != NULL)
    /* Translators: what the list has, then the family and the given name in it */
    return g_strdup_printf (_ ("“%1$s” → family name “%2$s”, given name “%3$s”"), value, parts[0],
                            parts[1]);
  return g_strdup_printf (_ ("“%1$s” → “%2$s”"), value, offer->proposal);
}

static char *
dup_question (const PrcImportOffer *offer)
{
  const char *person = offer->person != NULL ? offer->person : "";
  const char *other = offer->other_person != NULL ? offer->other_person
                      : offer->other != NULL      ? offer->other
                                                  : "";

  if (g_strcmp0 (offer->code, "id-changed") == 0)
    return g_strdup_printf (
        _ ("%1$s has a number that is new. Is it %2$s, whose number was another?"), person, other);
  if (g_strcmp0 (offer->code, "partner-not-found") == 0)
    return g_strdup_printf (
        _ ("%1$s has no number at the other university. Is it %2$s in the other list?"), person,
        other);
  if (g_strcmp0 (offer->code, "person-missing") == 0)
    return g_strdup_printf (
        _ ("%s is not in the list any more. They are called all the same unless withdrawn."),
        person);
  if (g_strcmp0 (offer->code, "award-vanished") == 0)
    return g_strdup_printf (
        _ ("The list does not give %1$s the award %2$s any more. It is kept unless taken away."),
        person, other);
  if (offer->proposal != NULL)
    return dup_proposal (offer);
  return g_strdup (
      _ ("The list has fewer than four fifths of the people of last time. If it is the whole "
         "list, the others are marked as missing."));
}

static void
on_offer_clicked (GtkButton *button, PrcImportWork *work)
{
  prc_import_work_accept (work, g_object_get_data (G_OBJECT (button), "key"),
                          g_object_get_data (G_OBJECT (button), "back") == NULL);
}

static void
on_all_clicked (GtkButton *button, PrcImportWork *work)
{
  prc_import_work_accept_all (work, g_object_get_data (G_OBJECT (button), "code"));
}

static GtkWidget *
make_button (const char *label, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_row (const PrcImportOffer *offer, PrcImportWork *work)
{
  const Kind *known = find_kind (offer->code);
  const Kind *kind = known != NULL ? known : &cells;
  g_autofree char *title = dup_question (offer);
  g_autofree char *where = offer->row > 0 && offer->file != NULL
                               ? g_strdup_printf (_ ("%1$s, row %2$d"), offer->file, offer->row)
                               : g_strdup (offer->file);
  const char *label = offer->accepted ? _ ("Take that back") : _ (kind->accept);
  g_autofree char *name =
      g_strdup_printf ("%s: %s", label, offer->person != NULL ? offer->person : offer->file);
  GtkWidget *button = make_button (label, name);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                    offer->accepted ? _ (kind->accepted)
                    : where != NULL ? where
                                    : "",
                    "title-lines", 0, NULL);
  GtkWidget *icon =
      gtk_image_new_from_icon_name (offer->accepted ? "prc-check-symbolic" : "prc-people-symbolic");

  gtk_widget_add_css_class (icon, offer->accepted ? "good" : "look");
  g_object_set (icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (offer->key), g_free);
  g_object_set_data (G_OBJECT (button), "back", GINT_TO_POINTER (offer->accepted));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_offer_clicked), work, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_all_row (GtkListBox *list, const char *code, guint count, PrcImportWork *work)
{
  const Kind *known = find_kind (code);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u question of this kind", "%u questions of this kind", count), count);
  g_autofree char *label =
      g_strdup_printf (_ ("%s: all"), _ (known != NULL ? known->accept : cells.accept));
  GtkWidget *button = make_button (label, label);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);

  g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_all_clicked), work, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (list, row);
}

static void
add_code (GtkListBox *list, const PrcImport *import, const char *code, PrcImportWork *work)
{
  guint count = 0, open = 0;

  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);

      if (g_strcmp0 (offer->code, code) != 0)
        continue;
      open += !offer->accepted;
      if (count++ < MAX_SHOWN)
        gtk_list_box_append (list, make_row (offer, work));
    }
  if (open >= ALL_FROM)
    add_all_row (list, code, open, work);
}

/* One code after the other, each where its first stands. */
gboolean
prc_import_offers_fill (GtkListBox *list, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; job != NULL && i < job->import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (job->import->offers, i);

      if (g_hash_table_add (codes, offer->code))
        add_code (list, job->import, offer->code, work);
    }
  return g_hash_table_size (codes) > 0;
}

gboolean
prc_import_offers_tells (const PrcImport *import, const PrcProblem *problem)
{
  for (guint i = 0; i < import->offers->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (import->offers, i);

      if (g_strcmp0 (offer->code, problem->code) == 0 &&
          (problem->row > 0
               ? problem->row == offer->row && g_strcmp0 (problem->file, offer->file) == 0
               : g_strcmp0 (problem->graduand, offer->id) == 0))
        return TRUE;
    }
  return FALSE;
}
