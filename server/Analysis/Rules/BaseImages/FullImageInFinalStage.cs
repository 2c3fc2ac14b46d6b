using System.Collections.Immutable;
using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a final image on the full python image, with compilers and headers, where nothing is seen to need them.</summary>
internal sealed class FullImageInFinalStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "full-image-in-final-stage", Category.BaseImage, Severity.Warning,
        "The image that runs is built on the full python image", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        // Where the tag is missing, untagged-image says so, and one has to be chosen first.
        if (context.Model.FinalStage is not { } final || final.Root.Base is not { EffectiveTag: { } name and not "latest", Text: { } text } image) return;
        if (image.FindPythonFacts() is not { Parts: { Flavour: Flavour.Full, IsPrerelease: false } tag, Image: { } full } || DevelopmentStage.Is(final)) return;

        string slim = FullImage.SlimTagOf(tag);
        if (PythonCatalog.Bundled.FindTag(slim) is not { CanBePulled: true, Image: { } small } || NeedsFull(context.Model, final.Root)) return;

        bool installsNothing = !InstallsForImage(context.Model);
        if (!installsNothing && CompilerDemand.IsIn(context.InstallRequests, final.Root, Libc.Glibc, small.Distribution)) return;

        ImageFit? fit = installsNothing ? null : ImageFit.Of(context.InstallRequests, final.Root, Libc.Glibc, small.Distribution);
        ImmutableArray<TextEdit> edits = TagRewrite.Edits(context.Model, final.Root, slim);
        context.Report(
            installsNothing ? Severity.Warning : Severity.Information,
            text.Word.Span,
            $"{Weights(name, full, slim, small)} "
                + (installsNothing ? "Nothing here needs compilers."
                    : fit is { IsCertain: true, Fits: [var only] } ? $"{only.DisplayName} has a wheel for it: nothing here needs the compilers."
                    : fit is { IsCertain: true } ? $"All {fit.Fits.Length} packages that are asked for have wheels for it: nothing here needs the compilers."
                    : "Where your packages have wheels, nothing here needs the compilers."),
            [],
            edits.IsEmpty ? [] : [new Fix($"Move to {slim}, which has no compilers, git or curl", FixKind.NeedsConsent, edits)]);
    }

    private static bool InstallsForImage(SemanticModel model)
    {
        foreach ((Step step, _) in model.CommandsOf<InstallerCommand>())
        {
            if (step.Stage.IsInFinalImage) return true;
        }

        return false;
    }

    private static string Weights(string fullTag, PythonImage full, string slimTag, PythonImage slim)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        return catalog.FindSize(full, Platform.Amd64) is { } more && catalog.FindSize(slim, Platform.Amd64) is { } less
            ? $"python:{fullTag} is {more.ToMegabytes()} to download, python:{slimTag} {less.ToMegabytes()}."
            : $"python:{fullTag} is about ten times the size of python:{slimTag}.";
    }

    /// <summary>Whether anything in the stages on this image is seen to need more than the slim image has.</summary>
    private static bool NeedsFull(SemanticModel model, Stage root)
    {
        foreach (Stage stage in model.Stages)
        {
            if (stage.Root != root) continue;

            foreach (Invocation program in stage.Start.Programs)
            {
                if (FullImage.HasAlone(program.Program)) return true;
            }

            foreach (Step step in stage.Steps)
            {
                if (NeedsFull(step)) return true;
            }
        }

        return false;
    }

    private static bool NeedsFull(Step step)
    {
        InstructionSyntax instruction = step.Effective;
        if (instruction.Kind is InstructionKind.Healthcheck) return instruction.Line.Content.Contains("curl", StringComparison.Ordinal) || instruction.Line.Content.Contains("wget", StringComparison.Ordinal);
        if (instruction is not RunSyntax) return false;
        if (!step.Shell.IsPosix || instruction.Line.Content.Contains("git+", StringComparison.Ordinal)) return true;

        foreach (Invocation program in step.Invocations)
        {
            // What a script of the project runs is not known. "command -v git" only asks whether git is there.
            if (FullImage.HasAlone(program.Program) || program.Program.EndsWith(".sh", StringComparison.Ordinal)) return true;
        }

        foreach (ToolCommand command in step.Commands)
        {
            if (command is SystemPackageCommand { IsInstall: true } system && system.Operands.Any(IsForBuilding)) return true;
            if (command is InstallerCommand installer && NamesUnknown(installer)) return true;
        }

        return false;
    }

    /// <summary>Whether any of its packages is none that an index has: an archive, a folder, what only the shell knows.</summary>
    private static bool NamesUnknown(InstallerCommand installer)
    {
        foreach (ShellWord word in installer.PackageWords)
        {
            if (installer.FindRequest(word) is null) return true;
        }

        return false;
    }

    private static bool IsForBuilding(ShellWord word)
    {
        ReadOnlySpan<char> package = BuildTools.NameOf(word.Literal);
        return word.HasExpansion || BuildTools.IsCompiler(package) || BuildTools.IsHeaders(package);
    }
}
