#!/usr/bin/env python3
"""The house rules of docs/contributing.md that a program can decide. Prints every breach with its remedy; exit 1 if any."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()

# Which rooms a room may see. What is not here may include only its own headers.
ROOMS = {
    "base": [],
    "rules": ["base"],
    "tables": ["base"],
    "model": ["base", "tables"],
    "review": ["base", "tables", "model"],
    "finance": ["base", "rules", "tables", "model"],
    "report": ["base"],
    "xlsx": ["base", "report"],
    "view": ["base"],
    "verbs": ["base", "rules", "tables", "model", "review", "finance", "report"],
    "editions": ["base", "rules", "report", "xlsx", "view"],  # what an edition may show reaches it through its view alone
    "pack": None,  # fills the views and calls the editions
    "cli": None,  # the program sees the whole library
}
# The longest folder wins: src/report/verbs before src/report.
FOLDERS = {
    "src/base": "base", "src/rules": "rules", "src/tables": "tables", "src/model": "model", "src/review": "review", "src/finance": "finance",
    "src/report": "report", "src/report/xlsx": "xlsx", "src/report/view": "view", "src/report/verbs": "verbs",
    "src/report/editions": "editions", "src/report/pack": "pack", "src/cli": "cli",
}
BANNED = {
    r"\b(strtod|strtol|strtoul|atoi|atof|sscanf|g_ascii_strtod|g_strtod)\b": "read numbers with the parsers of base",
    r"\b(sprintf|strcpy|strcat|strncpy|gets|alloca)\b": "use GString or g_strdup_printf",
    r"\b(setlocale|strcoll|g_utf8_collate\w*)\b": "order by bytes: results do not depend on the locale",
    r"\b(time|localtime|gmtime|gettimeofday|g_get_real_time|g_date_time_new_now\w*)\s*\(": "the clock comes in through options from cli",
    r"\b(rand|random|g_random_\w+)\s*\(": "nothing is random; tests use a seeded GRand",
    r"\b(g_error|abort|exit|assert)\s*\(": "return a GError, or g_return_if_fail for the programmer's mistakes",
    r"\bg_slice_\w+|\bg_intern_\w+|\bg_quark_from_\w+": "use g_new and D22Pool",
    r"\bgoto\b": "use g_autoptr and early returns",
}
OUTSIDE_CLI = {
    r"\b(printf|g_print|g_printerr|puts|fprintf|fputs)\s*\(": "only cli prints",
    r"\b(getenv|g_getenv|g_get_environ)\b": "only cli reads the environment",
}
MAX_FILE, MAX_FUNCTION = 600, 80

problems = []


def say(path, line, text):
    problems.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def strip_comments(text):
    """Blanks comments and string literals, keeping line numbers."""
    blank = lambda match: re.sub(r"[^\n]", " ", match.group())
    text = re.sub(r"/\*.*?\*/", blank, text, flags=re.S)
    text = re.sub(r'"(\\.|[^"\\\n])*"', lambda m: '"' + " " * (len(m.group()) - 2) + '"', text)
    return text


def header_rooms():
    """Reads the room of each public header from its first comment."""
    rooms = {}
    for header in sorted((ROOT / "include/d22").glob("*.h")):
        match = re.search(r"Room: (\w+)", header.read_text(encoding="utf-8"))
        if match is None and header.name != "d22.h":
            say(header, 1, "the first comment does not say the room (`Room: base`)")
        rooms[header.name] = match.group(1) if match else None
    return rooms


def room_of(path):
    folder = path.parent.relative_to(ROOT).as_posix()
    return FOLDERS.get(folder)


def check_includes(path, text, rooms):
    room = room_of(path)
    if room is None:
        say(path, 1, "lies in no room of tests/lint/lint.py")
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+[<"]d22/([\w.-]+)[>"]', line)
        if match and ROOMS[room] is not None:
            target = rooms.get(match.group(1))
            if target != room and target not in ROOMS[room]:
                say(path, number, f"room {room} may not include d22/{match.group(1)} of room {target}")
        if "xlsxwriter.h" in line and room != "xlsx":
            say(path, number, "only src/report/xlsx includes xlsxwriter.h")


# Whose view a file of the editions may see, by how its name begins; all others: the public one or none.
VIEWS = {"finance-": "finance-view.h", "hr-": "hr-view.h"}
PUBLIC_VIEW = "public-view.h"


def view_of(name):
    return next((view for start, view in VIEWS.items() if name.startswith(start)), PUBLIC_VIEW)


def includes_below(path):
    """(line, name) of every include of @path; what a header brings along counts to the line that includes the header."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+[<"]([^>"]+)[>"]', line)
        if match is None:
            continue
        yield number, match.group(1)
        for header in (path.parent / match.group(1), ROOT / "include" / match.group(1)):
            if header.is_file():
                yield from ((number, name) for _, name in includes_below(header))


def check_view(path):
    """An edition sees its own view, directly and through headers: finance and hr files their own, all others the public one."""
    if room_of(path) != "editions":
        return
    own = view_of(path.name)
    others = {PUBLIC_VIEW, *VIEWS.values()} - {own}
    for number, name in includes_below(path):
        name = name.removeprefix("d22/")
        is_private = any(name.startswith(start) and view != own for start, view in VIEWS.items())
        if name in others or is_private:
            say(path, number, f"another edition's view: {path.name} may not see {name}")


def check_banned(path, code):
    rules = dict(BANNED)
    if room_of(path) != "cli":
        rules.update(OUTSIDE_CLI)
    for pattern, remedy in rules.items():
        for match in re.finditer(pattern, code):
            say(path, code.count("\n", 0, match.start()) + 1, f"{match.group().strip('( ')} is banned: {remedy}")


def check_sizes(path, code):
    lines = code.splitlines()
    if len(lines) > MAX_FILE:
        say(path, len(lines), f"{len(lines)} lines: is there a second noun in it?")
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith("{"):
            start = number
        elif line.startswith("}") and start is not None:
            if number - start > MAX_FUNCTION:
                say(path, start, f"function of {number - start} lines, at most {MAX_FUNCTION}")
            start = None


def check_documented(path):
    """Every public function has a comment right above it or above its group."""
    previous = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(r"[A-Za-z].*\bd22_\w+ \(.*", line) and not line.startswith(("typedef", "G_DEFINE", "#")):
            if previous == "":
                say(path, number, "a public function without a word about it")
        previous = line.strip()


def check_umbrella():
    """d22.h is the whole public API."""
    umbrella = ROOT / "include/d22/d22.h"
    included = set(re.findall(r'#include "d22/([\w.-]+)"', umbrella.read_text(encoding="utf-8")))
    for header in sorted((ROOT / "include/d22").glob("*.h")):
        if header != umbrella and header.name not in included:
            say(umbrella, 1, f"does not include d22/{header.name}")


def main():
    rooms = header_rooms()
    for path in sorted((ROOT / "src").rglob("*.[ch]")):
        text = path.read_text(encoding="utf-8")
        check_includes(path, text, rooms)
        check_view(path)
        code = strip_comments(text)
        check_banned(path, code)
        check_sizes(path, code)
    for path in sorted((ROOT / "include/d22").glob("*.h")):
        check_documented(path)
    check_umbrella()
    print("\n".join(problems) if problems else "lint: nothing to say")
    return 1 if problems else 0


sys.exit(main())
