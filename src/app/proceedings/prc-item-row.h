/* prc-item-row.h - one line of the order of proceedings: time, kind, what, who, how long. */
#pragma once

#include "prc-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @time: 'HH:MM'; @names: called in it. The item's id is the row's data 'item' (gint64 *). */
GtkWidget *prc_item_row_new (const PrcItem *item, const char *time, int seconds, int names);
gint64 prc_item_row_get_item (GtkListBoxRow *row);

G_END_DECLS
