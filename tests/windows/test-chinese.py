"""In Chinese no word of English is left: every name in the tree that has a translation is translated."""
import os
import re
import subprocess

import harness

MONITORS = ["1366x768", "1280x720"]


def translations(build):
    """English sentences that Chinese says otherwise."""
    built = os.path.join(build, "po", "zh_CN", "LC_MESSAGES", "procession.mo")
    text = subprocess.run(["msgunfmt", "--no-wrap", built], capture_output=True, text=True).stdout
    pairs = re.findall(r'^msgid "(.+)"\n(?:msgid_plural ".*"\n)?msgstr(?:\[0\])? "(.+)"$', text, re.M)
    return {english for english, chinese in pairs if english != chinese and "%" not in english}


def check(desk, english):
    for line in desk.tree():
        for name in re.findall(r"'([^']*)'", line):
            desk.check(name not in english, f"still English: {line.strip()}")


def test(desk):
    season = desk.season()
    english = translations(desk.build)
    desk.check(len(english) > 300, "the translation is there")
    # what the ceremony itself says stands in both languages
    with open(os.path.join(harness.TOP, "data", "templates", "joint.template"), encoding="utf-8") as file:
        ceremony = file.read() + harness.ENGLISH
    english = {word for word in english if word not in ceremony}
    desk.start(season, LANG="zh_CN.UTF-8", LC_ALL="")
    desk.sees("push button", "进入控制台")
    for key in ("alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6"):
        desk.key(key, pause=1)
        check(desk, english)
    desk.key("alt+7")
    desk.sees("push button", "正式打开")
    check(desk, english)
    desk.act("push button", "正式打开")
    desk.sees("push button", "开始：")
    check(desk, english)
    desk.hold("space")
    desk.sees("push button", "下一位：")
    check(desk, english)
