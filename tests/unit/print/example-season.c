#include "example-season.h"

#include "prc-order.h"

#include <string.h>

enum
{
  ALDERMERE = 1,
  YUNLING = 2
};

enum
{
  AWARD_BSC = 1,
  AWARD_MEDICINE,
  AWARD_PHD,
  AWARD_MSC,
  AWARD_REHAB,
  AWARD_REHAB_CN
};

typedef struct
{
  const char *given, *family, *native;
} Person;

/* Invented people. */
static const Person joint_people[] = {
  { "Jiaqi", "Luo", "罗佳琪" },
  { "Shihan", "Ouyang", "欧阳诗涵" },
  { "Hao", "Cao", "曹浩" },
  { "Qiyu", "Cao", "曹启宇" },
  { "Ruoxi", "Deng", "邓若曦" },
  { "Mohan", "Chen", "陈墨涵" },
  { "Zhiyuan", "Lin", "林知远" },
  { "Zihan", "Mo", "莫子涵" },
  { "Yutong", "Wang", "王雨桐" },
  { "Keyi", "Xiang", "向可怡" },
  { "Haochen", "Yu", "于昊辰" },
  { "Anran", "Zheng", "郑安然" },
  { "Lingxi", "Zhou", "周灵犀" },
  { "Yufei", "Tan", "谭雨霏" },
  { "Jing", "Lü", "吕静" },
  { "Yixuan", "Lü", "吕奕轩" },
  { "Xin’an", "Li", "李欣安" },
  { "Wenbo", "Li", "李文博" },
  { "Anlan", "Li", "李安澜" },
  { "Peng", "An", "安鹏" },
  { "Xiaoyu", "Luo", "罗晓雨" },
  { "Bozhe", "Song", "宋博哲" },
  { "Yixin", "Tang", "唐怡欣" },
  { "Ming’an", "Zhuge", "诸葛明安" },
  { "Jiaran", "Zheng", "郑嘉然" },
  { "Zhiwen", "Zheng", "郑芷文" },
  { "Jiahao", "Zhu", "朱佳浩" },
  { "Zhi", "Zhu", "朱志" },
  { "Qiyu", "Zhao", "赵琪宇" },
  { "Zhiran", "Zeng", "曾志然" },
  { "Haoting", "Yang", "杨浩婷" },
  { "Zhezi", "Xu", "许哲梓" },
  { "Yazi", "Tang", "唐雅子" },
  { "Xinyu", "Tan", "谭欣宇" },
  { "Zichen", "Qin", "覃子辰" },
  { "Xuanhan", "Qin", "覃轩涵" },
  { "Nuoyu", "Peng", "彭诺宇" },
  { "Zizi", "Ouyang", "欧阳子子" },
  { "Yuan", "Ma", "马远" },
  { "Yi", "Ma", "马奕" },
  { "Han’an", "Liu", "刘涵安" },
  { "Jia", "Lin", "林佳" },
  { "Yuting", "Huang", "黄宇婷" },
  { "Zixiao", "Hu", "胡梓晓" },
  { "Yuwen", "He", "何宇文" },
  { "Nuo", "Han", "韩诺" },
  { "Yuzhe", "Guo", "郭雨哲" },
  { "Yujia", "Gao", "高宇佳" },
  { "Wensi", "Feng", "冯雯思" },
  { "Ziting", "Feng", "冯子婷" },
  { "Xiaoyi", "Chen", "陈晓伊" },
  { "Shan", "Qiu", "仇珊" },
  { "Dilireba", "Aihemaitijiang", "迪丽热巴·艾合买提江" },
  { "Thị Minh Nguyệt", "Nguyễn", "Thị Minh Nguyệt Nguyễn" },
};

static const Person other_people[] = {
  { "Amelia Rose", "Choudhury", NULL },
  { "Émilie", "de La Rochefoucauld", NULL },
  { "Þórdís", "Guðmundsdóttir", NULL },
  { "Hữu Phước", "Đặng", NULL },
  { "Maria da Conceição", "Gonçalves de Araújo e Vasconcellos", NULL },
  { "Jiří", "Dvořáček", NULL },
  { "Nurlan", "Қасымұлы", NULL },
  { "Ġorġ", "Ħaż-Żgħir", NULL },
  { "Abd al-Rahman", "ibn Khalid al-Otaibi", "عبد الرحمن بن خالد العتيبي" },
  { "Tenzin", NULL, NULL },
  { "Siobhán", "Ní Dhomhnaill", NULL },
  { "Jean-Baptiste", "N’Guessan Kouassi", NULL },
  { "Olumide Christopher", "Adébáyọ̀-Williams", NULL },
  { "Günel", "Əliyeva", NULL },
  { "Zsófia Ágnes", "Szűcs-Kőműves", NULL },
  { "Aroha Ngāhuia", "Te Whāiti", NULL },
  { "Søren Æbelø", "Kjærgaard", NULL },
  { "Lena", "Straßenreuth", NULL },
  { "Megan Jane", "MacAllister", NULL },
  { "Priya", "Jayawardena", NULL },
  { "Kwame", "Boateng", NULL },
  { "Ngọc Ánh", "Phạm", NULL },
};

static const char *const theses[] = {
  "Salt-tolerant rice and the changing tides: household resilience in the lower Mekong, 1986–2021",
  "Quiet engines: acoustic fatigue in composite fan blades",
  "基于深度学习的肺结节 CT 影像早期筛查研究",
  "Inhibition of the p38 MAPK pathway in human airway smooth muscle: a study of "
  "corticosteroid-insensitive asthma",
  NULL,
  "Reading the Silk Roads: translation, trade and the making of world literature, 1890–1937",
};

static PrcText *
pair (const char *english, const char *chinese)
{
  return prc_text_new ("en", english, "zh-Hans", chinese, NULL);
}

static char *
add_crest (Example *example, const char *folder, const char *name)
{
  g_autofree char *path = NULL, *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  bytes = g_bytes_new (data, size);
  return g_strdup (prc_assets_add (example->assets, bytes));
}

static void
add_institution (Example *example, gint64 id, PrcText *name, PrcText *title, PrcText *officer,
                 char *crest)
{
  PrcInstitution *institution = prc_institution_new ();

  institution->id = id;
  institution->code = g_strdup (id == ALDERMERE ? "aldermere" : "yunling");
  institution->language = g_strdup (id == ALDERMERE ? "en" : "zh-Hans");
  institution->name = name;
  institution->presiding_title = title;
  institution->presiding_name = officer;
  institution->crest = crest;
  g_ptr_array_add (example->season->institutions, institution);
}

static void
add_award (Example *example, gint64 id, gint64 institution, PrcLevel level, PrcText *title)
{
  PrcAward *award = prc_award_new ();

  award->id = id;
  award->institution = institution;
  award->level = level;
  award->title = title;
  award->presented = TRUE;
  g_ptr_array_add (example->season->awards, award);
}

static PrcItem *
add_item (Example *example, PrcItemType type, PrcText *title)
{
  PrcItem *item = prc_item_new ();

  item->id = example->season->items->len + 1;
  item->ceremony = 1;
  item->position = item->id;
  item->type = type;
  item->title = title;
  item->in_booklet = TRUE;
  item->seconds = 240;
  g_ptr_array_add (example->season->items, item);
  return item;
}

static PrcCeremony *
add_ceremony (Example *example, PrcText *title, PrcText *place)
{
  PrcCeremony *ceremony = prc_ceremony_new ();

  ceremony->id = 1;
  ceremony->title = title;
  ceremony->place = place;
  ceremony->date = g_strdup ("2026-07-16");
  ceremony->time = g_strdup ("11:15");
  ceremony->collation = g_strdup ("en");
  ceremony->pace = 8;
  for (int i = 0; i < PRC_N_PURPOSES; i++)
    ceremony->privacy[i] = PRC_CONSENT_ALLOWED;
  ceremony->print_prize = ceremony->print_thesis = ceremony->print_class = TRUE;
  g_ptr_array_add (example->season->ceremonies, ceremony);
  return ceremony;
}

PrcGraduand *
example_add (Example *example, const char *given, const char *family, const char *native,
             const gint64 *awards)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();

  graduand->id = example->season->graduands->len + 1;
  graduand->attendance = PRC_ATTENDANCE_ATTENDING;
  graduand->listed = graduand->id;
  id->source = g_strdup ("aldermere");
  id->id = g_strdup_printf ("A%05d", (int) graduand->id);
  g_ptr_array_add (graduand->ids, id);
  if (graduand->name == NULL)
    graduand->name = prc_person_name_new ();
  graduand->name->given = g_strdup (given);
  graduand->name->family = g_strdup (family);
  graduand->name->native = g_strdup (native);
  for (guint i = 0; awards[i] != 0; i++)
    {
      PrcConferral *conferral = prc_conferral_new ();

      conferral->award = awards[i];
      g_ptr_array_add (graduand->conferrals, conferral);
    }
  g_ptr_array_add (example->season->graduands, graduand);
  return graduand;
}

void
example_call (Example *example)
{
  prc_running_order_unref (example->order);
  example->order = prc_order_make (example->season, 1);
}

static Example *
example_new (void)
{
  Example *example = g_new0 (Example, 1);

  example->season = prc_season_new ();
  example->assets = prc_assets_new ();
  return example;
}

void
example_free (Example *example)
{
  if (example == NULL)
    return;
  prc_season_unref (example->season);
  prc_running_order_unref (example->order);
  prc_assets_unref (example->assets);
  g_free (example);
}

PrcPrintJob
example_job (const Example *example)
{
  PrcPrintJob job = { .season = example->season,
                      .ceremony = 1,
                      .order = example->order,
                      .assets = example->assets,
                      .kind = "booklet",
                      .version = "2026-07-09T16:40:00Z" };

  return job;
}

static void
add_joint_items (Example *example)
{
  PrcItem *item;

  item = add_item (example, PRC_ITEM_PROCESSION_ACADEMIC,
                   pair ("Entry of the academic procession", "学术队伍入场"));
  item->detail = pair ("Elgar, Imperial March, op. 32", "埃尔加《帝国进行曲》作品32");
  item->stand = TRUE;
  item = add_item (example, PRC_ITEM_ANTHEM, pair ("Anthems", "奏国歌"));
  item->stand = TRUE;
  item = add_item (example, PRC_ITEM_OPENING,
                   pair ("Welcome and opening of the congregation", "致欢迎辞，宣布典礼开始"));
  item->institution = ALDERMERE;
  item = add_item (example, PRC_ITEM_ADDRESS, pair ("Address", "致辞"));
  item->person = pair ("Ms Rowena Thackeray OBE", "罗伊娜·萨克雷女士");
  item->role = pair ("HM Consul General, Chongqing", "英国驻重庆总领事");
  item = add_item (example, PRC_ITEM_DECISION,
                   pair ("Reading of the decision to confer degrees", "宣读学位授予决定"));
  item->institution = YUNLING;
  item = add_item (example, PRC_ITEM_PRESENTATION,
                   pair ("Presentation of candidates for joint awards", "联合培养项目学位授予"));
  item->person =
      pair ("Professor Gwilym ap Huw and Dr Qin Zihan", "格威利姆·阿普休教授、覃子涵博士");
  item->detail = pair ("Clinical Sciences and Rehabilitation; names are read in both languages",
                       "临床科学、康复治疗学；以中英双语宣读姓名");
  item->selection.faculty = g_strdup ("joint");
  item = add_item (
      example, PRC_ITEM_PRESENTATION,
      pair ("Presentation of candidates of the Faculty of Life Sciences", "生命科学学院学位授予"));
  item->selection.faculty = g_strdup ("life");
  item = add_item (example, PRC_ITEM_STUDENT_SPEECH,
                   pair ("Reply on behalf of the graduates", "毕业生代表致答谢辞"));
  item->person = pair ("Luo Jiaqi", "罗佳琪");
  item = add_item (example, PRC_ITEM_OATH, pair ("The physicians’ oath", "医学生誓词"));
  item->detail = pair ("Spoken by all, in both languages", "全体宣读，中英双语");
  item->words = pair (
      "I solemnly pledge to dedicate my life to the service of humanity.\n\nThe health and "
      "well-being of my patient will be my first consideration. I will respect the autonomy and "
      "dignity of my patient, and I will maintain the utmost respect for human life.\n\nI will "
      "share my medical knowledge for the benefit of the patient and the advancement of "
      "healthcare. I make these promises solemnly, freely, and upon my honour.",
      "我庄严承诺，把我的一生奉献给为人类服务的事业。\n\n我将首先考虑病人的健康和福祉。我将尊重病人"
      "的"
      "自主权和尊严，对人的生命保持最大的尊重。\n\n我将为了病人的利益和医学的进步分享我的医学知识。"
      "我"
      "庄严地、自主地、以我的人格作出以上承诺。");
  item->stand = TRUE;
  item = add_item (example, PRC_ITEM_CLOSING,
                   pair ("Closing of the congregation and recession", "礼成，学术队伍退场"));
  item->detail = pair ("Handel, La Réjouissance", "亨德尔《欢庆》");
  item->stand = TRUE;
}

static void
add_joint_people (Example *example)
{
  static const gint64 both[] = { AWARD_BSC, AWARD_MEDICINE, 0 }, one[] = { AWARD_BSC, 0 },
                      rehab[] = { AWARD_REHAB, AWARD_REHAB_CN, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (joint_people); i++)
    {
      const Person *person = &joint_people[i];
      gboolean is_rehab = i % 6 == 5;
      PrcGraduand *graduand = example_add (example, person->given, person->family, person->native,
                                           i % 17 == 4 ? one
                                           : is_rehab  ? rehab
                                                       : both);
      PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

      graduand->faculty = g_strdup ("joint");
      graduand->name->family_first =
          person->native != NULL && g_utf8_get_char (person->native) > 0x2e80;
      graduand->name->language = g_strdup (graduand->name->family_first ? "zh-Hans" : "vi");
      conferral->subject =
          is_rehab ? pair ("Rehabilitation", "康复治疗学") : pair ("Clinical Sciences", "临床科学");
      if (graduand->conferrals->len > 1)
        ((PrcConferral *) g_ptr_array_index (graduand->conferrals, 1))->subject =
            is_rehab ? pair ("Rehabilitation Therapy", "康复治疗学")
                     : pair ("Clinical Medicine", "临床医学");
      conferral->class_ = i % 5 == 0 ? PRC_CLASS_FIRST : PRC_CLASS_UPPER_SECOND;
      if (i % 11 == 3)
        graduand->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
      if (i == 0)
        conferral->prize = g_strdup ("Hollis Medal");
    }
}

static void
add_other_people (Example *example)
{
  static const gint64 phd[] = { AWARD_PHD, 0 }, msc[] = { AWARD_MSC, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (other_people); i++)
    {
      const Person *person = &other_people[i];
      PrcGraduand *graduand =
          example_add (example, person->given, person->family, person->native, i < 7 ? phd : msc);
      PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

      graduand->faculty = g_strdup ("life");
      if (i < 7)
        {
          conferral->thesis = g_strdup (theses[i % G_N_ELEMENTS (theses)]);
          if (conferral->thesis == NULL)
            {
              conferral->thesis = g_strdup ("A title that is not to be printed");
              conferral->thesis_embargoed = TRUE;
            }
        }
      else
        {
          conferral->subject = pair ("Biomedical Sciences", "生物医学");
          conferral->class_ = i % 4 == 0 ? PRC_CLASS_DISTINCTION : PRC_CLASS_PASS;
        }
      if (i == 9)
        graduand->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
      if (i == 15)
        conferral->prize = g_strdup ("Dean’s Prize for the best dissertation");
      if (i == 19)
        graduand->privacy[PRC_PURPOSE_PRINT] = PRC_CONSENT_DENIED;
    }
}

Example *
example_new_joint (const char *crests)
{
  static const char *const languages[] = { "en", "zh-Hans", NULL };
  Example *example = example_new ();
  PrcCeremony *ceremony =
      add_ceremony (example, pair ("Degree Congregation", "学位授予典礼"),
                    pair ("Great Hall, Yuzhong Campus, Chongqing", "重庆　渝中校区　大礼堂"));
  gint64 ids[] = { ALDERMERE, YUNLING };

  example->season->title = pair ("Summer 2026", "2026年夏季");
  g_strfreev (ceremony->languages);
  ceremony->languages = g_strdupv ((char **) languages);
  g_array_append_vals (ceremony->institutions, ids, 2);
  add_institution (example, ALDERMERE, pair ("University of Aldermere", "奥德米尔大学"),
                   pair ("Vice-Chancellor", "校长"),
                   pair ("Professor Dame Ada Thorne", "艾达·索恩教授"),
                   add_crest (example, crests, "crest-aldermere.svg"));
  add_institution (example, YUNLING, pair ("Yunling Medical University", "云岭医科大学"),
                   pair ("President", "校长"), pair ("Professor Wen Shaohua", "闻少华教授"),
                   add_crest (example, crests, "crest-yunling.svg"));
  add_award (example, AWARD_BSC, ALDERMERE, PRC_LEVEL_BACHELOR_HONOURS,
             pair ("Bachelor of Science with Honours", "荣誉理学学士"));
  add_award (example, AWARD_MEDICINE, YUNLING, PRC_LEVEL_BACHELOR,
             pair ("Bachelor of Medicine", "医学学士"));
  add_award (example, AWARD_PHD, ALDERMERE, PRC_LEVEL_DOCTORATE,
             pair ("Doctor of Philosophy", "哲学博士"));
  add_award (example, AWARD_MSC, ALDERMERE, PRC_LEVEL_MASTER,
             pair ("Master of Science", "理学硕士"));
  add_award (example, AWARD_REHAB, ALDERMERE, PRC_LEVEL_BACHELOR_HONOURS,
             pair ("Bachelor of Science with Honours", "荣誉理学学士"));
  add_award (example, AWARD_REHAB_CN, YUNLING, PRC_LEVEL_BACHELOR,
             pair ("Bachelor of Science", "理学学士"));
  add_joint_items (example);
  add_joint_people (example);
  add_other_people (example);
  example_call (example);
  return example;
}

static void
add_random_person (Example *example, GRand *random, guint faculties)
{
  static const char *const given[] = { "Amelia Rose", "Chinedu",      "Priya",   "Matthew",
                                       "Zoë",         "Olumide John", "Harriet", "Wei" };
  static const char *const family[] = {
    "Choudhury", "Featherstonehaugh", "Okafor", "MacAllister", "Nguyễn", "Li", "Ó Briain", "Smith"
  };
  guint faculty = g_rand_int_range (random, 0, faculties);
  gint64 awards[] = { 1 + g_rand_int_range (random, 0, 4), 0 };
  g_autofree char *first =
      g_strdup_printf ("%s %c", given[g_rand_int_range (random, 0, G_N_ELEMENTS (given))],
                       'A' + g_rand_int_range (random, 0, 26));
  PrcGraduand *graduand = example_add (
      example, first, family[g_rand_int_range (random, 0, G_N_ELEMENTS (family))], NULL, awards);
  PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

  graduand->faculty = g_strdup_printf ("Faculty of %c", 'A' + faculty);
  if (awards[0] == 3)
    conferral->thesis =
        g_strdup (g_rand_boolean (random) ? theses[0] : "An ethnography of the early novel");
  if (g_rand_int_range (random, 0, 8) == 0)
    graduand->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
  conferral->class_ = g_rand_int_range (random, 0, 5) == 0 ? PRC_CLASS_DISTINCTION : PRC_CLASS_NONE;
}

Example *
example_new_single (guint32 seed, guint n, guint faculties)
{
  static const char *const languages[] = { "en", NULL };
  Example *example = example_new ();
  PrcCeremony *ceremony = add_ceremony (example, prc_text_new ("en", "Degree Ceremony", NULL),
                                        prc_text_new ("en", "The Great Hall, Aldermere", NULL));
  gint64 id = ALDERMERE;
  GRand *random = g_rand_new_with_seed (seed);

  example->season->title = prc_text_new ("en", "Summer 2026", NULL);
  g_strfreev (ceremony->languages);
  ceremony->languages = g_strdupv ((char **) languages);
  g_array_append_val (ceremony->institutions, id);
  add_institution (example, ALDERMERE, prc_text_new ("en", "University of Aldermere", NULL),
                   prc_text_new ("en", "Vice-Chancellor", NULL), NULL, NULL);
  add_award (example, 1, ALDERMERE, PRC_LEVEL_BACHELOR_HONOURS,
             prc_text_new ("en", "Bachelor of Arts with Honours", NULL));
  add_award (example, 2, ALDERMERE, PRC_LEVEL_BACHELOR_HONOURS,
             prc_text_new ("en", "Bachelor of Science with Honours", NULL));
  add_award (example, 3, ALDERMERE, PRC_LEVEL_DOCTORATE,
             prc_text_new ("en", "Doctor of Philosophy", NULL));
  add_award (example, 4, ALDERMERE, PRC_LEVEL_MASTER,
             prc_text_new ("en", "Master of Science", NULL));
  add_item (example, PRC_ITEM_PROCESSION_ACADEMIC, prc_text_new ("en", "Academic procession", NULL))
      ->stand = TRUE;
  add_item (example, PRC_ITEM_OPENING, prc_text_new ("en", "Opening of the congregation", NULL))
      ->institution = ALDERMERE;
  add_item (example, PRC_ITEM_PRESENTATION, prc_text_new ("en", "Presentation of graduands", NULL));
  add_item (example, PRC_ITEM_CLOSING, prc_text_new ("en", "Closing", NULL))->stand = TRUE;
  for (guint i = 0; i < n; i++)
    add_random_person (example, random, faculties);
  g_rand_free (random);
  example_call (example);
  return example;
}

static char *
repeat (const char *words, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, words);
  return g_string_free (out, FALSE);
}

void
example_add_hostile (Example *example)
{
  static const gint64 awards[] = { 1, 2, 0 }, phd[] = { 3, 0 };
  g_autofree char *word = repeat ("Llanfair", 25), *words = repeat ("Maria da Luz ", 16);
  g_autofree char *marks = repeat ("\xcc\x81", 300), *flood = g_strconcat ("e", marks, NULL);
  g_autofree char *hanzi = repeat ("欧阳", 40), *title = repeat ("On the uses of ", 200);
  g_autofree char *arabic = repeat ("عبد الرحمن ", 20);
  const char *const names[] = { "<b>Bold</b> &amp; <span",
                                "Tab\there\nand\rthere",
                                "\xe2\x80\xae"
                                "desrever\xe2\x80\xac",
                                "Nul\x01\x02\x7f",
                                "😀 Emoji",
                                "\xee\x80\x80 private",
                                "Bad \xff\xfe bytes",
                                "𬱖 rare",
                                "",
                                "%s%n%d",
                                word,
                                words,
                                flood,
                                arabic };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PrcGraduand *plain = example_add (example, names[i], names[i], NULL, awards);
      PrcGraduand *doctor = example_add (example, "A", names[i], hanzi, phd);

      plain->faculty = g_strdup ("joint");
      doctor->faculty = g_strdup ("life");
      ((PrcConferral *) g_ptr_array_index (doctor->conferrals, 0))->thesis = g_strdup (title);
    }
  example_call (example);
}
