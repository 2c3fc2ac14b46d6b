using Basewise.Analysis;
using Basewise.Analysis.Rules.Wheels;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Moves a file from Alpine to Debian's slim image, where it is known that all that it installs has wheels there.</summary>
internal sealed class SwitchToSlim : Refactoring
{
    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not null || place.Stage.Root != place.Stage || place.Stage.Runtime.Libc != Libc.Musl) return null;
        if (SlimSwitch.FindFix(place.Model, place.Stage) is not [Fix fix] || SlimSwitch.FindTag(place.Stage) is not { } tag) return null;
        if (ImageFit.Of(place.Snapshot.InstallRequests, place.Stage, Libc.Glibc, null) is not { IsCertain: true } fit) return null;

        string packages = fit.Fits.Length == 1 ? $"{fit.Fits[0].DisplayName} has a wheel for it" : $"all {fit.Fits.Length} packages have wheels for it";
        return Rewrite($"Switch to python:{tag}: {packages}", fix.Edits.AsSpan());
    }
}
