using System.Buffers;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Indexes;

/// <summary>An address that packages come from, as an option, a variable or <c>pip config</c> gives it.</summary>
/// <param name="Written">The address as it is written, variables and all; of several in one value one at a time.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="IsForUv">Whether uv reads it, which asks one index after the other; else pip, which asks all of them at once.</param>
/// <param name="Command">The command that it is an option of.</param>
/// <param name="Option">That option.</param>
public sealed record IndexSetting(
    IndexRole Role, string Written, TextSpan Span, Step Step, bool IsForUv, ToolCommand? Command = null, CommandOption? Option = null)
{
    private static readonly string[] Options =
        ["index-url", "default-index", "pypi-mirror", "extra-index-url", "index", "find-links", "trusted-host", "allow-insecure-host"];

    // Words without which there is no address and no trusted host: instructions in whose lines none of them stands are not searched.
    private static readonly SearchValues<string> Marks =
        SearchValues.Create(["://", "rusted-host", "nsecure-host", "TRUSTED_HOST", "INSECURE_HOST"], StringComparison.Ordinal);

    /// <summary>The host, without credentials and port; null where it is not written out.</summary>
    public string? Host
    {
        get
        {
            int scheme = Written.IndexOf("://", StringComparison.Ordinal);
            if (scheme < 0 && Role != IndexRole.TrustedHost) return null;

            string authority = Written[(scheme < 0 ? 0 : scheme + 3)..];
            int start = UrlCredentials.Find(Written) is { } credentials ? credentials.End + 1 - (scheme + 3) : 0;
            int end = authority.AsSpan(start).IndexOfAny('/', '?', '#');
            string host = end < 0 ? authority[start..] : authority[start..(start + end)];
            int port = host.LastIndexOf(':');
            if (port >= 0 && !host.EndsWith(']')) host = host[..port];
            return host.Length == 0 || host.Contains('$', StringComparison.Ordinal) || host.Contains('`', StringComparison.Ordinal) ? null : host.ToLowerInvariant();
        }
    }

    /// <summary>All that the instructions of stages set, in the order of the instructions.</summary>
    /// <param name="source">The text as it is now: instructions may hold on to earlier versions of it.</param>
    internal static ImmutableArray<IndexSetting> In(SourceText source, ImmutableArray<Stage> stages)
    {
        if (stages is not [.., var last]) return [];

        ReadOnlySpan<char> text = source.Content.AsSpan(0, last.Steps is [.., var end] ? end.Instruction.LinesSpan.End : last.From.LinesSpan.End);
        int mark = FindMark(text, stages[0].From.LinesSpan.Start);
        if (mark == text.Length) return [];

        ImmutableArray<IndexSetting>.Builder found = ImmutableArray.CreateBuilder<IndexSetting>(0);
        for (int i = 0; i < stages.Length && mark < text.Length; i++)
        {
            foreach (Step step in stages[i].Steps)
            {
                if (mark < step.Instruction.LinesSpan.Start) mark = FindMark(text, step.Instruction.LinesSpan.Start);
                if (mark < step.Instruction.LinesSpan.End) Add(step, found);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The next mark, or the end of the text.</summary>
    private static int FindMark(ReadOnlySpan<char> text, int start)
    {
        int found = text[start..].IndexOfAny(Marks);
        return found < 0 ? text.Length : start + found;
    }

    /// <summary>Adds all that an instruction sets, in no order.</summary>
    private static void Add(Step step, ImmutableArray<IndexSetting>.Builder found)
    {
        if (step.Effective is AssignmentsSyntax { Kind: InstructionKind.Env or InstructionKind.Arg } instruction)
        {
            foreach (AssignmentSyntax assignment in instruction.Assignments)
            {
                if (assignment.Value is not { } value || RoleOf(assignment.Name.Raw) is not var (role, isForUv)) continue;
                foreach ((int start, int end) in PartsOf(value.Raw)) found.Add(new(role, value.Raw[start..end].ToString(), value.Part(start, end).Span, step, isForUv));
            }
        }
        else if (step.Effective is RunSyntax)
        {
            // Each of the variables is of pip, pipenv or uv.
            ReadOnlySpan<char> line = step.Effective.Line.Content;
            if (!step.Instruction.Heredocs.IsEmpty || line.Contains("PIP", StringComparison.Ordinal) || line.Contains("UV_", StringComparison.Ordinal)) AddVariables(step, found);
            foreach (ToolCommand command in step.Commands) AddOptions(step, command, found);
        }
    }

    private static void AddVariables(Step step, ImmutableArray<IndexSetting>.Builder found)
    {
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                foreach (ShellAssignment assignment in command.Assignments) Add(assignment);
                if (command.Words.IsEmpty || !(command.Words[0].Is("export") || command.Words[0].Is("env"))) continue;

                foreach (ShellWord word in command.Words)
                {
                    if (ShellAssignment.Find(word) is { } assignment) Add(assignment);
                }
            }
        }

        void Add(ShellAssignment assignment)
        {
            if (RoleOf(assignment.Name.Raw) is var (role, isForUv)) AddWord(found, role, assignment.Value, step, isForUv);
        }
    }

    private static void AddOptions(Step step, ToolCommand command, ImmutableArray<IndexSetting>.Builder found)
    {
        ArgumentList? arguments = command switch
        {
            PipCommand pip => pip.Arguments,
            UvCommand uv => uv.Arguments,
            PipxCommand pipx => pipx.Arguments,
            PipenvCommand pipenv => pipenv.Arguments,
            _ => null,
        };
        if (arguments is null) return;

        bool isForUv = command is UvCommand;
        foreach (CommandOption option in arguments.Options)
        {
            if (option.Value is { } value && RoleOfOption(option.Name) is { } role) AddWord(found, role, value, step, isForUv, command, option);
        }

        if (command is not PipCommand { Verb: { } verb } config || !verb.Is("config")) return;

        foreach (string name in Options)
        {
            if (config.FindConfigured(name) is { } value && RoleOfOption(name) is { } role) AddWord(found, role, value, step, isForUv: false, command);
        }
    }

    private static void AddWord(
        ImmutableArray<IndexSetting>.Builder found, IndexRole role, ShellWord word, Step step, bool isForUv, ToolCommand? command = null, CommandOption? option = null)
    {
        foreach ((int start, int end) in PartsOf(word.Raw))
        {
            found.Add(new(role, word.Raw[start..end].ToString(), word.Text.SourceSpan(word.Start + start, word.Start + end), step, isForUv, command, option));
        }
    }

    private static IndexRole? RoleOfOption(string name) => name switch
    {
        "index-url" or "default-index" or "pypi-mirror" => IndexRole.Primary,
        "extra-index-url" or "index" => IndexRole.Extra,
        "find-links" => IndexRole.Links,
        "trusted-host" or "allow-insecure-host" => IndexRole.TrustedHost,
        _ => null,
    };

    private static (IndexRole Role, bool IsForUv)? RoleOf(ReadOnlySpan<char> variable) => variable switch
    {
        "PIP_INDEX_URL" or "PIPENV_PYPI_MIRROR" => (IndexRole.Primary, false),
        "PIP_EXTRA_INDEX_URL" => (IndexRole.Extra, false),
        "PIP_FIND_LINKS" => (IndexRole.Links, false),
        "PIP_TRUSTED_HOST" => (IndexRole.TrustedHost, false),
        "UV_INDEX_URL" or "UV_DEFAULT_INDEX" => (IndexRole.Primary, true),
        "UV_EXTRA_INDEX_URL" or "UV_INDEX" => (IndexRole.Extra, true),
        "UV_FIND_LINKS" => (IndexRole.Links, true),
        "UV_INSECURE_HOST" => (IndexRole.TrustedHost, true),
        _ => null,
    };

    /// <summary>The pieces of a value between quotes and white space; what stands in <c>${…}</c> and <c>$(…)</c> is of one piece.</summary>
    private static List<(int Start, int End)> PartsOf(ReadOnlySpan<char> raw)
    {
        List<(int, int)> parts = [];
        int start = -1;
        int depth = 0;
        for (int i = 0; i <= raw.Length; i++)
        {
            char c = i < raw.Length ? raw[i] : ' ';
            if (c is '(' or '{' && i > 0 && raw[i - 1] == '$') depth++;
            else if (c is ')' or '}' && depth > 0) depth--;

            bool separates = i == raw.Length || (depth == 0 && (char.IsWhiteSpace(c) || c is '"' or '\'' or '\\'));
            if (separates && start >= 0) parts.Add((start, i));
            if (separates) start = -1;
            else if (start < 0) start = i;
        }

        return parts;
    }
}
