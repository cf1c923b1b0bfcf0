#!/usr/bin/python3
"""Makes the rules of spelling as C, at build time.

Longer letters go first, then rules with more context; else the order of the file. Fixes keep
theirs.

usage: make-sounds.py SOUNDS.tsv FIXES.tsv OUT.c
"""

import sys
import unicodedata


STRESSES = ["first", "penult", "last", "antepenult", "heavy", "romance"]


def quoted(text):
    return "NULL" if text is None else '"' + text + '"'


def read(path):
    languages, rules = {}, {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = unicodedata.normalize("NFC", line.rstrip("\n"))
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if cells[0] == "@":
                languages[cells[1]] = (cells[2] if len(cells) > 2 and cells[2] else None,
                                       "rules" in cells[3:], "native" in cells[3:],
                                       [word for word in cells[3:] if word in STRESSES])
                rules[cells[1]] = []
                current = cells[1]
            elif len(cells) in (2, 3, 4):
                rules[current].append((cells + ["", ""])[:4])
            else:
                sys.exit(f"{path}:{number}: {len(cells)} cells")
    return languages, rules


def read_fixes(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = unicodedata.normalize("NFC", line.rstrip("\n"))
            if line and not line.startswith("#"):
                language, found, better = line.split("\t")
                yield language.rstrip(">"), found, better, language.endswith(">")


def weight(rule):
    return -len(rule[0]), -len(rule[2]) - len(rule[3])


def main():
    languages, rules = read(sys.argv[1])
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write('/* Made by make-sounds.py from data/names/sounds.tsv. */\n#include "prc-sounds.h"\n\n')
        out.write("const PrcSoundRule prc_sound_rules[] = {\n")
        for language in languages:
            for rule in sorted(rules[language], key=weight):
                out.write("  { " + ", ".join(map(quoted, rule)) + " },\n")
        out.write("};\n\nconst PrcSoundLanguage prc_sound_languages[] = {\n")
        first = 0
        for language, (parent, beats, native, stress) in languages.items():
            if parent is not None and parent not in languages:
                sys.exit(f"{language}: parent {parent} is unknown")
            count = len(rules[language])
            flags = ", ".join("TRUE" if flag else "FALSE" for flag in (beats, native))
            mark = "PRC_STRESS_" + (stress[0].upper() if stress else "UNKNOWN")
            out.write("  { %s, %s, %s, %s, %d, %d },\n"
                      % (quoted(language), quoted(parent), flags, mark, first, count))
            first += count
        out.write("};\nconst guint prc_n_sound_languages = G_N_ELEMENTS (prc_sound_languages);\n")
        out.write("\nconst PrcVoiceFix prc_voice_fixes[] = {\n")
        for language, found, better, letters in read_fixes(sys.argv[2]):
            cells = [quoted(language), quoted(found), quoted(better), "TRUE" if letters else "FALSE"]
            out.write("  { " + ", ".join(cells) + " },\n")
        out.write("};\nconst guint prc_n_voice_fixes = G_N_ELEMENTS (prc_voice_fixes);\n")


main()
