/* prc-list-column-table.c - see prc-list-column-table.h. Simplified hanzi stand for traditional
 * ones too; case, spaces, punctuation and '_' do not count. */
#include "prc-list-column-table.h"

const PrcListColumnRow prc_list_column_table[] = {
  { PRC_FIELD_ID,
    "Student ID|Student Number|Student No|Student Code|Stu No|Candidate number|Candidate No|ID|"
    "ID Number|Registration number|Registration No|Reg No|Matriculation number|Matric No|"
    "Matriculation No|University ID|Banner ID|Person ID|Graduand ID|Record ID|UID|SID|stu_code|"
    "spr_code|scj_code|SPRIDEN_ID|EMPLID|Campus ID|?HUSID|?External code" },
  { PRC_FIELD_ID, "学号|学生学号|学籍号|XH|学生编号|学员编号|?考生号|?KSH|?编号|"
                  "学籍番号|学生番号|학번|学籍番號" },
  { PRC_FIELD_PARTNER_ID,
    "Partner ID|Partner Student ID|Partner Number|Partner Student Number|External ID|stu_esid|"
    "Other institution ID|Other ID|Second ID|Home institution ID|Overseas ID" },
  { PRC_FIELD_PARTNER_ID, "合作方学号|外方学号|英方学号|合作院校学号|合作学校学号|国外学号|"
                          "境外学号|中方学号|莱斯特学号" },
  { PRC_FIELD_FAMILY, "Surname|Last Name|Family Name|Surnames|Lastname|stu_surn|spr_surn|"
                      "SPRIDEN_LAST_NAME|LAST_NAME|Second Name|Apellidos|Nom de famille" },
  { PRC_FIELD_FAMILY, "姓|姓氏|英文姓|英文姓氏|拼音姓" },
  { PRC_FIELD_GIVEN,
    "Forename|Forenames|Forename(s)|First Name|First Names|Given Name|Given Names|Given Name(s)|"
    "Firstname|Middle Name|Middle Names|Middle Name(s)|Middle Initial|stu_fnm1|stu_fnm2|stu_fnm3|"
    "spr_fnm1|SPRIDEN_FIRST_NAME|SPRIDEN_MI|FIRST_NAME|MIDDLE_NAME|Other Names|Christian Name" },
  { PRC_FIELD_GIVEN, "名|名字|英文名|英文名字|拼音名" },
  { PRC_FIELD_KNOWN_AS, "Preferred Name|Preferred First Name|Known As|Chosen Name|Goes By|stu_fusd|"
                        "Preferred Forename|常用名" },
  { PRC_FIELD_FULL_NAME, "Name|Full Name|Official Name|Student Name|stu_name|NAME_DISPLAY|"
                         "STUDENTNAME|FullName|Display Name|Graduand|Graduate|English Name|"
                         "Name in English|Name for certificate|Legal Name" },
  { PRC_FIELD_FULL_NAME, "英文姓名|护照姓名|外文姓名|英文全名" },
  { PRC_FIELD_NATIVE,
    "Name in Chinese|Native Name|Name in Native Script|Chinese Name|Native Script|"
    "Name in Characters|Chinese Characters|Hanzi|Name in hanzi|Local Name" },
  { PRC_FIELD_NATIVE,
    "氏名|学生氏名|성명|이름|姓名|学生姓名|毕业生姓名|XM|中文姓名|中文名|汉字姓名|中文名字" },
  { PRC_FIELD_PINYIN, "Pinyin|Romanised name|Romanized name|Name in Pinyin|Pinyin Name|Latin Name|"
                      "Name in Latin letters|Hanyu Pinyin" },
  { PRC_FIELD_PINYIN, "姓名拼音|XMPY|拼音|汉语拼音|拼音姓名|姓名汉语拼音|姓名全拼" },
  { PRC_FIELD_SEX, "Gender|Sex|stu_gend|性别|XB|性别码|XBM|Legal Sex" },
  { PRC_FIELD_TITLE, "Title|stu_titl|Salutation|Honorific|Name Prefix|称谓|尊称" },
  { PRC_FIELD_BIRTH_DATE, "DOB|Date of Birth|stu_dob|BIRTHDATE|Birth Date|Birthday|D.O.B.|Born|"
                          "出生日期|CSRQ|出生年月|生日|出生年月日" },
  { PRC_FIELD_NATIONALITY,
    "Nationality|Country of domicile|Domicile|CITIZENSHIP|Country|Country of birth|"
    "Country of citizenship|Home Country|stu_natc|国籍|国家|国家或地区|国家地区|国别|?国家或地区码|"
    "?GBM" },
  { PRC_FIELD_INSTITUTION, "Institution|University|Awarding Institution|Awarding Body|授予单位|"
                           "学位授予单位|学校|毕业院校|院校|学校名称" },
  { PRC_FIELD_FACULTY, "Faculty|College|Division|ACAD_GROUP|SHRDGMR_COLL_CODE_1|Faculty Name|"
                       "College Name|学院|学部|学院名称|所在学院|二级学院" },
  { PRC_FIELD_SCHOOL, "School|Department|Dept|ACAD_ORG|School Name|Department Name|Academic Unit|"
                      "院系|系所|系|分院|FY|院系所|系别|培养单位" },
  { PRC_FIELD_SUBJECT,
    "Programme|Program|Course|Route|Plan|Major|Subject|crs_name|prg_name|rou_name|"
    "SHRDGMR_MAJR_CODE_1|Programme Name|Program Name|Course Name|Programme of Study|"
    "Course of Study|Programme Title|Course Title|Programme Description|Field of Study|Discipline|"
    "Specialisation|Specialization|Degree Programme|ACAD_PLAN|?SHRDGMR_PROGRAM|?Programme Code|"
    "?Course Code|?crs_code|?prg_code|?rou_code" },
  { PRC_FIELD_SUBJECT, "专业|专业名称|ZYMC|主修专业|学科专业|所学专业|?专业代码|?ZYDM|?学科" },
  { PRC_FIELD_SUBJECT_TRANSLATION,
    "Subject Translation|Programme Translation|Programme in Chinese|Programme (Chinese)|"
    "Programme Name (Chinese)|Programme Name in Chinese|Chinese Programme|Chinese Programme Name|"
    "Program in Chinese|Program (Chinese)|Subject in Chinese|Subject (Chinese)|Chinese Subject|"
    "Major in Chinese|Major (Chinese)|Chinese Major|Course in Chinese|Course (Chinese)|"
    "Programme in English|Programme (English)|English Programme|English Programme Name|"
    "Program in English|Program (English)|Subject in English|Subject (English)|English Subject|"
    "Major in English|Major (English)|English Major|Course (English)|Programme (中文)|"
    "Subject (中文)|Major (中文)" },
  { PRC_FIELD_SUBJECT_TRANSLATION,
    "专业英文名称|专业英文名|专业英文|专业名称英文|专业(英文)|英文专业|英文专业名称|外文专业名称|"
    "专业中文名称|专业中文名|专业中文|专业名称中文|专业(中文)|中文专业|中文专业名称" },
  { PRC_FIELD_CLASS_GROUP, "Cohort|Tutor group|Group|Class Group|Intake|班级|班号|BH|班级名称|班" },
  { PRC_FIELD_AWARD, "Award|Qualification|Degree|Award Code|Award Abbreviation|Degree Code|"
                     "Degree Awarded|Qualification Code|Qualification Obtained|awd_code|"
                     "SHRDGMR_DEGC_CODE|Degree Type|Qual|Award Short Name" },
  { PRC_FIELD_AWARD, "学位|授予学位|学位名称|获得学位|所授学位|?学位类别|?XWLBM|?学历|?学历学位" },
  { PRC_FIELD_AWARD_TITLE,
    "Award Title|Award Name|awd_name|Degree Title|Degree Name|Full Award Title|Award Description|"
    "Qualification Title|Qualification Name|Title of Award|DEGREE_DESCR|Award in Full" },
  { PRC_FIELD_LEVEL,
    "Level|Award Level|Degree Level|Level of Study|Academic Level|ACAD_CAREER|层次|"
    "CC|学历层次|培养层次|学位层次" },
  { PRC_FIELD_AWARD_STATUS, "SHRDGMR_DEGS_CODE|DEGR_CHKOUT_STAT|Award Status|Degree Status|"
                            "Graduation Status|Conferral Status|学位授予状态|毕业结论|授予状态" },
  { PRC_FIELD_CLASS, "Classification|Class|Honours|Honors|Result|Award Class|Degree Class|clf_code|"
                     "Degree Classification|Classification Description|Award Result|Grade|"
                     "Final Result|Class of Degree|成绩等级|荣誉等级|学位等级|毕业等级" },
  { PRC_FIELD_THESIS, "Thesis Title|Thesis|Dissertation|Dissertation Title|Title of Thesis|"
                      "Research Title|论文题目|学位论文题目|毕业论文题目|论文标题" },
  { PRC_FIELD_CERTIFICATE_NUMBER,
    "Certificate number|Certificate No|Degree Certificate Number|Parchment Number|学位证书编号|"
    "学位证号|学位证书号|学位证编号" },
  { PRC_FIELD_COMPLETION_NUMBER, "Completion Certificate Number|Graduation Certificate Number|"
                                 "毕业证书编号|毕业证号|毕业证书号|毕业证编号" },
  { PRC_FIELD_ATTENDANCE,
    "Attending|RSVP|RSVP Status|RSVP Response|Attendance|Registration Status|Coming|Attending "
    "Ceremony|Will Attend|Attending?|Attend|"
    "Attendance Status|Ceremony Attendance|Attending in person|Participation|Participating|Walking|"
    "是否参加典礼|是否出席|是否参加|参加典礼|出席|是否参加毕业典礼|是否出席典礼|是否到场|出欠|참석|"
    "참석여부" },
  { PRC_FIELD_ABSENTIA, "In absentia|Absentia|Not Attending|Absent|缺席授予|是否缺席" },
  { PRC_FIELD_GUESTS, "Guests|Guest tickets|Tickets|Number of Guests|No of Guests|Guest Count|"
                      "Number of Tickets|嘉宾人数|家属人数|亲友人数|来宾人数|观礼人数" },
  { PRC_FIELD_NAME_NOTE,
    "Name Pronunciation|Phonetic|Name Note|Say my name|Pronunciation|Phonetic Spelling|"
    "Phonetic Name|Say it like|Name Phonetic|How to say|Pronunciation Note|Name Notes|"
    "Phonetic Pronunciation|Phonetics|Phonetic Full Name|Name Phonetics|Phonetic First Name|"
    "Phonetic Middle Name|Phonetic Last Name|Phonetic First|Phonetic Middle|Phonetic Last|"
    "First Name Phonetic|Middle Name Phonetic|Last Name Phonetic|First Name Phonetics|"
    "Last Name Phonetics|First Name Pronunciation|Middle Name Pronunciation|"
    "Last Name Pronunciation|Given Name Pronunciation|Family Name Pronunciation|"
    "Surname Pronunciation|Forename Pronunciation|Pronunciation Guide|Pronunciation Notes|"
    "姓名读音说明|读音|读音说明|读音提示|姓名读音|发音|发音说明" },
  { PRC_FIELD_NEEDS,
    "Requirements|Access needs|Wheelchair|Accommodation|Accommodations|Special Requirements|"
    "Access Requirements|Special Needs|Additional Needs|Accessibility|Support Needs|"
    "Accessibility Needs|Assistance|Assistance Required|Reasonable Adjustments|Adjustments|"
    "Wheelchair User|Handshake|特殊需求|特殊需要|无障碍需求|特别需求|轮椅" },
  { PRC_FIELD_PRIVACY, "FERPA|Privacy|Opt out|Confidential|Privacy Flag|Opted Out|Withhold Name|"
                       "Name Withheld|Privacy Request|隐私|隐私要求|是否保密|不公开" },
  { PRC_FIELD_CONSENT,
    "Consent to Publish|Consent|Publish Name|Permission to Publish|Publish|Consent to publication|"
    "Consent to stream|Consent to live stream|Consent to recording|Consent to filming|"
    "Consent to photography|Include in programme|Print in programme|是否同意公开|同意公开|是否公开|"
    "是否同意公布|是否同意发布" },
  { PRC_FIELD_PRIZE,
    "Prize|Prizes|Award of merit|Honours list|Prize Name|Medal|Prize Title|荣誉|获奖|获奖情况|"
    "荣誉称号|奖项|获奖名称" },
  { PRC_FIELD_PHOTO, "Photo|Picture|Photograph|Image|Photo File|照片|相片|照片文件" },
  { PRC_FIELD_SEAT, "Seat|Seat Number|Seat No|Seating|座位号|座位|座号" },
  { PRC_FIELD_EMAIL,
    "Email|E-mail|Email Address|University Email|Personal Email|stu_haem|邮箱|电子邮箱|"
    "电子邮件|邮箱地址" },
  { PRC_FIELD_PHONE, "Phone|Mobile|Telephone|Mobile Number|Phone Number|Mobile Phone|手机号码|手机|"
                     "手机号|电话|联系电话|电话号码|联系方式" },
  { PRC_FIELD_REMARKS,
    "Notes|Remarks|Comments|Comment|Note|Remark|Note to the operator|备注|说明" },
  { PRC_FIELD_IDENTITY_NUMBER,
    "National ID|National ID Number|Identity Number|Identity Card|ID Card|ID Card Number|"
    "Identity Card Number|SSN|Social Security Number|NI Number|National Insurance Number|NRIC|"
    "Aadhaar|身份证号|身份证号码|身份证|SFZH|SFZJH|ZJHM|证件号码|证件号|身份证件号" },
  { PRC_FIELD_LEAVE_OUT,
    "Mode|Mode of Study|Ceremony|Ceremony Name|Ceremony Date|Address|Home Address|Term Address|"
    "Permanent Address|Correspondence Address|Address Line|Postal "
    "Address|Town|City|County|Postcode|Post code|Zip|"
    "Passport|Passport Number|Passport No|Ethnicity|Religion|Disability|Marital Status|Fee Status|"
    "Debt|Average|GPA|Mark|Marks|UCAS|UCAS Number|Term|Academic Year|Year|Start Date|End Date|"
    "Date Conferred|Conferral Date|#|No.|Row|Row Number|S/N|Serial|Serial Number|Line|Order|"
    "Timestamp|Username|Height|Robe Size|Hat Size|Gown Size|Pronouns|Personal Pronouns|Gender "
    "Pronouns|Barcode|Barcode Number|GradPass|GradPass Link|QR Code|Registration Link|Badge Link|"
    "NameBadge Link|Name Badge Link|Recording|Recordings|Recording Link|Recording URL|Name "
    "Recording|Name Recording Link|Audio|Audio Link|Audio URL|Audio File|Sound Clip|Say It Right|"
    "Say It Right Recording|Voice Recording|Video Link|Video URL|LinkedIn|录音|录音链接|录音文件" },
  { PRC_FIELD_LEAVE_OUT,
    "序号|政治面貌|ZZMM|民族|MZM|籍贯|家庭住址|家庭地址|通讯地址|住址|地址|护照|护照号|护照号码|"
    "证件类型|身份证件类型|入学年份|入学日期|毕业日期|年级|学制|学习形式|宗教|微信|微信号|QQ|QQ号|"
    "毕业时间|入学时间" },
  { PRC_FIELD_NONE, NULL }
};
