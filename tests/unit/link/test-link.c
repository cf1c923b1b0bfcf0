#include "prc-link.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct
{
  PrcLink *here, *there;
  GMainLoop *loop;
  GString *heard; /* names and bodies, in the order of their coming */
  gboolean ended;
} Pair;

static void
on_message (PrcLink *link, const char *name, GVariant *body, Pair *pair)
{
  g_autofree char *text = g_variant_print (body, FALSE);

  g_string_append_printf (pair->heard, "%s %s;", name, text);
  if (g_str_equal (name, "bye"))
    g_main_loop_quit (pair->loop);
}

static void
on_ended (PrcLink *link, Pair *pair)
{
  pair->ended = TRUE;
  g_main_loop_quit (pair->loop);
}

static GSocketConnection *
make_connection (int fd)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (fd, NULL);

  return g_socket_connection_factory_create_connection (socket);
}

/* One end as a link; the other as a bare descriptor, which is also wrapped where @both. */
static int
pair_set_up (Pair *pair, gboolean both)
{
  int fds[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, fds), ==, 0);
  g_autoptr (GSocketConnection) here = make_connection (fds[0]);
  pair->here = prc_link_new (here);
  pair->loop = g_main_loop_new (NULL, FALSE);
  pair->heard = g_string_new (NULL);
  g_signal_connect (pair->here, "message", G_CALLBACK (on_message), pair);
  g_signal_connect (pair->here, "ended", G_CALLBACK (on_ended), pair);
  if (both)
    {
      g_autoptr (GSocketConnection) there = make_connection (fds[1]);

      pair->there = prc_link_new (there);
    }
  return fds[1];
}

static void
pair_tear_down (Pair *pair)
{
  g_clear_object (&pair->here);
  g_clear_object (&pair->there);
  g_main_loop_unref (pair->loop);
  g_string_free (pair->heard, TRUE);
}

static void
test_in_order_and_newest_snapshot (void)
{
  Pair pair = { 0 };

  pair_set_up (&pair, TRUE);
  prc_link_send (pair.there, "clock", g_variant_new_string ("11:42"));
  for (int seq = 1; seq <= 50; seq++)
    prc_link_send (pair.there, "snapshot", g_variant_new_int64 (seq));
  g_assert_true (prc_link_flush (pair.there, 2000));
  prc_link_send (pair.there, "bye", g_variant_new ("()"));
  g_main_loop_run (pair.loop);
  g_assert_cmpstr (pair.heard->str, ==, "clock '11:42';snapshot 50;bye ();");
  pair_tear_down (&pair);
}

static void
expect_end (const guint8 *bytes, gsize length)
{
  Pair pair = { 0 };
  int fd = pair_set_up (&pair, FALSE);

  g_assert_cmpint (send (fd, bytes, length, 0), ==, length);
  g_main_loop_run (pair.loop);
  g_assert_true (pair.ended);
  g_assert_cmpstr (pair.heard->str, ==, "");
  close (fd);
  pair_tear_down (&pair);
}

static void
test_strangers_are_cut_off (void)
{
  const guint8 too_long[] = { 0xff, 0xff, 0xff, 0x7f };
  const guint8 empty[] = { 0, 0, 0, 0 };
  const guint8 nonsense[] = { 6, 0, 0, 0, 'a', 'b', 'c', 'd', 'e', 'f' };

  expect_end (too_long, sizeof too_long);
  expect_end (empty, sizeof empty);
  expect_end (nonsense, sizeof nonsense);
}

static void
test_peer_dies (void)
{
  Pair pair = { 0 };
  int fd = pair_set_up (&pair, FALSE);

  close (fd);
  g_main_loop_run (pair.loop);
  g_assert_true (pair.ended);
  prc_link_send (pair.here, "clock", g_variant_new_string ("11:43"));
  pair_tear_down (&pair);
}

/* The last word of a peer that went on is heard, although nothing can be said to it any more. */
static void
test_last_word (void)
{
  Pair pair = { 0 };
  int fd = pair_set_up (&pair, FALSE);
  g_autoptr (GVariant) bye =
      g_variant_ref_sink (g_variant_new ("(sv)", "bye", g_variant_new ("()")));
  guint32 head = GUINT32_TO_LE ((guint32) g_variant_get_size (bye));

  g_assert_cmpint (send (fd, &head, sizeof head, 0), ==, sizeof head);
  g_assert_cmpint (send (fd, g_variant_get_data (bye), g_variant_get_size (bye), 0), ==,
                   g_variant_get_size (bye));
  close (fd);
  prc_link_send (pair.here, "painted", g_variant_new_int64 (1));
  prc_link_send (pair.here, "painted", g_variant_new_int64 (2));
  g_main_loop_run (pair.loop);
  g_assert_cmpstr (pair.heard->str, ==, "bye ();");
  g_assert_false (prc_link_flush (pair.here, 10));
  g_main_loop_run (pair.loop);
  g_assert_true (pair.ended);
  pair_tear_down (&pair);
}

static void
test_socket_path (void)
{
  g_autofree char *a = prc_link_dup_socket_path ("/tmp/summer.season");
  g_autofree char *b = prc_link_dup_socket_path ("/tmp/../tmp/summer.season");
  g_autofree char *c = prc_link_dup_socket_path ("/tmp/winter.season");

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_cmpint (strlen (a), <, 100); /* sockaddr_un holds 107 bytes */
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("link-XXXXXX", NULL);

  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/in-order", test_in_order_and_newest_snapshot);
  g_test_add_func ("/link/strangers", test_strangers_are_cut_off);
  g_test_add_func ("/link/peer-dies", test_peer_dies);
  g_test_add_func ("/link/last-word", test_last_word);
  g_test_add_func ("/link/socket-path", test_socket_path);
  return g_test_run ();
}
