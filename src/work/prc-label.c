#include "prc-label.h"

#include <glib/gi18n-lib.h>

const char *
prc_label_level (PrcLevel level)
{
  switch (level)
    {
    case PRC_LEVEL_UNKNOWN:
      return _ ("Any level");
    case PRC_LEVEL_HONORARY:
      return _ ("Honorary");
    case PRC_LEVEL_HIGHER_DOCTORATE:
      return _ ("Higher doctorate");
    case PRC_LEVEL_DOCTORATE:
      return _ ("Doctorate");
    case PRC_LEVEL_MPHIL:
      return _ ("MPhil");
    case PRC_LEVEL_MASTER:
      return _ ("Master");
    case PRC_LEVEL_PG_DIPLOMA:
      return _ ("Postgraduate diploma");
    case PRC_LEVEL_PG_CERTIFICATE:
      return _ ("Postgraduate certificate");
    case PRC_LEVEL_BACHELOR_HONOURS:
      return _ ("Bachelor with honours");
    case PRC_LEVEL_BACHELOR:
      return _ ("Bachelor");
    case PRC_LEVEL_FOUNDATION:
      return _ ("Foundation degree");
    case PRC_LEVEL_DIPLOMA:
      return _ ("Diploma");
    case PRC_LEVEL_CERTIFICATE:
      return _ ("Certificate");
    }
  return "";
}

static const char *
label_item_of_the_rite (PrcItemType type)
{
  switch (type)
    {
    case PRC_ITEM_HOLDING:
      return _ ("Holding card");
    case PRC_ITEM_PROCESSION_GRADUANDS:
      return _ ("Procession of graduands");
    case PRC_ITEM_PROCESSION_ACADEMIC:
      return _ ("Academic procession");
    case PRC_ITEM_ANTHEM:
      return _ ("Anthem");
    case PRC_ITEM_OPENING:
      return _ ("Opening");
    case PRC_ITEM_ADDRESS:
      return _ ("Address");
    case PRC_ITEM_DECISION:
      return _ ("Reading of the decision");
    case PRC_ITEM_CONFERRAL:
      return _ ("Conferral");
    case PRC_ITEM_HONORARY:
      return _ ("Honorary degree");
    case PRC_ITEM_PRESENTATION:
      return _ ("Presentation of graduands");
    case PRC_ITEM_PRIZE:
      return _ ("Prize");
    case PRC_ITEM_OATH:
    case PRC_ITEM_INTERLUDE:
    case PRC_ITEM_VIDEO:
    case PRC_ITEM_VOTE_OF_THANKS:
    case PRC_ITEM_STUDENT_SPEECH:
    case PRC_ITEM_TASSEL_ALL:
    case PRC_ITEM_SONG:
    case PRC_ITEM_CLOSING:
    case PRC_ITEM_PROCESSION_OUT:
    case PRC_ITEM_GROUP_PHOTO:
    case PRC_ITEM_FREE:
      break;
    }
  return NULL;
}

const char *
prc_label_item (PrcItemType type)
{
  const char *label = label_item_of_the_rite (type);

  if (label != NULL)
    return label;
  if (type == PRC_ITEM_OATH)
    return _ ("Oath");
  if (type == PRC_ITEM_INTERLUDE)
    return _ ("Music");
  if (type == PRC_ITEM_VIDEO)
    return _ ("Film");
  if (type == PRC_ITEM_VOTE_OF_THANKS)
    return _ ("Vote of thanks");
  if (type == PRC_ITEM_STUDENT_SPEECH)
    return _ ("Graduate’s speech");
  if (type == PRC_ITEM_TASSEL_ALL)
    return _ ("Turning of the tassels");
  if (type == PRC_ITEM_SONG)
    return _ ("Song");
  if (type == PRC_ITEM_CLOSING)
    return _ ("Closing");
  if (type == PRC_ITEM_PROCESSION_OUT)
    return _ ("Recessional");
  if (type == PRC_ITEM_GROUP_PHOTO)
    return _ ("Group photograph");
  return _ ("Anything else");
}

const char *
prc_label_key (PrcKeyField field)
{
  switch (field)
    {
    case PRC_KEY_AS_LISTED:
      return _ ("As listed");
    case PRC_KEY_INSTITUTION:
      return _ ("By institution");
    case PRC_KEY_LEVEL:
      return _ ("By level of award");
    case PRC_KEY_FACULTY:
      return _ ("By faculty");
    case PRC_KEY_SCHOOL:
      return _ ("By school");
    case PRC_KEY_SUBJECT:
      return _ ("By subject");
    case PRC_KEY_AWARD:
      return _ ("Groups by award");
    case PRC_KEY_PRIZE:
      return _ ("Prize winners first");
    case PRC_KEY_CLASS:
      return _ ("By class of degree");
    case PRC_KEY_FAMILY_NAME:
      return _ ("By family name");
    case PRC_KEY_GIVEN_NAMES:
      return _ ("By given names");
    case PRC_KEY_ID:
      return _ ("By student number");
    }
  return "";
}

const char *
prc_label_relation (PrcRelationKind kind)
{
  switch (kind)
    {
    case PRC_RELATION_PIN:
      return _ ("At a fixed place");
    case PRC_RELATION_TOGETHER:
      return _ ("Together with");
    case PRC_RELATION_AFTER:
      return _ ("Straight after");
    case PRC_RELATION_FIRST:
      return _ ("First in the group");
    case PRC_RELATION_LAST:
      return _ ("Last in the group");
    case PRC_RELATION_END_OF_CEREMONY:
      return _ ("At the end of the ceremony");
    case PRC_RELATION_APART:
      return _ ("Not beside");
    case PRC_RELATION_ROW_END:
      return _ ("At the end of a row");
    }
  return "";
}
