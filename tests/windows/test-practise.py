"""A reader practises: card after card, marks that are kept for each reader, the unsure ones again."""
import os
import subprocess

MONITORS = ["1366x768"]


def test(desk):
    season = desk.season()
    empty = os.path.join(desk.folder, "no voices")
    os.mkdir(empty)
    desk.start(season, PROCESSION_AUDIO_SINK="fakesink", ESPEAK_DATA_PATH=empty)
    desk.sees("table row", "Ouyang Shihan")
    desk.sees_words("The voices of espeak-ng are not there")
    first, second = [line.split(",")[3] for line in desk.cli("order", season, "--csv").splitlines()
                     if ",graduand," in line][:2]

    desk.key("ctrl+r")
    desk.sees_words("1 of 4")
    desk.sees_words(first)
    # a computer without the voice says so
    desk.key("p")
    desk.sees_words("The computer's voice is not there, so nothing was played")
    desk.key("s")
    desk.sees_words("2 of 4")
    desk.sees_words(second)
    desk.key("u")
    desk.sees_words("3 of 4")
    desk.key("a")
    desk.key("s")
    desk.sees_words("That was the last one")

    # only those that are unsure, and what they were marked
    desk.act("push button", "Only the unsure")
    desk.sees_words("1 of 2")
    desk.sees_words(second)
    desk.sees_words("Unsure")

    # the marks are there the next time
    desk.key("Escape")
    desk.key("ctrl+r")
    desk.sees_words("1 of 4")
    desk.sees_words("Sure")
    desk.key("Right")
    desk.sees_words("2 of 4")
    desk.sees_words("Unsure")

    # on paper: those that are unsure and no others; the file is beside the season
    desk.act("push button", "Print the unsure…")
    desk.sees_words("Print to File")
    desk.key("Down", "Down")
    desk.act("push button", "_Print Print")
    paper = os.path.join(desk.folder, "Names to practise.pdf")
    desk.wait("the paper", lambda: os.path.exists(paper) and b"%%EOF" in open(paper, "rb").read())
    words = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True).stdout
    desk.check(second in words and first not in words, "the unsure names are on paper: " + words)
    desk.key("Escape")
