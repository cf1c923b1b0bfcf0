#!/usr/bin/python3
"""Makes the table of hanzi readings as C, at build time.

From Unihan (Debian's unicode-data: Unicode licence, https://www.unicode.org/license.txt) and the
project's own tables in data/names. Standard library only.

usage: make-tables.py READINGS.txt.bz2 VARIANTS.txt.bz2 SOURCES.txt.bz2 DATA-DIR OUT.c
"""

import bz2
import os
import re
import sys
import unicodedata

TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
SOURCES = ["kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"]


def split_tone(reading):
    """'lǜ' to ('lü', 4); no mark is the neutral tone, 5."""
    tone, plain = 5, ""
    for mark in unicodedata.normalize("NFD", reading.lower()):
        if mark in TONES:
            tone = TONES[mark]
        else:
            plain += mark
    return unicodedata.normalize("NFC", plain), tone


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def read_unihan(path, fields):
    found = {field: {} for field in fields}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3 and cells[1] in found:
                found[cells[1]][int(cells[0][2:], 16)] = cells[2]
    return found


def readings_of(field, value):
    """The readings in one cell, in its order: places before a colon, commas between readings."""
    for word in value.split(" "):
        word = word.split(":")[-1]
        for reading in word.split(","):
            if reading:
                yield reading


class Tables:
    def __init__(self, folder):
        self.syllables = []
        self.index = {}
        for plain, ipa, respelling in rows(folder, "syllables.tsv"):
            self.add_syllable(plain, ipa, respelling)
        self.pool = []
        self.places = {}

    def add_syllable(self, plain, ipa=None, respelling=None):
        self.index[plain] = len(self.syllables)
        self.syllables.append((plain, ipa, respelling))

    def code(self, reading):
        plain, tone = split_tone(reading)
        if not re.fullmatch("[a-zêü]+", plain):
            return None
        if plain not in self.index:
            self.add_syllable(plain)
        return self.index[plain] << 3 | tone

    def place(self, readings):
        """Puts a list of readings into the pool: (first, count)."""
        codes = []
        for reading in readings:
            code = self.code(reading)
            if code is not None and code not in codes:
                codes.append(code)
        key = tuple(codes)
        if key not in self.places:
            self.places[key] = len(self.pool)
            self.pool.extend(codes)
        return self.places[key], len(codes)


def official_readings(character, unihan, simplified):
    """The readings of the table of 2013, of the character or of its simplified form."""
    forms = [character] + [int(form[2:], 16) for form in simplified.get(character, "").split()]
    for form in forms:
        value = unihan["kTGHZ2013"].get(form)
        if value is not None:
            return list(readings_of("kTGHZ2013", value))
    return []


def make_characters(tables, unihan, simplified):
    """kMandarin first, but where the table of 2013 lacks that reading (羅 as luō), the table's."""
    entries = []
    for character in sorted(set().union(*(unihan[field] for field in SOURCES))):
        official = official_readings(character, unihan, simplified)
        usual = unihan["kMandarin"].get(character, "").split(" ")[0]
        readings = official if official and usual not in official else []
        for field in SOURCES:
            value = unihan[field].get(character)
            if value is not None:
                readings += readings_of(field, value)
        first, count = tables.place(readings)
        if count > 0:
            entries.append((character, first, count, character in unihan["kTGHZ2013"]))
    return entries


def make_special(tables, folder, name, traditional):
    """Characters with readings of their own, and the traditional forms of them."""
    own = {ord(cells[0]): cells[1].split("/") for cells in rows(folder, name)}
    for character in list(own):
        for form in traditional.get(character, "").split():
            own.setdefault(int(form[2:], 16), own[character])
    return [(character, *tables.place(own[character])) for character in sorted(own)]


def forms_of(word, traditional):
    """The word, and the word with every character in its traditional form."""
    yield word
    other = ""
    for character in word:
        form = traditional.get(ord(character), "").split()
        other += chr(int(form[-1][2:], 16)) if form else character
    if other != word:
        yield other


def make_words(tables, folder, name, traditional):
    """Words of two characters with their readings, and whether they may be no word after all."""
    words = {}
    for word, reading, *marks in rows(folder, name):
        syllables = reading.split(" ") if " " in reading else cut(tables, reading)
        if len(syllables) != len(word) or len(word) != 2:
            sys.exit(f"{name}: '{word}' does not match '{reading}'")
        for form in forms_of(word, traditional):
            codes = [tables.code(syllable) for syllable in syllables]
            words.setdefault(form, codes + [int("open" in marks)])
    return sorted(words.items())


def make_romanisations(folder, traditional):
    spellings = {}
    for family, text in rows(folder, "romanisations.tsv"):
        for form in forms_of(family, traditional):
            spellings.setdefault(form, text)
    return sorted(spellings.items())


def cut(tables, word):
    """'Ōuyáng' to ['Ōu', 'yáng']: the only cut into two syllables of the table, longest first."""
    for i in range(len(word) - 1, 0, -1):
        parts = [word[:i], word[i:]]
        if all(split_tone(part)[0] in tables.index for part in parts):
            return parts
    sys.exit(f"can't cut '{word}'")


def quoted(text):
    return "NULL" if text is None else '"' + text + '"'


def write_romanisations(out, entries):
    out.write("const PrcRomanisation prc_romanisations[] = {\n")
    for family, text in entries:
        cells = [f"{ord(c):#x}" for c in (family + "\0")[:2]]
        out.write('  { { %s }, "%s" },\n' % (", ".join(cells), text))
    out.write("};\nconst gsize prc_n_romanisations = G_N_ELEMENTS (prc_romanisations);\n")


def write_strokes(out, folder, totals):
    """Strokes in order of writing; of other characters that have a reading just how many."""
    strokes = {}
    for sequence, characters in rows(folder, "strokes.tsv"):
        strokes.update((ord(character), sequence) for character in characters)
    out.write("\nconst PrcStrokes prc_strokes[] = {\n")
    for character in sorted(set(strokes) | set(totals)):
        known = strokes.get(character)
        count = len(known) if known else int(totals[character].split(" ")[0])
        out.write(f"  {{ {character:#x}, {count}, {quoted(known)} }},\n")
    out.write("};\nconst gsize prc_n_strokes = G_N_ELEMENTS (prc_strokes);\n")


def write(path, tables, characters, surnames, given, compounds, words, romanisations):
    with open(path, "w", encoding="utf-8") as out:
        out.write("/* Made by make-tables.py from Unihan 15 (Unicode licence) and data/names. */\n")
        out.write('#include "prc-hanzi-table.h"\n\n')
        out.write("const PrcSyllable prc_syllables[] = {\n")
        for syllable in tables.syllables:
            out.write("  { " + ", ".join(map(quoted, syllable)) + " },\n")
        out.write("};\nconst gsize prc_n_syllables = G_N_ELEMENTS (prc_syllables);\n\n")
        out.write("const guint16 prc_readings[] = {\n")
        for i in range(0, len(tables.pool), 16):
            out.write("  " + ", ".join(map(str, tables.pool[i : i + 16])) + ",\n")
        out.write("};\n\n")
        for name, entries in [("characters", characters), ("surnames", surnames), ("given", given)]:
            out.write(f"const PrcHanzi prc_hanzi_{name}[] = {{\n")
            for entry in entries:
                flag = 1 if len(entry) > 3 and entry[3] else 0
                out.write(f"  {{ {entry[0]:#x}, {entry[1]}, {entry[2]}, {flag} }},\n")
            out.write("};\n")
            out.write(f"const gsize prc_hanzi_n_{name} = G_N_ELEMENTS (prc_hanzi_{name});\n\n")
        for name, entries in [("compounds", compounds), ("words", words)]:
            out.write(f"const PrcHanziWord prc_hanzi_{name}[] = {{\n")
            for word, codes in entries:
                cells = [f"{ord(c):#x}" for c in word] + [str(code) for code in codes]
                out.write("  { { %s, %s }, { %s, %s }, %s },\n" % tuple(cells))
            out.write("};\n")
            out.write(f"const gsize prc_hanzi_n_{name} = G_N_ELEMENTS (prc_hanzi_{name});\n\n")
        write_romanisations(out, romanisations)


def main():
    readings, variants, sources, folder, out = sys.argv[1:]
    tables = Tables(folder)
    unihan = read_unihan(readings, SOURCES)
    forms = read_unihan(variants, ["kTraditionalVariant", "kSimplifiedVariant"])
    traditional = forms["kTraditionalVariant"]
    characters = make_characters(tables, unihan, forms["kSimplifiedVariant"])
    surnames = make_special(tables, folder, "surnames.tsv", traditional)
    given = make_special(tables, folder, "given-names.tsv", traditional)
    compounds = make_words(tables, folder, "compound-surnames.tsv", traditional)
    words = make_words(tables, folder, "given-words.tsv", traditional)
    romanisations = make_romanisations(folder, traditional)
    totals = read_unihan(sources, ["kTotalStrokes"])["kTotalStrokes"]
    totals = {entry[0]: totals[entry[0]] for entry in characters if entry[0] in totals}
    write(out, tables, characters, surnames, given, compounds, words, romanisations)
    with open(out, "a", encoding="utf-8") as table:
        write_strokes(table, folder, totals)


main()
