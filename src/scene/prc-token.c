#include "prc-token.h"

#define HEX(value, opacity)                                                                        \
  {                                                                                                \
    (((value) >> 16) & 0xff) / 255.0, (((value) >> 8) & 0xff) / 255.0, ((value) &0xff) / 255.0,    \
        opacity                                                                                    \
  }
#define SAME(value)                                                                                \
  {                                                                                                \
    HEX (value, 1), HEX (value, 1)                                                                 \
  }

/* Dark, light. All text stands at 7:1 or better. */
static const PrcRgba colours[PRC_N_COLOURS][2] = {
  [PRC_COLOUR_GROUND] = { HEX (0x0e1522, 1), HEX (0xfbf8f1, 1) },
  [PRC_COLOUR_NAME] = { HEX (0xf6f1e6, 1), HEX (0x141c2b, 1) },
  [PRC_COLOUR_QUIET] = { HEX (0xc3c8d2, 1), HEX (0x454e5e, 1) },
  [PRC_COLOUR_ACCENT] = { HEX (0xd8b765, 1), HEX (0x6b4c0e, 1) },
  [PRC_COLOUR_HAIRLINE] = { HEX (0xd8b765, 0.40), HEX (0x6b4c0e, 0.33) },
  [PRC_COLOUR_GREY_RULE] = { HEX (0xc3c8d2, 0.60), HEX (0x454e5e, 0.60) },
  [PRC_COLOUR_REHEARSAL] = SAME (0xf6c453),
  [PRC_COLOUR_REHEARSAL_INK] = SAME (0x241a00),
  [PRC_COLOUR_PLATE] = { HEX (0x0e1522, 0.95), HEX (0x0e1522, 0.95) },
  [PRC_COLOUR_STAGE_GROUND] = SAME (0x0b0f16),
  [PRC_COLOUR_TEXT] = SAME (0xf2f4f7),
  [PRC_COLOUR_TEXT_QUIET] = SAME (0xb4bcc8),
  [PRC_COLOUR_SAY] = SAME (0xffd978),
  [PRC_COLOUR_LINE] = SAME (0x263041),
  [PRC_COLOUR_BAR] = SAME (0xb4bcc8),
  [PRC_COLOUR_DIM_TEXT] = SAME (0xc4c6ca),
  [PRC_COLOUR_DIM_SAY] = SAME (0xcdb063),
  [PRC_COLOUR_LAMP_READ] = SAME (0x57d98a),
  [PRC_COLOUR_LAMP_READ_INK] = SAME (0x06240f),
  [PRC_COLOUR_LAMP_STAND_BY] = SAME (0xf6c453),
  [PRC_COLOUR_HOLD] = SAME (0xff9a70),
  [PRC_COLOUR_HOLD_INK] = SAME (0x2b0f04),
  [PRC_COLOUR_CONTACT] = SAME (0x8fc1ff),
  [PRC_COLOUR_CONTACT_INK] = SAME (0x061a33),
  [PRC_COLOUR_ACCESS] = SAME (0x7fd99a),
  [PRC_COLOUR_ACCESS_INK] = SAME (0x06240f),
  [PRC_COLOUR_RECEIVES] = SAME (0xd3b4f5),
  [PRC_COLOUR_RECEIVES_INK] = SAME (0x1f0b33),
  [PRC_COLOUR_HONOUR] = SAME (0xf0c24b),
  [PRC_COLOUR_HONOUR_INK] = SAME (0x1a1300),
  [PRC_COLOUR_NOTE] = SAME (0xc9d1dc),
  [PRC_COLOUR_NOTE_INK] = SAME (0x0b0f16),
  [PRC_COLOUR_MESSAGE] = SAME (0xffb3bf),
  [PRC_COLOUR_MESSAGE_INK] = SAME (0x330b14),
};

PrcRgba
prc_token_get_colour (PrcColour colour, PrcTheme theme)
{
  return colours[colour][theme == PRC_THEME_LIGHT ? 1 : 0];
}

#define SERIF(colour_, size_, height_, han_, ...)                                                  \
  {                                                                                                \
    .face = PRC_FACE_SERIF, .colour = PRC_COLOUR_##colour_, .size = size_, .line_height = height_, \
    .weight = 400, .han_weight = han_, __VA_ARGS__                                                 \
  }
#define SANS(colour_, size_, height_, weight_, han_, ...)                                          \
  {                                                                                                \
    .face = PRC_FACE_SANS, .colour = PRC_COLOUR_##colour_, .size = size_, .line_height = height_,  \
    .weight = weight_, .han_weight = han_, __VA_ARGS__                                             \
  }
/* Figures of one width, and I, l, 1, 0 told apart: in what is read letter by letter. */
#define FIGURES .features = "tnum=1"
#define APART .features = "cv08=1"

static const PrcType types[PRC_N_STYLES] = {
  [PRC_STYLE_NAME] = SERIF (NAME, 16.5, 1.08, 600, .han_line_height = 1.18),
  [PRC_STYLE_NAME_OPEN] = SERIF (NAME, 16.5, 1.08, 600, .han_line_height = 1.18, .tracking = 0.06),
  [PRC_STYLE_NAME_SECOND] = SERIF (NAME, 10, 1.18, 600, .tracking = 0.03),
  [PRC_STYLE_AWARD] = SERIF (NAME, 5.8, 1.2, 500),
  [PRC_STYLE_AWARD_SECOND] = SERIF (NAME, 4.2, 1.35, 500),
  [PRC_STYLE_AWARD_QUIET] = SERIF (QUIET, 4.2, 1.35, 400),
  [PRC_STYLE_CLASS] = SERIF (ACCENT, 4.6, 1.2, 500, .italic = TRUE),
  [PRC_STYLE_PRIZE] = SERIF (ACCENT, 4.6, 1.2, 500),
  [PRC_STYLE_INSTITUTION] = SERIF (QUIET, 3.3, 1.35, 400),
  [PRC_STYLE_KIND] = SERIF (ACCENT, 4.4, 1.25, 500),
  [PRC_STYLE_MEMORIAM] = SERIF (QUIET, 4.6, 1.25, 400, .italic = TRUE),
  [PRC_STYLE_THESIS] = SERIF (NAME, 5.4, 1.3, 500, .italic = TRUE),
  [PRC_STYLE_DEPARTMENT] = SERIF (QUIET, 3.6, 1.35, 400),
  [PRC_STYLE_WORK] = SERIF (NAME, 11.5, 1.12, 600, .italic = TRUE),
  [PRC_STYLE_SPEAKER] = SERIF (NAME, 11.5, 1.12, 600),
  [PRC_STYLE_SPEAKER_SECOND] = SERIF (NAME, 5.4, 1.4, 500),
  [PRC_STYLE_COMPOSER] = SERIF (NAME, 6, 1.25, 500),
  [PRC_STYLE_ROLE] = SERIF (QUIET, 4.6, 1.35, 400),
  [PRC_STYLE_PLEASE] = SERIF (NAME, 5.4, 1.25, 500),
  [PRC_STYLE_PLEASE_SECOND] = SERIF (NAME, 4.8, 1.35, 500),
  [PRC_STYLE_CONFER] = SERIF (NAME, 7, 1.25, 500),
  [PRC_STYLE_CONFER_VARIABLE] = SERIF (ACCENT, 7, 1.25, 500),
  [PRC_STYLE_CONFER_SECOND] = SERIF (NAME, 5.8, 1.5, 500),
  [PRC_STYLE_CONFER_SECOND_VARIABLE] = SERIF (ACCENT, 5.8, 1.5, 500),
  [PRC_STYLE_VERSE] = SERIF (NAME, 5.4, 1.3, 500),
  [PRC_STYLE_VERSE_SECOND] = SERIF (NAME, 4.8, 1.4, 500),
  [PRC_STYLE_CAUSA] = SERIF (QUIET, 5.4, 1.2, 400, .italic = TRUE),
  [PRC_STYLE_CEREMONY] = SERIF (NAME, 11, 1.15, 600, .tracking = 0.03),
  [PRC_STYLE_CEREMONY_SECOND] = SERIF (NAME, 8.6, 1.25, 500, .tracking = 0.1),
  [PRC_STYLE_PLACE] = SERIF (QUIET, 4.6, 1.4, 400),
  [PRC_STYLE_REHEARSAL] = SANS (REHEARSAL_INK, 3.3, 1.2, 600, 700),
  [PRC_STYLE_PLATE_NAME] = SERIF (NAME, 5.9, 1.2, 600, .tracking = 0.04),
  [PRC_STYLE_PLATE_NAME_SECOND] = SERIF (NAME, 5.2, 1.2, 500),
  [PRC_STYLE_PLATE_AWARD] = SERIF (NAME, 2.9, 1.35, 500),
  [PRC_STYLE_CAPTION] = SERIF (NAME, 5, 1.3, 500),
  [PRC_STYLE_GROUP] = SANS (TEXT, 3.4, 1.2, 600, 700),
  [PRC_STYLE_GROUP_QUIET] = SANS (TEXT_QUIET, 3.4, 1.2, 400, 400),
  [PRC_STYLE_FIGURE] = SANS (TEXT, 3.6, 1.2, 600, 700, FIGURES),
  [PRC_STYLE_FIGURE_QUIET] = SANS (TEXT_QUIET, 3.6, 1.2, 400, 400, FIGURES),
  [PRC_STYLE_LAMP] = SANS (TEXT, 3.4, 1.2, 700, 700),
  [PRC_STYLE_LABEL] = SANS (TEXT_QUIET, 3.4, 1.2, 400, 400),
  [PRC_STYLE_OWN_SCRIPT] = SANS (TEXT, 15, 1.15, 600, 500),
  [PRC_STYLE_CALLED] = SANS (TEXT, 13.5, 1.15, 700, 700),
  [PRC_STYLE_SAY] = SANS (SAY, 7.6, 1.2, 500, 500, APART),
  [PRC_STYLE_STRESS] = SANS (SAY, 7.6, 1.2, 800, 500, .underlined = TRUE, APART),
  [PRC_STYLE_TONES] = SANS (TEXT_QUIET, 5, 1.2, 400, 400),
  [PRC_STYLE_BAND_HEAD] = SANS (CONTACT_INK, 4.8, 1.2, 600, 700),
  [PRC_STYLE_BAND_TEXT] = SANS (CONTACT_INK, 3.8, 1.2, 500, 500),
  [PRC_STYLE_NEXT] = SANS (TEXT, 5, 1.2, 600, 700),
  [PRC_STYLE_NEXT_ITEM] = SANS (TEXT_QUIET, 5, 1.2, 500, 500),
  [PRC_STYLE_NEXT_OWN] = SANS (TEXT_QUIET, 5, 1.2, 400, 400),
  [PRC_STYLE_NEXT_SAY] = SANS (SAY, 3.4, 1.2, 500, 500, APART),
  [PRC_STYLE_NEXT_STRESS] = SANS (SAY, 3.4, 1.2, 800, 500, .underlined = TRUE, APART),
  [PRC_STYLE_NEXT_NEED] = SANS (TEXT_QUIET, 3.4, 1.2, 400, 500),
  [PRC_STYLE_STRUCK] = SANS (TEXT_QUIET, 4, 1.2, 400, 400, .struck = TRUE),
  [PRC_STYLE_SPOKEN] = SERIF (TEXT, 8.3, 1.3, 500),
  [PRC_STYLE_SPOKEN_VARIABLE] = SERIF (SAY, 8.3, 1.3, 500),
  [PRC_STYLE_FOLLOWS] = SANS (TEXT_QUIET, 4, 1.2, 400, 400),
  [PRC_STYLE_FACT] = SANS (TEXT, 4.4, 1.35, 400, 400),
  [PRC_STYLE_IPA] = SERIF (TEXT, 4.4, 1.35, 500),
  [PRC_STYLE_STATEMENT] = SANS (TEXT, 9, 1.2, 600, 700),
};

const PrcType *
prc_token_get_type (PrcStyle style)
{
  return &types[style];
}

const double prc_steps_latin[] = { 16.5, 14.5, 13, 11.6, 10.4, 9, 0 };
const double prc_steps_latin_leads[] = { 14.5, 13, 11.6, 10.4, 9, 0 };
const double prc_steps_hanzi[] = { 21, 18, 16, 14, 12, 10.4, 9, 0 };
const double prc_steps_hanzi_second[] = { 10, 9, 0 };
const double prc_steps_under_hanzi[] = { 9.6, 9, 0 };
const double prc_steps_under_other[] = { 11.6, 10.4, 9.6, 9, 0 };
const double prc_steps_floor[] = { PRC_FLOOR, 0 };
const double prc_steps_with_photo[] = { 13, 11.6, 10.4, 9, 0 };
const double prc_steps_hanzi_with_photo[] = { 16, 14, 0 };
const double prc_steps_award[] = { 6.2, 5.8, 5.1, 4.6, 4.2, 0 };
/* The first twice: in a column two lines begin as large as one. */
const double prc_steps_award_column[] = { 5.1, 5.1, 4.6, 4.2, 0 };
const double prc_steps_award_second[] = { 4.2, 3.8, 3.4, 0 };
const double prc_steps_award_row[] = { 4.2, 3.8, 3.4, 0 };
/* Three lines begin as large as one. */
const double prc_steps_thesis[] = { 5.4, 5.4, 5.4, 5.4, 4.6, 4.2, 0 };
const double prc_steps_composer[] = { 6, 5.4, 4.8, 4.2, 0 };
const double prc_steps_title[] = { 11.5, 10, 8.6, 7.4, 6.2, 0 };
const double prc_steps_small[] = { 4.6, 4.2, 3.8, 3.3, 0 };
const double prc_steps_quiet[] = { 3.3, 3, 2.7, 0 };
const double prc_steps_confer[] = { 7, 6.2, 5.4, 4.8, 4.2, 3.6, 0 };
const double prc_steps_confer_second[] = { 5.8, 5.2, 4.6, 4.2, 3.6, 0 };
const double prc_steps_verse[] = { 5.4, 4.8, 4.2, 3.6, 3.3, 0 };
const double prc_steps_verse_second[] = { 4.8, 4.2, 3.6, 3.3, 0 };
const double prc_steps_called[] = { 13.5, 12, 10.5, 9.2, 8, 0 };
const double prc_steps_own_script[] = { 15, 13.2, 11.6, 10, 8, 0 };
const double prc_steps_say[] = { 7.6, 6.8, 6, 5.4, 4.8, 0 };
const double prc_steps_spoken[] = { 8.3, 7.4, 6.6, 5.8, 5.2, 4.8, 4.2, 0 };
const double prc_steps_reader_called[] = { 11.5, 10.2, 9, 8, 7, 0 };
const double prc_steps_reader_own[] = { 9, 8, 7, 6, 0 };
const double prc_steps_reader_say[] = { 8.2, 7.2, 6.4, 5.6, 4.8, 0 };
const double prc_steps_fact[] = { 4.4, 3.9, 3.4, 0 };
const double prc_steps_next[] = { 5, 4.5, 4, 3.6, 0 };
const double prc_steps_row_first[] = { 5.2, 4.6, 4, 3.6, 0 };
const double prc_steps_row[] = { 4, 3.6, 3.2, 0 };
const double prc_steps_band[] = { 4.8, 4.2, 3.8, 3.4, 0 };
const double prc_steps_plate[] = { 5.9, 5.2, 4.6, 4, 3.4, 0 };
const double prc_steps_plate_award[] = { 2.9, 2.6, 2.3, 0 };
const double prc_steps_caption[] = { 5, 4.5, 4, 3.6, 3.2, 0 };
const double prc_steps_statement[] = { 9, 8, 7, 6, 5, 0 };
const double prc_steps_ceremony[] = { 11, 10, 8.6, 7.4, 6.2, 0 };
const double prc_steps_ceremony_second[] = { 8.6, 7.4, 6.2, 5.4, 4.6, 0 };
const double prc_steps_honorary[] = { 10, 9, 8, 7.2, 6.4, 0 };
const double prc_steps_degree[] = { 5.4, 4.8, 4.2, 0 };
