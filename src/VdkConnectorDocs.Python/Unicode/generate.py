"""Writes the tables names, normalization and identifiers (.deflate), each read by the class of that name.

    python3.13 generate.py NameAliases.txt

The data are those of Python's own unicodedata, so that names and identifiers mean here what they mean to that
Python. Python cannot list the aliases of characters; they come from the Unicode Character Database's NameAliases.txt
(https://www.unicode.org/Public/UCD/latest/ucd/) and are kept when Python knows them.

names.deflate, a line an entry (text, raw deflate):
    NAME            the name of the code point behind the previous entry's
    HEX;NAME        the name of a code point
    HEX-HEX;PREFIX  the code points whose name is PREFIX and their own number
normalization.deflate, only what an identifier can contain:
    HEX>HEX HEX…    full compatibility decomposition
    HEX:CLASS       canonical combining class, where not 0
    HEX+HEX>HEX     primary composite
identifiers.deflate:
    S HEX-HEX       code points that can begin an identifier
    C HEX-HEX       code points that can only go on with one
Hangul is not listed: its names, decompositions and composites are computed.
"""

import sys
import unicodedata
import zlib
from pathlib import Path

CODE_POINTS = [chr(number) for number in range(0x110000) if not 0xD800 <= number <= 0xDFFF]
IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-"
SYLLABLE = "HANGUL SYLLABLE "


def names(aliases_path):
    previous = None
    ideographs = []
    for character in CODE_POINTS:
        number = ord(character)
        name = unicodedata.name(character, None)
        if name is None or name.startswith(SYLLABLE):
            continue
        if name.startswith(IDEOGRAPH):
            if ideographs and ideographs[-1][1] == number - 1:
                ideographs[-1][1] = number
            else:
                ideographs.append([number, number])
            continue
        yield name if previous == number - 1 else f"{number:X};{name}"
        previous = number
    for first, last in ideographs:
        yield f"{first:X}-{last:X};{IDEOGRAPH}"
    for line in Path(aliases_path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, alias, _ = line.split(";")
            try:
                known = unicodedata.lookup(alias) == chr(int(number, 16))
            except KeyError:
                known = False
            if known:
                yield f"{int(number, 16):X};{alias}"


def normalization():
    for character in CODE_POINTS:
        number = ord(character)
        if not f"a{character}".isidentifier() or 0xAC00 <= number <= 0xD7A3:
            continue
        decomposition = unicodedata.normalize("NFKD", character)
        if decomposition != character:
            yield f"{number:X}>" + " ".join(f"{ord(part):X}" for part in decomposition)
        if unicodedata.combining(character):
            yield f"{number:X}:{unicodedata.combining(character)}"
        canonical = unicodedata.decomposition(character).split()
        if len(canonical) == 2 and canonical[0][0] != "<" and unicodedata.normalize("NFC", character) == character:
            yield f"{int(canonical[0], 16):X}+{int(canonical[1], 16):X}>{number:X}"


def identifiers():
    kind = None
    first = 0
    for number, character in enumerate(map(chr, range(0x110000))):
        new = "S" if character.isidentifier() else "C" if f"a{character}".isidentifier() else None
        if new != kind:
            if kind is not None:
                yield f"{kind} {first:X}-{number - 1:X}"
            kind, first = new, number


def write(name, lines):
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = compressor.compress("\n".join(lines).encode("ascii")) + compressor.flush()
    Path(__file__).with_name(name).write_bytes(data)


if __name__ == "__main__":
    write("names.deflate", names(sys.argv[1]))
    write("normalization.deflate", normalization())
    write("identifiers.deflate", identifiers())
