using System.Text.RegularExpressions;
using Basewise.Features.Names;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Rename;

/// <summary>Which names can be given.</summary>
internal static partial class NewNames
{
    /// <summary>Why a name cannot be given to something, or <c>null</c>.</summary>
    /// <param name="uses">Where it would be written.</param>
    public static string? FindRefusal(Snapshot snapshot, NameTable names, DockerfileName old, NameUse[] uses, string newName) => old.Kind switch
    {
        NameKind.Stage => FindStageRefusal(names, old, newName),
        NameKind.Variable => FindVariableRefusal(names, old, uses, newName),
        _ => FindDelimiterRefusal(snapshot, uses, newName),
    };

    private static string? FindStageRefusal(NameTable names, DockerfileName old, string newName)
    {
        if (!StageName().IsMatch(newName)) return $"\"{newName}\" is no name for a stage: it takes a letter, then letters, digits, `-`, `_` and `.`.";
        if (IsSame(newName, "scratch") || IsSame(newName, "context")) return $"\"{newName}\" is reserved: no stage can have this name.";
        if (names.Images.Contains(newName)) return $"This file uses an image {newName}: a stage of that name would hide it.";

        bool isTaken = names.Uses.Any(use => use.Name.Kind == NameKind.Stage && use.Name != old && IsSame(use.Name.Text, newName));
        return isTaken ? $"Another stage has the name {newName}." : null;
    }

    private static string? FindVariableRefusal(NameTable names, DockerfileName old, NameUse[] uses, string newName)
    {
        if (!VariableName().IsMatch(newName)) return $"\"{newName}\" is no name for a variable: it takes a letter or `_`, then letters, digits and `_`.";
        if (OldNames.IsPredefined(newName) || newName == "PATH") return $"{newName} has a meaning of its own.";

        HashSet<int> stages = [.. uses.Select(use => use.StageIndex)];
        bool isTaken = names.Uses.Any(use =>
            use.Name.Kind == NameKind.Variable && use.Name != old && use.Name.Text == newName && stages.Contains(use.StageIndex));
        return isTaken ? $"There is a variable {newName} here already." : null;
    }

    private static string? FindDelimiterRefusal(Snapshot snapshot, NameUse[] uses, string newName)
    {
        if (!Delimiter().IsMatch(newName)) return $"\"{newName}\" is no delimiter: it takes letters, digits, `-`, `_` and `.`.";

        int marker = uses[0].Span.Start;
        IEnumerable<HeredocSyntax> documents = snapshot.Model?.Syntax.FindInstruction(marker)?.Heredocs ?? [];
        HeredocSyntax? document = documents.FirstOrDefault(document => document.MarkerSpan.Contains(marker));
        if (document is null) return null;

        foreach (ReadOnlySpan<char> line in snapshot.Source.Slice(document.BodySpan).EnumerateLines())
        {
            if ((document.Chomps ? line.TrimStart('\t') : line).SequenceEqual(newName)) return $"A line of the document is {newName}: the document would end there.";
        }

        return null;
    }

    private static bool IsSame(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What BuildKit takes (frontend/dockerfile/instructions/parse.go), in either case.</summary>
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex StageName();

    [GeneratedRegex(@"^[a-zA-Z_][a-zA-Z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^[a-zA-Z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Delimiter();
}
