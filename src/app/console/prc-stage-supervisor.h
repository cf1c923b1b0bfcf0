/* prc-stage-supervisor.h - keeps the stage running and tells it what to show.
 *
 * It listens on the season's socket, starts procession-stage, sends it assets, bindings, snapshots,
 * the clock and a heartbeat, and starts it again when its connection ends. A
 * stage that answers nothing for 10 s is killed, whoever started it. After a stop of the
 * console it first waits for a stage that is still there. Main thread.
 */
#pragma once

#include "prc-assets.h"
#include "prc-snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PRC_TYPE_STAGE_SUPERVISOR (prc_stage_supervisor_get_type ())
G_DECLARE_FINAL_TYPE (PrcStageSupervisor, prc_stage_supervisor, PRC, STAGE_SUPERVISOR, GObject)

/* Signals:
 *   'painted' (int role, gint64 seq)           that screen has drawn that step
 *   'active' ()                                a stage window took the keyboard
 *   'key' (guint keyval, guint modifiers)      pressed there
 *   'running' (gboolean)                       a stage is connected, or no longer
 */

/* @resume: a stage may be there already. @error: the socket could not be made. */
PrcStageSupervisor *
prc_stage_supervisor_new (const char *season_path, gboolean resume, GError **error);

void prc_stage_supervisor_set_assets (PrcStageSupervisor *self, PrcAssets *assets);
/* Type a(ssssss) (prc-link.h); takes a floating one. */
void prc_stage_supervisor_set_screens (PrcStageSupervisor *self, GVariant *screens);
void prc_stage_supervisor_set_snapshot (PrcStageSupervisor *self, const PrcSnapshot *snapshot);
void prc_stage_supervisor_set_clock (PrcStageSupervisor *self, const char *clock);

gboolean prc_stage_supervisor_is_running (PrcStageSupervisor *self);

/* An orderly end. @keep: the screens keep their last picture; else they are closed. */
void prc_stage_supervisor_end (PrcStageSupervisor *self, gboolean keep);

G_END_DECLS
