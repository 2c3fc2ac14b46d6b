namespace Basewise.Knowledge.Refresh;

/// <summary>The base score of a CVSS 3 vector, by the formulas of its specification (version 3.1, section 7.1).</summary>
internal static class CvssScore
{
    /// <param name="vector"><c>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</c>.</param>
    /// <returns>Null for another version and for a vector that is not whole.</returns>
    public static double? Find(string vector)
    {
        string[] parts = vector.Split('/');
        if (parts[0] is not ("CVSS:3.0" or "CVSS:3.1")) return null;

        string Metric(string name) => Array.Find(parts, part => part.StartsWith(name + ":", StringComparison.Ordinal)) is { } part ? part[(name.Length + 1)..] : "";
        bool isChanged = Metric("S") == "C";
        if (!isChanged && Metric("S") != "U") return null;

        double? attackVector = Metric("AV") switch { "N" => 0.85, "A" => 0.62, "L" => 0.55, "P" => 0.2, _ => null };
        double? complexity = Metric("AC") switch { "L" => 0.77, "H" => 0.44, _ => null };
        double? privileges = Metric("PR") switch { "N" => 0.85, "L" => isChanged ? 0.68 : 0.62, "H" => isChanged ? 0.5 : 0.27, _ => null };
        double? interaction = Metric("UI") switch { "N" => 0.85, "R" => 0.62, _ => null };
        double? untouched = (1 - Loss(Metric("C"))) * (1 - Loss(Metric("I"))) * (1 - Loss(Metric("A")));
        return 8.22 * attackVector * complexity * privileges * interaction is { } exploitability && 1 - untouched is { } loss
            ? Base(loss, exploitability, isChanged)
            : null;
    }

    private static double Base(double loss, double exploitability, bool isChanged)
    {
        double impact = isChanged ? (7.52 * (loss - 0.029)) - (3.25 * Math.Pow(loss - 0.02, 15)) : 6.42 * loss;
        return impact <= 0 ? 0 : RoundUp(Math.Min((isChanged ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private static double? Loss(string metric) => metric switch { "H" => 0.56, "L" => 0.22, "N" => 0.0, _ => null };

    /// <summary>To one decimal, upwards, and not led astray by what a double cannot hold (appendix A).</summary>
    private static double RoundUp(double score)
    {
        int scaled = (int)Math.Round(score * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : ((scaled / 10_000) + 1) / 10.0;
    }
}
