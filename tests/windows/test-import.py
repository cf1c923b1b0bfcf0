"""Two lists with a row that contradicts another: left out, the rest is loaded as one edit."""
import harness

MONITORS = ["1366x768"]


def test(desk):
    season = desk.season(lists=False)
    chinese = desk.write("chinese.csv", harness.CHINESE + "2103,罗家琪,Luo Jiaqi,护理学,医学学士,是\n")
    english = desk.write("english.csv", harness.ENGLISH)
    desk.start(season, english, chinese)
    desk.sees("push button", "Leave out row 7 of chinese.csv")
    desk.check_names()
    desk.check(desk.find("combo box", "Column “学号” is"), "each column says what it is read as")

    # an error in any row refuses the whole; the button says why
    load = desk.find("push button", "Load 5 of")[0].split("'")[1]
    desk.act("push button", load)
    desk.sees_words("Put the errors right in the list, or leave those rows out; then it can be loaded.")
    desk.check(desk.state(season)["state"] == "closed", "nothing was begun")

    desk.act("push button", "Leave out row 7 of chinese.csv")
    desk.sees("push button", "Load 5 of 6")
    desk.sees("push button", "Put back row 7 of chinese.csv")
    desk.act("push button", "Load 5 of 6")
    desk.sees_words("There are 5 graduands in the season now; Undo takes it back.")
    desk.sees("table row", "Ouyang Shihan, 欧阳诗涵")
    order = desk.cli("order", season, "--csv")
    desk.check(order.count("欧阳诗涵") == 1 and "陈墨涵" not in order, "four are called, one is in absentia")

    desk.key("ctrl+z")
    desk.sees_words("No graduands yet")
    desk.check("欧阳诗涵" not in desk.cli("order", season, "--csv"), "the load is taken back")
    desk.key("ctrl+shift+z")
    desk.sees("table row", "Ouyang Shihan, 欧阳诗涵")

    # how to say a name: the office's word counts, and is one edit
    desk.click("text", "Another way, as you would say it")
    desk.text("LWAW zhah-CHEE")
    desk.key("Return")
    desk.sees_words("How to say Luo Jiaqi")
    desk.check("LWAW zhah-CHEE" in desk.cli("order", season, "--json"), "the reading is in the season")
    desk.key("ctrl+z")
    desk.sees_words("Undid: How to say Luo Jiaqi")
    desk.check("LWAW zhah-CHEE" not in desk.cli("order", season, "--json"), "the reading is taken back")
