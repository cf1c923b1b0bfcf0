/* prc-jail.c - see prc-jail.h */
#include "prc-jail.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
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

#define MEMORY ((rlim_t) 512 << 20)
#define CPU_SECONDS 10

static gboolean
set_limit (__rlimit_resource_t resource, rlim_t limit)
{
  struct rlimit both = { limit, limit };

  return setrlimit (resource, &both) == 0;
}

gboolean
prc_jail_limit (void)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return FALSE;
  if (!SANITIZED && !set_limit (RLIMIT_AS, MEMORY))
    return FALSE;
  return set_limit (RLIMIT_CPU, CPU_SECONDS) && set_limit (RLIMIT_FSIZE, 0) &&
         set_limit (RLIMIT_NOFILE, 16) && set_limit (RLIMIT_CORE, 0) && set_limit (RLIMIT_NPROC, 0);
}

/* Negative errno, or 0. */
static int
add_rules (scmp_filter_ctx filter)
{
  static const int allowed[] = {
    SCMP_SYS (read),       SCMP_SYS (write),          SCMP_SYS (close),
    SCMP_SYS (fstat),      SCMP_SYS (newfstatat),     SCMP_SYS (lseek),
    SCMP_SYS (mmap),       SCMP_SYS (munmap),         SCMP_SYS (mremap),
    SCMP_SYS (mprotect),   SCMP_SYS (madvise),        SCMP_SYS (brk),
    SCMP_SYS (futex),      SCMP_SYS (getrandom),      SCMP_SYS (clock_gettime),
    SCMP_SYS (gettid),     SCMP_SYS (getpid),         SCMP_SYS (gettimeofday),
    SCMP_SYS (exit),       SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigaction),
    SCMP_SYS (exit_group), SCMP_SYS (rt_sigreturn),
  };
  static const int refused[] = { SCMP_SYS (openat),    SCMP_SYS (open),     SCMP_SYS (access),
                                 SCMP_SYS (faccessat), SCMP_SYS (readlink), SCMP_SYS (readlinkat) };
  int result = 0;

  for (guint i = 0; i < G_N_ELEMENTS (allowed) && result == 0; i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (guint i = 0; i < G_N_ELEMENTS (refused) && result == 0; i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), refused[i], 0);
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOTTY), SCMP_SYS (ioctl), 0);
  /* abort () of our own, and no signal to anybody else */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 2,
                               SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()),
                               SCMP_A2 (SCMP_CMP_EQ, SIGABRT));
  return result;
}

gboolean
prc_jail_lock (void)
{
  scmp_filter_ctx filter;
  int result;

  if (SANITIZED)
    return TRUE;
  filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  if (filter == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }
  result = add_rules (filter);
  if (result == 0)
    result = seccomp_load (filter);
  seccomp_release (filter);
  errno = -result;
  return result == 0;
}
