using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>The variables that an instruction sees.</summary>
public sealed class VariableScope
{
    /// <summary>What BuildKit defines by itself in front of the first FROM.</summary>
    private static readonly string[] PlatformNames =
    [
        "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT", "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
    ];

    private readonly ImmutableDictionary<string, Variable> variables;

    /// <summary>A bit for each name that is set. Rules ask most often for what is not, and one bit tells that without a search.</summary>
    private readonly ulong marks;

    // Kept, because every word that is expanded needs it.
    private Func<string, VariableValue>? valueOf;

    private VariableScope(ImmutableDictionary<string, Variable> variables, ulong marks, bool isComplete) =>
        (this.variables, this.marks, IsComplete) = (variables, marks, isComplete);

    private VariableScope(ImmutableDictionary<string, Variable> variables, bool isComplete)
        : this(variables, variables.Keys.Aggregate(0UL, (marks, name) => marks | MarkOf(name)), isComplete)
    {
    }

    /// <summary>A stage's scope before its first instruction, on a base image of which nothing is known.</summary>
    public static VariableScope Empty { get; } = new(ImmutableDictionary<string, Variable>.Empty, isComplete: false);

    /// <summary>The scope in front of the first FROM.</summary>
    public static VariableScope Global { get; } = new(
        PlatformNames.ToImmutableDictionary(name => name, _ => new Variable(VariableValue.Unknown, null, VariableOrigin.Builder)), isComplete: true);

    /// <summary>Whether a name that is not in it is surely not set: of some base images it is not known what they set themselves.</summary>
    public bool IsComplete { get; }

    /// <summary>Every name that is set, in no order.</summary>
    public IEnumerable<string> Names => variables.Keys;

    public Variable? Find(string name) => (marks & MarkOf(name)) == 0 ? null : variables.GetValueOrDefault(name);

    public VariableValue ValueOf(string name) => Find(name)?.Value ?? VariableValue.Undefined;

    /// <summary>What a word says once its variables are replaced; <c>null</c> where one of them is unknown, not set, or the word is refused.</summary>
    public string? Resolve(WordSyntax word, char escape)
    {
        // Most words are plain.
        string written = word.Text;
        if (!written.AsSpan().ContainsAny('$', '"', '\'') && !written.Contains(escape)) return written;

        return Expand(written, escape) is { Text: { } text, Undefined: [] } ? text : null;
    }

    /// <summary>A word after its variables are replaced.</summary>
    public Expansion Expand(string word, char escape) => WordExpander.Expand(word, escape, valueOf ??= ValueOf);

    /// <summary>A stage's scope on a base image.</summary>
    /// <param name="isComplete">Whether the image sets nothing else.</param>
    /// <param name="names">What it sets to values that are not known.</param>
    internal static VariableScope OfImage(bool isComplete, string[] names, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ImmutableDictionary<string, Variable>.Builder variables = ImmutableDictionary.CreateBuilder<string, Variable>();
        foreach (string name in names) variables[name] = new Variable(VariableValue.Unknown, null, VariableOrigin.BaseImage);
        foreach ((string name, string value) in values) variables[name] = new Variable(VariableValue.Of(value), null, VariableOrigin.BaseImage);

        return new VariableScope(variables.ToImmutable(), isComplete);
    }

    internal VariableScope Without(string name) => new(variables.Remove(name), marks, IsComplete);

    internal VariableScope WithoutValue(string name) =>
        With(name, new Variable(VariableValue.Unknown, null, VariableOrigin.BaseImage));

    internal VariableScope WithValue(string name, string value) =>
        With(name, new Variable(VariableValue.Of(value), null, VariableOrigin.BaseImage));

    /// <summary>The scope behind an ARG or ENV. Every value of the instruction is read in this scope, not in that of its neighbours.</summary>
    /// <param name="global">Where an ARG of a stage that has no default finds one.</param>
    internal VariableScope With(AssignmentsSyntax instruction, char escape, VariableScope global)
    {
        ImmutableDictionary<string, Variable>.Builder builder = variables.ToBuilder();
        ulong marks = this.marks;
        foreach (AssignmentSyntax assignment in instruction.Assignments)
        {
            string name = assignment.Name.Text;
            marks |= MarkOf(name);
            if (instruction.Kind == InstructionKind.Env)
            {
                builder[name] = new Variable(Expand(assignment, escape), assignment, VariableOrigin.Env);
            }
            else if (assignment.Value is not null)
            {
                builder[name] = new Variable(Expand(assignment, escape), assignment, VariableOrigin.Arg);
            }
            else
            {
                builder[name] = global.Find(name) ?? new Variable(VariableValue.Unknown, assignment, VariableOrigin.Arg);
            }
        }

        return new VariableScope(builder.ToImmutable(), marks, IsComplete);
    }

    private VariableScope With(string name, Variable variable) => new(variables.SetItem(name, variable), marks | MarkOf(name), IsComplete);

    private static ulong MarkOf(string name) => name.Length == 0 ? 1 : 1UL << ((name.Length * 5) + (name[0] * 3) + (name[^1] * 7) + name[name.Length / 2]);

    private VariableValue Expand(AssignmentSyntax assignment, char escape) =>
        assignment.Value is { } value && Expand(value.Text, escape).Text is { } text
            ? VariableValue.Of(text)
            : VariableValue.Unknown;
}
