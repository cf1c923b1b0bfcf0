/* prc-field.c - the fields of prc-import.h by name, for the command line and on screen. */
#include "prc-enum.h"
#include "prc-import.h"

#include <glib/gi18n-lib.h>

/* By PrcField. */
static const char *const labels[] = {
  [PRC_FIELD_NONE] = N_ ("Not understood"),
  [PRC_FIELD_ID] = N_ ("Student number"),
  [PRC_FIELD_PARTNER_ID] = N_ ("Number at the partner"),
  [PRC_FIELD_FAMILY] = N_ ("Family name"),
  [PRC_FIELD_GIVEN] = N_ ("Given name"),
  [PRC_FIELD_KNOWN_AS] = N_ ("Known as"),
  [PRC_FIELD_FULL_NAME] = N_ ("Name in Latin letters"),
  [PRC_FIELD_NATIVE] = N_ ("Name in hanzi"),
  [PRC_FIELD_PINYIN] = N_ ("Pinyin"),
  [PRC_FIELD_SEX] = N_ ("Sex"),
  [PRC_FIELD_TITLE] = N_ ("Form of address"),
  [PRC_FIELD_BIRTH_DATE] = N_ ("Date of birth"),
  [PRC_FIELD_NATIONALITY] = N_ ("Nationality"),
  [PRC_FIELD_INSTITUTION] = N_ ("University"),
  [PRC_FIELD_FACULTY] = N_ ("Faculty"),
  [PRC_FIELD_SCHOOL] = N_ ("School"),
  [PRC_FIELD_SUBJECT] = N_ ("Subject"),
  [PRC_FIELD_CLASS_GROUP] = N_ ("Class group"),
  [PRC_FIELD_AWARD] = N_ ("Award"),
  [PRC_FIELD_AWARD_TITLE] = N_ ("Award in full"),
  [PRC_FIELD_LEVEL] = N_ ("Level"),
  [PRC_FIELD_AWARD_STATUS] = N_ ("Status of the award"),
  [PRC_FIELD_CLASS] = N_ ("Class of honours"),
  [PRC_FIELD_THESIS] = N_ ("Thesis title"),
  [PRC_FIELD_CERTIFICATE_NUMBER] = N_ ("Certificate number"),
  [PRC_FIELD_COMPLETION_NUMBER] = N_ ("Completion certificate number"),
  [PRC_FIELD_ATTENDANCE] = N_ ("Coming or not"),
  [PRC_FIELD_ABSENTIA] = N_ ("In absentia"),
  [PRC_FIELD_GUESTS] = N_ ("Guests"),
  [PRC_FIELD_NAME_NOTE] = N_ ("Say it like"),
  [PRC_FIELD_NEEDS] = N_ ("Needs"),
  [PRC_FIELD_PRIVACY] = N_ ("Privacy"),
  [PRC_FIELD_CONSENT] = N_ ("Consent to publish"),
  [PRC_FIELD_PRIZE] = N_ ("Prize"),
  [PRC_FIELD_PHOTO] = N_ ("Photograph"),
  [PRC_FIELD_SEAT] = N_ ("Seat"),
  [PRC_FIELD_EMAIL] = N_ ("E-mail"),
  [PRC_FIELD_PHONE] = N_ ("Telephone"),
  [PRC_FIELD_REMARKS] = N_ ("Note to the operator"),
  [PRC_FIELD_SUBJECT_TRANSLATION] = N_ ("Subject in another language"),
  [PRC_FIELD_IDENTITY_NUMBER] = N_ ("Identity number"),
  [PRC_FIELD_LEAVE_OUT] = N_ ("Leave out"),
};

gboolean
prc_field_from_name (const char *name, PrcField *field)
{
  g_autofree char *nick = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  int value;

  if (nick == NULL)
    return FALSE;
  g_strdelimit (nick, "_ ", '-');
  if (!prc_enum_from_nick (PRC_TYPE_FIELD, nick, &value) || value == PRC_FIELD_NONE)
    return FALSE;
  *field = (PrcField) value;
  return TRUE;
}

const char *
prc_field_get_label (PrcField field)
{
  g_return_val_if_fail ((gsize) field < G_N_ELEMENTS (labels), "");
  return _ (labels[field]);
}
