namespace Basewise.Analysis;

/// <summary>What a rule said of a file, or of a part of it. Most rules say nothing of most files, and then there is none.</summary>
internal sealed class Verdict(RuleDescriptor rule)
{
    public RuleDescriptor Rule { get; private set; } = rule;

    /// <summary>What it has found, as far as that is kept.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>How many findings it has reported beyond those that are kept.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What it keeps of a part, if it judges the file by what it has gathered of all.</summary>
    public object? Kept { get; init; }

    /// <summary>What it broke down with. Nothing of what it found before that is kept.</summary>
    public Exception? Failure { get; init; }

    /// <summary>What the same rule said of the parts of a file, in their order; that it broke down where it did so at one of them.</summary>
    /// <param name="most">How many findings are kept.</param>
    public static Verdict Of(RuleDescriptor rule, IEnumerable<Verdict?> parts, int most)
    {
        Verdict whole = new(rule);
        foreach (Verdict? part in parts)
        {
            if (part is null) continue;
            if (part.Failure is not null) return part;

            int kept = Math.Min(part.Findings.Count, most - whole.Findings.Count);
            whole.Findings.AddRange(part.Findings.Take(kept));
            whole.LeftOut += part.Findings.Count - kept + part.LeftOut;
        }

        return whole;
    }

    /// <summary>A blank one for another rule, once what this one says has been taken: a short file needs no more than one.</summary>
    public Verdict Reuse(RuleDescriptor other)
    {
        Rule = other;
        LeftOut = 0;
        Findings.Clear();
        return this;
    }

    /// <param name="most">How many findings are kept.</param>
    public void Add(Finding finding, int most)
    {
        if (Findings.Count == most) LeftOut++;
        else Findings.Add(finding);
    }
}
