#include "prc-show-clock.h"

#include <time.h>

gint64
prc_show_clock_get_boot_ms (void)
{
  struct timespec now = { 0, 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

gint64
prc_show_clock_get_utc_ms (void)
{
  return g_get_real_time () / 1000;
}

const char *
prc_show_clock_get_boot_id (void)
{
  static gsize once = 0;
  static char *boot_id = NULL;

  if (g_once_init_enter (&once))
    {
      if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot_id, NULL, NULL))
        boot_id = g_strdup ("");
      g_strstrip (boot_id);
      g_once_init_leave (&once, 1);
    }
  return boot_id;
}
