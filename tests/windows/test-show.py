"""The day: from the doors to the last name, by keys alone, and what each screen shows meanwhile."""
import time

MONITORS = ["1366x768", "1280x720", "1280x720", "1280x720"]
HALL, VC, READER = "HEADLESS-2", "HEADLESS-3", "HEADLESS-4"


def screen(desk, words):
    """Do all words of a screen's image hold these."""
    return [line for line in desk.tree() if line.strip().startswith("image '") and words in line]


def go_to(desk, name):
    """Presses Next until that name stands by."""
    for _ in range(40):
        if desk.find("push button", f"Next: {name}"):
            return
        desk.key("space", pause=0.45)
    desk.check(False, f"{name} never stood by")


def test(desk):
    season = desk.season()
    desk.start(season)
    desk.sees("push button", "Go to the console")
    desk.key("alt+7")
    desk.sees("push button", "Rehearse")
    desk.check_names()
    desk.act("push button", "Open for the day")
    desk.sees("push button", "Start:")
    desk.wait("three stage windows", lambda: len(desk.find("frame")) == 4)
    desk.check_names()
    for monitor, picture in desk.shot().items():
        desk.check(desk.colours(picture) > 20, f"something is shown on {monitor}")

    # starting takes a held key; a tap does nothing and says so
    desk.key("space")
    desk.sees_words("Start: hold it a little longer. Nothing was done.")
    desk.hold("space")
    desk.sees("push button", "Next:")

    go_to(desk, "Ouyang Shihan")
    desk.key("space")
    desk.sees("list item", "欧阳诗涵, Live")
    desk.wait("hall, VC and reader", lambda: len(screen(desk, "欧阳诗涵")) >= 3)

    # two presses within the guard time are one
    desk.tool("bash", "-c", '. "$SCREENS/env"; wtype -k space -k space')
    desk.sees_words("Too soon, not counted")
    desk.check(len(desk.find("list item", ", Live")) == 1, "one is live")
    desk.key("ctrl+z")
    desk.sees_words("Undid: Next, ")
    desk.sees("list item", "欧阳诗涵, Live")

    # hold and release: nothing is dropped or moved
    before = desk.shot()
    desk.key("h")
    desk.sees("push button", "Release: Back to Ouyang Shihan")
    time.sleep(1.5)
    held = desk.shot()
    desk.check(desk.differ(before[HALL], held[HALL]) > 1000, "the hall shows the holding card")
    desk.hold("h")
    desk.sees("list item", "欧阳诗涵, Live")
    desk.wait("the hall as before", lambda: desk.differ(before[HALL], desk.shot()[HALL]) == 0)

    # the holding card by itself: Next stays armed
    desk.key("b")
    desk.wait("the holding card", lambda: desk.differ(held[HALL], desk.shot()[HALL]) == 0)
    desk.key("b")
    desk.wait("the hall as before", lambda: desk.differ(before[HALL], desk.shot()[HALL]) == 0)

    # a no-show is the one who stands by, never the live one; a tap does nothing
    desk.hold("N", ms=100, modifier="shift")
    desk.sees_words("hold it a little longer. Nothing was done.")
    desk.hold("N", modifier="shift")
    desk.sees("list item", "No-show")
    desk.sees("list item", "欧阳诗涵, Live")
    desk.key("ctrl+z")
    desk.wait("nobody absent", lambda: not desk.find("list item", "No-show"))

    # found, and made to stand by; what is passed over is said first
    desk.key("slash")
    desk.text("yufei")
    desk.wait("only the one", lambda: len(desk.find("list item")) == 1)
    desk.key("Return")
    desk.sees("push button", "Stand by")
    desk.key("ctrl+Return")
    desk.sees("push button", "Next: Tan Yufei")
    desk.key("ctrl+z")

    # to the end
    for _ in range(40):
        if desk.find("push button", "Finish the ceremony:"):
            break
        desk.key("space", pause=0.45)
    desk.hold("space")
    desk.sees_words("The ceremony is over")
    desk.act("push button", "Prepare")
    desk.sees("push button", "Go to the console")
    desk.wait("the end of the stage", lambda: not desk.pids("procession-stage"))
    desk.stop()
    state = desk.state(season)
    desk.check(state["state"] == "closed", f"closed: {state}")
