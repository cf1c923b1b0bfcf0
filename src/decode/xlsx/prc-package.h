/* prc-package.h - the parts of a zip file in memory, with the bounds that hostile ones need.
 *
 * Names are compared with '\' as '/', without a leading '/', and case folded: exporters differ.
 * Sizes are counted while inflating, never believed. Nothing is ever written to
 * disk, so an entry that climbs out harms nobody. libzip behind it; depends on GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_PART_OK,
  PRC_PART_MISSING,
  PRC_PART_DAMAGED, /* no zip, checksum wrong, two entries of one name, more than declared */
  PRC_PART_ENCRYPTED,
  PRC_PART_TOO_BIG, /* a part, all parts together, entries, or the ratio */
  PRC_PART_DOCTYPE, /* of XML parts alone */
  PRC_PART_REFUSED  /* the one who takes the bytes wanted no more */
} PrcPartResult;

typedef struct _PrcPackage PrcPackage;

/* @data must outlive the package. @result says why NULL is returned. */
PrcPackage *prc_package_open (const guint8 *data, gsize size, PrcPartResult *result);
void prc_package_close (PrcPackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcPackage, prc_package_close)

gboolean prc_package_has (PrcPackage *package, const char *name);

/* Takes the part in pieces of up to 64 kB; FALSE stops the reading (REFUSED). */
typedef gboolean (*PrcPartSink) (const guint8 *bytes, gsize size, gpointer data);

/* After anything but OK what was handed over is not to be used: the checksum comes last. */
PrcPartResult
prc_package_read (PrcPackage *package, const char *name, PrcPartSink sink, gpointer data);

/* @target of a relationship of the part @source ('' for the package) to a part's name: relative or
 * absolute. NULL where it climbs out of the package or is no name. */
char *prc_package_resolve (const char *source, const char *target);

G_END_DECLS
