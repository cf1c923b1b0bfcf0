#include "prc-snapshot.h"

#include "prc-enum.h"

#define ON_TIME_S 45

static void
prc_snapshot_init (PrcSnapshot *snapshot)
{
  snapshot->languages = g_new0 (char *, 1);
  snapshot->institutions = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_text_unref);
  snapshot->crests = g_ptr_array_new_with_free_func (g_free);
  snapshot->next = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
  snapshot->struck = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
}

static void
prc_snapshot_clear (PrcSnapshot *snapshot)
{
  g_free (snapshot->hold_reason);
  prc_text_unref (snapshot->title);
  prc_text_unref (snapshot->place);
  g_free (snapshot->date);
  g_free (snapshot->time);
  g_strfreev (snapshot->languages);
  g_ptr_array_unref (snapshot->institutions);
  g_ptr_array_unref (snapshot->crests);
  prc_cue_unref (snapshot->live);
  prc_cue_unref (snapshot->second);
  prc_cue_unref (snapshot->standby);
  g_ptr_array_unref (snapshot->next);
  g_ptr_array_unref (snapshot->struck);
  g_free (snapshot->ends);
  g_free (snapshot->until);
  g_free (snapshot->message_vc);
  g_free (snapshot->message_reader);
  g_free (snapshot->announcement);
}

static void
prc_snapshot_fill (PrcSnapshot *to, const PrcSnapshot *from)
{
  PrcSnapshot empty = *to;

  g_strfreev (empty.languages);
  *to = *from;
  to->hold_reason = g_strdup (from->hold_reason);
  to->title = prc_text_ref (from->title);
  to->place = prc_text_ref (from->place);
  to->date = g_strdup (from->date);
  to->time = g_strdup (from->time);
  to->languages = g_strdupv (from->languages);
  to->institutions = empty.institutions;
  to->crests = empty.crests;
  to->next = empty.next;
  to->struck = empty.struck;
  prc_array_append_values (to->institutions, from->institutions);
  for (guint i = 0; i < from->crests->len; i++)
    g_ptr_array_add (to->crests, g_strdup (g_ptr_array_index (from->crests, i)));
  prc_array_append_values (to->next, from->next);
  prc_array_append_values (to->struck, from->struck);
  to->live = prc_cue_ref (from->live);
  to->second = prc_cue_ref (from->second);
  to->standby = prc_cue_ref (from->standby);
  to->ends = g_strdup (from->ends);
  to->until = g_strdup (from->until);
  to->message_vc = g_strdup (from->message_vc);
  to->message_reader = g_strdup (from->message_reader);
  to->announcement = g_strdup (from->announcement);
}

PRC_DEFINE_VALUE (PrcSnapshot, prc_snapshot)

gboolean
prc_snapshot_is_newer (const PrcSnapshot *a, const PrcSnapshot *b)
{
  if (b == NULL)
    return TRUE;
  return a->seq != b->seq ? a->seq > b->seq : a->sub > b->sub;
}

int
prc_snapshot_get_minutes_behind (const PrcSnapshot *snapshot)
{
  int minutes = (ABS (snapshot->behind) + 30) / 60;

  if (ABS (snapshot->behind) < ON_TIME_S)
    return 0;
  return snapshot->behind < 0 ? -minutes : minutes;
}

/* The cues travel as a running order: one serialisation for both. */
static void
write_cues (GVariantDict *dict, const char *name, const PrcCue *one, const GPtrArray *many)
{
  g_autoptr (PrcRunningOrder) cues = prc_running_order_new ();

  if (one != NULL)
    g_ptr_array_add (cues->cues, prc_cue_ref (one));
  for (guint i = 0; many != NULL && i < many->len; i++)
    g_ptr_array_add (cues->cues, prc_cue_ref (g_ptr_array_index (many, i)));
  if (cues->cues->len > 0)
    g_variant_dict_insert_value (dict, name, prc_running_order_to_variant (cues));
}

static void
read_cues (GVariantDict *dict, const char *name, PrcCue **one, GPtrArray *many)
{
  g_autoptr (GVariant) variant = g_variant_dict_lookup_value (dict, name, G_VARIANT_TYPE_VARDICT);

  if (variant == NULL)
    return;
  g_autoptr (PrcRunningOrder) cues = prc_running_order_new_from_variant (variant);
  for (guint i = 0; i < cues->cues->len; i++)
    if (one != NULL && *one == NULL)
      *one = prc_cue_ref (g_ptr_array_index (cues->cues, i));
    else if (many != NULL)
      g_ptr_array_add (many, prc_cue_ref (g_ptr_array_index (cues->cues, i)));
}

static void
write_string (GVariantDict *dict, const char *name, const char *string)
{
  if (string != NULL)
    g_variant_dict_insert (dict, name, "s", string);
}

static GVariant *
institutions_to_variant (const PrcSnapshot *snapshot)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa{ss})"));
  for (guint i = 0; i < snapshot->institutions->len; i++)
    {
      const char *crest = i < snapshot->crests->len ? g_ptr_array_index (snapshot->crests, i) : "";

      g_variant_builder_add (&builder, "(s@a{ss})", crest,
                             prc_text_to_variant (g_ptr_array_index (snapshot->institutions, i)));
    }
  return g_variant_builder_end (&builder);
}

GVariant *
prc_snapshot_to_variant (const PrcSnapshot *snapshot)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "seq", "x", snapshot->seq);
  g_variant_dict_insert (&dict, "sub", "x", snapshot->sub);
  g_variant_dict_insert (&dict, "console_pid", "i", snapshot->console_pid);
  g_variant_dict_insert (&dict, "state", "s",
                         prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) snapshot->state));
  g_variant_dict_insert (&dict, "blanked", "b", snapshot->blanked);
  g_variant_dict_insert (&dict, "rehearsal", "b", snapshot->rehearsal);
  g_variant_dict_insert (&dict, "test_card", "b", snapshot->test_card);
  g_variant_dict_insert (&dict, "corrected", "b", snapshot->corrected);
  g_variant_dict_insert (&dict, "went_back", "b", snapshot->went_back);
  write_string (&dict, "hold_reason", snapshot->hold_reason);
  g_variant_dict_insert_value (&dict, "title", prc_text_to_variant (snapshot->title));
  g_variant_dict_insert_value (&dict, "place", prc_text_to_variant (snapshot->place));
  write_string (&dict, "date", snapshot->date);
  write_string (&dict, "time", snapshot->time);
  g_variant_dict_insert (&dict, "languages", "^as", snapshot->languages);
  g_variant_dict_insert_value (&dict, "institutions", institutions_to_variant (snapshot));
  write_cues (&dict, "live", snapshot->live, NULL);
  g_variant_dict_insert (&dict, "two_stops", "b", snapshot->two_stops);
  write_cues (&dict, "second", snapshot->second, NULL);
  write_cues (&dict, "standby", snapshot->standby, NULL);
  write_cues (&dict, "next", NULL, snapshot->next);
  write_cues (&dict, "struck", NULL, snapshot->struck);
  g_variant_dict_insert (&dict, "called", "i", snapshot->called);
  g_variant_dict_insert (&dict, "names", "i", snapshot->names);
  g_variant_dict_insert (&dict, "group_called", "i", snapshot->group_called);
  g_variant_dict_insert (&dict, "group_names", "i", snapshot->group_names);
  g_variant_dict_insert (&dict, "behind", "i", snapshot->behind);
  g_variant_dict_insert (&dict, "took", "i", snapshot->took);
  write_string (&dict, "ends", snapshot->ends);
  write_string (&dict, "until", snapshot->until);
  g_variant_dict_insert (&dict, "pace", "d", snapshot->pace);
  write_string (&dict, "message_vc", snapshot->message_vc);
  write_string (&dict, "message_reader", snapshot->message_reader);
  g_variant_dict_insert (&dict, "reader_ready", "b", snapshot->reader_ready);
  write_string (&dict, "announcement", snapshot->announcement);
  g_variant_dict_insert (&dict, "announced_on", "s",
                         prc_enum_to_nick (PRC_TYPE_ROLE, (int) snapshot->announced_on));
  return g_variant_dict_end (&dict);
}

static PrcText *
read_text (GVariantDict *dict, const char *name)
{
  g_autoptr (GVariant) variant = g_variant_dict_lookup_value (dict, name, G_VARIANT_TYPE ("a{ss}"));

  return variant != NULL ? prc_text_new_from_variant (variant) : NULL;
}

static void
read_institutions (PrcSnapshot *snapshot, GVariantDict *dict)
{
  g_autoptr (GVariant) variant =
      g_variant_dict_lookup_value (dict, "institutions", G_VARIANT_TYPE ("a(sa{ss})"));

  for (gsize i = 0; variant != NULL && i < g_variant_n_children (variant); i++)
    {
      char *crest;
      g_autoptr (GVariant) name = NULL;

      g_variant_get_child (variant, i, "(s@a{ss})", &crest, &name);
      g_ptr_array_add (snapshot->crests, crest);
      g_ptr_array_add (snapshot->institutions, prc_text_new_from_variant (name));
    }
}

PrcSnapshot *
prc_snapshot_new_from_variant (GVariant *variant)
{
  PrcSnapshot *snapshot;
  GVariantDict dict;
  const char *state = NULL, *role = NULL;
  GStrv languages;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return NULL;
  g_variant_dict_init (&dict, variant);
  snapshot = prc_snapshot_new ();
  g_variant_dict_lookup (&dict, "seq", "x", &snapshot->seq);
  g_variant_dict_lookup (&dict, "sub", "x", &snapshot->sub);
  g_variant_dict_lookup (&dict, "console_pid", "i", &snapshot->console_pid);
  if (g_variant_dict_lookup (&dict, "state", "&s", &state))
    snapshot->state =
        (PrcShowStateKind) prc_enum_parse (PRC_TYPE_SHOW_STATE_KIND, state, PRC_SHOW_CLOSED);
  g_variant_dict_lookup (&dict, "blanked", "b", &snapshot->blanked);
  g_variant_dict_lookup (&dict, "rehearsal", "b", &snapshot->rehearsal);
  g_variant_dict_lookup (&dict, "test_card", "b", &snapshot->test_card);
  g_variant_dict_lookup (&dict, "corrected", "b", &snapshot->corrected);
  g_variant_dict_lookup (&dict, "went_back", "b", &snapshot->went_back);
  g_variant_dict_lookup (&dict, "hold_reason", "s", &snapshot->hold_reason);
  snapshot->title = read_text (&dict, "title");
  snapshot->place = read_text (&dict, "place");
  g_variant_dict_lookup (&dict, "date", "s", &snapshot->date);
  g_variant_dict_lookup (&dict, "time", "s", &snapshot->time);
  if (g_variant_dict_lookup (&dict, "languages", "^as", &languages))
    {
      g_strfreev (snapshot->languages);
      snapshot->languages = languages;
    }
  read_institutions (snapshot, &dict);
  read_cues (&dict, "live", &snapshot->live, NULL);
  g_variant_dict_lookup (&dict, "two_stops", "b", &snapshot->two_stops);
  read_cues (&dict, "second", &snapshot->second, NULL);
  read_cues (&dict, "standby", &snapshot->standby, NULL);
  read_cues (&dict, "next", NULL, snapshot->next);
  read_cues (&dict, "struck", NULL, snapshot->struck);
  g_variant_dict_lookup (&dict, "called", "i", &snapshot->called);
  g_variant_dict_lookup (&dict, "names", "i", &snapshot->names);
  g_variant_dict_lookup (&dict, "group_called", "i", &snapshot->group_called);
  g_variant_dict_lookup (&dict, "group_names", "i", &snapshot->group_names);
  g_variant_dict_lookup (&dict, "behind", "i", &snapshot->behind);
  g_variant_dict_lookup (&dict, "took", "i", &snapshot->took);
  g_variant_dict_lookup (&dict, "ends", "s", &snapshot->ends);
  g_variant_dict_lookup (&dict, "until", "s", &snapshot->until);
  g_variant_dict_lookup (&dict, "pace", "d", &snapshot->pace);
  g_variant_dict_lookup (&dict, "message_vc", "s", &snapshot->message_vc);
  g_variant_dict_lookup (&dict, "message_reader", "s", &snapshot->message_reader);
  g_variant_dict_lookup (&dict, "reader_ready", "b", &snapshot->reader_ready);
  g_variant_dict_lookup (&dict, "announcement", "s", &snapshot->announcement);
  if (g_variant_dict_lookup (&dict, "announced_on", "&s", &role))
    snapshot->announced_on = (PrcRole) prc_enum_parse (PRC_TYPE_ROLE, role, PRC_ROLE_HALL);
  g_variant_dict_clear (&dict);
  return snapshot;
}
