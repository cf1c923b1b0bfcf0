/* prc-list-compose.c - see prc-list-compose.h. */
#include "prc-list-compose.h"

#include "prc-collate.h"
#include "prc-enum.h"
#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-list-fold.h"
#include "prc-list-pinyin.h"
#include "prc-list-value.h"

#include <string.h>

static const PrcListVoice *
voice_at (const GArray *voices, guint index)
{
  return &g_array_index (voices, PrcListVoice, index);
}

static const char *
get (const GArray *voices, PrcField field)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const char *value = prc_list_record_get (voice_at (voices, i)->record, field);

      if (value != NULL)
        return value;
    }
  return NULL;
}

const char *
prc_list_compose_get_note (const GArray *voices)
{
  return get (voices, PRC_FIELD_NAME_NOTE);
}

const char *
prc_list_compose_get_nationality (const GArray *voices)
{
  return get (voices, PRC_FIELD_NATIONALITY);
}

static int
compare_rank (gconstpointer a, gconstpointer b)
{
  const PrcListVoice *p = a, *q = b;

  return p->rank != q->rank ? p->rank - q->rank : strcmp (p->source, q->source);
}

/* The tag of a text of @voice's list. */
static const char *
text_language (const PrcListVoice *voice, const char *text)
{
  const char *own = voice->institution != NULL ? voice->institution->language : NULL;

  if (prc_language_has_han (text))
    return own != NULL && prc_language_is_chinese (own) ? own : "zh-Hans";
  return own != NULL && !prc_language_is_chinese (own) ? own : "en";
}

/* --- name ------------------------------------------------------------------------------------ */

/* Family and given name as columns of their own, from the first list that has them. */
static void
take_parts (PrcPersonName *name, const GArray *voices)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const PrcListRecord *record = voice_at (voices, i)->record;
      const char *family = prc_list_record_get (record, PRC_FIELD_FAMILY);
      const char *given = prc_list_record_get (record, PRC_FIELD_GIVEN);

      if (family == NULL && given == NULL)
        continue;
      /* a single name stands in given, wherever the list has it */
      prc_set_string (&name->family, given != NULL ? family : NULL);
      prc_set_string (&name->given, given != NULL ? given : family);
      return;
    }
}

static void
take_native (PrcPersonName *name, const GArray *voices)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const PrcListRecord *record = voice_at (voices, i)->record;

      if (prc_list_record_get (record, PRC_FIELD_NATIVE) == NULL)
        continue;
      prc_set_string (&name->native, prc_list_record_get (record, PRC_FIELD_NATIVE));
      prc_set_string (&name->language, record->language);
      name->native_family = prc_hanzi_dup_family (name->native);
      return;
    }
}

static gboolean
is_chinese (const PrcPersonName *name)
{
  return name->native != NULL && name->language != NULL && prc_language_is_chinese (name->language);
}

/* Only the name in one piece is known: the hanzi tell where the family name ends, or nothing does.
 */
static void
split_whole (PrcPersonName *name)
{
  const char *whole = name->full != NULL ? name->full : name->pinyin;
  gboolean given_first = FALSE;

  if (name->given != NULL || name->family != NULL || !is_chinese (name) ||
      !prc_list_pinyin_split (name->native, whole, &name->family, &name->given, &given_first))
    return;
  name->family_first = !given_first; /* the list's own order stays */
  g_clear_pointer (&name->full, g_free);
}

/* Known as 'Kit': 'Kit Brown'; known as 'Kit Brown': that. */
static void
take_known_as (PrcPersonName *name, const char *known_as)
{
  if (known_as == NULL || g_strcmp0 (known_as, name->given) == 0)
    return;
  g_autofree char *family =
      name->family != NULL ? prc_names_dup_search_key (name->family) : g_strdup ("");
  g_autofree char *key = prc_names_dup_search_key (known_as);
  if (*family == '\0' || strstr (key, family) != NULL)
    name->called = g_strdup (known_as);
  else
    name->called = name->family_first ? g_strdup_printf ("%s %s", name->family, known_as)
                                      : g_strdup_printf ("%s %s", known_as, name->family);
}

static PrcPersonName *
compose_name (const GArray *voices)
{
  PrcPersonName *name = prc_person_name_new ();

  take_parts (name, voices);
  take_native (name, voices);
  prc_set_string (&name->pinyin, get (voices, PRC_FIELD_PINYIN));
  if (name->given == NULL && name->family == NULL)
    prc_set_string (&name->full, get (voices, PRC_FIELD_FULL_NAME));
  /* a transcribed name (middle dot) has no family part, and keeps its order */
  name->family_first = is_chinese (name) && name->native_family != NULL;
  split_whole (name);
  take_known_as (name, get (voices, PRC_FIELD_KNOWN_AS));
  return name;
}

/* --- the other fields ------------------------------------------------------------------------ */

/* Coming if any list says so: an empty chair can be passed over, a missing card can't be read. */
static PrcAttendance
compose_attendance (const GArray *voices)
{
  gboolean asked = FALSE, absent = FALSE, stayed = FALSE;

  for (guint i = 0; i < voices->len; i++)
    {
      const char *nick = prc_list_record_get (voice_at (voices, i)->record, PRC_FIELD_ATTENDANCE);
      PrcAttendance said =
          (PrcAttendance) prc_enum_parse (PRC_TYPE_ATTENDANCE, nick, PRC_ATTENDANCE_UNDECIDED);

      if (said == PRC_ATTENDANCE_ATTENDING)
        return PRC_ATTENDANCE_ATTENDING;
      asked = asked || nick != NULL;
      absent = absent || said == PRC_ATTENDANCE_IN_ABSENTIA;
      stayed = stayed || (nick != NULL && said != PRC_ATTENDANCE_WITHDRAWN);
    }
  if (!asked) /* no list asks: those on it come */
    return PRC_ATTENDANCE_ATTENDING;
  if (!stayed)
    return PRC_ATTENDANCE_WITHDRAWN;
  return absent ? PRC_ATTENDANCE_IN_ABSENTIA : PRC_ATTENDANCE_UNDECIDED;
}

/* A wish for privacy in any list counts. */
static void
compose_privacy (PrcGraduand *graduand, const GArray *voices)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const char *letters = prc_list_record_get (voice_at (voices, i)->record, PRC_FIELD_PRIVACY);

      for (guint j = 0; letters != NULL && j < PRC_N_PURPOSES && letters[j] != '\0'; j++)
        if (letters[j] == 'd')
          graduand->privacy[j] = PRC_CONSENT_DENIED;
        else if (letters[j] == 'a' && graduand->privacy[j] == PRC_CONSENT_UNSET)
          graduand->privacy[j] = PRC_CONSENT_ALLOWED;
    }
}

/* '轮椅' and 'Wheelchair user' of two lists are one need. @known: GINT of those there are, parallel
 * to the needs. */
static gboolean
has_need (const PrcGraduand *graduand, const GArray *known, const char *text)
{
  int number = prc_list_value_find_need (text);

  for (guint i = 0; i < graduand->needs->len; i++)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, i);
      const char *const *language = prc_text_get_languages (need->text);

      if (number >= 0 && g_array_index (known, int, i) == number)
        return TRUE;
      for (; *language != NULL; language++)
        if (strcmp (prc_text_get_exact (need->text, *language), text) == 0)
          return TRUE;
    }
  return FALSE;
}

static void
compose_needs (PrcGraduand *graduand, const GArray *voices)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < voices->len; i++)
    {
      const PrcListVoice *voice = voice_at (voices, i);
      const char *lines = prc_list_record_get (voice->record, PRC_FIELD_NEEDS);
      g_auto (GStrv) each = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;

      for (guint j = 0; each != NULL && each[j] != NULL; j++)
        {
          int number = prc_list_value_find_need (each[j]);

          if (*each[j] == '\0' || has_need (graduand, known, each[j]))
            continue;
          g_ptr_array_add (graduand->needs,
                           prc_list_value_make_need (each[j], text_language (voice, each[j])));
          g_array_append_val (known, number);
        }
    }
}

/* In both languages where the list has both; two texts of one language are the first. */
static PrcText *
compose_subject (const PrcListVoice *voice, const PrcListAward *listed)
{
  g_autofree char *own = prc_list_award_dup_subject (listed);
  const char *texts[] = { own, listed->subject_translation };
  PrcText *subject = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *language = texts[i] != NULL ? text_language (voice, texts[i]) : NULL;

      if (texts[i] == NULL || prc_text_get_exact (subject, language) != NULL)
        continue;
      PrcText *more = prc_text_with (subject, language, texts[i]);
      prc_text_unref (subject);
      subject = more;
    }
  return subject;
}

static PrcConferral *
compose_conferral (const PrcListVoice *voice, const PrcListAward *listed, const PrcAward *award)
{
  PrcConferral *conferral = prc_conferral_new ();
  gboolean turned = FALSE;

  conferral->award = award->id;
  conferral->subject = compose_subject (voice, listed);
  conferral->class_ = prc_list_value_class (listed->class_, &turned);
  prc_set_string (&conferral->class_text, listed->class_);
  prc_set_string (&conferral->thesis, listed->thesis);
  prc_set_string (&conferral->prize, listed->prize);
  prc_set_string (&conferral->certificate_number, listed->certificate);
  prc_set_string (&conferral->completion_number, listed->completion);
  prc_set_string (&conferral->source, voice->source);
  return conferral;
}

static void
compose_conferrals (PrcGraduand *graduand, const GArray *voices, const PrcListAwards *awards)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const PrcListVoice *voice = voice_at (voices, i);

      for (guint j = 0; j < voice->record->awards->len; j++)
        {
          const PrcListAward *listed = g_ptr_array_index (voice->record->awards, j);
          const PrcAward *award = prc_list_awards_find (awards, voice->source, listed);

          if (award != NULL)
            g_ptr_array_add (graduand->conferrals, compose_conferral (voice, listed, award));
        }
    }
}

PrcGraduand *
prc_list_compose_graduand (GArray *voices, const PrcListAwards *awards)
{
  PrcGraduand *graduand = prc_graduand_new ();
  const char *guests;

  g_array_sort (voices, compare_rank);
  guests = get (voices, PRC_FIELD_GUESTS);
  graduand->name = compose_name (voices);
  graduand->attendance = compose_attendance (voices);
  prc_set_string (&graduand->faculty, get (voices, PRC_FIELD_FACULTY));
  prc_set_string (&graduand->school, get (voices, PRC_FIELD_SCHOOL));
  prc_set_string (&graduand->class_group, get (voices, PRC_FIELD_CLASS_GROUP));
  graduand->guests = guests != NULL ? atoi (guests) : -1;
  prc_set_string (&graduand->seat, get (voices, PRC_FIELD_SEAT));
  prc_set_string (&graduand->remarks, get (voices, PRC_FIELD_REMARKS));
  compose_needs (graduand, voices);
  compose_privacy (graduand, voices);
  compose_conferrals (graduand, voices, awards);
  return graduand;
}
