using Basewise.Analysis;
using Basewise.Syntax.Text;

namespace Basewise.Features;

/// <summary>One version of a document and all that follows from it. Immutable; every part is made once, when it is first asked for.</summary>
public sealed class Snapshot(DocumentLanguage language, SourceText source)
{
    public DocumentLanguage Language { get; } = language;

    public SourceText Source { get; } = source;

    /// <summary>What the rules say of this version.</summary>
    public LintResult Lint(LintOptions options) =>
        Language == DocumentLanguage.Unknown || options.Overrides.IsEmpty ? LintResult.Empty : LintResult.Empty;
}
