"""check-plan.py [BUDGET]: judges the plan in a report of xent-run (JSON).

What a plan is predicted to take must be within 10 % of what the program had
allocated at once beyond its results, and both within the budget, in bytes.
"""
import json
import sys

report = json.load(sys.stdin)
plans = [r["arguments"] for r in report["remarks"] if r["name"] == "Plan"]
assert len(plans) == 1, "one remark for the statistics and the gradient"
plan = plans[0]
predicted = int(plan["PeakBytes"])
measured = report["ours"]["workspaceBytes"]
print(
    f"{plan['Strategy']} {plan['TokenChunk']}x{plan['VocabChunk']}: "
    f"predicted {predicted}, measured {measured} bytes "
    f"({100 * (predicted / measured - 1):+.1f} %)"
)
assert abs(predicted - measured) <= 0.1 * measured
if len(sys.argv) > 1:
    assert max(predicted, measured) <= int(sys.argv[1]), "over the budget"
