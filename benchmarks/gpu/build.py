"""build.py --out=DIR --xent-compile=PROGRAM [--rehearsal] [--jobs=N]

Compiles the heads of heads/ ahead of time and writes DIR/lib and
DIR/manifest.json, which says what is in them. Called by build.sh."""

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys

import subjects

HERE = os.path.dirname(os.path.abspath(__file__))


def make_source(library):
    """The heads of a library with its extents."""
    text = ""
    for name in dict.fromkeys(head.file for head in library.heads):
        with open(os.path.join(HERE, "heads", name + ".mlir"), encoding="utf-8") as file:
            text += file.read()
    extents = {"N": library.shape.tokens, "V": library.shape.classes,
               "D": library.shape.hidden}
    text = re.sub(r"(?<=[<x])[NVD](?=x)", lambda match: str(extents[match[0]]), text)
    family = library.family
    unaligned = ""
    if "FAMILY" in text and (library.shape.hidden % 8 or library.shape.classes % 8):
        # Rows that TMA cannot reach, as xent-select-kernels does it.
        family, unaligned = "sm_80", "a_unaligned, b_unaligned, tile_unaligned"
    text = text.replace("FAMILY", family)
    if unaligned:
        text = re.sub(r"attributes \{(.*?)\}", rf"attributes {{\1, {unaligned}}}", text)
        text = re.sub(r"(outs\(.*?\)) ->", rf"\1 attributes {{{unaligned}}} ->", text)
    return text


def get_kernels(path):
    """Names of the kernels in a library, from the PTX that it holds."""
    with open(path, "rb") as file:
        names = re.findall(rb"\.entry (\w+)\(", file.read())
    return list(dict.fromkeys(name.decode() for name in names))


def get_plan(path):
    """What the header says of the plan of each head."""
    with open(path, encoding="utf-8") as file:
        return [f"{strategy}, chunks of {tokens} tokens x {classes} classes"
                for strategy, tokens, classes in re.findall(
                    r": (\w+), chunks of (\d+) tokens x (\d+) classes", file.read())]


def compile_library(library, out, program):
    """Returns the entries of the manifest, one for each function."""
    source = make_source(library)
    output = os.path.join(out, "lib", library.name)
    command = [program, "-", "-o", output, "--backend=cuda", "--cpu=generic",
               f"--kernels={library.family}", f"--chip={library.family}",
               *library.flags()]
    run = subprocess.run(command, input=source, text=True, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, check=False)
    if run.returncode:
        sys.exit(f"{' '.join(command)}\n{source}\n{run.stdout}")
    plan = get_plan(output + ".h")
    os.remove(output + ".h")
    file = os.path.join("lib", f"lib{library.name}.so")
    kernels = get_kernels(os.path.join(out, file))
    missing = library.kernels() - {subjects.kernel_class(name) for name in kernels}
    if missing:
        sys.exit(f"{' '.join(command)}\nmade no kernel {', '.join(sorted(missing))}, "
                 f"but {', '.join(kernels)}")
    return [{"what": library.what if len(library.heads) == 1 else head.function,
             "phase": library.phase, "library": file, "function": head.function,
             "arguments": head.arguments, "results": head.results,
             "options": list(head.options), "relative": head.relative,
             "absolute": head.absolute, "family": library.family,
             "strategy": library.strategy, "plan": plan, "kernels": kernels,
             "shape": {"tokens": library.shape.tokens,
                       "classes": library.shape.classes,
                       "hidden": library.shape.hidden}}
            for head in library.heads]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--xent-compile", required=True)
    parser.add_argument("--rehearsal", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    os.makedirs(os.path.join(options.out, "lib"), exist_ok=True)
    todo = list(subjects.libraries(options.rehearsal))
    functions = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for number, entries in enumerate(pool.map(
                lambda library: compile_library(library, options.out,
                                                options.xent_compile), todo)):
            functions += entries
            print(f"[{number + 1}/{len(todo)}] {entries[0]['library']}", flush=True)
    with open(os.path.join(options.out, "manifest.json"), "w", encoding="utf-8") as file:
        json.dump({"rehearsal": options.rehearsal, "functions": functions}, file,
                  indent=1)


main()
