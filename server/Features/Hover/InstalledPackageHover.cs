using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Packages;
using Basewise.Features.Places;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Syntax.Shell;

namespace Basewise.Features.Hover;

/// <summary>The hover on a package that a command of a Dockerfile installs: the same as in a requirements file, for this stage.</summary>
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
                if (!word.Span.Touches(cursor.Offset) || word.Value is not { } text || Dependency.FindInArgument(text) is not { Package: { } name } dependency) continue;

                AskedIndexes indexes = AskedIndexes.Of(cursor.Model, step, command, packages);
                if (PackageOutlook.Of(dependency, indexes) is not { } outlook) return null;

                RequestedPackage requested = new(name, new RequestPlace(null, cursor.Model.Syntax.Source, word.Span, word.Span))
                {
                    Versions = dependency.Versions is { IsAny: false } versions ? [versions] : [],
                    Version = dependency.ExactVersion,
                    IsFromPyPI = indexes.IsOnPyPI,
                };
                InstallEnvironment environment = InstallRequests.EnvironmentOf(cursor.Model, step, command);
                return new HoverContent(word.Span, PackageHover.Describe(outlook, dependency.Source, indexes.Addresses.IsEmpty ? null : string.Join(", ", indexes.Addresses), null, () => PackageFits.Describe(outlook, requested, environment)));
            }
        }

        return null;
    }
}
