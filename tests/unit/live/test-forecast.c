#include "prc-forecast.h"
#include "prc-live-script.h"

/* Each cue of the script's order is planned for 10 s. */
static void
test_forecast (void)
{
  g_autoptr (PrcRunningOrder) order =
      prc_live_script_make_order ("[Opening] {Arts: Ada Bo Cy} [Closing]");
  PrcLiveScript script;
  PrcForecast forecast;

  prc_live_script_init (&script, order, 0);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 0);
  prc_live_script_run (&script, "open", NULL);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 60);
  g_assert_cmpint (forecast.behind, ==, 0);

  prc_live_script_run (&script, "start", NULL);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 60);
  g_assert_cmpint (forecast.behind, ==, 0);

  /* 25 s in an item of 10: 15 s late, and it ends that much later. */
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms + 25000);
  g_assert_cmpint (forecast.remaining, ==, 50);
  g_assert_cmpint (forecast.behind, ==, 15);

  prc_live_script_run (&script, "+5000 go", NULL);
  prc_live_script_run (&script, "+5000 absent Bo", NULL);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 35);
  g_assert_cmpint (forecast.behind, ==, 10 + 35 - 60);

  /* The machine was off for a minute, by the wall clock; its boot clock began anew. */
  prc_live_script_run (&script, "+5000 go", NULL);
  script.boot_ms += 59000;
  prc_live_script_run (&script, "reboot", NULL);
  prc_live_script_run (&script, "+0 ready", NULL);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 20);
  g_assert_cmpint (forecast.behind, ==, 15 + 60 + 20 - 60);
  prc_live_script_run (&script, "finish", NULL);
  forecast = prc_forecast_make (script.state, 10, 60, script.boot_ms);
  g_assert_cmpint (forecast.remaining, ==, 0);
  g_assert_cmpint (forecast.behind, ==, 0);
  prc_live_script_clear (&script);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/show", test_forecast);
  return g_test_run ();
}
