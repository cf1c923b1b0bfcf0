#!/usr/bin/python3
"""Measures pronunciation notes against names whose pronunciation is known.

usage: measure.py GOLD.tsv SAY-COMMAND... [--list KIND] [--no-native] [--no-language]

GOLD.tsv: columns id, name, native, lang, pinyin, ipa, respelling, ...; alternatives between '|'.
SAY-COMMAND is called with a TSV (id, name, native, lang) as its last word and writes TSV with the
columns id, pinyin, ipa, respelling, confidence, origin. KIND: hanzi, ipa or respelling.

'Sound' is an edit distance in classes that an English reader can tell apart; 'good' is at most 10 %
of the sounds, 'usable' at most 20 %.
"""

import csv
import re
import subprocess
import sys
import tempfile
import unicodedata

# Symbols of one class; the first stands for all.
CLASSES = ["eɛæ", "oɔɒ", "aɑɐʌ", "iɪɨ", "uʊɯʉ", "øœɶ", "yʏ", "əɘɤɵɜɚɝɞ", "rɹɾʁɽɻʀɺ", "ʃɕʂɧ",
           "ʒʑʐ", "xχçħ", "lɫɭ", "nɳ", "ŋɴ", "hɦ", "gɡɢɣɠ", "kq", "tʈ", "dɖɗ", "bɓβ", "fɸ", "mɱ",
           "vʋ", "wɰʍɥ", "jʝ", "ʧ", "ʤ"]
CLASS = {symbol: group[0] for group in CLASSES for symbol in group}
VOWELS = set("eoaiuøyə")
DIGRAPHS = {"tʃ": "ʧ", "tɕ": "ʧ", "tʂ": "ʧ", "ʈʂ": "ʧ", "cç": "ʧ", "dʒ": "ʤ", "dʑ": "ʤ", "dʐ": "ʤ",
            "ɬ": "hl", "ɮ": "dl", "ɲ": "nj", "ʎ": "lj"}
HALF = ["yi", "yu", "øe", "vw", "bv", "sz", "tθ", "øə"]
QUARTER = ["hx", "nŋ", "ij", "uw", "ck", "ct", "cʧ", "ɟg", "ɟd", "ɟʤ", "nN", "ŋN", "mN"]
SUPERSCRIPTS = {"ⁿ": "n", "ᵐ": "m", "ᵑ": "ŋ", "ᶮ": "nj", "ᵊ": "ə"}
COST = {}
for pairs, cost in ((HALF, 0.5), (QUARTER, 0.25)):
    for a, b in pairs:
        COST[a, b] = COST[b, a] = cost


def sounds_of_ipa(ipa):
    """Classes of the IPA's sounds, one character each; 'N' is nasalisation."""
    text = unicodedata.normalize("NFD", ipa).replace("g", "ɡ").replace("ε", "ɛ")
    text = text.replace("r\u031d", "rʒ").replace("c\u0327", "ç")
    text = "".join(SUPERSCRIPTS.get(c, c) for c in text)
    text = re.sub("\u0303", "N", text)
    text = "".join(c for c in text if c == "N" or (unicodedata.category(c) in ("Ll", "Lo")))
    text = re.sub("[ʔʕˀˤʰʲʷˠʼ]", "", text)
    for pair, one in DIGRAPHS.items():
        text = text.replace(pair, one)
    text = "".join(CLASS.get(c, c) for c in text)
    text = re.sub(r"(.)N\1N", r"\1N", text)
    text = re.sub(r"(.)\1", r"\1", text)
    text = re.sub("e[ij](?![aeiouøyə])", "e", text)
    return re.sub("[oə][uw](?![aeiouøyə])", "o", text)


# BBC text spelling, longest first.
BBC = [("(ng)", "N"), ("tch", "ʧ"), ("igh", "ai"), ("air", "er"), ("eer", "ir"), ("oor", "ur"),
       ("uhr", "ər"), ("rzh", "rʒ"), ("aa", "a"), ("ar", "ar"), ("ay", "e"), ("aw", "o"),
       ("ee", "i"), ("eh", "e"), ("oh", "o"), ("oo", "u"), ("ow", "au"), ("oy", "oi"), ("oe", "ø"),
       ("or", "or"), ("ue", "y"), ("uh", "ə"), ("ur", "ər"), ("uu", "u"), ("ch", "ʧ"), ("dh", "ð"),
       ("hl", "hl"), ("kh", "x"), ("ng", "ŋ"), ("nk", "ŋk"), ("sh", "ʃ"), ("ss", "s"), ("th", "θ"),
       ("zh", "ʒ"), ("ck", "k"), ("ff", "f"), ("ll", "l"), ("ah", "a"), ("ih", "i"), ("a", "a"),
       ("e", "e"), ("i", "i"), ("o", "o"), ("u", "a"), ("j", "ʤ"), ("y", "j"), ("g", "ɡ"),
       ("c", "k"), ("ə", "ə")]


def sounds_of_respelling(text, system="bbc"):
    sounds = ""
    for word in re.split(r"[\s]+", text.lower()):
        for syllable in word.split("-"):
            syllable = re.sub("y$", "i", syllable) if re.search("[^aeo]y$", syllable) else syllable
            while syllable:
                for letters, sound in BBC:
                    if syllable.startswith(letters):
                        break
                else:
                    letters = sound = syllable[0]
                sounds += sound
                syllable = syllable[len(letters):]
            sounds += "."
    sounds = "".join(CLASS.get(c, c) for c in sounds)
    sounds = re.sub("e[ij](?=[^aeiouøyə.]|[.])", "e", sounds)
    return re.sub(r"(.)\1", r"\1", sounds.replace(".", ""))


def change(a, b):
    if a == b:
        return 0
    if (a, b) in COST:
        return COST[a, b]
    if "ə" in (a, b) and a in VOWELS and b in VOWELS:
        return 0.5
    return 1


def gap(a):
    return 0.5 if a in "rhjəN" else 1


def error(found, gold):
    """Edit distance over the length of the gold."""
    row = [0.0]
    for b in gold:
        row.append(row[-1] + gap(b))
    for a in found:
        new = [row[0] + gap(a)]
        for i, b in enumerate(gold):
            new.append(min(row[i] + change(a, b), row[i + 1] + gap(a), new[i] + gap(b)))
        row = new
    return row[-1] / max(len(gold), 1)


def stress_of(respelling):
    """(which syllable is in capitals, how many) of each word of two or more syllables."""
    places = []
    for word in respelling.split():
        syllables = word.split("-")
        loud = [i for i, s in enumerate(syllables) if s.upper() == s and re.search("[A-Z]", s)]
        if len(syllables) > 1 and len(loud) == 1:
            places.append((loud[0] - len(syllables), loud[0]))
        else:
            places.append(None)
    return places


def read_gold(path):
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def ask(gold, command, native, language):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as names:
        names.write("id\tname\tnative\tlang\n")
        for row in gold:
            cells = [row["id"], row["name"], row["native"] if native else "",
                     row["lang"] if language else ""]
            names.write("\t".join(cells) + "\n")
        names.flush()
        out = subprocess.run(command + [names.name], stdout=subprocess.PIPE, check=True).stdout
    rows = csv.DictReader(out.decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["id"]: row for row in rows}


def percent(part, whole):
    return f"{100 * part / whole:5.1f} %" if whole else "    -"


def measure_hanzi(gold, said, show):
    rows = [row for row in gold if row["pinyin"]]
    whole = family = sure = sure_wrong = 0
    for row in rows:
        found = said[row["id"]]["pinyin"]
        right = [unicodedata.normalize("NFC", one) for one in row["pinyin"].split("|")]
        good = found in right
        whole += good
        family += found.split(" ")[0] in [one.split(" ")[0] for one in right]
        if said[row["id"]]["confidence"] == "likely":
            sure += 1
            sure_wrong += not good
        if show and not good:
            print(row["native"], found, row["pinyin"], said[row["id"]]["confidence"], sep="\t")
    print(f"hanzi, {len(rows)} names: with tones {percent(whole, len(rows))},"
          f" surnames {percent(family, len(rows))};"
          f" shown as likely {sure}, of these wrong {percent(sure_wrong, sure)}")


def errors_of(gold, said, kind):
    for row in gold:
        answer = said[row["id"]]
        truths = [sounds_of_ipa(one) for one in row["ipa"].split("|") if one.strip()]
        if kind == "respelling":
            truths += [sounds_of_respelling(one) for one in row["respelling"].split("|") if one]
        if not truths:
            continue
        found = (sounds_of_ipa(answer["ipa"]) if kind == "ipa"
                 else sounds_of_respelling(answer["respelling"]))
        yield row, answer, found, truths, min(error(found, one) for one in truths)


def measure_sounds(gold, said, kind, show):
    results = list(errors_of(gold, said, kind))
    rates = [result[-1] for result in results]
    n = len(rates)
    print(f"{kind}, {n} names: sound error {percent(sum(rates), n)},"
          f" good {percent(sum(rate <= 0.1 for rate in rates), n)},"
          f" usable {percent(sum(rate <= 0.2 for rate in rates), n)}")
    for confidence in ("likely", "check", "guess"):
        some = [result[-1] for result in results if result[1]["confidence"] == confidence]
        if some:
            print(f"  {confidence}: {len(some)}, usable"
                  f" {percent(sum(rate <= 0.2 for rate in some), len(some))}")
    if show:
        for row, answer, found, truths, rate in sorted(results, key=lambda result: -result[-1]):
            if rate > 0.1:
                print(f"{rate:.2f}", row["lang"], row["name"], row["native"], answer["ipa"],
                      answer["respelling"], row["ipa"] or row["respelling"], found, truths[0],
                      answer["origin"], sep="\t")


def measure_stress(gold, said):
    right = compared = 0
    for row in gold:
        best = None
        for truth in row["respelling"].split("|"):
            ours, theirs = stress_of(said[row["id"]]["respelling"]), stress_of(truth)
            if len(ours) != len(theirs):
                continue
            pairs = [(a, b) for a, b in zip(ours, theirs) if b is not None]
            if pairs:
                ok = all(a is not None and (a[0] == b[0] or a[1] == b[1]) for a, b in pairs)
                best = bool(best) or ok
        if best is not None:
            compared += 1
            right += best
    print(f"stress: right in {percent(right, compared)} of {compared} names")


def main():
    words = sys.argv[1:]
    show = None
    if "--list" in words:
        i = words.index("--list")
        show = words[i + 1]
        del words[i : i + 2]
    native = "--no-native" not in words
    language = "--no-language" not in words
    words = [word for word in words if not word.startswith("--no-")]
    if len(words) < 2:
        sys.exit(__doc__)
    gold = read_gold(words[0])
    said = ask(gold, words[1:], native, language)
    measure_hanzi(gold, said, show == "hanzi")
    measure_sounds(gold, said, "ipa", show == "ipa")
    measure_sounds(gold, said, "respelling", show == "respelling")
    measure_stress(gold, said)


main()
