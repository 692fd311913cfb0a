"""Reads a CSV file and a workbook as Python and openpyxl do, and says what is in their cells, as JSON."""

import csv
import json
import sys

from openpyxl import load_workbook

_, csv_path, separator, workbook_path = sys.argv

with open(csv_path, encoding="utf-8-sig", newline="") as file:
    in_csv = list(csv.reader(file, delimiter=separator))

sheet = load_workbook(workbook_path).active
cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
types = sorted({cell.data_type for row in sheet.iter_rows() for cell in row})

json.dump({"csv": in_csv, "workbook": cells, "types": types}, sys.stdout)
