"""Two lists that disagree are picked from; another officer's copy is taken in."""
import shutil
import os
import harness

MONITORS = ["1366x768"]


def test(desk):
    season = desk.season(lists=False)
    english = desk.write("english.csv", harness.ENGLISH.replace("Chen,Mohan,Medicine,MB BS,,No", "Chen,Mohan,Medicine,MB BS,,Yes"))
    desk.start(season, english, desk.write("chinese.csv", harness.CHINESE))
    # both values with file and row: the other is picked
    desk.sees("check box", "Chen Mohan, Coming or not: “coming” in english.csv, row 6' [checked")
    desk.click("check box", "Chen Mohan, Coming or not: “not coming” in chinese.csv, row 6")
    desk.sees("check box", "Chen Mohan, Coming or not: “not coming” in chinese.csv, row 6' [checked")
    desk.check_names()
    desk.act("push button", "Load 5 of 5")
    desk.sees_words("There are 5 graduands in the season now; Undo takes it back.")
    desk.check("陈墨涵" not in desk.cli("order", season, "--json"), "whose answer was picked is not called")

    # another copy, changed in the same place and elsewhere
    desk.stop()
    other = os.path.join(desk.folder, "other.season")
    shutil.copy(season, other)
    for path, subject in ((season, "Surgery"), (other, "Nursing")):
        desk.cli("import", path, desk.write("english.csv", harness.ENGLISH.replace("Luo,Jiaqi,Medicine", "Luo,Jiaqi," + subject)))
    extra = harness.ENGLISH + "700009,2109,Birch,Kim,Medicine,MB BS,,Yes\n"
    desk.cli("import", other, desk.write("english.csv", extra.replace("Luo,Jiaqi,Medicine", "Luo,Jiaqi,Nursing")))
    desk.start(season)
    desk.sees("table row", "Luo Jiaqi")
    desk.key("F10")
    desk.act("menu item", "Take in another copy…")
    desk.sees_words("Another copy of this season")
    desk.text(other)
    desk.key("Return")
    desk.sees_words("2 edits of other.season can be taken in.")
    desk.sees_words("Here “Surgery”, in the other copy “Nursing”: ours stays")
    desk.check_names()
    desk.act("push button", "Take theirs: Luo Jiaqi 罗佳琪: Award")
    desk.sees_words("theirs is taken")
    desk.act("push button", "Take in")
    desk.sees_words("Took in the edits of other.season")
    desk.sees("table row", "Kim Birch")
    desk.key("ctrl+z")
    desk.sees_words("Undid: Took in the edits of other.season")
