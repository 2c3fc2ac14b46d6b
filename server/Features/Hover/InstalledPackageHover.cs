using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Packages;
using Basewise.Features.Places;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>The hover on a package that a command of a Dockerfile installs, by its words or from a here-document: the same as in a requirements file, for this stage.</summary>
internal static class InstalledPackageHover
{
    public static HoverContent? Find(InstructionCursor cursor, IPackageIndex? packages)
    {
        if (cursor.Step is not { } step) return null;

        foreach (InstallerCommand command in step.Commands.OfType<InstallerCommand>())
        {
            if (!command.Shell.Span.Touches(cursor.Offset)) continue;

            foreach (ShellWord word in InstallRequests.WordsOf(command))
            {
                if (!word.Span.Touches(cursor.Offset) || word.Value is not { } text || Dependency.FindInArgument(text) is not { Package: not null } dependency) continue;

                return Describe(cursor.Model, step, command, dependency, word.Span, packages);
            }
        }

        return FindInDocument(cursor, step, packages);
    }

    private static HoverContent? FindInDocument(InstructionCursor cursor, Step step, IPackageIndex? packages)
    {
        if (RequirementsDocument.Find(cursor) is not { } document) return null;

        foreach (Dependency dependency in document.File.Dependencies)
        {
            TextSpan span = new(dependency.Span.Start + document.Start, dependency.Span.End + document.Start);
            if (span.Touches(cursor.Offset) && dependency.Package is not null) return Describe(cursor.Model, step, document.Reader, dependency, span, packages);
        }

        return null;
    }

    private static HoverContent? Describe(SemanticModel model, Step step, InstallerCommand? command, Dependency dependency, TextSpan span, IPackageIndex? packages)
    {
        AskedIndexes indexes = AskedIndexes.Of(model, step, command, packages);
        if (dependency.Package is not { } name || PackageOutlook.Of(dependency, indexes) is not { } outlook) return null;

        RequestedPackage requested = new(name, new RequestPlace(null, model.Syntax.Source, span, span))
        {
            Versions = dependency.Versions is { IsAny: false } versions ? [versions] : [],
            Version = dependency.ExactVersion,
            IsFromPyPI = indexes.IsOnPyPI,
        };
        if (command is not null) requested = InstallRequests.Of(requested, step, command);

        InstallEnvironment environment = InstallRequests.EnvironmentOf(model, step, command);
        return new HoverContent(span, PackageHover.Describe(outlook, dependency.Source, indexes.Addresses.IsEmpty ? null : string.Join(", ", indexes.Addresses), null, () => PackageFits.Describe(outlook, requested, environment)));
    }
}
