using Basewise.Syntax.Text;

namespace Basewise.Features.Tests;

/// <summary>Snapshots of files that name packages.</summary>
internal static class DependencySnapshots
{
    public static Snapshot Requirements(string text) => new(DocumentLanguage.PipRequirements, new SourceText(text));

    public static Snapshot Pyproject(string text) => new(DocumentLanguage.Pyproject, new SourceText(text));

    public static Snapshot Pipfile(string text) => new(DocumentLanguage.Pipfile, new SourceText(text));
}
