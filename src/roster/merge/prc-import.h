/* prc-import.h - rows of lists to the change they make to a season. Pure: nothing is written here.
 *
 * list files -> header row and columns -> cleaned values -> checks -> merge with what is there.
 */
#pragma once

#include "prc-list-profile.h"
#include "prc-problem.h"
#include "prc-season.h"
#include "prc-table.h"

G_BEGIN_DECLS

/* What becomes of one change, where the officer said so. */
typedef enum
{
  PRC_IMPORT_BY_RULE, /* nobody said: the list's value, unless ours was changed by hand */
  PRC_IMPORT_TAKE,
  PRC_IMPORT_KEEP
} PrcImportChoice;

typedef struct
{
  const char *sheet; /* '--sheet': only that one; NULL: the first with a header */
  GHashTable *map;   /* header (char*) to GINT_TO_POINTER (PrcField): beats the guess; NULL: none */
  PrcField key;      /* '--key'; NONE: the id */
  GHashTable *leave_out; /* set of 'FILE:ROW' (base name, the file's own number); NULL: none */
  GHashTable *imported;  /* 'SOURCE\x1fID' to GVariant a{ss}, as prc_store_load_imported gives it:
                            what  each list said last time; NULL: nothing is remembered, so the new
                            list  wins over what stands in the season */
  gboolean whole_lists;  /* the officer said so: flag who is gone even where a list has less than
                            80 % of its people; else such a list flags nobody ('list-part') */
  const GPtrArray *profiles; /* of PrcListProfile: how lists were read before, put to those with
                                the same headings; NULL: none */
  const char *profile; /* name of one: put to all lists, whatever their headings; NULL: none */
  GHashTable *choices; /* 'ID:FIELD', or 'ID' for all of a person, to GINT_TO_POINTER
                          (PrcImportChoice); ID: any of the person's, FIELD: as in
                          PrcImportDifference; NULL: by the rule */
  GHashTable *picks;   /* 'ID:FIELD' to the code of the source (char*) whose value counts where two
                          lists disagree; NULL: by the rule */
  GHashTable *accept;  /* set of keys of PrcImportOffer; NULL: none */
  gboolean (*step) (double fraction, gpointer data); /* called every few hundred rows, in this
                          thread; FALSE: stop; NULL: nothing is called */
  gpointer step_data;
  int guest_limit; /* more guests than that are 'guests-over'; 0: 10 */
} PrcImportOptions;

/* How one column of one sheet was understood. */
typedef struct
{
  guint column;     /* 0-based */
  char *header;     /* as it stands; NULL: none */
  PrcField field;   /* LEAVE_OUT, IDENTITY_NUMBER and the private ones are not stored */
  gboolean certain; /* exact match, or told by the officer */
  char *sample;     /* value in a full row, the same for all columns of a sheet; may be NULL */
} PrcImportColumn;

typedef struct
{
  char *file;         /* base name */
  char *sheet;        /* NULL for text */
  char *source;       /* code of the institution the ids belong to */
  char *profile;      /* name of the profile it was read by, or will be remembered by */
  gboolean known;     /* that was there already */
  int header_row;     /* the file's own number */
  int n_rows;         /* people's rows read */
  GPtrArray *columns; /* of PrcImportColumn */
} PrcImportSheet;

typedef struct
{
  char *field;      /* 'family', 'class', … for the list of changes */
  char *old_value;  /* what stands in the season; NULL: nothing */
  char *new_value;  /* what the lists say now */
  char *before;     /* what they said last time; NULL: nothing, or not known */
  char *source;     /* code of the source that says the new value; NULL: of none alone */
  gboolean kept;    /* the old value stays, the new one is shown */
  gboolean by_hand; /* the old value is not the lists': it was changed since */
  gboolean chosen;  /* the officer said what becomes of it */
} PrcImportDifference;

/* Something that only a person can know, and that is done where its key is accepted. */
typedef struct
{
  char *key;  /* 'id-changed:FILE:ROW' and 'partner-not-found:FILE:ROW': the row is the person named
                 in other; 'person-missing:ID': withdraw them; 'award-vanished:ID': take the award
                 away; 'list-part:FILE': it is the whole list, flag who is not in it;
                 'name-all-caps:FILE:ROW:FIELD' and other codes of names: write the cell as proposal
                 has it; 'cells-merged:FILE:ROW:FIELD': take the proposal for all rows of the range
                 in value. Of these, 'CODE:FILE' accepts all of a file */
  char *code; /* of the problem that tells of it */
  char *file; /* NULL where no row is meant */
  int row;    /* 0 where none is meant */
  char *id;   /* of the person it is about; NULL for list-part */
  char *person; /* their name */
  char *other;  /* the other person's id, or the award; NULL */
  char *other_person;
  char *field;    /* nickname of the cell's PrcField; NULL where it is about no cell */
  char *column;   /* its heading */
  char *value;    /* what stands there… */
  char *proposal; /* …and what would; where a name is cut in two, 'FAMILY | GIVEN' */
  gboolean accepted;
  char *from, *to; /* 'SOURCE\x1fID' of the two who are one; NULL where it is no such offer */
} PrcImportOffer;

/* Two lists that say something else of one person: see picks. */
typedef struct
{
  char *id;           /* one of the person's numbers */
  char *person;       /* their name */
  char *field;        /* nickname of the PrcField; of a name in Latin letters any part of it */
  char *source;       /* code of the institution whose list says… */
  char *value;        /* …this, in words; NULL: nothing */
  char *file;         /* where it stands; NULL: a list that is not loaded now */
  int row;            /* 0: likewise */
  char *other_source; /* the other's, which counts by the rule */
  char *other_value;
  char *other_file;
  int other_row;
  char *picked; /* code of the source that was picked; NULL: by the rule */
} PrcImportDisagreement;

/* What one list says of one person, cleaned: to be stored with prc_store_put_imported as it is, so
 * that the next import can tell the list's changes from those made by hand. No private fields. */
typedef struct _PrcImported PrcImported;

/* Lent, as long as the import. */
const char *prc_imported_get_source (const PrcImported *imported);
const char *prc_imported_get_id (const PrcImported *imported);
const char *prc_imported_get_photo (const PrcImported *imported); /* as the list has it, or NULL */
const char *prc_imported_get_file (const PrcImported *imported);  /* base name, or NULL */
int prc_imported_get_row (const PrcImported *imported);
/* a{ss}, sorted by key. Returns: (transfer full) (nullable), not floating: NULL where the number is
 * no longer theirs, and to be forgotten */
GVariant *prc_imported_dup_values (const PrcImported *imported);

typedef enum
{
  PRC_IMPORT_NEW,
  PRC_IMPORT_CHANGED,
  PRC_IMPORT_UNCHANGED,
  PRC_IMPORT_MISSING
} PrcImportFate;

typedef struct
{
  PrcImportFate fate;
  PrcGraduand *merged;    /* as they shall stand afterwards; id 0 where it is new. NULL of most who
                             are new: prc_import_dup_graduand() gives it of everybody */
  GPtrArray *differences; /* of PrcImportDifference; never NULL, read only */
  GPtrArray *imported;    /* of PrcImported: one for each list the person is in now */
  gboolean say_anew;    /* new, or name or own words changed: the reading wants to be made again */
  gboolean exact;       /* stands as it is, with its reading or without: nothing is made for it */
  const char *own_note; /* hints for the reading: the list's words… */
  const char *nationality; /* …and nationality, which is dropped after that */
  int row;                 /* the first row it came from */
  int listed;              /* of one who is new: their place in the season */
  const char *file;        /* all lent, as long as the import */
} PrcImportPerson;

/* What an import is made from, kept as long as it. */
typedef struct _PrcImportGround PrcImportGround;

typedef struct
{
  gboolean stopped;                             /* step said so: nothing else in here counts */
  int read, added, changed, unchanged, missing; /* people */
  int refused;                                  /* rows with an error, which are not among them */
  GPtrArray *sheets;                            /* of PrcImportSheet */
  GPtrArray *people;                            /* of PrcImportPerson, in the order of the lists */
  GPtrArray *institutions; /* of PrcInstitution: new ones, id negative: new awards name them so */
  GPtrArray *profiles; /* of PrcListProfile: new and changed ones, to be stored with the people */
  GPtrArray *awards;   /* of PrcAward: new ones, id negative: conferrals name them so */
  GPtrArray *offers;   /* of PrcImportOffer, in the order of the lists */
  GPtrArray *disagreements; /* of PrcImportDisagreement, likewise; those picked from too */
  GPtrArray *problems;      /* of PrcProblem, gravest first; an error: nothing may be written */
  PrcImportGround *ground;  /* its own */
} PrcImport;

/* @files: array of PrcListFile, in the order given. @current: the season as it is. @options may be
 * NULL. Deterministic. A person whom only kept differences touch counts as unchanged; one already
 * flagged as missing counts as missing again, without a difference.
 * Thread: any; O(rows). Returns: (transfer full), never NULL */
PrcImport *
prc_import_read (const PrcSeason *current, const GPtrArray *files, const PrcImportOptions *options);
void prc_import_free (PrcImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcImport, prc_import_free)

gboolean prc_import_has_errors (const PrcImport *import);

/* Somebody of @import as they shall stand afterwards: who is new is made from the lists' words at
 * each call, so that a hundred thousand of them need not be held. A relation to someone new names
 * them by minus (1 + place among the people). Any thread. 5 us. Returns: (transfer full) */
PrcGraduand *prc_import_dup_graduand (const PrcImport *import, const PrcImportPerson *person);

/* Is @key, of an offer or of all of one code in a file, among what is offered. O(offers) */
gboolean prc_import_is_offered (const PrcImport *import, const char *key);

/* The field of '--map FIELD=HEADER' and its name on screen (translated). */
gboolean prc_field_from_name (const char *name, PrcField *field);
const char *prc_field_get_label (PrcField field);

G_END_DECLS
