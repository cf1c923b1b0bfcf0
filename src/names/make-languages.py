#!/usr/bin/python3
"""Counts letters of names by language, and makes tables of countries, English names and words, as C.

The model is naive Bayes over one to three letters of a word with its edges, marks kept and stripped;
costs are -16 ln p, added up.

usage: make-languages.py DATA-DIR OUT.c
"""

import collections
import math
import os
import sys
import unicodedata

ALPHA = 0.1
SCALE = 16
LONGEST = 3
EDGE = "^"


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        for line in lines:
            line = unicodedata.normalize("NFC", line.rstrip("\n"))
            if line and not line.startswith("#"):
                yield line.split("\t")


def strip(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def grams(word):
    word = EDGE + word + EDGE
    for n in range(1, LONGEST + 1):
        for i in range(len(word) - n + 1):
            if word[i : i + n] != EDGE:
                yield word[i : i + n]


def count(words):
    counts = collections.Counter()
    for word in words:
        for form in {word, strip(word)}:
            counts.update(grams(form))
    return counts


def cost(count_of, total, kinds):
    return min(255, round(-SCALE * math.log((count_of + ALPHA) / (total + ALPHA * kinds))))


def key(gram):
    number = 0
    for character in gram:
        number = number << 16 | ord(character)
    return number


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def write_model(out, training):
    counts = {language: count(words) for language, words in training.items()}
    kinds = len(set().union(*counts.values()))
    pairs = collections.defaultdict(list)
    out.write("const PrcLetterModel prc_letter_models[] = {\n")
    for index, (language, found) in enumerate(counts.items()):
        total = sum(found.values())
        out.write(f"  {{ {quoted(language)}, {cost(0, total, kinds)} }},\n")
        for gram, number in found.items():
            if all(ord(character) < 0x10000 for character in gram):
                pairs[key(gram)].append((index, cost(number, total, kinds)))
    out.write("};\nconst guint prc_n_letter_models = G_N_ELEMENTS (prc_letter_models);\n\n")
    out.write("const PrcGram prc_grams[] = {\n")
    first = 0
    for gram in sorted(pairs):
        out.write(f"  {{ {gram:#x}, {first}, {len(pairs[gram])} }},\n")
        first += len(pairs[gram])
    out.write("};\nconst guint prc_n_grams = G_N_ELEMENTS (prc_grams);\n\n")
    out.write("const PrcGramCost prc_gram_costs[] = {\n")
    for gram in sorted(pairs):
        out.write("  " + " ".join("{ %d, %d }," % pair for pair in pairs[gram]) + "\n")
    out.write("};\n\n")


def write_countries(out, folder):
    out.write("const PrcCountry prc_countries[] = {\n")
    for code, languages, english, chinese in rows(folder, "countries.tsv"):
        words = "|" + "|".join([english.lower(), chinese, code.lower()]) + "|"
        out.write(f"  {{ {quoted(languages)}, {quoted(words)} }},\n")
    out.write("};\nconst guint prc_n_countries = G_N_ELEMENTS (prc_countries);\n\n")


def write_english(out, folder):
    common = set()
    for cells in rows(folder, "english-common.txt"):
        common.update(word.lower() for word in cells[0].split(" ") if word)
    irregular = {cells[0]: cells[1] for cells in rows(folder, "english-names.tsv")}
    out.write("const PrcEnglishName prc_english_names[] = {\n")
    for word in sorted(common | set(irregular), key=lambda word: word.encode()):
        ipa = quoted(irregular[word]) if word in irregular else "NULL"
        out.write("  { %s, %s, %s },\n" % (quoted(word), ipa, "TRUE" if word in common else "FALSE"))
    out.write("};\nconst guint prc_n_english_names = G_N_ELEMENTS (prc_english_names);\n")


def write_remark_words(out, folder):
    words = set()
    for cells in rows(folder, "remark-words.txt"):
        words.update(word for word in cells[0].split(" ") if word)
    out.write("\nconst char *const prc_remark_words[] = {\n")
    for word in sorted(words, key=lambda word: word.encode()):
        out.write("  %s,\n" % quoted(word))
    out.write("};\nconst guint prc_n_remark_words = G_N_ELEMENTS (prc_remark_words);\n")


def main():
    folder, path = sys.argv[1:]
    training = {cells[0]: cells[1].split(" ") for cells in rows(folder, "names-by-language.tsv")}
    with open(path, "w", encoding="utf-8") as out:
        out.write('/* Made by make-languages.py from data/names. */\n#include "prc-name-language-table.h"\n\n')
        write_model(out, training)
        write_countries(out, folder)
        write_english(out, folder)
        write_remark_words(out, folder)


main()
