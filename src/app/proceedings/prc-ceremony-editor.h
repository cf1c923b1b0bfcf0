/* prc-ceremony-editor.h - the ceremony itself: title, place, day, and what is said and printed. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CEREMONY_EDITOR (prc_ceremony_editor_get_type ())
G_DECLARE_FINAL_TYPE (PrcCeremonyEditor, prc_ceremony_editor, PRC, CEREMONY_EDITOR, AdwBin)

void prc_ceremony_editor_show (PrcCeremonyEditor *self, PrcOpenSeason *season);

G_END_DECLS
