/* prc-item-editor.h - one entry of the order of proceedings: type, texts, time, whom it takes. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_ITEM_EDITOR (prc_item_editor_get_type ())
G_DECLARE_FINAL_TYPE (PrcItemEditor, prc_item_editor, PRC, ITEM_EDITOR, AdwBin)

void prc_item_editor_show (PrcItemEditor *self, PrcOpenSeason *season, const PrcItem *item);

G_END_DECLS
