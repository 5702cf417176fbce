"""check-sweep.py TABLE.csv DRAWING.svg: what must hold for any sweep."""
import csv
import sys
import xml.dom.minidom

with open(sys.argv[1]) as file:
    rows = list(csv.DictReader(file))
assert len(rows) > 1, "one point is no sweep"
for row in rows:
    if row["budget_bytes"] != "unlimited":
        assert int(row["predicted_bytes"]) <= int(row["budget_bytes"]), row
    assert float(row["measured_seconds"]) > 0, row
times = [float(row["predicted_seconds"]) for row in rows]
assert times == sorted(times, reverse=True), "more memory is never slower"

drawing = xml.dom.minidom.parse(sys.argv[2]).documentElement
width, height = (float(drawing.getAttribute(a)) for a in ("width", "height"))
circles = drawing.getElementsByTagName("circle")
assert len(circles) == 4 * len(rows), "time and memory, predicted and measured"
for element, x, y in [("circle", "cx", "cy"), ("text", "x", "y")]:
    for node in drawing.getElementsByTagName(element):
        assert 0 <= float(node.getAttribute(x)) <= width, node.toxml()
        assert 0 <= float(node.getAttribute(y)) <= height, node.toxml()
