#include "prc-print.h"

#include "prc-booklet-content.h"
#include "prc-booklet-lines.h"
#include "prc-edition.h"
#include "prc-errata.h"
#include "prc-finish.h"
#include "prc-flow.h"
#include "prc-paper-make.h"
#include "prc-play.h"
#include "prc-print-settings.h"
#include "prc-proof.h"
#include "prc-set.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_PIXELS 340 /* 300 dpi over the cover's 80 pt */
#define NO_DATE "1970-01-01T00:00:00Z"

struct _PrcDocument
{
  PrcStyle *style;
  PrcSet *set;
  PrcPictures *pictures;
  char *title, *language, *date;
  char *text; /* of the plain-text edition; NULL: pages */
};

G_DEFINE_QUARK (prc - print - error - quark, prc_print_error)

static const char *
get_setting (const PrcPrintJob *job, const char *key)
{
  const char *value = prc_print_settings_get (job, key);

  return value != NULL ? value : "";
}

static char *
to_seconds (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = iso != NULL ? g_date_time_new_from_iso8601 (iso, utc) : NULL;
  g_autoptr (GDateTime) in_utc = moment != NULL ? g_date_time_to_utc (moment) : NULL;

  return in_utc != NULL ? g_date_time_format (in_utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* The version; else the freeze; else the newest reading that was confirmed. */
static char *
find_version (const PrcPrintJob *job, const PrcCeremony *ceremony)
{
  g_autofree char *date = to_seconds (job->version);
  gint64 newest = 0;
  g_autoptr (GDateTime) moment = NULL;

  if (date == NULL)
    date = to_seconds (ceremony->frozen_at);
  if (date != NULL)
    return g_steal_pointer (&date);
  for (guint i = 0; i < job->season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (job->season->graduands, i);

      if (graduand->reading != NULL)
        newest = MAX (newest, graduand->reading->confirmed_at);
    }
  moment = newest > 0 ? g_date_time_new_from_unix_utc (newest) : NULL;
  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* Keys of the style that the call sets itself. */
static PrcStyle *
take_settings (const PrcPrintJob *job, PrcStyle *style)
{
  GHashTableIter iter;
  gpointer key, value;

  if (job->settings == NULL)
    return style;
  g_hash_table_iter_init (&iter, job->settings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    prc_style_take (style, key, value != NULL ? value : "");
  return style;
}

/* The job's style, with a problem for each key that was not understood. */
static PrcStyle *
load_style (const PrcPrintJob *job, GPtrArray *problems)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  PrcStyle *style;
  gsize size = 0;
  const char *data = job->style != NULL ? g_bytes_get_data (job->style, &size) : NULL;

  if (data == NULL)
    return take_settings (job, prc_style_new ());
  style = prc_style_parse (data, size, wrong);
  for (guint i = 0; i < wrong->len; i++)
    {
      PrcProblem *problem = prc_problem_new ();
      const char *key = g_ptr_array_index (wrong, i);

      problem->severity = PRC_SEVERITY_WARNING;
      problem->code = g_strdup ("style-value");
      problem->value = g_strdup (key);
      problem->message =
          *key == '\0'
              ? g_strdup (_ ("The style file could not be read. The built-in style stands in for "
                             "it."))
              : g_strdup_printf (
                    /* Translators: %s is a key of a style file, such as Page/inner. */
                    _ ("The style’s value for “%s” is not known or out of bounds. The built-in one "
                       "stands in for it."),
                    key);
      g_ptr_array_add (problems, problem);
    }
  return take_settings (job, style);
}

static void
tell_crest (PrcBooklet *booklet, const char *code, const char *name, const char *format)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = PRC_SEVERITY_WARNING;
  problem->code = g_strdup (code);
  problem->value = g_strdup (name);
  problem->message = g_strdup_printf (format, name);
  g_ptr_array_add (booklet->problems, problem);
}

static void
check_crest (PrcDocument *document, PrcBooklet *booklet, guint index)
{
  const PrcHost *host = g_ptr_array_index (booklet->hosts, index);
  const char *name = prc_text_get (host->name, booklet->languages[0]);
  int pixels = prc_pictures_get_pixels (document->pictures, index);

  if (host->crest != NULL && prc_pictures_get_aspect (document->pictures, index) <= 0)
    tell_crest (booklet, "image-damaged", name != NULL ? name : "",
                /* Translators: %s is a university. */
                _ ("The crest of “%s” could not be opened and is left out. Choose another file."));
  else if (pixels > 0 && pixels < LEAST_PIXELS)
    tell_crest (booklet, "image-low", name != NULL ? name : "",
                /* Translators: %s is a university. */
                _ ("The crest of “%s” has too few pixels to print sharply. Choose a larger "
                   "picture, or an SVG file."));
}

static void
open_pictures (PrcDocument *document, PrcBooklet *booklet, PrcAssets *assets, GArray *aspects)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new ();

  for (guint i = 0; i < booklet->hosts->len; i++)
    g_ptr_array_add (hashes, ((const PrcHost *) g_ptr_array_index (booklet->hosts, i))->crest);
  document->pictures = prc_pictures_new (assets, hashes);
  for (guint i = 0; i < hashes->len; i++)
    {
      double aspect = prc_pictures_get_aspect (document->pictures, i);

      g_array_append_val (aspects, aspect);
      check_crest (document, booklet, i);
    }
}

static void
take_crest_colours (PrcDocument *document, guint hosts)
{
  PrcStyle *style = document->style;

  if (!style->crest_colours || !prc_pictures_find_ink (document->pictures, 0, &style->primary))
    return;
  if (hosts < 2 || !prc_pictures_find_ink (document->pictures, 1, &style->secondary))
    style->secondary = style->primary;
}

/* The people of the season against the entries of the content: nobody may fall out in between. */
static gboolean
check_people (const PrcPrintJob *job, const PrcBooklet *booklet, guint *lost)
{
  g_autoptr (GArray) people = prc_booklet_list_people (job->season, job->ceremony);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < booklet->sections->len; i++)
    {
      const PrcSection *section = g_ptr_array_index (booklet->sections, i);

      for (guint j = 0; j < section->groups->len; j++)
        {
          const PrcGroup *group = g_ptr_array_index (section->groups, j);

          for (guint k = 0; k < group->entries->len; k++)
            g_hash_table_add (listed, &((PrcEntry *) g_ptr_array_index (group->entries, k))->id);
        }
    }
  *lost = 0;
  for (guint i = 0; i < people->len; i++)
    *lost += !g_hash_table_contains (listed, &g_array_index (people, gint64, i));
  return *lost == 0 && g_hash_table_size (listed) == people->len;
}

static gboolean
check_names (const PrcPrintJob *job, const PrcBooklet *booklet, const PrcSet *set, GError **error)
{
  guint unlisted = 0, lost = 0, twice = 0;

  if (check_people (job, booklet, &unlisted) && prc_set_check_names (set, booklet, &lost, &twice))
    return TRUE;
  g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_NAMES, "names lost: %u, names too many: %u",
               unlisted + lost, twice);
  return FALSE;
}

static gboolean
is_errata (const PrcPrintJob *job)
{
  return g_strcmp0 (job->kind, "errata") == 0;
}

static gboolean
check_kind (const PrcPrintJob *job, GError **error)
{
  PrcPaperKind kind;
  g_autofree char *list = NULL;

  if (g_strcmp0 (job->kind, "booklet") == 0 || is_errata (job) ||
      prc_paper_kind_parse (job->kind, &kind))
    return TRUE;
  list = prc_paper_kind_list ();
  g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_KIND,
               _ ("There is no document “%s”. There are: %s."), job->kind != NULL ? job->kind : "",
               list);
  return FALSE;
}

static const PrcCeremony *
check_job (const PrcPrintJob *job, GError **error)
{
  const PrcCeremony *ceremony;

  if (!check_kind (job, error) || !prc_print_settings_check (job, error))
    return NULL;
  ceremony = prc_season_find_ceremony (job->season, job->ceremony);
  if (ceremony == NULL)
    g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                         _ ("There is no such ceremony in the season."));
  else if (prc_text_is_empty (ceremony->title))
    {
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                           "the ceremony has no title");
      ceremony = NULL;
    }
  return ceremony;
}

/* The slip against what was sent to press. */
static gboolean
make_errata (PrcDocument *document, const PrcPrintJob *job, const PrcBooklet *booklet,
             GError **error)
{
  gboolean withdrawn = strcmp (get_setting (job, "withdrawn"), "yes") == 0;
  guint slip = (guint) g_ascii_strtoull (get_setting (job, "slip"), NULL, 10);
  g_autoptr (GPtrArray) flow = NULL;

  if (job->press != NULL)
    flow = prc_errata_new (booklet, job->press, withdrawn, slip);
  if (flow != NULL && strcmp (get_setting (job, "paper"), "a4") == 0)
    document->set = prc_edition_set_four (booklet, flow, document->style);
  if (flow != NULL && document->set == NULL)
    document->set = prc_edition_set_errata (booklet, flow, document->style);
  if (document->set != NULL)
    return TRUE;
  g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT,
                       job->press == NULL
                           ? _ ("The booklet was not sent to press yet, so there is nothing to "
                                "correct. Nothing was written.")
                           : _ ("Nothing has changed since the booklet was sent to press. Nothing "
                                "was written."));
  return FALSE;
}

/* As many names in the text as in the lists. */
static gboolean
check_text (const GPtrArray *flow, const PrcBooklet *booklet, GError **error)
{
  g_autoptr (GPtrArray) lines = prc_booklet_list_lines (booklet);
  guint names = 0;

  for (guint i = 0; i < flow->len; i++)
    names += ((const PrcFlowBlock *) g_ptr_array_index (flow, i))->id != 0;
  if (names == lines->len)
    return TRUE;
  g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_NAMES, "names in: %u, names written: %u",
               lines->len, names);
  return FALSE;
}

/* Large print, text or proof, made of the booklet as it is set. */
static gboolean
make_edition (PrcDocument *document, const PrcPrintJob *job, const PrcBooklet *booklet,
              GError **error)
{
  const char *edition = get_setting (job, "edition");

  if (strcmp (edition, "text") == 0)
    {
      g_autoptr (GPtrArray) flow =
          prc_flow_new_booklet (booklet, document->style->undecided_absent);

      document->text = prc_flow_dup_text (flow);
      return check_text (flow, booklet, error);
    }
  else if (strcmp (edition, "large") == 0)
    {
      g_autoptr (PrcSet) standard = g_steal_pointer (&document->set);
      PrcStyle *large = prc_style_new_large (document->style);

      document->set = prc_edition_set_large (booklet, standard, large);
      prc_style_free (document->style);
      document->style = large;
    }
  else if (strcmp (get_setting (job, "for"), "proof") == 0)
    {
      const PrcProofJob proof = { booklet, document->style, document->date, job->press,
                                  job->waivers };

      prc_proof_add (document->set, &proof);
    }
  return check_names (job, booklet, document->set, error);
}

/* A working paper: headed and counted by itself. */
static gboolean
make_paper (PrcDocument *document, const PrcPrintJob *job, const PrcSetJob *set_job,
            PrcPaperKind kind, GError **error)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (job->season, job->ceremony);
  const char *language = ceremony->languages[0] != NULL ? ceremony->languages[0] : "en";
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  PrcPaperWatch watch = { set_job->progress, set_job->progress_data, set_job->cancellable };

  document->style = load_style (job, wrong);
  document->title = g_strdup_printf ("%s · %s", prc_paper_kind_get_title (kind, language),
                                     prc_text_get (ceremony->title, language));
  document->language = g_strdup (language);
  document->set = prc_paper_make (job, kind, document->style, &watch, error);
  if (document->set == NULL)
    return FALSE;
  prc_array_append_values (document->set->problems, wrong);
  return TRUE;
}

PrcDocument *
prc_document_new (const PrcPrintJob *job, PrcPrintProgress progress, gpointer data,
                  GCancellable *cancellable, GError **error)
{
  const PrcCeremony *ceremony = check_job (job, error);
  g_autoptr (PrcDocument) document = NULL;
  g_autoptr (PrcBooklet) booklet = NULL;
  g_autoptr (GArray) aspects = g_array_new (FALSE, FALSE, sizeof (double));
  PrcSetJob set_job = { .progress = progress, .progress_data = data, .cancellable = cancellable };
  PrcPaperKind kind;

  if (ceremony == NULL)
    return NULL;
  document = g_new0 (PrcDocument, 1);
  document->date = find_version (job, ceremony);
  if (prc_paper_kind_parse (job->kind, &kind))
    return make_paper (document, job, &set_job, kind, error) ? g_steal_pointer (&document) : NULL;
  booklet = prc_booklet_content_new (job->season, job->ceremony, job->order, document->date);
  document->style = load_style (job, booklet->problems);
  open_pictures (document, booklet, job->assets, aspects);
  take_crest_colours (document, booklet->hosts->len);
  document->title = g_strdup (prc_text_get (ceremony->title, booklet->languages[0]));
  document->language = g_strdup (booklet->languages[0]);
  if (is_errata (job))
    return make_errata (document, job, booklet, error) ? g_steal_pointer (&document) : NULL;
  set_job.booklet = booklet;
  set_job.style = document->style;
  set_job.aspects = (const double *) aspects->data;
  set_job.n_aspects = aspects->len;
  document->set = prc_set_booklet (&set_job);
  if (document->set == NULL)
    {
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED, "cancelled");
      return NULL;
    }
  if (!check_names (job, booklet, document->set, error))
    return NULL;
  if (!make_edition (document, job, booklet, error))
    return NULL;
  return g_steal_pointer (&document);
}

void
prc_document_free (PrcDocument *document)
{
  if (document == NULL)
    return;
  prc_set_free (document->set);
  prc_style_free (document->style);
  prc_pictures_free (document->pictures);
  g_free (document->title);
  g_free (document->language);
  g_free (document->date);
  g_free (document->text);
  g_free (document);
}

guint
prc_document_get_n_pages (PrcDocument *document)
{
  return document->set->sheets->len;
}

GHashTable *
prc_document_find_pages (PrcDocument *document)
{
  GHashTable *found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < document->set->sheets->len; i++)
    {
      const PrcPage *page = g_ptr_array_index (document->set->sheets, i);
      guint64 number = g_ascii_strtoull (page->label != NULL ? page->label : "", NULL, 10);

      for (guint j = 0; j < page->ops->len; j++)
        {
          const PrcPageOp *op = g_ptr_array_index (page->ops, j);

          if (op->id != 0 && !g_hash_table_contains (found, &op->id))
            g_hash_table_insert (found, g_memdup2 (&op->id, sizeof op->id),
                                 GUINT_TO_POINTER (number > 0 ? (guint) number : i + 1));
        }
    }
  return found;
}

void
prc_document_get_page_size (PrcDocument *document, double *width, double *height)
{
  *width = document->style->width;
  *height = document->style->height;
}

static const PrcPage *
get_sheet (PrcDocument *document, guint page)
{
  g_return_val_if_fail (page < document->set->sheets->len, NULL);
  return g_ptr_array_index (document->set->sheets, page);
}

const char *
prc_document_get_page_label (PrcDocument *document, guint page)
{
  const PrcPage *sheet = get_sheet (document, page);

  return sheet != NULL ? sheet->label : NULL;
}

void
prc_document_draw_page (PrcDocument *document, guint page, cairo_t *cr)
{
  PrcPlayOptions options = { document->pictures, NULL, NULL };
  const PrcPage *sheet = get_sheet (document, page);

  if (sheet != NULL)
    prc_play_page (sheet, &options, cr);
}

const GPtrArray *
prc_document_get_problems (PrcDocument *document)
{
  return document->set->problems;
}

GPtrArray *
prc_document_find_obstacles (PrcDocument *document, const GPtrArray *waivers)
{
  return prc_proof_job_find_obstacles (document->set->problems, waivers);
}

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
add_outline (PrcDocument *document, cairo_surface_t *surface)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < document->set->outline->len; i++)
    {
      const PrcOutlineEntry *entry = g_ptr_array_index (document->set->outline, i);
      g_autofree char *attributes = g_strdup_printf ("dest='%s'", entry->dest);
      int id = cairo_pdf_surface_add_outline (surface, entry->sub ? parent : CAIRO_PDF_OUTLINE_ROOT,
                                              entry->title, attributes, 0);

      if (!entry->sub)
        parent = id;
    }
}

/* cairo keeps its status good while tags are wrong, and fails at the page: so it is looked at after
 * each. */
static GBytes *
play (PrcDocument *document, GPtrArray *tags, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  PrcPlayOptions options = { document->pictures, document->language, tags };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      on_write, bytes, document->style->width, document->style->height);
  cairo_t *cr = cairo_create (surface);
  const char *date = document->date != NULL ? document->date : NO_DATE;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Procession");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  cairo_tag_begin (cr, "Document", NULL);
  prc_play_add_tag (tags, "Document", NULL, NULL);
  for (guint i = 0; i < document->set->sheets->len && status == CAIRO_STATUS_SUCCESS; i++)
    {
      const PrcPage *sheet = g_ptr_array_index (document->set->sheets, i);

      cairo_pdf_surface_set_page_label (surface, sheet->label);
      prc_play_page (sheet, &options, cr);
      cairo_show_page (cr);
      status = cairo_surface_status (surface);
    }
  cairo_tag_end (cr, "Document");
  add_outline (document, surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE,
                   _ ("The document could not be drawn (%s). Nothing was written."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

static GHashTable *
make_places (PrcDocument *document)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < document->set->outline->len; i++)
    {
      const PrcOutlineEntry *entry = g_ptr_array_index (document->set->outline, i);

      g_hash_table_insert (places, entry->dest, entry->title);
    }
  return places;
}

static void
refuse_path (const char *path, const GError *cause, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *parent = g_filename_display_name (folder);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE,
                 _ ("There is no folder “%s”. Nothing was written."), parent);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (
        error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE,
        _ ("The disk of “%s” is full. Nothing was changed. Free some space and try again."), name);
  else
    g_set_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE,
                 _ ("“%s” can't be written to. Nothing was changed."), name);
}

static gboolean
write_file (const char *path, const char *data, gsize size, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &local))
    return TRUE;
  refuse_path (path, local, error);
  return FALSE;
}

static gboolean
write_pdf (PrcDocument *document, const char *path, GError **error)
{
  g_autoptr (GPtrArray) tags = prc_play_tags_new ();
  g_autoptr (GHashTable) places = make_places (document);
  g_autoptr (GBytes) raw = play (document, tags, error);
  g_autoptr (GBytes) done = NULL;
  PrcFinishOptions options = { document->title,
                               document->language,
                               document->date != NULL ? document->date : NO_DATE,
                               tags,
                               places,
                               document->set->sheets->len };

  if (raw == NULL)
    return FALSE;
  done = prc_finish_pdf (raw, &options, error);
  if (done == NULL)
    return FALSE;
  return write_file (path, g_bytes_get_data (done, NULL), g_bytes_get_size (done), error);
}

gboolean
prc_document_write (PrcDocument *document, const char *path, GError **error)
{
  if (document->text != NULL)
    return write_file (path, document->text, strlen (document->text), error);
  return write_pdf (document, path, error);
}
