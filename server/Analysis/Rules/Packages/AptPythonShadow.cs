using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Reports a second Python that a package manager installs beside the one that the image is made for.</summary>
internal sealed class AptPythonShadow : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "apt-python-shadow", Category.Packages, Severity.Warning,
        "A second Python is installed in a python image", FixKind.None, []);

    public override Subjects Subjects => Subjects.SystemPackages;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, SystemPackageCommand manager) in context.CommandsOf<SystemPackageCommand>())
        {
            if (!manager.IsInstall || FindShadow(step.Stage, manager) is not { } package || context.OfFile(UsesSystemPython)) continue;

            context.Report(package.Span, Message(package.Value ?? "", step.Stage.Runtime));
        }
    }

    /// <summary>The package of an installation with which the distribution's own Python comes into an image that has another.</summary>
    internal static ShellWord? FindShadow(Stage stage, SystemPackageCommand manager) =>
        manager is AptCommand or ApkCommand
        && stage.Runtime is { PythonSeries: not null, FoundationKind: ImageKind.OfficialPython or ImageKind.Uv or ImageKind.DevContainer }
            ? FindPython(manager)
            : null;

    private static string Message(string package, StageRuntime runtime)
    {
        Distribution? distribution = runtime.Distribution;
        string version = distribution?.PythonSeries is { } known ? $" {known}" : "";
        string owner = distribution is { } named ? DistributionName(named) : "the distribution";
        return IsInterpreter(package)
            ? $"`{package}` brings {owner}'s own Python{version} beside the image's {runtime.PythonSeries}: leave it out, the image has Python, pip, venv and the headers."
            : $"`{package}` is for {owner}'s own Python{version}, which comes along; the image's {runtime.PythonSeries} does not see it. Install it with pip.";
    }

    private static string DistributionName(Distribution distribution) => distribution.Family.ToString();

    /// <summary>The first package of the distribution's own Python.</summary>
    private static ShellWord? FindPython(SystemPackageCommand manager)
    {
        foreach (ShellWord package in manager.Operands)
        {
            ReadOnlySpan<char> name = package.Literal;
            if (!name.StartsWith('p') && !name.StartsWith('c')) continue;

            int end = name.IndexOfAny('=', '~', '/');
            if (end >= 0) name = name[..end];
            if (package.HasExpansion || name.EndsWith("-")) continue;
            if (manager is AptCommand ? IsDebianPython(name) : name is "python3" or "python3-dev" || name.StartsWith("py3-")) return package;
        }

        return null;
    }

    private static bool IsDebianPython(ReadOnlySpan<char> name) =>
        name is "python3" or "python-is-python3" or "python" or "python-dev" or "python-pip" or "cython3"
        || name.StartsWith("python3-")
        || (name.StartsWith("python3.") && name.Length > 8 && char.IsAsciiDigit(name[8]));

    private static bool IsInterpreter(ReadOnlySpan<char> name) =>
        name is "python3" or "python" or "python-dev" or "python-pip" or "python-is-python3" or "py3-pip"
            or "python3-pip" or "python3-dev" or "python3-venv" or "python3-minimal" or "python3-full" or "python3-distutils" or "python3-setuptools"
            or "python3-wheel" or "py3-setuptools" or "py3-wheel" or "py3-virtualenv" or "python3-virtualenv"
        || name.StartsWith("python3.");

    /// <summary>Whether the file says that the distribution's Python is wanted.</summary>
    private static bool UsesSystemPython(SemanticModel model) =>
        model.Syntax.Source.Content.Contains("/usr/bin/python3", StringComparison.Ordinal)
        || model.Syntax.Source.Content.Contains("/usr/lib/python3", StringComparison.Ordinal)
        || model.Syntax.Source.Content.Contains("dist-packages", StringComparison.Ordinal);
}
