#include "prc-show-event.h"

#include "prc-enum.h"

static void
prc_show_event_init (PrcShowEvent *event)
{
}

static void
prc_show_event_clear (PrcShowEvent *event)
{
  g_free (event->detail);
  g_free (event->boot_id);
  g_free (event->device);
  g_free (event->digest);
}

static void
prc_show_event_fill (PrcShowEvent *to, const PrcShowEvent *from)
{
  *to = *from;
  to->detail = g_strdup (from->detail);
  to->boot_id = g_strdup (from->boot_id);
  to->device = g_strdup (from->device);
  to->digest = g_strdup (from->digest);
}

PRC_DEFINE_VALUE (PrcShowEvent, prc_show_event)

char *
prc_show_event_dup_digest (const PrcShowEvent *event, gint64 ceremony, const char *previous)
{
  g_autofree char *row = g_strdup_printf (
      "%s\x1f%" G_GINT64_FORMAT "\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%" G_GINT64_FORMAT
      "\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%" G_GINT64_FORMAT "\x1f%s",
      previous != NULL ? previous : "", ceremony, event->seq,
      prc_enum_to_nick (PRC_TYPE_EVENT_KIND, (int) event->kind), event->subject, event->other,
      event->detail != NULL ? event->detail : "", event->at_utc,
      event->boot_id != NULL ? event->boot_id : "", event->at_boot_ms,
      event->device != NULL ? event->device : "");

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, row, -1);
}
