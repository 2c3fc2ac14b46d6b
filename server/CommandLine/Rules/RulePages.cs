using Basewise.Analysis;

namespace Basewise.CommandLine.Rules;

/// <summary>The pages of <c>docs/rules</c>, which are embedded in the program.</summary>
internal static class RulePages
{
    /// <summary>The page as it is, without the marks between which its head is generated.</summary>
    public static string Get(RuleDescriptor rule)
    {
        using Stream stream = typeof(RulePages).Assembly.GetManifestResourceStream($"{rule.Name}.md")
            ?? throw new InvalidOperationException($"The page of {rule.Name} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace("<!-- generated -->\n", "", StringComparison.Ordinal).Replace("<!-- /generated -->\n", "", StringComparison.Ordinal);
    }
}
