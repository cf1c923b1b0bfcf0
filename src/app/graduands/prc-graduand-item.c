#include "prc-graduand-item.h"

#include "prc-collate.h"
#include "prc-hanzi.h"
#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcGraduandItem
{
  GObject parent_instance;
  PrcGraduand *graduand;
  gint64 group;
  char *position;
  char *name;
  char *say;
  char *awards;
  char *key;
  const char *tag;
  const char *tag_class;
  const char *tag_icon;
};

G_DEFINE_TYPE (PrcGraduandItem, prc_graduand_item, G_TYPE_OBJECT)

static void
prc_graduand_item_finalize (GObject *object)
{
  PrcGraduandItem *self = PRC_GRADUAND_ITEM (object);

  prc_graduand_unref (self->graduand);
  g_free (self->position);
  g_free (self->name);
  g_free (self->say);
  g_free (self->awards);
  g_free (self->key);
  G_OBJECT_CLASS (prc_graduand_item_parent_class)->finalize (object);
}

static void
prc_graduand_item_class_init (PrcGraduandItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_graduand_item_finalize;
}

static void
prc_graduand_item_init (PrcGraduandItem *self)
{
}

static void
append_key (GString *all, const char *text)
{
  g_autofree char *key = text != NULL && text[0] != '\0' ? prc_names_dup_search_key (text) : NULL;

  if (key == NULL || key[0] == '\0')
    return;
  g_string_append (all, key);
  g_string_append_c (all, '\n');
}

/* Every form under which someone may look for a person. */
static char *
make_key (const PrcGraduand *graduand, const char *called)
{
  g_autoptr (GString) all = g_string_new (NULL);
  const PrcPersonName *name = graduand->name;
  g_autofree char *family_last = g_strconcat (name->given != NULL ? name->given : "",
                                              name->family != NULL ? name->family : "", NULL);
  g_autofree char *family_first = g_strconcat (name->family != NULL ? name->family : "",
                                               name->given != NULL ? name->given : "", NULL);

  append_key (all, called);
  append_key (all, family_last);
  append_key (all, family_first);
  append_key (all, name->full);
  append_key (all, name->native);
  append_key (all, name->pinyin);
  if (graduand->reading != NULL && graduand->reading->pinyin != NULL)
    {
      g_autofree char *plain = prc_pinyin_dup_plain (graduand->reading->pinyin);

      append_key (all, plain);
    }
  for (guint i = 0; i < graduand->ids->len; i++)
    append_key (all, ((const PrcExternalId *) g_ptr_array_index (graduand->ids, i))->id);
  append_key (all, graduand->seat);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static gboolean
is_unsure (const PrcReading *reading)
{
  return reading != NULL && (reading->confidence == PRC_CONFIDENCE_CHECK ||
                             reading->confidence == PRC_CONFIDENCE_GUESS);
}

static void
choose_tag (PrcGraduandItem *self)
{
  const PrcGraduand *graduand = self->graduand;

  if (graduand->attendance != PRC_ATTENDANCE_ATTENDING)
    {
      self->tag = prc_label_attendance (graduand->attendance);
      self->tag_class = graduand->attendance == PRC_ATTENDANCE_UNDECIDED ? "tag-look" : "tag-note";
    }
  else if (graduand->missing)
    {
      self->tag = _ ("Not in the newest list");
      self->tag_class = "tag-look";
    }
  else if (graduand->needs->len > 0)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, 0);

      self->tag = prc_label_need (need->kind);
      self->tag_class = prc_label_need_class (need->kind);
      self->tag_icon = prc_label_need_icon (need->kind);
    }
  else if (is_unsure (graduand->reading))
    {
      self->tag = _ ("Say it: unsure");
      self->tag_class = "tag-look";
    }
}

PrcGraduandItem *
prc_graduand_item_new (const PrcSeason *season, const PrcGraduand *graduand, const char *position,
                       gint64 group)
{
  PrcGraduandItem *self = g_object_new (PRC_TYPE_GRADUAND_ITEM, NULL);
  g_autofree char *line = prc_reading_dup_shown_line (graduand->reading);

  self->graduand = prc_graduand_ref (graduand);
  self->group = group;
  self->position = g_strdup (position != NULL ? position : "");
  self->name = prc_person_name_dup_called (graduand->name);
  self->say = g_strdup (line != NULL ? line : "");
  self->awards = prc_words_dup_awards (season, graduand);
  self->key = make_key (graduand, self->name);
  choose_tag (self);
  return self;
}

const PrcGraduand *
prc_graduand_item_get_graduand (PrcGraduandItem *self)
{
  return self->graduand;
}

gint64
prc_graduand_item_get_group (PrcGraduandItem *self)
{
  return self->group;
}

const char *
prc_graduand_item_get_position (PrcGraduandItem *self)
{
  return self->position;
}

const char *
prc_graduand_item_get_name (PrcGraduandItem *self)
{
  return self->name;
}

const char *
prc_graduand_item_get_native (PrcGraduandItem *self)
{
  const char *native = self->graduand->name->native;

  return native != NULL && g_strcmp0 (native, self->name) != 0 ? native : "";
}

const char *
prc_graduand_item_get_say (PrcGraduandItem *self)
{
  return self->say;
}

const char *
prc_graduand_item_get_awards (PrcGraduandItem *self)
{
  return self->awards;
}

const char *
prc_graduand_item_get_tag (PrcGraduandItem *self)
{
  return self->tag;
}

const char *
prc_graduand_item_get_tag_class (PrcGraduandItem *self)
{
  return self->tag_class;
}

const char *
prc_graduand_item_get_tag_icon (PrcGraduandItem *self)
{
  return self->tag_icon;
}

gboolean
prc_graduand_item_matches (PrcGraduandItem *self, const char *key)
{
  return key == NULL || key[0] == '\0' || strstr (self->key, key) != NULL;
}

char *
prc_graduand_item_dup_spoken (PrcGraduandItem *self)
{
  const char *native = prc_graduand_item_get_native (self);
  g_autoptr (GString) words = g_string_new (self->position);

  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", self->name);
  if (native[0] != '\0')
    g_string_append_printf (words, ", %s", native);
  if (self->awards[0] != '\0')
    g_string_append_printf (words, ", %s", self->awards);
  if (self->tag != NULL)
    g_string_append_printf (words, ", %s", self->tag);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

gboolean
prc_graduand_item_equal (PrcGraduandItem *a, PrcGraduandItem *b)
{
  return a->group == b->group && g_str_equal (a->position, b->position) &&
         g_str_equal (a->awards, b->awards) && prc_graduand_equal (a->graduand, b->graduand);
}
