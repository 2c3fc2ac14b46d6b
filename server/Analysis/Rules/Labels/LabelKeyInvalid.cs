namespace Basewise.Analysis.Rules.Labels;

/// <summary>Reports a label whose key does not follow Docker's guidelines for keys.</summary>
internal sealed class LabelKeyInvalid : StageRule
{
    /// <summary>Prefixes that Docker keeps for itself.</summary>
    private static readonly string[] Reserved = ["com.docker.", "io.docker.", "org.dockerproject."];

    /// <summary>Those of them that Docker asks the makers of images to set: extensions of Docker Desktop.</summary>
    private static readonly string[] Granted = ["com.docker.desktop.extension.", "com.docker.extension.", "com.docker.image.source."];

    public override RuleDescriptor Descriptor { get; } = new(
        "label-key-invalid", Category.Labels, Severity.Information,
        "The key of a label does not follow the guidelines", FixKind.None, ["DL3048"]);

    public override Subjects Subjects => Subjects.Label;

    public override void Check(RuleContext context)
    {
        foreach (WrittenLabel label in WrittenLabel.In(context))
        {
            // A comment behind the labels is no key: env-missing-equals tells of it.
            if (label.Assignment.Name.Raw[0] == '#') continue;
            if (FindFault(label.Key) is { } fault) context.Report(label.Assignment.Name.Span, $"The key `{label.Key}` {fault}.");
        }
    }

    private static string? FindFault(string key)
    {
        foreach (string prefix in Reserved)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && !Array.Exists(Granted, granted => key.StartsWith(granted, StringComparison.Ordinal)))
            {
                return $"begins with {prefix[..^1]}, which Docker keeps for itself";
            }
        }

        foreach (char c in key)
        {
            if (char.IsAsciiLetterUpper(c)) return "has upper-case letters, by which tools that look for keys in lower case do not find it";
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_' or '/')) return $"has the character `{c}`: letters, digits, dots and hyphens are allowed";
        }

        if (!char.IsAsciiLetterLower(key[0])) return "does not begin with a letter";
        if (!char.IsAsciiLetterOrDigit(key[^1])) return "does not end with a letter or digit";

        return key.Contains("..", StringComparison.Ordinal) || key.Contains("--", StringComparison.Ordinal) ? "has two separators in a row" : null;
    }
}
