"""Sets a source as HTML for Chromium: `report` and `notice` flow, `journal` is cut into pages by paginate.js."""
import html
import pathlib

from source import pieces, tables

HERE = pathlib.Path(__file__).resolve().parent
CLASSES = {"title": "h1", "heading1": "h2", "heading2": "h3", "body": "p"}


def inline(text):
    out = []
    for kind, mark, note in pieces(text):
        if kind == "text":
            out.append(html.escape(mark))
        else:
            out.append(f'<span class="mark" data-note="{html.escape(note, quote=True)}">{mark}</span>')
    return "".join(out)


def table(rows):
    def row(cells, tag):
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"
    return "<table><thead>" + row(rows[0], "th") + "</thead><tbody>" + "".join(row(cells, "td") for cells in rows[1:]) + "</tbody></table>"


def to_html(source):
    s = source.settings
    body = []
    for kind, content in tables(source.blocks):
        tag = CLASSES.get(kind, "p")
        body.append(table(content) if kind == "table" else f'<{tag} class="{kind}">{inline(content)}</{tag}>')
    layout = s.get("layout", "report")
    script = f"<script>{(HERE / 'paginate.js').read_text(encoding='utf-8')}</script>" if layout == "journal" else ""
    heads = f'data-odd="{s.get("odd", "")}" data-even="{s.get("even", "")}" data-first="{s.get("first-page", "1")}"'
    style = (HERE / "page.css").read_text(encoding="utf-8")
    fonts = f":root {{ --text: {s.get('font', 'AR PL UMing CN')}; --head: {s.get('head-font', 'WenQuanYi Zen Hei')}; --size: {s.get('size', '12pt')}; }}"
    return (f'<!DOCTYPE html><html lang="{s.get("lang", "zh-CN")}"><head><meta charset="utf-8"><title>{html.escape(s.get("name", ""))}</title>'
            f'<style>{fonts}{style}</style></head><body class="{layout}" {heads}>{"".join(body)}{script}</body></html>')
