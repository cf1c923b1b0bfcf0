#include "prc-labels.h"

#include <glib/gi18n.h>

const char *
prc_label_attendance (PrcAttendance attendance)
{
  switch (attendance)
    {
    case PRC_ATTENDANCE_UNDECIDED:
      return _ ("No answer yet");
    case PRC_ATTENDANCE_ATTENDING:
      return _ ("Comes in person");
    case PRC_ATTENDANCE_IN_ABSENTIA:
      return _ ("In absentia");
    case PRC_ATTENDANCE_WITHDRAWN:
      return _ ("Withdrawn");
    }
  return "";
}

const char *
prc_label_need (PrcNeedKind kind)
{
  switch (kind)
    {
    case PRC_NEED_CONTACT:
      return _ ("No handshake");
    case PRC_NEED_ACCESS:
      return _ ("Access");
    case PRC_NEED_RECEIVES_FOR:
      return _ ("Receives for");
    case PRC_NEED_HONOUR:
      return _ ("Prize or medal");
    case PRC_NEED_OTHER:
      return _ ("Note");
    }
  return "";
}

const char *
prc_label_hall_card (PrcItemType type)
{
  switch (type)
    {
    case PRC_ITEM_PRESENTATION:
      return _ ("Hall: names");
    case PRC_ITEM_CONFERRAL:
      return _ ("Hall: conferral card");
    case PRC_ITEM_HONORARY:
      return _ ("Hall: honorary card");
    case PRC_ITEM_PRIZE:
      return _ ("Hall: prize card");
    case PRC_ITEM_PROCESSION_GRADUANDS:
    case PRC_ITEM_PROCESSION_ACADEMIC:
    case PRC_ITEM_ANTHEM:
    case PRC_ITEM_INTERLUDE:
    case PRC_ITEM_PROCESSION_OUT:
      return _ ("Hall: music card");
    case PRC_ITEM_OATH:
    case PRC_ITEM_SONG:
      return _ ("Hall: the words");
    case PRC_ITEM_ADDRESS:
    case PRC_ITEM_DECISION:
    case PRC_ITEM_VOTE_OF_THANKS:
    case PRC_ITEM_STUDENT_SPEECH:
      return _ ("Hall: speaker card");
    case PRC_ITEM_HOLDING:
    case PRC_ITEM_OPENING:
    case PRC_ITEM_VIDEO:
    case PRC_ITEM_TASSEL_ALL:
    case PRC_ITEM_CLOSING:
    case PRC_ITEM_GROUP_PHOTO:
    case PRC_ITEM_FREE:
      return _ ("Hall: holding card");
    }
  return "";
}

const char *
prc_label_role (PrcRole role)
{
  switch (role)
    {
    case PRC_ROLE_HALL:
      return _ ("Hall");
    case PRC_ROLE_VC:
      return _ ("Vice-Chancellor");
    case PRC_ROLE_VC_2:
      return _ ("Second officer");
    case PRC_ROLE_READER:
      return _ ("Reader");
    case PRC_ROLE_OVERLAY:
      return _ ("Overlay");
    case PRC_ROLE_CAPTION:
      return _ ("Captions");
    case PRC_ROLE_HOLDING:
      return _ ("Holding card only");
    }
  return "";
}

const char *
prc_label_origin (PrcOrigin origin)
{
  switch (origin)
    {
    case PRC_ORIGIN_NONE:
      return _ ("Nothing known yet");
    case PRC_ORIGIN_OWN:
      return _ ("The person’s own words");
    case PRC_ORIGIN_OFFICER:
      return _ ("Written by the office");
    case PRC_ORIGIN_LEXICON:
      return _ ("Confirmed in an earlier season");
    case PRC_ORIGIN_HANZI:
      return _ ("Worked out from the hanzi");
    case PRC_ORIGIN_PINYIN:
      return _ ("Worked out from pinyin");
    case PRC_ORIGIN_RULES:
      return _ ("Worked out by the rules of the language");
    case PRC_ORIGIN_PLAIN:
      return _ ("Read as written");
    }
  return "";
}

const char *
prc_label_confidence (PrcConfidence confidence)
{
  switch (confidence)
    {
    case PRC_CONFIDENCE_NONE:
      return "";
    case PRC_CONFIDENCE_CONFIRMED:
      return _ ("confirmed");
    case PRC_CONFIDENCE_LIKELY:
      return _ ("likely");
    case PRC_CONFIDENCE_CHECK:
      return _ ("to be checked");
    case PRC_CONFIDENCE_GUESS:
      return _ ("a guess");
    }
  return "";
}

const char *
prc_label_severity (PrcSeverity severity)
{
  switch (severity)
    {
    case PRC_SEVERITY_ERROR:
      return _ ("Must be put right");
    case PRC_SEVERITY_WARNING:
      return _ ("Worth a look");
    case PRC_SEVERITY_INFO:
      return _ ("For your information");
    }
  return "";
}

const char *
prc_label_template (const char *name)
{
  if (g_strcmp0 (name, "joint") == 0)
    return _ ("Joint ceremony of two universities");
  if (g_strcmp0 (name, "uk") == 0)
    return _ ("United Kingdom");
  if (g_strcmp0 (name, "cn") == 0)
    return _ ("China");
  if (g_strcmp0 (name, "us") == 0)
    return _ ("United States");
  if (g_strcmp0 (name, "blank") == 0)
    return _ ("Blank");
  return name;
}

const char *
prc_label_need_icon (PrcNeedKind kind)
{
  switch (kind)
    {
    case PRC_NEED_CONTACT:
      return "prc-hand-symbolic";
    case PRC_NEED_ACCESS:
      return "prc-ramp-symbolic";
    case PRC_NEED_RECEIVES_FOR:
      return "prc-people-symbolic";
    case PRC_NEED_HONOUR:
      return "prc-medal-symbolic";
    case PRC_NEED_OTHER:
      return "prc-note-symbolic";
    }
  return NULL;
}

const char *
prc_label_severity_icon (PrcSeverity severity)
{
  switch (severity)
    {
    case PRC_SEVERITY_ERROR:
    case PRC_SEVERITY_WARNING:
      return "prc-warning-symbolic";
    case PRC_SEVERITY_INFO:
      return "prc-info-symbolic";
    }
  return NULL;
}

const char *
prc_label_need_class (PrcNeedKind kind)
{
  switch (kind)
    {
    case PRC_NEED_CONTACT:
      return "tag-contact";
    case PRC_NEED_ACCESS:
      return "tag-access";
    case PRC_NEED_RECEIVES_FOR:
      return "tag-receives";
    case PRC_NEED_HONOUR:
      return "tag-honour";
    case PRC_NEED_OTHER:
      return "tag-note";
    }
  return NULL;
}

const char *
prc_label_item_class (PrcItemType type)
{
  switch (type)
    {
    case PRC_ITEM_PRESENTATION:
    case PRC_ITEM_PRIZE:
      return "item-names";
    case PRC_ITEM_CONFERRAL:
    case PRC_ITEM_DECISION:
    case PRC_ITEM_TASSEL_ALL:
    case PRC_ITEM_OATH:
      return "item-rite";
    case PRC_ITEM_HONORARY:
      return "item-honorary";
    case PRC_ITEM_OPENING:
    case PRC_ITEM_ADDRESS:
    case PRC_ITEM_VOTE_OF_THANKS:
    case PRC_ITEM_STUDENT_SPEECH:
    case PRC_ITEM_CLOSING:
      return "item-words";
    case PRC_ITEM_HOLDING:
    case PRC_ITEM_PROCESSION_GRADUANDS:
    case PRC_ITEM_PROCESSION_ACADEMIC:
    case PRC_ITEM_ANTHEM:
    case PRC_ITEM_INTERLUDE:
    case PRC_ITEM_VIDEO:
    case PRC_ITEM_SONG:
    case PRC_ITEM_PROCESSION_OUT:
    case PRC_ITEM_GROUP_PHOTO:
    case PRC_ITEM_FREE:
      return "item-music";
    }
  return NULL;
}
