using Basewise.Python.Requirements;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A package that a command line asks for by name, as pip reads it: <c>'uvicorn[standard]&gt;=0.30'</c>.</summary>
/// <param name="Word">The word, quotes and all.</param>
public sealed record PackageRequest(ShellWord Word, PackageName Name, RequirementSyntax Syntax)
{
    /// <summary>Whether it says which versions will do, or where the one is that will.</summary>
    public bool NamesVersion => !Syntax.Specifiers.IsEmpty || Syntax.Location is not null;

    /// <returns>Null for a URL or a path, for what is no requirement, and for what only the shell knows.</returns>
    public static PackageRequest? Find(ShellWord word)
    {
        if (word.HasExpansion) return null;

        return RequirementSyntax.Find(word.LiteralPrefix) is { Kind: RequirementKind.Named, Name: { } name } syntax
            && PackageName.Find(name.Text) is { } known
            ? new PackageRequest(word, known, syntax)
            : null;
    }

    /// <summary>The edit that asks for one version; null where a version is asked for, or the quoting hides the place.</summary>
    public TextEdit? FindPin(string version)
    {
        if (NamesVersion || Syntax.Name is not { } name) return null;

        int end = Syntax.ExtrasSpan?.End ?? name.Span.End;
        return Word.FindSourceOffset(end) is { } at ? new TextEdit(new TextSpan(at, at), $"=={version}") : null;
    }
}
