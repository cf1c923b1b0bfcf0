#include "prc-word.h"

#include "prc-language.h"

#include <string.h>

/* --- traditional characters ---------------------------------------------------------------- */

/* Those of the tables' own words that are written otherwise, in the same order; each has one
 * traditional form in all of these words (ICU 72, Hans-Hant). A word that is new brings its own. */
static const char simplified[] =
    "与业为乐仅优体册决准凭单历发听员国场备奖学将开异录愿扬拨无时显暂术机条标欢毕灯画碍礼离笔级组结"
    "续荣获"
    "见观视誉议讲论设证词话询请读调谢载辞过远钟长闪问间队际静页项顺须颁频题";
static const char traditional[] =
    "與業為樂僅優體冊決準憑單歷發聽員國場備獎學將開異錄願揚撥無時顯暫術機條標歡畢燈畫礙禮離筆級組結"
    "續榮獲"
    "見觀視譽議講論設證詞話詢請讀調謝載辭過遠鐘長閃問間隊際靜頁項順須頒頻題";

static gboolean
is_traditional (const char *language)
{
  static const char *const places[] = { "Hant", "TW", "HK", "MO" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (strstr (language, places[i]) != NULL)
      return TRUE;
  return FALSE;
}

static const char *
get_traditional (const char *words)
{
  g_autoptr (GString) changed = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);
      g_autofree char *character = g_strndup (p, length);
      const char *found = length > 1 ? strstr (simplified, character) : NULL;

      if (found == NULL)
        {
          g_string_append (changed, character);
          continue;
        }
      g_string_append_unichar (changed,
                               g_utf8_get_char (g_utf8_offset_to_pointer (
                                   traditional, g_utf8_pointer_to_offset (simplified, found))));
    }
  return g_intern_string (changed->str);
}

/* --- other languages ----------------------------------------------------------------------- */

/* Words that the public sees in a language that the tables have no column for. A line that is not
 * there is shown in English. A speaker of the language should read them before they are used. */
static const struct
{
  const char *language;
  const char *english;
  const char *words;
} others[] = {
  { "cy", "Next", "Nesaf" },
  { "cy", "Then", "Wedyn" },
  { "cy", "Stand by", "Byddwch yn barod" },
  { "cy", "Hold: wait", "Arhoswch" },
  { "cy", "On hold", "Wedi'i ohirio" },
  { "cy", "Please stand", "Safwch, os gwelwch yn dda" },
  { "cy", "Rehearsal", "Ymarfer" },
  { "cy", "In memoriam", "Er cof" },
  { "cy", "Honorary graduate", "Graddedig er anrhydedd" },
  { "cy", "Graduand", "Darpar raddedig" },
  { "cy", "Thesis", "Traethawd ymchwil" },
  { "cy", "%d of %d", "%d o %d" },
  { "cy", "Page %d of %d", "Tudalen %d o %d" },
  { "cy", "Group %d of %d", "Grŵp %d o %d" },
  { "cy", "Starts %s", "Yn dechrau %s" },
  { "cy", "The ceremony is over", "Mae'r seremoni ar ben" },
  { "cy", "Welcome", "Croeso" },
  { "cy", "Procession of graduands", "Gorymdaith y darpar raddedigion" },
  { "cy", "Academic procession", "Gorymdaith academaidd" },
  { "cy", "National anthem", "Anthem genedlaethol" },
  { "cy", "Opening of the ceremony", "Agor y seremoni" },
  { "cy", "Address", "Anerchiad" },
  { "cy", "Conferral of degrees", "Dyfarnu graddau" },
  { "cy", "Honorary degree", "Gradd er anrhydedd" },
  { "cy", "Presentation of graduands", "Cyflwyno'r darpar raddedigion" },
  { "cy", "Prizes", "Gwobrau" },
  { "cy", "Oath", "Llw" },
  { "cy", "Music", "Cerddoriaeth" },
  { "cy", "Film", "Ffilm" },
  { "cy", "Vote of thanks", "Pleidlais o ddiolch" },
  { "cy", "Speech of a graduate", "Anerchiad gan raddedig" },
  { "cy", "Song", "Cân" },
  { "cy", "Closing of the ceremony", "Cau'r seremoni" },
  { "cy", "Recessional", "Gorymdaith allan" },
  { "cy", "Group photograph", "Llun grŵp" },
  { "cy", "Graduation ceremony", "Seremoni raddio" },
  { "cy", "First Class Honours", "Anrhydedd Dosbarth Cyntaf" },
  { "cy", "Second Class Honours, Upper Division", "Anrhydedd Ail Ddosbarth, Adran Uwch" },
  { "cy", "Second Class Honours, Lower Division", "Anrhydedd Ail Ddosbarth, Adran Is" },
  { "cy", "Third Class Honours", "Anrhydedd Trydydd Dosbarth" },
  { "cy", "With Distinction", "Gyda Rhagoriaeth" },
  { "cy", "With Merit", "Gyda Theilyngdod" },
  { "cy", "With Commendation", "Gyda Chymeradwyaeth" },
  { "cy", " and ", " a " },
  { "cy", "January", "Ionawr" },
  { "cy", "February", "Chwefror" },
  { "cy", "March", "Mawrth" },
  { "cy", "April", "Ebrill" },
  { "cy", "May", "Mai" },
  { "cy", "June", "Mehefin" },
  { "cy", "July", "Gorffennaf" },
  { "cy", "August", "Awst" },
  { "cy", "September", "Medi" },
  { "cy", "October", "Hydref" },
  { "cy", "November", "Tachwedd" },
  { "cy", "December", "Rhagfyr" },
  { "cy", "Monday", "Dydd Llun" },
  { "cy", "Tuesday", "Dydd Mawrth" },
  { "cy", "Wednesday", "Dydd Mercher" },
  { "cy", "Thursday", "Dydd Iau" },
  { "cy", "Friday", "Dydd Gwener" },
  { "cy", "Saturday", "Dydd Sadwrn" },
  { "cy", "Sunday", "Dydd Sul" },
};

static const char *
get_other (const char *english, const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (prc_language_is_same (others[i].language, language) &&
        strcmp (others[i].english, english) == 0)
      return others[i].words;
  return english;
}

const char *
prc_word_get (const PrcWord *word, const char *language)
{
  if (!prc_language_is_chinese (language))
    return word->english != NULL && language != NULL ? get_other (word->english, language)
                                                     : word->english;
  return word->chinese != NULL && is_traditional (language) ? get_traditional (word->chinese)
                                                            : word->chinese;
}
