"""From nothing to the sample ceremony, and through every page of it."""

MONITORS = ["1366x768"]

PAGES = [("alt+1", "Graduands"), ("alt+2", "Rules, strongest first"), ("alt+3", "Order of proceedings"),
         ("alt+4", "Booklet"), ("alt+5", "Only this laptop is connected"), ("alt+6", "Checks")]


def test(desk):
    desk.start()
    for button in ("New season from a list…", "Open…", "Try the sample"):
        desk.sees("push button", button)
    desk.check_names()
    desk.act("push button", "Try the sample")
    desk.sees("table row", "Ouyang Shihan, 欧阳诗涵")
    desk.check_names()

    # found in any script, without tones; the inspector tells of the one who is chosen
    desk.key("ctrl+f")
    desk.text("ouyang")
    desk.wait("only the one", lambda: len(desk.find("table row", "MB BS")) == 1)
    desk.key("Return")
    desk.sees("label", "Ōuyáng Shīhán")
    desk.key("ctrl+f", "ctrl+a", "BackSpace")
    desk.text("欧阳")
    desk.wait("only the one", lambda: len(desk.find("table row", "MB BS")) == 1)
    desk.key("ctrl+f", "ctrl+a", "BackSpace")

    for key, words in PAGES:
        desk.key(key)
        desk.sees_words(words)
        desk.check_names()
        for monitor, picture in desk.shot().items():
            desk.check(desk.colours(picture) > 20, f"{words}: something is shown on {monitor}")

    # nobody is asked before, and everything can be taken back
    desk.key("alt+2")
    desk.act("push button", "Take out: By family name")
    desk.sees_words("Took a rule out")
    desk.key("ctrl+z")
    desk.sees_words("Undid: Took a rule out")
    desk.key("ctrl+shift+z")
    desk.sees_words("Did again: Took a rule out")
    desk.key("F1")
    desk.sees_words("Holding card in the hall, on and off")
    desk.key("Escape")
