"""What zxing reads in pictures of pages and files, as they are: nothing is enlarged, cut out or brightened for it.

Called with a folder of PNG files; prints what is read in each, by its name, and hands them on for a reader that knows no PNG.
"""

import json
import pathlib
import sys

import zxingcpp
from PIL import Image

folder = pathlib.Path(sys.argv[1])
read = {}
for file in sorted(folder.glob("*.png")):
    image = Image.open(file).convert("L")
    read[file.stem] = [code.text for code in zxingcpp.read_barcodes(image)]
    # Shades of grey, with the width in the name.
    (folder / f"{file.stem}-{image.width}.grey").write_bytes(image.tobytes())
print(json.dumps(read))
