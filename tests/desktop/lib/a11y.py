"""See ../a11y."""
import subprocess
import sys
import time

from accessible import (ACTED_ON, Atspi, actions, application, applications, centre, name as name_of, role,
                        shows, states, walk)

TOLD = ("focused", "checked", "expanded", "selected", "pressed", "read-only", "required", "invalid-entry")


def find(app, name, wanted=None, seconds=8, also=()):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for part in walk(application(app)):
            if name_of(part) == name and (role(part) in {wanted, *also} if wanted else role(part) in ACTED_ON) \
                    and "showing" in states(part):
                return part
        time.sleep(0.1)
    sys.exit(f"a11y: nothing named {name!r} to act on in {app!r}")


def reads(app, text):
    """Whether the text is to be read anywhere on the screen in this application."""
    return any(text in name_of(part) or text in shows(part)
               for part in walk(application(app)) if "showing" in states(part))


def wait(app, text, seconds, wanted):
    end = time.monotonic() + seconds
    while (any(app in name_of(one) for one in applications()) and reads(app, text)) != wanted:
        if time.monotonic() > end:
            sys.exit(f"a11y: {text!r} is {'not ' if wanted else 'still '}to be read in {app!r} after {seconds:g} s")
        time.sleep(0.1)


def mouse(*steps):
    subprocess.run(["xdotool", *map(str, steps)], check=True)


def line(part):
    words = [role(part), repr(part.get_name() or "")]
    if part.get_description():
        words.append(f"({part.get_description()})")
    if shows(part) != part.get_name():
        words.append("text=" + repr(shows(part)[:60]))
    has = states(part)
    words += [f"[{state}]" for state in TOLD if state in has]
    words += ["[disabled]"] if "sensitive" not in has and "enabled" not in has else []
    words += ["[hidden]"] if "showing" not in has else []
    return " ".join(words)


def named(part):
    name = (part.get_name() or "").strip()
    if role(part) == "combo box":  # Qt gives one without a name its present choice as the name
        if any(one.get_relation_type() == Atspi.RelationType.LABELLED_BY for one in part.get_relation_set()):
            return True  # which is how Qt names a combo box on Linux
        return name and name not in {each.get_name() for each in walk(part) if role(each) == "list item"}
    return name


def main(command="", app="", *rest):
    if command == "apps":
        print("\n".join(one.get_name() for one in applications()))
    elif command == "tree":
        for level, part in walk(application(app), levels=True):
            print("  " * level + line(part))
    elif command == "unnamed":
        bad, path = 0, []
        for level, part in walk(application(app), levels=True):
            path[level:] = [f"{role(part)} {part.get_name() or ''}".strip()]
            if role(part) in ACTED_ON and "showing" in states(part) and not named(part):
                bad += 1
                print(" > ".join(path))
        sys.exit(1 if bad else 0)
    elif command == "press":
        part = find(app, *rest)
        names = actions(part)
        best = next((a for a in ("Press", "press", "click", "Toggle", "toggle", "ShowMenu") if a in names), None)
        if best is None:
            sys.exit(f"a11y: {rest[0]!r} has none of the usual actions, only {names}")
        Atspi.Action.do_action(part, names.index(best))
    elif command == "type":
        Atspi.EditableText.set_text_contents(find(app, rest[0]), rest[1])
    elif command == "read":
        print(shows(find(app, *rest)))
    elif command == "click":
        mouse("mousemove", *centre(find(app, *rest)), "sleep", "0.1", "click", "1")
    elif command == "drag":
        from_x, from_y = centre(find(app, rest[0], *rest[2:]))
        to_x, to_y = centre(find(app, rest[1], *rest[2:], also=ACTED_ON))  # onto a list, say, from one of its items
        # In steps, as a hand does it: a jump is not taken for a drag.
        mouse("mousemove", from_x, from_y, "sleep", "0.1", "mousedown", "1", "sleep", "0.1",
              *(word for part in range(1, 9)
                for word in ("mousemove", from_x + (to_x - from_x) * part // 8,
                             from_y + (to_y - from_y) * part // 8, "sleep", "0.05")), "mouseup", "1")
    elif command in ("sees", "gone"):
        wait(app, rest[0], float(rest[1] if len(rest) > 1 else 8), command == "sees")
    else:
        sys.exit("a11y: apps, tree, unnamed, press, type, read, click, drag, sees or gone; see the file's head")


main(*sys.argv[1:])
