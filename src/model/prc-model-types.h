/* prc-model-types.h - the enumerations of the domain, one place for all.
 *
 * Their nicknames (PRC_ATTENDANCE_IN_ABSENTIA is 'in-absentia') are what the season file, JSON and
 * key files hold; prc-enum.h turns one into the other. A new value goes at the end of its list, and
 * into the CHECK of the season file's next schema.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What the person said about coming; UNDECIDED is no answer, or one that is neither yes nor no. */
typedef enum
{
  PRC_ATTENDANCE_UNDECIDED,
  PRC_ATTENDANCE_ATTENDING,
  PRC_ATTENDANCE_IN_ABSENTIA,
  PRC_ATTENDANCE_WITHDRAWN
} PrcAttendance;

/* Level of an award, highest first. */
typedef enum
{
  PRC_LEVEL_UNKNOWN,
  PRC_LEVEL_HONORARY,
  PRC_LEVEL_HIGHER_DOCTORATE,
  PRC_LEVEL_DOCTORATE,
  PRC_LEVEL_MPHIL,
  PRC_LEVEL_MASTER,
  PRC_LEVEL_PG_DIPLOMA,
  PRC_LEVEL_PG_CERTIFICATE,
  PRC_LEVEL_BACHELOR_HONOURS,
  PRC_LEVEL_BACHELOR,
  PRC_LEVEL_FOUNDATION,
  PRC_LEVEL_DIPLOMA,
  PRC_LEVEL_CERTIFICATE
} PrcLevel;

/* Classification, best first within its kind. UNKNOWN: the list says something we don't know. */
typedef enum
{
  PRC_CLASS_NONE,
  PRC_CLASS_FIRST,
  PRC_CLASS_UPPER_SECOND,
  PRC_CLASS_LOWER_SECOND,
  PRC_CLASS_THIRD,
  PRC_CLASS_DISTINCTION,
  PRC_CLASS_MERIT,
  PRC_CLASS_COMMENDATION,
  PRC_CLASS_PASS,
  PRC_CLASS_AEGROTAT,
  PRC_CLASS_UNKNOWN
} PrcClass;

/* UNSET takes the ceremony's default, and is shown as such. */
typedef enum
{
  PRC_CONSENT_UNSET,
  PRC_CONSENT_ALLOWED,
  PRC_CONSENT_DENIED
} PrcConsent;

/* The places a name can appear in; index of PrcGraduand.privacy. */
typedef enum
{
  PRC_PURPOSE_PRINT,
  PRC_PURPOSE_HALL,
  PRC_PURPOSE_STREAM,
  PRC_PURPOSE_RECORDING,
  PRC_PURPOSE_PRESS
} PrcPurpose;
#define PRC_N_PURPOSES 5

/* Kind of a note, and with it the colour and icon of its band. */
typedef enum
{
  PRC_NEED_CONTACT,
  PRC_NEED_ACCESS,
  PRC_NEED_RECEIVES_FOR,
  PRC_NEED_HONOUR,
  PRC_NEED_OTHER
} PrcNeedKind;

/* Who may see a note. */
typedef enum /*< flags >*/
{
  PRC_AUDIENCE_NOBODY = 0,
  PRC_AUDIENCE_VC = 1 << 0,
  PRC_AUDIENCE_READER = 1 << 1,
  PRC_AUDIENCE_MARSHAL = 1 << 2,
  PRC_AUDIENCE_OPERATOR = 1 << 3
} PrcAudience;

/* Strongest first. */
typedef enum
{
  PRC_RELATION_PIN,
  PRC_RELATION_TOGETHER,
  PRC_RELATION_AFTER,
  PRC_RELATION_FIRST,
  PRC_RELATION_LAST,
  PRC_RELATION_END_OF_CEREMONY,
  PRC_RELATION_APART,
  PRC_RELATION_ROW_END
} PrcRelationKind;

/* Origin of a reading, strongest first. */
typedef enum
{
  PRC_ORIGIN_NONE,
  PRC_ORIGIN_OWN,
  PRC_ORIGIN_OFFICER,
  PRC_ORIGIN_LEXICON,
  PRC_ORIGIN_HANZI,
  PRC_ORIGIN_PINYIN,
  PRC_ORIGIN_RULES,
  PRC_ORIGIN_PLAIN
} PrcOrigin;

typedef enum
{
  PRC_CONFIDENCE_NONE,
  PRC_CONFIDENCE_CONFIRMED,
  PRC_CONFIDENCE_LIKELY,
  PRC_CONFIDENCE_CHECK,
  PRC_CONFIDENCE_GUESS
} PrcConfidence;

/* Types of item of the order of proceedings. */
typedef enum
{
  PRC_ITEM_HOLDING,
  PRC_ITEM_PROCESSION_GRADUANDS,
  PRC_ITEM_PROCESSION_ACADEMIC,
  PRC_ITEM_ANTHEM,
  PRC_ITEM_OPENING,
  PRC_ITEM_ADDRESS,
  PRC_ITEM_DECISION,
  PRC_ITEM_CONFERRAL,
  PRC_ITEM_HONORARY,
  PRC_ITEM_PRESENTATION,
  PRC_ITEM_PRIZE,
  PRC_ITEM_OATH,
  PRC_ITEM_INTERLUDE,
  PRC_ITEM_VIDEO,
  PRC_ITEM_VOTE_OF_THANKS,
  PRC_ITEM_STUDENT_SPEECH,
  PRC_ITEM_TASSEL_ALL,
  PRC_ITEM_SONG,
  PRC_ITEM_CLOSING,
  PRC_ITEM_PROCESSION_OUT,
  PRC_ITEM_GROUP_PHOTO,
  PRC_ITEM_FREE
} PrcItemType;

/* What a presentation's order may sort by; AS_LISTED is the list's own order. */
typedef enum
{
  PRC_KEY_AS_LISTED,
  PRC_KEY_INSTITUTION,
  PRC_KEY_LEVEL,
  PRC_KEY_FACULTY,
  PRC_KEY_SCHOOL,
  PRC_KEY_SUBJECT,
  PRC_KEY_AWARD,
  PRC_KEY_PRIZE,
  PRC_KEY_CLASS,
  PRC_KEY_FAMILY_NAME,
  PRC_KEY_GIVEN_NAMES,
  PRC_KEY_ID
} PrcKeyField;

/* Which script stands first in a list of mixed scripts. */
typedef enum
{
  PRC_SCRIPTS_BY_LATIN,
  PRC_SCRIPTS_LATIN_FIRST,
  PRC_SCRIPTS_HAN_FIRST
} PrcScriptOrder;

typedef enum
{
  PRC_ACT_HANDSHAKE,
  PRC_ACT_CAP,
  PRC_ACT_HOOD,
  PRC_ACT_TASSEL,
  PRC_ACT_BOW
} PrcAct;

/* House side, as the seats see it. */
typedef enum
{
  PRC_SIDE_LEFT,
  PRC_SIDE_RIGHT
} PrcSide;

/* What is to be known of a seat. RESERVED is not filled from the order, but by hand; with STEP_FREE
 * it is a place for a wheelchair, which goes to those who need it. COMPANION is kept for whoever
 * comes with the person beside it. */
typedef enum /*< flags >*/
{
  PRC_SEAT_PLAIN = 0,
  PRC_SEAT_STEP_FREE = 1 << 0,
  PRC_SEAT_COMPANION = 1 << 1,
  PRC_SEAT_RESERVED = 1 << 2,
  PRC_SEAT_UNUSABLE = 1 << 3
} PrcSeatMark;

/* How a block of seats is filled together with the next one. */
typedef enum
{
  PRC_HALL_LINK_NONE,   /* one after the other */
  PRC_HALL_LINK_BY_ROW, /* a row here, a row there */
  PRC_HALL_LINK_BY_SEAT /* one here, one there: two lines */
} PrcHallLink;

/* Events of the show. */
typedef enum
{
  PRC_EVENT_OPEN,
  PRC_EVENT_CLOSE,
  PRC_EVENT_START,
  PRC_EVENT_FINISH,
  PRC_EVENT_REOPEN,
  PRC_EVENT_GO,
  PRC_EVENT_BACK,
  PRC_EVENT_STAND_BY,
  PRC_EVENT_HOLD,
  PRC_EVENT_RELEASE,
  PRC_EVENT_BLANK,
  PRC_EVENT_UNBLANK,
  PRC_EVENT_ABSENT,
  PRC_EVENT_PRESENT,
  PRC_EVENT_SKIP,
  PRC_EVENT_SWAP,
  PRC_EVENT_AMEND,
  PRC_EVENT_READY,
  PRC_EVENT_LATE,
  PRC_EVENT_AGAIN,
  PRC_EVENT_SCAN,
  PRC_EVENT_MESSAGE,
  PRC_EVENT_ANNOUNCE,
  PRC_EVENT_UNDO,
  PRC_EVENT_REDO
} PrcEventKind;

typedef enum
{
  PRC_SHOW_CLOSED,
  PRC_SHOW_READY,
  PRC_SHOW_RUNNING,
  PRC_SHOW_HELD,
  PRC_SHOW_FINISHED
} PrcShowStateKind;

/* What became of a cue in the show. */
typedef enum
{
  PRC_CUE_WAITING,
  PRC_CUE_LIVE,
  PRC_CUE_CALLED,
  PRC_CUE_PASSED_OVER,
  PRC_CUE_ABSENT,
  PRC_CUE_SKIPPED
} PrcCueFate;

/* What a screen is for. */
typedef enum
{
  PRC_ROLE_HALL,
  PRC_ROLE_VC,
  PRC_ROLE_VC_2,
  PRC_ROLE_READER,
  PRC_ROLE_OVERLAY,
  PRC_ROLE_CAPTION,
  PRC_ROLE_HOLDING
} PrcRole;

typedef enum
{
  PRC_THEME_DARK,
  PRC_THEME_LIGHT
} PrcTheme;

/* ERROR refuses the import or stops the press; WARNING wants a look; INFO is listed on demand. */
typedef enum
{
  PRC_SEVERITY_ERROR,
  PRC_SEVERITY_WARNING,
  PRC_SEVERITY_INFO
} PrcSeverity;

/* What is sent to press. */
typedef enum
{
  PRC_PRESS_BOOKLET,
  PRC_PRESS_CARDS
} PrcPressKind;

/* What a cell of a list held. */
typedef enum
{
  PRC_CELL_TEXT,
  PRC_CELL_NUMBER,
  PRC_CELL_DATE,
  PRC_CELL_BOOLEAN,
  PRC_CELL_ERROR,
  PRC_CELL_FORMULA_EMPTY
} PrcCellKind;

/* The fields a column of a list can be. */
typedef enum
{
  PRC_FIELD_NONE,
  PRC_FIELD_ID,
  PRC_FIELD_PARTNER_ID,
  PRC_FIELD_FAMILY,
  PRC_FIELD_GIVEN,
  PRC_FIELD_KNOWN_AS,
  PRC_FIELD_FULL_NAME,
  PRC_FIELD_NATIVE,
  PRC_FIELD_PINYIN,
  PRC_FIELD_SEX,
  PRC_FIELD_TITLE,
  PRC_FIELD_BIRTH_DATE,
  PRC_FIELD_NATIONALITY,
  PRC_FIELD_INSTITUTION,
  PRC_FIELD_FACULTY,
  PRC_FIELD_SCHOOL,
  PRC_FIELD_SUBJECT,
  PRC_FIELD_CLASS_GROUP,
  PRC_FIELD_AWARD,
  PRC_FIELD_AWARD_TITLE,
  PRC_FIELD_LEVEL,
  PRC_FIELD_AWARD_STATUS,
  PRC_FIELD_CLASS,
  PRC_FIELD_THESIS,
  PRC_FIELD_CERTIFICATE_NUMBER,
  PRC_FIELD_COMPLETION_NUMBER,
  PRC_FIELD_ATTENDANCE,
  PRC_FIELD_ABSENTIA,
  PRC_FIELD_GUESTS,
  PRC_FIELD_NAME_NOTE,
  PRC_FIELD_NEEDS,
  PRC_FIELD_PRIVACY,
  PRC_FIELD_CONSENT,
  PRC_FIELD_PRIZE,
  PRC_FIELD_PHOTO,
  PRC_FIELD_SEAT,
  PRC_FIELD_EMAIL,
  PRC_FIELD_PHONE,
  PRC_FIELD_REMARKS,
  PRC_FIELD_SUBJECT_TRANSLATION, /* the same subject in another language */
  PRC_FIELD_IDENTITY_NUMBER,
  PRC_FIELD_LEAVE_OUT
} PrcField;

G_END_DECLS
