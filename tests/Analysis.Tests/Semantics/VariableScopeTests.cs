using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class VariableScopeTests
{
    [Fact]
    public void Each_step_sees_the_last_value_that_was_set_before_it_however_many_there_are()
    {
        StringBuilder text = new("FROM debian:13\n");
        for (int i = 0; i < 60; i++) text.Append($"ENV V{i}={i} SHARED={i}\nRUN true\n");

        VariableScope[] scopes = [.. Of(text.ToString()).StepsOf(InstructionKind.Run).Select(step => step.Variables)];
        for (int i = 0; i < scopes.Length; i++)
        {
            Assert.Equal($"{i}", scopes[i].ValueOf("SHARED").Text);
            for (int j = 0; j < scopes.Length; j++) Assert.Equal(j <= i ? $"{j}" : null, scopes[i].ValueOf($"V{j}").Text);
        }
    }

    [Fact]
    public void A_value_that_is_set_again_takes_the_place_of_the_one_before()
    {
        VariableScope scope = Of("FROM debian:13\nARG A=1\nENV A=2 B=$A A=3\nARG A=4\nENV C=$A\n").Stages[0].Variables;

        Assert.Equal(("4", "1", "4"), (scope.ValueOf("A").Text, scope.ValueOf("B").Text, scope.ValueOf("C").Text));
        Assert.Equal(VariableOrigin.Arg, scope.Find("A")?.Origin);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Every_name_is_told_once(int count)
    {
        string text = string.Concat(Enumerable.Range(0, count).Select(i => $"ENV V{i}=1\nENV V{i / 2}=2\n"));

        Assert.Equal(
            Enumerable.Range(0, count).Select(i => $"V{i}").Append("PATH").Order(StringComparer.Ordinal),
            Of($"FROM debian:13\n{text}").Stages[0].Variables.Names.Order(StringComparer.Ordinal));
    }

    private static SemanticModel Of(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
}
