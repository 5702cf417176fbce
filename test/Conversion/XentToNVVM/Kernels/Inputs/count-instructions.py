#!/usr/bin/env python3
"""Counts what a warp issues beside the tensor cores' work, in the PTX of a kernel.

usage: count-instructions.py KERNEL.ptx TILE_ROWS TILE_COLUMNS
           [--most-loop=PERCENT] [--most-epilogue=PERCENT]

The main loop is the innermost loop with wgmma or mma.sync; the epilogue is all
else of the tile, both sides of every branch: what is said of it is an upper
bound. Times are clocks of one multiprocessor, from what NVIDIA publishes of it:

  tensor cores   2048 (sm_90a) or 1024 (sm_80) multiply-adds of 16-bit numbers
                 a clock: 989 TFLOP/s of 132 at 1.83 GHz, 312 of 108 at 1.41
  issue          4 warps a clock: a warp's instruction takes warps / 4
  special        16 results a clock (ex2, lg2, rcp, rsqrt, tanh): warps * 32 / 16

The epilogue is compared with the main loop over K = 4096. Fails if a share of the
tensor cores' time is larger than it may be. Moves between registers are not
counted, as ptxas makes most of them disappear; apart from that, PTX stands for what
ptxas makes of it.
"""

import argparse
import re
import sys

DEPTH = 4096
MOVE = re.compile(r"^mov\.\w+\s+%\w+,\s*%\w+$")
SPECIAL = re.compile(r"^(ex2|lg2|rcp|rsqrt|tanh)\.")
MULTIPLY = re.compile(r"^(wgmma\.mma_async|mma\.sync)\.")


def read_instructions(text):
    """Labels by the number of the instruction that follows, and instructions."""
    body = re.sub(r"//.*", "", text[text.index("{", text.index(".entry")) :])
    labels, instructions = {}, []
    for instruction in re.split(r"[;{}](?![^{}\n]*,)", body):
        instruction = " ".join(instruction.split())
        while label := re.match(r"(\$?\w+):\s*", instruction):
            labels[label[1]] = len(instructions)
            instruction = instruction[label.end() :]
        instruction = re.sub(r"^@!?%\w+\s+", "", instruction)
        if MOVE.match(instruction) or instruction.startswith((".", ")")):
            continue
        if instruction:
            instructions.append(instruction)
    return labels, instructions


def find_loops(labels, instructions):
    """(first, last) of each loop, by its backward branch; smallest first."""
    loops = {}
    for i, instruction in enumerate(instructions):
        branch = re.fullmatch(r"bra(?:\.uni)?\s+(\$?\w+)", instruction)
        if branch and labels[branch[1]] <= i:
            loops[labels[branch[1]]] = i
    return sorted(loops.items(), key=lambda loop: loop[1] - loop[0])


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("ptx")
    parser.add_argument("rows", type=int)
    parser.add_argument("columns", type=int)
    parser.add_argument("--most-loop", type=float, default=100)
    parser.add_argument("--most-epilogue", type=float, default=1000)
    arguments = parser.parse_args()
    with open(arguments.ptx) as file:
        text = file.read()
    labels, instructions = read_instructions(text)
    loops = find_loops(labels, instructions)

    def count(pattern, first, last):
        return sum(bool(pattern.match(i)) for i in instructions[first : last + 1])

    main_loop = next((l for l in loops if count(MULTIPLY, *l)), None)
    if not main_loop:
        sys.exit(f"{arguments.ptx}: no loop has wgmma or mma.sync")
    tile = next(
        (l for l in loops if l[0] <= main_loop[0] and l[1] > main_loop[1]),
        (0, len(instructions) - 1),
    )
    is_hopper = any(i.startswith("wgmma") for i in instructions)
    # Warps that compute: of sm_90a, not those that load.
    threads = int(re.search(r"\.(?:req|max)ntid\s+(\d+)", text)[1])
    warps = (threads - 128 if is_hopper else threads) // 32
    # Of a warp's round: k16 instructions, each for all rows and columns.
    products = count(MULTIPLY, *main_loop)
    if is_hopper:
        shape = re.search(r"wgmma\.mma_async\S*\.m64n(\d+)k16", text)
        steps = products * int(shape[1]) // arguments.columns
    else:
        blocks = arguments.rows * arguments.columns // (16 * 8) // warps
        steps = products // blocks
    rate = 2048 if is_hopper else 1024
    tile_area = arguments.rows * arguments.columns
    loop_clocks = tile_area * 16 * steps / rate
    loop = main_loop[1] - main_loop[0] + 1
    loop_share = 100 * loop * warps / 4 / loop_clocks
    epilogue = tile[1] - tile[0] + 1 - loop
    special = count(SPECIAL, *tile) - count(SPECIAL, *main_loop)
    issue_clocks, special_clocks = epilogue * warps / 4, special * warps * 2
    epilogue_share = (
        100 * max(issue_clocks, special_clocks) / (tile_area * DEPTH / rate)
    )
    print(
        f"main loop: {loop} instructions for {16 * steps} of K, {products} of them "
        f"products: {loop_share:.1f} % of the tensor cores' time"
    )
    print(
        f"epilogue: {epilogue} instructions, {special} special functions: "
        f"{epilogue_share:.1f} % at K = {DEPTH}"
    )
    if loop_share > arguments.most_loop:
        sys.exit(f"the main loop may take {arguments.most_loop} %")
    if epilogue_share > arguments.most_epilogue:
        sys.exit(f"the epilogue may take {arguments.most_epilogue} %")


if __name__ == "__main__":
    main()
