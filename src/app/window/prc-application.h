/* prc-application.h - one process a user: its command line, its one window, its keys. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_APPLICATION (prc_application_get_type ())
G_DECLARE_FINAL_TYPE (PrcApplication, prc_application, PRC, APPLICATION, AdwApplication)

PrcApplication *prc_application_new (void);

G_END_DECLS
