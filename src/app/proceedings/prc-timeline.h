/* prc-timeline.h - the ceremony as a bar: an item's length is its planned time. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_TIMELINE (prc_timeline_get_type ())
G_DECLARE_FINAL_TYPE (PrcTimeline, prc_timeline, PRC, TIMELINE, GtkWidget)

void prc_timeline_clear (PrcTimeline *self);
/* @style: of prc_label_item_class. */
void prc_timeline_add (PrcTimeline *self, const char *label, int seconds, const char *style);

G_END_DECLS
