#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yucai developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Test vectors of sealed dossiers, made and checked by a second implementation that was written from the specification in the handbook
("Sealed dossiers: the bytes") and shares nothing with the program's but libsodium.

    vectors.py make FOLDER    writes FOLDER/vectors.json
    vectors.py check FOLDER   reads every vector again and prints TAP"""

import base64
import hashlib
import json
import pathlib
import sys
import unicodedata

import nacl.bindings as sodium
from nacl.exceptions import CryptoError

HEAD, START, BLOCK, MORE = 104, 24, 65536, 17
FINAL, PUSH, REKEY = 3, 1, 2
CHEAP = (1, 8)


# --- the format ---

def derive(passphrase, salt, passes, kib):
    return sodium.crypto_pwhash_alg(32, unicodedata.normalize("NFC", passphrase).encode(), salt, passes, kib * 1024,
                                    sodium.crypto_pwhash_ALG_ARGON2ID13)


def subkey(data_key, use):
    return hashlib.blake2b(key=data_key, salt=use.to_bytes(8, "little").ljust(16, b"\0"), person=b"yucai-d1".ljust(16, b"\0"),
                           digest_size=32).digest()


def name_of(data_key, sha256):
    return hashlib.blake2b(sha256.encode(), key=subkey(data_key, 2), digest_size=32).hexdigest()


def make_head(passphrase, data_key, salt, nonce, cost=CHEAP):
    public = b"YUC1" + b"\1\0\0\0" + cost[0].to_bytes(4, "little") + cost[1].to_bytes(4, "little") + salt + nonce
    return public + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(data_key, public, nonce, derive(passphrase, salt, *cost))


def make_stream(data_key, additional, blocks):
    """blocks: of (bytes, tag)"""
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    stream = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, subkey(data_key, 1))
    for content, tag in blocks:
        stream += sodium.crypto_secretstream_xchacha20poly1305_push(state, content, additional, tag)
        additional = None
    return stream


def cut(content):
    pieces = [content[i:i + BLOCK] for i in range(0, len(content), BLOCK)] or [b""]
    return [(piece, 0) for piece in pieces[:-1]] + [(pieces[-1], FINAL)]


def open_stream(data_key, additional, stream):
    content, at, tag = b"", START, 0
    if len(stream) < START:
        return None
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, stream[:START], subkey(data_key, 1))
    while tag != FINAL:
        block = stream[at:at + BLOCK + MORE]
        if len(block) < MORE:
            return None
        try:
            piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, block, additional)
        except (CryptoError, RuntimeError):
            return None
        if tag not in (0, FINAL) or (not piece and content):
            return None
        content, at, additional = content + piece, at + len(block), None
    return content if at == len(stream) else None


def open_file(file, passphrase):
    """(what comes out, content)"""
    if file[:4] != b"YUC1":
        return "not_sealed", None
    head = file[:HEAD]
    passes, kib = int.from_bytes(head[8:12], "little"), int.from_bytes(head[12:16], "little")
    if len(head) < HEAD or head[4:8] != b"\1\0\0\0" or not 1 <= passes <= 10 or not 8 <= kib <= 1048576:
        return "refused", None
    try:
        data_key = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(head[56:], head[:56], head[32:56],
                                                                     derive(passphrase, head[16:32], passes, kib))
    except CryptoError:
        return "passphrase", None
    content = open_stream(data_key, head, file[HEAD:])
    return ("damaged", None) if content is None else ("ok", content)


# --- the vectors ---

def fixed(text, length):
    """Bytes that look random and are the same every time"""
    return hashlib.shake_128(text.encode()).digest(length)


PASSPHRASE = "correct horse battery staple"
KEY = fixed("data key", 32)
HEAD_OF = make_head(PASSPHRASE, KEY, fixed("salt", 16), fixed("nonce", 24))
SMALL = b'{"format": "yucai-dossier", "version": 1, "answers": {}}\n'
LARGE = fixed("large", 2 * BLOCK + 1000)


def sealed(content, head=HEAD_OF, key=KEY):
    return head + make_stream(key, head, cut(content))


def with_bytes(file, at, new):
    return file[:at] + new + file[at + len(new):]


def flipped(file, at, bit=0):
    return with_bytes(file, at, bytes([file[at] ^ 1 << bit]))


def with_cost(passes, kib):
    return with_bytes(sealed(SMALL), 8, passes.to_bytes(4, "little") + kib.to_bytes(4, "little"))


def blocks_of(file):
    body = file[HEAD + START:]
    return [body[i:i + BLOCK + MORE] for i in range(0, len(body), BLOCK + MORE)]


def joined(file, blocks):
    return file[:HEAD + START] + b"".join(blocks)


def good():
    for size in 0, 1, BLOCK, BLOCK + 1:
        yield f"{size} bytes", sealed(fixed("content", size)), PASSPHRASE
    yield "a dossier", sealed(SMALL), PASSPHRASE
    for what, passphrase in (("one letter", "x"), ("a space at its end", "ends with a space "), ("Chinese", "重庆 江北 渝中"),
                             ("emoji", "🔑🔒"), ("its longest", "k" * 1024), ("letters and marks, composed", "caf\u00e9 d\u00e9j\u00e0")):
        yield f"a passphrase: {what}", sealed(SMALL, make_head(passphrase, KEY, fixed(what, 16), fixed(what, 24))), passphrase
    composed = "caf\u00e9 d\u00e9j\u00e0"
    yield ("a passphrase typed with marks apart", sealed(SMALL, make_head(composed, KEY, fixed("apart", 16), fixed("apart", 24))),
           unicodedata.normalize("NFD", composed))
    for passes, kib in ((1, 8), (2, 64), (10, 8), (3, 1024)):
        head = make_head(PASSPHRASE, KEY, fixed("cost", 16), fixed("cost", 24), (passes, kib))
        yield f"{passes} passes, {kib} KiB", sealed(SMALL, head), PASSPHRASE
    yield "the usual cost", sealed(SMALL, make_head(PASSPHRASE, KEY, fixed("usual", 16), fixed("usual", 24), (3, 262144))), PASSPHRASE
    yield "the same key under another passphrase", sealed(SMALL, make_head("another one", KEY, fixed("s2", 16), fixed("n2", 24))), "another one"


def wrong_passphrases():
    for what, passphrase in (("another", "incorrect horse battery staple"), ("in capitals", PASSPHRASE.upper()),
                             ("with a space more", PASSPHRASE + " "), ("its beginning", PASSPHRASE[:-1]), ("with a line's end", PASSPHRASE + "\n")):
        yield f"the passphrase {what}", sealed(SMALL), passphrase
    for what, at in (("salt, first byte", 16), ("salt, last byte", 31), ("nonce, first byte", 32), ("nonce, last byte", 55),
                     ("wrapped key, first byte", 56), ("wrapped key, last byte", 87), ("its authentication, first byte", 88),
                     ("its authentication, last byte", 103)):
        yield f"changed: {what}", flipped(sealed(SMALL), at), PASSPHRASE
    yield "changed: passes, 1 to 2", with_cost(2, 8), PASSPHRASE
    yield "changed: memory, 8 to 9 KiB", with_cost(1, 9), PASSPHRASE


def refused():
    for passes, kib in ((0, 8), (11, 8), (4294967295, 8), (1, 0), (1, 7), (1, 1048577), (10, 4294967295), (0, 0), (4294967295, 4294967295)):
        yield f"{passes} passes, {kib} KiB", with_cost(passes, kib), PASSPHRASE
    for at, value in ((4, 0), (4, 2), (4, 255), (5, 1), (6, 128), (7, 1)):
        yield f"byte {at} is {value}", with_bytes(sealed(SMALL), at, bytes([value])), PASSPHRASE
    yield "cut off in the head", sealed(SMALL)[:50], PASSPHRASE
    yield "cut off one byte before the head's end", sealed(SMALL)[:HEAD - 1], PASSPHRASE
    yield "four bytes", b"YUC1", PASSPHRASE


def not_sealed():
    yield "nothing", b"", PASSPHRASE
    yield "a dossier as it is", SMALL, PASSPHRASE
    yield "YUC2", with_bytes(sealed(SMALL), 0, b"YUC2"), PASSPHRASE
    yield "a byte before", b"\n" + sealed(SMALL), PASSPHRASE


def damaged():
    small, large = sealed(SMALL), sealed(LARGE)
    first, second, third = blocks_of(large)
    other = sealed(fixed("other", len(LARGE)))
    for what, at in (("stream's start, first byte", HEAD), ("stream's start, last byte", HEAD + START - 1), ("tag", HEAD + START),
                     ("first byte of the content", HEAD + START + 1), ("last byte", len(small) - 1)):
        yield f"changed: {what}", flipped(small, at), PASSPHRASE
    yield "changed: in the second block", flipped(large, HEAD + START + BLOCK + MORE + 100), PASSPHRASE
    yield "changed: in the last block", flipped(large, len(large) - 1, 7), PASSPHRASE
    yield "cut off: after the head", small[:HEAD], PASSPHRASE
    yield "cut off: in the stream's start", small[:HEAD + 10], PASSPHRASE
    yield "cut off: after the stream's start", small[:HEAD + START], PASSPHRASE
    yield "cut off: the last byte", small[:-1], PASSPHRASE
    yield "cut off: the last block", joined(large, [first, second]), PASSPHRASE
    yield "cut off: in the second block", joined(large, [first, second[:5000]]), PASSPHRASE
    yield "cut off: after the first block", joined(large, [first]), PASSPHRASE
    yield "blocks swapped", joined(large, [second, first, third]), PASSPHRASE
    yield "a block missing", joined(large, [first, third]), PASSPHRASE
    yield "the first block missing", joined(large, [second, third]), PASSPHRASE
    yield "a block twice", joined(large, [first, first, second, third]), PASSPHRASE
    yield "the last block twice", joined(large, [first, second, third, third]), PASSPHRASE
    yield "a block from another save", joined(large, [first, blocks_of(other)[1], third]), PASSPHRASE
    yield "more after the end: a byte", small + b"\0", PASSPHRASE
    yield "more after the end: a stream", small + small[HEAD:], PASSPHRASE
    yield "an empty last block after a full one", HEAD_OF + make_stream(KEY, HEAD_OF, [(fixed("content", BLOCK), 0), (b"", FINAL)]), PASSPHRASE
    yield "a block that is not full before the last", HEAD_OF + make_stream(KEY, HEAD_OF, [(b"a", 0), (b"b", FINAL)]), PASSPHRASE
    yield "no block is the last", HEAD_OF + make_stream(KEY, HEAD_OF, [(SMALL, 0)]), PASSPHRASE
    yield "a block marked to renew the key", HEAD_OF + make_stream(KEY, HEAD_OF, [(fixed("content", BLOCK), REKEY), (b"b", FINAL)]), PASSPHRASE
    yield "a block marked as the end of a message", HEAD_OF + make_stream(KEY, HEAD_OF, [(fixed("content", BLOCK), PUSH), (b"b", FINAL)]), PASSPHRASE
    yield "a stream that is bound to nothing", HEAD_OF + make_stream(KEY, None, cut(SMALL)), PASSPHRASE
    yield "a stream that is bound to another head", HEAD_OF + make_stream(KEY, flipped(HEAD_OF, 20), cut(SMALL)), PASSPHRASE
    yield "a stream of another key", HEAD_OF + make_stream(fixed("other key", 32), HEAD_OF, cut(SMALL)), PASSPHRASE
    yield "the data key itself instead of the key for contents", HEAD_OF + data_key_stream(), PASSPHRASE
    yield "the head of another save before it", make_head(PASSPHRASE, KEY, fixed("s3", 16), fixed("n3", 24)) + small[HEAD:], PASSPHRASE


def data_key_stream():
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    start = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, KEY)
    return start + sodium.crypto_secretstream_xchacha20poly1305_push(state, SMALL, HEAD_OF, FINAL)


def encoded(file, parts):
    """A list of texts in base64; full blocks stand among the parts, once, and are named here: "@1"."""
    begin, pieces = HEAD + START, [file[:HEAD + START]]
    pieces += [file[i:i + BLOCK + MORE] for i in range(begin, len(file), BLOCK + MORE)]
    for piece in pieces:
        text = base64.b64encode(piece).decode()
        yield f"@{parts.setdefault(text, len(parts) + 1)}" if len(piece) == BLOCK + MORE else text


def decoded(pieces, parts):
    return b"".join(base64.b64decode(parts[piece[1:]] if piece.startswith("@") else piece) for piece in pieces)


def vectors(parts):
    kinds = (("ok", good()), ("passphrase", wrong_passphrases()), ("refused", refused()), ("not_sealed", not_sealed()), ("damaged", damaged()))
    for expect, cases in kinds:
        for what, file, passphrase in cases:
            got, content = open_file(file, passphrase)
            assert got == expect, (what, got, expect)
            vector = {"what": what, "passphrase": passphrase, "expect": expect}
            if content is not None:
                vector |= {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            yield vector | {"file": list(encoded(file, parts))}


def names():
    for text in "a", "degree.pdf", "":
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        yield {"key": KEY.hex(), "sha256": sha256, "name": name_of(KEY, sha256)}


def make(folder):
    parts = {}
    told = {"format": "yucai-sealed-vectors", "version": 1, "vectors": list(vectors(parts)), "names": list(names()),
            "parts": {str(number): text for text, number in parts.items()}}
    (folder / "vectors.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def check(folder):
    told = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))
    print(f"1..{len(told['vectors']) + 1}")
    wrong = 0
    for number, vector in enumerate(told["vectors"], 1):
        got, content = open_file(decoded(vector["file"], told["parts"]), vector["passphrase"])
        right = got == vector["expect"] and (content is None or hashlib.sha256(content).hexdigest() == vector["sha256"])
        wrong += not right
        print(f"{'ok' if right else 'not ok'} {number} {vector['expect']}: {vector['what']}")
    same = all(name_of(bytes.fromhex(each["key"]), each["sha256"]) == each["name"] for each in told["names"])
    print(f"{'ok' if same else 'not ok'} {len(told['vectors']) + 1} names of attached files")
    return 1 if wrong or not same else 0


if __name__ == "__main__":
    sys.exit({"make": make, "check": check}[sys.argv[1]](pathlib.Path(sys.argv[2])))
