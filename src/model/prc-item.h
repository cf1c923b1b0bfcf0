/* prc-item.h - one entry of the order of proceedings. */
#pragma once

#include "prc-model-types.h"
#include "prc-text.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  PrcKeyField field;
  gboolean descending;
} PrcSortKey;

/* Whom a presentation takes. Every set field must match; none set takes everyone attending. */
typedef struct
{
  char *institution; /* code */
  char *faculty;
  char *school;
  char *award;    /* code */
  char *subject;  /* in any language */
  PrcLevel level; /* UNKNOWN: any */
} PrcSelection;

gboolean prc_selection_equal (const PrcSelection *a, const PrcSelection *b);

/* A selection as a value of its own. */
typedef struct
{
  PrcSelection selection;
} PrcSelectionRule;

PRC_DECLARE_VALUE (PrcSelectionRule, prc_selection_rule)

typedef struct
{
  gint64 id;
  gint64 ceremony;
  int position; /* 1-based place in the order of proceedings */
  PrcItemType type;
  PrcText *title;     /* 'Address', 'Presentation of graduands' */
  PrcText *person;    /* who acts: 'Ms Rowena Thackeray OBE'; NULL: nobody named */
  PrcText *role;      /* 'HM Consul General, Chongqing' */
  gint64 institution; /* whose officer acts; 0: none or both */
  PrcText *detail;    /* composer and work, 'in both languages' */
  PrcText *words;     /* what is said; '{award}' and the like are filled in by src/order; a blank
                         line parts pages that the operator turns */
  PrcText *cue;       /* how: 'Say, standing, cap on' */
  PrcText *follows;   /* what comes: 'Then sit. Names follow.' */
  PrcText *technical; /* for those at sound and light: 'Organ; house lights down' */
  gboolean stand;     /* the hall is asked to stand */
  gboolean in_booklet;
  gboolean in_hall,
      on_stream;          /* shown there; else the hall has the holding card, the stream nothing */
  gboolean interpreted;   /* said again in another language: takes twice its seconds */
  int seconds;            /* planned; for a presentation what is not names */
  int pace;               /* seconds a name, of a presentation; 0: the ceremony's */
  PrcSelection selection; /* of a presentation */
  GArray *keys;           /* of PrcSortKey; empty: the ceremony's */
  int spare_seats;        /* left free behind a presentation, for those who come late */
  gboolean new_row;       /* a presentation's seats begin on a row of their own */
  char *collation;        /* ICU locale of its order; NULL: the ceremony's */
  PrcText *award_line;    /* read where the names of another award begin */
  PrcText *formula;       /* said to each person as they stand before the officer */
  PrcText *closing;       /* said when the last name was called: the conferral of this group */
  int together;           /* on stage in one go; 1: one by one */
} PrcItem;

PRC_DECLARE_VALUE (PrcItem, prc_item)

gboolean prc_item_equal (const PrcItem *a, const PrcItem *b);

G_END_DECLS
