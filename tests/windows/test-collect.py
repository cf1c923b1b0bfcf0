"""A folder of recordings named by student number: what is in it is said, added as one edit, undone."""
import json
import os
import wave

MONITORS = ["1366x768"]


def record(path, seconds):
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(16000 * seconds))


def clips(desk, season):
    out = season + ".json"
    desk.cli("export", season, "-o", out, "--replace")
    with open(out, encoding="utf-8") as file:
        return [one["id"] for one in json.load(file)["graduands"] if "clip" in one.get("reading", {})]


def test(desk):
    season = desk.season()
    order = json.loads(desk.cli("order", season, "--json"))
    one = next(row["id"] for row in order if row["id"])
    folder = os.path.join(os.path.dirname(season), "names")
    os.mkdir(folder)
    record(os.path.join(folder, f"Name {one}.wav"), 1)
    record(os.path.join(folder, "whose.wav"), 1)
    desk.start(season, folder)
    desk.sees_words("Add these recordings and photographs?")
    desk.sees_words("1 recording and 0 photographs are new")
    desk.sees_words("“whose.wav” has no student number")
    desk.check(clips(desk, season) == [], "nothing was added yet")
    desk.act("push button", "Add to the season")
    desk.wait("the recording", lambda: clips(desk, season) == [one])
    desk.key("ctrl+z")
    desk.wait("the undo", lambda: clips(desk, season) == [])
