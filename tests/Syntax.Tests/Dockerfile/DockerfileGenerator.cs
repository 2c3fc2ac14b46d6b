using Basewise.Testing;
using CsCheck;

namespace Basewise.Syntax.Tests.Dockerfile;

/// <summary>Texts that are nearly Dockerfiles: fragments of real ones in any order, and characters that parsers trip over.</summary>
internal static class DockerfileGenerator
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "FROM", "RUN", "COPY", "ADD", "ENV", "ARG", "ONBUILD", "HEALTHCHECK", "CMD", "LABEL", "from", "SHELL", "USER",
        "python:3.12-slim", "AS build", "--mount=type=cache,target=/x", "--from=build", "--", "--x='a b'", "a=b", "A=\"b c\"", "'", "\"",
        " ", "  ", "\t", "\v", "\u00a0", "\n", "\n", "\r\n", "\r", "\\\n", "\\ \n", "\\\\\n", "`\n", "`", "\\", "# escape=`\n", "# syntax=x\n", "# c\n",
        "#", "<<EOF", "<<-'EOF'", "<< EOF", "3<<\"E F\"", "EOF\n", "\tEOF\n", "[\"a\",", "\"b\\u0041\"]", "[1]", "[", "]", "${A:-${B}}", "${", "$((1 << 2))",
        "\uFEFF", "\0", "\uD83D\uDC0D", "\uD83D", "é", "&&", ";", "|", "pip install flask");

    private static readonly Gen<string> Mutated = Gen.Select(
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6],
        (seed, changes) => MutatedDockerfile.Of(seed, changes));

    /// <summary>The versions of a file that is changed in one place after the other; the first of them is long enough for most of it to stay.</summary>
    public static readonly Gen<string[]> Versions = Gen.Select(
        Gen.Int[0, 1000],
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[1, 8],
        (above, seed, changes) => MutatedDockerfile.Versions(seed, changes).Select(text => $"{MutatedDockerfile.Seeds[above % MutatedDockerfile.Seeds.Count]}\n{text}").ToArray());

    /// <summary>Words of the language in any order, and real files with a few places changed.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(Fragment.Array[0, 40].Select(fragments => string.Concat(fragments)), Mutated);
}
