# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed packs with hostile content: 500 documents and 200 pictures, each refused under limits."""

import io
import json
import random
import resource
import struct
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from securetrain.course import Shelf
from securetrain.pack import HostilePackError, PackError, check_contents, read_without_trust
from tests.pack.making import PACK, Forge, Made, opened, pack_bytes, shelf, small_book, trusted

SECONDS = 12
"""The budget of this file."""

DOCUMENTS = 500
PICTURES = 200
MOST_SECONDS = 1.0
MOST_BYTES = 64 * 1024 * 1024

TEXTS = {
    "a right-to-left override": "a\u202eb",
    "an isolate that never ends": "a\u2066b",
    "a byte order mark": "a\ufeffb",
    "a width of zero": "a\u200bb",
    "letters as tags": "a\U000e0041b",
    "marks piled up": "a" + "\u0301" * 40,
    "Arabic marks piled up": "ب" + "\u064b" * 9,
    "a bell": "a\x07b",
    "a delete": "a\x7fb",
    "a control of the second kind": "a\x85b",
    "half a character": "a\ud800b",
    "a second line": "Ours\nThe digits are those of this publisher.",
    "a line of markup": "<img src=//host/x>" * 2_000,
    "a text longer than any": "a" * 20_481,
}


def hostile_documents(rng: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of documents that none may be."""
    whole = json.loads(shelf())
    for number in range(DOCUMENTS):
        make = rng.choice(MAKERS)
        yield f"{make.__name__} {number}", make(dict(whole), rng)


def with_text(whole: dict[str, object], rng: random.Random) -> bytes:
    pack = dict(whole["pack"])  # type: ignore[call-overload]
    text = TEXTS[rng.choice([name for name in TEXTS if name != "a line of markup"])]
    written = json.dumps(
        {**whole, "pack": {**pack, "title": text}}, ensure_ascii=rng.random() < 0.3
    )
    return written.encode(errors="surrogatepass")


def too_deep(_whole: dict[str, object], rng: random.Random) -> bytes:
    depth = rng.choice([20, 1_000, 100_000])
    return rng.choice([b"[" * depth, b'{"a":' * depth, b"[" * depth + b"]" * depth])


def too_wide(whole: dict[str, object], rng: random.Random) -> bytes:
    return json.dumps({**whole, "lessons": [0] * rng.choice([2_001, 50_000])}).encode()


def odd_number(whole: dict[str, object], rng: random.Random) -> bytes:
    number = rng.choice(["1.5", "NaN", "Infinity", "1e400", "9" * 5_000, "-0.0", "1" + "0" * 30])
    return shelf().replace(b'"version":1', f'"version":{number}'.encode())


def twice(_whole: dict[str, object], _rng: random.Random) -> bytes:
    return shelf().replace(b'"format":1', b'"format":1,"format":1')


def no_text(_whole: dict[str, object], rng: random.Random) -> bytes:
    return bytes(rng.randrange(128, 256) for _each in range(rng.randint(1, 500)))


def surplus(whole: dict[str, object], rng: random.Random) -> bytes:
    name = rng.choice(["__class__", "html", "script", "a" * 5_000, ""])
    return json.dumps({**whole, name: rng.choice([1, "x", [], {}])}).encode()


def missing(whole: dict[str, object], rng: random.Random) -> bytes:
    del whole[rng.choice([key for key in whole if key != "lessons"])]
    return json.dumps(whole).encode()


def other_type(whole: dict[str, object], rng: random.Random) -> bytes:
    key = rng.choice(list(whole))
    odd: list[object] = [None, 7, [[]], {}, [None], True]
    odd = [x for x in odd if x != whole[key]]
    return json.dumps({**whole, key: rng.choice(odd)}).encode()


def cut_off(_whole: dict[str, object], rng: random.Random) -> bytes:
    return shelf()[: rng.randrange(1, len(shelf()) - 1)]


Maker = Callable[[dict[str, object], random.Random], bytes]
MAKERS: tuple[Maker, ...] = (
    with_text,
    too_deep,
    too_wide,
    odd_number,
    twice,
    no_text,
    surplus,
    missing,
    other_type,
    cut_off,
)


def test_hostile_documents_are_refused_within_a_second() -> None:
    plain = pack_bytes(small_book())
    channel = trusted(plain)
    for name, content in hostile_documents(random.Random(1)):
        forge = Forge(plain).target(f"{PACK}/glossary.en.json", content)
        whole = forge.signed(PACK, "ann").bytes()
        begin = time.monotonic()
        with pytest.raises(PackError):
            check_contents(opened(whole, channel).pack)
        assert time.monotonic() - begin < MOST_SECONDS, name


@pytest.mark.parametrize("name", [name for name in TEXTS if "markup" not in name])
def test_a_text_that_steers_or_hides_is_refused(name: str) -> None:
    content = shelf(title=TEXTS[name]) if "half" not in name else b'{"a":"\xed\xa0\x80"}'
    forge = Forge(pack_bytes(small_book())).target(f"{PACK}/shelf.xx.json", content)
    whole = forge.signed(PACK, "ann").bytes()
    with pytest.raises(HostilePackError):
        opened(whole, trusted(whole))


def test_a_version_longer_than_any_number_is_refused() -> None:
    forge = Forge(pack_bytes(small_book()))
    forge.target(f"{PACK}/shelf.en.json", shelf(min_app="9" * 5_000))
    whole = forge.signed(PACK, "ann").bytes()
    with pytest.raises(HostilePackError):
        read_without_trust(io.BytesIO(whole))


def test_markup_in_a_text_is_text() -> None:
    whole = pack_bytes(small_book(), Made(title="<img src=//host/x>"))
    pack = opened(whole, trusted(whole)).pack
    assert pack.document(Shelf, "shelf.en.json").pack.title == "<img src=//host/x>"


def test_signs_written_by_their_numbers_are_refused() -> None:
    forge = Forge(pack_bytes(small_book()))
    forge.target(f"{PACK}/shelf.xx.json", shelf().replace(b"First", b"\\u0046irst"))
    whole = forge.signed(PACK, "ann").bytes()
    with pytest.raises(HostilePackError, match="writes signs by their numbers"):
        opened(whole, trusted(whole))


# Pictures


def png(width: int, height: int, *more: bytes, data: bytes = b"") -> bytes:
    """Return a PNG that says it is so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = data or zlib.compress(bytes(100))
    parts = [chunk(b"IHDR", head), *more, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def chunk(name: bytes, content: bytes) -> bytes:
    """Return a part of a PNG."""
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def jpeg(width: int, height: int, *, scans: int = 1) -> bytes:
    """Return the beginning of a JPEG that says it is so large."""
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8" + frame + b"\xff\xda\0\x08\1\1\0\0\x3f\0\0" * scans + b"\xff\xd9"


def webp(width: int, height: int) -> bytes:
    """Return the beginning of an extended WebP that says it is so large."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + sizes
    return b"RIFF" + struct.pack("<I", len(body)) + body


HUGE = (60_000, 8_000, 4_096, 1_601)


def hostile_pictures(rng: random.Random) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of pictures that none may be."""
    bomb = png(10, 10, chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(1_000_000))))
    for number in range(PICTURES):
        large = rng.choice(HUGE)
        content = rng.choice(
            [
                ("png", png(large, large)),
                ("png", png(large, 1)),
                ("png", png(0, 10)),
                ("png", png(2**31, 2**31)),
                ("png", bomb),
                ("png", png(10, 10, chunk(b"tEXt", b"a" * 100))),
                ("png", png(10, 10) + b"MZ" * 50),
                ("png", png(10, 10)[: rng.randrange(8, 50)]),
                ("png", jpeg(10, 10)),
                ("jpg", jpeg(large, 10)),
                ("jpg", jpeg(10, 10)[: rng.randrange(2, 12)]),
                ("jpg", jpeg(10, 10)[:-2]),
                ("jpg", jpeg(10, 10, scans=1_000)),
                ("jpg", b"\xff\xd8" + b"\xff" * 60_000),
                ("webp", webp(2**24, 2**24)),
                ("webp", webp(10, 10)),
                ("webp", b"RIFF\xff\xff\xff\xffWEBPVP8L"),
                ("webp", b"RIFF\4\0\0\0WEBP"),
                ("png", b"GIF89a" + bytes(100)),
                ("png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
                ("png", rng.randbytes(rng.randint(0, 5_000))),
            ]
        )
        yield f"media/a/{number}.{content[0]}", content[1]


def test_hostile_pictures_are_refused_undecoded() -> None:
    plain = pack_bytes(small_book())
    channel, before = trusted(plain), most_memory()
    for name, content in hostile_pictures(random.Random(2)):
        forge = Forge(plain).target(f"{PACK}/{name}", content)
        whole = forge.signed(PACK, "ann").bytes()
        begin = time.monotonic()
        with pytest.raises(HostilePackError):
            opened(whole, channel)
        assert time.monotonic() - begin < MOST_SECONDS, name
    assert most_memory() - before < MOST_BYTES


def most_memory() -> int:
    """Return the most bytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("media/a/img/a.png", png(10, 10)),
        ("media/a/a.jpg", jpeg(10, 10)),
        ("media/a/a.jpeg", jpeg(1_600, 1_600)),
        (
            "media/a/a.webp",
            b"RIFF"
            + struct.pack("<I", 22)
            + b"WEBPVP8L"
            + struct.pack("<IBI", 10, 0x2F, 9)
            + bytes(5),
        ),
    ],
)
def test_a_plain_picture_is_read(name: str, content: bytes) -> None:
    whole = pack_bytes(small_book(), Made(files={name: content}))
    assert opened(whole, trusted(whole)).pack.picture(name) == content


def test_a_picture_is_looked_at_again_when_it_is_read() -> None:
    whole = pack_bytes(small_book(), Made(files={"media/a/a.png": png(10, 10)}))
    file = io.BytesIO(whole)
    from securetrain.pack import DamagedPackError, Opened, open_pack

    found = open_pack(file, [trusted(whole)])
    assert isinstance(found, Opened)
    file.seek(found.pack.places["media/a/a.png"])
    file.write(b"MZ")
    with pytest.raises(DamagedPackError, match="was changed while it was open"):
        found.pack.picture("media/a/a.png")
