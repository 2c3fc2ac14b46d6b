using System.Text;

namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>Parts of a text, one behind the other. Of one or two, as most words have, nothing is made but the text.</summary>
internal struct TextParts
{
    private string? first;
    private string? second;
    private StringBuilder? all;

    public void Add(string part)
    {
        if (part.Length == 0) return;

        if (all is not null) all.Append(part);
        else if (first is null) first = part;
        else if (second is null) second = part;
        else all = new StringBuilder(first).Append(second).Append(part);
    }

    public override readonly string ToString() => all?.ToString() ?? (second is null ? first ?? "" : first + second);
}
