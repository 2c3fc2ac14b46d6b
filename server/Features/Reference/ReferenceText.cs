using Basewise.Features.Reference.Commands;

namespace Basewise.Features.Reference;

/// <summary>The reference as Markdown, the same in hovers and beside completions.</summary>
internal static class ReferenceText
{
    public static string? MountType(string type)
    {
        ReferenceValue? entry = MountReference.Types.FirstOrDefault(known => known.Text == type);
        string keys = string.Join(", ", MountReference.KeysOf(type).Select(key => $"`{key.Name}`"));
        return entry is null ? null : $"{Form($"--mount=type={type}")}{entry.Meaning}\n\nKeys: {keys}\n\n{Link(MountReference.AnchorOf(type))}";
    }

    public static string? MountKey(string type, string name)
    {
        if (MountReference.FindKey(type, name) is not { } key) return null;

        string aliases = key.Aliases.IsEmpty ? "" : $" Also written {string.Join(" or ", key.Aliases.Select(alias => $"`{alias}`"))}.";
        string values = key.Values.Any(value => value.Meaning.Length > 0)
            ? "\n\n" + string.Join("  \n", key.Values.Where(value => value.Meaning.Length > 0).Select(value => $"`{value.Text}`: {value.Meaning}"))
            : "";
        return $"{Form($"--mount=type={type},{key.Name}{(key.IsSwitch ? "" : "=…")}")}{key.Text}{aliases}{values}\n\n{Link(MountReference.AnchorOf(type))}";
    }

    public static string? Label(string key) =>
        LabelReference.Find(key) is { } label ? $"{label.Meaning}\n\n[OCI annotations]({LabelReference.Page})" : null;

    public static string Program(ProgramEntry program) => $"**{program.Name}**: {program.Text}\n\n[{program.Name}]({program.Page})";

    public static string? Verb(ProgramEntry program, string name) =>
        program.FindVerb(name) is { } verb ? $"**{program.Name} {verb.Name}**: {verb.Text}\n\n[{program.Name}]({program.Page})" : null;

    public static string Option(ProgramEntry program, ProgramOption option)
    {
        string value = option.Value is null ? "" : $" {option.Value}";
        return $"`{string.Join(", ", option.Names)}{value}`\n\n{option.Text}\n\n[{program.Name}]({program.Page})";
    }

    private static string Form(string form) => $"```dockerfile\n{form}\n```\n";

    private static string Link(string anchor) => $"[Dockerfile reference]({ReferenceEntry.Page}#{anchor})";
}
