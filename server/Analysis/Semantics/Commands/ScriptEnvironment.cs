using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>The variables that a script has set itself at some point, and which of them a program that it runs gets to see.</summary>
internal sealed class ScriptEnvironment
{
    private readonly ImmutableDictionary<string, ShellWord> local;
    private readonly ImmutableDictionary<string, ShellWord> exported;

    private ScriptEnvironment(ImmutableDictionary<string, ShellWord> local, ImmutableDictionary<string, ShellWord> exported)
    {
        (this.local, this.exported) = (local, exported);
    }

    public static ScriptEnvironment Empty { get; } = new(
        ImmutableDictionary.Create<string, ShellWord>(StringComparer.Ordinal, new SameWord()),
        ImmutableDictionary.Create<string, ShellWord>(StringComparer.Ordinal, new SameWord()));

    /// <summary>Whether the script exports nothing.</summary>
    public bool IsEmpty => exported.IsEmpty;

    /// <summary>The value of an exported variable; null if the script exports none of this name.</summary>
    public ShellWord? Find(string name)
    {
        // Few scripts export anything, and a look-up has to hash the name first.
        return !exported.IsEmpty && exported.TryGetValue(name, out ShellWord value) ? value : null;
    }

    /// <summary>The environment after a command: <c>export A=1</c>, or <c>A=1</c> and later <c>export A</c>.</summary>
    public ScriptEnvironment After(ShellCommand command)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        bool sets = words.IsEmpty ? !command.Assignments.IsEmpty : words[0].Is("export");

        // What happens in a subshell stays there, and what may not happen is not counted on.
        if (!sets || command.IsConditional || command.Nesting is ShellNesting.Subshell or ShellNesting.Substitution) return this;

        ScriptEnvironment environment = this;
        foreach (ShellAssignment assignment in command.Assignments) environment = environment.WithLocal(assignment);
        foreach (ShellWord word in words) environment = environment.WithExported(word);
        return environment;
    }

    // A variable that is exported stays so when it is assigned again.
    private ScriptEnvironment WithLocal(ShellAssignment assignment)
    {
        string name = assignment.Name.ToString();
        return new(
            local.SetItem(name, assignment.Value), exported.ContainsKey(name) ? exported.SetItem(name, assignment.Value) : exported);
    }

    private ScriptEnvironment WithExported(ShellWord word)
    {
        if (ShellAssignment.Find(word) is { } assignment)
        {
            return new(local, exported.SetItem(assignment.Name.ToString(), assignment.Value));
        }

        return local.TryGetValue(word.ToString(), out ShellWord value) ? new(local, exported.SetItem(word.ToString(), value)) : this;
    }

    /// <summary>Whether a value is set to the word that it has: what a dictionary asks whenever a name is set again.</summary>
    private sealed class SameWord : IEqualityComparer<ShellWord>
    {
        public bool Equals(ShellWord x, ShellWord y) => x.Text == y.Text && x.Start == y.Start && x.End == y.End;

        public int GetHashCode(ShellWord obj) => obj.Start;
    }
}
