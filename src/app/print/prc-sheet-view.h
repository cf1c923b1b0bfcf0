/* prc-sheet-view.h - one page of a document, as on paper. Drawn once for its size, then kept. */
#pragma once

#include "prc-print.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A document that several views share: freed with the last of them. */
typedef struct _PrcSharedDocument PrcSharedDocument;

PrcSharedDocument *prc_shared_document_new (PrcDocument *document); /* takes it */
PrcSharedDocument *prc_shared_document_ref (PrcSharedDocument *shared);
void prc_shared_document_unref (PrcSharedDocument *shared);
PrcDocument *prc_shared_document_get (PrcSharedDocument *shared);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSharedDocument, prc_shared_document_unref)

#define PRC_TYPE_SHEET_VIEW (prc_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (PrcSheetView, prc_sheet_view, PRC, SHEET_VIEW, GtkWidget)

/* @page: 0-based. @zoom: px for a pt. */
GtkWidget *prc_sheet_view_new (PrcSharedDocument *document, guint page, double zoom);

G_END_DECLS
