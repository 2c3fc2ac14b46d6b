"""Writes toml.json: what Python's own tomllib reads in whole files, and in files that were cut and mixed.

    python3.11 toml.py > toml.json
"""

import json
import random
import tomllib

SEEDS = [
    """[project]
name = "shop"
requires-python = ">=3.10"
dependencies = [
    "Django[argon2] ~= 5.2",  # the web
    'psycopg; sys_platform == "linux"',
    "tomli >= 2 ; python_version < \\"3.11\\"",
]
[project.optional-dependencies]
cache = ["redis==5.0.1"]
[dependency-groups]
test = ["pytest", { include-group = "typing" }]
typing = ["mypy"]
""",
    """[tool.poetry.dependencies]
python = "^3.9"
celery = { version = "~5.3", extras = ["redis"], optional = true }
numpy = [
    { version = "<2", python = "<3.9" },
    { version = "^2", markers = "python_version >= '3.9'" },
]
"zope.interface" = "*"
[[tool.poetry.source]]
name = "internal"
[[tool.poetry.source]]
name = "other"
[tool.poetry.group.dev.dependencies]
pytest = '8.1.0'
""",
    """title = \"\"\"
one \\
   two "quoted" \"\"\"
path = 'C:\\Users'
raw = '''
it's''"'''
[a.b]
c.d = 1_000
c.e = [1, 2.5, -3e10, 0xFF, [true, false]]
date = 1979-05-27
at = 1979-05-27T07:32:00.999-07:00
local = 1979-05-27 07:32:00
time = 07:32:00
inf = -inf
empty = {}
[a]
f = "\\u00e9\\U0001F600\\t"
[[a.g]]
[a.g.h]
i = ""
""",
]

PIECES = ["[", "]", "{", "}", '"', "'", "=", ".", ",", "\n", "#", "\\", '"""', "'''", " ", "[a]\n", "[[b]]\n", "c = 1\n", "a.b = 2\n", "-", "_", "1", "true", "x"]


def plain(value):
    """Tables, arrays and texts as they are; of all else only that it is there."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value if isinstance(value, str) else None


def cases():
    yield from SEEDS
    chance = random.Random(1)
    for number in range(400):
        lines = SEEDS[number % len(SEEDS)].split("\n")
        start = chance.randrange(len(lines))
        text = "\n".join(lines[start:start + chance.randint(1, 12)])
        for _ in range(chance.choice([0, 0, 1, 1, 2])):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 0, 1, 2]):]
        yield text


def lines():
    for text in dict.fromkeys(cases()):
        try:
            yield {"toml": text, "data": plain(tomllib.loads(text))}
        except tomllib.TOMLDecodeError:
            yield {"toml": text}


print("[")
print(",\n".join(json.dumps(line, separators=(",", ":")) for line in lines()))
print("]")
