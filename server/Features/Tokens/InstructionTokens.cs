using System.Buffers;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Features.Places;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>The tokens of one instruction after the other.</summary>
internal sealed class InstructionTokens
{
    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789.");

    private readonly SourceText source;
    private readonly SemanticTokenWriter writer;
    private readonly TextTokens texts;
    private readonly ImageTokens images;
    private readonly FlagTokens flags;

    public InstructionTokens(SemanticModel model, SemanticTokenWriter writer)
    {
        this.writer = writer;
        source = model.Syntax.Source;
        texts = new TextTokens(writer, model.Syntax.Escape);
        images = new ImageTokens(model, texts, writer);
        flags = new FlagTokens(images, texts, writer);
    }

    /// <summary>Adds a FROM.</summary>
    public void AddFrom(FromSyntax from, bool isOnStage)
    {
        AddHead(from);
        if (from.Image is { } image) images.AddBase(image.Line, image.Start, image.End, isOnStage);
        if (from.StageName is not { } name) return;

        Add(from.Arguments[1], TokenType.Keyword);
        Add(name, TokenType.Namespace, TokenModifiers.Declaration);
    }

    /// <param name="step">Of a stage; in front of the first one there is none.</param>
    public void Add(InstructionSyntax instruction, Step? step)
    {
        InstructionSyntax effective = instruction;
        AddHead(instruction);
        while (effective is OnbuildSyntax { Trigger: { } trigger })
        {
            effective = trigger;
            AddHead(trigger);
        }

        AddArguments(effective, step);
        foreach (HeredocSyntax document in instruction.Heredocs) AddDocument(effective, document, step);
    }

    private void AddHead(InstructionSyntax instruction)
    {
        if (instruction.Kind != InstructionKind.Unknown) Add(instruction.Keyword, TokenType.Keyword);
        foreach (FlagSyntax flag in instruction.Flags) flags.Add(flag);
    }

    private void AddArguments(InstructionSyntax instruction, Step? step)
    {
        switch (instruction)
        {
            case AssignmentsSyntax assignments:
                foreach (AssignmentSyntax assignment in assignments.Assignments) AddAssignment(assignment, assignments.Kind);
                return;
            case HealthcheckSyntax { Type: { } type }:
                Add(type, TokenType.Keyword);
                AddCommand(instruction, step);
                return;
        }

        switch (instruction.Kind)
        {
            case InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell:
                AddCommand(instruction, step);
                break;
            case InstructionKind.Expose:
                foreach (WordSyntax port in instruction.Arguments) AddPort(port);
                break;
            case InstructionKind.Stopsignal:
                AddWords(instruction, TokenType.EnumMember);
                break;
            case InstructionKind.Maintainer:
                AddWords(instruction, TokenType.String);
                break;
            case InstructionKind.Add or InstructionKind.Copy:
                foreach (WordSyntax path in instruction.Arguments) AddPath(path);
                break;
            case InstructionKind.User or InstructionKind.Workdir or InstructionKind.Volume:
                AddWords(instruction, plain: null);
                break;
        }
    }

    private void AddWords(InstructionSyntax instruction, TokenType? plain)
    {
        foreach (WordSyntax word in instruction.Arguments) texts.AddWord(word, plain);
    }

    private void AddAssignment(AssignmentSyntax assignment, InstructionKind kind)
    {
        WordSyntax name = assignment.Name;
        if (kind == InstructionKind.Label) texts.AddWord(name, TokenType.Property);
        else Add(name, TokenType.Variable, TokenModifiers.Declaration);
        if (assignment.Value is not { } value) return;

        if (name.Line == value.Line && name.Line[name.End] == '=') writer.Add(name.Line, name.End, name.End + 1, TokenType.Operator);
        texts.AddWord(value, IsNumber(value.Raw) ? TokenType.Number : TokenType.String);
    }

    private static bool IsNumber(ReadOnlySpan<char> value) => !value.IsEmpty && !value.ContainsAnyExcept(NumberParts);

    /// <summary><c>8000-8010/tcp</c></summary>
    private void AddPort(WordSyntax port)
    {
        ReadOnlySpan<char> raw = port.Raw;
        int at = 0;
        while (at < raw.Length)
        {
            int length = Math.Max(1, raw[at..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var digits ? digits : raw.Length - at);
            if (char.IsAsciiDigit(raw[at]))
            {
                Add(port.Part(at, at + length), TokenType.Number);
            }
            else if (raw[at] is '-' or '/' or ':')
            {
                Add(port.Part(at, at + 1), TokenType.Operator);
            }
            else
            {
                length = raw[at..].IndexOfAny('/', '-') is >= 0 and var rest ? Math.Max(1, rest) : raw.Length - at;
                texts.AddWord(port.Part(at, at + length), TokenType.Type);
            }

            at += length;
        }
    }

    private void AddPath(WordSyntax path)
    {
        ReadOnlySpan<char> raw = path.Raw;
        int digits = raw.IndexOfAnyExceptInRange('0', '9');
        if (digits >= 0 && raw[digits..].StartsWith("<<", StringComparison.Ordinal))
        {
            int name = digits + (raw[digits..].StartsWith("<<-", StringComparison.Ordinal) ? 3 : 2);
            Add(path.Part(0, name), TokenType.Operator);
            Add(path.Part(name, raw.Length), TokenType.Keyword);
            return;
        }

        bool isAddress = raw.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || raw.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        texts.AddWord(path, isAddress ? TokenType.String : null);
    }

    private void AddCommand(InstructionSyntax instruction, Step? step)
    {
        ImmutableArray<ShellScript> scripts = step?.Scripts ?? [];
        if (instruction.IsExecForm)
        {
            ShellScript command = scripts is [{ } known, ..] ? known : ShellScript.FromExecForm(instruction.Line, instruction.Arguments);
            texts.AddExecForm(command, instruction.Arguments);
        }
        else if (instruction.Kind == InstructionKind.Run && step is not null)
        {
            // Without scripts another shell reads it, in a language of its own.
            if (scripts is [{ } script, ..]) texts.AddScript(script);
        }
        else if (step is not { Shell.IsPosix: false } && instruction.Arguments is [{ } body])
        {
            texts.AddScript(ShellScript.Parse(body.Line.Part(body.Start, body.End)));
        }
    }

    /// <summary>A script where a shell reads it. In what BuildKit copies it replaces variables; everything else is another program's.</summary>
    private void AddDocument(InstructionSyntax instruction, HeredocSyntax document, Step? step)
    {
        if (RequirementsDocument.Find(source, instruction, step, document) is { File.Requirements: { } requirements })
        {
            foreach (RequirementsToken token in requirements.Tokens)
            {
                if (RequirementsTokens.TypeOf(token.Kind) is { } type) writer.Add(new TextSpan(token.Span.Start + document.BodySpan.Start, token.Span.End + document.BodySpan.Start), type);
            }
        }
        else if (instruction.Kind == InstructionKind.Run)
        {
            // The first script is the command's own.
            foreach (ShellScript script in step is { Scripts: [_, .. var others] } ? others : [])
            {
                if (script.Text.Start == document.BodySpan.Start) texts.AddScript(script);
            }
        }
        else if (document.Expands)
        {
            texts.AddDocument(new JoinedText(instruction.Line.Source, document.BodySpan));
        }

        // Tabs may stand in front of it.
        if (document.IsTerminated) writer.Add(new TextSpan(document.TerminatorSpan.End - document.Name.Length, document.TerminatorSpan.End), TokenType.Keyword);
    }

    private void Add(WordSyntax word, TokenType type, TokenModifiers modifiers = TokenModifiers.None) =>
        writer.Add(word.Line, word.Start, word.End, type, modifiers);
}
