#include "prc-cue-sheet-save.h"

#include "prc-plan-sheet.h"
#include "prc-window-language.h"

#include <glib/gi18n.h>

/* Spreadsheets know UTF-8 by this. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static char *
dup_sheet (PrcOpenSeason *season)
{
  PrcPlanSource source = { prc_open_season_get_season (season),
                           prc_open_season_get_ceremony (season),
                           prc_open_season_get_order (season), prc_window_language_get () };
  g_autoptr (GPtrArray) rows = prc_plan_sheet_list_cues (&source);
  g_autofree char *text =
      prc_plan_sheet_dup_csv (rows, prc_plan_cue_columns, PRC_PLAN_N_CUE_COLUMNS);

  return g_strconcat (BYTE_ORDER_MARK, text, NULL);
}

static void
on_name (GtkNativeDialog *dialog, int response, PrcOpenSeason *season)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (dialog);
  if (path == NULL || prc_open_season_get_order (season) == NULL)
    return;
  text = dup_sheet (season);
  name = g_filename_display_basename (path);
  if (g_file_set_contents (path, text, -1, &error))
    prc_open_season_say (season, _ ("The cue sheet was written to %s."), name);
  else
    prc_open_season_say_error (season, error);
}

void
prc_cue_sheet_save_choose (GtkWindow *window, PrcOpenSeason *season)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save the cue sheet for sound and light"), window,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save"), _ ("Cancel"));

  /* Translators: name of a file */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("cue-sheet.csv"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_name), season, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
