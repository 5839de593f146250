# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is checked of every paper, whatever it says."""

import pathlib
import re
import subprocess

import numpy
from PIL import Image

MEAN_LIMIT = 0.0005
PIXEL_LIMIT = 0.25


def run(*command):
    """The output of a command that must succeed and say nothing on standard error."""
    done = subprocess.run([str(word) for word in command], capture_output=True)
    said = done.stderr.decode(errors="replace").strip()
    assert done.returncode == 0, f"{command[0]}: exit {done.returncode}: {said}"
    assert not said, f"{command[0]}: {said}"
    return done.stdout


def squeezed(text):
    """Text without white space and direction marks: viewers break lines where the page does, and mark right-to-left words."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e]+", "", text)


def page_count(pdf):
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", pdf).decode()).group(1))


def check_syntax(pdf):
    run("qpdf", "--check", pdf)
    run("mutool", "draw", "-q", "-N", "-r", "40", "-o", "/dev/null", "-F", "png", pdf)


def texts(pdf):
    """What poppler copies out of each page, in the order of the file."""
    return [squeezed(page) for page in run("pdftotext", "-raw", pdf, "-").decode().split("\f")[:-1]]


def expected_text(stem, page):
    return squeezed(pathlib.Path(f"{stem}-{page}.txt").read_text(encoding="utf-8"))


def check_fonts(pdf):
    rows = run("pdffonts", pdf).decode().splitlines()[2:]
    assert rows, "no fonts"
    for row in rows:
        assert re.search(r"\byes yes yes\b", row), f"not embedded, subset and mapped: {row}"


def check_text(pdf, stem):
    for page, found in enumerate(texts(pdf), start=1):
        expected = expected_text(stem, page)
        assert found == expected, difference(page, expected, found)


def difference(page, expected, found):
    place = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    around = slice(max(0, place - 20), place + 20)
    return f"page {page}, character {place}: expected …{expected[around]}…, found …{found[around]}…"


def grey(path):
    return numpy.asarray(Image.open(path).convert("L"), dtype=numpy.float32) / 255


def file_pictures(stem):
    """The file's pages as pdftocairo paints them, once check_preview() has asked it to."""
    return sorted(pathlib.Path(stem).parent.glob(f"{pathlib.Path(stem).name}-file-*.tif"))


def check_preview(pdf, stem):
    run("pdftocairo", "-r", "150", "-tiff", "-tiffcompression", "none", pdf, f"{stem}-file")
    pictures = file_pictures(stem)
    assert len(pictures) == page_count(pdf)
    for page, picture in enumerate(pictures, start=1):
        preview, file = grey(f"{stem}-{page}.ppm"), grey(picture)
        height, width = (min(a, b) for a, b in zip(preview.shape, file.shape))
        apart = numpy.abs(preview[:height, :width] - file[:height, :width])
        assert preview.min() < 0.1, f"page {page} is empty"
        assert apart.mean() <= MEAN_LIMIT, f"page {page}: mean difference {apart.mean():.6f}"
        assert apart.max() <= PIXEL_LIMIT, f"page {page}: a pixel differs by {apart.max():.2f}"


def check_information(pdf, names):
    told = run("pdfinfo", pdf).decode()
    for name in names:
        assert name not in told, f"the document's information tells {name!r}"
    assert "CreationDate" not in told and "ModDate" not in told, told


def codes(picture):
    """What the QR codes of a picture say. zbarimg complains where there is no system bus; that is none of our business."""
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split()


def check_print(stem):
    """The print file: pages backwards, twice, and each page stored once."""
    pages = page_count(f"{stem}.pdf")
    check_syntax(f"{stem}-print.pdf")
    found = texts(f"{stem}-print.pdf")
    assert len(found) == 2 * pages
    for i, text in enumerate(found):
        original = pages - i % pages
        expected = expected_text(stem, original)
        assert text == expected, difference(original, expected, text)


def check_words(stem, names=()):
    """All that needs no picture."""
    pdf = pathlib.Path(f"{stem}.pdf")
    check_syntax(pdf)
    check_fonts(pdf)
    check_text(pdf, stem)
    check_information(pdf, names)


def check_paper(stem, names=()):
    check_words(stem, names)
    check_preview(pathlib.Path(f"{stem}.pdf"), stem)
