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

    /// <summary>So many are looked through faster than they are hashed, and copied for less than the path to each in a tree.</summary>
    private const int MostRecent = 12;

    /// <summary>The last ones that were set, each name once, and those before them.</summary>
    private readonly (string Name, Variable Variable)[] recent;
    private readonly ImmutableDictionary<string, Variable> older;

    /// <summary>A bit for each name that is set. Rules ask most often for what is not, and one bit tells that without a search.</summary>
    private readonly ulong marks;

    // Kept, because every word that is expanded needs it.
    private Func<string, VariableValue>? valueOf;

    private VariableScope((string, Variable)[] recent, ImmutableDictionary<string, Variable> older, ulong marks, bool isComplete) =>
        (this.recent, this.older, this.marks, IsComplete) = (recent, older, marks, isComplete);

    private VariableScope(ImmutableDictionary<string, Variable> variables, bool isComplete)
        : this([], variables, variables.Keys.Aggregate(0UL, (marks, name) => marks | MarkOf(name)), isComplete)
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
    public IEnumerable<string> Names
    {
        get
        {
            string[] names = new string[older.Count + recent.Length];
            int count = 0;
            foreach ((string name, _) in older) names[count++] = name;
            foreach ((string name, _) in recent)
            {
                if (!older.ContainsKey(name)) names[count++] = name;
            }

            return count == names.Length ? names : names[..count];
        }
    }

    public Variable? Find(string name)
    {
        if ((marks & MarkOf(name)) == 0) return null;

        foreach ((string known, Variable variable) in recent)
        {
            if (known == name) return variable;
        }

        return older.GetValueOrDefault(name);
    }

    /// <summary>Whether a word's variables are all set, and none has more than its name in its braces: what is said of most words without expanding them.</summary>
    internal bool HasAllOf(ReadOnlySpan<char> word)
    {
        for (int dollar = word.IndexOf('$'); dollar >= 0; dollar = word.IndexOf('$'))
        {
            word = word[(dollar + 1)..];
            bool hasBrace = word.StartsWith('{');
            if (hasBrace) word = word[1..];

            int end = 0;
            while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] == '_')) end++;
            if (end == 0 || char.IsDigit(word[0]) || (hasBrace && !word[end..].StartsWith('}')) || !Has(word[..end])) return false;

            word = word[end..];
        }

        return true;
    }

    public VariableValue ValueOf(string name) => Find(name)?.Value ?? VariableValue.Undefined;

    /// <summary>What a word says once its variables are replaced; <c>null</c> where one of them is unknown, not set, or the word is refused.</summary>
    public string? Resolve(WordSyntax word, char escape)
    {
        if (IsPlain(word.Content, escape)) return word.Text;

        return Expand(word.Text, escape) is { Text: { } text, Undefined: [] } ? text : null;
    }

    /// <summary>The same, where what is not set counts as empty.</summary>
    public string? TextOf(WordSyntax word, char escape) => IsPlain(word.Content, escape) ? word.Text : Expand(word.Text, escape).Text;

    /// <inheritdoc cref="TextOf(WordSyntax, char)"/>
    public string? TextOf(string word, char escape) => IsPlain(word, escape) ? word : Expand(word, escape).Text;

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

    internal VariableScope Without(string name) => new([], Merge().Remove(name), marks, IsComplete);

    internal VariableScope WithoutValue(string name) =>
        With(name, new Variable(VariableValue.Unknown, null, VariableOrigin.BaseImage));

    internal VariableScope WithValue(string name, string value) =>
        With(name, new Variable(VariableValue.Of(value), null, VariableOrigin.BaseImage));

    /// <summary>The scope behind an ARG or ENV. Every value of the instruction is read in this scope, not in that of its neighbours.</summary>
    /// <param name="global">Where an ARG of a stage that has no default finds one.</param>
    internal VariableScope With(AssignmentsSyntax instruction, char escape, VariableScope global)
    {
        Extension extension = new(this, instruction.Assignments.Length);
        foreach (AssignmentSyntax assignment in instruction.Assignments)
        {
            string name = assignment.Name.Text;
            extension.Set(name, Declare(name, instruction.Kind, assignment, escape, global));
        }

        return extension.ToScope();
    }

    private Variable Declare(string name, InstructionKind kind, AssignmentSyntax assignment, char escape, VariableScope global)
    {
        if (kind == InstructionKind.Env) return new Variable(Expand(assignment, escape), assignment, VariableOrigin.Env);
        if (assignment.Value is not null) return new Variable(Expand(assignment, escape), assignment, VariableOrigin.Arg);

        return global.Find(name) ?? new Variable(VariableValue.Unknown, assignment, VariableOrigin.Arg);
    }

    private VariableScope With(string name, Variable variable)
    {
        Extension extension = new(this, 1);
        extension.Set(name, variable);
        return extension.ToScope();
    }

    private ImmutableDictionary<string, Variable> Merge() => recent.Length == 0 ? older : Merge(recent, older);

    private static ImmutableDictionary<string, Variable> Merge(ReadOnlySpan<(string Name, Variable Variable)> recent, ImmutableDictionary<string, Variable> older)
    {
        ImmutableDictionary<string, Variable>.Builder all = older.ToBuilder();
        foreach ((string name, Variable variable) in recent) all[name] = variable;
        return all.ToImmutable();
    }

    private bool Has(ReadOnlySpan<char> name)
    {
        if ((marks & MarkOf(name)) == 0) return false;

        foreach ((string known, _) in recent)
        {
            if (name.SequenceEqual(known)) return true;
        }

        return older.ContainsKey(name.ToString());
    }

    /// <summary>A bit for a name; few names of a file share one.</summary>
    internal static ulong MarkOf(ReadOnlySpan<char> name) => name.Length == 0 ? 1 : 1UL << ((name.Length * 5) + (name[0] * 3) + (name[^1] * 7) + name[name.Length / 2]);

    private VariableValue Expand(AssignmentSyntax assignment, char escape)
    {
        if (assignment.Value?.Text is not { } written) return VariableValue.Unknown;

        return (IsPlain(written, escape) ? written : Expand(written, escape).Text) is { } text ? VariableValue.Of(text) : VariableValue.Unknown;
    }

    /// <summary>Whether a word says what is written, as most do.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word, char escape) => !word.ContainsAny('$', '"', '\'') && !word.Contains(escape);

    /// <summary>A scope with more variables, of which the last one of a name counts.</summary>
    private struct Extension
    {
        private readonly VariableScope scope;
        private readonly (string Name, Variable Variable)[] all;
        private readonly bool isFew;
        private int count;
        private ulong marks;

        /// <param name="most">How many at most.</param>
        public Extension(VariableScope scope, int most)
        {
            this.scope = scope;
            count = scope.recent.Length;
            marks = scope.marks;
            all = new (string, Variable)[count + most];
            scope.recent.CopyTo(all, 0);
            isFew = all.Length <= MostRecent;
        }

        public void Set(string name, Variable variable)
        {
            int at = isFew ? 0 : count;
            while (at < count && all[at].Name != name) at++;
            all[at] = (name, variable);
            count = Math.Max(count, at + 1);
            marks |= MarkOf(name);
        }

        public readonly VariableScope ToScope() => !isFew
            ? new VariableScope([], Merge(all.AsSpan(0, count), scope.older), marks, scope.IsComplete)
            : new VariableScope(count == all.Length ? all : all[..count], scope.older, marks, scope.IsComplete);
    }
}
