/* prc-token.h - the looks of every screen in one table: colours, type, sizes, gaps.
 *
 * Sizes are in units: 1 unit is 1 % of the screen's height. No
 * other file of this folder holds a colour or a font.
 */
#pragma once

#include "prc-model-types.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  /* hall */
  PRC_COLOUR_GROUND,
  PRC_COLOUR_NAME,
  PRC_COLOUR_QUIET,
  PRC_COLOUR_ACCENT,
  PRC_COLOUR_HAIRLINE,
  PRC_COLOUR_GREY_RULE,
  PRC_COLOUR_REHEARSAL,
  PRC_COLOUR_REHEARSAL_INK,
  PRC_COLOUR_PLATE, /* ground of the lower third, 95 % */
  /* stage side: Vice-Chancellor and reader */
  PRC_COLOUR_STAGE_GROUND,
  PRC_COLOUR_TEXT,
  PRC_COLOUR_TEXT_QUIET,
  PRC_COLOUR_SAY,
  PRC_COLOUR_LINE,
  PRC_COLOUR_BAR,
  PRC_COLOUR_DIM_TEXT, /* while on hold */
  PRC_COLOUR_DIM_SAY,
  PRC_COLOUR_LAMP_READ,
  PRC_COLOUR_LAMP_READ_INK,
  PRC_COLOUR_LAMP_STAND_BY,
  PRC_COLOUR_HOLD,
  PRC_COLOUR_HOLD_INK,
  /* bands */
  PRC_COLOUR_CONTACT,
  PRC_COLOUR_CONTACT_INK,
  PRC_COLOUR_ACCESS,
  PRC_COLOUR_ACCESS_INK,
  PRC_COLOUR_RECEIVES,
  PRC_COLOUR_RECEIVES_INK,
  PRC_COLOUR_HONOUR,
  PRC_COLOUR_HONOUR_INK,
  PRC_COLOUR_NOTE,
  PRC_COLOUR_NOTE_INK,
  PRC_COLOUR_MESSAGE,
  PRC_COLOUR_MESSAGE_INK,
  PRC_N_COLOURS
} PrcColour;

typedef struct
{
  double red, green, blue, alpha;
} PrcRgba;

PrcRgba prc_token_get_colour (PrcColour colour, PrcTheme theme);

typedef enum
{
  PRC_FACE_SERIF, /* hall, words to be spoken, IPA */
  PRC_FACE_SANS   /* stage side */
} PrcFace;

/* A look of text. */
typedef enum
{
  PRC_STYLE_NAME,
  PRC_STYLE_NAME_OPEN,   /* hanzi set a little apart */
  PRC_STYLE_NAME_SECOND, /* hanzi under a Latin name that leads */
  PRC_STYLE_AWARD,
  PRC_STYLE_AWARD_SECOND,
  PRC_STYLE_AWARD_QUIET,
  PRC_STYLE_CLASS,
  PRC_STYLE_PRIZE,
  PRC_STYLE_INSTITUTION,
  PRC_STYLE_KIND,
  PRC_STYLE_MEMORIAM,
  PRC_STYLE_THESIS,
  PRC_STYLE_DEPARTMENT,
  PRC_STYLE_WORK,    /* a piece of music */
  PRC_STYLE_SPEAKER, /* who speaks */
  PRC_STYLE_SPEAKER_SECOND,
  PRC_STYLE_COMPOSER,
  PRC_STYLE_ROLE,
  PRC_STYLE_PLEASE,
  PRC_STYLE_PLEASE_SECOND,
  PRC_STYLE_CONFER,
  PRC_STYLE_CONFER_VARIABLE,
  PRC_STYLE_CONFER_SECOND,
  PRC_STYLE_CONFER_SECOND_VARIABLE,
  PRC_STYLE_VERSE,
  PRC_STYLE_VERSE_SECOND,
  PRC_STYLE_CAUSA,
  PRC_STYLE_CEREMONY,
  PRC_STYLE_CEREMONY_SECOND,
  PRC_STYLE_PLACE,
  PRC_STYLE_REHEARSAL,
  /* lower third and captions */
  PRC_STYLE_PLATE_NAME,
  PRC_STYLE_PLATE_NAME_SECOND,
  PRC_STYLE_PLATE_AWARD,
  PRC_STYLE_CAPTION,
  /* stage side */
  PRC_STYLE_GROUP,
  PRC_STYLE_GROUP_QUIET,
  PRC_STYLE_FIGURE,
  PRC_STYLE_FIGURE_QUIET,
  PRC_STYLE_LAMP,
  PRC_STYLE_LABEL,
  PRC_STYLE_OWN_SCRIPT,
  PRC_STYLE_CALLED,
  PRC_STYLE_SAY,
  PRC_STYLE_STRESS,
  PRC_STYLE_TONES,
  PRC_STYLE_BAND_HEAD,
  PRC_STYLE_BAND_TEXT,
  PRC_STYLE_NEXT,
  PRC_STYLE_NEXT_OWN,
  PRC_STYLE_NEXT_ITEM,
  PRC_STYLE_NEXT_SAY,
  PRC_STYLE_NEXT_STRESS,
  PRC_STYLE_NEXT_NEED,
  PRC_STYLE_STRUCK,
  PRC_STYLE_SPOKEN,
  PRC_STYLE_SPOKEN_VARIABLE,
  PRC_STYLE_FOLLOWS,
  PRC_STYLE_FACT,
  PRC_STYLE_IPA,
  PRC_STYLE_STATEMENT, /* 'The ceremony is over' */
  PRC_N_STYLES
} PrcStyle;

typedef struct
{
  PrcFace face;
  PrcColour colour;
  double size;            /* units */
  double line_height;     /* factor of the size */
  double han_line_height; /* where hanzi want more; 0: the same */
  int weight;             /* of alphabets */
  int han_weight;         /* of hanzi, kana, hangul */
  gboolean italic;        /* of alphabets; hanzi stand upright */
  gboolean underlined;
  gboolean struck;
  double tracking;      /* of hanzi, em */
  const char *features; /* OpenType, or NULL */
} PrcType;

const PrcType *prc_token_get_type (PrcStyle style);

/* Ladders of sizes, units, largest first, ended by 0. */
extern const double prc_steps_latin[];       /* a name that stands alone */
extern const double prc_steps_latin_leads[]; /* Latin over hanzi */
extern const double prc_steps_hanzi[];
extern const double prc_steps_hanzi_second[];
extern const double prc_steps_under_hanzi[];
extern const double prc_steps_under_other[]; /* Latin under Arabic, Devanagari, ... */
extern const double prc_steps_floor[];       /* the smallest without a warning */
extern const double prc_steps_with_photo[];
extern const double prc_steps_hanzi_with_photo[];
extern const double prc_steps_award[];
extern const double prc_steps_award_column[];
extern const double prc_steps_award_second[];
extern const double prc_steps_award_row[];
extern const double prc_steps_thesis[];
extern const double prc_steps_title[];
extern const double prc_steps_composer[];
extern const double prc_steps_small[]; /* kind, class, prize, role */
extern const double prc_steps_quiet[]; /* institution, place */
extern const double prc_steps_confer[];
extern const double prc_steps_confer_second[];
extern const double prc_steps_verse[];
extern const double prc_steps_verse_second[];
extern const double prc_steps_called[];
extern const double prc_steps_own_script[];
extern const double prc_steps_say[];
extern const double prc_steps_spoken[];
extern const double prc_steps_reader_called[];
extern const double prc_steps_reader_own[];
extern const double prc_steps_reader_say[];
extern const double prc_steps_fact[];
extern const double prc_steps_next[];
extern const double prc_steps_row_first[];
extern const double prc_steps_row[];
extern const double prc_steps_band[];
extern const double prc_steps_plate[];
extern const double prc_steps_plate_award[];
extern const double prc_steps_caption[];
extern const double prc_steps_statement[];
extern const double prc_steps_ceremony[];
extern const double prc_steps_ceremony_second[];
extern const double prc_steps_honorary[];
extern const double prc_steps_degree[];

/* Space and shape, units. */
#define PRC_SAFE 0.05        /* of each side, as a part of it */
#define PRC_FLOOR 9.0        /* smallest hall name without a warning */
#define PRC_FLOOR_WARNED 8.0 /* smallest with one */
#define PRC_BUDGET 84.0      /* height of a hall card's block */
#define PRC_CENTRE 0.495     /* of the block, as a part of the height */
#define PRC_GAP_1 1.0
#define PRC_GAP_2 2.0
#define PRC_GAP_4 4.0
#define PRC_GAP_7 7.0
#define PRC_RULE_WIDTH 16.0
#define PRC_RULE_HEIGHT 0.28
#define PRC_HAIRLINE 0.14
#define PRC_CREST_HOLDING 20.0
#define PRC_CREST_CONFERRAL 12.0
#define PRC_CREST_COLUMN 10.5
#define PRC_CREST_ROW 9.0
#define PRC_CREST_FOOT 8.0
#define PRC_CREST_SMALL 6.0
#define PRC_PHOTO_WIDTH 54.0
#define PRC_PHOTO_HEIGHT 72.0
#define PRC_RADIUS_PHOTO 1.2
#define PRC_RADIUS_BAND 1.4
#define PRC_BAR_WIDTH 26.0
#define PRC_BAR_HEIGHT 1.0
#define PRC_FRAME 1.2
#define PRC_LINES_VERSE 6

G_END_DECLS
