#include "prc-cue.h"

#include "prc-problem.h"

#include <string.h>

static void
prc_cue_init (PrcCue *cue)
{
}

static void
prc_cue_clear (PrcCue *cue)
{
  g_free (cue->position);
  g_free (cue->external_id);
  prc_card_unref (cue->card);
}

static void
prc_cue_fill (PrcCue *to, const PrcCue *from)
{
  to->number = from->number;
  prc_set_string (&to->position, from->position);
  to->item = from->item;
  to->graduand = from->graduand;
  prc_set_string (&to->external_id, from->external_id);
  to->planned = from->planned;
  to->card = prc_card_ref (from->card);
}

PRC_DEFINE_VALUE (PrcCue, prc_cue)

static void
prc_running_order_init (PrcRunningOrder *order)
{
  order->cues = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
  order->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
}

static void
prc_running_order_clear (PrcRunningOrder *order)
{
  g_ptr_array_unref (order->cues);
  g_ptr_array_unref (order->problems);
}

static void
prc_running_order_fill (PrcRunningOrder *to, const PrcRunningOrder *from)
{
  to->ceremony = from->ceremony;
  to->frozen = from->frozen;
  prc_array_append_values (to->cues, from->cues);
  prc_array_append_values (to->problems, from->problems);
}

PRC_DEFINE_VALUE (PrcRunningOrder, prc_running_order)

const PrcCue *
prc_running_order_find (const PrcRunningOrder *order, int number)
{
  /* Nearly always the cue stands at its own row. */
  if (number >= 1 && (guint) number <= order->cues->len)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, (guint) number - 1);

      if (cue->number == number)
        return cue;
    }
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->number == number)
        return cue;
    }
  return NULL;
}

const PrcCue *
prc_running_order_find_graduand (const PrcRunningOrder *order, gint64 graduand)
{
  for (guint i = 0; graduand != 0 && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand == graduand)
        return cue;
    }
  return NULL;
}

const PrcCue *
prc_running_order_parse (const PrcRunningOrder *order, const char *words)
{
  gint64 row = 0;

  if (words == NULL)
    return NULL;
  if (words[0] == '#')
    return g_ascii_string_to_signed (words + 1, 10, 1, order->cues->len, &row, NULL)
               ? g_ptr_array_index (order->cues, (guint) row - 1)
               : NULL;
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (g_strcmp0 (cue->position, words) == 0)
        return cue;
    }
  return NULL;
}

static gboolean
position_is_taken (const GPtrArray *cues, const char *position)
{
  for (guint i = 0; i < cues->len; i++)
    if (g_strcmp0 (((const PrcCue *) g_ptr_array_index (cues, i))->position, position) == 0)
      return TRUE;
  return FALSE;
}

/* 'a' … 'z', 'aa', 'ab', … for 0, 1, … */
static char *
make_letters (guint index)
{
  GString *letters = g_string_new (NULL);

  for (index++; index > 0; index = (index - 1) / 26)
    g_string_prepend_c (letters, (char) ('a' + (index - 1) % 26));
  return g_string_free (letters, FALSE);
}

char *
prc_cues_dup_free_position (const GPtrArray *cues, const char *base)
{
  gsize digits = strspn (base, "0123456789");

  for (guint i = 0;; i++)
    {
      g_autofree char *letters = make_letters (i);
      g_autofree char *position = g_strdup_printf ("%.*s%s", (int) digits, base, letters);

      if (!position_is_taken (cues, position))
        return g_steal_pointer (&position);
    }
}

int
prc_running_order_count_names (const PrcRunningOrder *order)
{
  int names = 0;

  for (guint i = 0; i < order->cues->len; i++)
    names += ((const PrcCue *) g_ptr_array_index (order->cues, i))->graduand != 0;
  return names;
}

static void
digest_string (GChecksum *checksum, const char *string)
{
  g_checksum_update (checksum, (const guchar *) (string != NULL ? string : ""), -1);
  g_checksum_update (checksum, (const guchar *) "\x1f", 1);
}

static void
digest_text (GChecksum *checksum, const PrcText *text)
{
  const char *const *languages = prc_text_get_languages (text);

  for (int i = 0; languages[i] != NULL; i++)
    {
      digest_string (checksum, languages[i]);
      digest_string (checksum, prc_text_get_exact (text, languages[i]));
    }
}

static void
digest_cue (GChecksum *checksum, const PrcCue *cue)
{
  g_autofree char *graduand = g_strdup_printf ("%" G_GINT64_FORMAT, cue->graduand);

  digest_string (checksum, cue->position);
  digest_string (checksum, graduand);
  digest_string (checksum, cue->card->called);
  digest_string (checksum, cue->card->native);
  digest_text (checksum, cue->card->title);
  for (guint i = 0; i < cue->card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (cue->card->awards, i);

      digest_text (checksum, award->title);
      digest_text (checksum, award->institution);
    }
  g_checksum_update (checksum, (const guchar *) "\x1e", 1);
}

char *
prc_running_order_dup_digest (const PrcRunningOrder *order)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < order->cues->len; i++)
    digest_cue (checksum, g_ptr_array_index (order->cues, i));
  return g_strdup (g_checksum_get_string (checksum));
}

#define CUE_TYPE "(imsxxmsi@a{sv})"

GVariant *
prc_running_order_to_variant (const PrcRunningOrder *order)
{
  GVariantBuilder cues;
  GVariantDict dict;

  g_variant_builder_init (&cues, G_VARIANT_TYPE ("a(imsxxmsia{sv})"));
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      g_variant_builder_add (&cues, CUE_TYPE, cue->number, cue->position, cue->item, cue->graduand,
                             cue->external_id, cue->planned, prc_card_to_variant (cue->card));
    }
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "ceremony", "x", order->ceremony);
  g_variant_dict_insert (&dict, "frozen", "b", order->frozen);
  g_variant_dict_insert_value (&dict, "cues", g_variant_builder_end (&cues));
  return g_variant_dict_end (&dict);
}

PrcRunningOrder *
prc_running_order_new_from_variant (GVariant *variant)
{
  PrcRunningOrder *order = prc_running_order_new ();
  GVariantDict dict;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT), order);
  g_variant_dict_init (&dict, variant);
  g_variant_dict_lookup (&dict, "ceremony", "x", &order->ceremony);
  g_variant_dict_lookup (&dict, "frozen", "b", &order->frozen);
  g_autoptr (GVariant) cues =
      g_variant_dict_lookup_value (&dict, "cues", G_VARIANT_TYPE ("a(imsxxmsia{sv})"));
  g_variant_dict_clear (&dict);
  for (gsize i = 0; cues != NULL && i < g_variant_n_children (cues); i++)
    {
      PrcCue *cue = prc_cue_new ();
      g_autoptr (GVariant) card = NULL;

      g_variant_get_child (cues, i, CUE_TYPE, &cue->number, &cue->position, &cue->item,
                           &cue->graduand, &cue->external_id, &cue->planned, &card);
      cue->card = prc_card_new_from_variant (card);
      g_ptr_array_add (order->cues, cue);
    }
  return order;
}
