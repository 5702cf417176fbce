"""What a loss head means: its loss and gradients in double precision.

Written from the definition of the loss, not from a program. Of the roundings
that a program asks for only those are done that its author would name: of the
logits, of what is computed of them, and of the gradients.
"""
import math
from arrays import Array, ROUND, generate

IGNORED = -100


def add_arguments(parser):
    add = parser.add_argument
    add("--inputs", default="x,w,ignored", help="what the arguments are")
    add("--results", default="loss", help="loss, rows, lse, argmax, dx, dw, dbias")
    add("--logits", default="f32", help="the type that logits are rounded to")
    add("--softcap", type=float, help="logits are c * tanh(logits / c)")
    add("--divide", type=float, help="logits are divided by this")
    add("--shift", action="store_true", help="labels are those of the next token")
    add("--sum", action="store_true", help="a sum and not a mean")
    add("--z-loss", type=float, default=0.0, help="weight of lse^2")


def make_inputs(options, arguments, size):
    """What each argument is, by kind, in the shapes and types that the program
    declares. Dynamic dimensions are `size`."""
    inputs = {}
    classes = None
    for i, (kind, (shape, element)) in enumerate(
        zip(options.inputs.split(","), arguments)
    ):
        shape = [size if d is None else d for d in shape]
        count = math.prod(shape)
        if kind == "w":
            hidden = inputs["x"].shape[-1]
            classes = shape[1] if shape[0] == hidden else shape[0]
        if kind == "temperature":
            values = [0.5 + n / count for n in range(count)]
        elif kind in ("total", "upstream"):
            values = [11.0 if kind == "total" else 0.75]
        else:
            generator = "f" if kind in ("x", "bias") else kind
            values = generate(generator, count, i + 1, classes)
        inputs[kind] = Array(shape, element, values)
    return inputs


def transpose(rows):
    return [list(column) for column in zip(*rows)]


def dot(a, b):
    return math.fsum(x * y for x, y in zip(a, b))


class Head:
    def __init__(self, options, inputs):
        self.options = options
        self.inputs = inputs
        self.x = inputs["x"].rows()
        self.w = inputs["w"].rows()
        self.is_transposed = len(self.w) == len(self.x[0])
        if self.is_transposed:
            self.w = transpose(self.w)
        self.logits = [
            [self.logit(n, v) for v in range(len(self.w))] for n in range(len(self.x))
        ]
        self.lse = []
        for row in self.logits:
            high = max(row)
            self.lse.append(high + math.log(math.fsum(math.exp(z - high) for z in row)))
        self.targets = self.get_targets()
        self.weights = self.get_weights()

    def logit(self, n, v):
        round_ = ROUND[self.options.logits]
        logit = round_(dot(self.x[n], self.w[v]))
        if "bias" in self.inputs:
            logit = round_(logit + self.inputs["bias"].values[v])
        if cap := self.options.softcap:
            logit = round_(cap * round_(math.tanh(round_(logit / cap))))
        if self.options.divide:
            logit = round_(logit / self.options.divide)
        if "temperature" in self.inputs:
            logit = logit / self.inputs["temperature"].values[n]
        return logit

    def get_targets(self):
        labels = self.inputs.get("ignored") or self.inputs["label"]
        if not self.options.shift:
            return labels.values
        length = labels.shape[-1]
        return [
            labels.values[n + 1] if (n + 1) % length else IGNORED
            for n in range(len(labels.values))
        ]

    def get_weights(self):
        """Of each token in the loss."""
        if "mask" in self.inputs:
            mask = self.inputs["mask"].values
            return [m / (sum(mask) + 1e-8) for m in mask]
        valid = [t != IGNORED for t in self.targets]
        total = 1 if self.options.sum else sum(valid)
        if "total" in self.inputs:
            (total,) = self.inputs["total"].values
        return [v / total for v in valid]

    def row_losses(self):
        return [
            0.0
            if target == IGNORED
            else lse - row[target] + self.options.z_loss * lse * lse
            for row, lse, target in zip(self.logits, self.lse, self.targets)
        ]

    def dlogits(self):
        round_ = ROUND[self.inputs["x"].element]
        (upstream,) = (
            self.inputs["upstream"].values if "upstream" in self.inputs else [1]
        )
        rows = []
        for row, lse, target, weight in zip(
            self.logits, self.lse, self.targets, self.weights
        ):
            of_lse = 1 + 2 * self.options.z_loss * lse
            rows.append(
                [
                    round_(
                        upstream
                        * weight
                        * (of_lse * math.exp(z - lse) - (v == target))
                    )
                    for v, z in enumerate(row)
                ]
            )
        return rows

    def result(self, kind):
        if kind == "loss":
            return [dot(self.weights, self.row_losses())]
        if kind == "rows":
            return self.row_losses()
        if kind == "lse":
            return self.lse
        if kind == "argmax":
            return [row.index(max(row)) for row in self.logits]
        if kind == "dx":
            weights = transpose(self.w)
            return [dot(d, w) for d in self.dlogits() for w in weights]
        if kind == "dw":
            columns, hidden = transpose(self.dlogits()), transpose(self.x)
            if self.is_transposed:
                return [dot(d, x) for x in hidden for d in columns]
            return [dot(d, x) for d in columns for x in hidden]
        assert kind == "dbias", kind
        return [math.fsum(d) for d in transpose(self.dlogits())]


def make_results(options, inputs):
    head = Head(options, inputs)
    return [head.result(kind) for kind in options.results.split(",")]
