using System.Buffers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports a final image whose program runs as root.</summary>
internal sealed class RootFinalStage : Rule
{
    /// <summary>Programs with which a start script gives up root's rights later; their names are nearly never other words.</summary>
    private static readonly string[] PrivilegeDroppers = ["gosu", "su-exec", "setpriv", "s6-setuidgid", "runuser", "chpst", "/init", "UWSGI_UID"];

    private static readonly SearchValues<string> AnyDropper = SearchValues.Create(PrivilegeDroppers, StringComparison.Ordinal);

    public override RuleDescriptor Descriptor { get; } = new(
        "root-final-stage", Category.Security, Severity.Warning,
        "The container's program runs as root", FixKind.NeedsConsent,
        ["DL3002", "DS-0002", "CKV_DOCKER_3", "CKV_DOCKER_8"]);

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { User: { IsRoot: true } user } stage) return;
        if ((user.Source is null && StartsNothing(stage)) || DropsPrivileges(context)) return;

        TextSpan span = user.Source is { } instruction ? instruction.Body.Span : StartOfProgram(stage).Keyword.Span;
        bool isChosenByBuild = user.Source is not null && context.Source.Slice(span).Contains('$');
        context.Report(
            span,
            user.Source is null
                ? "No USER is set, so the program runs as root: whoever breaks into it owns the whole container."
                : isChosenByBuild
                    ? "This USER is root where no build argument says otherwise, so the program runs as root: whoever breaks into it owns the whole container."
                    : "The last USER is root, so the program runs as root: whoever breaks into it owns the whole container.",
            isChosenByBuild ? [] : Fixes(context, stage, user));
    }

    /// <summary>Whether the image starts a bare interpreter or shell: it is there to be built on, as the official images are.</summary>
    private static bool StartsNothing(Stage stage) =>
        stage.Start is { Entrypoint: null, Command: not null, Programs: [{ Program: "python" or "bash" or "sh" or "ash", Command.Words: [_] }] };

    /// <summary>What starts the program: the stage's last ENTRYPOINT or CMD, or its FROM where the base image brings them.</summary>
    private static InstructionSyntax StartOfProgram(Stage stage)
    {
        for (int i = stage.Steps.Length - 1; i >= 0; i--)
        {
            if (stage.Steps[i].Instruction is { Kind: InstructionKind.Entrypoint or InstructionKind.Cmd } instruction) return instruction;
        }

        return stage.From;
    }

    private static bool DropsPrivileges(RuleContext context)
    {
        foreach (Stage stage in context.Model.FinalImageStages)
        {
            // One look at the text spares most stages the look at each of their steps.
            if (!context.Source.Slice(stage.Span).ContainsAny(AnyDropper)) continue;

            foreach (Step step in stage.Steps)
            {
                foreach (string name in PrivilegeDroppers)
                {
                    if (MentionsWord(step.Instruction.Line.Content, name)) return true;
                }
            }
        }

        return false;
    }

    private static bool MentionsWord(ReadOnlySpan<char> text, string word)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return false;

        int end = at + word.Length;
        bool startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || word[0] == '/';
        return startsWord && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static Fix[] Fixes(RuleContext context, Stage stage, StageUser user)
    {
        // A here-document without its end swallows whatever is written behind it.
        if (HasOpenHeredoc(stage)) return [];

        if (FindEarlierUser(context.Model) is { } name)
        {
            InstructionSyntax last = LastThatNeedsRoot(stage, user);
            TextEdit edit = last == user.Source ? new TextEdit(last.Body.Span, name) : InsertBehind(last, $"{context.Source.NewLine}USER {name}");
            return [Fix.NeedsConsent($"Run as {name}", edit)];
        }

        if (CreateUser(stage) is not { } command) return [];

        string newLine = context.Source.NewLine;
        return [Fix.NeedsConsent(
            "Run as a user of its own (uid 10001)",
            InsertBehind(LastThatNeedsRoot(stage, user), $"{newLine}RUN {command}{newLine}USER 10001"))];
    }

    private static bool HasOpenHeredoc(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            foreach (HeredocSyntax document in step.Instruction.Heredocs)
            {
                if (!document.IsTerminated) return true;
            }
        }

        return false;
    }

    /// <summary>A user that the file has already: the last USER that is not root, or one that it makes and never switches to.</summary>
    private static string? FindEarlierUser(SemanticModel model)
    {
        if (model.StepsOf(InstructionKind.User).IsEmpty && model.CommandsOf<UserAddCommand>().IsEmpty) return null;

        string? name = null;
        foreach (Stage stage in model.FinalImageStages)
        {
            foreach (Step step in stage.Steps)
            {
                if (step is { User: { Source: { } source, IsRoot: false, Name: not null } }) name = source.Body.Text;
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is UserAddCommand { Name.Value: { } added, Shell.IsConditional: false }) name = added;
                }
            }
        }

        return name;
    }

    private static string? CreateUser(Stage stage)
    {
        BaseImage image = stage.Root.Base;
        if (image.FindPythonFacts() is { } facts)
        {
            return facts.Image?.Distribution is { } distribution ? CommandFor(distribution.Family) : null;
        }

        if (image.Reference is not { } reference) return null;
        if (image.FindCustom() is not null) return image.FindKnown()?.Distribution is { } known ? CommandFor(known.Family) : null;
        return CommandFor(reference.IsOfficial("alpine") ? DistributionFamily.Alpine : DistributionFamily.Debian);
    }

    private static string? CommandFor(DistributionFamily family) => family switch
    {
        DistributionFamily.Alpine => "adduser -D -u 10001 app",
        DistributionFamily.Windows => null,
        _ => "useradd --create-home --uid 10001 app",
    };

    /// <summary>The last instruction that may need root's rights or changes the user.</summary>
    private static InstructionSyntax LastThatNeedsRoot(Stage stage, StageUser user)
    {
        for (int i = stage.Steps.Length - 1; i >= 0; i--)
        {
            Step step = stage.Steps[i];
            bool mayNeedRoot = step.Instruction == user.Source || step.Effective.Kind is InstructionKind.Run or InstructionKind.Copy
                or InstructionKind.Add or InstructionKind.Workdir or InstructionKind.Volume;
            if (mayNeedRoot) return step.Instruction;
        }

        return stage.From;
    }

    private static TextEdit InsertBehind(InstructionSyntax instruction, string lines)
    {
        int end = instruction.LinesSpan.End;
        return new TextEdit(new TextSpan(end, end), lines);
    }
}
