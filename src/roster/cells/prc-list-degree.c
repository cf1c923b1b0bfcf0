/* prc-list-degree.c - see prc-list-degree.h. */
#include "prc-list-degree.h"

#include "prc-list-fold.h"

#include <string.h>

typedef struct
{
  const char *codes; /* folded, '|'-parted */
  const char *english;
  const char *chinese;
  PrcLevel level;
  gboolean honours; /* classes of honours go with it */
} DegreeRow;

static const DegreeRow degrees[] = {
  { "bschons", "Bachelor of Science with Honours", "理学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "bahons", "Bachelor of Arts with Honours", "文学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "benghons", "Bachelor of Engineering with Honours", "工学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "llbhons", "Bachelor of Laws with Honours", "法学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bedhons", "Bachelor of Education with Honours", "教育学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "bnhons|bnurshons", "Bachelor of Nursing with Honours", "护理学荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bmushons", "Bachelor of Music with Honours", "音乐荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "bmedscihons", "Bachelor of Medical Science with Honours", "医学科学荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bscieconhons", "Bachelor of Science in Economics with Honours", "经济学荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bpharmhons", "Bachelor of Pharmacy with Honours", "药学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "bcomhons", "Bachelor of Commerce with Honours", "商学荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "bbahons", "Bachelor of Business Administration with Honours", "工商管理荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bfahons", "Bachelor of Fine Arts with Honours", "美术荣誉学士", PRC_LEVEL_BACHELOR_HONOURS,
    TRUE },
  { "barchhons", "Bachelor of Architecture with Honours", "建筑学荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bcahons", "Bachelor of Computer Applications with Honours", "计算机应用荣誉学士",
    PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "mahons", "Master of Arts with Honours", "文学荣誉硕士", PRC_LEVEL_BACHELOR_HONOURS, TRUE },
  { "bsc|bs", "Bachelor of Science", "理学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "ba|ab", "Bachelor of Arts", "文学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "beng", "Bachelor of Engineering", "工学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "llb", "Bachelor of Laws", "法学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bed", "Bachelor of Education", "教育学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bn|bnurs", "Bachelor of Nursing", "护理学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bmus", "Bachelor of Music", "音乐学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bba", "Bachelor of Business Administration", "工商管理学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bcom", "Bachelor of Commerce", "商学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bfa", "Bachelor of Fine Arts", "美术学士", PRC_LEVEL_BACHELOR, FALSE },
  { "barch", "Bachelor of Architecture", "建筑学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bth|bd", "Bachelor of Theology", "神学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "mbchb|mbbch", "Bachelor of Medicine and Bachelor of Surgery", "内外全科医学士",
    PRC_LEVEL_BACHELOR, FALSE },
  { "mbbs|bmbs|bmbch|mbbchir", "Bachelor of Medicine and Bachelor of Surgery", "内外全科医学士",
    PRC_LEVEL_BACHELOR, FALSE },
  { "bmed", "Bachelor of Medicine", "医学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bds|bchd", "Bachelor of Dental Surgery", "牙医学士", PRC_LEVEL_BACHELOR, FALSE },
  { "bvsc|bvetmed|bvms|bvmbvs", "Bachelor of Veterinary Medicine", "兽医学士", PRC_LEVEL_BACHELOR,
    FALSE },
  { "bpharm", "Bachelor of Pharmacy", "药学学士", PRC_LEVEL_BACHELOR, FALSE },
  { "msc|ms|sm", "Master of Science", "理学硕士", PRC_LEVEL_MASTER, FALSE },
  { "ma|am", "Master of Arts", "文学硕士", PRC_LEVEL_MASTER, FALSE },
  { "mba", "Master of Business Administration", "工商管理硕士", PRC_LEVEL_MASTER, FALSE },
  { "llm", "Master of Laws", "法学硕士", PRC_LEVEL_MASTER, FALSE },
  { "med", "Master of Education", "教育学硕士", PRC_LEVEL_MASTER, FALSE },
  { "mph", "Master of Public Health", "公共卫生硕士", PRC_LEVEL_MASTER, FALSE },
  { "mpa", "Master of Public Administration", "公共管理硕士", PRC_LEVEL_MASTER, FALSE },
  { "mres", "Master of Research", "研究硕士", PRC_LEVEL_MASTER, FALSE },
  { "mfa", "Master of Fine Arts", "美术硕士", PRC_LEVEL_MASTER, FALSE },
  { "mmus", "Master of Music", "音乐硕士", PRC_LEVEL_MASTER, FALSE },
  { "march", "Master of Architecture", "建筑学硕士", PRC_LEVEL_MASTER, FALSE },
  { "mfin", "Master of Finance", "金融学硕士", PRC_LEVEL_MASTER, FALSE },
  { "msw", "Master of Social Work", "社会工作硕士", PRC_LEVEL_MASTER, FALSE },
  { "mtech", "Master of Technology", "工学硕士", PRC_LEVEL_MASTER, FALSE },
  { "meng|menghons", "Master of Engineering", "工程硕士", PRC_LEVEL_MASTER, TRUE },
  { "msci|mscihons", "Master in Science", "理学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mchem|mchemhons", "Master of Chemistry", "化学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mphys|mphyshons", "Master of Physics", "物理学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mmath|mmathhons", "Master of Mathematics", "数学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mbiol|mbiolhons", "Master of Biology", "生物学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mgeol|mgeolhons", "Master of Geology", "地质学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mpharm|mpharmhons", "Master of Pharmacy", "药学硕士", PRC_LEVEL_MASTER, TRUE },
  { "mcomp|mcomphons", "Master of Computing", "计算机硕士", PRC_LEVEL_MASTER, TRUE },
  { "mphil", "Master of Philosophy", "哲学硕士（研究型）", PRC_LEVEL_MPHIL, FALSE },
  { "mlitt", "Master of Letters", "文学硕士", PRC_LEVEL_MASTER, FALSE },
  { "phd|dphil", "Doctor of Philosophy", "哲学博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "md", "Doctor of Medicine", "医学博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "edd", "Doctor of Education", "教育博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "engd", "Doctor of Engineering", "工程博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "dba", "Doctor of Business Administration", "工商管理博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "dclinpsy|dclinpsych", "Doctor of Clinical Psychology", "临床心理学博士", PRC_LEVEL_DOCTORATE,
    FALSE },
  { "dsocsci", "Doctor of Social Sciences", "社会科学博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "jd", "Juris Doctor", "法律博士", PRC_LEVEL_DOCTORATE, FALSE },
  { "dsc|scd", "Doctor of Science", "理学博士", PRC_LEVEL_HIGHER_DOCTORATE, FALSE },
  { "dlitt|littd", "Doctor of Letters", "文学博士", PRC_LEVEL_HIGHER_DOCTORATE, FALSE },
  { "lld", "Doctor of Laws", "法学博士", PRC_LEVEL_HIGHER_DOCTORATE, FALSE },
  { "dmus", "Doctor of Music", "音乐博士", PRC_LEVEL_HIGHER_DOCTORATE, FALSE },
  { "pgdip|pgd|graddip", "Postgraduate Diploma", "研究生文凭", PRC_LEVEL_PG_DIPLOMA, FALSE },
  { "pgcert|pgc|gradcert", "Postgraduate Certificate", "研究生证书", PRC_LEVEL_PG_CERTIFICATE,
    FALSE },
  { "pgce", "Postgraduate Certificate in Education", "教育学研究生证书", PRC_LEVEL_PG_CERTIFICATE,
    FALSE },
  { "fda", "Foundation Degree in Arts", "文科基础学位", PRC_LEVEL_FOUNDATION, FALSE },
  { "fdsc", "Foundation Degree in Science", "理科基础学位", PRC_LEVEL_FOUNDATION, FALSE },
  { "fdeng", "Foundation Degree in Engineering", "工科基础学位", PRC_LEVEL_FOUNDATION, FALSE },
  { "diphe", "Diploma of Higher Education", "高等教育文凭", PRC_LEVEL_DIPLOMA, FALSE },
  { "hnd", "Higher National Diploma", "高等国家文凭", PRC_LEVEL_DIPLOMA, FALSE },
  { "certhe", "Certificate of Higher Education", "高等教育证书", PRC_LEVEL_CERTIFICATE, FALSE },
  { "hnc", "Higher National Certificate", "高等国家证书", PRC_LEVEL_CERTIFICATE, FALSE },
};

/* Chinese degrees are a discipline and a level: 医学 + 学士. */
static const struct
{
  const char *chinese;
  const char *english;
} disciplines[] = {
  { "哲学", "Philosophy" },
  { "经济学", "Economics" },
  { "法学", "Laws" },
  { "教育学", "Education" },
  { "文学", "Arts" },
  { "历史学", "History" },
  { "理学", "Science" },
  { "工学", "Engineering" },
  { "农学", "Agriculture" },
  { "医学", "Medicine" },
  { "军事学", "Military Science" },
  { "管理学", "Management" },
  { "艺术学", "Fine Arts" },
  { "护理学", "Nursing" },
  { "药学", "Pharmacy" },
  { "建筑学", "Architecture" },
  { "工商管理", "Business Administration" },
  { "公共管理", "Public Administration" },
  { "公共卫生", "Public Health" },
  { "临床医学", "Clinical Medicine" },
  { "口腔医学", "Stomatology" },
  { "法律", "Laws" },
  { "会计", "Professional Accounting" },
  { "金融", "Finance" },
  { "翻译", "Translation and Interpreting" },
  { "工程", "Engineering" },
  { "教育", "Education" },
  { "护理", "Nursing" },
  { "中医", "Traditional Chinese Medicine" },
  { "社会工作", "Social Work" },
};

static const struct
{
  const char *chinese;
  const char *english;
  PrcLevel level;
} steps[] = {
  { "学士", "Bachelor", PRC_LEVEL_BACHELOR },
  { "硕士", "Master", PRC_LEVEL_MASTER },
  { "博士", "Doctor", PRC_LEVEL_DOCTORATE },
};

char *
prc_list_degree_fold (const char *code)
{
  char *folded = prc_list_fold_text (code);
  gsize length = strlen (folded);

  if (g_str_has_suffix (folded, "学位") && length > strlen ("学位"))
    folded[length - strlen ("学位")] = '\0';
  if (g_str_has_suffix (folded, "honours") && length > strlen ("honours") &&
      strstr (folded, "with") == NULL)
    folded[length - strlen ("ours")] = 's', folded[length - strlen ("ours") + 1] = '\0';
  return folded;
}

static const DegreeRow *
find (const char *folded)
{
  gsize length = strlen (folded);

  if (length == 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      const char *codes = degrees[i].codes;

      for (const char *p = strstr (codes, folded); p != NULL; p = strstr (p + 1, folded))
        if ((p == codes || p[-1] == '|') && (p[length] == '|' || p[length] == '\0'))
          return &degrees[i];
      g_autofree char *title = prc_list_fold_text (degrees[i].english);
      if (strcmp (title, folded) == 0)
        return &degrees[i];
    }
  return NULL;
}

/* '医学学士': FALSE where it is no discipline and level. Titles go to @english if that is set. */
static gboolean
find_chinese (const char *folded, char **english, PrcLevel *level)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (gsize j = 0; g_str_has_suffix (folded, steps[i].chinese) && j < G_N_ELEMENTS (disciplines);
         j++)
      if (strlen (folded) == strlen (disciplines[j].chinese) + strlen (steps[i].chinese) &&
          g_str_has_prefix (folded, disciplines[j].chinese))
        {
          if (english != NULL)
            *english = g_strdup_printf ("%s of %s", steps[i].english, disciplines[j].english);
          if (level != NULL)
            *level = steps[i].level;
          return TRUE;
        }
  return FALSE;
}

gboolean
prc_list_degree_is_known (const char *code)
{
  g_autofree char *folded = prc_list_degree_fold (code);

  return find (folded) != NULL || find_chinese (folded, NULL, NULL);
}

PrcText *
prc_list_degree_dup_title (const char *code)
{
  g_autofree char *folded = prc_list_degree_fold (code);
  const DegreeRow *row = find (folded);
  g_autofree char *english = NULL;

  if (row != NULL)
    return prc_text_new ("en", row->english, "zh-Hans", row->chinese, NULL);
  if (find_chinese (folded, &english, NULL))
    return prc_text_new ("zh-Hans", folded, "en", english, NULL);
  return NULL;
}

/* The first that fits: 'with honours' before 'bachelor'. */
static PrcLevel
guess_level (const char *folded)
{
  static const struct
  {
    const char *part;
    PrcLevel level;
  } parts[] = {
    { "honorary", PRC_LEVEL_HONORARY },
    { "名誉", PRC_LEVEL_HONORARY },
    { "withhonours", PRC_LEVEL_BACHELOR_HONOURS },
    { "荣誉学士", PRC_LEVEL_BACHELOR_HONOURS },
    { "masterofphilosophy", PRC_LEVEL_MPHIL },
    { "doctor", PRC_LEVEL_DOCTORATE },
    { "博士", PRC_LEVEL_DOCTORATE },
    { "postgraduatediploma", PRC_LEVEL_PG_DIPLOMA },
    { "graduatediploma", PRC_LEVEL_PG_DIPLOMA },
    { "postgraduatecertificate", PRC_LEVEL_PG_CERTIFICATE },
    { "graduatecertificate", PRC_LEVEL_PG_CERTIFICATE },
    { "master", PRC_LEVEL_MASTER },
    { "硕士", PRC_LEVEL_MASTER },
    { "bachelor", PRC_LEVEL_BACHELOR },
    { "学士", PRC_LEVEL_BACHELOR },
    { "本科", PRC_LEVEL_BACHELOR },
    { "foundationdegree", PRC_LEVEL_FOUNDATION },
    { "专科", PRC_LEVEL_FOUNDATION },
    { "diploma", PRC_LEVEL_DIPLOMA },
    { "certificate", PRC_LEVEL_CERTIFICATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part) != NULL)
      return parts[i].level;
  /* 'BXyz (Hons)', 'PGDipEd' */
  if (*folded == 'b' && g_str_has_suffix (folded, "hons"))
    return PRC_LEVEL_BACHELOR_HONOURS;
  if (g_str_has_prefix (folded, "pgdip"))
    return PRC_LEVEL_PG_DIPLOMA;
  if (g_str_has_prefix (folded, "pgcert"))
    return PRC_LEVEL_PG_CERTIFICATE;
  return PRC_LEVEL_UNKNOWN;
}

PrcLevel
prc_list_degree_get_level (const char *code, const char *title)
{
  g_autofree char *folded = prc_list_degree_fold (code);
  g_autofree char *words = prc_list_fold_text (title);
  const DegreeRow *row = find (folded);
  PrcLevel level = PRC_LEVEL_UNKNOWN;

  if (row != NULL)
    return row->level;
  if (find_chinese (folded, NULL, &level))
    return level;
  level = guess_level (words);
  return level != PRC_LEVEL_UNKNOWN ? level : guess_level (folded);
}

gboolean
prc_list_degree_has_honours (const char *code)
{
  g_autofree char *folded = prc_list_degree_fold (code);
  const DegreeRow *row = find (folded);

  return row != NULL ? row->honours : g_str_has_suffix (folded, "hons");
}
