#include "prc-award.h"

static void
prc_institution_init (PrcInstitution *institution)
{
}

static void
prc_institution_clear (PrcInstitution *institution)
{
  g_free (institution->code);
  g_free (institution->language);
  prc_text_unref (institution->name);
  prc_text_unref (institution->presiding_title);
  prc_text_unref (institution->presiding_name);
  g_free (institution->crest);
}

static void
prc_institution_fill (PrcInstitution *to, const PrcInstitution *from)
{
  to->id = from->id;
  prc_set_string (&to->code, from->code);
  prc_set_string (&to->language, from->language);
  to->name = prc_text_ref (from->name);
  to->presiding_title = prc_text_ref (from->presiding_title);
  to->presiding_name = prc_text_ref (from->presiding_name);
  prc_set_string (&to->crest, from->crest);
}

PRC_DEFINE_VALUE (PrcInstitution, prc_institution)

static void
prc_award_init (PrcAward *award)
{
  award->presented = TRUE;
}

static void
prc_award_clear (PrcAward *award)
{
  g_free (award->code);
  prc_text_unref (award->title);
}

static void
prc_award_fill (PrcAward *to, const PrcAward *from)
{
  to->id = from->id;
  to->institution = from->institution;
  prc_set_string (&to->code, from->code);
  to->title = prc_text_ref (from->title);
  to->level = from->level;
  to->presented = from->presented;
}

PRC_DEFINE_VALUE (PrcAward, prc_award)

static void
prc_conferral_init (PrcConferral *conferral)
{
}

static void
prc_conferral_clear (PrcConferral *conferral)
{
  prc_text_unref (conferral->subject);
  g_free (conferral->class_text);
  g_free (conferral->thesis);
  g_free (conferral->prize);
  g_free (conferral->certificate_number);
  g_free (conferral->completion_number);
  g_free (conferral->source);
}

static void
prc_conferral_fill (PrcConferral *to, const PrcConferral *from)
{
  to->award = from->award;
  to->subject = prc_text_ref (from->subject);
  to->class_ = from->class_;
  prc_set_string (&to->class_text, from->class_text);
  prc_set_string (&to->thesis, from->thesis);
  to->thesis_embargoed = from->thesis_embargoed;
  prc_set_string (&to->prize, from->prize);
  prc_set_string (&to->certificate_number, from->certificate_number);
  prc_set_string (&to->completion_number, from->completion_number);
  prc_set_string (&to->source, from->source);
}

PRC_DEFINE_VALUE (PrcConferral, prc_conferral)

gboolean
prc_conferral_equal (const PrcConferral *a, const PrcConferral *b)
{
  return a->award == b->award && prc_text_equal (a->subject, b->subject) &&
         a->class_ == b->class_ && g_strcmp0 (a->class_text, b->class_text) == 0 &&
         g_strcmp0 (a->thesis, b->thesis) == 0 && a->thesis_embargoed == b->thesis_embargoed &&
         g_strcmp0 (a->prize, b->prize) == 0 &&
         g_strcmp0 (a->certificate_number, b->certificate_number) == 0 &&
         g_strcmp0 (a->completion_number, b->completion_number) == 0 &&
         g_strcmp0 (a->source, b->source) == 0;
}
