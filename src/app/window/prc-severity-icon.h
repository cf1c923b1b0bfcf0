/* prc-severity-icon.h - how grave a problem is, at the head of its row. */
#pragma once

#include "prc-problem.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Puts the icon at the head of @row, an action row or an expander row. @info: class of the icon of
 * what is for information only. */
void prc_severity_icon_add (GtkWidget *row, PrcSeverity severity, const char *info);

G_END_DECLS
