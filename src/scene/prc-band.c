#include "prc-band.h"

#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

#define INNER_PADDING 12.0 /* units: what sign and edges of a band take of its width */

void
prc_band_clear (PrcBand *band)
{
  g_clear_pointer (&band->head, g_free);
  g_clear_pointer (&band->rest, g_free);
}

/* Look of a note by its kind, gravest first. */
static const struct
{
  PrcNeedKind kind;
  PrcShapeKind sign;
  PrcColour ground, ink;
} notes[] = {
  { PRC_NEED_RECEIVES_FOR, PRC_SHAPE_PEOPLE, PRC_COLOUR_RECEIVES, PRC_COLOUR_RECEIVES_INK },
  { PRC_NEED_CONTACT, PRC_SHAPE_HAND, PRC_COLOUR_CONTACT, PRC_COLOUR_CONTACT_INK },
  { PRC_NEED_ACCESS, PRC_SHAPE_CHAIR, PRC_COLOUR_ACCESS, PRC_COLOUR_ACCESS_INK },
  { PRC_NEED_HONOUR, PRC_SHAPE_MEDAL, PRC_COLOUR_HONOUR, PRC_COLOUR_HONOUR_INK },
  { PRC_NEED_OTHER, PRC_SHAPE_PAPER, PRC_COLOUR_NOTE, PRC_COLOUR_NOTE_INK },
};

static gsize
find_note (PrcNeedKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (notes[i].kind == kind)
      return i;
  return G_N_ELEMENTS (notes) - 1;
}

/* 'No handshake; bows instead': what comes first is the heading. */
static void
split_note (const char *text, PrcBand *band)
{
  static const char *const ends[] = { "; ", "；", ". ", "。", ": ", "：", ";" };
  const char *first = NULL;
  gsize length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *found = strstr (text, ends[i]);

      if (found != NULL && (first == NULL || found < first))
        {
          first = found;
          length = strlen (ends[i]);
        }
    }
  if (first == NULL || first[length] == '\0')
    {
      band->head = g_strdup (text);
      return;
    }
  band->head = g_strndup (text, (gsize) (first - text));
  band->rest = g_strdup (first + length);
}

static void
fill_note (PrcBand *band, gsize note, const char *text)
{
  band->sign = notes[note].sign;
  band->ground = notes[note].ground;
  band->ink = notes[note].ink;
  split_note (text, band);
}

gboolean
prc_band_get_note (const PrcCanvas *canvas, const PrcCard *card, PrcAudience audience,
                   PrcBand *band)
{
  const char *best_text = NULL;
  gsize best = G_N_ELEMENTS (notes);
  gboolean honour = FALSE;
  int count = 0;

  *band = (PrcBand){ 0 };
  for (guint i = 0; card->bands != NULL && i < card->bands->len; i++)
    {
      const PrcCardBand *one = g_ptr_array_index (card->bands, i);
      const char *text = prc_scene_text_lead (canvas, one->text);
      gsize note = find_note (one->kind);

      if ((one->audience & audience) == 0 || text == NULL)
        continue;
      count++;
      honour |= one->kind == PRC_NEED_HONOUR;
      if (note < best)
        {
          best = note;
          best_text = text;
        }
    }
  if (card->prize != NULL && !honour)
    {
      gsize note = find_note (PRC_NEED_HONOUR);

      count++;
      if (note < best)
        {
          best = note;
          best_text = card->prize;
        }
    }
  if (best_text == NULL)
    return FALSE;
  fill_note (band, best, best_text);
  band->more = count - 1;
  return TRUE;
}

void
prc_band_get_message (const char *message, PrcBand *band)
{
  *band = (PrcBand){ .sign = PRC_SHAPE_SPEECH,
                     .ground = PRC_COLOUR_MESSAGE,
                     .ink = PRC_COLOUR_MESSAGE_INK,
                     .head = g_strdup (message) };
}

void
prc_band_get_hold (const PrcCanvas *canvas, PrcBand *band)
{
  const char *why = canvas->snapshot->hold_reason;

  *band =
      (PrcBand){ .sign = PRC_SHAPE_PAUSE, .ground = PRC_COLOUR_HOLD, .ink = PRC_COLOUR_HOLD_INK };
  band->head =
      why != NULL
          ? g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_ON_HOLD_WHY, canvas->lead), why)
          : g_strdup (prc_scene_word_get (PRC_SCENE_WORD_ON_HOLD, canvas->lead));
}

static PrcLine *
new_band_line (const PrcCanvas *canvas, const PrcBand *band, double size)
{
  g_autofree char *more = band->more > 0 ? g_strdup_printf (" +%d", band->more) : NULL;
  int ink = (int) band->ink + 1;
  PrcSpan spans[] = {
    { .text = band->head,
      .language = canvas->lead,
      .style = PRC_STYLE_BAND_HEAD,
      .size = size,
      .colour = ink },
    { .text = band->rest != NULL ? "\u2002" : NULL,
      .style = PRC_STYLE_BAND_TEXT,
      .size = size * 0.8,
      .colour = ink },
    { .text = band->rest,
      .language = canvas->lead,
      .style = PRC_STYLE_BAND_TEXT,
      .size = size * 0.8,
      .colour = ink },
    { .text = more != NULL ? "\u2002" : NULL, .style = PRC_STYLE_BAND_HEAD, .size = size },
    { .text = more, .style = PRC_STYLE_BAND_HEAD, .size = size, .colour = ink },
  };

  return prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
}

static void
add_band_lines (PrcStack *text, const char *words, PrcStyle style, const double *steps,
                const PrcBand *band, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (text);
  PrcFitBox box = { .steps = steps,
                    .max_lines = 2,
                    .width = width * canvas->unit,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (style)->line_height };
  g_autoptr (PrcFit) fit = NULL;

  if (words == NULL)
    return;
  fit = prc_fit_text (canvas->pen.context, style, words, canvas->lead, &box);
  for (guint i = 0; fit->lines[i] != NULL; i++)
    {
      PrcSpan span = { .text = fit->lines[i],
                       .language = canvas->lead,
                       .style = style,
                       .size = fit->size,
                       .colour = (int) band->ink + 1 };

      prc_stack_add_line (text, prc_line_new (&canvas->pen, &span, 1));
    }
}

/* One line where it fits, else the heading and below it the rest. */
void
prc_band_add (PrcStack *stack, const PrcBand *band, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  PrcStack *text = prc_stack_new (canvas, FALSE);
  double inner = width - INNER_PADDING;

  for (const double *step = prc_steps_band; *step > 0 && prc_stack_is_empty (text); step++)
    {
      g_autoptr (PrcLine) line = new_band_line (canvas, band, *step);

      if (prc_line_get_width (line) <= inner * canvas->unit &&
          (band->rest == NULL || step == prc_steps_band))
        prc_stack_add_line (text, g_steal_pointer (&line));
    }
  if (prc_stack_is_empty (text))
    {
      g_autofree char *head = band->more > 0 ? g_strdup_printf ("%s  +%d", band->head, band->more)
                                             : g_strdup (band->head);

      add_band_lines (text, head, PRC_STYLE_BAND_HEAD, prc_steps_band, band, inner);
      add_band_lines (text, band->rest, PRC_STYLE_BAND_TEXT, prc_steps_band + 2, band, inner);
    }
  prc_stack_add_band (stack, band->sign, band->ground, band->ink, text);
}
