using Basewise.Analysis;

namespace Basewise.CommandLine.Rules;

/// <summary>What is said of a rule's name that there is not.</summary>
internal static class UnknownRule
{
    public static string Describe(string name) =>
        $"there is no rule {name}. {(RuleCatalogue.FindNear(name) is { } near ? $"Did you mean {near}?" : "See \"basewise rules\".")}";
}
