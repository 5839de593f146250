# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives that somebody made on purpose: each is refused in a moment, and nothing is written anywhere."""

import hashlib
import io
import json
import os
import struct
import subprocess
import sys
import tempfile
import warnings
import zipfile
import zlib

FILES = {'CQ-1-01-form.pdf': b'%PDF-1.7 form', 'CQ-1-02-checklist.pdf': b'%PDF-1.7 checklist'}


def manifest(files, **other):
    """What a package says of its files."""
    return json.dumps({'format': 'yucai-package', 'version': 1, 'case': 'CQ-1', 'on': '2026-11-24', 'rulebooks': [],
                       'files': [{'name': name, 'what': 'form', 'size': len(content), 'sha256': hashlib.sha256(content).hexdigest()}
                                 for name, content in files.items()], **other}).encode()


def pack(entries, **how):
    """A ZIP of (name, content), name a ZipInfo where more is to be said."""
    target = io.BytesIO()
    warnings.simplefilter('ignore')  # of names twice
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED, **how) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def package(files, said=None):
    """A package of these files, good if nothing else is said."""
    return pack([('manifest.json', manifest(files) if said is None else said), *files.items()])


def with_file(name, content=b'x'):
    """A package with one more file, which its manifest names."""
    return package({**FILES, name: content})


def special(mode, name='CQ-1-03-link.pdf', content=b'/etc/passwd'):
    """A package with an entry that is no plain file."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return pack([('manifest.json', manifest({**FILES, name: content})), *FILES.items(), (info, content)])


def twice(first, second):
    """Two entries of a name, or of names that some systems take for one."""
    return pack([('manifest.json', manifest(FILES)), *FILES.items(), (first, b'1'), (second, b'2')])


def renamed_in_directory(data, old, new):
    """The directory names another file than the entry itself."""
    place = data.rindex(old)
    return data[:place] + new + data[place + len(old):]


def renamed_at_entry(data, old, new):
    """The entry itself says another name than the directory."""
    place = data.index(old, data.index(old) + 1) if data.count(old) > 3 else data.index(old)
    return data[:place] + new + data[place + len(old):]


def hidden_entry():
    """An entry that the directory leaves out: those who read in passing see it."""
    good = package(FILES)
    name, content = b'CQ-1-09-hidden.pdf', b'hidden'
    local = struct.pack('<4s5H3I2H', b'PK\x03\x04', 20, 0, 0, 0, 33, zlib.crc32(content), len(content), len(content), len(name), 0)
    extra = local + name + content
    directory = good.index(b'PK\x01\x02')
    end = good.rindex(b'PK\x05\x06')
    offset = struct.unpack('<I', good[end + 16:end + 20])[0]
    return (good[:directory] + extra + good[directory:end + 16] + struct.pack('<I', offset + len(extra)) + good[end + 20:])


def bomb(size):
    """Zeros, thousandfold compressed."""
    return with_file('CQ-1-03-zeros.bin', bytes(size))


def claims_size(data, size):
    """The first entry says another size of itself, at both places."""
    entry, directory = data.index(b'PK\x03\x04'), data.index(b'PK\x01\x02')
    data = data[:entry + 22] + struct.pack('<I', size) + data[entry + 26:]
    return data[:directory + 24] + struct.pack('<I', size) + data[directory + 28:]


def flipped(data, place):
    """One byte is another."""
    return data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1:]


def archives():
    """(what is wrong, the bytes)"""
    good = package(FILES)
    yield 'empty file', b''
    yield 'empty archive', b'PK\x05\x06' + bytes(18)
    yield 'no ZIP', b'%PDF-1.7\n' * 100
    yield 'something before it', b'#!/bin/sh\nrm -r ~\n' + good
    yield 'cut in the middle', good[:len(good) // 2]
    yield 'without its directory', good[:good.index(b'PK\x01\x02')]
    yield 'a byte changed in a file', flipped(good, good.index(b'PK\x03\x04') + 60)
    yield 'up and out', with_file('../CQ-1-03.pdf')
    yield 'up and out, deep', with_file('a/b/../../../CQ-1-03.pdf')
    yield 'absolute', with_file('/etc/cron.d/job')
    yield 'a drive', with_file('C:\\Windows\\a.pdf')
    yield 'a drive without a folder', with_file('C:a.pdf')
    yield 'backslashes', with_file('..\\..\\a.pdf')
    yield 'a share', with_file('\\\\server\\share\\a.pdf')
    yield 'a folder', with_file('folder/a.pdf')
    yield 'a folder alone', with_file('folder/')
    yield 'hidden', with_file('.bashrc')
    yield 'only dots', with_file('..')
    yield 'ends with a dot', with_file('a.pdf.')
    yield 'begins with a hyphen', with_file('-rf')
    yield 'a device', with_file('CON.pdf')
    yield 'another device', with_file('lpt1')
    yield 'a space', with_file('a .pdf')
    yield 'a new line', with_file('a\n.pdf')
    yield 'reversed by U+202E', with_file('a\u202efdp.exe')
    yield 'Chinese in GBK', pack([('manifest.json', manifest(FILES)), *FILES.items(), ('\u03c8\u00b5.pdf', b'x')])
    yield 'very long', with_file('a' * 300 + '.pdf')
    yield 'a link', special(0o120777)
    yield 'a device node', special(0o020666)
    yield 'a pipe', special(0o010666)
    yield 'a folder by its mode', special(0o040755)
    yield 'the same name twice', twice('CQ-1-03-a.pdf', 'CQ-1-03-a.pdf')
    yield 'twice but for its case', twice('CQ-1-03-a.pdf', 'cq-1-03-A.pdf')
    yield 'another name in the directory', renamed_in_directory(good, b'02-checklist', b'02-CHECKlist')
    yield 'another name at the entry', renamed_at_entry(good, b'CQ-1-01-form.pdf', b'CQ-1-01-FORM.pdf')
    yield 'an entry that the directory leaves out', hidden_entry()
    yield 'zeros, 60 MiB', bomb(60 << 20)
    yield 'zeros, 10 MiB', bomb(10 << 20)
    yield 'claims to be larger', claims_size(good, 0x7fffffff)
    yield '600 files', package({f'CQ-1-{i:03}.pdf': b'x' for i in range(600)})
    yield 'no manifest', pack(FILES.items())
    yield 'a manifest that is no JSON', package(FILES, b'{')
    yield 'a manifest of something else', package(FILES, manifest(FILES, format='yucai-dossier'))
    yield 'a manifest of a later version', package(FILES, manifest(FILES, version=2))
    yield 'a manifest that names too little', package({**FILES, 'CQ-1-03.exe': b'MZ'}, manifest(FILES))
    yield 'a manifest that names too much', package(FILES, manifest({**FILES, 'CQ-1-03.pdf': b'x'}))
    yield 'a manifest with another digest', package(FILES, manifest({**FILES, 'CQ-1-01-form.pdf': b'another'}))
    yield 'a manifest that names itself', package(FILES, manifest({**FILES, 'manifest.json': b'x'}))


def main():
    """Each archive in a folder of its own, which stays as it was."""
    program = os.path.abspath(sys.argv[1])
    hostile = list(archives())
    print(f'1..{len(hostile) + 1}')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'a.zip')

        def check(data):
            with open(path, 'wb') as file:
                file.write(data)
            return subprocess.run([program, 'package', 'check', path], capture_output=True, cwd=folder, check=False, timeout=60)

        for number, (name, data) in enumerate(hostile, 1):
            run = check(data)
            held = run.returncode == 1 and b'a.zip' in run.stderr and not run.stdout and os.listdir(folder) == ['a.zip']
            print(f'{"ok" if held else "not ok"} {number} - {name}')
            if not held:
                print(f'# {run.returncode}: {run.stdout!r} {run.stderr!r} {os.listdir(folder)}')
        run = check(package(FILES))
        print(f'{"ok" if run.returncode == 0 else "not ok"} {len(hostile) + 1} - a good one passes')
        if run.returncode != 0:
            print(f'# {run.stderr!r}')


main()
