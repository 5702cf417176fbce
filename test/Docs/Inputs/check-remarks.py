"""Keeps docs/remarks.md and the remarks of the passes in step.

usage: check-remarks.py REPOSITORY SCRATCH_FILE XENT_OPT [OPTION...]

Exits with 1, and says why, if a name is in one of them only, or an example does
not get the remark that it stands under.
"""

import pathlib
import re
import subprocess
import sys

root, scratch, *xent_opt = sys.argv[1:]
problems = []


def read_names_of_passes():
    """Names that remarks are made with, and those of refusals.

    A refusal travels as a struct and may be named anywhere in the matcher: each
    CamelCase word of its own in a string is taken for one, unless it is the key
    of a metric.
    """
    names = set()
    for path in pathlib.Path(root, "lib").rglob("*.cpp"):
        text = path.read_text()
        names |= set(re.findall(r'RemarkOpts::name\(\s*"(\w+)"', text))
        names |= set(re.findall(r'remarkOpts\(\s*"(\w+)"', text))
        if path.parent.name in ("Analysis", "Transforms"):
            text = re.sub(r'metric\(\s*"\w+"', "", text)
            names |= set(re.findall(r'"([A-Z][a-z]+(?:[A-Z][a-z]*)+)"', text))
    return names


def read_sections(text):
    """Name and text of what stands under each heading that is a name."""
    parts = re.split(r"^#+ (.*)$", text, flags=re.MULTILINE)
    for title, body in zip(parts[1::2], parts[2::2]):
        if match := re.fullmatch(r"`(\w+)`", title.strip()):
            yield match[1], body


def get_blocks(text):
    return re.findall(r"^```mlir\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def run_example(name, example, frame):
    options = ["--xent-raise"]
    if match := re.match(r"// xent-opt (.*)\n", example):
        options = match[1].split()
        program = example
    else:
        results = re.search(r"^return .*? : (.*)$", example, re.MULTILINE)[1]
        program = frame.replace("RESULTS", results).replace("EXAMPLE", example)
    pathlib.Path(scratch).write_text(program)
    result = subprocess.run(
        [*xent_opt, scratch, *options, "--remarks-filter=xent-.*", "-o",
         "/dev/null"], stderr=subprocess.PIPE, text=True)
    remarks = re.findall(r"remark: (\[\w+\] \w+)", result.stderr)
    if result.returncode != 0:
        problems.append(f"the example of {name} fails: {result.stderr}")
    elif name not in remarks:
        problems.append(f"the example of {name} gets {remarks}")


text = pathlib.Path(root, "docs", "remarks.md").read_text()
documented = set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
frame, raised, *_ = get_blocks(text)
run_example("[Passed] Raised", raised, frame)
for name, body in read_sections(text):
    documented.add(name)
    examples = get_blocks(body)
    for example in examples:
        run_example(f"[Missed] {name}", example, frame)
    # That one is as long as its name says: Dialect/Xent/raise-scale.mlir.
    if not examples and name != "TooLarge":
        problems.append(f"{name} has no example")

given = read_names_of_passes()
problems += [f"no pass has a remark {name}"
             for name in sorted(documented - given)]
problems += [f"docs/remarks.md does not have the remark {name}"
             for name in sorted(given - documented)]
if problems:
    sys.exit("\n".join(problems))
print(f"{len(given)} remarks")
