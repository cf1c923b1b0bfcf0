"""Order, proceedings and paper: what is done there is in the season, and can be taken back."""
import json
import os
import subprocess

MONITORS = ["1366x768"]


def names(desk, season):
    return [row["called"] for row in json.loads(desk.cli("order", season, "--json")) if row["position"]]


def test(desk):
    season = desk.season()
    desk.start(season)
    desk.sees("table row", "Ouyang Shihan")
    first, second = names(desk, season)[:2]

    # a name is moved by hand, and follows the rules again
    desk.key("alt+2")
    desk.sees_words(f"Why {first} is number 1")
    desk.key("alt+Down")
    desk.sees_words("Moved by hand")
    desk.wait("the exchange", lambda: names(desk, season)[:2] == [second, first])
    desk.act("push button", f"Follow the rules again: {first}")
    desk.wait("the rules' order", lambda: names(desk, season)[:2] == [first, second])

    # frozen, nobody moves
    desk.act("push button", "Freeze the order")
    desk.sees_words("keep their numbers from now on")
    desk.act("push button", "Freeze it")
    desk.sees("push button", "Thaw the order")
    desk.key("alt+Down")
    desk.sees_words("The order is frozen, so nobody was moved.")
    desk.act("push button", "Thaw the order")
    desk.sees_words("nobody gets another number")
    desk.act("push button", "Thaw it")
    desk.sees("push button", "Freeze the order")

    # a wish for a place, from the window
    desk.act("push button", "Add the wish")
    desk.sees_words("Asked to be first in the group")
    desk.key("ctrl+z")

    # an item is added, and goes again
    desk.key("alt+3")
    desk.sees("list item", "10:00, Academic procession")
    desk.act("push button", "Add an item")
    desk.act("menu item", "Film")
    desk.sees("list item", "Film")
    desk.check("Film" in desk.cli("order", season, "--csv"), "the film is in the order")
    desk.act("push button", "Take out")
    desk.wait("the film to go", lambda: not desk.find("list item", "Film"))
    desk.key("ctrl+z")
    desk.sees_words("Undid: Took out “Film”")

    # the booklet, as a file
    desk.key("alt+4")
    desk.sees("image", "Page")
    path = os.path.join(desk.folder, "booklet.pdf")
    desk.key("ctrl+p")
    desk.sees_words("Save the booklet")
    desk.key("ctrl+a")
    desk.text(path)
    desk.key("Return")
    desk.wait("the file", lambda: os.path.exists(path))
    desk.sees_words("Saved booklet.pdf")
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
    desk.check("Tan Yufei" in text and "谭雨霏" in text, "both of a name are in the booklet")
