#include "prc-severity-icon.h"

#include "prc-labels.h"

void
prc_severity_icon_add (GtkWidget *row, PrcSeverity severity, const char *info)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_severity_icon (severity));

  gtk_widget_add_css_class (icon, severity == PRC_SEVERITY_ERROR     ? "must"
                                  : severity == PRC_SEVERITY_WARNING ? "look"
                                                                     : info);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_severity (severity), -1);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  else
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}
