using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>find</c></summary>
public sealed class FindCommand : ToolCommand
{
    internal FindCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        ReadOnlySpan<ShellWord> words = invocation.Arguments;
        int start = 0;
        while (start < words.Length && (words[start].Is("-H") || words[start].Is("-L") || words[start].Is("-P"))) start++;

        int end = start;
        while (end < words.Length && !words[end].StartsWith("-") && !words[end].Is("(") && !words[end].Is("!")) end++;
        Folders = [.. words[start..end]];
        Expression = [.. words[end..]];
    }

    /// <summary>Where it searches.</summary>
    public ImmutableArray<ShellWord> Folders { get; }

    /// <summary>What it does with what it finds.</summary>
    public ImmutableArray<ShellWord> Expression { get; }

    /// <summary>Whether it removes what it finds: <c>-delete</c>, <c>-exec rm</c>.</summary>
    public bool Deletes
    {
        get
        {
            for (int i = 0; i < Expression.Length; i++)
            {
                if (Expression[i].Is("-delete")) return true;
                if (Expression[i].StartsWith("-exec") && i + 1 < Expression.Length && Expression[i + 1].Is("rm")) return true;
            }

            return false;
        }
    }

    /// <summary>Whether it removes files below the folder; tests as <c>-type f</c> or <c>-mindepth 1</c> are taken to fit.</summary>
    public override bool Removes(string folder)
    {
        if (!Deletes) return false;

        foreach (ShellWord start in Folders)
        {
            if (RemovalPattern.Covers(start, folder)) return true;
        }

        return false;
    }
}
