/* booklet-gallery OUT.pdf [N] - the example ceremony as a booklet, to be looked at.
 *
 * With N: a ceremony in English alone with N people. Problems go to standard error. */
#include "example-season.h"
#include "prc-problem.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_autoptr (Example) example = NULL;
  g_autoptr (PrcDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  PrcPrintJob job;

  if (argc < 2)
    {
      g_printerr ("booklet-gallery OUT.pdf [N]\n");
      return 2;
    }
  example = argc > 2 ? example_new_single (1, atoi (argv[2]), 3) : example_new_joint (CRESTS);
  job = example_job (example);
  document = prc_document_new (&job, NULL, NULL, NULL, &error);
  if (document == NULL || !prc_document_write (document, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (guint i = 0; i < prc_document_get_problems (document)->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (prc_document_get_problems (document), i);

      g_printerr ("%s: %s\n", problem->code, problem->message);
    }
  g_print ("%u pages\n", prc_document_get_n_pages (document));
  return 0;
}
