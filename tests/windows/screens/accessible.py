"""The accessibility tree over AT-SPI: accessible.py tree | act ROLE NAME [ACTION] | where ROLE NAME."""
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)  # of the get_..._iface() calls


def walk(accessible, depth=0):
    yield depth, accessible
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from walk(child, depth + 1)


def action_name(interface, index):
    try:
        return interface.get_action_name(index)
    except GLib.Error:  # GTK 4.8 counts the action of an insensitive button, and then denies it
        return None


def actions(accessible):
    interface = accessible.get_action_iface()
    names = [action_name(interface, index) for index in range(interface.get_n_actions())] if interface else []
    return [name for name in names if name]


def describe(accessible):
    states = ",".join(sorted(state.value_nick for state in accessible.get_state_set().get_states()))
    line = f"{accessible.get_role_name()} '{accessible.get_name()}'"
    if accessible.get_description():
        line += f" description '{accessible.get_description()}'"
    text = accessible.get_text_iface()
    if text and text.get_character_count():
        line += f" text '{text.get_text(0, text.get_character_count())}'"
    line += f" [{states}]"
    names = actions(accessible)
    return line + (f" actions {','.join(names)}" if names else "")


def find(role, name):
    found = [accessible for _, accessible in walk(Atspi.get_desktop(0))
             if accessible.get_role_name() == role and accessible.get_name() == name]
    if len(found) != 1:
        sys.exit(f"act: {len(found)} accessibles are a '{role}' named '{name}'")
    return found


def where(role, name):
    """Its place in its window: X Y WIDTH HEIGHT."""
    area = find(role, name)[0].get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    print(area.x, area.y, area.width, area.height)


def act(role, name, action=None):
    found = find(role, name)
    if action and action.startswith("set "):
        done = found[0].get_editable_text_iface().set_text_contents(action[4:])
    else:
        names = actions(found[0])
        if not names or (action and action not in names):
            sys.exit(f"act: its actions are: {', '.join(names) or 'none'}")
        done = found[0].get_action_iface().do_action(names.index(action) if action else 0)
    if not done:
        sys.exit("act: the app refused")


def main():
    try:
        if sys.argv[1] == "tree":
            for depth, accessible in walk(Atspi.get_desktop(0)):
                print("  " * depth + describe(accessible))
        elif sys.argv[1] == "where":
            where(*sys.argv[2:])
        else:
            act(*sys.argv[2:])
    except GLib.Error as error:
        sys.exit(f"accessibility: {error.message}")


if __name__ == "__main__":
    main()
