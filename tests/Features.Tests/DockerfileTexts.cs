using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests;

/// <summary>Dockerfiles for tests, whole ones and half-typed ones.</summary>
internal static class DockerfileTexts
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "FROM ", "RUN ", "COPY ", "ADD ", "ENV ", "ARG ", "ONBUILD ", "HEALTHCHECK ", "CMD ", "LABEL ", "from ", "SHELL ", "USER ", "WORKDIR ",
        "python:3.12-slim", "build", " AS build\n", " AS Build\n", "--mount=type=cache,target=/x,from=build ", "--from=build ", "--from=0 ", "--x='a b' ",
        "A=b", "A=$A", "A", "$A", "${A}", "${A:-${B}}", "B=\"b $A\"", "'$A'", "\"", "'", "${", "$", "\\$A", "export A=1;", "for A in $B; do echo $A; done",
        " ", "\t", "\n", "\n", "\n", "\r\n", "\r", "\\\n", "\\ \n", "`\n", "\\", "# escape=`\n", "# syntax=x\n", "# c\n", "#",
        "<<EOF", "<<-'EOF'", "<< EOF", "3<<\"E F\"", "EOF\n", "\tEOF\n", "\n$A it's\nEOF\n", "[\"sh\", \"-c\", \"echo $A\"]", "[\"a\",", "]", "sh -c 'echo $A'",
        "https://example.com/a.tar.gz /a\n", "ghcr.io/a/b", "quay.io/a/b:1", "\uFEFF", "\0", "\uD83D\uDC0D", "\uD83D", "é", "&&", ";", "|");

    /// <summary>Fragments of Dockerfiles in any order.</summary>
    public static readonly Gen<string> HalfTyped = Fragment.Array[0, 40].Select(fragments => string.Concat(fragments));

    public static Snapshot Snapshot(string text) => new(DocumentLanguage.Dockerfile, new SourceText(text));
}
