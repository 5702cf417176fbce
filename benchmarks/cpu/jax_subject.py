"""JAX, which compiles the plain loss and its gradients. Imported in a process of
its own only."""

import jax
import jax.numpy as jnp
import numpy
import subjects


def plain(x, w, t):
    """Logits in the type of a linear layer, upcast."""
    return reduce((x @ w.T).astype(jnp.float32), t)


def capped(x, w, b, t):
    logits = (x @ w.T + b).astype(jnp.float32)
    return reduce(subjects.SOFTCAP * jnp.tanh(logits / subjects.SOFTCAP), t)


def reduce(logits, t):
    """The mean cross-entropy."""
    picked = jnp.take_along_axis(jax.nn.log_softmax(logits), t[:, None], axis=1)
    return -picked.mean()


class Subject:
    """Calls of JAX, by what they compute."""

    def __init__(self, name, problem, threads):
        del name, threads  # JAX takes the processors that it may run on
        self.versions = f"JAX {jax.__version__}"
        tokens, classes, hidden = problem.shape
        dtype = {"bf16": jnp.bfloat16, "f32": jnp.float32}[problem.dtype]
        self.x = load(problem.x, dtype, (tokens, hidden))
        self.w = load(problem.w, dtype, (classes, hidden))
        self.b = load(problem.b, dtype, (classes,))
        # JAX has 32-bit integers unless told otherwise.
        self.t = jnp.asarray(numpy.frombuffer(problem.t.memory, numpy.int64)
                             .astype(numpy.int32))
        self.plain, self.capped = jax.jit(plain), jax.jit(capped)
        self.joint = jax.jit(jax.value_and_grad(plain, (0, 1)))

    def call(self, what):
        """Results by role."""
        if what == "joint":
            loss, (dx, dw) = jax.block_until_ready(self.joint(self.x, self.w, self.t))
            return {"loss": loss, "dx": dx, "dw": dw}
        if what == "capped":
            return {"loss": self.capped(self.x, self.w, self.b,
                                        self.t).block_until_ready()}
        return {"loss": self.plain(self.x, self.w, self.t).block_until_ready()}

    def pick(self, results, what, role, row):
        """The bytes of a row."""
        values = results[role] if role == "loss" else results[role][row]
        return numpy.asarray(values).tobytes()


def load(buffer, dtype, shape):
    return jnp.asarray(numpy.frombuffer(buffer.memory, dtype).reshape(shape))
