/* prc-preflight.h - what the machine is like before a ceremony is opened, judged: a line a matter,
 * in words that say what to do. Pure; prc-preflight-facts.h looks.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_ANSWER_UNKNOWN,
  PRC_ANSWER_NO,
  PRC_ANSWER_YES
} PrcAnswer;

typedef struct
{
  PrcAnswer mains;
  int battery;           /* per cent; -1: there is none, or it does not say */
  guint64 free_bytes;    /* on the season's disk; G_MAXUINT64: not known */
  PrcAnswer banners;     /* are notifications shown */
  PrcAnswer stays_awake; /* can sleep, lid and idleness be held off */
  PrcAnswer clock_set;   /* by the network */
  PrcAnswer encrypted;   /* the season's disk */
  char *far_disk; /* type of a network's or a stick's file system; NULL: the season is at home */
  char *present;  /* screens that have a monitor, 'Hall, Reader'; NULL: none */
  char *missing;  /* screens whose monitor is not there; NULL: none */
  char *second_backup; /* folder; NULL: none was chosen */
  gboolean second_there;
} PrcPreflightFacts;

PrcPreflightFacts *prc_preflight_facts_new (void);
void prc_preflight_facts_free (PrcPreflightFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcPreflightFacts, prc_preflight_facts_free)

typedef struct
{
  gboolean good;
  const char *title; /* 'Power' */
  char *words;       /* what it is, and what to do */
} PrcPreflightLine;

/* Those that want something done first, then the good ones. Returns: (transfer full) array of
 * PrcPreflightLine */
GPtrArray *prc_preflight_judge (const PrcPreflightFacts *facts);

G_END_DECLS
