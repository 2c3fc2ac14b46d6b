using System.Collections.Immutable;

namespace Basewise.Features.Reference.Commands;

/// <summary>A program that RUN instructions call: its subcommands and options, in our own words.</summary>
/// <param name="Text">What it does, as Markdown, in a sentence.</param>
/// <param name="Page">Where its documentation is.</param>
public sealed record ProgramEntry(
    string Name, string Text, string Page, ImmutableArray<ProgramVerb> Verbs, ImmutableArray<ProgramOption> Options)
{
    public ProgramVerb? FindVerb(string name) => Verbs.FirstOrDefault(verb => verb.Name == name);

    /// <summary>Whether some subcommand has more words than these: <c>pip</c> of <c>uv pip install</c>.</summary>
    public bool HasLongerVerb(string name) => Verbs.Any(verb => verb.Name.Length > name.Length && verb.Name[name.Length] == ' ' && verb.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>An option of a subcommand by any of its names; one that another subcommand has, where this one has none.</summary>
    public ProgramOption? FindOption(string verb, string name) =>
        Options.FirstOrDefault(option => option.Names.Contains(name) && option.IsFor(verb)) ?? Options.FirstOrDefault(option => option.Names.Contains(name));

    /// <summary>Reads a table of the form that <see cref="ProgramReference"/> has.</summary>
    /// <param name="table">
    /// A line for each: <c>install: text</c> is a subcommand, <c>-r, --requirement FILE: text</c> an option, <c>@ install, download</c>
    /// says which subcommands have the options below it, <c>@</c> alone that all have.
    /// </param>
    internal static ProgramEntry Parse(string name, string text, string page, string table)
    {
        ImmutableArray<ProgramVerb>.Builder verbs = ImmutableArray.CreateBuilder<ProgramVerb>();
        ImmutableArray<ProgramOption>.Builder options = ImmutableArray.CreateBuilder<ProgramOption>();
        ImmutableArray<string> holders = [];
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line[0] == '@') holders = [.. line[1..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            else if (line[0] == '-') options.Add(ParseOption(line[..colon], line[(colon + 2)..], holders));
            else verbs.Add(new ProgramVerb(line[..colon], line[(colon + 2)..]));
        }

        return new ProgramEntry(name, text, page, verbs.ToImmutable(), options.ToImmutable());
    }

    private static ProgramOption ParseOption(string head, string text, ImmutableArray<string> holders)
    {
        string[] names = head.Split(", ");
        int space = names[^1].IndexOf(' ', StringComparison.Ordinal);
        string? value = space < 0 ? null : names[^1][(space + 1)..];
        if (space >= 0) names[^1] = names[^1][..space];
        return new ProgramOption([.. names.OrderByDescending(name => name.StartsWith("--", StringComparison.Ordinal))], value, text, holders);
    }
}
