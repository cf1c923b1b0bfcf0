/* prc-language-box.h - the languages of the ceremony, the leading one first: any, as many as are
 * wanted.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_LANGUAGE_BOX (prc_language_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcLanguageBox, prc_language_box, PRC, LANGUAGE_BOX, AdwPreferencesGroup)

void prc_language_box_show (PrcLanguageBox *self, PrcOpenSeason *season);

G_END_DECLS
