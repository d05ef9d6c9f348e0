#!/usr/bin/env python3
"""Makes the PDFs of this folder, one hostile layout each, and beside each the text that must be read from it.

No font is embedded: the viewer's Song type is asked for, so the files stay small and the places of all characters are ours.
Run it in this folder; nothing but Python is needed, and qpdf for the one under bad/, which is only to be refused.
"""

import os
import subprocess

WIDTH, HEIGHT, LEFT, SIZE = 595, 842, 80, 16
PER_LINE = 26


def width(text, size=SIZE):
    return sum(size / 2 if c.isascii() else size for c in text)


class Page:
    def __init__(self, rotate=0):
        self.ops, self.rotate = [], rotate

    def text(self, x, y, text, size=SIZE, spread=0.0, mode=0, matrix=None, font="F1", encoding="utf-16-be"):
        a, b, c, d = matrix or (1, 0, 0, 1)
        code = text.encode(encoding).hex().upper()
        self.ops.append(f"BT /{font} {size} Tf {spread} Tc {mode} Tr {a} {b} {c} {d} {x:.2f} {y:.2f} Tm <{code}> Tj ET")

    def line(self, x1, y1, x2, y2):
        self.ops.append(f"0.5 w {x1} {y1} m {x2} {y2} l S")


def lines(paragraph, per_line=PER_LINE, indent=2):
    """Breaks at a number of squares; stops do not begin a line."""
    out, line, room = [], "", per_line - indent
    for c in paragraph:
        if width(line + c, 1) > room and c not in "，。；：、）”":
            out.append(line)
            line, room = "", per_line
        line += c
    return out + [line]


def paragraphs(page, y, texts, x=LEFT, per_line=PER_LINE, size=SIZE, pitch=28, indent=2, **style):
    for text in texts:
        for i, line in enumerate(lines(text, per_line, indent)):
            page.text(x + (indent * size if i == 0 else 0), y, line, size, **style)
            y -= pitch
    return y


def save(name, pages, expected):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None]
    for encoding in ("UniGB-UCS2-H", "GBK-EUC-H"):
        objects.append(f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{encoding} /DescendantFonts [{len(objects) + 2} 0 R] >>")
        objects.append(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> "
            f"/DW 1000 /W [1 95 500 814 939 500] /FontDescriptor {len(objects) + 2} 0 R >>")
        objects.append(
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>")
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Ours def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        "2 beginbfrange <0000> <00FF> <0000> <2000> <9FFF> <2000> endbfrange 1 beginbfchar <E000> <DBC0DDB0> endbfchar endcmap end end")
    objects.append(f"<< /Type /Font /Subtype /Type0 /BaseFont /Ours /Encoding /Identity-H /DescendantFonts [{len(objects) + 2} 0 R] /ToUnicode {len(objects) + 3} 0 R >>")
    objects.append(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Ours /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/DW 1000 /W [32 126 500] /FontDescriptor 5 0 R >>")
    objects.append(f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream")
    kids = []
    for page in pages:
        stream = "\n".join(page.ops)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {page.rotate} "
            f"/Resources << /Font << /F1 3 0 R /F2 6 0 R /F3 9 0 R >> >> /Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{o:010} 00000 n \n".encode() for o in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n".encode()
    with open(f"{name}.pdf", "wb") as f:
        f.write(out)
    with open(f"{name}.txt", "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(expected) + "\n")


WATER = "水源涵养是山区各县的共同任务。各县要查清河流和湿地的家底，把需要保护的地方逐一画在图上，并在三年之内完成退化湿地的修复。"
ROADS = "乡村道路要建管并重。到2027年，全市新改建农村公路1200公里，养护经费由市县两级按照6:4的比例分担，列入年度预算。"
SCHOOL = "学校布局要随人口变化调整。新建住宅区按照规定配建幼儿园和小学，与住宅同步设计、同步建设、同步交付使用，不得挪作他用。"
ENERGY = "新能源装机稳步增长。截至2023年底，风电和光伏装机合计386.5万千瓦，占全部装机的41.2%，比上年提高3.7个百分点。"


def stretched():
    page, y = Page(), 720
    for i, line in enumerate(lines(WATER)):
        x = LEFT + (2 * SIZE if i == 0 else 0)
        spread = (LEFT + PER_LINE * SIZE + 60 - x - width(line)) / (len(line) - 1) if i < len(lines(WATER)) - 1 else 0
        page.text(x, y, line, spread=spread)
        y -= 28
    save("stretched", [page], [WATER])


def letter_spaced_title():
    page = Page()
    for i, c in enumerate("前言"):
        page.text(240 + i * 80, 760, c, 22)
    paragraphs(page, 700, [WATER, ROADS])
    save("letter-spaced-title", [page], ["前言", WATER, ROADS])


def two_columns():
    page = Page()
    page.text(190, 770, "山区发展两篇短论", 26)
    y = paragraphs(page, 720, [WATER, ROADS], x=60, per_line=18, size=12, pitch=20)
    paragraphs(page, 720, [SCHOOL, ENERGY], x=302, per_line=18, size=12, pitch=20)
    save("two-columns", [page], ["山区发展两篇短论", WATER, ROADS, SCHOOL, ENERGY])


def paragraph_over_columns():
    page = Page()
    whole = lines(WATER + ROADS + SCHOOL + ENERGY, 18)
    half = (len(whole) + 1) // 2
    for column, part in enumerate((whole[:half], whole[half:])):
        for i, line in enumerate(part):
            page.text(60 + 242 * column + (24 if column == i == 0 else 0), 740 - 20 * i, line, 12)
    save("paragraph-over-columns", [page], [WATER + ROADS + SCHOOL + ENERGY])


def footnotes():
    first, second = Page(), Page()
    body = ROADS[:-1] + "①" + ROADS[-1]
    all_lines = lines(SCHOOL + body + ENERGY)
    cut = next(i for i, line in enumerate(all_lines) if "①" in line) + 2
    for i, line in enumerate(all_lines[:cut]):
        first.text(LEFT + (2 * SIZE if i == 0 else 0), 720 - 28 * i, line)
    first.line(LEFT, 160, LEFT + 140, 160)
    note = "①农村公路指县道、乡道和村道。"
    first.text(LEFT, 140, note, 10)
    for i, line in enumerate(all_lines[cut:]):
        second.text(LEFT, 720 - 28 * i, line)
    second.line(LEFT, 160, LEFT + 140, 160)
    for page, number in ((first, 1), (second, 2)):
        page.text(290, 60, f"— {number} —", 12)
    paragraphs(second, 720 - 28 * (len(all_lines) - cut), ["另有两县先行试点。②"])
    second_note = "②试点期为一年。"
    second.text(LEFT, 140, second_note, 10)
    save("footnotes", [first, second], [SCHOOL + body + ENERGY, "另有两县先行试点。②", note, second_note])


def odd_and_even_heads():
    pages = []
    for number, text in enumerate((WATER, ROADS, SCHOOL, ENERGY), 1):
        page = Page()
        if number % 2:
            page.text(400, 790, "某市公报", 10)
            page.text(500, 50, str(number), 10)
        else:
            page.text(LEFT, 790, "山区发展规划", 10)
            page.text(LEFT, 50, str(number), 10)
        paragraphs(page, 730, [text])
        pages.append(page)
    save("odd-and-even-heads", pages, [WATER, ROADS, SCHOOL, ENERGY])


def one_page_notice():
    page = Page()
    page.text(160, 760, "关于召开座谈会的通知", 26)
    page.text(LEFT, 700, "各县人民政府：")
    paragraphs(page, 672, [WATER])
    page.text(400, 500, "某市人民政府")
    page.text(396, 472, "2024年3月8日")
    save("one-page-notice", [page], ["关于召开座谈会的通知", "各县人民政府：", WATER, "某市人民政府", "2024年3月8日"])


def out_of_order():
    page = Page()
    drawn = []
    y = 720
    for text in (WATER, ROADS):
        for i, line in enumerate(lines(text)):
            drawn.append((LEFT + (2 * SIZE if i == 0 else 0), y, line))
            y -= 28
    for x, y, line in reversed(drawn):
        half = len(line) // 2
        page.text(x + width(line[:half]), y, line[half:])
        page.text(x, y, line[:half])
    save("out-of-order", [page], [WATER, ROADS])


def double_struck():
    page = Page()
    for dx in (0, 0.4):
        page.text(LEFT + 32 + dx, 740, "一、水源涵养")
    paragraphs(page, 712, [WATER])
    save("double-struck", [page], ["一、水源涵养", WATER])


def hidden():
    page = Page()
    paragraphs(page, 720, [WATER])
    page.text(700, 400, "页外文字")
    page.text(LEFT, 400, "看不见的文字", mode=3)
    page.text(200, 250, "内部资料", 48, matrix=(0.707, 0.707, -0.707, 0.707))
    save("hidden", [page], [WATER])


def turned():
    page = Page(rotate=90)
    y = 60
    for text in (WATER, ROADS):
        for i, line in enumerate(lines(text)):
            page.text(y, 100 + (2 * SIZE if i == 0 else 0), line, matrix=(0, 1, -1, 0))
            y += 28
    save("turned", [page], [WATER, ROADS])


def vertical():
    page, x = Page(), 500
    text = "水源涵养是山区各县的共同任务。各县要查清河流和湿地的家底，把需要保护的地方逐一画在图上。"
    for i, line in enumerate(lines(text)):
        for k, c in enumerate(line):
            page.text(x, 740 - SIZE * (k + (2 if i == 0 else 0)), c)
        x -= 30
    save("vertical", [page], [text])


def gbk_without_embedding():
    page = Page()
    for i, line in enumerate(lines(ENERGY)):
        page.text(LEFT + (2 * SIZE if i == 0 else 0), 720 - 28 * i, line, font="F2", encoding="gbk")
    save("gbk-without-embedding", [page], [ENERGY])


def raised_marks():
    page = Page()
    page.text(LEFT + 32, 720, "库容达到500万m")
    page.text(LEFT + 32 + width("库容达到500万m"), 726, "3", 8)
    page.text(LEFT + 32 + width("库容达到500万m") + 5, 720, "，排放CO")
    page.text(LEFT + 32 + width("库容达到500万m，排放CO") + 6, 717, "2", 8)
    page.text(LEFT + 32 + width("库容达到500万m，排放CO") + 11, 720, "减少3万吨。")
    paragraphs(page, 692, [WATER])
    save("raised-marks", [page], ["库容达到500万m³，排放CO2减少3万吨。", WATER])


def radicals():
    page = Page()
    page.text(LEFT + 32, 720, "⽔源涵养要⼀体推进，⼭区各⻓负其责，占⽐为41\ue0002%。", font="F3")
    save("radicals", [page], ["水源涵养要一体推进，山区各长负其责，占比为41.2%。"])


def contents():
    page = Page()
    page.text(260, 760, "目")
    page.text(310, 760, "录")
    for i, (entry, number) in enumerate((("一、水源涵养", 1), ("二、乡村道路", 5), ("三、学校布局", 12))):
        page.text(LEFT, 720 - 28 * i, entry + "." * (44 - len(entry)) + str(number))
    save("contents", [page], ["目录", "一、水源涵养\t1", "二、乡村道路\t5", "三、学校布局\t12"])


def headings_over_text():
    page = Page()
    page.text(120, 770, "某市山区水源涵养和乡村道路建设管理办法（试", 20)
    page.text(270, 740, "行）", 20)
    page.text(LEFT + 2 * SIZE, 690, "一、保护水源，修复湿地")
    y = paragraphs(page, 662, [WATER])
    page.text(LEFT + 2 * SIZE, y, "二、建管并重，分担经费")
    paragraphs(page, y - 28, [ROADS])
    save("headings-over-text", [page], [
        "某市山区水源涵养和乡村道路建设管理办法（试行）", "一、保护水源，修复湿地", WATER, "二、建管并重，分担经费", ROADS])


def grid(page, xs, ys):
    for y in ys:
        page.line(xs[0], y, xs[-1], y)
    for x in xs:
        page.line(x, ys[0], x, ys[-1])


def row(page, xs, y, cells):
    for x, cell in zip(xs, cells):
        page.text(x + 6, y, cell, 12)


def table_over_pages():
    xs = (80, 240, 340, 440)
    header, rows = ("指标", "2020年", "2025年"), [("森林覆盖率（%）", "42", "43.5"), ("湿地面积（万亩）", "310", "315"), ("河流断面（个）", "18", "25")]
    first, second = Page(), Page()
    y = paragraphs(first, 760, [WATER])
    first.text(200, y, "表1　山区主要指标", 14)
    grid(first, xs, (y - 20, y - 50, y - 80, y - 110))
    for i, cells in enumerate((header, rows[0], rows[1])):
        row(first, xs, y - 40 - 30 * i, cells)
    grid(second, xs, (780, 750, 720))
    row(second, xs, 760, header)
    row(second, xs, 730, rows[2])
    paragraphs(second, 690, [ROADS])
    save("table-over-pages", [first, second], [WATER, "表1 山区主要指标", *("\t".join(cells) for cells in (header, *rows)), ROADS])


def shaded_table():
    page = Page()
    xs, cells = (80, 260, 400), [("机组类型", "取值"), ("超临界", "2.968"), ("亚临界", "3.120")]
    y = paragraphs(page, 760, [WATER])
    for i, (name, value) in enumerate(cells):
        for left, right in zip(xs, xs[1:]):
            page.ops.append(f"0.95 g {left} {y - 30 * i - 10} {right - left} 30 re f 0 g")
        row(page, xs, y - 30 * i, (name, value))
    y -= 110
    for line in lines(ROADS):
        page.ops.append(f"0.95 g {LEFT} {y - 4} {width(line)} 20 re f 0 g")
        page.text(LEFT + (2 * SIZE if line == lines(ROADS)[0] else 0), y, line)
        y -= 28
    save("shaded-table", [page], [WATER, *("\t".join(pair) for pair in cells), ROADS])


def chapter_heads():
    pages = []
    for number, (head, text) in enumerate((("山区发展规划", WATER), ("山区发展规划", ROADS), ("第二章　学校", SCHOOL), ("山区发展规划", ENERGY)), 1):
        page = Page()
        page.text(250, 790, head, 10)
        page.text(290, 50, "IVX"[number - 1] if number < 3 else str(number), 10)
        paragraphs(page, 730, [text])
        pages.append(page)
    save("chapter-heads", pages, [WATER, ROADS, SCHOOL, ENERGY])


def page_of_a_book():
    page = Page()
    page.text(220, 800, "山区发展标准（2024年版）", 10)
    page.line(LEFT, 794, 515, 794)
    paragraphs(page, 750, [WATER, ROADS, SCHOOL])
    page.text(290, 50, "173", 10)
    save("page-of-a-book", [page], [WATER, ROADS, SCHOOL])


def encrypted():
    os.makedirs("bad", exist_ok=True)
    subprocess.run(["qpdf", "--static-id", "--encrypt", "secret", "secret", "256", "--", "radicals.pdf", "bad/encrypted.pdf"], check=True)


if __name__ == "__main__":
    for make in (stretched, letter_spaced_title, two_columns, paragraph_over_columns, footnotes, odd_and_even_heads, one_page_notice, out_of_order,
                 double_struck, hidden, turned, vertical, gbk_without_embedding, raised_marks, radicals, contents, headings_over_text,
                 table_over_pages, shaded_table, chapter_heads, page_of_a_book, encrypted):
        make()
