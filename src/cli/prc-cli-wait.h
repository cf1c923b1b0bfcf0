/* prc-cli-wait.h - long work: in a thread, with its progress on a terminal, until Ctrl+C. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @cancellable is cancelled by Ctrl+C. The work's own thread. */
typedef void (*PrcCliWork) (GCancellable *cancellable, gpointer data);

/* Returns when @work has. */
void prc_cli_wait_for (PrcCliWork work, gpointer data);

/* A line on standard error where that is a terminal; wiped at 1. */
void prc_cli_wait_progress (double fraction, gpointer data);

G_END_DECLS
