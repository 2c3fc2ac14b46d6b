using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
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
        foreach (ShellRedirection redirection in command.Shell.Redirections)
        {
            if (redirection.Kind is ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereDocumentWithoutTabs) return true;
        }

        // What only the shell knows is not told of.
        int known = 0;
        foreach (ShellWord word in InstallRequests.WordsOf(command))
        {
            if (!word.HasExpansion) known++;
        }

        if (known == 0) return false;

        // A URL is no request by name.
        if (known != command.PackageRequests.Length || MustBuild(step, command)) return true;

        foreach (PackageRequest request in command.PackageRequests)
        {
            if (NamesOneVersion(request.Syntax) || request.Syntax.Location is not null || request.Syntax.Marker is not null || !WheelCatalog.Bundled.IsPure(request.Name)) return true;
        }

        return false;
    }

    /// <summary>Of an open version nothing is told of a package whose releases have wheels for every system.</summary>
    private static bool NamesOneVersion(RequirementSyntax request)
    {
        foreach (SpecifierSyntax specifier in request.Specifiers)
        {
            if (specifier.Specifier is null or { Operator: VersionOperator.Equal or VersionOperator.Arbitrary, IsPrefix: false }) return true;
        }

        return false;
    }

    /// <summary>Whether packages may have to be built that have a wheel for every system.</summary>
    private static bool MustBuild(Step step, InstallerCommand command) =>
        step.SettingOf(command, command is UvCommand ? "UV_NO_BINARY" : "PIP_NO_BINARY").IsDefined
        || RequestReader.ArgumentsOf(command) is not { } arguments || arguments.Has("no-binary") || arguments.Has("no-binary-package");
}
