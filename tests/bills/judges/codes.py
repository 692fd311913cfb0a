"""What others make of payment codes: the text by another maker, the picture by zint, and what zxing reads from pictures and PDFs.

Called with a folder that holds codes.json; prints what differs, a line each, and at last how many of each it looked at.
"""

import datetime
import json
import math
import pathlib
import sys

import pypdfium2
import zint
import zxingcpp
from PIL import Image
from upnqr import upnqr

folder = pathlib.Path(sys.argv[1])
work = json.loads((folder / "codes.json").read_text("utf-8"))


def made_by_another(payment):
    payer, recipient = payment["payer"], payment["recipient"]
    return upnqr.upn_string(
        upnqr.Data(
            placnik=upnqr.Placnik(payer["name"], payer["street"], payer["town"]),
            prejemnik=upnqr.Prejemnik(recipient["name"], recipient["street"], recipient["town"], recipient["iban"]),
            # It rounds euros down to cents, and 0.29 * 100 is less than 29.
            znesek=(payment["amountCents"] + 0.5) / 100,
            koda_namena=payment["purposeCode"],
            namen_placila=payment["purpose"],
            rok_placila=datetime.date.fromisoformat(payment["dueDay"]),
            referenca=payment["reference"],
        )
    )


def drawn_by_zint(payload, mask):
    symbol = zint.Symbol()
    symbol.symbology = zint.Symbology.UPNQR
    symbol.option_3 = (mask + 1) << 8
    symbol.input_mode = zint.InputMode.UNICODE
    symbol.encode(payload)
    rows = symbol.encoded_data.tolist()[: symbol.rows]
    return ["".join("1" if row[x >> 3] >> (x & 7) & 1 else "0" for x in range(symbol.width)) for row in rows]


def read(image, payload, where):
    found = [code.text for code in zxingcpp.read_barcodes(image)]
    if found != [payload]:
        print(f"{where}: zxing reads {found}")


def hand_over(image, name):
    """For a reader that knows no PNG: shades of grey, with the width in the name."""
    (folder / f"{name}-{image.width}.grey").write_bytes(image.convert("L").tobytes())


for number, code in enumerate(work["texts"]):
    if made_by_another(code["payment"]).encode("iso-8859-2") != code["payload"].encode("iso-8859-2"):
        print(f"text {number}: differs")

for number, code in enumerate(work["pictures"]):
    payload = code["payload"]
    if drawn_by_zint(payload, work["mask"]) != code["modules"]:
        print(f"picture {number}: zint draws another one")
    image = Image.open(folder / code["file"])
    for scale in (2, 3):
        shown = image.convert("L").resize((image.width * scale, image.height * scale), Image.NEAREST)
        read(shown, payload, f"picture {number} at {scale}")
        hand_over(shown, f"picture-{number}-{scale}")

for number, code in enumerate(work["documents"]):
    page = pypdfium2.PdfDocument(folder / code["file"])[0]
    printed = page.render(scale=300 / 72, grayscale=True).to_pil()
    read(printed, code["payload"], f"document {number}")
    # The upper half is enough, and half the work.
    hand_over(printed.crop((0, 0, printed.width, math.ceil(printed.height / 2))), f"document-{number}")

print(json.dumps({kind: len(work[kind]) for kind in ("texts", "pictures", "documents")}))
