using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>A line as pip sees it, continuations joined: a requirement, options, both, or nothing.</summary>
public sealed class RequirementsLine
{
    /// <summary>The line without its end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Null where the line is blank, a comment, or of options alone.</summary>
    public RequirementSyntax? Requirement { get; init; }

    /// <summary>With a requirement before them they are about it, else about the whole file.</summary>
    public ImmutableArray<OptionSyntax> Options { get; init; } = [];

    /// <summary>From <c>#</c> to the line's end. Null without one.</summary>
    public TextSpan? Comment { get; init; }

    /// <summary>The line's tokens in <see cref="RequirementsSyntax.Tokens"/>, its end included.</summary>
    public required Range Tokens { get; init; }
}
