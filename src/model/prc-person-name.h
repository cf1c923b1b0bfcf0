/* prc-person-name.h - a person's name, as recorded and as used.
 *
 * Never split on spaces, never re-cased. Pinyin is kept as the list has it. The certificate name
 * never reaches a card or a snapshot.
 */
#pragma once

#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  char *given;           /* Latin script, as recorded */
  char *family;          /* NULL for people with a single name, which is then in given */
  gboolean family_first; /* order of saying the Latin name: 'Ouyang Shihan' */
  char *full;            /* the Latin name where the record has it in one piece only */
  char *native;          /* in the second script, whole, as recorded: '欧阳诗涵' */
  char *native_family;   /* its family part where known: '欧阳' */
  char *pinyin;          /* the list's own romanisation of native, without tones, as recorded */
  char *language;        /* BCP 47 of the person's name; NULL is unknown, never claimed */
  char *sort_as;         /* beats every collation rule */
  char *called;          /* overrides, each NULL unless it differs */
  char *printed;
  char *certificate;
} PrcPersonName;

PRC_DECLARE_VALUE (PrcPersonName, prc_person_name)

/* The Latin name as said and shown, in the person's order: override, else given and family, else
 * full, else pinyin, else native. Never empty unless the name is. Returns: (transfer full) */
char *prc_person_name_dup_called (const PrcPersonName *name);

/* As printed: override, else as called. */
char *prc_person_name_dup_printed (const PrcPersonName *name);

/* For the certificate lists alone. */
char *prc_person_name_dup_certificate (const PrcPersonName *name);

gboolean prc_person_name_equal (const PrcPersonName *a, const PrcPersonName *b);

/* Type a{ss}: the fields that are set, by their names above; family_first as 'true'. Floating. */
GVariant *prc_person_name_to_variant (const PrcPersonName *name);
PrcPersonName *prc_person_name_new_from_variant (GVariant *variant);

G_END_DECLS
