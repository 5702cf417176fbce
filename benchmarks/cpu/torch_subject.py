"""Peers of PyTorch. Imported in a process of their own only: what PyTorch reads
from the environment must be set before."""

import subjects
import torch
import torch.nn.functional as F
import torch_peers

DTYPES = {"bf16": torch.bfloat16, "f32": torch.float32}


def capped(x, w, b, t):
    """As eager, with a bias and a soft cap that is computed in f32."""
    logits = F.linear(x, w, b).float()
    return F.cross_entropy(subjects.SOFTCAP * torch.tanh(logits / subjects.SOFTCAP), t)


class Subject:
    """Calls of one peer, by what they compute."""

    def __init__(self, name, problem, threads):
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        self.versions = f"PyTorch {torch.__version__}"
        tokens, classes, hidden = problem.shape
        dtype = DTYPES[problem.dtype]
        self.x = torch.frombuffer(problem.x.memory, dtype=dtype).view(tokens, hidden)
        self.w = torch.frombuffer(problem.w.memory, dtype=dtype).view(classes, hidden)
        self.b = torch.frombuffer(problem.b.memory, dtype=dtype)
        self.t = torch.frombuffer(problem.t.memory, dtype=torch.int64)
        # Views: a tensor that needs a gradient is compiled for another time.
        self.leaves = [tensor.detach().requires_grad_() for tensor in (self.x, self.w)]
        self.loss = torch_peers.PEERS[name]()
        self.capped = torch.compile(capped) if name == "torch.compile" else capped

    def call(self, what):
        """Results by role."""
        if what == "joint":
            x, w = self.leaves
            x.grad = w.grad = None
            loss = self.loss(x, w, self.t)
            loss.backward()
            results = {"loss": loss.detach(), "dx": x.grad, "dw": w.grad}
            x.grad = w.grad = None
            return results
        with torch.no_grad():
            if what == "capped":
                return {"loss": self.capped(self.x, self.w, self.b, self.t)}
            return {"loss": self.loss(self.x, self.w, self.t)}

    def pick(self, results, what, role, row):
        """The bytes of a row."""
        values = results[role].float().view(1) if role == "loss" else results[role][row]
        return values.contiguous().view(torch.uint8).numpy().tobytes()
