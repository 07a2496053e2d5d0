"""Read a QR code from its drawing on a page, by ISO/IEC 18004 alone: nothing of the library that wrote it.

The code is taken as drawn, without damage: its error correction is checked (every block must be a code word of
Reed and Solomon's code) and not used to mend.
"""

from __future__ import annotations

import re
from itertools import zip_longest

Matrix = list[list[int]]

_STROKE = re.compile(r"M(\d+) (\d+)\.5h(\d+)")
_FORMAT_MASK = 0b101010000010010
_LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
_BLOCKS = {  # version and level: correcting words of a block, and how many data words each block has
    "1L": (7, [19]), "1M": (10, [16]), "1Q": (13, [13]), "1H": (17, [9]),
    "2L": (10, [34]), "2M": (16, [28]), "2Q": (22, [22]), "2H": (28, [16]),
    "3L": (15, [55]), "3M": (26, [44]), "3Q": (18, [17, 17]), "3H": (22, [13, 13]),
    "4L": (20, [80]), "4M": (18, [32, 32]), "4Q": (26, [24, 24]), "4H": (16, [9, 9, 9, 9]),
    "5L": (26, [108]), "5M": (24, [43, 43]), "5Q": (18, [15, 15, 16, 16]), "5H": (22, [11, 11, 12, 12]),
    "6L": (18, [68, 68]), "6M": (16, [27] * 4), "6Q": (24, [19] * 4), "6H": (28, [15] * 4),
}  # fmt: skip
_MASKS = (
    lambda r, c: (r + c) % 2 == 0,
    lambda r, c: r % 2 == 0,
    lambda r, c: c % 3 == 0,
    lambda r, c: (r + c) % 3 == 0,
    lambda r, c: (r // 2 + c // 3) % 2 == 0,
    lambda r, c: r * c % 2 + r * c % 3 == 0,
    lambda r, c: (r * c % 2 + r * c % 3) % 2 == 0,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2 == 0,
)


def drawn(size: int, path: str, quiet: int = 4) -> Matrix:
    """Return the modules of a drawing, its quiet zone cut off; strokes outside it fail."""
    width = size - 2 * quiet
    matrix = [[0] * width for _ in range(width)]
    strokes = _STROKE.findall(path)
    assert "".join(f"M{x} {y}.5h{n}" for x, y, n in strokes) == path
    for x, y, length in strokes:
        for column in range(int(x), int(x) + int(length)):
            assert quiet <= column < size - quiet
            matrix[int(y) - quiet][column - quiet] = 1
    return matrix


def decoded(matrix: Matrix) -> str:
    """Return the text that a code holds."""
    width = len(matrix)
    version = (width - 17) // 4
    level, mask = _format(matrix)
    correcting, sizes = _BLOCKS[f"{version}{level}"]
    words = _words(matrix, version, mask)
    data = _blocks(words, correcting, sizes)
    bits = "".join(f"{word:08b}" for word in data)
    assert bits[:4] == "0100"  # bytes
    length = int(bits[4:12], 2)
    return bytes(int(bits[12 + 8 * n : 20 + 8 * n], 2) for n in range(length)).decode("utf-8")


def _format(matrix: Matrix) -> tuple[str, int]:
    row = [matrix[8][c] for c in (0, 1, 2, 3, 4, 5, 7, 8)]
    column = [matrix[r][8] for r in (7, 5, 4, 3, 2, 1, 0)]
    value = int("".join(map(str, [*row, *column])), 2) ^ _FORMAT_MASK
    remainder = value
    for shift in range(4, -1, -1):
        if remainder >> (shift + 10) & 1:
            remainder ^= 0b10100110111 << shift
    assert remainder == 0  # a word of the BCH code
    return _LEVELS[value >> 13], value >> 10 & 0b111


def _is_function(row: int, column: int, version: int) -> bool:
    width = 17 + 4 * version
    corner = (row < 9 and (column < 9 or column >= width - 8)) or (row >= width - 8 and column < 9)
    if corner or row == 6 or column == 6:
        return True
    centre = width - 7
    return version > 1 and abs(row - centre) <= 2 and abs(column - centre) <= 2


def _words(matrix: Matrix, version: int, mask: int) -> list[int]:
    width = len(matrix)
    bits = ""
    upwards = True
    right = width - 1
    while right > 0:
        if right == 6:
            right -= 1
        for step in range(width):
            row = width - 1 - step if upwards else step
            for column in (right, right - 1):
                if not _is_function(row, column, version):
                    bits += str(matrix[row][column] ^ _MASKS[mask](row, column))
        upwards = not upwards
        right -= 2
    return [int(bits[n : n + 8], 2) for n in range(0, len(bits) - 7, 8)]


def _blocks(words: list[int], correcting: int, sizes: list[int]) -> list[int]:
    """Return the data words in order, after every block is found to be a code word."""
    taken = iter(words)
    data: list[list[int]] = [[] for _ in sizes]
    for index in range(max(sizes)):
        for block, size in zip(data, sizes, strict=True):
            if index < size:
                block.append(next(taken))
    checks: list[list[int]] = [[] for _ in sizes]
    for _ in range(correcting):
        for block in checks:
            block.append(next(taken))
    for block, check in zip_longest(data, checks):
        assert not any(_syndrome([*block, *check], power) for power in range(correcting))
    return [word for block in data for word in block]


def _syndrome(word: list[int], power: int) -> int:
    point = 1
    for _ in range(power):
        point = _times(point, 2)
    value = 0
    for coefficient in word:
        value = _times(value, point) ^ coefficient
    return value


def _times(a: int, b: int) -> int:
    """Multiply in the field of 256 elements with x^8 + x^4 + x^3 + x^2 + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11D if a & 0x80 else 0)
        b >>= 1
    return product
