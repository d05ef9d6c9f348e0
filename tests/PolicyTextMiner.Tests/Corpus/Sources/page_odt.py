"""Sets a source as a flat OpenDocument text for LibreOffice: notes at the foot, odd and even heads, one column or two."""
from xml.sax.saxutils import escape, quoteattr

from source import pieces, tables

NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"' for name, urn in {
    "office": "office", "style": "style", "text": "text", "table": "table"}.items()) + (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"')


def style(name, paragraph="", text="", family="paragraph"):
    return (f'<style:style style:name="{name}" style:family="{family}">'
            f'<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>')


def face(font, size, weight="normal"):
    return (f'style:font-name="{font}" style:font-name-asian="{font}" fo:font-size="{size}" style:font-size-asian="{size}" '
            f'fo:font-weight="{weight}" style:font-weight-asian="{weight}" style:language-asian="zh" style:country-asian="CN"')


def styles(s):
    text, head, size = s.get("font", "AR PL UMing CN"), s.get("head-font", "WenQuanYi Zen Hei"), s.get("size", "11pt")
    lines = f'fo:line-height="{s.get("line-height", "150%")}"'
    body = f'fo:text-align="justify" {lines}'
    centre = 'fo:text-align="center"'
    indent = f'fo:text-indent="{2 * float(size[:-2])}pt"'
    return "".join([
        style("body", f"{body} {indent}", face(text, size)),
        style("addressees", body, face(text, size)),
        style("title", f'{centre} fo:margin-top="8pt" fo:margin-bottom="6pt"', face(head, s.get("title-size", "20pt")) + f' fo:letter-spacing="{s.get("title-spacing", "0pt")}"'),
        style("subtitle", centre, face(text, size)), style("centred", centre, face(text, size)),
        style("author", f'{centre} fo:margin-bottom="10pt"', face(text, "12pt") + ' fo:letter-spacing="6pt"'),
        style("heading1", f'{centre if s.get("heading", "centre") == "centre" else indent} fo:margin-top="6pt" fo:margin-bottom="4pt" fo:keep-with-next="always"', face(head, s.get("heading-size", "13pt"))),
        style("heading2", f'{indent} {lines} fo:keep-with-next="always"', face(head, size)),
        style("signature", 'fo:text-align="end" fo:margin-right="30pt" fo:line-height="150%"', face(text, size)),
        style("caption", f'{centre} fo:margin-top="6pt" fo:margin-bottom="3pt" fo:keep-with-next="always"', face(head, size)),
        style("tablenote", "", face(text, "9pt")), style("cell", centre, face(text, "10pt")), style("label", "", face(text, "10pt")),
        style("redhead", f'{centre} fo:margin-top="24pt"', face(head, "32pt", "bold") + ' fo:color="#d00000" fo:letter-spacing="4pt"'),
        style("number", f'{centre} fo:padding="6pt" fo:border-bottom="1.5pt solid #d00000" fo:margin-top="10pt" fo:margin-bottom="14pt"', face(text, size)),
        style("imprint", 'fo:border-top="0.8pt solid #000000" fo:border-bottom="0.8pt solid #000000" fo:padding="3pt" fo:margin-top="10pt"', face(text, "10.5pt")),
        style("running", f'{centre} fo:border-bottom="0.5pt solid #000000"', face(text, "9pt")),
        style("folio", centre, face(text, "9pt")), style("Footnote", f'{centre.replace("center", "justify")}', face(text, "9pt")),
        f'<style:style style:name="mark" style:family="text"><style:text-properties {"" if s.get("marks") == "inline" else "style:text-position=&quot;super 65%&quot;".replace("&quot;", chr(34))}/></style:style>',
        '<text:notes-configuration text:note-class="footnote" style:num-format="①, ②, ③, ..." text:start-numbering-at="page" '
        'text:citation-body-style-name="mark" text:default-style-name="Footnote"/>',
    ])


def automatic(s):
    first = s.get("first-page", "1")
    return "".join([
        '<style:style style:name="grid" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>',
        '<style:style style:name="wide" style:family="section"><style:section-properties><style:columns fo:column-count="1"/></style:section-properties></style:style>',
        '<style:style style:name="columns" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="2" fo:column-gap="7mm"/></style:section-properties></style:style>',
        f'<style:style style:name="opening" style:family="paragraph" style:parent-style-name="title" style:master-page-name="Standard">'
        f'<style:paragraph-properties style:page-number="{first}"/></style:style>',
    ])


def faces(s):
    names = dict.fromkeys([s.get("font", "AR PL UMing CN"), s.get("head-font", "WenQuanYi Zen Hei")])
    return "".join(f"<style:font-face style:name={quoteattr(name)} svg:font-family={quoteattr(name)}/>" for name in names)


def inline(text):
    out = []
    for kind, mark, note in pieces(text):
        if kind == "text":
            out.append(escape(mark))
        else:
            label = f' text:label="{mark}"' if mark == "*" else ""
            out.append(f'<text:note text:note-class="footnote"><text:note-citation{label}>{mark}</text:note-citation>'
                       f'<text:note-body><text:p text:style-name="Footnote">{escape(note)}</text:p></text:note-body></text:note>')
    return "".join(out)


def table(rows):
    def cell(text, first):
        return f'<table:table-cell table:style-name="grid"><text:p text:style-name="{"label" if first else "cell"}">{escape(text)}</text:p></table:table-cell>'
    lines = ["<table:table-row>" + "".join(cell(c, i == 0 and r > 0) for i, c in enumerate(row)) + "</table:table-row>" for r, row in enumerate(rows)]
    return (f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
            f"<table:table-header-rows>{lines[0]}</table:table-header-rows>{''.join(lines[1:])}</table:table>")


def content(source):
    columns = source.settings.get("columns") == "2"
    opening = "first-page" in source.settings
    out, opened = [], False
    for kind, value in tables(source.blocks):
        if columns and not opened and kind in ("body", "heading1"):
            out.append('<text:section text:style-name="columns" text:name="columns">')
            opened = True
        out.append(table(value) if kind == "table" else f'<text:p text:style-name="{"opening" if opening and kind == "title" else kind}">{inline(value)}</text:p>')
    return "".join(out) + ("</text:section>" if opened else "")


def master(s):
    def head(text):
        return f'<text:p text:style-name="running">{escape(text)}</text:p>'
    odd, even = s.get("odd", ""), s.get("even", "")
    heads = f"<style:header>{head(odd)}</style:header><style:header-left>{head(even)}</style:header-left>" if odd else ""
    mark = ("— ", " —") if s.get("folio") == "dashes" else ("", "")
    return (f'<style:master-page style:name="Standard" style:page-layout-name="page">{heads}'
            f'<style:footer><text:p text:style-name="folio">{mark[0]}<text:page-number/>{mark[1]}</text:p></style:footer></style:master-page>')


def to_fodt(source):
    s = source.settings
    layout = ('<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
              f'fo:margin-top="18mm" fo:margin-bottom="16mm" fo:margin-left="{s.get("margin", "26mm")}" fo:margin-right="{s.get("margin", "26mm")}" '
              f'style:num-format="1"/>'
              '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
              '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>')
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:font-face-decls>{faces(s)}</office:font-face-decls><office:styles>{styles(s)}</office:styles>"
            f"<office:automatic-styles>{layout}{automatic(s)}</office:automatic-styles><office:master-styles>{master(s)}</office:master-styles>"
            f"<office:body><office:text>{content(source)}</office:text></office:body></office:document>")
