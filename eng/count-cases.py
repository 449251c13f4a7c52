"""Counts the cases of every row of docs/faults.md in the results of a test run, and fails where there are fewer than the row says.

    python3 eng/count-cases.py <folder of .trx files>

A test counts as many cases as it says itself ("cases: 500 chains of references"), or else as many as it has rows. A row with a test
that was skipped is shown, and does not fail: the test says why.
"""

import collections
import glob
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parent.parent


def results(folder):
    """Passed cases and skipped results by Class.Method."""
    cases, skipped = collections.Counter(), collections.Counter()
    for file in glob.glob(f"{folder}/*.trx"):
        root = tree.parse(file).getroot()
        methods = {}
        for test in root.iterfind(".//{*}UnitTest"):
            method = test.find("{*}TestMethod")
            methods[test.get("id")] = f"{method.get('className').split('.')[-1]}.{method.get('name').split('.')[-1].split('(')[0]}"
        for result in root.iterfind(".//{*}UnitTestResult"):
            name = methods[result.get("testId")]
            if result.get("outcome") == "NotExecuted":
                skipped[name] += 1
            elif result.get("outcome") == "Passed":
                output = result.find(".//{*}StdOut")
                counts = re.findall(r"^cases: (\d+) ", output.text or "", re.M) if output is not None else []
                cases[name] += sum(map(int, counts)) if counts else 1
    return cases, skipped


def rows():
    """What, tests and documented number of each row."""
    for line in (ROOT / "docs/faults.md").read_text(encoding="utf-8").splitlines():
        columns = [column.strip() for column in line.strip("|").split("|")]
        if line.startswith("|") and len(columns) == 4 and columns[3].replace(",", "").isdigit():
            yield columns[0], re.findall(r"`(\w+\.\w+)`", columns[2]), int(columns[3].replace(",", ""))


def main():
    cases, skipped = results(sys.argv[1])
    failed = 0
    for what, tests, least in rows():
        found = sum(cases[test] for test in tests)
        note = "skipped in part" if any(skipped[test] for test in tests) else ""
        if found < least and not note:
            failed += 1
            note = "too few"
        print(f"  {found:>7} of {least:>7}  {what}{'  ' + note.upper() if note else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
