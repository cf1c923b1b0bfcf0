"""Seats: a hall is typed, everyone sits in their order, a seat is moved and marked, and all can be taken back."""
import csv
import io

MONITORS = ["1366x768"]


def seats(desk, season):
    rows = csv.DictReader(io.StringIO(desk.cli("order", season, "--csv")))
    return {row["called"]: row["seat"] for row in rows if row["position"]}


def test(desk):
    season = desk.season()
    desk.start(season)
    desk.sees("table row", "Ouyang Shihan")

    # nothing yet; a hall is added, and everyone sits
    desk.key("alt+8")
    desk.sees_words("No hall yet")
    desk.act("push button", "Add a hall")
    desk.sees_words("4 of 200 seats")
    desk.wait("the seats", lambda: list(seats(desk, season).values()) == ["A 1", "A 2", "A 3", "A 4"])

    # the rows are typed: what can't be read is said, and nothing is lost
    desk.sees("text", "Rows, the front one first")
    desk.click("text", "Rows, the front one first")
    desk.key("ctrl+a")
    desk.text("A: 1w 2c 3-")
    desk.sees_words("is no seat and no range of seats")
    desk.text("4")
    desk.wait("the words to go", lambda: not [line for line in desk.tree() if "is no seat" in line])
    desk.key("Return")
    desk.text("B: 1-4")
    desk.key("Tab")
    desk.wait("the new rows", lambda: list(seats(desk, season).values()) == ["A 3", "A 4", "B 1", "B 2"])

    # a seat is chosen by keys and marked; whoever sat there moves on
    desk.act("push button", "Who sits where")
    desk.click("image", "Picture of the seats. Arrows choose one.")
    desk.key("Escape", "Right", "Right", "Right")
    desk.sees("image", "A 3: ")
    desk.key("x")
    desk.sees_words("Seat A 3, unusable")
    desk.wait("the mark", lambda: list(seats(desk, season).values()) == ["A 4", "B 1", "B 2", "B 3"])
    desk.key("x")
    desk.wait("no mark", lambda: list(seats(desk, season).values()) == ["A 3", "A 4", "B 1", "B 2"])

    desk.check_names()

    # the person there is given another seat by hand; undo takes it back
    first = list(seats(desk, season))[0]
    desk.key("Return")
    desk.key("ctrl+a")
    desk.text("b4")
    desk.key("Return")
    desk.wait("the seat", lambda: seats(desk, season)[first] == "B 4")
    desk.sees_words(f"Moved {first} to B 4")
    desk.key("Escape")
    desk.key("ctrl+z")
    desk.wait("the seat of before", lambda: seats(desk, season)[first] == "A 3")
