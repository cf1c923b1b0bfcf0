"""Files that can't be opened: told in a sentence, left as they are, looked at where that is possible."""
import hashlib
import sqlite3
import subprocess

MONITORS = ["1366x768"]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def tells(desk, path, words):
    """Starts on the file, which stays as it is; the program goes on behind the sentence."""
    before = digest(path)
    desk.start(path)
    desk.sees_words("This season was not opened")
    desk.sees_words(words)
    desk.check_names()
    desk.check(digest(path) == before, f"{path} was changed")


def test(desk):
    tells(desk, desk.write("list.season", "Student ID,Surname\n1,Tan\n"), "is not a season")
    desk.act("push button", "Not now")
    desk.sees("push button", "Try the sample")
    desk.stop()

    newer = desk.season("newer.season")
    base = sqlite3.connect(newer)
    base.execute("PRAGMA user_version = 4711")
    base.commit()
    base.close()
    tells(desk, newer, "newer version of Procession")
    desk.act("push button", "Look only")
    desk.sees_words("To look at only")
    desk.sees("table row", "Ouyang Shihan, 欧阳诗涵")
    desk.stop()

    damaged = desk.season("damaged.season")
    with open(damaged, "r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    tells(desk, damaged, "damaged")
    desk.stop()

    held = desk.season("held.season")
    show = subprocess.Popen([desk.program("procession-cli"), "show", held], env=desk.environ, stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, text=True)
    show.stdin.write("start\n")
    show.stdin.flush()
    show.stdout.readline()
    desk.start(held)
    desk.sees_words("is under way on")
    desk.sees("push button", "Look only")
    desk.stop()
    show.stdin.close()
    show.wait()
