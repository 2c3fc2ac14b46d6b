using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StepIndexTests
{
    [Theory]
    [InlineData(Section.UsualLength)]
    [InlineData(1)]
    public void Steps_are_found_by_what_they_do_in_the_order_of_the_file(int lengthOfSection)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM a\nRUN 1\nENV A=1\nONBUILD RUN 2\nONBUILD\nFROM b\nRUN 3\n"))).Divided(lengthOfSection);

        Assert.Equal(["RUN 1", "ONBUILD RUN 2", "RUN 3"], model.StepsOf(InstructionKind.Run).Select(step => step.Instruction.Line.ToString()));
        Assert.Equal(["ONBUILD"], model.StepsOf(InstructionKind.Onbuild).Select(step => step.Instruction.Line.ToString()));
        Assert.Empty(model.StepsOf(InstructionKind.Volume));
    }
}
