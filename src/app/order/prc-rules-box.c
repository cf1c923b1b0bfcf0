#include "prc-rules-box.h"

#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcRulesBox
{
  AdwBin parent_instance;
  GtkDropDown *scope;
  GtkListBox *rules;
  GtkMenuButton *another;
  GtkWidget *own_rules;
  PrcOpenSeason *season;
  GArray *items; /* of gint64: presentations, as in the drop-down after its first entry */
  gboolean showing;
};

G_DEFINE_TYPE (PrcRulesBox, prc_rules_box, ADW_TYPE_BIN)

static const char *
get_hint (PrcKeyField field)
{
  switch (field)
    {
    case PRC_KEY_AS_LISTED:
      return _ ("In the order of the list");
    case PRC_KEY_INSTITUTION:
      return _ ("The presiding one first");
    case PRC_KEY_LEVEL:
      return _ ("Doctorates, masters, bachelors");
    case PRC_KEY_FACULTY:
    case PRC_KEY_SCHOOL:
    case PRC_KEY_SUBJECT:
    case PRC_KEY_AWARD:
      return _ ("By name, each kept together");
    case PRC_KEY_PRIZE:
      return _ ("Those with a prize before the others");
    case PRC_KEY_CLASS:
      return _ ("Best first");
    case PRC_KEY_FAMILY_NAME:
    case PRC_KEY_GIVEN_NAMES:
      return _ ("As the ceremony’s language sorts it; hanzi by their own reading");
    case PRC_KEY_ID:
      return _ ("Digits as they are written");
    }
  return "";
}

/* --- the keys that are worked on ----------------------------------------------------------------
 */

/* NULL: the whole ceremony. */
static const PrcItem *
get_item (PrcRulesBox *self)
{
  guint selected = gtk_drop_down_get_selected (self->scope);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > self->items->len)
    return NULL;
  return prc_season_find_item (prc_open_season_get_season (self->season),
                               g_array_index (self->items, gint64, selected - 1));
}

static const GArray *
get_keys (PrcRulesBox *self)
{
  const PrcItem *item = get_item (self);

  if (item != NULL && item->keys->len > 0)
    return item->keys;
  return prc_open_season_get_ceremony (self->season)->keys;
}

static GArray *
copy_keys (PrcRulesBox *self)
{
  const GArray *keys = get_keys (self);
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (PrcSortKey));

  g_array_append_vals (copy, keys->data, keys->len);
  return copy;
}

/* Takes @keys. */
static void
put_keys (PrcRulesBox *self, GArray *keys, const char *label)
{
  const PrcItem *item = get_item (self);

  if (item != NULL)
    {
      g_autoptr (PrcItem) changed = prc_item_copy (item);

      g_array_set_size (changed->keys, 0);
      g_array_append_vals (changed->keys, keys->data, keys->len);
      prc_open_season_put_item (self->season, label, changed);
    }
  else
    {
      g_autoptr (PrcCeremony) changed =
          prc_ceremony_copy (prc_open_season_get_ceremony (self->season));

      g_array_set_size (changed->keys, 0);
      g_array_append_vals (changed->keys, keys->data, keys->len);
      prc_open_season_put_ceremony (self->season, label, changed);
    }
  g_array_unref (keys);
}

/* --- actions ------------------------------------------------------------------------------------
 */

static void
move_rule (PrcRulesBox *self, guint index, int by)
{
  GArray *keys = copy_keys (self);
  guint other = (guint) ((int) index + by);
  PrcSortKey held;

  if (index >= keys->len || other >= keys->len)
    {
      g_array_unref (keys);
      return;
    }
  held = g_array_index (keys, PrcSortKey, index);
  g_array_index (keys, PrcSortKey, index) = g_array_index (keys, PrcSortKey, other);
  g_array_index (keys, PrcSortKey, other) = held;
  put_keys (self, keys, by < 0 ? _ ("Made a rule stronger") : _ ("Made a rule weaker"));
}

static void
action_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_rule (PRC_RULES_BOX (widget), g_variant_get_uint32 (parameter), -1);
}

static void
action_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_rule (PRC_RULES_BOX (widget), g_variant_get_uint32 (parameter), 1);
}

static void
action_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcRulesBox *self = PRC_RULES_BOX (widget);
  guint index = g_variant_get_uint32 (parameter);
  GArray *keys = copy_keys (self);

  if (index < keys->len)
    g_array_remove_index (keys, index);
  put_keys (self, keys, _ ("Took a rule out"));
}

static void
action_reverse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcRulesBox *self = PRC_RULES_BOX (widget);
  guint index = g_variant_get_uint32 (parameter);
  GArray *keys = copy_keys (self);

  if (index < keys->len)
    {
      PrcSortKey *key = &g_array_index (keys, PrcSortKey, index);

      key->descending = !key->descending;
    }
  put_keys (self, keys, _ ("Turned a rule round"));
}

static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcRulesBox *self = PRC_RULES_BOX (widget);
  GArray *keys = copy_keys (self);
  PrcSortKey key = { (PrcKeyField) g_variant_get_uint32 (parameter), FALSE };

  g_array_append_val (keys, key);
  put_keys (self, keys, _ ("Added a rule"));
}

static void
action_default (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcRulesBox *self = PRC_RULES_BOX (widget);
  const PrcSortKey usual[] = { { PRC_KEY_AWARD, FALSE }, { PRC_KEY_FAMILY_NAME, FALSE } };
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (PrcSortKey));

  g_array_append_vals (keys, usual, G_N_ELEMENTS (usual));
  put_keys (self, keys, _ ("Used the usual rules"));
}

/* The ceremony's rules for this presentation again. */
static void
action_inherit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcRulesBox *self = PRC_RULES_BOX (widget);

  if (get_item (self) != NULL)
    put_keys (self, g_array_new (FALSE, FALSE, sizeof (PrcSortKey)),
              _ ("The ceremony’s rules for this group"));
}

/* --- what is shown ------------------------------------------------------------------------------
 */

static GtkWidget *
make_button (const char *icon, const char *format, const char *rule, const char *action,
             guint index, gboolean works)
{
  g_autofree char *name = g_strdup_printf (format, rule);
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (works)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
    }
  gtk_widget_set_sensitive (button, works);
  return button;
}

static GtkWidget *
make_row (PrcRulesBox *self, const PrcSortKey *key, guint index)
{
  const char *title = prc_label_key (key->field);
  g_autofree char *subtitle =
      key->descending ? g_strdup_printf (_ ("%s, the other way round"), get_hint (key->field))
                      : g_strdup (get_hint (key->field));
  gboolean writes = !prc_open_season_is_read_only (self->season);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle,
                                 "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      make_button ("go-up-symbolic", _ ("Stronger: %s"), title, "rules.up", index, writes));
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      make_button ("go-down-symbolic", _ ("Weaker: %s"), title, "rules.down", index, writes));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("object-flip-vertical-symbolic", _ ("Turn round: %s"),
                                          title, "rules.reverse", index, writes));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("window-close-symbolic", _ ("Take out: %s"), title,
                                          "rules.remove", index, writes));
  return row;
}

static void
fill_rules (PrcRulesBox *self)
{
  const GArray *keys = get_keys (self);
  const PrcItem *item = get_item (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rules))) != NULL)
    gtk_list_box_remove (self->rules, child);
  for (guint i = 0; i < keys->len; i++)
    gtk_list_box_append (self->rules, make_row (self, &g_array_index (keys, PrcSortKey, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->rules), keys->len > 0);
  for (guint field = 0; field < PRC_N_KEYS; field++)
    {
      gboolean there = FALSE;
      g_autoptr (GMenuItem) entry = NULL;

      for (guint i = 0; i < keys->len; i++)
        there = there || g_array_index (keys, PrcSortKey, i).field == (PrcKeyField) field;
      if (there)
        continue;
      entry = g_menu_item_new (prc_label_key ((PrcKeyField) field), NULL);
      g_menu_item_set_action_and_target (entry, "rules.add", "u", field);
      g_menu_append_item (menu, entry);
    }
  g_menu_append (menu, _ ("Use the usual rules: groups by award, then family name"),
                 "rules.default");
  gtk_menu_button_set_menu_model (self->another, G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->own_rules, item != NULL && item->keys->len > 0);
}

static void
on_scope_selected (PrcRulesBox *self)
{
  if (!self->showing && self->season != NULL)
    fill_rules (self);
}

static void
fill_scope (PrcRulesBox *self)
{
  const PrcSeason *season = prc_open_season_get_season (self->season);
  gint64 ceremony = prc_open_season_get_ceremony (self->season)->id;
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->scope);

  gtk_string_list_append (model, _ ("For the whole ceremony"));
  g_array_set_size (self->items, 0);
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);

      if (item->type != PRC_ITEM_PRESENTATION || item->ceremony != ceremony)
        continue;
      gtk_string_list_append (model, prc_words_get (item->title));
      g_array_append_val (self->items, item->id);
    }
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (
      self->scope,
      selected != GTK_INVALID_LIST_POSITION && selected <= self->items->len ? selected : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), self->items->len > 1);
}

void
prc_rules_box_show (PrcRulesBox *self, PrcOpenSeason *season)
{
  g_return_if_fail (PRC_IS_RULES_BOX (self));

  g_set_object (&self->season, season);
  self->showing = TRUE;
  fill_scope (self);
  self->showing = FALSE;
  fill_rules (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->another), !prc_open_season_is_read_only (season));
}

/* --- the widget ---------------------------------------------------------------------------------
 */

static void
prc_rules_box_dispose (GObject *object)
{
  PRC_RULES_BOX (object)->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_RULES_BOX);
  g_clear_object (&PRC_RULES_BOX (object)->season);
  G_OBJECT_CLASS (prc_rules_box_parent_class)->dispose (object);
}

static void
prc_rules_box_finalize (GObject *object)
{
  g_array_unref (PRC_RULES_BOX (object)->items);
  G_OBJECT_CLASS (prc_rules_box_parent_class)->finalize (object);
}

static void
prc_rules_box_class_init (PrcRulesBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_rules_box_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_rules_box_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/order/prc-rules-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcRulesBox, scope);
  gtk_widget_class_bind_template_child (widget_class, PrcRulesBox, rules);
  gtk_widget_class_bind_template_child (widget_class, PrcRulesBox, another);
  gtk_widget_class_bind_template_child (widget_class, PrcRulesBox, own_rules);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_selected);
  gtk_widget_class_install_action (widget_class, "rules.up", "u", action_up);
  gtk_widget_class_install_action (widget_class, "rules.down", "u", action_down);
  gtk_widget_class_install_action (widget_class, "rules.remove", "u", action_remove);
  gtk_widget_class_install_action (widget_class, "rules.reverse", "u", action_reverse);
  gtk_widget_class_install_action (widget_class, "rules.add", "u", action_add);
  gtk_widget_class_install_action (widget_class, "rules.default", NULL, action_default);
  gtk_widget_class_install_action (widget_class, "rules.inherit", NULL, action_inherit);
}

static void
prc_rules_box_init (PrcRulesBox *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}
