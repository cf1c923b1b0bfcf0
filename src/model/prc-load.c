#include "prc-load.h"

static void
prc_load_init (PrcLoad *load)
{
  load->files = g_new0 (char *, 1);
  load->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
}

static void
prc_load_clear (PrcLoad *load)
{
  g_strfreev (load->files);
  g_ptr_array_unref (load->problems);
}

static void
prc_load_fill (PrcLoad *to, const PrcLoad *from)
{
  to->id = from->id;
  to->at = from->at;
  g_strfreev (to->files);
  to->files = g_strdupv (from->files);
  to->read = from->read;
  to->added = from->added;
  to->changed = from->changed;
  to->unchanged = from->unchanged;
  to->missing = from->missing;
  prc_array_append_values (to->problems, from->problems);
}

PRC_DEFINE_VALUE (PrcLoad, prc_load)
