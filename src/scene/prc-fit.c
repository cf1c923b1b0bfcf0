#include "prc-fit.h"

#include <string.h>

#define REFERENCE 100.0     /* px at which a text is measured */
#define MAX_LINES 8         /* when nothing else helps */
#define MAX_PIECES 400      /* more break points than this are not looked at */
#define MAX_BREAKINGS 20000 /* more than this are not compared; the narrowest is taken */
#define NEARLY_FULL 0.9     /* of the box: from here on ink is looked at */
#define MAX_NARROWER 4
#define KEEP_COST 0.2
#define WHOLE_COST 0.02
#define SHORT_LAST_COST 0.0225
#define SHORT_LAST 0.4

/* A text cut at its break points: where each piece starts and ends, in px at the reference size. */
typedef struct
{
  const char *text;
  guint n;        /* pieces */
  guint *offsets; /* n + 1 */
  double *starts, *ends;
  double *costs; /* of a break before the piece */
  gboolean *hyphens;
} Pieces;

typedef struct
{
  const Pieces *pieces;
  double limit; /* px at the reference size */
  double scale; /* width of the box at that size */
  gboolean hyphens;
  guint n_lines;
  guint current[MAX_LINES + 1], best[MAX_LINES + 1];
  double best_cost;
} Search;

/* Advance before each byte that starts a cluster; in logical order, whatever the direction. */
static double *
measure_advances (PangoContext *context, const char *text, const PrcFaceRun *run)
{
  gsize length = strlen (text);
  double *at = g_new0 (double, length + 1);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayoutIter *iter;

  prc_face_add_attributes (attributes, text, 0, (guint) length, run);
  pango_layout_set_text (layout, text, (int) length);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle logical;
      int index = pango_layout_iter_get_index (iter);

      pango_layout_iter_get_cluster_extents (iter, NULL, &logical);
      if (index >= 0 && (gsize) index < length)
        at[index + 1] += pango_units_to_double (ABS (logical.width));
    }
  while (pango_layout_iter_next_cluster (iter));
  pango_layout_iter_free (iter);
  for (gsize i = 1; i <= length; i++)
    at[i] += at[i - 1];
  return at;
}

static Pieces *
pieces_new (PangoContext *context, const PrcFaceRun *run, const char *text, GArray *breaks)
{
  Pieces *pieces = g_new0 (Pieces, 1);
  g_autofree double *at = measure_advances (context, text, run);
  guint n = MIN (breaks->len, MAX_PIECES - 1) + 1;

  pieces->text = text;
  pieces->n = n;
  pieces->offsets = g_new0 (guint, n + 1);
  pieces->starts = g_new0 (double, n);
  pieces->ends = g_new0 (double, n);
  pieces->costs = g_new0 (double, n);
  pieces->hyphens = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      const PrcLineBreak *before = i > 0 ? &g_array_index (breaks, PrcLineBreak, i - 1) : NULL;
      guint end =
          i + 1 < n ? g_array_index (breaks, PrcLineBreak, i).offset : (guint) strlen (text);

      pieces->offsets[i] = before != NULL ? before->offset : 0;
      pieces->offsets[i + 1] = end;
      pieces->costs[i] = before != NULL ? before->cost : 0;
      pieces->hyphens[i] = before != NULL && before->hyphen;
      while (end > pieces->offsets[i] && text[end - 1] == ' ')
        end--;
      pieces->starts[i] = at[pieces->offsets[i]];
      pieces->ends[i] = at[end];
    }
  return pieces;
}

static void
pieces_free (Pieces *pieces)
{
  g_free (pieces->offsets);
  g_free (pieces->starts);
  g_free (pieces->ends);
  g_free (pieces->costs);
  g_free (pieces->hyphens);
  g_free (pieces);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pieces, pieces_free)

/* Pieces from @from up to before @to on one line. */
static double
line_width (const Pieces *pieces, guint from, guint to)
{
  return pieces->ends[to - 1] - pieces->starts[from];
}

/* The breaking into at most @n_lines whose longest line is shortest; G_MAXDOUBLE where the text has
 * too few pieces. Fills @splits (n_lines + 1) where it is not NULL. */
static double
find_narrowest (const Pieces *pieces, guint n_lines, gboolean hyphens, guint *splits)
{
  guint n = pieces->n;
  g_autofree double *best = g_new (double, (n_lines + 1) * (n + 1));
  g_autofree guint *from = g_new0 (guint, (n_lines + 1) * (n + 1));

  if (n_lines > n)
    return G_MAXDOUBLE;
  for (guint i = 0; i < (n_lines + 1) * (n + 1); i++)
    best[i] = G_MAXDOUBLE;
  best[0] = 0;
  for (guint k = 1; k <= n_lines; k++)
    for (guint end = k; end <= n; end++)
      for (guint start = k - 1; start < end; start++)
        {
          double before = best[(k - 1) * (n + 1) + start];
          double width;

          if (before == G_MAXDOUBLE || (start > 0 && pieces->hyphens[start] && !hyphens))
            continue;
          width = MAX (before, line_width (pieces, start, end));
          if (width < best[k * (n + 1) + end])
            {
              best[k * (n + 1) + end] = width;
              from[k * (n + 1) + end] = start;
            }
        }
  if (splits != NULL && best[n_lines * (n + 1) + n] != G_MAXDOUBLE)
    {
      splits[n_lines] = n;
      for (guint k = n_lines; k > 0; k--)
        splits[k - 1] = from[k * (n + 1) + splits[k]];
    }
  return best[n_lines * (n + 1) + n];
}

static double
breaking_cost (const Search *search, const guint *splits)
{
  const Pieces *pieces = search->pieces;
  double longest = 0, last = 0, cost = 0;

  for (guint i = 0; i < search->n_lines; i++)
    longest = MAX (longest, line_width (pieces, splits[i], splits[i + 1]));
  for (guint i = 0; i < search->n_lines; i++)
    {
      last = line_width (pieces, splits[i], splits[i + 1]);
      cost += (longest - last) / search->scale * ((longest - last) / search->scale);
      if (i > 0)
        cost += pieces->costs[splits[i]];
    }
  cost += WHOLE_COST * longest / search->scale;
  if (search->n_lines > 1 && last < SHORT_LAST * longest)
    cost += SHORT_LAST_COST;
  return cost;
}

static void
search_from (Search *search, guint line)
{
  const Pieces *pieces = search->pieces;
  guint start = search->current[line], last = search->n_lines - 1;
  guint to = line == last ? pieces->n : pieces->n - (last - line);
  double cost;

  for (guint end = line == last ? pieces->n : start + 1; end <= to; end++)
    {
      if (line_width (pieces, start, end) > search->limit)
        break;
      if (end < pieces->n && pieces->hyphens[end] && !search->hyphens)
        continue;
      search->current[line + 1] = end;
      if (line < last)
        {
          search_from (search, line + 1);
          continue;
        }
      cost = breaking_cost (search, search->current);
      if (cost < search->best_cost)
        {
          search->best_cost = cost;
          memcpy (search->best, search->current, sizeof search->best);
        }
    }
}

static double
count_breakings (guint n, guint lines)
{
  double count = 1;

  for (guint i = 1; i < lines; i++)
    count = count * (n - i) / i;
  return count;
}

/* The best balanced breaking in @n_lines at a size of which the box is @scale wide. */
static void
find_balanced (const Pieces *pieces, guint n_lines, gboolean hyphens, double scale, guint *splits)
{
  Search search = { .pieces = pieces,
                    .limit = scale,
                    .scale = scale,
                    .hyphens = hyphens,
                    .n_lines = n_lines,
                    .best_cost = G_MAXDOUBLE };

  if (count_breakings (pieces->n, n_lines) <= MAX_BREAKINGS)
    search_from (&search, 0);
  if (search.best_cost == G_MAXDOUBLE)
    find_narrowest (pieces, n_lines, hyphens, splits);
  else
    memcpy (splits, search.best, (n_lines + 1) * sizeof (guint));
}

/* A choice of the ladder. */
typedef struct
{
  guint n_lines; /* 0: none */
  int step;
  gboolean hyphens;
} Choice;

static int
count_steps (const double *steps)
{
  int n = 0;

  while (steps[n] > 0)
    n++;
  return n;
}

/* Two lines start one step down, three and more at the fourth. */
static int
first_step (guint n_lines, int n_steps)
{
  int first = n_lines <= 1 ? 0 : n_lines == 2 ? 1 : 3;

  return MIN (first, n_steps - 1);
}

static int
find_step (const Pieces *pieces, const PrcFitBox *box, guint n_lines, gboolean hyphens)
{
  double narrowest = find_narrowest (pieces, n_lines, hyphens, NULL);
  int n_steps = count_steps (box->steps);

  if (narrowest == G_MAXDOUBLE)
    return n_steps;
  for (int step = first_step (n_lines, n_steps); step < n_steps; step++)
    {
      double px = box->steps[step] * box->unit;

      if (narrowest * px / REFERENCE <= box->width &&
          n_lines * box->line_height * px <= box->height + 0.01)
        return step;
    }
  return n_steps;
}

/* The fewest lines, unless each more gains two steps. */
static Choice
choose (const Pieces *pieces, const PrcFitBox *box, guint from, guint to, gboolean hyphens)
{
  int n_steps = count_steps (box->steps);
  Choice best = { 0, n_steps, hyphens };

  for (guint n = from; n <= to; n++)
    {
      int step = find_step (pieces, box, n, hyphens);

      if (step < n_steps && (best.n_lines == 0 || step <= best.step - 2 * (int) (n - best.n_lines)))
        best = (Choice){ n, step, hyphens };
    }
  return best;
}

/* A double name stays whole where that costs one step at most. */
static Choice
choose_whole_first (const Pieces *pieces, const PrcFitBox *box, guint from, guint to)
{
  Choice whole = choose (pieces, box, from, to, FALSE);
  Choice parted = choose (pieces, box, from, to, TRUE);

  return whole.n_lines > 0 && whole.step <= parted.step + 1 ? whole : parted;
}

static char *
dup_line (const Pieces *pieces, guint from, guint to)
{
  guint start = pieces->offsets[from];

  return g_strchomp (g_strndup (pieces->text + start, pieces->offsets[to] - start));
}

static PrcFit *
fit_new (const Pieces *pieces, const guint *splits, guint n_lines, double size, double unit)
{
  PrcFit *fit = g_new0 (PrcFit, 1);

  fit->size = size;
  fit->n_lines = n_lines;
  fit->stretch = PANGO_STRETCH_NORMAL;
  fit->lines = g_new0 (char *, n_lines + 1);
  for (guint i = 0; i < n_lines; i++)
    {
      fit->lines[i] = dup_line (pieces, splits[i], splits[i + 1]);
      fit->widest = MAX (fit->widest,
                         line_width (pieces, splits[i], splits[i + 1]) * size * unit / REFERENCE);
    }
  return fit;
}

static PrcFit *
fit_new_for_choice (const Pieces *pieces, const PrcFitBox *box, const Choice *choice)
{
  double size = box->steps[choice->step];
  guint splits[MAX_LINES + 1] = { 0 };

  find_balanced (pieces, choice->n_lines, choice->hyphens,
                 box->width * REFERENCE / (size * box->unit), splits);
  return fit_new (pieces, splits, choice->n_lines, size, box->unit);
}

/* At most eight lines, at the largest size that fits at all. */
static PrcFit *
fit_new_at_any_size (const Pieces *pieces, const PrcFitBox *box)
{
  guint splits[MAX_LINES + 1] = { 0 };
  double last = box->steps[count_steps (box->steps) - 1];
  double best_size = 0;
  guint best = 1;
  PrcFit *fit;

  for (guint n = 1; n <= MAX_LINES; n++)
    {
      double narrowest = find_narrowest (pieces, n, TRUE, NULL);
      double size = narrowest == G_MAXDOUBLE ? 0
                    : narrowest <= 0         ? last
                                             : box->width * REFERENCE / (narrowest * box->unit);

      size = MIN (MIN (size, last), box->height / (n * box->line_height * box->unit));
      if (size > best_size * 1.001)
        {
          best_size = size;
          best = n;
        }
    }
  find_narrowest (pieces, best, TRUE, splits);
  fit = fit_new (pieces, splits, best, MAX (best_size * 0.995, 0.01), box->unit);
  return fit;
}

static PrcFit *
try_condensed (PangoContext *context, PrcFaceRun run, const char *text, GArray *breaks,
               const PrcFitBox *box)
{
  static const PangoStretch stretches[] = { PANGO_STRETCH_SEMI_CONDENSED, PANGO_STRETCH_CONDENSED };

  for (gsize i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autoptr (Pieces) pieces = NULL;
      Choice choice;

      run.stretch = stretches[i];
      pieces = pieces_new (context, &run, text, breaks);
      choice = choose_whole_first (pieces, box, 1, (guint) box->max_lines + 1);
      if (choice.n_lines > 0)
        {
          PrcFit *fit = fit_new_for_choice (pieces, box, &choice);

          fit->stretch = stretches[i];
          return fit;
        }
    }
  return NULL;
}

static PrcFit *
fit_name (PangoContext *context, PrcStyle style, const char *name, const char *language,
          const PrcFitBox *box)
{
  PrcFaceRun run = { style, REFERENCE, language, PANGO_STRETCH_NORMAL };
  g_autofree char *clean = prc_face_clean (name);
  g_autoptr (GArray) breaks = prc_line_break_find_name (clean);
  g_autoptr (Pieces) pieces = pieces_new (context, &run, clean, breaks);
  guint lines = (guint) box->max_lines;
  Choice choice = choose_whole_first (pieces, box, 1, lines);
  double floor_steps[] = { PRC_FLOOR_WARNED, 0 };
  PrcFitBox floor_box = *box;
  PrcFit *fit = NULL;

  if (choice.n_lines == 0)
    choice = choose_whole_first (pieces, box, lines + 1, MIN (lines + 1, MAX_LINES));
  if (choice.n_lines > 0)
    fit = fit_new_for_choice (pieces, box, &choice);
  if (fit == NULL && !prc_face_has_han (clean))
    fit = try_condensed (context, run, clean, breaks, box);
  floor_box.steps = floor_steps;
  if (fit == NULL)
    {
      choice = choose_whole_first (pieces, &floor_box, 1, MIN (lines + 1, MAX_LINES));
      if (choice.n_lines > 0)
        fit = fit_new_for_choice (pieces, &floor_box, &choice);
    }
  if (fit == NULL)
    fit = fit_new_at_any_size (pieces, box);
  fit->crowded = fit->n_lines > lines;
  fit->small = fit->size < PRC_FLOOR;
  fit->tiny = fit->size < PRC_FLOOR_WARNED;
  return fit;
}

static PrcFit *
fit_title (PangoContext *context, PrcStyle style, const char *text, const char *language,
           const PrcFitBox *box)
{
  PrcFaceRun run = { style, REFERENCE, language, PANGO_STRETCH_NORMAL };
  g_autofree char *clean = prc_face_clean (text);
  g_autoptr (GArray) breaks = prc_line_break_find_title (clean);
  g_autoptr (Pieces) pieces = pieces_new (context, &run, clean, breaks);
  guint lines = (guint) box->max_lines;
  Choice choice = choose (pieces, box, 1, lines, TRUE);
  g_autoptr (GArray) anywhere = NULL;
  g_autoptr (Pieces) finer = NULL;

  if (choice.n_lines == 0)
    choice = choose (pieces, box, lines + 1, MIN (lines + 1, MAX_LINES), TRUE);
  if (choice.n_lines > 0)
    return fit_new_for_choice (pieces, box, &choice);
  anywhere = prc_line_break_find_text (clean);
  finer = pieces_new (context, &run, clean, anywhere);
  choice = choose (finer, box, 1, MIN (lines + 1, MAX_LINES), TRUE);
  if (choice.n_lines > 0)
    return fit_new_for_choice (finer, box, &choice);
  return fit_new_at_any_size (finer, box);
}

/* A page of words cut into its paragraphs. */
static GPtrArray *
cut_paragraphs (PangoContext *context, const PrcFaceRun *run, GStrv paragraphs,
                GArray *(*find_breaks) (const char *) )
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pieces_free);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autoptr (GArray) breaks = find_breaks (paragraphs[i]);

      g_ptr_array_add (all, pieces_new (context, run, paragraphs[i], breaks));
    }
  return all;
}

/* Makes every break within an occurrence of @keep dear. */
static void
keep_together (const Pieces *pieces, const char *keep)
{
  gsize length = keep != NULL ? strlen (keep) : 0;

  if (length == 0)
    return;
  for (const char *found = strstr (pieces->text, keep); found != NULL;
       found = strstr (found + length, keep))
    for (guint i = 1; i < pieces->n; i++)
      {
        gsize offset = pieces->offsets[i], from = (gsize) (found - pieces->text);

        if (offset > from && offset < from + length)
          pieces->costs[i] += KEEP_COST;
      }
}

/* The fewest lines in which @pieces stays within @limit. */
static guint
count_lines (const Pieces *pieces, double limit)
{
  guint lines = 0;

  for (guint start = 0, end; start < pieces->n; start = end, lines++)
    for (end = start + 1; end < pieces->n && line_width (pieces, start, end + 1) <= limit;)
      end++;
  return lines;
}

/* The largest size at which all paragraphs fit; smaller than the ladder where they must. */
static double
find_size_for_all (const GPtrArray *all, const PrcFitBox *box)
{
  int n_steps = count_steps (box->steps);
  double size = box->steps[0], height = box->height;

  /* Even where it must be smaller: no higher than its lines at the first step. */
  if (box->max_lines > 0)
    height = MIN (height, box->max_lines * box->line_height * size * box->unit * 1.01);
  for (int step = 0; size > 0.02; step++)
    {
      double limit, widest = 0;
      guint lines = 0;

      size = step < n_steps ? box->steps[step] : size * 0.9;
      limit = box->width * REFERENCE / (size * box->unit);
      for (guint i = 0; i < all->len; i++)
        {
          const Pieces *pieces = g_ptr_array_index (all, i);

          lines += count_lines (pieces, limit);
          for (guint p = 0; p < pieces->n; p++)
            widest = MAX (widest, line_width (pieces, p, p + 1));
        }
      if (widest <= limit && lines * box->line_height * size * box->unit <= height &&
          (box->max_lines <= 0 || step >= n_steps || (int) lines <= box->max_lines))
        break;
    }
  return size;
}

static PrcFit *
fit_new_from_lines (GPtrArray *lines, double size, double widest)
{
  PrcFit *fit = g_new0 (PrcFit, 1);

  fit->size = size;
  fit->n_lines = lines->len;
  fit->widest = widest;
  fit->stretch = PANGO_STRETCH_NORMAL;
  g_ptr_array_add (lines, NULL);
  fit->lines = (GStrv) g_ptr_array_free (lines, FALSE);
  return fit;
}

/* Lines of @pieces filled one after the other, none wider than @limit but by a single word. */
static void
fill_lines (const Pieces *pieces, double limit, GPtrArray *lines, double *widest)
{
  for (guint start = 0, end; start < pieces->n; start = end)
    {
      end = start + 1;
      while (end < pieces->n && line_width (pieces, start, end + 1) <= limit)
        end++;
      *widest = MAX (*widest, line_width (pieces, start, end));
      g_ptr_array_add (lines, dup_line (pieces, start, end));
    }
}

static PrcFit *
fit_words (PangoContext *context, PrcStyle style, const char *text, const char *language,
           const PrcFitBox *box)
{
  PrcFaceRun run = { style, REFERENCE, language, PANGO_STRETCH_NORMAL };
  g_autofree char *clean = prc_face_clean_lines (text);
  g_auto (GStrv) paragraphs = g_strsplit (clean, "\n", -1);
  g_autoptr (GPtrArray) all = cut_paragraphs (context, &run, paragraphs, prc_line_break_find_words);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  double size = find_size_for_all (all, box), widest = 0;
  double limit = box->width * REFERENCE / (size * box->unit);

  for (guint i = 0; i < all->len; i++)
    {
      const Pieces *pieces = g_ptr_array_index (all, i);
      guint n = count_lines (pieces, limit);
      guint splits[MAX_LINES + 1] = { 0 };

      keep_together (pieces, box->keep);
      if (n > MAX_LINES)
        {
          fill_lines (pieces, limit, lines, &widest);
          continue;
        }
      find_balanced (pieces, n, TRUE, limit, splits);
      for (guint line = 0; line < n; line++)
        {
          g_ptr_array_add (lines, dup_line (pieces, splits[line], splits[line + 1]));
          widest = MAX (widest, line_width (pieces, splits[line], splits[line + 1]));
        }
    }
  return fit_new_from_lines (lines, size, widest * size * box->unit / REFERENCE);
}

static PrcFit *
fit_text (PangoContext *context, PrcStyle style, const char *text, const char *language,
          const PrcFitBox *box)
{
  PrcFaceRun run = { style, REFERENCE, language, PANGO_STRETCH_NORMAL };
  g_autofree char *clean = prc_face_clean_lines (text);
  g_auto (GStrv) paragraphs = g_strsplit (clean, "\n", -1);
  g_autoptr (GPtrArray) all = cut_paragraphs (context, &run, paragraphs, prc_line_break_find_text);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  double size = find_size_for_all (all, box), widest = 0;
  double limit = box->width * REFERENCE / (size * box->unit);

  for (guint i = 0; i < all->len; i++)
    fill_lines (g_ptr_array_index (all, i), limit, lines, &widest);
  return fit_new_from_lines (lines, size, widest * size * box->unit / REFERENCE);
}

typedef PrcFit *(*FitOnce) (PangoContext *context, PrcStyle style, const char *text,
                            const char *language, const PrcFitBox *box);

/* The widest ink of the lines, px: a J or a swash can reach out of its advance. */
static double
measure_ink (PangoContext *context, PrcStyle style, const char *language, const PrcFit *fit,
             double unit)
{
  PrcFaceRun run = { style, REFERENCE, language, fit->stretch };
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  double widest = 0;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  for (guint i = 0; i < fit->n_lines; i++)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoRectangle ink;

      prc_face_add_attributes (attributes, fit->lines[i], 0, (guint) strlen (fit->lines[i]), &run);
      pango_layout_set_text (layout, fit->lines[i], -1);
      pango_layout_set_attributes (layout, attributes);
      pango_layout_get_extents (layout, &ink, NULL);
      widest = MAX (widest, pango_units_to_double (ink.width));
    }
  return widest * fit->size * unit / REFERENCE;
}

/* Fits by advances, and again into a narrower box while the ink does not fit. */
static PrcFit *
fit_ink (FitOnce fit_once, PangoContext *context, PrcStyle style, const char *text,
         const char *language, const PrcFitBox *box)
{
  PrcFitBox narrower = *box;
  PrcFit *fit = fit_once (context, style, text, language, box);

  for (guint i = 0; i < MAX_NARROWER && fit->widest > box->width * NEARLY_FULL; i++)
    {
      double ink = measure_ink (context, style, language, fit, box->unit);

      if (ink <= box->width)
        break;
      narrower.width = MAX (narrower.width - (ink - box->width) - 0.5, box->width / 4);
      prc_fit_free (fit);
      fit = fit_once (context, style, text, language, &narrower);
    }
  return fit;
}

PrcFit *
prc_fit_name (PangoContext *context, PrcStyle style, const char *name, const char *language,
              const PrcFitBox *box)
{
  return fit_ink (fit_name, context, style, name, language, box);
}

PrcFit *
prc_fit_title (PangoContext *context, PrcStyle style, const char *text, const char *language,
               const PrcFitBox *box)
{
  return fit_ink (fit_title, context, style, text, language, box);
}

PrcFit *
prc_fit_words (PangoContext *context, PrcStyle style, const char *text, const char *language,
               const PrcFitBox *box)
{
  return fit_ink (fit_words, context, style, text, language, box);
}

PrcFit *
prc_fit_text (PangoContext *context, PrcStyle style, const char *text, const char *language,
              const PrcFitBox *box)
{
  return fit_ink (fit_text, context, style, text, language, box);
}

void
prc_fit_free (PrcFit *fit)
{
  g_strfreev (fit->lines);
  g_free (fit);
}
