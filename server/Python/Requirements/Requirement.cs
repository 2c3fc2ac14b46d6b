using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>A dependency as metadata names it (PEP 508): <c>requests[socks]&gt;=2.31; python_version &gt; "3.8"</c>.</summary>
/// <param name="Extras">As written, in their order.</param>
/// <param name="Url">What follows <c>@</c>; then there are no specifiers.</param>
public sealed record Requirement(
    PackageName Name, ImmutableArray<string> Extras, VersionSpecifierSet Specifiers, string? Url, Marker? Marker)
{
    /// <summary>Reads a requirement as packaging does, which is stricter than pip is with a requirements file.</summary>
    /// <returns>Null for a text that is none.</returns>
    public static Requirement? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().ContainsAny("\n\r\f\v")) return null;

        int start = text.Length - text.AsSpan().TrimStart().Length;
        int end = Math.Max(start, text.AsSpan().TrimEnd().Length);
        RequirementsTokenWriter writer = new(keeps: false);
        writer.BeginLine(new JoinedText(text, new TextSpan(0, text.Length)), ofOnePiece: true);
        ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>();
        RequirementSyntax syntax = new RequirementReader(writer, problems, isPip: false).Read(start, end);
        return problems.Count == 0 ? syntax.FindRequirement() : null;
    }

    /// <summary>The requirement as packaging writes it.</summary>
    public override string ToString()
    {
        string extras = Extras.IsEmpty ? "" : $"[{string.Join(',', Extras.Distinct().Order(StringComparer.Ordinal))}]";
        string location = Url is null ? Specifiers.ToString() : $" @ {Url}";
        string separator = Url is null ? "; " : " ; ";
        return Name + extras + location + (Marker is null ? "" : separator + Marker);
    }
}
