"""Reads a CSV file and a workbook as Python, openpyxl and calamine do, and says what is in their cells, as JSON.

openpyxl and calamine (a reader in Rust) have nothing in common: what both read alike is what stands in the file.
"""

import csv
import json
import sys

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

_, csv_path, separator, workbook_path = sys.argv

with open(csv_path, encoding="utf-8-sig", newline="") as file:
    in_csv = list(csv.reader(file, delimiter=separator))

sheet = load_workbook(workbook_path).active
cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
types = sorted({cell.data_type for row in sheet.iter_rows() for cell in row})

other = CalamineWorkbook.from_path(workbook_path).get_sheet_by_index(0)
# It tells neither whole numbers from others, nor an empty cell from an empty text.
plain = {"": None}
other_cells = [
    [int(value) if isinstance(value, float) and value.is_integer() else plain.get(value, value) for value in row]
    for row in other.to_python(skip_empty_area=False)
]

json.dump({"csv": in_csv, "workbook": cells, "types": types, "other": {"name": other.name, "cells": other_cells}}, sys.stdout)
