#!/usr/bin/python3
"""Makes the rules of spelling as C, at build time.

Longer letters go first, then rules with more context; else the order of the file.

usage: make-sounds.py SOUNDS.tsv OUT.c
"""

import sys
import unicodedata


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
                                       "voice" not in cells[3:] and "rules" in cells[3:])
                rules[cells[1]] = []
                current = cells[1]
            elif len(cells) in (2, 3, 4):
                rules[current].append((cells + ["", ""])[:4])
            else:
                sys.exit(f"{path}:{number}: {len(cells)} cells")
    return languages, rules


def weight(rule):
    return -len(rule[0]), -len(rule[2]) - len(rule[3])


def main():
    languages, rules = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write('/* Made by make-sounds.py from data/names/sounds.tsv. */\n#include "prc-sounds.h"\n\n')
        out.write("const PrcSoundRule prc_sound_rules[] = {\n")
        for language in languages:
            for rule in sorted(rules[language], key=weight):
                out.write("  { " + ", ".join(map(quoted, rule)) + " },\n")
        out.write("};\n\nconst PrcSoundLanguage prc_sound_languages[] = {\n")
        first = 0
        for language, (parent, beats) in languages.items():
            if parent is not None and parent not in languages:
                sys.exit(f"{language}: parent {parent} is unknown")
            count = len(rules[language])
            out.write("  { %s, %s, %s, %d, %d },\n"
                      % (quoted(language), quoted(parent), "TRUE" if beats else "FALSE", first, count))
            first += count
        out.write("};\nconst guint prc_n_sound_languages = G_N_ELEMENTS (prc_sound_languages);\n")


main()
