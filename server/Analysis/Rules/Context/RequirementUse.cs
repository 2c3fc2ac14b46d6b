using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>A file that an installer reads: behind <c>-r</c>, or one that it looks for by itself.</summary>
/// <param name="stepIndex">Of the RUN in its stage.</param>
/// <param name="path">Absolute, in the image.</param>
/// <param name="origin">Where it comes from.</param>
internal sealed class RequirementUse(Stage stage, int stepIndex, InstallerCommand installer, InstallInput file, string path, FileOrigin origin)
{
    public Stage Stage => stage;

    public int StepIndex => stepIndex;

    /// <summary>What reads it: <c>pip</c>, <c>poetry</c>.</summary>
    public string Program => installer.Invocation.Program;

    /// <summary>What names it, or else the command's verb.</summary>
    public TextSpan Span => file.Word?.Span ?? (installer.Verb ?? installer.Program).Span;

    /// <summary>The path as the command has it.</summary>
    public string Written => file.Word?.LiteralPrefix ?? file.Path ?? "";

    public string Path => path;

    public FileOrigin Origin => origin;
}
