#!/usr/bin/env python3
"""Sets the sources beside this file as the PDFs of the sample corpus.

    build.py [ID…]          needs chromium, soffice (LibreOffice) and the fonts Noto CJK, AR PL UMing, WenQuanYi

A source is UTF-8 text, one paragraph a line. `!name value` lines say how it is set; what a line is, its first characters say:
`# ` title, `## ` subtitle, `@ ` author, `= ` first-level heading, `== ` second-level heading, `: ` addressees, `> ` signature or
date, `^ ` caption of a table, `| a | b` row of a table (first row: header), `~ ` note under a table, `+ ` centred line,
`% ` document number, `$ ` red head, `& ` line of the imprint, anything else running text. `①{…}` and `*{…}` are notes at the foot.
The same sources and the same producers give the same pages; only the dates inside the PDFs differ.
"""
import pathlib
import subprocess
import sys
import tempfile

from page_html import to_html
from page_odt import to_fodt
from source import read

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parents[3] / "corpus"


def chromium(page, target):
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                    "--virtual-time-budget=10000", "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri()],
                   check=True, stderr=subprocess.DEVNULL)


def libreoffice(page, target):
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(target.parent), str(page)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def build(path):
    source = read(path)
    target = CORPUS / f"{path.stem}.pdf"
    with tempfile.TemporaryDirectory() as folder:
        odt = source.settings["producer"] == "libreoffice"
        page = pathlib.Path(folder) / f"{path.stem}.{'fodt' if odt else 'html'}"
        page.write_text(to_fodt(source) if odt else to_html(source), encoding="utf-8")
        (libreoffice if odt else chromium)(page, target)
    print(target.name, target.stat().st_size)


if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    for path in sorted(HERE.glob("*.txt")):
        if not wanted or path.stem in wanted:
            build(path)
