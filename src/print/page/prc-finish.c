#include "prc-finish.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#define ARTIFACT "/Private"

typedef struct
{
  qpdf_data pdf;
  const PrcFinishOptions *options;
  guint tag;           /* the next of those played */
  gboolean agrees;     /* the structure has the tags that were played, in their order */
  GHashTable *dropped; /* object numbers of elements that were artifacts */
} Finisher;

static qpdf_oh
get_key (Finisher *f, qpdf_oh object, const char *key)
{
  return qpdf_oh_get_key (f->pdf, object, key);
}

static void
set_key (Finisher *f, qpdf_oh object, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (f->pdf, object, key, value);
}

static void
set_text (Finisher *f, qpdf_oh object, const char *key, const char *text)
{
  set_key (f, object, key, qpdf_oh_new_unicode_string (f->pdf, text));
}

/* --- the structure tree --- */

static gboolean mend_element (Finisher *f, qpdf_oh element);

static void
mend_kids (Finisher *f, qpdf_oh element)
{
  qpdf_oh kids = get_key (f, element, "/K");

  if (qpdf_oh_is_dictionary (f->pdf, kids))
    {
      if (!mend_element (f, kids))
        qpdf_oh_remove_key (f->pdf, element, "/K");
      return;
    }
  if (!qpdf_oh_is_array (f->pdf, kids))
    return;
  for (int i = 0; i < qpdf_oh_get_array_n_items (f->pdf, kids);)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (f->pdf, kids, i);

      if (mend_element (f, kid))
        i++;
      else
        qpdf_oh_erase_item (f->pdf, kids, i);
      qpdf_oh_release (f->pdf, kid);
    }
}

/* Gives an element the language of its tag. FALSE: it was an artifact and is to go. */
static gboolean
mend_element (Finisher *f, qpdf_oh element)
{
  g_autofree char *name = NULL;
  const PrcPlayedTag *played;

  if (!qpdf_oh_is_dictionary (f->pdf, element) || !qpdf_oh_has_key (f->pdf, element, "/S"))
    return TRUE;
  name = g_strdup (qpdf_oh_get_name (f->pdf, get_key (f, element, "/S")));
  if (f->tag >= f->options->tags->len)
    {
      f->agrees = FALSE;
      return TRUE;
    }
  played = g_ptr_array_index (f->options->tags, f->tag);
  f->agrees = f->agrees && name[0] == '/' && strcmp (name + 1, played->name) == 0;
  f->tag++;
  if (strcmp (name, ARTIFACT) == 0)
    {
      g_hash_table_add (f->dropped, GINT_TO_POINTER (qpdf_oh_get_object_id (f->pdf, element)));
      return FALSE;
    }
  if (played->language != NULL)
    set_text (f, element, "/Lang", played->language);
  if (played->alt != NULL)
    set_text (f, element, "/Alt", played->alt);
  mend_kids (f, element);
  return TRUE;
}

/* Elements that are gone leave null behind in the tree from content to element. */
static void
clear_parents (Finisher *f, qpdf_oh parents)
{
  if (!qpdf_oh_is_array (f->pdf, parents))
    return;
  for (int i = 0; i < qpdf_oh_get_array_n_items (f->pdf, parents); i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (f->pdf, parents, i);

      if (g_hash_table_contains (f->dropped,
                                 GINT_TO_POINTER (qpdf_oh_get_object_id (f->pdf, item))))
        {
          qpdf_oh_erase_item (f->pdf, parents, i);
          qpdf_oh_insert_item (f->pdf, parents, i, qpdf_oh_new_null (f->pdf));
        }
      qpdf_oh_release (f->pdf, item);
    }
}

static void
mend_structure (Finisher *f, qpdf_oh root)
{
  qpdf_oh tree = get_key (f, root, "/StructTreeRoot"), numbers;

  if (!qpdf_oh_is_dictionary (f->pdf, tree))
    return;
  mend_kids (f, tree);
  f->agrees = f->agrees && f->tag == f->options->tags->len;
  numbers = get_key (f, get_key (f, tree, "/ParentTree"), "/Nums");
  for (int i = 1; i < qpdf_oh_get_array_n_items (f->pdf, numbers); i += 2)
    clear_parents (f, qpdf_oh_get_array_item (f->pdf, numbers, i));
}

/* --- pages --- */

/* '/Private << /MCID 3 >> BDC' becomes '/Artifact BMC'; its EMC stays. */
static GByteArray *
mark_artifacts (const char *data, gsize length)
{
  static const char begin[] = ARTIFACT " << /MCID ", end[] = ">> BDC";
  GByteArray *out = g_byte_array_sized_new (length);
  const char *stop = data + length, *at = data;

  while (at < stop)
    {
      const char *found = memmem (at, stop - at, begin, strlen (begin));
      const char *close =
          found != NULL ? memmem (found, MIN (stop - found, 64), end, strlen (end)) : NULL;

      if (close == NULL)
        break;
      g_byte_array_append (out, (const guint8 *) at, found - at);
      g_byte_array_append (out, (const guint8 *) "/Artifact BMC", strlen ("/Artifact BMC"));
      at = close + strlen (end);
    }
  g_byte_array_append (out, (const guint8 *) at, stop - at);
  return out;
}

static void
mend_links (Finisher *f, qpdf_oh page)
{
  qpdf_oh annotations = get_key (f, page, "/Annots");

  if (!qpdf_oh_is_array (f->pdf, annotations))
    return;
  for (int i = 0; i < qpdf_oh_get_array_n_items (f->pdf, annotations); i++)
    {
      qpdf_oh link = qpdf_oh_get_array_item (f->pdf, annotations, i);
      qpdf_oh dest = get_key (f, link, "/Dest");
      g_autofree char *name = qpdf_oh_is_string (f->pdf, dest)
                                  ? g_strdup (qpdf_oh_get_utf8_value (f->pdf, dest))
                                  : NULL;
      const char *title = name != NULL ? g_hash_table_lookup (f->options->places, name) : NULL;

      if (title != NULL)
        set_text (f, link, "/Contents", title);
    }
}

static gboolean
mend_page (Finisher *f, qpdf_oh page)
{
  unsigned char *data = NULL;
  size_t length = 0;
  qpdf_oh contents = get_key (f, page, "/Contents");
  g_autoptr (GByteArray) changed = NULL;

  set_key (f, page, "/Tabs", qpdf_oh_new_name (f->pdf, "/S"));
  mend_links (f, page);
  if (!qpdf_oh_is_stream (f->pdf, contents))
    return FALSE;
  if (qpdf_oh_get_page_content_data (f->pdf, page, &data, &length) & QPDF_ERRORS)
    return FALSE;
  changed = mark_artifacts ((const char *) data, length);
  free (data);
  qpdf_oh_replace_stream_data (f->pdf, contents, changed->data, changed->len,
                               qpdf_oh_new_null (f->pdf), qpdf_oh_new_null (f->pdf));
  return !qpdf_has_error (f->pdf);
}

/* --- the catalogue --- */

static void
add_metadata (Finisher *f, qpdf_oh root)
{
  const PrcFinishOptions *o = f->options;
  g_autofree char *title = g_markup_escape_text (o->title, -1);
  g_autofree char *language = g_markup_escape_text (o->language, -1);
  g_autofree char *xmp = g_strdup_printf (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
      title, language, o->date);
  qpdf_oh stream = qpdf_oh_new_stream (f->pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (f->pdf, stream);

  qpdf_oh_replace_stream_data (f->pdf, stream, (unsigned char *) xmp, strlen (xmp),
                               qpdf_oh_new_null (f->pdf), qpdf_oh_new_null (f->pdf));
  set_key (f, dictionary, "/Type", qpdf_oh_new_name (f->pdf, "/Metadata"));
  set_key (f, dictionary, "/Subtype", qpdf_oh_new_name (f->pdf, "/XML"));
  set_key (f, root, "/Metadata", stream);
}

static void
mend_catalogue (Finisher *f, qpdf_oh root)
{
  set_text (f, root, "/Lang", f->options->language);
  set_key (f, root, "/MarkInfo", qpdf_oh_parse (f->pdf, "<< /Marked true >>"));
  set_key (f, root, "/ViewerPreferences", qpdf_oh_parse (f->pdf, "<< /DisplayDocTitle true >>"));
  add_metadata (f, root);
}

static gboolean
mend (Finisher *f)
{
  qpdf_oh root = qpdf_get_root (f->pdf);
  int n = qpdf_get_num_pages (f->pdf);

  if (n != (int) f->options->n_pages)
    return FALSE;
  mend_structure (f, root);
  for (int i = 0; i < n; i++)
    if (!mend_page (f, qpdf_get_page_n (f->pdf, i)))
      return FALSE;
  mend_catalogue (f, root);
  return f->agrees && !qpdf_has_error (f->pdf);
}

static GBytes *
write_out (qpdf_data pdf)
{
  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return NULL;
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (pdf, "1.5");
  if (qpdf_write (pdf) & QPDF_ERRORS)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static qpdf_data
open_pdf (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  qpdf_data pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (qpdf_read_memory (pdf, "booklet", data, size, NULL) & QPDF_ERRORS)
    qpdf_cleanup (&pdf);
  return pdf;
}

/* Reads the result again, as a stranger would. */
static gboolean
is_sound (GBytes *bytes, guint n_pages)
{
  qpdf_data pdf = open_pdf (bytes);
  gboolean sound;

  if (pdf == NULL)
    return FALSE;
  sound = qpdf_check_pdf (pdf) == QPDF_SUCCESS && qpdf_get_num_pages (pdf) == (int) n_pages;
  qpdf_cleanup (&pdf);
  return sound;
}

GBytes *
prc_finish_pdf (GBytes *pdf, const PrcFinishOptions *options, GError **error)
{
  Finisher f = { open_pdf (pdf), options, 0, TRUE, NULL };
  g_autoptr (GBytes) result = NULL;

  f.dropped = g_hash_table_new (NULL, NULL);
  if (f.pdf != NULL && mend (&f))
    result = write_out (f.pdf);
  g_hash_table_unref (f.dropped);
  if (f.pdf != NULL)
    qpdf_cleanup (&f.pdf);
  if (result == NULL || !is_sound (result, options->n_pages))
    {
      g_set_error_literal (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE,
                           _ ("The document did not pass its check. Nothing was written."));
      return NULL;
    }
  return g_steal_pointer (&result);
}
