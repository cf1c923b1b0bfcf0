"""A corrected list: what changes is shown before it is taken, choices are kept; checks are put aside with a reason."""
import harness

MONITORS = ["1366x768"]

UPDATE = """Student ID,Partner ID,Surname,Forename(s),Programme,Award,Classification,Attending
700001,2101,Ouyang,Shihan,Surgery,MB BS,,Yes
700002,2102,Tan,Yufei,Nursing,MB BS,,Yes
700003,2103,Luo,Jiaqi,Medicine,MB BS,,Yes
700004,2104,Ní Bhriain,Siobhán,Medicine,MB BS,,Yes
700006,2106,Okafor,Amara,Medicine,MB BS,,perhaps
"""


def test(desk):
    season = desk.season()
    update = desk.write("english.csv", UPDATE)
    desk.start(season, update)
    desk.sees_words("2 people change")
    desk.check_names()
    desk.sees_words("Medicine → Surgery")
    desk.sees_words("as last time")
    # ours is kept, and taken after all
    desk.act("push button", "Keep ours: Ouyang Shihan, Subject")
    desk.sees_words("stays “Medicine”")
    desk.sees_words("1 person changes")
    desk.act("push button", "Take the list’s: Ouyang Shihan, Subject")
    desk.sees_words("2 people change")
    desk.act("push button", "Keep ours: Tan Yufei, Subject")
    desk.sees_words("1 person changes")
    desk.act("push button", "Load 5 of 5")
    desk.sees_words("Undo takes it back.")
    desk.check("Amara Okafor" not in desk.cli("order", season, "--json"), "who is undecided is not called")

    # the checks remember what the list said; one is put aside with a reason, and taken up again
    desk.key("alt+6")
    name = "It is not decided whether Amara Okafor is coming. Ask, or decide before the order is frozen."
    desk.act("push button", f"{name} Put aside")
    desk.sees("push button", "Put aside")
    desk.text("Her father rings on Friday")
    desk.key("Return")
    desk.sees("list item", "1 was put aside")
    desk.key("ctrl+z")
    desk.sees_words("Undid: Put 1 check aside: Her father rings on Friday")
    desk.sees("push button", f"{name} Put aside")
    desk.key("ctrl+shift+z")
    desk.sees("list item", "1 was put aside")
    desk.check_names()

    # and seen where the order is made
    desk.key("alt+2")
    desk.sees_words("1 person has not said whether they come")
    desk.act("push button", "Show Amara Okafor")
    desk.sees("table row", "Amara Okafor")
