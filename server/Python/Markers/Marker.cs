using System.Collections.Immutable;
using System.Text;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Markers;

/// <summary>A condition on the environment (PEP 508): <c>python_version &lt; "3.11" and sys_platform == "linux"</c>.</summary>
public abstract class Marker
{
    /// <summary>Reads a marker as packaging does.</summary>
    /// <returns>Null for a text that is none.</returns>
    public static Marker? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequirementsTokenWriter writer = new();
        writer.BeginLine(new JoinedText(text, new TextSpan(0, text.Length)), ofOnePiece: true);
        ImmutableArray<RequirementsProblem>.Builder problems = ImmutableArray.CreateBuilder<RequirementsProblem>();
        Marker? marker = new MarkerReader(writer, problems).Read(0, text.Length);
        return problems.Count == 0 ? marker : null;
    }

    /// <summary>Whether the condition holds; null where pip would stop, because what is compared cannot be.</summary>
    public abstract bool? IsTrueIn(MarkerEnvironment environment);

    /// <summary>The marker as packaging writes it.</summary>
    public sealed override string ToString()
    {
        StringBuilder text = new();
        WithoutOuterParentheses.WriteTo(text);
        return text.ToString();
    }

    /// <summary>The marker itself, without parentheses around all of it.</summary>
    internal virtual Marker WithoutOuterParentheses => this;

    internal abstract void WriteTo(StringBuilder text);
}
