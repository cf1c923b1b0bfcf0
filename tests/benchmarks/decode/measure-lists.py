#!/usr/bin/python3
"""How long procession-decode takes for long lists, beside others that read them.

    measure-lists.py DECODER [ROWS [CLI]]

Makes the same list (13 columns, 45% with hanzi) as CSV, as GB18030, as .xlsx, .ods and .xls (65,000
rows: the format has no more), reads each in a process of its own, and prints seconds of CPU, wall
time and peak memory of each, and how many times the decoder's CPU the others take. Peers that are
not installed are left out. All in one run, one after the other: only ratios say something.
With CLI, 'import --dry-run' of the same list too: read, understood, checked and compared with an
empty season, each change printed; peers only read.
"""
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

HEADERS = ["Student ID", "Partner ID", "Forenames", "Surname", "Name in Chinese", "Pinyin", "Award",
           "Class", "Programme", "School", "Date of Birth", "Attending", "Email"]
GIVEN = ["Amelia", "Zoë", "José", "Thomas", "Ngozi", "Léa", "Oliver", "Grace", "Björn", "Siân"]
FAMILY = ["Smith", "Müller", "García", "Okafor", "O’Neill", "Lefèvre", "Brown", "Lindström"]
HANZI_FAMILY, HANZI_GIVEN = "王李张刘陈杨黄赵吴周", "伟娜敏静丽强磊洋艳勇军杰娟涛超"
AWARDS = ["BSc (Hons)", "MSc", "PhD", "BEng (Hons)"]
SCHOOLS = ["School of Medicine", "School of Law, Trade and Ports", "School of Engineering"]
ROUNDS = 3


def make_rows(count):
    chance = random.Random(20261124)
    for i in range(count):
        chinese = chance.random() < 0.45
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        native = chance.choice(HANZI_FAMILY) + chance.choice(HANZI_GIVEN) + chance.choice(HANZI_GIVEN)
        yield ["%09d" % (200000000 + i), "P%07d" % i if chinese else "", given, family,
               native if chinese else "", "Wang Weina" if chinese else "", chance.choice(AWARDS),
               chance.choice(["First", "2:1", "2:2", ""]), "Subject %d" % chance.randrange(60),
               chance.choice(SCHOOLS), "2002-%02d-%02d" % (chance.randrange(1, 13), chance.randrange(1, 29)),
               chance.choice(["Yes", "No"]), "%s.%d@example.org" % (given[0], i)]


def write_csv(path, rows, encoding):
    import csv
    with open(path, "w", encoding=encoding, newline="", errors="replace") as out:
        writer = csv.writer(out)
        writer.writerow(HEADERS)
        writer.writerows(rows)


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def letters(column):
    return chr(ord("A") + column)


def write_xlsx(path, rows):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    strings, sheet = {}, []
    for number, row in enumerate([HEADERS] + rows, 1):
        sheet.append('<row r="%d">' % number)
        for column, text in enumerate(row):
            if text:
                index = strings.setdefault(text, len(strings))
                sheet.append('<c r="%s%d" t="s"><v>%d</v></c>' % (letters(column), number, index))
        sheet.append("</row>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/'
                     '2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
                     'openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                     'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
                     '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                     '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.'
                     'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName='
                     '"/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument'
                     '.spreadsheetml.sharedStrings+xml"/></Types>')
        out.writestr("_rels/.rels", '<Relationships xmlns="%s"><Relationship Id="a" Type="%s/office'
                     'Document" Target="xl/workbook.xml"/></Relationships>' % (package, office))
        out.writestr("xl/workbook.xml", '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="List" '
                     'sheetId="1" r:id="s"/></sheets></workbook>' % (main, office))
        out.writestr("xl/_rels/workbook.xml.rels", '<Relationships xmlns="%s"><Relationship Id="s" '
                     'Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" '
                     'Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
                     % (package, office, office))
        out.writestr("xl/worksheets/sheet1.xml", '<worksheet xmlns="%s"><sheetData>%s</sheetData>'
                     "</worksheet>" % (main, "".join(sheet)))
        out.writestr("xl/sharedStrings.xml", '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>' % (
            main, len(strings), len(strings), "".join("<si><t>%s</t></si>" % escape(s) for s in strings)))


def write_ods(path, rows):
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    sheet = []
    for row in [HEADERS] + rows:
        sheet.append("<table:table-row>")
        for text in row:
            sheet.append('<table:table-cell office:value-type="string"><text:p>%s</text:p>'
                         "</table:table-cell>" % escape(text) if text else "<table:table-cell/>")
        sheet.append("</table:table-row>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        out.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="%smanifest:1.0"/>' % names)
        out.writestr("content.xml", '<office:document-content xmlns:office="%soffice:1.0" xmlns:table='
                     '"%stable:1.0" xmlns:text="%stext:1.0"><office:body><office:spreadsheet><table:table '
                     'table:name="List">%s</table:table></office:spreadsheet></office:body></office:'
                     "document-content>" % (names, names, names, "".join(sheet)))


def record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def old_text(text):
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def old_workbook(rows):
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6))
    name = record(0x0085, struct.pack("<IBBBB", len(start) + 16 + 4, 0, 0, 4, 0) + b"List")
    name = name[:4] + struct.pack("<I", len(start) + len(name) + 4) + name[8:]
    cells = [record(0x0809, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 6)),
             record(0x0200, struct.pack("<IIHHH", 0, len(rows) + 1, 0, len(HEADERS), 0))]
    for number, row in enumerate([HEADERS] + rows):
        for column, text in enumerate(row):
            if text:
                cells.append(record(0x0204, struct.pack("<HHH", number, column, 0) + old_text(text)))
    return start + name + record(0x000A, b"") + b"".join(cells) + record(0x000A, b"")


def write_xls(path, rows):
    """The stream in an OLE2 container with sectors of 512 bytes."""
    stream = old_workbook(rows)
    stream += b"\0" * (-len(stream) % 512)
    sectors = len(stream) // 512
    tables = 1
    while tables * 128 < sectors + 1 + tables + max(0, -(-(tables - 109) // 127)):
        tables += 1
    extra = max(0, -(-(tables - 109) // 127))
    first_table = sectors + 1
    first_extra = first_table + tables
    links = list(range(1, sectors)) + [0xFFFFFFFE, 0xFFFFFFFE]
    links += [0xFFFFFFFD] * tables + [0xFFFFFFFC] * extra
    links += [0xFFFFFFFF] * (tables * 128 - len(links))
    places = list(range(first_table, first_table + tables))

    def entry(name, kind, child, start, size):
        encoded = (name + "\0").encode("utf-16-le")
        return encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, 0xFFFFFFFF,
                                                      0xFFFFFFFF, child) + b"\0" * 36 + struct.pack("<II", start, size) + b"\0" * 4
    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 0, len(stream))
    directory = directory.ljust(512, b"\0")
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, sectors, 0, 4096,
                          0xFFFFFFFE, 0, first_extra if extra else 0xFFFFFFFE, extra, places[0])
    header += b"".join(struct.pack("<I", p) for p in places[1:109])
    header = header.ljust(512, b"\xFF")
    more = b""
    for i in range(extra):
        piece = places[109 + i * 127:109 + (i + 1) * 127]
        piece += [0xFFFFFFFF] * (127 - len(piece))
        more += struct.pack("<128I", *piece, first_extra + i + 1 if i + 1 < extra else 0xFFFFFFFE)
    with open(path, "wb") as out:
        out.write(header + stream + directory + struct.pack("<%dI" % len(links), *links) + more)


def run(words, source, good=(0,)):
    """Seconds of CPU, seconds on the wall and MiB of the best of some rounds; None where it fails."""
    best = None
    for _ in range(ROUNDS):
        with open(source, "rb") as given, open(os.devnull, "wb") as nowhere:
            start = time.monotonic()
            child = subprocess.Popen(words, stdin=given, stdout=nowhere, stderr=nowhere)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = status
            wall = time.monotonic() - start
        if os.waitstatus_to_exitcode(status) not in good:
            return None
        cpu = usage.ru_utime + usage.ru_stime
        if best is None or cpu < best[0]:
            best = (cpu, wall, usage.ru_maxrss / 1024)
        if cpu > 3:
            break
    return best


def peers(kind, path, folder):
    python = "/usr/bin/python3"
    if kind in ("csv", "gb18030"):
        encoding = "gb18030" if kind == "gb18030" else "utf-8"
        yield "Python csv", [python, "-c", "import csv\nrows=[]\nfor r in csv.reader(open(%r,encoding=%r,"
                             "newline='')): rows.append(r)" % (path, encoding)]
        yield "pandas", [python, "-c", "import pandas; pandas.read_csv(%r,dtype=str,encoding=%r)" % (path, encoding)]
        if kind == "csv" and shutil.which("sqlite3"):
            yield "sqlite3 .import", ["sqlite3", "-cmd", ".mode csv", os.path.join(folder, "x.db"),
                                      "DROP TABLE IF EXISTS t", ".import %s t" % path]
    elif kind == "xls":
        yield "xlrd", [python, "-c", "import xlrd; s=xlrd.open_workbook(%r).sheet_by_index(0); "
                       "[s.row_values(i) for i in range(s.nrows)]" % path]
    elif kind == "xlsx":
        yield "openpyxl, read only", [python, "-c", "import openpyxl; s=openpyxl.load_workbook(%r,"
                                      "read_only=True).worksheets[0]; [r for r in s.iter_rows(values_only=True)]" % path]
    if shutil.which("ssconvert"):
        yield "ssconvert", ["ssconvert", path, os.path.join(folder, "out.csv")]


def write(kind, path, count):
    rows = list(make_rows(min(count, 65000) if kind == "xls" else count))
    if kind in ("csv", "gb18030"):
        write_csv(path, rows, "utf-8" if kind == "csv" else kind)
    else:
        {"xlsx": write_xlsx, "ods": write_ods, "xls": write_xls}[kind](path, rows)


def measure_import(cli, decoder, path, folder):
    season = os.path.join(folder, "empty.season")
    os.environ["PROCESSION_DECODE"] = decoder
    os.environ["XDG_DATA_HOME"] = folder
    if not os.path.exists(season):
        subprocess.run([cli, "new", season], check=True, stdout=subprocess.DEVNULL)
    return run([cli, "import", season, path, "--dry-run"], path, (0, 3))


def measure(kind, decoder, count, folder, cli):
    path = os.path.join(folder, "list." + kind)
    # In a process of its own: the memory of this one would count as that of those it starts.
    subprocess.run([sys.executable, __file__, "--write", kind, path, str(count)], check=True)
    size = os.path.getsize(path)
    own = run([decoder, "--size", str(size)], path)
    if own is None:
        sys.exit("procession-decode failed over %s" % kind)
    print("%s, %d rows, %.1f MB" % (kind, min(count, 65000) if kind == "xls" else count, size / 1e6))
    print("  %-22s %6.2f s cpu %6.2f s wall %5.0f MiB (%.1f times the file)"
          % ("procession-decode", *own, own[2] * 1048576 / size))
    for name, words in peers(kind, path, folder):
        figures = run(words, path)
        if figures is not None:
            print("  %-22s %6.2f s cpu %6.2f s wall %5.0f MiB   %5.1f times the cpu"
                  % (name, *figures, figures[0] / own[0]))
    whole = measure_import(cli, decoder, path, folder) if cli else None
    if whole is not None:
        print("  %-22s %6.2f s cpu %6.2f s wall %5.0f MiB   %5.1f times the cpu (%.1f times the file)"
              % ("import, checked", *whole, whole[0] / own[0], whole[2] * 1048576 / size))
    sys.stdout.flush()


def main():
    if sys.argv[1] == "--write":
        write(sys.argv[2], sys.argv[3], int(sys.argv[4]))
        return
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100000
    folder = tempfile.mkdtemp(prefix="procession-lists-")
    try:
        for kind in ("csv", "gb18030", "xlsx", "ods", "xls"):
            measure(kind, sys.argv[1], count, folder, sys.argv[3] if len(sys.argv) > 3 else None)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
