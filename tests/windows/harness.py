"""Drives the real programs on virtual monitors: what the tests of windows share.

A test is a Python file with `MONITORS` (sizes, left to right; the first is the console's), a function
`test (desk)`, and `BACKEND` where it is not sway. `harness.py BUILD TEST` starts the monitors, then itself again inside of them, where the
test runs. Nothing outside a folder of its own is read or written.
"""
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
SCREENS = os.path.join(HERE, "screens")
# GTK 4.8's own: a bridge to screen readers that asks for the path of what is gone. Criticals are
# therefore found in the log, not made fatal: that one would end the program under test.
KNOWN = ("g_variant_is_object_path", "g_variant_new_object_path")
# The same fault then reads from nowhere. Such a run says nothing of our own program, and is made anew.
ENDED_BY_GTK = 75
ATTEMPTS = 5
PATIENCE = 30  # s: machines that build may be slow

# What the sample's lists are in small: two universities, one person whom only one of them has.
ENGLISH = """Student ID,Partner ID,Surname,Forename(s),Programme,Award,Classification,Attending
700001,2101,Ouyang,Shihan,Medicine,MB BS,,Yes
700002,2102,Tan,Yufei,Medicine,MB BS,,Yes
700003,2103,Luo,Jiaqi,Medicine,MB BS,,Yes
700004,2104,Ní Bhriain,Siobhán,Medicine,MB BS,,Yes
700005,2105,Chen,Mohan,Medicine,MB BS,,No
"""
CHINESE = """学号,姓名,姓名拼音,专业,学位,是否参加典礼
2101,欧阳诗涵,Ouyang Shihan,临床医学,医学学士,是
2102,谭雨霏,Tan Yufei,临床医学,医学学士,是
2103,罗佳琪,Luo Jiaqi,临床医学,医学学士,是
2104,,Siobhan Ni Bhriain,临床医学,医学学士,是
2105,陈墨涵,Chen Mohan,临床医学,医学学士,否
"""


class Failure(Exception):
    pass


class Desk:
    """The machine in front of which the operator sits."""

    def __init__(self, build):
        self.build = build
        self.folder = tempfile.mkdtemp(prefix="procession-windows.")
        self.environ = dict(os.environ, SCREENS=os.environ["SCREENS_OWNER"],
                            GSETTINGS_SCHEMA_DIR=os.path.join(build, "data"),
                            PROCESSION_DATA=os.path.join(TOP, "data"),
                            PATH=SCREENS + ":/usr/bin:" + os.environ["PATH"])
        self.app = None
        self.log = open(os.path.join(self.folder, "log"), "w+", encoding="utf-8", errors="replace")

    # --- programs

    def program(self, name):
        return os.path.join(self.build, "src", {"procession": "app", "procession-cli": "cli",
                                                "procession-stage": "stage"}[name], name)

    def cli(self, *words, expect=(0, 3)):
        done = subprocess.run([self.program("procession-cli"), *words], env=self.environ, capture_output=True,
                              text=True)
        if done.returncode not in expect:
            raise Failure(f"procession-cli {words}: {done.returncode}: {done.stderr}{done.stdout}")
        return done.stdout

    def state(self, season):
        return json.loads(self.cli("state", season, "--json"))

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def season(self, name="joint.season", lists=True):
        """A joint season of four who come and one in absentia; without lists: of nobody."""
        path = os.path.join(self.folder, name)
        self.cli("new", path, "--template", "joint")
        if lists:
            self.cli("import", path, self.write("english.csv", ENGLISH), self.write("chinese.csv", CHINESE))
        return path

    def start(self, *words, **environ):
        self.app = subprocess.Popen([self.program("procession"), *words], env=dict(self.environ, **environ), stderr=self.log)
        self.wait("a window", lambda: self.find("frame"))

    def stop(self, number=signal.SIGTERM):
        self.app.send_signal(number)
        self.app.wait(PATIENCE)

    def pids(self, name):
        """Our own processes of that program."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.readlink(f"/proc/{pid}/exe") == os.path.realpath(self.program(name)) and \
                        os.environ["SCREENS_OWNER"] in open(f"/proc/{pid}/environ").read():
                    found.append(int(pid))
            except OSError:
                pass
        return found

    # --- the kit

    def tool(self, *words, check=True):
        done = subprocess.run(words, env=self.environ, capture_output=True, text=True)
        if check and done.returncode != 0:
            raise Failure(f"{' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def key(self, *names, pause=0.0):
        for name in names:
            self.tool("key", name)
            if pause:
                time.sleep(pause)

    def hold(self, name, ms=800, modifier=None):
        """Keeps a key down: the kit's own tool only taps."""
        if self.environ.get("DISPLAY"):
            keys = f"{modifier}+{name}" if modifier else name
            self.tool("bash", "-c", f'. "$SCREENS/env"; xdotool keydown {keys}; sleep {ms / 1000}; xdotool keyup {keys}')
            return
        words = ["-P", name, "-s", str(ms), "-p", name]
        if modifier:
            words = ["-M", modifier, *words, "-m", modifier]
        self.tool("bash", "-c", '. "$SCREENS/env"; exec wtype "$@"', "wtype", *words)

    def text(self, words):
        self.tool("text", words)

    def insist(self, *words):
        """A tool that looks for something in a tree that may be changing while it looks."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self.tool(*words)
            except Failure:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def act(self, role, name, action=None):
        self.insist("act", role, name, *([action] if action else []))

    def where(self, role, name):
        """X, Y, width and height in its window."""
        return [int(number) for number in self.insist("where", role, name).split()]

    def click(self, role, name, monitor="HEADLESS-1"):
        """Presses the middle of it; the window fills the monitor."""
        x, y, width, height = self.where(role, name)
        self.tool("click", str(x + width // 2), str(y + height // 2), monitor)

    def shot(self):
        """A picture of each monitor: name to file."""
        folder = tempfile.mkdtemp(dir=self.folder)
        self.tool("shot", folder)
        return {name[:-4]: os.path.join(folder, name) for name in sorted(os.listdir(folder))}

    def colours(self, picture):
        """How many colours a picture has: one is an empty screen."""
        return int(self.tool("identify", "-format", "%k", picture))

    def differ(self, picture, other):
        """How many pixels of two pictures differ."""
        done = subprocess.run(["compare", "-metric", "AE", picture, other, "null:"], capture_output=True, text=True)
        return int(float(done.stderr.split()[0]))

    # --- the accessibility tree

    def tree(self):
        return self.tool("tree", check=False).split("\n")

    def find(self, role, name=None, lines=None):
        """Lines of the tree with that role, and a name that holds `name`."""
        found = []
        for line in lines if lines is not None else self.tree():
            line = line.strip()
            if line.startswith(f"{role} '") and (name is None or name in line):
                found.append(line)
        return found

    def wait(self, what, condition, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            got = condition()
            if got:
                return got
            if self.app is not None and self.app.poll() == -signal.SIGSEGV:
                raise Failure(f"the program broke down before {what}")
            if time.monotonic() > end:
                sys.stderr.write("\n".join(self.tree()))
                raise Failure(f"waited {patience} s for {what}")
            time.sleep(0.1)

    def sees(self, role, name):
        return self.wait(f"{role} '{name}'", lambda: self.find(role, name))

    def sees_words(self, words):
        return self.wait(f"'{words}'", lambda: [line for line in self.tree() if words in line])

    def check(self, condition, what):
        if not condition:
            sys.stderr.write("\n".join(self.tree()))
            raise Failure(what)

    def check_log(self):
        """No program of ours found a fault in itself."""
        self.log.seek(0)
        for line in self.log:
            if "CRITICAL" in line and not any(known in line for known in KNOWN):
                raise Failure(line.strip())

    def was_ended_by_gtk(self):
        """Did the fault of KNOWN, and nothing else, end the program."""
        self.log.seek(0)
        faults = [line for line in self.log if "CRITICAL" in line]
        return self.app is not None and self.app.poll() == -signal.SIGSEGV and faults and \
            all(any(known in line for known in KNOWN) for line in faults)

    def check_names(self):
        """Nothing that can be used is called by its class."""
        for line in self.tree():
            words = line.strip().split("'")
            if len(words) > 1 and words[1].startswith(("Gtk", "Adw", "Prc")) and "focusable" in line:
                raise Failure(f"no name of its own: {line.strip()}")


def load(path):
    spec = importlib.util.spec_from_file_location("test", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    build, path = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    test = load(path)
    if "--inside" not in sys.argv:
        sizes = [word for size in test.MONITORS for word in ("--size", size)]
        words = [os.path.join(SCREENS, "up"), "-n", str(len(test.MONITORS)), *sizes,
                 "--backend", getattr(test, "BACKEND", "sway"), "--windows", "0", "--",
                 sys.executable, os.path.abspath(__file__), build, path, "--inside"]
        for _ in range(ATTEMPTS):
            status = subprocess.run(words, env=dict(os.environ, LC_ALL="C.UTF-8")).returncode
            if status != ENDED_BY_GTK:
                break
        sys.exit(status)
    desk = Desk(build)
    try:
        test.test(desk)
        desk.check_log()
    except Failure as failure:
        if desk.was_ended_by_gtk():
            print(f"{os.path.basename(path)}: ended by the fault of GTK's bridge", file=sys.stderr)
            sys.exit(ENDED_BY_GTK)
        sys.exit(f"{os.path.basename(path)}: {failure}")
    print(f"{os.path.basename(path)}: good")


if __name__ == "__main__":
    main()
