"""Checks how the time of xent-raise grows.

usage: raise-scale.py SCRATCH_FILE XENT_OPT [OPTION...]

Times are CPU seconds of the pass: those of a run with it, less those of one
that only parses. Exits with 1, and says why, if one of them is too long.
"""

import resource
import subprocess
import sys

scratch, *xent_opt = sys.argv[1:]

ROW, LOGITS = "tensor<8xf32>", "tensor<8x40xf32>"
PRELUDE = f"""
#id = affine_map<(d0) -> (d0)>
func.func @f(%x: tensor<8x16xf32>, %w: tensor<16x40xf32>, %t: tensor<8xi64>,
             %a: f32) -> {ROW} {{
  %c0 = arith.constant 0.0 : f32
  %el = tensor.empty() : {LOGITS}
  %er = tensor.empty() : {ROW}
  %zl = linalg.fill ins(%c0 : f32) outs(%el : {LOGITS}) -> {LOGITS}
  %sum = linalg.fill ins(%c0 : f32) outs(%er : {ROW}) -> {ROW}
"""


def product(name):
    return (f"  {name} = linalg.matmul ins(%x, %w : tensor<8x16xf32>, "
            f"tensor<16x40xf32>) outs(%zl : {LOGITS}) -> {LOGITS}\n")


def loss(logits, k):
    """%loss<k>, a cross-entropy of the logits."""
    return f"""
  %exp{k} = linalg.exp ins({logits} : {LOGITS}) outs(%el : {LOGITS}) -> {LOGITS}
  %s{k} = linalg.reduce {{ arith.addf }} ins(%exp{k} : {LOGITS})
      outs(%sum : {ROW}) dimensions = [1]
  %lse{k} = linalg.log ins(%s{k} : {ROW}) outs(%er : {ROW}) -> {ROW}
  %pick{k} = linalg.generic {{indexing_maps = [#id, #id],
      iterator_types = ["parallel"]}} ins(%t : tensor<8xi64>) outs(%er : {ROW}) {{
  ^bb0(%b: i64, %o: f32):
    %i = linalg.index 0 : index
    %c = arith.index_cast %b : i64 to index
    %y = tensor.extract {logits}[%i, %c] : {LOGITS}
    linalg.yield %y : f32
  }} -> {ROW}
  %loss{k} = linalg.sub ins(%lse{k}, %pick{k} : {ROW}, {ROW})
      outs(%er : {ROW}) -> {ROW}
"""


def heads(count):
    """That many heads one after the other, their losses added up."""
    yield PRELUDE + "  %total0 = linalg.copy ins(%sum : " \
        f"{ROW}) outs(%er : {ROW}) -> {ROW}\n"
    for k in range(count):
        yield product(f"%z{k}") + loss(f"%z{k}", k)
        yield (f"  %total{k + 1} = linalg.add ins(%total{k}, %loss{k} : {ROW}, "
               f"{ROW}) outs(%er : {ROW}) -> {ROW}\n")
    yield f"  return %total{count} : {ROW}\n}}\n"


def unrelated_ops(count):
    """One head, and before it that many ops, every tenth of them on tensors."""
    yield PRELUDE + "  %f0 = arith.addf %a, %a : f32\n"
    tensor = "%sum"
    for i in range(1, count):
        if i % 10:
            yield f"  %f{i} = arith.addf %f{i - 1}, %a : f32\n"
            continue
        yield (f"  %t{i} = linalg.add ins({tensor}, %sum : {ROW}, {ROW}) "
               f"outs(%er : {ROW}) -> {ROW}\n"
               f"  %f{i} = arith.mulf %f{i - 1}, %a : f32\n")
        tensor = f"%t{i}"
    yield product("%z") + loss("%z", 0)
    yield (f"  %all = linalg.add ins(%loss0, {tensor} : {ROW}, {ROW}) "
           f"outs(%er : {ROW}) -> {ROW}\n  return %all : {ROW}\n}}\n")


def chain(count):
    """A head whose logits go through that many ops, one after the other."""
    yield PRELUDE + product("%z0")
    for i in range(count):
        yield (f"  %z{i + 1} = linalg.tanh ins(%z{i} : {LOGITS}) "
               f"outs(%el : {LOGITS}) -> {LOGITS}\n")
    yield loss(f"%z{count}", 0) + f"  return %loss0 : {ROW}\n}}\n"


def fused_chain(count):
    """The same in the body of one op."""
    yield PRELUDE + product("%z")
    yield (f"  %phi = linalg.map ins(%z : {LOGITS}) outs(%el : {LOGITS}) "
           "(%b0: f32, %o: f32) {\n")
    for i in range(count):
        yield f"    %b{i + 1} = math.tanh %b{i} : f32\n"
    yield f"    linalg.yield %b{count} : f32\n  }}\n"
    yield loss("%phi", 0) + f"  return %loss0 : {ROW}\n}}\n"


def fused_diamonds(count):
    """A body in which every value is used twice: 2^count paths."""
    yield PRELUDE + product("%z")
    yield (f"  %phi = linalg.map ins(%z : {LOGITS}) outs(%el : {LOGITS}) "
           "(%b0: f32, %o: f32) {\n")
    for i in range(count):
        yield (f"    %s{i} = math.sin %b{i} : f32\n"
               f"    %t{i} = math.tanh %b{i} : f32\n"
               f"    %b{i + 1} = arith.addf %s{i}, %t{i} : f32\n")
    yield f"    linalg.yield %b{count} : f32\n  }}\n"
    yield loss("%phi", 0) + f"  return %loss0 : {ROW}\n}}\n"


def run(*options):
    """CPU seconds and stderr of xent-opt on the scratch file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run([*xent_opt, scratch, *options, "-o", "/dev/null"],
                            stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        sys.exit(f"'{' '.join(options)}' exits with {result.returncode}: "
                 f"{result.stderr[-500:]}")
    return (after.ru_utime + after.ru_stime - before.ru_utime -
            before.ru_stime), result.stderr


def measure(program, remark, count=1):
    """Seconds of the pass, which has to give `count` times `remark`."""
    with open(scratch, "w") as file:
        file.writelines(program)
    parse, _ = run()
    raised, remarks = run("--xent-raise", "--remarks-filter=xent-raise")
    found = remarks.count(remark)
    if found != count:
        sys.exit(f"{found} remarks {remark} instead of {count}: "
                 f"{remarks[-500:]}")
    return max(raised - parse, 0)


def check_linear(name, make, small, large, count):
    few = sorted(measure(make(small), "[Passed] Raised", count(small))
                 for _ in range(3))[1]
    # Three times linear, and half a second for what is measured in ticks.
    limit = 3 * few * large / small + 0.5
    # What else runs on the machine only makes times longer.
    for _ in range(3):
        many = measure(make(large), "[Passed] Raised", count(large))
        if many <= limit:
            break
    print(f"{name}: {few:.2f} s for {small}, {many:.2f} s for {large}")
    if many > limit:
        sys.exit(f"{name}: {many:.2f} s for {large}, expected at most "
                 f"{limit:.2f} s")


def check_short(name, program, remark):
    seconds = measure(program, remark)
    print(f"{name}: {seconds:.2f} s")
    # Far from what it takes, and farther from quadratic or exponential.
    if seconds > 3:
        sys.exit(f"{name}: {seconds:.2f} s, expected at most 3 s")


check_linear("heads", heads, 500, 2000, lambda count: count)
check_linear("unrelated ops", unrelated_ops, 20000, 100000, lambda count: 1)
check_short("chain of 100", chain(100), "[Passed] Raised")
check_short("chain of 1000", chain(1000), "[Missed] TooLarge")
check_short("chain of 3000", chain(3000), "[Missed] TooLarge")
check_short("fused chain of 3000", fused_chain(3000), "[Missed] TooLarge")
check_short("fused chain of 30000", fused_chain(30000), "[Missed] TooLarge")
check_short("64 fused diamonds", fused_diamonds(64), "[Passed] Raised")
