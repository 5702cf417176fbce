"""Stands in front of a PyTorch that this machine may have."""

raise ImportError("No module named 'torch'")
