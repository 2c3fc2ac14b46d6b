using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Divides a RUN that installs system packages: the first stage gets all of them, the second one what is not for compiling.</summary>
internal static class SystemPackagesSplit
{
    /// <summary>Headers of the C library, and of libraries that every official python image has, since Python itself is linked to them.</summary>
    private static readonly string[] HeadersOfPresent =
    [
        "libc6-dev", "libc-dev", "musl-dev", "linux-libc-dev", "python3-dev", "libffi-dev", "libssl-dev", "openssl-dev", "zlib1g-dev", "zlib-dev", "libbz2-dev", "bzip2-dev",
        "libsqlite3-dev", "sqlite-dev", "libreadline-dev", "readline-dev", "liblzma-dev", "xz-dev",
    ];

    /// <summary>Whether a command does nothing but install packages, with the lists before and the cleaning behind.</summary>
    public static bool IsPackageWork(ToolCommand command) => command switch
    {
        SystemPackageCommand { IsInstall: true } => true,
        SystemPackageCommand { Verb: { } verb } => verb.Is("update") || verb.Is("clean"),
        RmCommand rm => rm.Removes("/var/lib/apt/lists") || rm.Removes("/var/cache/apk"),
        _ => false,
    };

    /// <returns><c>null</c> where it is not known what of a package is needed when the program runs.</returns>
    public static (StagePart Part, string? RuntimeText)? Find(SourceText source, Step step)
    {
        List<TextEdit> edits = [];
        int installs = 0;
        int kept = 0;
        foreach (SystemPackageCommand command in step.Commands.OfType<SystemPackageCommand>())
        {
            if (!command.IsInstall) continue;
            if (command.MayHideOptions || command.Arguments.Has("virtual") || ++installs > 1) return null;

            foreach (ShellWord word in command.Operands)
            {
                if (word.HasExpansion) return null;

                string package = BuildTools.NameOf(word.Literal).ToString();
                if (package == "libpq-dev" || package == "postgresql-dev")
                {
                    edits.Add(new TextEdit(word.Span, command is ApkCommand ? "libpq" : "libpq5"));
                    kept++;
                }
                else if (BuildTools.IsCompiler(package) || BuildTools.IsSmall(package) || HeadersOfPresent.Contains(package))
                {
                    if (WordRemoval.Remove(source, command.Shell, word) is not { } edit) return null;
                    edits.Add(edit);
                }
                else if (BuildTools.IsHeaders(package))
                {
                    if (FindRuntimePackage(step, package) is not { } runtime) return null;

                    edits.Add(new TextEdit(word.Span, runtime));
                    kept++;
                }
                else
                {
                    kept++;
                }
            }
        }

        if (installs == 0) return null;
        if (edits.Count == 0) return (StagePart.Both, null);
        return kept == 0 ? (StagePart.Build, null) : (StagePart.Both, Apply(source, step.Instruction.LinesSpan, edits));
    }

    /// <summary>The package with the library whose headers another one holds.</summary>
    private static string? FindRuntimePackage(Step step, string headers) =>
        step.Stage.Runtime.Distribution is { } distribution && LinkedLibrary.FindByHeaders(headers, distribution.Family) is { IsAlwaysThere: false } library
            ? library.FindRuntimePackage(distribution)
            : null;

    private static string Apply(SourceText source, TextSpan lines, List<TextEdit> edits) =>
        new SourceText(source.ToString(lines))
            .With(edits.Select(edit => edit with { Span = new TextSpan(edit.Span.Start - lines.Start, edit.Span.End - lines.Start) }))
            .Content;
}
