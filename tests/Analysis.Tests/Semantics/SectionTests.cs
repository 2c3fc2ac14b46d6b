using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class SectionTests
{
    private const string Text = "ARG X\nFROM a\nRUN pip install a\n\n# b\nFROM b\nFROM c\nENV PIP_INDEX_URL=https://c/\nFROM d\nRUN pip install d\n";

    private static readonly SemanticModel Model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(Text)));

    [Theory]
    [InlineData(1, "a|b|c|d")]
    [InlineData(30, "a|b c|d")]
    [InlineData(40, "a b|c d")]
    [InlineData(52, "a b c|d")]
    [InlineData(53, "")]
    [InlineData(int.MaxValue, "")]
    public void A_file_is_divided_where_a_stage_begins_behind_so_many_characters(int length, string expected)
    {
        SemanticModel model = Model.Divided(length);

        Assert.Equal(expected, string.Join('|', model.Sections.Select(section => string.Join(' ', section.Stages.Select(stage => stage.Base.Text?.Text)))));
        Assert.Equal(expected.Length == 0 ? "" : Text, string.Concat(model.Sections.Select(section => Text[section.Span.Start..section.Span.End])));
    }

    [Fact]
    public void The_file_has_what_its_sections_have_in_their_order()
    {
        SemanticModel model = Model.Divided(1);

        Assert.Equal([1, 0, 0, 1], model.Sections.Select(section => section.StepsOf(InstructionKind.Run).Length));
        Assert.Equal(Model.StepsOf(InstructionKind.Run).ToArray(), model.StepsOf(InstructionKind.Run).ToArray());
        Assert.Equal([1, 0, 0, 1], model.Sections.Select(section => section.CommandsOf<PipCommand>().Length));
        Assert.Equal(Model.CommandsOf<PipCommand>().ToArray(), model.CommandsOf<PipCommand>().ToArray());
        Assert.Equal([0, 0, 1, 0], model.Sections.Select(section => section.IndexSettings.Length));
        Assert.Equal(Model.IndexSettings.ToArray(), model.IndexSettings.ToArray());
    }

    [Fact]
    public void The_sections_of_a_file_have_together_what_the_file_has() => Gen.Select(
        Gen.Int[0, 1000].Array[1, 5],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6],
        Gen.Int[1, 400]).Sample((seeds, changes, length) =>
    {
        string text = string.Join('\n', seeds.Select(seed => MutatedDockerfile.Of(seed, changes)));
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        SemanticModel divided = model.Divided(length);
        if (divided.Sections.IsEmpty) return;

        Assert.Equal(model.Stages, divided.Sections.SelectMany(section => section.Stages));
        Assert.Equal(model.Syntax.Instructions, divided.Sections.SelectMany(section => section.Instructions.ToArray()));
        Assert.Equal(model.Syntax.Problems, divided.Sections.SelectMany(section => section.Problems.ToArray()));
        Assert.Equal(model.UsesOfStages.ToArray(), divided.UsesOfStages.ToArray());
        Assert.Equal(RefusedWords.In(model.Syntax, model.Syntax.Instructions.AsSpan()), divided.Sections.SelectMany(section => section.RefusedWords));
    }, iter: 1000);
}
