/* prc-sidebar-row.h - one page in the sidebar: icon, name, a count or a pill of things to look at.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_SIDEBAR_ROW (prc_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (PrcSidebarRow, prc_sidebar_row, PRC, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *prc_sidebar_row_new (const char *name, const char *icon, const char *label);
const char *prc_sidebar_row_get_name (PrcSidebarRow *self);

/* @count: shown at the right, NULL for nothing. @pill: as things to look at, in amber. @spoken: the
 * whole row in words, for a screen reader; NULL: label and count. */
void prc_sidebar_row_set_count (PrcSidebarRow *self, const char *count, gboolean pill,
                                const char *spoken);

G_END_DECLS
