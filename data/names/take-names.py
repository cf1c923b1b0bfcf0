#!/usr/bin/python3
"""Takes names out of Faker's providers (https://github.com/joke2k/faker, MIT), for the model of languages.

At most a thousand words of a language, in a fixed order, without those that names-by-language.tsv has
and without those of names that the notes are measured by. Run by hand; its output is kept.

usage: take-names.py FAKER-FOLDER KNOWN-NAMES.tsv NAMES-BY-LANGUAGE.tsv > more-names-by-language.tsv
"""

import os
import random
import re
import sys
import unicodedata

MOST = 1000
LOCALES = {
    "az": "az_AZ", "cs": "cs_CZ", "da": "da_DK", "de": "de_AT de_CH de_DE", "en": "en_GB",
    "hi": "en_IN", "ur": "en_PK", "th": "en_TH", "es": "es_ES es_MX es_AR es_CL es_CO",
    "ca": "es_CA", "et": "et_EE", "fi": "fi_FI", "fr": "fr_BE fr_FR fr_CH", "ga": "ga_IE",
    "ha": "ha_NG", "hr": "hr_HR", "hu": "hu_HU", "id": "id_ID", "ig": "ig_NG", "is": "is_IS",
    "it": "it_IT", "lt": "lt_LT", "lv": "lv_LV", "nl": "nl_NL nl_BE", "nb": "no_NO",
    "pl": "pl_PL", "pt": "pt_BR pt_PT", "ro": "ro_RO", "sk": "sk_SK", "sl": "sl_SI",
    "sv": "sv_SE", "sw": "sw", "tr": "tr_TR", "ak": "tw_GH", "uz": "uz_UZ", "vi": "vi_VN",
    "yo": "yo_NG", "zu": "zu_ZA",
}


def fold(text):
    return unicodedata.normalize("NFC", text).lower().replace("\u2019", "'")


def strip(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def is_latin(word):
    return len(word) > 1 and all(
        c in "'-" or (c.isalpha() and unicodedata.name(c, "").startswith("LATIN")) for c in word)


def names(folder, locale):
    path = os.path.join(folder, "faker", "providers", "person", locale, "__init__.py")
    with open(path, encoding="utf-8") as source:
        for text in re.findall(r"""["']([^"'{}\n]+)["']""", source.read()):
            yield from (word for word in fold(text).split() if is_latin(word))


def main():
    folder, known_path, own_path = sys.argv[1:]
    with open(known_path, encoding="utf-8") as lines:
        known = {word for line in lines for word in fold(line.split("\t")[1]).split()}
    known |= {strip(word) for word in known}
    with open(own_path, encoding="utf-8") as lines:
        own = {line.split("\t")[0]: set(fold(line.rstrip("\n").split("\t")[1]).split(" "))
               for line in lines if not line.startswith("#") and "\t" in line}
    print("# More names by language, out of Faker (MIT, LICENSE.python-faker), by take-names.py.")
    print("# Columns: language (BCP 47), words in small letters.")
    for language, locales in LOCALES.items():
        words = {word for locale in locales.split(" ") for word in names(folder, locale)}
        words = sorted(word for word in words - own.get(language, set())
                       if word not in known and strip(word) not in known)
        random.Random(language).shuffle(words)
        print(language, " ".join(sorted(words[:MOST])), sep="\t")


main()
