#include "examples.h"

#include <string.h>

/* Shield of waves, and a ring of hills: drawn for these tests. */
static const char crest_shield[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 240'>"
    "<path fill='#1d3a6b' stroke='#c9a24b' stroke-width='7' "
    "d='M14 12h172v104c0 58-40 92-86 112C54 208 14 174 14 116z'/>"
    "<path fill='#f4eddc' d='M18 16h164v62H18z'/>"
    "<path fill='none' stroke='#f4eddc' stroke-width='9' "
    "d='M20 122c20-14 35-14 55 0s35 14 55 0 35-14 50 0M24 154c18-14 33-14 51 0s35 14 55 0 "
    "30-14 44 0'/></svg>";
static const char crest_ring[] =
    "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200' viewBox='0 0 200 200'>"
    "<circle cx='100' cy='100' r='94' fill='#f7efe0' stroke='#a8322a' stroke-width='7'/>"
    "<path fill='#a8322a' d='M28 128l36-52 24 30 22-38 26 34 14-14 22 36c-20 40-100 60-144 4z'/>"
    "<circle cx='134' cy='58' r='15' fill='#c9a24b'/></svg>";
static const char portrait[] =
    "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='800' viewBox='0 0 600 800'>"
    "<rect width='600' height='800' fill='#aab4c2'/>"
    "<path fill='#171a24' d='M40 800c0-190 110-250 260-250s260 60 260 250z'/>"
    "<path fill='#7a1e38' d='M190 800l40-240h60v240zM410 800l-40-240h-60v240z'/>"
    "<ellipse cx='300' cy='390' rx='105' ry='140' fill='#cf9b74'/>"
    "<path fill='#1d2230' d='M110 150l190-70 190 70-190 70z'/></svg>";

typedef struct
{
  char *shield, *ring, *portrait;
} Hashes;

static char *
hash_of (const char *svg)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  return prc_assets_hash (bytes);
}

PrcAssets *
example_assets_new (void)
{
  PrcAssets *assets = prc_assets_new ();
  const char *const all[] = { crest_shield, crest_ring, portrait };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (all[i], strlen (all[i]));

      prc_assets_add (assets, bytes);
    }
  return assets;
}

static PrcText *
both (const char *english, const char *chinese)
{
  return prc_text_new ("en", english, "zh-Hans", chinese, NULL);
}

static void
add_award (PrcCard *card, gboolean ring, PrcText *title, PrcText *subject, PrcText *class_)
{
  PrcCardAward *award = prc_card_award_new ();

  award->title = title;
  award->subject = subject;
  award->class_ = class_;
  award->institution = ring ? both ("Yunling Medical University", "云岭医科大学")
                            : both ("University of Aldermere", "奥德米尔大学");
  award->crest = hash_of (ring ? crest_ring : crest_shield);
  g_ptr_array_add (card->awards, award);
}

static void
add_joint_awards (PrcCard *card)
{
  add_award (card, FALSE, both ("Bachelor of Medicine and Bachelor of Surgery", "医学与外科学学士"),
             NULL, NULL);
  add_award (card, TRUE, both ("Bachelor of Medicine", "医学学士"),
             both ("Clinical Medicine", "临床医学"), NULL);
}

static PrcCard *
person_new (const char *called, const char *native, const char *respelling, const char *pinyin)
{
  PrcCard *card = prc_card_new ();

  card->kind = PRC_CARD_PERSON;
  card->type = PRC_ITEM_PRESENTATION;
  card->group = both ("Medicine", "临床医学");
  card->called = g_strdup (called);
  card->native = g_strdup (native);
  card->native_language = native != NULL ? g_strdup ("zh-Hans") : NULL;
  card->native_first = native != NULL;
  card->show_hall = card->show_stream = TRUE;
  card->place = 15;
  card->places = 62;
  if (respelling != NULL)
    {
      card->reading = prc_reading_new ();
      card->reading->respelling = g_strdup (respelling);
      card->reading->pinyin = g_strdup (pinyin);
    }
  return card;
}

PrcCard *
example_person_new (const char *called, const char *native)
{
  PrcCard *card = person_new (called, native, NULL, NULL);

  add_award (card, FALSE, both ("Master of Science", "理学硕士"),
             both ("Water Engineering", "水利工程"), both ("with Distinction", "优异"));
  return card;
}

static void
add_band (PrcCard *card, PrcNeedKind kind, PrcAudience audience, PrcText *text)
{
  PrcCardBand *band = prc_card_band_new ();

  band->kind = kind;
  band->audience = audience;
  band->text = text;
  g_ptr_array_add (card->bands, band);
}

static PrcCue *
cue_new (PrcCard *card, int number)
{
  PrcCue *cue = prc_cue_new ();

  cue->number = number;
  cue->position = card->kind == PRC_CARD_PERSON ? g_strdup_printf ("%d", number) : NULL;
  cue->graduand = card->kind == PRC_CARD_PERSON ? number : 0;
  prc_card_unref (cue->card);
  cue->card = card;
  return cue;
}

static PrcCard *
ouyang_new (void)
{
  PrcCard *card = person_new ("Ouyang Shihan", "欧阳诗涵", "OH-yahng SHIR-hahn", "Ōuyáng Shīhán");

  card->reading->ipa = g_strdup ("óʊ.jǎŋ ʂɻ̩́.xǎn");
  card->reading->warning = g_strdup ("Family name first; two syllables run together");
  add_joint_awards (card);
  return card;
}

static void
add_next (PrcSnapshot *snapshot)
{
  PrcCard *tan = person_new ("Tan Yufei", "谭雨霏", "TAHN yoo-FAY", "Tán Yǔfēi");

  add_joint_awards (tan);
  tan->prize = g_strdup ("Hollis Medal");
  snapshot->standby = cue_new (tan, 16);
  g_ptr_array_add (snapshot->next,
                   cue_new (person_new ("Oluwaseun Adébáyọ̀-Whitcombe", NULL,
                                        "oh-loo-wah-SHAY-oon ah-deh-BAH-yaw WIT-kum", NULL),
                            17));
  g_ptr_array_add (
      snapshot->next,
      cue_new (person_new ("Siobhán Ní Bhriain", NULL, "shiv-AWN nee VREE-in", NULL), 18));
  g_ptr_array_add (snapshot->next,
                   cue_new (person_new ("Ngọc Ánh Phạm", NULL, "NOWK ine FAHM", NULL), 19));
  g_ptr_array_add (snapshot->next,
                   cue_new (person_new ("Lin Zhiyuan", "林知远", "LIN jrr-yoo-EN", NULL), 20));
}

static PrcSnapshot *
snapshot_new (void)
{
  PrcSnapshot *snapshot = prc_snapshot_new ();
  const char *const languages[] = { "en", "zh-Hans", NULL };

  snapshot->seq = 40;
  snapshot->state = PRC_SHOW_RUNNING;
  snapshot->title = both ("Graduation Ceremony", "毕业典礼");
  snapshot->place = both ("Great Hall", "大礼堂");
  snapshot->date = g_strdup ("2026-07-16");
  snapshot->time = g_strdup ("11:15");
  g_strfreev (snapshot->languages);
  snapshot->languages = g_strdupv ((char **) languages);
  g_ptr_array_add (snapshot->institutions, both ("University of Aldermere", "奥德米尔大学"));
  g_ptr_array_add (snapshot->institutions, both ("Yunling Medical University", "云岭医科大学"));
  g_ptr_array_add (snapshot->crests, hash_of (crest_shield));
  g_ptr_array_add (snapshot->crests, hash_of (crest_ring));
  snapshot->called = 15;
  snapshot->names = 62;
  snapshot->behind = 190;
  return snapshot;
}

PrcSnapshot *
example_snapshot_new_for (PrcCard *card)
{
  PrcSnapshot *snapshot = snapshot_new ();

  snapshot->live = cue_new (card, 15);
  add_next (snapshot);
  return snapshot;
}

static PrcCard *
item_new (PrcItemType type, PrcText *title)
{
  PrcCard *card = prc_card_new ();

  card->kind = PRC_CARD_ITEM;
  card->show_hall = card->show_stream = TRUE;
  card->type = type;
  card->title = title;
  card->page = card->pages = 1;
  return card;
}

static void
only_english (PrcSnapshot *snapshot)
{
  const char *const languages[] = { "en", NULL };

  g_strfreev (snapshot->languages);
  snapshot->languages = g_strdupv ((char **) languages);
}

static PrcCard *
uk_new (void)
{
  PrcCard *card = person_new ("Oluwaseun Temitope Adébáyọ̀-Whitcombe", NULL,
                              "oh-loo-wah-SHAY-oon teh-mee-TOH-peh ah-deh-BAH-yaw WIT-kum", NULL);

  add_award (card, FALSE, both ("Master of Science", NULL),
             both ("Sustainable Infrastructure and Resilient Water Systems Engineering", NULL),
             both ("with Distinction", NULL));
  return card;
}

static PrcCard *
long_new (const char *called, const char *native)
{
  PrcCard *card = person_new (called, native, NULL, NULL);

  if (native != NULL)
    {
      g_free (card->native_language);
      card->native_language = g_strdup ("ar");
      add_award (card, FALSE, both ("Master of Laws in International Commercial Law", NULL), NULL,
                 NULL);
    }
  else
    add_award (card, FALSE, both ("Bachelor of Engineering", NULL),
               both ("Aerospace Engineering", NULL),
               both ("Second Class Honours, Upper Division", NULL));
  return card;
}

static PrcCard *
phd_new (void)
{
  PrcCard *card = person_new ("Ngọc Ánh Phạm", NULL, "NOWK ine FAHM", NULL);

  add_award (card, FALSE, both ("Doctor of Philosophy", NULL), both ("Geography", NULL), NULL);
  card->thesis = g_strdup ("Salt-tolerant rice and the changing tides: household resilience in the "
                           "lower Mekong, 1986–2021");
  return card;
}

static PrcCard *
memoriam_new (void)
{
  PrcCard *card = person_new ("Lin Zhiyuan", "林知远", "LIN JRR-yoo-en", NULL);

  add_award (card, TRUE, both ("Bachelor of Medicine", "医学学士"),
             both ("Clinical Medicine", "临床医学"), NULL);
  add_band (card, PRC_NEED_RECEIVES_FOR, PRC_AUDIENCE_VC,
            both ("Awarded posthumously; his parents, Mr and Mrs Lin, receive for him. Please "
                  "stand.",
                  "追授；由其父母代领，请起立"));
  card->detail = both ("Received by his parents", "由其父母代领");
  return card;
}

static PrcCard *
conferral_new (void)
{
  PrcCard *card = item_new (PRC_ITEM_CONFERRAL, both ("Conferral", "授予学位"));

  card->words = both ("By the authority vested in me by the Senate of the University, I confer "
                      "upon you the degree of Bachelor of Medicine and Bachelor of Surgery.",
                      "我以校评议会赋予我的权力，授予你们医学与外科学学士学位");
  card->emphasis = both ("Bachelor of Medicine and Bachelor of Surgery", "医学与外科学学士");
  card->cue = both ("Say, standing, cap on", "起立，戴帽，宣读");
  card->follows = both ("Then sit. Names follow.", "随后就座，开始唱名。");
  return card;
}

static PrcCard *
music_new (void)
{
  PrcCard *card =
      item_new (PRC_ITEM_PROCESSION_ACADEMIC, both ("Academic procession", "学术列队入场"));

  card->detail = both ("Henry Purcell: Rondeau from Abdelazer", NULL);
  card->stand = TRUE;
  return card;
}

static PrcCard *
address_new (void)
{
  PrcCard *card = item_new (PRC_ITEM_ADDRESS, both ("Address", "致辞"));

  card->person = both ("Ms Rowena Thackeray OBE", "罗薇娜·萨克雷女士");
  card->role = both ("Consul General, Chongqing", "驻重庆总领事");
  return card;
}

static PrcCard *
oath_new (void)
{
  PrcCard *card = item_new (PRC_ITEM_OATH, both ("The graduates' oath", "毕业生誓词"));

  card->words = both ("I will practise with conscience and dignity.\nThe health of those in my "
                      "care comes first.\nI will keep what I am told in confidence.\nI will "
                      "honour my teachers and my colleagues.\nThis I promise, freely and on my "
                      "honour.",
                      "我将凭良心与尊严行医。\n我将以患者的健康为首。\n我将保守患者的秘密。\n"
                      "我将敬重师长与同道。\n我自愿以人格宣誓。");
  card->stand = TRUE;
  return card;
}

static PrcCard *
honorary_new (void)
{
  PrcCard *card = person_new ("Dame Rosalind Achebe", "罗莎琳德·阿契贝女爵士", NULL, NULL);

  card->type = PRC_ITEM_HONORARY;
  card->native_first = FALSE;
  add_award (card, FALSE, both ("Doctor of Science", "名誉理学博士"), NULL, NULL);
  card->detail = both ("Oration by Professor Martin Leofric", "颂词：马丁·利奥弗里克教授");
  card->photo = hash_of (portrait);
  return card;
}

static const char *const names[] = {
  "joint",     "uk",    "photo",       "prize",   "phd",       "memoriam",   "long",
  "arabic",    "plain", "latin-first", "chinese", "hidden",    "conferral",  "music",
  "address",   "oath",  "honorary",    "ready",   "held",      "blanked",    "finished",
  "rehearsal", "note",  "message",     "struck",  "corrected", "solo-hanzi", NULL,
};

const char *const *
example_list_names (void)
{
  return names;
}

static PrcCard *
card_for (const char *name)
{
  static const struct
  {
    const char *name;
    PrcCard *(*make) (void);
  } makers[] = {
    { "uk", uk_new },
    { "phd", phd_new },
    { "memoriam", memoriam_new },
    { "conferral", conferral_new },
    { "message", conferral_new },
    { "music", music_new },
    { "address", address_new },
    { "oath", oath_new },
    { "honorary", honorary_new },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    if (g_str_equal (makers[i].name, name))
      return makers[i].make ();
  if (g_str_equal (name, "long"))
    return long_new ("Wijesundara Mudiyanselage Chathurika Dilrukshi Nawarathna Wickramasinghe",
                     NULL);
  if (g_str_equal (name, "arabic"))
    return long_new ("Abdulrahman bin Mohammed bin Abdulaziz Al-Sulaimani",
                     "عبد الرحمن بن محمد بن عبد العزيز آل السليماني");
  if (g_str_equal (name, "plain"))
    return example_person_new ("Siobhán Ní Bhriain", NULL);
  if (g_str_equal (name, "solo-hanzi"))
    return example_person_new (NULL, "欧阳诗涵");
  return ouyang_new ();
}

static void
set_struck (PrcSnapshot *snapshot)
{
  PrcCard *luo = person_new ("Luo Jiaqi", "罗佳琪", NULL, NULL);

  g_ptr_array_add (snapshot->struck, cue_new (luo, 13));
}

static void
set_state (PrcSnapshot *snapshot, const char *name)
{
  PrcCard *card = snapshot->live->card;

  if (g_str_equal (name, "photo"))
    card->photo = hash_of (portrait);
  else if (g_str_equal (name, "prize"))
    card->prize = g_strdup ("The Hollis Medal for Surgery  霍利斯外科学奖章");
  else if (g_str_equal (name, "latin-first"))
    card->native_first = FALSE;
  else if (g_str_equal (name, "hidden"))
    card->show_hall = card->show_stream = FALSE;
  else if (g_str_equal (name, "note"))
    {
      add_band (card, PRC_NEED_CONTACT, PRC_AUDIENCE_VC | PRC_AUDIENCE_MARSHAL,
                both ("No handshake; she will bow, please bow in return", "不握手；请鞠躬致意"));
      add_band (card, PRC_NEED_OTHER, PRC_AUDIENCE_READER,
                both ("Her recording: SHIR as in shirt, no t", NULL));
      add_band (card, PRC_NEED_ACCESS, PRC_AUDIENCE_VC, both ("Comes by the ramp", "走坡道"));
    }
  else if (g_str_equal (name, "message"))
    {
      snapshot->message_vc = g_strdup ("Operator: row C is still standing");
      snapshot->message_reader = g_strdup ("Slower, please: the photographer is behind");
    }
  else if (g_str_equal (name, "struck"))
    set_struck (snapshot);
  else if (g_str_equal (name, "corrected"))
    snapshot->corrected = snapshot->went_back = TRUE;
  else if (g_str_equal (name, "rehearsal"))
    snapshot->rehearsal = TRUE;
  else if (g_str_equal (name, "blanked"))
    snapshot->blanked = TRUE;
  else if (g_str_equal (name, "held"))
    {
      snapshot->state = PRC_SHOW_HELD;
      snapshot->hold_reason = g_strdup ("someone is unwell");
    }
}

PrcSnapshot *
example_snapshot_new (const char *name)
{
  PrcSnapshot *snapshot;

  if (!g_strv_contains (names, name))
    return NULL;
  snapshot = example_snapshot_new_for (card_for (name));
  set_state (snapshot, name);
  if (g_str_equal (name, "uk") || g_str_equal (name, "phd") || g_str_equal (name, "long") ||
      g_str_equal (name, "arabic"))
    only_english (snapshot);
  if (g_str_equal (name, "chinese"))
    {
      const char *const languages[] = { "zh-Hans", "en", NULL };

      g_strfreev (snapshot->languages);
      snapshot->languages = g_strdupv ((char **) languages);
    }
  if (g_str_equal (name, "ready") || g_str_equal (name, "finished"))
    {
      snapshot->state = name[0] == 'r' ? PRC_SHOW_READY : PRC_SHOW_FINISHED;
      g_clear_pointer (&snapshot->live, prc_cue_unref);
    }
  return snapshot;
}
