"""The edges of the day: the test card before it, a scanner at it, the summary after it."""
MONITORS = ["1366x768", "1280x720"]
HALL = "HEADLESS-2"


def card_code(number):
    """What stands on the card of the person of that number in the file."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXY"
    values = [number // 23 ** i % 23 for i in range(6)]
    check = -sum(value * (i + 2) for i, value in enumerate(values)) % 23
    return "PRC-" + "".join(letters[value] for value in reversed(values)) + letters[check]


def test(desk):
    desk.start(desk.season())
    desk.sees("push button", "Go to the console")
    desk.key("alt+7")
    desk.act("push button", "Open for the day")
    desk.sees("push button", "Start:")
    desk.wait("the hall's window", lambda: len(desk.find("frame")) == 2)
    holding = desk.shot()[HALL]

    # the test card, and off again
    desk.key("F5")
    desk.wait("the test card", lambda: desk.differ(holding, desk.shot()[HALL]) > 1000)
    desk.key("F5")
    desk.wait("the holding card again", lambda: desk.differ(holding, desk.shot()[HALL]) == 0)
    desk.key("F5")
    desk.hold("space")
    desk.sees("push button", "Next:")
    desk.key("F5")
    desk.sees_words("No test card while the ceremony is live.")

    # a scanner is a keyboard: none of its letters is a key of the console
    desk.text(card_code(2))
    desk.key("Return")
    desk.sees_words("Card, ")
    desk.text(card_code(2)[:-1] + "A")
    desk.key("Return")
    desk.check(not desk.find("push button", "Release:"), "no letter of a code acts")

    # one who was not to come arrives after all: by the keyboard alone, and away with Escape
    desk.key("l")
    desk.sees("push button", "Put in")
    desk.key("Escape")
    desk.wait("the box to close", lambda: not desk.find("push button", "Put in"))
    desk.key("l")
    desk.sees("push button", "Put in")
    desk.text("chen")
    desk.sees("list item", "Chen Mohan")
    desk.key("Return")
    desk.wait("the box to close", lambda: not desk.find("push button", "Put in"))
    desk.sees_words("Running order · 5 names")
    desk.key("ctrl+z")
    desk.sees_words("Running order · 4 names")

    # to the end: who was called, and the report
    for _ in range(40):
        if desk.find("push button", "Finish the ceremony:"):
            break
        desk.key("space", pause=0.45)
    desk.hold("space")
    desk.sees_words("4 of 4 names called")
    desk.sees("push button", "Save the report…")
    desk.check_names()
    desk.act("push button", "Prepare")
    desk.sees("push button", "Go to the console")
    desk.stop()
