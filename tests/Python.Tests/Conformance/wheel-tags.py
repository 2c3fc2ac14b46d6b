"""Writes wheel-tags.json: what pip's own packaging answers about wheel tags and file names.

    python3.13 wheel-tags.py > wheel-tags.json

Needs a Python with pip 24.1 or later (the first that knows cp313t); asks no network.
"""

import json
import sysconfig

from pip._vendor.packaging import _manylinux, _musllinux, tags, utils

ARCHITECTURES = ["x86_64", "aarch64", "i686", "armv7l", "armv8l", "ppc64le", "s390x", "riscv64", "mips64"]

PYTHONS = {
    "cp27": ((2, 7), ["cp27mu"]), "cp36": ((3, 6), ["cp36m"]), "cp37": ((3, 7), ["cp37m"]), "cp38": ((3, 8), ["cp38"]),
    "cp39": ((3, 9), ["cp39"]), "cp312": ((3, 12), ["cp312"]), "cp313": ((3, 13), ["cp313"]), "cp313t": ((3, 13), ["cp313t"]),
    "pp310-7.3": ((3, 10), ["pypy310_pp73"]),
}

TAG_SETS = [
    "py3-none-any", "py2.py3-none-any", "py2-none-any", "py27-none-any", "py312-none-any", "py314-none-any", "cp312-none-any", "cp311-none-any",
    "pp3-none-any", "pp310-none-any", "py30-none-any", "PY3-NONE-ANY", "cp312-abi3-any", "py3-abi3-any",
    "cp312-cp312-linux_x86_64", "cp312-cp312-manylinux1_x86_64", "cp312-cp312-manylinux2014_x86_64",
    "cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64", "cp312-cp312-manylinux_2_28_x86_64", "cp312-cp312-manylinux_2_36_x86_64",
    "cp312-cp312-manylinux_2_37_x86_64", "cp312-cp312-manylinux_2_17_aarch64", "cp312-cp312-manylinux_2_16_aarch64",
    "cp312-cp312-manylinux_2_5_i686.manylinux1_i686", "cp312-cp312-musllinux_1_1_x86_64", "cp312-cp312-musllinux_1_2_x86_64",
    "cp312-cp312-musllinux_1_2_aarch64", "cp312-cp312-win_amd64", "cp312-cp312-win32", "cp312-cp312-macosx_11_0_arm64",
    "cp312-cp312-macosx_10_9_universal2", "cp312-cp312-macosx_10_13_x86_64", "cp37-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64",
    "cp37-abi3-musllinux_1_1_x86_64", "cp38-abi3-manylinux_2_28_aarch64", "cp39-abi3-win_amd64", "cp32-abi3-linux_x86_64", "cp31-abi3-linux_x86_64",
    "cp37-cp37m-manylinux2010_x86_64", "cp27-cp27mu-manylinux1_x86_64", "cp27-cp27m-manylinux1_x86_64",
    "cp36.cp37.cp38.cp39.cp310.cp311.cp312-none-manylinux_2_17_x86_64", "py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64",
    "py3-none-musllinux_1_2_x86_64", "py3-none-win_amd64", "py3-none-macosx_11_0_arm64", "py3-none-linux_armv7l", "cp313-cp313t-manylinux_2_28_x86_64",
    "cp313-cp313-manylinux_2_28_x86_64", "cp313-cp313t-musllinux_1_2_aarch64", "cp38-cp38-manylinux_2_31_armv7l", "cp39-cp39-manylinux_2_39_riscv64",
    "cp312-cp312-manylinux2014_s390x", "cp312-cp312-manylinux2014_ppc64le", "pp310-pypy310_pp73-manylinux_2_17_x86_64.manylinux2014_x86_64",
    "pp310-pypy310_pp73-musllinux_1_2_x86_64", "cp312-abi3.cp312-manylinux_2_28_x86_64", "cp312-cp312-any", "cp312-cp312-linux_mips64",
]

WHEELS = [
    "a-1-py3-none-any.whl", "A.B_c-1.0.0-py2.py3-none-any.whl", "a__b-1-py3-none-any.whl", "a-b-1-py3-none-any.whl", "a-1-1-py3-none-any.whl",
    "a-1-12abc-py3-none-any.whl", "a-1-abc-py3-none-any.whl", "a-1-0-py3-none-any.whl", "a-x-py3-none-any.whl", "a-1-py3-none-any.zip",
    "a-1-py3-none.whl", "a-1.0+cu118-cp312-cp312-linux_x86_64.whl", "a-1!2.0rc1-py3-none-any.whl", "a b-1-py3-none-any.whl",
    "numpy-2.1.0-cp313-cp313t-musllinux_1_2_x86_64.whl", "a-1-py3-none-any.WHL", "a-1_0-py3-none-any.whl", "a-1-2-3-py3-none-any.whl", ".whl", "",
    "cryptography-43.0.1-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "a@b-1-py3-none-any.whl",
]

SOURCES = [
    "a-1.tar.gz", "a-b-1.0.tar.gz", "A_b-1.0rc1.zip", "a-1.tar.bz2", "a.tar.gz", "a-x.tar.gz", "a-1.0-1.tar.gz", "", "a-1.tgz",
]


def use_system(name):
    kind, *rest = name.split(":")
    sysconfig.get_platform = lambda: f"linux-{rest[-1]}"
    glibc = (2, int(rest[0])) if kind == "glibc" else (-1, -1)
    _manylinux._get_glibc_version = lambda: glibc
    _manylinux._have_compatible_abi = lambda executable, archs: bool(
        set(archs) & {"x86_64", "aarch64", "ppc64", "ppc64le", "s390x", "loongarch64", "riscv64", "armv7l", "i686"})
    musl = _musllinux._MuslVersion(1, int(rest[0])) if kind == "musl" else None
    _musllinux._get_musl_version = lambda executable: musl


def platforms_of(name):
    kind, *rest = name.split(":")
    if kind == "windows":
        return [{"x86": "win32"}.get(rest[0], f"win_{rest[0]}")]
    if kind == "macos":
        return list(tags.mac_platforms((int(rest[0]), int(rest[1])), rest[2]))
    use_system(name)
    return list(tags._linux_platforms(is_32bit=False))


def tags_of(python, platforms):
    version, abis = PYTHONS[python]
    if python.startswith("pp"):
        first = tags.generic_tags("pp310", list(abis), platforms)
        interpreter = "pp3"
    else:
        first = tags.cpython_tags(version, list(abis), platforms)
        interpreter = f"cp{version[0]}{version[1]}"
    return [str(tag) for tag in [*first, *tags.compatible_tags(version, interpreter, platforms)]]


def rank_of(tag_set, supported):
    return min((supported[str(tag)] for tag in tags.parse_tag(tag_set) if str(tag) in supported), default=None)


def read(function, name):
    try:
        return function(name)
    except (utils.InvalidWheelFilename, utils.InvalidSdistFilename):
        return None


def lines():
    systems = [f"glibc:36:{a}" for a in ARCHITECTURES] + [f"musl:2:{a}" for a in ARCHITECTURES]
    systems += ["glibc:17:x86_64", "glibc:4:x86_64", "glibc:41:aarch64", "musl:1:x86_64", "windows:amd64", "windows:x86",
                "macos:14:2:arm64", "macos:14:2:x86_64", "macos:10:15:x86_64"]
    for system in systems:
        yield {"system": system, "platforms": platforms_of(system)}
    for python, system in [("cp312", "musl:2:x86_64"), ("cp37", "musl:2:x86_64"), ("cp313t", "glibc:17:aarch64"), ("pp310-7.3", "musl:1:x86_64"),
                           ("cp27", "windows:amd64")]:
        yield {"python": python, "system": system, "tags": tags_of(python, platforms_of(system))}
    for python in PYTHONS:
        for system in ["glibc:36:x86_64", "glibc:41:aarch64", "musl:2:x86_64", "musl:2:aarch64", "glibc:36:riscv64", "macos:14:2:arm64", "windows:amd64"]:
            supported = {}
            for index, tag in enumerate(tags_of(python, platforms_of(system))):
                supported.setdefault(tag, index)
            yield {"python": python, "system": system, "ranks": [rank_of(tag_set, supported) for tag_set in TAG_SETS]}
    yield {"tagSets": TAG_SETS}
    for wheel in WHEELS:
        parsed = read(utils.parse_wheel_filename, wheel)
        yield {"wheel": wheel} if parsed is None else {
            "wheel": wheel, "name": parsed[0], "version": str(parsed[1]), "build": list(parsed[2]), "of": sorted(map(str, parsed[3]))}
    for source in SOURCES:
        parsed = read(utils.parse_sdist_filename, source)
        yield {"source": source} if parsed is None else {"source": source, "name": parsed[0], "version": str(parsed[1])}


print("[")
print(",\n".join(json.dumps(line, separators=(",", ":")) for line in lines()))
print("]")
