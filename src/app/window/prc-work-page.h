/* prc-work-page.h - what all pages of preparation share: the season they show, and when to read it
 * again.
 *
 * A page that is not seen is not brought up to date until it is.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_WORK_PAGE (prc_work_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PrcWorkPage, prc_work_page, PRC, WORK_PAGE, AdwBin)

struct _PrcWorkPageClass
{
  AdwBinClass parent_class;

  /* The season is another or was changed: show it. Only called with a season set. */
  void (*refresh) (PrcWorkPage *self);
  /* The checks have run. Nullable. */
  void (*checked) (PrcWorkPage *self);
  /* Ctrl+F. Nullable. */
  void (*search) (PrcWorkPage *self);
  /* Bring this graduand into view. Nullable. */
  void (*show_graduand) (PrcWorkPage *self, gint64 graduand);
};

/* NULL: none. */
void prc_work_page_set_season (PrcWorkPage *self, PrcOpenSeason *season);
PrcOpenSeason *prc_work_page_get_season (PrcWorkPage *self);

void prc_work_page_search (PrcWorkPage *self);
void prc_work_page_show_graduand (PrcWorkPage *self, gint64 graduand);

/* TRUE while refresh runs: handlers of widgets that it sets then do nothing. */
gboolean prc_work_page_is_refreshing (PrcWorkPage *self);

G_END_DECLS
