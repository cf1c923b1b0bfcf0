"""A reader practises: card after card, marks that are kept for each reader, the unsure ones again."""
MONITORS = ["1366x768"]


def test(desk):
    season = desk.season()
    desk.start(season, PROCESSION_AUDIO_SINK="nosuchsink")
    desk.sees("table row", "Ouyang Shihan")
    first, second = [line.split(",")[3] for line in desk.cli("order", season, "--csv").splitlines()
                     if ",graduand," in line][:2]

    desk.key("ctrl+r")
    desk.sees_words("1 of 4")
    desk.sees_words(first)
    # a computer that can't play says so
    desk.key("p")
    desk.sees_words("a part of GStreamer is missing")
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
    desk.key("Escape")
