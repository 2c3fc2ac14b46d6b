using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports an installer that brings tools for development into the final image, as it does unless it is told otherwise.</summary>
internal sealed class DevDependenciesInstalled : StageRule
{
    /// <summary>Options with which somebody has said which groups are wanted.</summary>
    private static readonly string[] UvChoices =
        ["no-dev", "no-default-groups", "no-group", "only-group", "only-dev", "dev", "group", "all-groups", "script", "dry-run", "check"];

    private static readonly string[] PoetryChoices = ["only", "without", "with", "no-dev", "only-root", "all-groups", "dry-run", "dev-only"];
    private static readonly string[] PdmChoices = ["prod", "production", "no-default", "group", "without", "dev", "d", "dry-run"];
    private static readonly string[] UvVariables = ["UV_NO_DEV", "UV_NO_DEFAULT_GROUPS", "UV_NO_GROUP", "UV_DEV"];

    public override RuleDescriptor Descriptor { get; } = new(
        "dev-dependencies-installed", Category.Installers, Severity.Information,
        "Dependencies for development are installed into the final image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Installer;

    public override void Check(RuleContext context)
    {
        Stage? last = null;
        List<(InstallerCommand Command, ShellWord Verb, string Option)>? found = null;
        foreach ((Step step, InstallerCommand installer) in context.CommandsOf<InstallerCommand>())
        {
            if (OptionFor(step, installer) is not { } option || installer.Verb is not { } verb) continue;
            if (context.Model.FinalStage is not { } final || DevelopmentImage.Is(final) || !context.Model.ShippedInstalls.Contains(step.Stage, installer)) continue;

            if (found is not null && last != step.Stage)
            {
                Report(context, found);
                found = null;
            }

            last = step.Stage;
            (found ??= []).Add((installer, verb, option));
        }

        if (found is not null) Report(context, found);
    }

    /// <summary>Dependencies and project are often installed one after the other: that is one thing to tell, and to mend in all places.</summary>
    private static void Report(RuleContext context, List<(InstallerCommand Command, ShellWord Verb, string Option)> found)
    {
        (InstallerCommand first, ShellWord verb, string option) = found[0];
        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>(found.Count);
        ImmutableArray<RelatedPlace>.Builder others = ImmutableArray.CreateBuilder<RelatedPlace>(found.Count - 1);
        foreach ((InstallerCommand command, ShellWord word, string added) in found)
        {
            edits.Add(command.Shell.InsertAfter(word, added));
            if (command != first) others.Add(new RelatedPlace(word.Span, "So does this."));
        }

        string group = first is PoetryCommand ? "every group that is not optional" : "the group dev";
        context.Report(
            verb.Span,
            $"{first.Invocation.Program} installs {group} along with what the program needs: tests and linters end up in the final image, if the project names any. {option} leaves them out.",
            others.ToImmutable(),
            Fix.NeedsConsent($"Add {option}", [.. edits]));
    }

    /// <summary>The option that leaves them out; null for a command that installs none, or that was told what to install.</summary>
    private static string? OptionFor(Step step, InstallerCommand command)
    {
        switch (command)
        {
            case UvCommand { VerbPath: "sync" } uv:
                if (uv.Arguments.MayHideOptions || HasAny(uv.Arguments, UvChoices)) return null;
                foreach (string variable in UvVariables)
                {
                    if (step.IsSwitchedOn(uv, variable)) return null;
                }

                return "--no-dev";

            case PoetryCommand { Verb: { } verb } poetry when verb.Is("install") || verb.Is("sync"):
                return poetry.Arguments.MayHideOptions || HasAny(poetry.Arguments, PoetryChoices) ? null : "--only=main";

            case PdmCommand { Verb: { } verb } pdm when verb.Is("install") || verb.Is("sync"):
                return pdm.Arguments.MayHideOptions || HasAny(pdm.Arguments, PdmChoices) ? null : "--prod";

            default:
                return null;
        }
    }

    private static bool HasAny(ArgumentList arguments, string[] names)
    {
        foreach (string name in names)
        {
            if (arguments.Has(name)) return true;
        }

        return false;
    }
}
