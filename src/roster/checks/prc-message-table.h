/* prc-message-table.h - the sentences of prc-message.h, by code. */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  PrcSeverity severity;
  const char *sentence;      /* with '{value}' and the like */
  const char *with_other;    /* where a second thing is known: '{other}'; or NULL */
  const char *without_value; /* where there is no value to show; or NULL */
} PrcMessageRow;

/* Ended by a row whose code is NULL. */
extern const PrcMessageRow prc_message_table[];

/* 'pdf' in words: 'a PDF', translated; @kind itself where it is not known. (nullable) */
const char *prc_message_table_get_kind (const char *kind);

G_END_DECLS
