"""Writes pip-requirements.json: what pip reads in the lines of requirements files.

    python3 pip-requirements.py > pip-requirements.json

Needs pip 24.1 or later (earlier ones take versions that PEP 440 does not have); asks no network, and no file.
"""

import contextlib
import io
import json
import logging
import os
import random
import warnings

from pip._internal.req.constructors import install_req_from_parsed_requirement
from pip._internal.req.req_install import check_invalid_constraint_type
from pip._internal.req.req_file import ParsedLine, get_line_parser, handle_requirement_line, preprocess

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
DIGEST = "0123456789abcdef" * 4

LINES = [
    "foo", "foo-bar_baz.qux>=1.0,<2", "foo [bar, baz] >= 1 , < 2 ; python_version < '3.8'", "foo[bar]", "foo[]", "foo[a,]", "foo (>=1,<2)", "foo ~= 1.4.2",
    "foo===1.0-weird", "foo!=1.*", "foo==1!2.0.dev3+local.1", "foo>=1.0.*", "foo=1", "foo 1.0", "foo==", "foo>1 <2", "é==1", '"foo"', "foo;", "foo ; python_version",
    "foo;python_version<'3'", "foo ; python_version in '2.7,3.3'", "foo ; sys_platform == 'linux' and (os_name == 'nt' or extra == 'x')",
    "foo @ https://example.org/foo-1.0.zip#sha256=00", "foo@https://example.org/foo.zip ; os_name=='nt'", "foo[a] @ https://example.org/foo.zip",
    "git+https://example.org/a/b.git@v1.0#egg=b&subdirectory=x", "git+ssh://git@example.org/a/b.git@main#egg=b[x]", "-e git+https://example.org/a/b.git#egg=b",
    "https://example.org/x-1.0-py3-none-any.whl", "https://example.org/x-1.0.tar.gz#egg=x", "https://example.org/x.whl", "x-1.0-py3-none.whl",
    "-r other.txt", "-rother.txt", "-c constraints.txt", "--requirement=other.txt", "--index-url https://example.org/simple", "-i https://a --extra-index-url=https://b",
    "--find-links=/x", "-f '/x y'", "--no-binary :all:", "--only-binary=:none:", "--pre", "--require-hashes", "--trusted-host example.org", "--no-index --prefer-binary",
    "--nothing", "--pre=1", "--index-url", "-", "--", "-x", f"foo==1.0 --hash=sha256:{DIGEST}", f"foo==1.0 --hash sha256:{DIGEST} --hash=sha512:{DIGEST}",
    "foo==1.0 --hash=md5:00", "foo==1.0 --hash=00", "foo --global-option='--x y'", "foo --config-settings a=b", "foo --pre", "foo -i https://a",
    "# comment", "foo # comment", "foo# not comment", "foo #", "  foo  ", "\tfoo", "foo \\\n  >=1", "foo>=1,\\\n<2", "fo\\\no", "# a \\\nfoo", "foo \\\n# a\nbar", "\\\nfoo",
    "foo\\", "foo\x0cbar", "foo\u2028bar", "foo\r\nbar", "foo\rbar", "", " ", "foo>=1.0.post1,==1.*", "A>1.0A1", "0", "a.", "-a", "foo>=v1.0", "foo== 1.0 ;python_version>='3'#c",
]

# As they stand in files of projects.
SEEN = [
    f"pytest==3.2.3 \\\n    --hash=sha256:{DIGEST}\\\n    --hash=sha256:{DIGEST[::-1]}\n", f"a==3.2.3 ; python_version=='2.7' \\\n    --hash=sha256:{DIGEST}",
    '--index-url   "https://example.org/+simple"', '-c "https://example.org/constraints-3.11.txt"', "build-essential [platform:dpkg]", "a [platform:suse !platform:rpm]",
    "a==2.0.0+cu118", "a>=1.0,", "a<2.0.dev0", "a== 1.*", "a ==2.2.post1,!=2.3", "a===2.18.0",
    "-e git+https://example.org/a/b.git@2.0.0#egg=b", "-e git+ssh://git@example.org/a/b@v3#egg=b[c,d]&subdirectory=e", "a @ git+https://example.org/a/b@286792b2", "svn+https://example.org/a/trunk#egg=a",
    "a@https://example.org/a-2.0.0-py3-none-any.whl", "a[b]@https://example.org/a.zip", "a @ https://example.org/a.zip;python_version<'3'", "a @ https://example.org/a.zip ;python_version<'3'",
    "a;python_version>='3' and python_version<='3.7'", "a ; (sys_platform=='win32' or platform_system == 'Darwin') and extra == 'b'", "a ; python_version ~= 'x'", "a ; 'linux' in sys_platform",
    "a ; python_full_version<'3.8.1'", "a ; platform_machine != 'aarch64' # b", "a; sys_platform==win32", "a; python_version>=3.6", "a # b \\\nc", "a==1.0 --hash=sha256:xyz", "a --no-binary a",
    "--no-binary a,b --only-binary :none:", "--extra-index-url https://a --extra-index-url https://b", "--trusted-host=a -f b", "--use-pep517", "--use-feature=fast-deps", "--process-dependency-links",
    "%pip install a", "pip install a", "a==1.0;", "a, b", "a==1.0 b==2.0", "a>=1<2", "a=>1", "a>=1 <2", "a>=1,<2,", "a (1.0)", "a (>=1.0)", "a>=1.0a", "a==1.0.0-1", "a==1.0-SNAPSHOT", "a>=2020.01.01",
    "a-1.0.tar.gz", "b-1.0-py2.py3-none-any.whl", "A.B_c", "a\u00a0==1", "a\u00a0", "\u00a0a", "a==\u00a01", "a\u00a0;python_version>'3'", "a; python_version\u00a0> '3'", "a;\u00a0python_version > '3'", "a==1\u00a0,<2", "a\u00a0[b]", "a[b]\u00a0# c", "a\u3000>1", "a==1.0 ", "a==1.0\t# b", "'a==1.0'", "a==1.0\"", "a!=1.5.*,>=1.4", "a ~=1", "a>1.*", "~a", "a^1.0", "a@", "a@1.0",
]

# Some of what may be in a requirements file may not be in one of constraints.
CONSTRAINTS = [
    "a", "a==1.0", "a[b]==1.0", "a>=1;python_version<'4'", "-e git+https://example.org/a/b.git#egg=b", "git+https://example.org/a/b.git#egg=b", "git+https://example.org/a/b.git", "a @ https://example.org/a.zip",
    "a[b] @ https://example.org/a.zip", "https://example.org/a-1.0.tar.gz", "-r a.txt", "--index-url https://a", f"a==1.0 --hash=sha256:{DIGEST}", "a=1",
]

PIECES = ["[", "]", "(", ")", ";", ",", "==", ">=", "~=", "<", "!=", "@", " ", "\t", "#", "-", "--", "=", ".", "*", "1.0", "foo", "\\\n", "\n", "and", ":", "+", " #"]


def entry(number, line, parser, is_constraint=False):
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            arguments, options = parser(line)
            parsed = ParsedLine("requirements.txt", number, arguments, options, is_constraint)
            if not (parsed.is_requirement if hasattr(parsed, "is_requirement") else parsed.requirement):
                return {"options": True}
            handled = handle_requirement_line(parsed, None)
            requirement = install_req_from_parsed_requirement(handled)
            if is_constraint and check_invalid_constraint_type(requirement):
                return {"refused": True}
    except (Exception, SystemExit):
        return {"refused": True}
    return {
        "name": requirement.req.name if requirement.req else None,
        "editable": bool(parsed.is_editable),
        "extras": sorted(requirement.extras),
        "versions": str(requirement.req.specifier) if requirement.req else "",
        "marker": str(requirement.markers) if requirement.markers else None,
        "hashes": sorted(f"{kind}:{digest}" for kind, digests in (handled.options or {}).get("hashes", {}).items() for digest in digests),
    }


def is_about_disk(line):
    """Whether pip looks whether something is there: a path, or what could be one."""
    return line.lstrip().startswith((".", "/", "-e .", "-e /")) or "/" in line.split("://")[0].split("#")[0]


def cases():
    yield from LINES
    chance = random.Random(1)
    for _ in range(700):
        text = chance.choice(LINES)
        for _ in range(chance.choice([1, 1, 2])):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 1, 2]):]
        yield text
    yield from SEEN


def lines():
    parser = get_line_parser(None)
    for text in dict.fromkeys(cases()):
        # Of "--o" pip 26, which knows more options, makes another one.
        if any(is_about_disk(line) or line.startswith("--o") for line in text.splitlines()):
            continue
        yield {"text": text, "lines": [entry(number, line, parser) for number, line in preprocess(text)]}
    for text in CONSTRAINTS:
        yield {"text": text, "constraint": True, "lines": [entry(number, line, parser, True) for number, line in preprocess(text)]}


os.environ.clear()
print("[")
print(",\n".join(json.dumps(line, separators=(",", ":")) for line in lines()))
print("]")
