#!/usr/bin/python3
"""Learns the letters of names by language, and makes tables of countries, English names and words, as C.

The model of a language says how likely a letter is after the three before it: counts of names with
their marks and without, half each, mixed with those of shorter and shorter runs of letters as Witten
and Bell have it (IEEE Transactions on Information Theory 37, 1991), and at last with the letters of
all languages together. Of what a run of letters shares with a longer one only a factor is kept.
Costs are -16 ln p, added up.

usage: make-languages.py DATA-DIR OUT.c
"""

import collections
import math
import os
import sys
import unicodedata

SCALE = 16
ORDER = 4
# How much each kind of letter seen after a run counts for those not seen; tried on words held out.
ESCAPE = 4
START, END = "^", "$"
# A letter that no language showed.
STRANGE = 0.05


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        for line in lines:
            line = unicodedata.normalize("NFC", line.rstrip("\n"))
            if line and not line.startswith("#"):
                yield line.split("\t")


def strip(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def count(words):
    """Runs of letters before a letter, by length, to counts of the letter."""
    runs = [collections.defaultdict(collections.Counter) for _ in range(ORDER)]
    for word in words:
        forms = {word, strip(word)}
        for form in forms:
            letters = START * (ORDER - 1) + form + END
            for i in range(ORDER - 1, len(letters)):
                for n in range(ORDER):
                    runs[n][letters[i - n : i]][letters[i]] += 1 / len(forms)
    return runs


def share(counts):
    """How the letters of all languages are spread, each language counting alike."""
    together = collections.Counter()
    for runs in counts.values():
        letters = runs[0][""]
        total = sum(letters.values())
        for letter, number in letters.items():
            together[letter] += number / total
    total = sum(together.values()) + STRANGE * (len(together) + 1)
    spread = {letter: (number + STRANGE) / total for letter, number in together.items()}
    spread[""] = STRANGE / total
    return spread


def likelihoods(runs, spread):
    """(letters with the last one's likelihood, run with the factor of what it never showed)."""
    seen, unseen = {}, {}
    for n in range(ORDER):
        for run, letters in runs[n].items():
            escape = ESCAPE * len(letters)
            total = sum(letters.values()) + escape
            unseen[run] = escape / total
            for letter, number in letters.items():
                below = seen[run[1:] + letter] if n else spread[letter]
                seen[run + letter] = (number + escape * below) / total
    return seen, unseen


def cost(likelihood):
    return min(255, round(-SCALE * math.log(likelihood)))


def key(gram):
    number = 0
    for character in gram:
        number = number << 16 | ord(character)
    return number


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def write_grams(out, name, pairs):
    out.write(f"const PrcGram prc_{name}[] = {{\n")
    first = 0
    for gram in sorted(pairs):
        out.write(f"  {{ {gram:#x}, {first}, {len(pairs[gram])} }},\n")
        first += len(pairs[gram])
    out.write(f"}};\nconst guint prc_n_{name} = G_N_ELEMENTS (prc_{name});\n\n")
    out.write(f"const PrcGramCost prc_{name[:-1]}_costs[] = {{\n")
    for gram in sorted(pairs):
        out.write("  " + " ".join("{ %d, %d }," % pair for pair in pairs[gram]) + "\n")
    out.write("};\n\n")


def write_model(out, training):
    counts = {language: count(words) for language, words in training.items()}
    spread = share(counts)
    grams, runs = collections.defaultdict(list), collections.defaultdict(list)
    out.write("const PrcLetterModel prc_letter_models[] = {\n")
    for index, (language, found) in enumerate(counts.items()):
        seen, unseen = likelihoods(found, spread)
        out.write(f"  {{ {quoted(language)}, {cost(unseen[''])} }},\n")
        for gram, likelihood in seen.items():
            grams[key(gram)].append((index, cost(likelihood)))
        for run, factor in unseen.items():
            if run:
                runs[key(run)].append((index, cost(factor)))
    out.write("};\nconst guint prc_n_letter_models = G_N_ELEMENTS (prc_letter_models);\n\n")
    out.write("const PrcLetterCost prc_letter_costs[] = {\n")
    for letter in sorted(spread):
        out.write("  { %#x, %d },\n" % (ord(letter) if letter else 0, cost(spread[letter])))
    out.write("};\nconst guint prc_n_letter_costs = G_N_ELEMENTS (prc_letter_costs);\n\n")
    write_grams(out, "grams", grams)
    write_grams(out, "runs", runs)


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
    training = {}
    for name in ("names-by-language.tsv", "more-names-by-language.tsv"):
        for language, words in rows(folder, name):
            training.setdefault(language, []).extend(
                word for word in words.split(" ") if all(ord(letter) < 0x10000 for letter in word))
    with open(path, "w", encoding="utf-8") as out:
        out.write('/* Made by make-languages.py from data/names. */\n#include "prc-name-language-table.h"\n\n')
        write_model(out, training)
        write_countries(out, folder)
        write_english(out, folder)
        write_remark_words(out, folder)


main()
