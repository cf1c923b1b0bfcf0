#include "prc-side.h"

#include "prc-scene-text.h"
#include "prc-scene-word.h"

#include <string.h>

#define MAX_SPANS 48
#define STRESS_WIDTH 0.93 /* measured plain; stressed syllables are heavier and wider */
#define TONES_GAP 4.0     /* units */
#define LEAST 0.02        /* units: no text is ever smaller */
#define TOP_BASELINE 7.4  /* units from the top */
#define REHEARSAL_SHIFT 6.0

static gboolean
is_stressed (const char *syllable, gsize length)
{
  guint letters = 0;

  for (const char *p = syllable; p < syllable + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      if (g_unichar_isupper (c))
        letters++;
    }
  return letters > 0;
}

/* Cuts a line of respelling at its spaces and hyphens. */
static PrcLine *
new_say_line (const PrcCanvas *canvas, const char *line, PrcStyle plain, PrcStyle stress,
              double size)
{
  PrcSpan spans[MAX_SPANS] = { 0 };
  char *texts[MAX_SPANS] = { NULL };
  guint n = 0;
  PrcLine *result;

  for (const char *p = line; *p != '\0' && n < MAX_SPANS; n++)
    {
      gboolean sign = strchr (" -", *p) != NULL;
      gsize length = sign ? strspn (p, " -") : strcspn (p, " -");

      if (n == MAX_SPANS - 1)
        length = strlen (p);
      texts[n] = g_strndup (p, length);
      spans[n] = (PrcSpan){ .text = texts[n],
                            .language = "en",
                            .style = !sign && is_stressed (p, length) ? stress : plain,
                            .size = size };
      p += length;
    }
  result = prc_line_new (&canvas->pen, spans, n);
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
  return result;
}

PrcSay
prc_side_make_say (const PrcReading *reading, const double *steps, int max_lines)
{
  char *words = prc_reading_dup_shown_line (reading);

  return (PrcSay){ .words = words,
                   .parsed = reading != NULL && g_strcmp0 (words, reading->note) != 0,
                   .plain = PRC_STYLE_SAY,
                   .stress = PRC_STYLE_STRESS,
                   .steps = steps,
                   .max_lines = max_lines };
}

void
prc_side_clear_say (PrcSay *say)
{
  g_clear_pointer (&say->words, g_free);
}

GPtrArray *
prc_side_build_say (const PrcCanvas *canvas, const PrcSay *say, double width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_line_unref);
  g_autofree char *clean = prc_face_clean (say->words);
  PrcFitBox box = { .steps = say->steps,
                    .max_lines = say->max_lines,
                    .width = width * canvas->unit * STRESS_WIDTH,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = prc_token_get_type (say->plain)->line_height };
  g_autoptr (PrcFit) fit = NULL;

  if (*clean == '\0')
    return lines;
  fit = prc_fit_text (canvas->pen.context, say->plain, clean, say->parsed ? "en" : canvas->lead,
                      &box);
  for (guint i = 0; fit->lines[i] != NULL; i++)
    g_ptr_array_add (lines, new_say_line (canvas, fit->lines[i], say->plain,
                                          say->parsed ? say->stress : say->plain, fit->size));
  return lines;
}

void
prc_side_add_say (PrcStack *stack, const PrcSay *say, const char *tones, double width)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  g_autoptr (GPtrArray) lines = prc_side_build_say (canvas, say, width);
  double size = prc_token_get_type (PRC_STYLE_TONES)->size;
  g_autoptr (PrcLine) after =
      tones != NULL ? prc_canvas_new_line (canvas, PRC_STYLE_TONES, size, "en", tones) : NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      PrcLine *line = g_ptr_array_index (lines, i);

      if (i + 1 == lines->len && after != NULL &&
          prc_line_get_width (line) + prc_line_get_width (after) <=
              (width - TONES_GAP) * canvas->unit)
        prc_stack_add_two (stack, prc_line_ref (line), TONES_GAP, g_steal_pointer (&after));
      else
        prc_stack_add_line (stack, prc_line_ref (line));
    }
  if (after != NULL)
    prc_stack_add_title (stack, PRC_STYLE_TONES, tones, "en", prc_steps_next, width);
}

double
prc_side_get_shift (const PrcCanvas *canvas)
{
  return canvas->snapshot->rehearsal ? REHEARSAL_SHIFT * canvas->unit : 0;
}

double
prc_side_get_top_baseline (const PrcCanvas *canvas)
{
  return MAX (TOP_BASELINE * canvas->unit, canvas->top + 3.4 * canvas->unit) +
         prc_side_get_shift (canvas);
}

static const PrcCard *
get_live_card (const PrcSnapshot *snapshot)
{
  return snapshot->live != NULL ? snapshot->live->card : NULL;
}

static PrcLine *
new_group_line (const PrcCanvas *canvas, const PrcPair *group, double size)
{
  PrcSpan spans[] = {
    { .text = group->first,
      .language = group->first_language,
      .style = PRC_STYLE_GROUP,
      .size = size },
    { .text = group->second != NULL ? " · " : NULL, .style = PRC_STYLE_GROUP, .size = size },
    { .text = group->second,
      .language = group->second_language,
      .style = PRC_STYLE_GROUP,
      .size = size },
  };

  return prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
}

void
prc_side_add_group (PrcCanvas *canvas, double width)
{
  const PrcCard *card = get_live_card (canvas->snapshot);
  const PrcText *text = card == NULL                       ? canvas->snapshot->title
                        : card->kind == PRC_CARD_PERSON    ? card->group
                        : !prc_text_is_empty (card->title) ? card->title
                                                           : card->group;
  g_auto (PrcPair) group = prc_scene_text_pair (canvas, text);
  double size = prc_token_get_type (PRC_STYLE_GROUP)->size;
  g_autoptr (PrcLine) line = NULL;

  if (group.first == NULL)
    return;
  line = new_group_line (canvas, &group, size);
  if (prc_line_get_width (line) > width * canvas->unit)
    {
      g_clear_pointer (&group.second, g_free);
      prc_line_unref (line);
      line = new_group_line (canvas, &group, size);
    }
  while (prc_line_get_width (line) > width * canvas->unit && size > LEAST)
    {
      size *= 0.9;
      prc_line_unref (line);
      line = new_group_line (canvas, &group, size);
    }
  prc_canvas_add_line (canvas, line, canvas->left, prc_side_get_top_baseline (canvas));
}

PrcLine *
prc_side_new_count (const PrcCanvas *canvas, double *fraction)
{
  const PrcSnapshot *snapshot = canvas->snapshot;
  gboolean in_group = snapshot->group_names > 0;
  int place = in_group ? snapshot->group_called : snapshot->called;
  int places = in_group ? snapshot->group_names : snapshot->names;
  g_autofree char *text = NULL, *number = NULL, *before = NULL;
  const char *found;

  *fraction = places > 0 ? CLAMP ((double) place / places, 0, 1) : 0;
  if (places <= 0)
    return NULL;
  text = g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_COUNT, canvas->lead), place, places);
  number = g_strdup_printf ("%d", place);
  found = strstr (text, number);
  before = g_strndup (text, (gsize) (found - text));
  PrcSpan spans[] = {
    { .text = before, .language = canvas->lead, .style = PRC_STYLE_FIGURE_QUIET },
    { .text = number, .style = PRC_STYLE_FIGURE },
    { .text = found + strlen (number), .language = canvas->lead, .style = PRC_STYLE_FIGURE_QUIET },
  };

  return prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
}

PrcLine *
prc_side_new_pace (const PrcCanvas *canvas)
{
  int minutes = prc_snapshot_get_minutes_behind (canvas->snapshot);
  PrcSceneWord word = minutes > 0 ? PRC_SCENE_WORD_BEHIND : PRC_SCENE_WORD_AHEAD;
  g_autofree char *text = NULL;

  if (minutes == 0 ||
      (canvas->snapshot->state != PRC_SHOW_RUNNING && canvas->snapshot->state != PRC_SHOW_HELD))
    return NULL;
  text = g_strdup_printf (prc_scene_word_get (word, canvas->lead), ABS (minutes));
  return prc_canvas_new_line (canvas, PRC_STYLE_FIGURE_QUIET, 0, canvas->lead, text);
}

/* An item of several pages is as many steps: each says which it is. */
static char *
dup_item_name (const PrcCanvas *canvas, const PrcCard *card)
{
  const char *title = prc_scene_text_lead (canvas, card->title);

  if (title == NULL)
    title = prc_scene_word_get_item (card->type, canvas->lead);
  return card->pages > 1 ? g_strdup_printf ("%s\u2002%d/%d", title, card->page, card->pages)
                         : g_strdup (title);
}

static PrcLine *
new_next_name (const PrcCanvas *canvas, const PrcCard *card, double size, gboolean own_script)
{
  gboolean item = card->kind == PRC_CARD_ITEM;
  g_autofree char *title = item ? dup_item_name (canvas, card) : NULL;
  const char *name = item ? title : card->called;
  const char *own = item || g_strcmp0 (card->native, card->called) == 0 ? NULL : card->native;
  gboolean alone = name == NULL && own != NULL;
  PrcSpan spans[] = {
    { .text = alone          ? NULL
              : name != NULL ? name
                             : prc_scene_word_get_item (card->type, canvas->lead),
      .language = item ? canvas->lead : NULL,
      .style = item ? PRC_STYLE_NEXT_ITEM : PRC_STYLE_NEXT,
      .size = size },
    { .text = own != NULL && !alone && own_script ? " " : NULL,
      .style = PRC_STYLE_NEXT,
      .size = size },
    { .text = alone || own_script ? own : NULL,
      .language = card->native_language,
      .style = PRC_STYLE_NEXT_OWN,
      .size = size },
  };

  return prc_line_new (&canvas->pen, spans, G_N_ELEMENTS (spans));
}

/* On one line at @size, own script included where it fits; NULL where not even the name does. */
static PrcLine *
try_one_line (const PrcCanvas *canvas, const PrcCard *card, double size, double width)
{
  g_autoptr (PrcLine) whole = new_next_name (canvas, card, size, TRUE);
  g_autoptr (PrcLine) name = NULL;

  if (prc_line_get_width (whole) <= width)
    return g_steal_pointer (&whole);
  name = new_next_name (canvas, card, size, FALSE);
  return prc_line_get_width (name) <= width ? g_steal_pointer (&name) : NULL;
}

/* On one line at each step in turn, on two where two are allowed at that step; at the last on as
 * many as it takes. */
static void
add_next_name (PrcStack *stack, const PrcCanvas *canvas, const PrcCard *card,
               const PrcNextLook *look)
{
  double width = look->width * canvas->unit;
  g_autofree char *title = card->kind == PRC_CARD_ITEM ? dup_item_name (canvas, card) : NULL;
  const char *name = title != NULL ? title : card->called != NULL ? card->called : card->native;
  PrcFitBox box = { .max_lines = look->name_lines,
                    .width = width,
                    .height = G_MAXFLOAT,
                    .unit = canvas->unit,
                    .line_height = 1.2 };
  PrcStyle style = card->kind == PRC_CARD_ITEM ? PRC_STYLE_NEXT_ITEM : PRC_STYLE_NEXT;

  for (const double *step = look->name_steps; *step > 0; step++)
    {
      PrcLine *line = try_one_line (canvas, card, *step, width);
      double only[] = { *step, 0 };
      g_autoptr (PrcFit) fit = NULL;

      if (line != NULL)
        {
          prc_stack_add_line (stack, line);
          return;
        }
      if (name == NULL || (look->name_lines < 2 && step[1] > 0))
        continue;
      box.steps = only;
      fit = prc_fit_name (canvas->pen.context, style, name, NULL, &box);
      if (step[1] > 0 && (fit->size < *step || (int) fit->n_lines > look->name_lines))
        continue;
      prc_stack_add_fit (stack, fit, style, NULL);
      return;
    }
}

/* Sign and word of a note, after the respelling where they fit, else below it. */
static void
add_next_note (PrcStack *stack, PrcLine *say, const PrcBand *note, const PrcNextLook *look)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);
  PrcSpan span = { .text = note->head,
                   .language = canvas->lead,
                   .style = PRC_STYLE_NEXT_NEED,
                   .size = look->say_size,
                   .colour = (int) note->ground + 1 };
  PrcLine *word = prc_line_new (&canvas->pen, &span, 1);
  double room = (look->width - look->say_size * 1.6 - PRC_GAP_1) * canvas->unit;

  if (say != NULL && prc_line_get_width (say) + prc_line_get_width (word) <= room)
    {
      prc_stack_add_signed_line (stack, prc_line_ref (say), note->sign, note->ground,
                                 look->say_size, word);
      return;
    }
  if (say != NULL)
    prc_stack_add_line (stack, prc_line_ref (say));
  while (prc_line_get_width (word) > room && span.size > LEAST)
    {
      span.size *= 0.9;
      prc_line_unref (word);
      word = prc_line_new (&canvas->pen, &span, 1);
    }
  prc_stack_add_signed_line (stack, NULL, note->sign, note->ground, look->say_size, word);
}

void
prc_side_add_next (PrcStack *stack, const PrcCanvas *canvas, const PrcCue *cue,
                   const PrcNextLook *look)
{
  const PrcCard *card = cue->card;
  double steps[] = { look->say_size, look->say_size * 0.9, look->say_size * 0.82, 0 };
  g_auto (PrcSay) say = prc_side_make_say (card->reading, steps, look->say_lines);
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (PrcBand) note = { 0 };
  gboolean noted =
      card->kind == PRC_CARD_PERSON && prc_band_get_note (canvas, card, look->audience, &note);

  add_next_name (stack, canvas, card, look);
  if (card->kind != PRC_CARD_PERSON)
    return;
  say.plain = PRC_STYLE_NEXT_SAY;
  say.stress = PRC_STYLE_NEXT_STRESS;
  lines = prc_side_build_say (canvas, &say, look->width);
  if (lines->len > 0 && prc_line_get_size (g_ptr_array_index (lines, 0)) < steps[2] - 0.01)
    {
      /* Too long for so few lines at a size that can be read: one more line. */
      g_ptr_array_unref (lines);
      say.max_lines++;
      lines = prc_side_build_say (canvas, &say, look->width);
    }
  for (guint i = 0; i + (noted ? 1 : 0) < lines->len; i++)
    prc_stack_add_line (stack, prc_line_ref (g_ptr_array_index (lines, i)));
  if (noted)
    add_next_note (stack, lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL, &note,
                   look);
}

/* 'It took 1 h 12 min' */
static void
add_took (PrcStack *stack, const PrcCanvas *canvas, double width)
{
  int minutes = (canvas->snapshot->took + 30) / 60;
  g_autofree char *took = NULL;

  if (minutes <= 0)
    return;
  took = minutes < 60
             ? g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_TOOK, canvas->lead), minutes)
             : g_strdup_printf (prc_scene_word_get (PRC_SCENE_WORD_TOOK_HOURS, canvas->lead),
                                minutes / 60, minutes % 60);
  prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, took, canvas->lead, prc_steps_small, width);
}

void
prc_side_add_statement (PrcStack *stack, const PrcCanvas *canvas, double width)
{
  const PrcSnapshot *snapshot = canvas->snapshot;
  g_autofree char *date = prc_scene_word_dup_date (snapshot->date, canvas->lead);
  const char *place = prc_scene_text_lead (canvas, snapshot->place);
  g_autofree char *where = date != NULL && place != NULL ? g_strdup_printf ("%s · %s", date, place)
                                                         : g_strdup (date != NULL ? date : place);

  if (snapshot->state == PRC_SHOW_FINISHED)
    {
      prc_stack_add_title (stack, PRC_STYLE_STATEMENT,
                           prc_scene_word_get (PRC_SCENE_WORD_OVER, canvas->lead), canvas->lead,
                           prc_steps_statement, width);
      prc_stack_add_gap (stack, PRC_GAP_2);
      prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, prc_scene_text_lead (canvas, snapshot->title),
                           canvas->lead, prc_steps_small, width);
      add_took (stack, canvas, width);
      return;
    }
  prc_stack_add_title (stack, PRC_STYLE_STATEMENT, prc_scene_text_lead (canvas, snapshot->title),
                       canvas->lead, prc_steps_statement, width);
  prc_stack_add_gap (stack, PRC_GAP_1);
  prc_stack_add_title (stack, PRC_STYLE_FOLLOWS, where, canvas->lead, prc_steps_small, width);
  if (snapshot->time != NULL && snapshot->state == PRC_SHOW_READY)
    {
      g_autofree char *starts = g_strdup_printf (
          prc_scene_word_get (PRC_SCENE_WORD_STARTS, canvas->lead), snapshot->time);

      prc_stack_add_gap (stack, PRC_GAP_2);
      prc_stack_add_lines (stack, &(PrcTitle){ .text = starts,
                                               .language = canvas->lead,
                                               .style = PRC_STYLE_STATEMENT,
                                               .steps = prc_steps_statement + 2,
                                               .max_lines = 1,
                                               .width = width });
    }
}

GPtrArray *
prc_side_list_next (const PrcSnapshot *snapshot, guint n)
{
  GPtrArray *list = g_ptr_array_new ();

  if (snapshot->standby != NULL && n > 0)
    g_ptr_array_add (list, snapshot->standby);
  for (guint i = 0; snapshot->next != NULL && i < snapshot->next->len && list->len < n; i++)
    g_ptr_array_add (list, g_ptr_array_index (snapshot->next, i));
  return list;
}
