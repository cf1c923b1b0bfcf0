/* prc-decoder.h - asks procession-decode, a process of its own, what a list file holds.
 *
 * The parsers of hostile bytes run in the child alone: bubblewrap where it works, rlimits and
 * seccomp always. This side reads a length-checked answer.
 * The child's libraries are never linked here.
 */
#pragma once

#include "prc-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_DECODER_ERROR_FILE,    /* can't be read, or is no regular file */
  PRC_DECODER_ERROR_KILLED,  /* the child died or ran out of time or memory over this file */
  PRC_DECODER_ERROR_PROGRAM, /* the child could not be started, or its answer makes no sense */
  PRC_DECODER_ERROR_CANCELLED
} PrcDecoderError;
#define PRC_DECODER_ERROR (prc_decoder_error_quark ())
GQuark prc_decoder_error_quark (void);

typedef struct
{
  const char *encoding;  /* NULL: find it */
  const char *sheet;     /* NULL: all visible ones */
  guint max_seconds;     /* for all of it, the child's end too; 0: 60 */
  const char *delimiter; /* of text: the one character that parts the fields, ';' or '，', beside a
                            'sep=' line too; '\x1F': none does, it is one column; NULL: find it.
                            The result's delimiter says which it was */
} PrcDecoderOptions;

/* Reads one list. What is wrong inside the file is told in the result's problems, with their codes:
 * beside an error of one row of a text file ('byte-nul', 'field-too-long', 'encoding-mixed',
 * 'encoding-invalid', 'delimiter-mixed') the sheet lacks that row, so that it can be set aside;
 * beside any other error there are no sheets. A GError is about the file or the child as a whole.
 * The problems name the file by its base name, the column by its header or letter, and have no
 * message. What their value holds:
 *
 *   file-kind            what it is: 'pdf', 'png', 'html', 'xls', 'xlsb', 'ods', 'docx', 'zip', …
 *   file-kind-other      the format by which it was read, which its name does not say
 *   encoding-mixed       the field read in the other encoding, and that: 'José (windows-1252)'
 *   encoding-guessed     the encoding (info); where two are as likely, up to three fields read both
 *                        ways, and the other: 'Bø / Bř (windows-1250)' (warning)
 *   encoding-unknown     the name that was asked for
 *   delimiter-unknown    the delimiter that was asked for
 *   delimiter-mixed      the other delimiter
 *   delimiter-unusual    the delimiter
 *   cells-merged         the range: 'D2:D4'
 *   sheet-unknown        the sheet that was asked for
 *   any other            what stands in the field, as far as a message can hold it; may be NULL
 * Blocks, up to max_seconds: call it in a worker thread. Safe from any thread. @options may be
 * NULL. Returns: (transfer full) (nullable) */
PrcListFile *prc_decoder_read_list (const char *path, const PrcDecoderOptions *options,
                                    GCancellable *cancellable, GError **error);

/* Is bubblewrap in use here; where not, lists are read with less protection, and preflight says so.
 * Tried once and remembered. */
gboolean prc_decoder_has_sandbox (void);

G_END_DECLS
