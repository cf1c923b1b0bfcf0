"""Whatever dies, the show comes back at the same graduand, without a question."""
import os
import signal
import time

MONITORS = ["1366x768", "1280x720", "1280x720"]


def hall(desk):
    return desk.shot()["HEADLESS-2"]


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
    before = hall(desk)

    # the console: the stage keeps its picture and starts it again
    console = desk.pids("procession")
    os.kill(console[0], signal.SIGKILL)
    desk.app.wait()
    desk.check(desk.differ(before, hall(desk)) == 0, "the hall's picture stays while there is no console")
    desk.wait("a new console", lambda: [pid for pid in desk.pids("procession") if pid not in console])
    desk.sees_words("Back at Ouyang Shihan 欧阳诗涵. Nothing was lost.")
    desk.check(desk.differ(before, hall(desk)) == 0, "the hall shows the same after the console is back")
    desk.check(len(desk.pids("procession-stage")) == 1, "there is one stage")

    # the stage: it is started again with the same picture
    stage = desk.pids("procession-stage")
    os.kill(stage[0], signal.SIGKILL)
    desk.wait("a new stage", lambda: [pid for pid in desk.pids("procession-stage") if pid not in stage])
    desk.wait("the same picture", lambda: desk.differ(before, hall(desk)) == 0)

    # both, as at a power cut: the journal knows
    for pid in desk.pids("procession-stage") + desk.pids("procession"):
        os.kill(pid, signal.SIGKILL)
    desk.wait("the end of both", lambda: not desk.pids("procession"))
    state = desk.state(season)
    desk.check(state["state"] == "running" and state["live"]["called"] == "Ouyang Shihan", f"the journal: {state}")
    desk.start("--resume", season)
    desk.sees_words("Back at Ouyang Shihan 欧阳诗涵. Nothing was lost.")
    desk.wait("the same picture", lambda: desk.differ(before, hall(desk)) == 0)
