#include "prc-work-page.h"

typedef struct
{
  PrcOpenSeason *season;
  gboolean stale;
  gboolean refreshing;
} PrcWorkPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PrcWorkPage, prc_work_page, ADW_TYPE_BIN)

static void
refresh (PrcWorkPage *self)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  priv->stale = FALSE;
  if (priv->season == NULL)
    return;
  priv->refreshing = TRUE;
  PRC_WORK_PAGE_GET_CLASS (self)->refresh (self);
  if (PRC_WORK_PAGE_GET_CLASS (self)->checked != NULL)
    PRC_WORK_PAGE_GET_CLASS (self)->checked (self);
  priv->refreshing = FALSE;
}

static void
on_changed (PrcOpenSeason *season, PrcWorkPage *self)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  priv->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
on_checked (PrcOpenSeason *season, PrcWorkPage *self)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  if (priv->stale || PRC_WORK_PAGE_GET_CLASS (self)->checked == NULL)
    return;
  priv->refreshing = TRUE;
  PRC_WORK_PAGE_GET_CLASS (self)->checked (self);
  priv->refreshing = FALSE;
}

static void
prc_work_page_map (GtkWidget *widget)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (PRC_WORK_PAGE (widget));

  if (priv->stale)
    refresh (PRC_WORK_PAGE (widget));
  GTK_WIDGET_CLASS (prc_work_page_parent_class)->map (widget);
}

static void
prc_work_page_dispose (GObject *object)
{
  prc_work_page_set_season (PRC_WORK_PAGE (object), NULL);
  G_OBJECT_CLASS (prc_work_page_parent_class)->dispose (object);
}

static void
prc_work_page_class_init (PrcWorkPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_work_page_dispose;
  GTK_WIDGET_CLASS (class)->map = prc_work_page_map;
}

static void
prc_work_page_init (PrcWorkPage *self)
{
}

void
prc_work_page_set_season (PrcWorkPage *self, PrcOpenSeason *season)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  g_return_if_fail (PRC_IS_WORK_PAGE (self));

  if (priv->season == season)
    return;
  if (priv->season != NULL)
    g_signal_handlers_disconnect_by_data (priv->season, self);
  g_set_object (&priv->season, season);
  if (season == NULL)
    return;
  g_signal_connect (season, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (season, "checked", G_CALLBACK (on_checked), self);
  on_changed (season, self);
}

PrcOpenSeason *
prc_work_page_get_season (PrcWorkPage *self)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  return priv->season;
}

gboolean
prc_work_page_is_refreshing (PrcWorkPage *self)
{
  PrcWorkPagePrivate *priv = prc_work_page_get_instance_private (self);

  return priv->refreshing;
}

void
prc_work_page_search (PrcWorkPage *self)
{
  if (PRC_WORK_PAGE_GET_CLASS (self)->search != NULL)
    PRC_WORK_PAGE_GET_CLASS (self)->search (self);
}

void
prc_work_page_show_graduand (PrcWorkPage *self, gint64 graduand)
{
  if (PRC_WORK_PAGE_GET_CLASS (self)->show_graduand != NULL)
    PRC_WORK_PAGE_GET_CLASS (self)->show_graduand (self, graduand);
}
