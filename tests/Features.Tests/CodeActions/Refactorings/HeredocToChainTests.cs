namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class HeredocToChainTests
{
    [Theory]
    [InlineData("RUN [||]<<EOF\nset -e\na\nb\nEOF\n", "RUN a \\\n    && b\n")]
    [InlineData("RUN --network=none [||]<<EOF\nset -e\na | x\nb && c\nEOF", "RUN --network=none a | x \\\n    && b \\\n    && c")]
    [InlineData("RUN [||]<<'EOF'\nset -eux\na\nEOF\n", "RUN set -eux \\\n    && a\n")]
    [InlineData("RUN [||]<<EOF\n# first\nset -e\n\na\n# of b\nb\n# last\nEOF\n", "RUN \\\n    # first\n    a \\\n    # of b\n    && b\n# last\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na \\\n  x\nb\nEOF\n", "RUN a \\\n  x \\\n    && b\n")]
    [InlineData("RUN [||]<<EOF\na\nEOF\n", "RUN a\n")]
    [InlineData("SHELL [\"/bin/bash\", \"-ec\"]\nRUN [||]<<EOF\na\nb\nEOF\n", "SHELL [\"/bin/bash\", \"-ec\"]\nRUN a \\\n    && b\n")]
    public void Each_line_becomes_a_part_of_the_chain(string before, string after) =>
        Assert.Equal($"FROM debian\n{after}", Refactored.By("Write the here-document", $"FROM debian\n{before}"));

    [Theory]
    [InlineData("RUN [||]<<EOF\na\nb\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na; b\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na || b\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\nif a; then b; fi\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na # why\nb\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na\nset +e\nb\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\necho 'a\nb'\nEOF\n")]
    [InlineData("RUN [||]<<EOF\n#!/usr/bin/env python3\nprint()\nEOF\n")]
    [InlineData("RUN [||]python3 <<EOF\nprint()\nEOF\n")]
    [InlineData("RUN [||]bash <<EOF\nset -e\na\nEOF\n")]
    [InlineData("RUN [||]cat <<EOF > /x\na\nEOF\n")]
    [InlineData("RUN [||]<<EOF\nset -e\na\n")]
    public void What_would_run_otherwise_is_left_alone(string text) =>
        Assert.Null(Refactored.By("Write the here-document", $"FROM debian\n{text}"));
}
