#include "prc-practice-paper.h"

#include "prc-cue.h"

#include <math.h>

/* Points: type of the names, height of a row. */
#define NAME_SIZE 14
#define ROW 48
#define MARGIN 48

typedef struct
{
  char *title;
  GPtrArray *cues;
  guint rows; /* on a page */
} Paper;

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  g_free (paper->title);
  g_ptr_array_unref (paper->cues);
  g_free (paper);
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Paper *paper)
{
  double height = gtk_print_context_get_height (context) - 3.0 * MARGIN;

  paper->rows = (guint) MAX (1.0, floor (height / ROW));
  gtk_print_operation_set_n_pages (
      operation, (int) MAX (1, (paper->cues->len + paper->rows - 1) / paper->rows));
}

static void
draw_text (GtkPrintContext *context, const char *text, double x, double y, int size, gboolean bold)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout,
                          (int) (gtk_print_context_get_width (context) - MARGIN - x) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
}

static void
draw_row (GtkPrintContext *context, const PrcCue *cue, double y)
{
  const PrcCard *card = cue->card;
  g_autofree char *shown = prc_reading_dup_shown_line (card->reading);
  const char *pinyin = card->reading != NULL ? card->reading->pinyin : NULL;
  g_autofree char *line = shown != NULL && pinyin != NULL
                              ? g_strconcat (shown, "   ", pinyin, NULL)
                              : g_strdup (shown != NULL ? shown : pinyin);
  g_autofree char *name = g_strconcat (
      card->called != NULL ? card->called : "",
      card->native != NULL && g_strcmp0 (card->native, card->called) != 0 ? "  " : "",
      card->native != NULL && g_strcmp0 (card->native, card->called) != 0 ? card->native : "",
      NULL);

  draw_text (context, cue->position != NULL ? cue->position : "", MARGIN, y, NAME_SIZE, FALSE);
  draw_text (context, name, 2.0 * MARGIN, y, NAME_SIZE, TRUE);
  if (line != NULL)
    draw_text (context, line, 2.0 * MARGIN, y + NAME_SIZE * 1.4, NAME_SIZE, FALSE);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Paper *paper)
{
  guint from = (guint) page * paper->rows;

  draw_text (context, paper->title, MARGIN, MARGIN, NAME_SIZE, FALSE);
  for (guint i = from; i < MIN (from + paper->rows, paper->cues->len); i++)
    draw_row (context, g_ptr_array_index (paper->cues, i), 2.0 * MARGIN + (i - from) * ROW);
}

static void
offer_file (GtkPrintOperation *operation, const char *title, const char *beside)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *folder = g_path_get_dirname (beside);
  g_autofree char *name = g_strconcat (title, ".pdf", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri == NULL)
    return;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_operation_set_print_settings (operation, settings);
}

void
prc_practice_paper_print (GtkWindow *parent, const char *title, const char *beside, GPtrArray *cues)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Paper *paper = g_new0 (Paper, 1);

  paper->title = g_strdup (title);
  paper->cues = g_ptr_array_ref (cues);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  offer_file (operation, title, beside);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), paper);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), paper,
                         (GClosureNotify) (void (*) (void)) paper_free, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
