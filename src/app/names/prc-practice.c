#include "prc-practice.h"

#include "prc-one-child.h"
#include "prc-play-box.h"
#include "prc-practice-paper.h"
#include "prc-reader-marks.h"

#include <glib/gi18n.h>

struct _PrcPractice
{
  AdwWindow parent_instance;
  GtkStack *stack;
  GtkWidget *card;
  GtkLabel *count;
  GtkLabel *clock;
  GtkLabel *name;
  GtkLabel *native;
  GtkLabel *say;
  GtkLabel *pinyin;
  GtkLabel *mark;
  PrcPlayBox *play;
  GtkToggleButton *only;
  GtkEditable *reader;
  PrcOpenSeason *season;
  PrcReaderMarks *marks;
  GPtrArray *people; /* of PrcCue, in the order of calling */
  GPtrArray *shown;  /* those of them that are gone through now */
  guint at;
  gint64 since; /* monotonic, of the card */
  guint ticking;
};

G_DEFINE_TYPE (PrcPractice, prc_practice, ADW_TYPE_WINDOW)

static const PrcCue *
get_cue (PrcPractice *self)
{
  return self->at < self->shown->len ? g_ptr_array_index (self->shown, self->at) : NULL;
}

static PrcReaderMark
get_mark (PrcPractice *self, const PrcCue *cue)
{
  return cue->external_id != NULL ? prc_reader_marks_get (self->marks, cue->external_id)
                                  : PRC_READER_MARK_NONE;
}

static gboolean
is_unsure (PrcPractice *self, const PrcCue *cue)
{
  PrcReaderMark mark = get_mark (self, cue);

  return mark == PRC_READER_MARK_UNSURE || mark == PRC_READER_MARK_ASK;
}

static const char *
get_words (PrcReaderMark mark)
{
  switch (mark)
    {
    case PRC_READER_MARK_NONE:
      return "";
    case PRC_READER_MARK_SURE:
      return _ ("Sure");
    case PRC_READER_MARK_UNSURE:
      return _ ("Unsure");
    case PRC_READER_MARK_ASK:
      return _ ("Ask the graduand");
    }
  g_return_val_if_reached ("");
}

/* --- what is shown --------------------------------------------------------------------------- */

static gboolean
on_tick (gpointer data)
{
  PrcPractice *self = data;
  int seconds = (int) ((g_get_monotonic_time () - self->since) / G_USEC_PER_SEC);
  g_autofree char *time = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  gtk_label_set_label (self->clock, time);
  return G_SOURCE_CONTINUE;
}

static void
put (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/* The season's own person has the name; the card has what is said. */
static void
show_play (PrcPractice *self, const PrcCue *cue)
{
  const PrcGraduand *graduand =
      prc_season_find_graduand (prc_open_season_get_season (self->season), cue->graduand);

  gtk_widget_set_visible (GTK_WIDGET (self->play), graduand != NULL);
  if (graduand != NULL)
    prc_play_box_show (self->play, self->season, graduand->name, cue->card->reading);
}

static void
show (PrcPractice *self)
{
  const PrcCue *cue = get_cue (self);
  const PrcReading *reading;
  g_autofree char *count = NULL, *line = NULL;

  prc_one_child_show_name (self->stack, cue != NULL ? "name" : "done");
  if (cue == NULL)
    return;
  reading = cue->card->reading;
  /* Translators: which name of how many this is */
  count = g_strdup_printf (_ ("%1$u of %2$u"), self->at + 1, self->shown->len);
  gtk_label_set_label (self->count, count);
  put (self->name, cue->card->called);
  put (self->native,
       g_strcmp0 (cue->card->native, cue->card->called) != 0 ? cue->card->native : NULL);
  line = prc_reading_dup_shown_line (reading);
  put (self->say, line);
  put (self->pinyin, reading != NULL ? reading->pinyin : NULL);
  put (self->mark, get_words (get_mark (self, cue)));
  show_play (self, cue);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cue->card->called != NULL ? cue->card->called : "", -1);
  self->since = g_get_monotonic_time ();
  on_tick (self);
}

/* Again from the first: all, or those that are unsure by now. */
static void
begin (PrcPractice *self)
{
  gboolean only = gtk_toggle_button_get_active (self->only);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->people->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (self->people, i);

      if (!only || is_unsure (self, cue))
        g_ptr_array_add (self->shown, prc_cue_ref (cue));
    }
  self->at = 0;
  show (self);
}

/* --- what the reader does --------------------------------------------------------------------- */

static void
move (PrcPractice *self, int by)
{
  if (by < 0 ? self->at == 0 : self->at >= self->shown->len)
    return;
  self->at += (guint) by;
  show (self);
  gtk_widget_grab_focus (self->card);
}

static void
mark (PrcPractice *self, PrcReaderMark as)
{
  const PrcCue *cue = get_cue (self);

  if (cue != NULL && cue->external_id != NULL)
    prc_reader_marks_set (self->marks, cue->external_id, as);
  move (self, 1);
}

static void
on_sure_clicked (PrcPractice *self)
{
  mark (self, PRC_READER_MARK_SURE);
}

static void
on_unsure_clicked (PrcPractice *self)
{
  mark (self, PRC_READER_MARK_UNSURE);
}

static void
on_ask_clicked (PrcPractice *self)
{
  mark (self, PRC_READER_MARK_ASK);
}

static void
on_print_clicked (PrcPractice *self)
{
  g_autoptr (GPtrArray) cues = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);

  for (guint i = 0; i < self->people->len; i++)
    if (is_unsure (self, g_ptr_array_index (self->people, i)))
      g_ptr_array_add (cues, prc_cue_ref (g_ptr_array_index (self->people, i)));
  if (cues->len == 0)
    prc_open_season_say (self->season, _ ("No name is marked unsure, so nothing was printed."));
  else
    prc_practice_paper_print (GTK_WINDOW (self), _ ("Names to practise"),
                              prc_open_season_get_path (self->season), cues);
}

static void
on_reader_changed (PrcPractice *self)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (self->season);

  g_clear_pointer (&self->marks, prc_reader_marks_free);
  self->marks = prc_reader_marks_new (prc_open_season_get_path (self->season),
                                      ceremony != NULL ? ceremony->id : 0,
                                      gtk_editable_get_text (self->reader));
  begin (self);
}

static gboolean
on_key_pressed (PrcPractice *self, guint key, guint code, GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self))))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Right || key == GDK_KEY_Down)
    move (self, 1);
  else if (key == GDK_KEY_Left || key == GDK_KEY_Up)
    move (self, -1);
  else if (key == GDK_KEY_s || key == GDK_KEY_S || key == GDK_KEY_1)
    mark (self, PRC_READER_MARK_SURE);
  else if (key == GDK_KEY_u || key == GDK_KEY_U || key == GDK_KEY_2)
    mark (self, PRC_READER_MARK_UNSURE);
  else if (key == GDK_KEY_a || key == GDK_KEY_A || key == GDK_KEY_3)
    mark (self, PRC_READER_MARK_ASK);
  else if (key == GDK_KEY_p || key == GDK_KEY_P)
    prc_play_box_toggle (self->play);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_practice_dispose (GObject *object)
{
  PrcPractice *self = PRC_PRACTICE (object);

  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_object (&self->season);
  g_clear_pointer (&self->marks, prc_reader_marks_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (prc_practice_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, card);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, count);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, clock);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, name);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, native);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, say);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, pinyin);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, mark);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, play);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, only);
  gtk_widget_class_bind_template_child (widget_class, PrcPractice, reader);
}

static void
prc_practice_class_init (PrcPracticeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_practice_dispose;
  g_type_ensure (PRC_TYPE_PLAY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/names/prc-practice.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, begin);
  gtk_widget_class_bind_template_callback (widget_class, on_sure_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_unsure_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_reader_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
prc_practice_init (PrcPractice *self)
{
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_practice_new (GtkWindow *parent, PrcOpenSeason *season)
{
  PrcPractice *self = g_object_new (PRC_TYPE_PRACTICE, "transient-for", parent, NULL);
  const PrcRunningOrder *order = prc_open_season_get_order (season);

  self->season = g_object_ref (season);
  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->card->kind == PRC_CARD_PERSON)
        g_ptr_array_add (self->people, prc_cue_ref (cue));
    }
  self->ticking = g_timeout_add_seconds (1, on_tick, self);
  on_reader_changed (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->card);
  return GTK_WIDGET (self);
}
