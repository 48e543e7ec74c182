"""What somebody would send who means harm: paths out of the folder, scripts, and queries of all sorts."""

import random
from collections.abc import Iterator
from itertools import product
from urllib.parse import quote

PLACES = (
    "/voila/files/",
    "/voila/files/images/",
    "/voila/static/",
    "/voila/render/",
    "/voila/tree/",
    "/voila/labextensions/anywidget/static/",
    "/voila/templates/howopen/static/",
    "/voila/api/contents/",
    "/api/kernels/",
    "/",
)
CLIMBS = (
    "../",
    "..%2f",
    "%2e%2e/",
    "%2e%2e%2f",
    "%252e%252e%252f",
    "..\\",
    "..%5c",
    "..;/",
    "....//",
    "..%00/",
    "%c0%ae%c0%ae/",
    "..%c0%af",
    "./../",
    "images/../../",
    "/",
)
TARGETS = ("etc/passwd", "outside.txt")
TRAVERSALS = [
    place + climb * (9 if target == "etc/passwd" else 1) + target
    for place, climb, target in product(PLACES, CLIMBS, TARGETS)
]

BREAKOUTS = ("", '">', "'>", "</script>", "</textarea>", "</style>", "</title>", "-->", "</svg>", "]]>`}}")
VECTORS = (
    "<script>hurt()</script>",
    "<img src=x onerror=hurt()>",
    "<svg onload=hurt()>",
    "<svg><script>hurt()</script></svg>",
    "<body onload=hurt()>",
    "<details open ontoggle=hurt()>",
    "<input autofocus onfocus=hurt()>",
    "<iframe srcdoc='<script>parent.hurt()</script>'>",
    "<iframe src=javascript:parent.hurt()>",
    "<video><source onerror=hurt()></video>",
    "<marquee onstart=hurt()>",
    "<object data=javascript:hurt()>",
    "<math><mtext><img src=x onerror=hurt()></mtext></math>",
    "<svg><animate onbegin=hurt() attributeName=x dur=1s>",
    "<style onload=hurt()></style>",
    "<script src=data:,hurt()></script>",
    "<a autofocus tabindex=1 onfocus=hurt()>x</a>",
    "<x onpointerover=hurt() style=position:fixed;inset:0>",
    '" autofocus onfocus=hurt() x="',
    "' onmouseover=hurt() style=position:fixed;inset:0 '",
)
PAYLOADS = [breakout + vector for breakout, vector in product(BREAKOUTS, VECTORS)]

ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789-_=&%+;?#/\\<>\"'`{}[]()$ \t\n\r\x00\x7fé中😀\u202e\ufeff"
NAMES = ("v", "from", "s", "label", "p", "a", "g", "theme", "template", "token", "x", "")
MARK = "<ho-hostile"


def queries(how_many: int, words: list[str]) -> Iterator[str]:
    """Yield so many queries, always the same: some a page could have written, most of them spoilt.

    The words are codes and names that mean something to a page. One in four carries `MARK`.
    """
    chance = random.Random(0)
    for _ in range(how_many):
        entries = [f"{quote(_name(chance))}={_value(chance, words)}" for _ in range(chance.randint(0, 6))]
        if chance.random() < 0.25:
            entries.append(f"{_name(chance)}={quote(MARK + ' onclick=x>')}")
        if chance.random() < 0.1:
            entries *= chance.randint(2, 40)
        yield chance.choice("&&&&;").join(entries)


def _name(chance: random.Random) -> str:
    return chance.choice(NAMES) if chance.random() < 0.9 else _noise(chance, 12)


def _value(chance: random.Random, words: list[str]) -> str:
    kind = chance.random()
    if kind < 0.4:
        return "-".join(chance.choice(words) + chance.choice("0123un9") for _ in range(chance.randint(0, 30)))
    if kind < 0.6:
        return quote(chance.choice(words))
    if kind < 0.7:
        return "%" + _noise(chance, 5)
    return quote(_noise(chance, 3000 if kind > 0.97 else 40), safe=chance.choice(["", "/<>'\"%"]))


def _noise(chance: random.Random, longest: int) -> str:
    return "".join(chance.choices(ALPHABET, k=chance.randint(0, longest)))
