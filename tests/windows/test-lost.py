"""A screen that goes takes only itself away, is said at once, and comes back by itself."""

MONITORS = ["1366x768", "1280x720", "1280x720"]
BACKEND = "x11"


def test(desk):
    season = desk.season()
    desk.start("--console", season)
    desk.sees("push button", "Start:")
    desk.wait("two stage windows", lambda: len(desk.find("frame")) == 3)
    desk.hold("space")
    desk.sees("push button", "Next:")
    monitors = sorted(desk.shot())
    before = desk.shot()
    desk.tool("unplug", monitors[2])
    desk.sees_words("The Vice-Chancellor’s screen is not connected, since ")
    desk.sees("panel", "Vice-Chancellor: Not connected")
    desk.check(desk.differ(before[monitors[1]], desk.shot()[monitors[1]]) == 0, "the hall's screen is as it was")
    desk.key("space")
    desk.wait("the show to go on", lambda: desk.differ(before[monitors[1]], desk.shot()[monitors[1]]) > 0)
    desk.tool("plug", monitors[2])
    desk.sees_words("The screen is back: Vice-Chancellor")
    desk.wait("the bar to go", lambda: not desk.find("label", "is not connected, since"))
    desk.wait("a picture", lambda: desk.colours(desk.shot()[monitors[2]]) > 20)
