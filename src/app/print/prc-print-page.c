#include "prc-print-page.h"

#include "prc-inner-names.h"
#include "prc-labels.h"
#include "prc-page-header.h"
#include "prc-split.h"
#include "prc-press-box.h"
#include "prc-sheet-view.h"
#include "prc-one-child.h"
#include "prc-trouble.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define MAX_PROBLEMS 60
#define AROUND 64 /* px beside a spread */

struct _PrcPrintPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkStack *stack;
  AdwStatusPage *trouble;
  GtkBox *sheets;
  AdwComboRow *shape; /* in the order of PrcShape */
  AdwComboRow *zoom;
  GtkWidget *problems_box;
  GtkListBox *problems;
  AdwBin *press;
  GtkLabel *summary;
  PrcSharedDocument *document;
  GCancellable *cancellable;
};

G_DEFINE_TYPE (PrcPrintPage, prc_print_page, PRC_TYPE_WORK_PAGE)

typedef enum
{
  SHAPE_BOOKLET,
  SHAPE_PROOF,
  SHAPE_LARGE,
  SHAPE_TEXT,
  SHAPE_ERRATA
} PrcShape;

/* --- setting the pages, in a worker
 * ---------------------------------------------------------------- */

typedef struct
{
  PrcSeason *season;
  gint64 ceremony;
  PrcRunningOrder *order;
  PrcAssets *assets;
  PrcShape shape;
  GPtrArray *waivers; /* of PrcWaiver */
  PrcPress *press;    /* what was sent last; NULL */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  prc_season_unref (work->season);
  prc_running_order_unref (work->order);
  g_clear_pointer (&work->assets, prc_assets_unref);
  g_ptr_array_unref (work->waivers);
  g_clear_pointer (&work->press, prc_press_unref);
  g_free (work);
}

static Work *
make_work (PrcPrintPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  Work *work = g_new0 (Work, 1);

  work->season = prc_season_ref (prc_open_season_get_season (season));
  work->ceremony = prc_open_season_get_ceremony (season)->id;
  work->order = prc_running_order_ref (prc_open_season_get_order (season));
  work->assets = prc_assets_ref (prc_open_season_get_assets (season));
  work->shape = (PrcShape) MIN (adw_combo_row_get_selected (self->shape), SHAPE_ERRATA);
  work->waivers = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_waiver_unref);
  prc_array_append_values (work->waivers, prc_open_season_get_waivers (season));
  /* What can't be read is what a proof does without. */
  work->press = prc_store_load_press (prc_open_season_get_store (season), work->ceremony,
                                      PRC_PRESS_BOOKLET, NULL);
  return work;
}

static void
take_shape (GHashTable *settings, PrcShape shape)
{
  switch (shape)
    {
    case SHAPE_BOOKLET:
    case SHAPE_ERRATA:
      break;
    case SHAPE_PROOF:
      g_hash_table_insert (settings, (gpointer) "for", (gpointer) "proof");
      break;
    case SHAPE_LARGE:
      g_hash_table_insert (settings, (gpointer) "edition", (gpointer) "large");
      break;
    case SHAPE_TEXT:
      g_hash_table_insert (settings, (gpointer) "edition", (gpointer) "text");
      break;
    }
}

static PrcDocument *
set_pages (const Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);
  PrcPrintJob job = { 0 };

  take_shape (settings, work->shape);
  job.settings = settings;
  job.waivers = work->waivers;
  job.press = work->press;
  job.season = work->season;
  job.ceremony = work->ceremony;
  job.order = work->order;
  job.assets = work->assets;
  job.kind = work->shape == SHAPE_ERRATA ? "errata" : "booklet";
  return prc_document_new (&job, NULL, NULL, cancellable, error);
}

static void
set_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  PrcDocument *document = set_pages (data, cancellable, &error);

  if (document == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, document, (GDestroyNotify) prc_document_free);
}

/* --- what is shown
 * ------------------------------------------------------------------------------------ */

/* px for a pt; the first choice fits two pages side by side into the window. */
static double
get_zoom (PrcPrintPage *self)
{
  const double zooms[] = { 0, 1.0, 1.5 };
  guint chosen = MIN (adw_combo_row_get_selected (self->zoom), G_N_ELEMENTS (zooms) - 1);
  int room = gtk_widget_get_width (GTK_WIDGET (self->stack)) - AROUND;
  double width, height;

  if (chosen > 0)
    return zooms[chosen];
  prc_document_get_page_size (prc_shared_document_get (self->document), &width, &height);
  return CLAMP (room / (2 * width), 0.4, 1.5);
}

static GtkWidget *
make_sheet (PrcPrintPage *self, guint page)
{
  GtkWidget *view = prc_sheet_view_new (self->document, page, get_zoom (self));

  gtk_widget_add_css_class (view, "sheet");
  return view;
}

/* As the reader turns them: the cover alone, then two and two. */
static void
fill_sheets (PrcPrintPage *self)
{
  guint pages = prc_document_get_n_pages (prc_shared_document_get (self->document));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sheets))) != NULL)
    gtk_box_remove (self->sheets, child);
  for (guint page = 0; page < pages; page++)
    {
      GtkWidget *spread = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

      gtk_widget_set_halign (spread, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (spread), make_sheet (self, page));
      if (page > 0 && page + 1 < pages)
        gtk_box_append (GTK_BOX (spread), make_sheet (self, ++page));
      gtk_box_append (self->sheets, spread);
    }
}

/* How grave it is, or why it was put aside. */
static char *
dup_subtitle (PrcPrintPage *self, const PrcProblem *problem)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcWaiver *waiver = prc_waivers_find (prc_open_season_get_waivers (season), problem);

  if (waiver == NULL)
    return g_strdup (prc_label_severity (problem->severity));
  /* Translators: %s is a reason in the officer's words. */
  return g_strdup_printf (_ ("Put aside: “%s”"), waiver->reason);
}

static void
fill_problems (PrcPrintPage *self)
{
  const GPtrArray *problems = prc_document_get_problems (prc_shared_document_get (self->document));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->problems))) != NULL)
    gtk_list_box_remove (self->problems, child);
  for (guint i = 0; i < MIN (problems->len, MAX_PROBLEMS); i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *subtitle = dup_subtitle (self, problem);

      gtk_list_box_append (
          self->problems, g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                        problem->message != NULL ? problem->message : problem->code,
                                        "subtitle", subtitle, "title-lines", 0, NULL));
    }
  gtk_widget_set_visible (self->problems_box, problems->len > 0);
}

/* Whether it is ready for the press is asked of the booklet alone. */
static void
fill_press (PrcPrintPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  g_autoptr (GPtrArray) obstacles = prc_document_find_obstacles (
      prc_shared_document_get (self->document), prc_open_season_get_waivers (season));

  adw_bin_set_child (self->press, adw_combo_row_get_selected (self->shape) <= SHAPE_PROOF
                                      ? prc_press_box_new (season, obstacles)
                                      : NULL);
}

static void
show_document (PrcPrintPage *self)
{
  PrcDocument *document = prc_shared_document_get (self->document);
  guint pages = prc_document_get_n_pages (document);
  double width, height;
  g_autofree char *subtitle = NULL;
  g_autofree char *summary = NULL;

  prc_document_get_page_size (document, &width, &height);
  /* Translators: paper in millimetres, number of pages */
  subtitle = g_strdup_printf (
      ngettext ("%1$.0f × %2$.0f mm, %3$u page", "%1$.0f × %2$.0f mm, %3$u pages", pages),
      width / 72 * 25.4, height / 72 * 25.4, pages);
  prc_page_header_set_subtitle (self->header, subtitle);
  summary = g_strdup_printf (ngettext ("%1$u page, %2$u sheet of paper. All fonts are embedded.",
                                       "%1$u pages, %2$u sheets of paper. All fonts are embedded.",
                                       pages),
                             pages, (pages + 3) / 4);
  gtk_label_set_label (self->summary, summary);
  fill_sheets (self);
  fill_problems (self);
  fill_press (self);
  prc_one_child_show_name (self->stack, "pages");
}

static void
on_set (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcPrintPage *self = PRC_PRINT_PAGE (source);
  g_autoptr (GError) error = NULL;
  PrcDocument *document = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&document, prc_document_free);
      return; /* a newer one is being set */
    }
  g_clear_pointer (&self->document, prc_shared_document_unref);
  if (document == NULL)
    {
      g_autofree char *words = prc_trouble_dup_sentence (error, NULL);
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      adw_status_page_set_title (self->trouble,
                                 adw_combo_row_get_selected (self->shape) == SHAPE_ERRATA
                                     ? _ ("There is no errata slip")
                                     : _ ("The booklet can’t be set"));
      adw_status_page_set_description (self->trouble, escaped);
      prc_one_child_show_name (self->stack, "trouble");
      return;
    }
  self->document = prc_shared_document_new (document);
  show_document (self);
}

static void
prc_print_page_refresh (PrcWorkPage *page)
{
  PrcPrintPage *self = PRC_PRINT_PAGE (page);
  PrcOpenSeason *season = prc_work_page_get_season (page);
  g_autoptr (GTask) task = NULL;

  if (prc_open_season_get_order (season) == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->document == NULL)
    prc_one_child_show_name (self->stack, "working");
  task = g_task_new (self, self->cancellable, on_set, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, make_work (self), work_free);
  g_task_run_in_thread (task, set_thread);
}

static void
on_shape_selected (PrcPrintPage *self)
{
  if (prc_work_page_get_season (PRC_WORK_PAGE (self)) != NULL)
    prc_print_page_refresh (PRC_WORK_PAGE (self));
}

static void
on_zoom_selected (PrcPrintPage *self)
{
  if (self->document != NULL)
    fill_sheets (self);
}

/* --- saving
 * -------------------------------------------------------------------------------------------- */

/* It sets the pages for itself: those that are shown belong to the main thread. */
typedef struct
{
  Work *work;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  work_free (saving->work);
  g_free (saving->path);
  g_free (saving);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDocument) document = set_pages (saving->work, cancellable, &error);

  if (document != NULL && prc_document_write (document, saving->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcPrintPage *self = PRC_PRINT_PAGE (source);
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (saving->path);

  if (season == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    prc_open_season_say (season, _ ("Saved %s"), name);
  else
    {
      g_autofree char *words = prc_trouble_dup_sentence (error, saving->path);

      prc_open_season_say (season, "%s", words);
    }
}

static void
on_save_response (GtkNativeDialog *dialog, int response, PrcPrintPage *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GTask) task = g_task_new (self, NULL, on_saved, NULL);
      Saving *saving = g_new0 (Saving, 1);

      saving->work = make_work (self);
      saving->path = g_file_get_path (file);
      g_task_set_task_data (task, saving, saving_free);
      g_task_run_in_thread (task, save_thread);
    }
  g_object_unref (dialog);
}

/* What the shapes are called beside each other in a folder. */
static const char *
get_ending (guint shape)
{
  switch ((PrcShape) shape)
    {
    case SHAPE_BOOKLET:
      break;
    case SHAPE_PROOF:
      return " PROOF.pdf";
    case SHAPE_LARGE:
      return " large print.pdf";
    case SHAPE_TEXT:
      return ".txt";
    case SHAPE_ERRATA:
      return " errata.pdf";
    }
  return ".pdf";
}

void
prc_print_page_save (PrcPrintPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  GtkFileChooserNative *dialog;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (PRC_IS_PRINT_PAGE (self));

  if (self->document == NULL)
    return;
  title = g_strdelimit (g_strdup (prc_words_get (prc_open_season_get_ceremony (season)->title)),
                        "/\\:", '-');
  name = g_strconcat (title[0] != '\0' ? title : _ ("Booklet"),
                      get_ending (adw_combo_row_get_selected (self->shape)), NULL);
  dialog = gtk_file_chooser_native_new (_ ("Save the booklet"),
                                        GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save"), _ ("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
action_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  prc_print_page_save (PRC_PRINT_PAGE (widget));
}

/* --- the page
 * ------------------------------------------------------------------------------------------- */

static void
prc_print_page_dispose (GObject *object)
{
  PrcPrintPage *self = PRC_PRINT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_PRINT_PAGE);
  g_clear_pointer (&self->document, prc_shared_document_unref);
  G_OBJECT_CLASS (prc_print_page_parent_class)->dispose (object);
}

static void
prc_print_page_class_init (PrcPrintPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_print_page_dispose;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_print_page_refresh;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/print/prc-print-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, shape);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, zoom);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, problems_box);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, problems);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, press);
  gtk_widget_class_bind_template_child (widget_class, PrcPrintPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_shape_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_selected);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, action_save);
}

static void
prc_print_page_init (PrcPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  prc_inner_names_set (GTK_WIDGET (self));
}
