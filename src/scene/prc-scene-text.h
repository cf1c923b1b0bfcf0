/* prc-scene-text.h - texts of a card in the ceremony's languages: the leading one, and the other
 * where it says something else.
 */
#pragma once

#include "prc-canvas.h"
#include "prc-pair.h"
#include "prc-scene-word.h"

G_BEGIN_DECLS

/* The string in @language or a neighbour of it ('zh-CN' for 'zh-Hans'); NULL where the text has
 * nothing in it. Returns: (transfer none) (nullable) */
const char *prc_scene_text_find (const PrcText *text, const char *language);

/* In both languages. A text in neither comes in the first language it has. */
PrcPair prc_scene_text_pair (const PrcCanvas *canvas, const PrcText *text);

/* An award as shown: 'Bachelor of Medicine in Clinical Medicine', '临床医学专业 医学学士'; the
 * subject is left away where the title already says it. */
PrcPair prc_scene_text_pair_award (const PrcCanvas *canvas, const PrcCardAward *award);

/* A fixed word, and what an item is called where its record gives no title. */
PrcPair prc_scene_text_pair_word (const PrcCanvas *canvas, PrcSceneWord word);
PrcPair prc_scene_text_pair_item (const PrcCanvas *canvas, PrcItemType item);

/* The text in the leading language, else in any. (transfer none) (nullable) */
const char *prc_scene_text_lead (const PrcCanvas *canvas, const PrcText *text);

G_END_DECLS
