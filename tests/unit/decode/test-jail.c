/* The jail: what it allows, and that it ends a process that wants more. */
#include "prc-jail.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED 1
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

typedef int (*Deed) (void);

/* Runs @deed in a locked child. Returns: its wait status */
static int
run_locked (Deed deed)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      if (!prc_jail_limit () || !prc_jail_lock ())
        _exit (99);
      _exit (deed ());
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return status;
}

static int
do_work (void)
{
  char *memory = malloc (64 << 20);
  char byte;

  if (memory == NULL || read (STDIN_FILENO, &byte, 0) != 0)
    return 1;
  for (gsize i = 0; i < 64 << 20; i += 4096)
    memory[i] = 1;
  free (memory);
  return 0;
}

static int
do_open (void)
{
  return open ("/etc/hostname", O_RDONLY) < 0 && errno == EACCES ? 0 : 1;
}

static int
do_fork (void)
{
  return fork () < 0 ? 1 : 0;
}

static int
do_connect (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0;
}

static int
do_program (void)
{
  return execl ("/usr/bin/true", "true", NULL);
}

static int
do_much_memory (void)
{
  return malloc ((gsize) 600 << 20) == NULL ? 0 : 1;
}

static void
check_killed (Deed deed)
{
  int status = run_locked (deed);

  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGSYS);
}

static void
check_fine (Deed deed)
{
  int status = run_locked (deed);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_jail (void)
{
  check_fine (do_work);
  if (SANITIZED)
    {
      g_test_skip ("the sanitizer needs what the jail takes");
      return;
    }
  check_fine (do_open);
  check_fine (do_much_memory);
  check_killed (do_fork);
  check_killed (do_connect);
  check_killed (do_program);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/jail", test_jail);
  return g_test_run ();
}
