"""count-cubins.py LIBRARY: how many ELF files of machine 190 (CUDA) it holds."""
import re
import sys

with open(sys.argv[1], "rb") as file:
    data = file.read()
found = re.findall(rb"\x7fELF.{14}\xbe\x00", data, re.DOTALL)
print(f"{len(found)} cubins")
