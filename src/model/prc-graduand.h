/* prc-graduand.h - one person in a season: name, what is conferred, and all a ceremony needs. */
#pragma once

#include "prc-award.h"
#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

/* Someone's number in one source of lists ('aldermere', 'yunling'); the first is the main one. */
typedef struct
{
  char *source; /* code of an institution, or the list's profile */
  char *id;     /* cleaned text; never a number */
} PrcExternalId;

PRC_DECLARE_VALUE (PrcExternalId, prc_external_id)

/* A note for those who act on stage. Health notes never leave the VC, marshal and operator. */
typedef struct
{
  PrcNeedKind kind;
  PrcText *text; /* imperative, short: 'No handshake; bows instead' */
  PrcAudience audience;
} PrcNeed;

PRC_DECLARE_VALUE (PrcNeed, prc_need)

/* An adjustment on top of the sort, between people, so that a new import keeps it. */
typedef struct
{
  PrcRelationKind kind;
  gint64 other; /* graduand id; 0 where the kind needs nobody else */
  int place;    /* for PIN: 1-based place in the presentation; else 0 */
  char *reason; /* 'Walks with her sister'; may be NULL */
} PrcRelation;

PRC_DECLARE_VALUE (PrcRelation, prc_relation)

typedef struct
{
  gint64 id;      /* the store's; 0 before it is stored */
  GPtrArray *ids; /* of PrcExternalId, at least one */
  PrcPersonName *name;
  PrcReading *reading;   /* NULL where none was made */
  GPtrArray *conferrals; /* of PrcConferral */
  PrcAttendance attendance;
  char *faculty;
  char *school;
  char *class_group;
  int guests;       /* -1: no answer */
  GPtrArray *needs; /* of PrcNeed */
  PrcConsent privacy[PRC_N_PURPOSES];
  GPtrArray *relations; /* of PrcRelation */
  char *seat;
  char *photo;      /* blob by hash */
  char *remarks;    /* for the operator alone */
  int listed;       /* place in the first list: 1-based; keeps 'as listed' over re-imports */
  gboolean missing; /* gone from the newest list; still called until withdrawn */
  gint64 ceremony;  /* id; 0: the season's only one */
} PrcGraduand;

PRC_DECLARE_VALUE (PrcGraduand, prc_graduand)

/* The main external id. Returns: (transfer none), never NULL once stored */
const char *prc_graduand_get_id (const PrcGraduand *graduand);
/* The id in one source, or NULL. */
const char *prc_graduand_get_id_of (const PrcGraduand *graduand, const char *source);
gboolean prc_graduand_equal (const PrcGraduand *a, const PrcGraduand *b);

G_END_DECLS
