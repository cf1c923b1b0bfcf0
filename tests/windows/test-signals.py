"""Whatever is stopped, breaks down or is killed: the hall shows what it showed, or nothing; never another name."""
import os
import signal
import threading
import time

MONITORS = ["1366x768", "1280x720", "1280x720"]
HALL = "HEADLESS-2"
PLAIN = 3  # colours of a screen that shows nothing


class Eye(threading.Thread):
    """Looks at the hall ten times a second, as far as the machine allows."""

    def __init__(self, desk):
        super().__init__(daemon=True)
        self.desk = desk
        self.pictures = []
        self.closed = threading.Event()
        self.folder = os.path.join(desk.folder, f"eye-{time.monotonic_ns()}")

    def run(self):
        while not self.closed.wait(0.1):
            folder = os.path.join(self.folder, str(len(self.pictures)))
            self.desk.tool("shot", folder, HALL)
            self.pictures.append(os.path.join(folder, HALL + ".png"))

    def close(self):
        self.closed.set()
        self.join()
        return self.pictures


def strike(desk, program, number, back):
    """Sends the signal, looks on until `back` is so; how many pictures were the same, and how many plain."""
    before = desk.shot()[HALL]
    victim = desk.pids(program)[0]
    eye = Eye(desk)
    eye.start()
    os.kill(victim, number)
    if program == "procession":
        desk.app = None  # it was ended by us
    desk.wait(f"another {program}", lambda: desk.pids(program) and victim not in desk.pids(program), patience=60)
    back()
    desk.wait("the same picture", lambda: desk.differ(before, desk.shot()[HALL]) == 0)
    same = plain = 0
    for picture in eye.close():
        if desk.differ(before, picture) == 0:
            same += 1
        elif desk.colours(picture) <= PLAIN:
            plain += 1
        else:
            desk.check(False, f"{program}, {number.name}: the hall showed something else: {picture}")
    print(f"{program}, {number.name}: {same} pictures the same, {plain} plain", flush=True)
    return same, plain


def test(desk):
    season = desk.season()
    desk.start("--console", season)
    desk.sees("push button", "Start:")
    desk.wait("the stage", lambda: desk.pids("procession-stage"))
    desk.hold("space")
    while not desk.find("push button", "Next: Ouyang Shihan"):
        desk.key("space", pause=0.5)
    desk.key("space")
    desk.sees("push button", "Next: Tan Yufei")
    time.sleep(1)
    desk.check(desk.colours(desk.shot()[HALL]) > PLAIN, "the hall shows the first name")

    def console_back():
        desk.sees_words("Back at Ouyang Shihan 欧阳诗涵. Nothing was lost.")

    def console_here():
        desk.sees("push button", "Next: Tan Yufei")

    for number in (signal.SIGSEGV, signal.SIGKILL, signal.SIGSTOP):
        same, plain = strike(desk, "procession", number, console_back)
        desk.check(same > 0 and plain == 0, f"the console's {number.name}: {plain} pictures without the name")
    for number in (signal.SIGSEGV, signal.SIGKILL, signal.SIGSTOP):
        strike(desk, "procession-stage", number, console_here)
    desk.check(len(desk.pids("procession-stage")) == 1, "there is one stage")
