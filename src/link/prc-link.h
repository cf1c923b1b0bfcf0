/* prc-link.h - the socket between console and stage: numbered snapshots one way, signs of life and
 * keys the other.
 *
 * A frame is 4 bytes of length (little endian) and a GVariant of type (sv) in normal form: the name
 * of the message and its body. Bounded: a longer frame than 256 MB, or one that is no such variant,
 * ends the connection. Everything is asynchronous on the main context; nothing blocks. Signals come
 * at default priority: from a callback above it GTK 4.8 can't open a window under Wayland (it waits
 * for an answer that only the event source, which was prepared and not checked, could read).
 *
 * console to stage: 'assets' a{say} · 'screens' a(ssssss) (role, connector, maker, model, theme,
 *   state 'on'/'off') · 'snapshot' a{sv} · 'clock' s ('HH:MM') · 'ping' t · 'bye' () (an orderly
 * end: the screens close) · 'stay' () (an orderly end: they keep their picture until a console
 * comes) · 'stay' () (an orderly end while live: keep the picture, start nobody) stage to console:
 * 'hello' (ix) (pid, seq shown or 0) · 'monitors' a(sssiiii) (connector, maker, model, x, y, width,
 * height) · 'painted' (sx) (role, seq) · 'active' () (a stage window took the keyboard) · 'key'
 * (uu) (keyval, modifiers) · 'pong' t
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PRC_TYPE_LINK (prc_link_get_type ())
G_DECLARE_FINAL_TYPE (PrcLink, prc_link, PRC, LINK, GObject)

/* Signals: 'message' (const char *name, GVariant *body); 'ended' (): the connection is gone. */
PrcLink *prc_link_new (GSocketConnection *connection);

/* Queues a message; a floating @body is taken. Never blocks; a peer that does not read keeps only
 * the newest 'snapshot' waiting. */
void prc_link_send (PrcLink *link, const char *name, GVariant *body);
/* Runs the default main context until all is written, at most @timeout_ms: for the last word before
 * an orderly end. FALSE: it was not. */
gboolean prc_link_flush (PrcLink *link, guint timeout_ms);
void prc_link_close (PrcLink *link);

/* Where console and stage of this season meet: a path in XDG_RUNTIME_DIR/procession (0700), from a
 * hash of the season's path, so that a console that was started again finds its stage. */
char *prc_link_dup_socket_path (const char *season_path);

G_END_DECLS
