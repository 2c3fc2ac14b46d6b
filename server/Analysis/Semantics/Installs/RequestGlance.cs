using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Packages;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Tells from the words of installers' commands alone whether anything is installed of which the facts tell more for one system or Python than for
/// another. In doubt it may be.
/// </summary>
internal static class RequestGlance
{
    /// <param name="model">Of a file beside which no other is known: packages are named by its own words and here-documents.</param>
    public static bool MayTell(SemanticModel model)
    {
        if (new ReadableTexts(model, context: null).HasAny) return true;

        foreach ((Step step, InstallerCommand command) in model.CommandsOf<InstallerCommand>())
        {
            if (step.Instruction is RunSyntax && MayTell(step, command)) return true;
        }

        return false;
    }

    private static bool MayTell(Step step, InstallerCommand command)
    {
        // A here-document may be the file that it reads.
        if (!step.Instruction.Heredocs.IsEmpty) return true;

        ImmutableArray<ShellWord> words = InstallRequests.WordsOf(command);
        if (words.IsEmpty) return false;

        // A URL is no request by name, and what only the shell knows may be more than one word.
        if (words.Length != command.PackageRequests.Length || MustBuild(step, command)) return true;

        foreach (PackageRequest request in command.PackageRequests)
        {
            if (request.NamesVersion || request.Syntax.Marker is not null || !WheelCatalog.Bundled.IsPure(request.Name)) return true;
        }

        return false;
    }

    /// <summary>Whether packages may have to be built that have a wheel for every system.</summary>
    private static bool MustBuild(Step step, InstallerCommand command) =>
        step.SettingOf(command, command is UvCommand ? "UV_NO_BINARY" : "PIP_NO_BINARY").IsDefined
        || RequestReader.ArgumentsOf(command) is not { } arguments || arguments.Has("no-binary") || arguments.Has("no-binary-package");
}
