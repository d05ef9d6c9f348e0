"""Reads a source: settings and blocks."""
import re
from dataclasses import dataclass

KINDS = {"# ": "title", "## ": "subtitle", "@ ": "author", "= ": "heading1", "== ": "heading2", ": ": "addressees", "> ": "signature",
         "^ ": "caption", "| ": "row", "~ ": "tablenote", "+ ": "centred", "% ": "number", "$ ": "redhead", "& ": "imprint"}
NOTE = re.compile(r"([①-⑳*])\{([^}]*)\}")


@dataclass
class Source:
    settings: dict
    blocks: list  # (kind, text); rows: (row, [cells])


def block(line):
    for prefix in sorted(KINDS, key=len, reverse=True):
        if line.startswith(prefix):
            kind, text = KINDS[prefix], line[len(prefix):].strip()
            return (kind, [cell.strip() for cell in text.rstrip("|").split("|")]) if kind == "row" else (kind, text)
    return "body", line


def read(path):
    settings, blocks = {"producer": "chromium"}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("!"):
            name, _, value = line[1:].partition(" ")
            settings[name] = value
        elif line.strip():
            blocks.append(block(line))
    return Source(settings, blocks)


def pieces(text):
    """Cuts a paragraph into text and notes: ("text", …) or ("note", mark, …)."""
    at = 0
    for note in NOTE.finditer(text):
        if note.start() > at:
            yield "text", text[at:note.start()], ""
        yield "note", note.group(1), note.group(2)
        at = note.end()
    if at < len(text):
        yield "text", text[at:], ""


def tables(blocks):
    """Yields (kind, content), with consecutive rows as one ("table", rows)."""
    rows = []
    for kind, content in blocks + [("end", "")]:
        if kind == "row":
            rows.append(content)
            continue
        if rows:
            yield "table", rows
            rows = []
        if kind != "end":
            yield kind, content
