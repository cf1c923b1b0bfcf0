"""Through the names in doubt by the keyboard alone: what is decided is in the season and in the lexicon."""
import json
import sqlite3

MONITORS = ["1366x768"]


def readings(season):
    db = sqlite3.connect(f"file:{season}?mode=ro", uri=True)
    rows = db.execute("SELECT origin, confidence, respelling, confirmed_by FROM reading").fetchall()
    db.close()
    return rows


def confirmed(season):
    return [row for row in readings(season) if row[1] == "confirmed"]


def test(desk):
    season = desk.season()
    desk.start(season, PROCESSION_AUDIO_SINK="fakesink sync=true")
    desk.sees("table row", "Ouyang Shihan")
    desk.check(confirmed(season) == [], "nobody has confirmed a name yet")

    # the most doubtful is first; it gets a way of its own, typed
    desk.key("ctrl+m")
    desk.sees_words("1 of 4, 4 still in doubt")
    desk.sees_words("Siobhán Ní Bhriain")

    # heard, and marked as what it is
    desk.sees_words("A computer's voice, not a recording")
    desk.key("p")
    desk.sees("push button", "Stop")
    desk.sees("push button", "Play")
    desk.key("e")
    desk.text("shi-VAWN nee VREE-in")
    desk.key("Return")
    desk.sees_words("2 of 4, 3 still in doubt")
    desk.wait("the reading", lambda: [row[2] for row in confirmed(season)] == ["shi-VAWN nee VREE-in"])

    # an arrow decides nothing, Enter confirms
    desk.key("Right")
    desk.sees_words("3 of 4, 3 still in doubt")
    desk.key("Left")
    desk.sees_words("2 of 4, 3 still in doubt")
    desk.key("Return")
    desk.sees_words("3 of 4, 2 still in doubt")
    desk.key("Return")
    desk.sees_words("4 of 4, 1 still in doubt")
    desk.key("Return")
    desk.sees_words("No more names in doubt")
    desk.check(len(confirmed(season)) == 4, "all four are confirmed")

    # the lexicon outlives the season
    desk.key("Escape")
    listed = lambda: {e["part"]: e["respelling"] for e in json.loads(desk.cli("lexicon", "list", "--json"))}
    desk.wait("the lexicon", lambda: listed().get("Siobhán") == "shi-VAWN")
    desk.check(listed().get("Bhriain") == "VREE-in", "each part by itself")

    # an edit like any other
    desk.key("ctrl+z")
    desk.wait("the undo", lambda: len(confirmed(season)) == 3)
