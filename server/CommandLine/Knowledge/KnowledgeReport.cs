using System.Globalization;
using System.Text.Json;
using Basewise.Knowledge.Facts;

namespace Basewise.CommandLine.Knowledge;

/// <summary>The sets of facts in use, for people and for programs.</summary>
/// <param name="folder">Where a person's own copy is, or would be; null where that is not known.</param>
internal sealed class KnowledgeReport(IReadOnlyList<SetInUse> sets, string? folder, DateOnly today)
{
    public void WriteText(TextWriter output)
    {
        int name = sets.Max(set => set.Name.Length);
        int records = sets.Max(set => Number(set.Head.Records).Length);
        foreach (SetInUse set in sets)
        {
            FactSetHead head = set.Head;
            output.WriteLine($"{set.Name.PadRight(name)}  {Day(head.AsOf)}  {Age(head.AsOf),14}  {Number(head.Records).PadLeft(records)} records  {Origin(set)}");
            output.WriteLine($"  {head.Content}");
            output.WriteLine($"  from {head.Source}; {head.Licence}");
        }

        output.WriteLine();
        output.WriteLine(folder is null
            ? "There is no place for an own copy: set BASEWISE_KNOWLEDGE to a folder."
            : $"Own copy: {Lint.Printable.Text(folder)}. \"basewise knowledge update\" renews it.");
    }

    /// <summary>Programs read it: its shape stays.</summary>
    public void WriteJson(TextWriter output) => JsonOutput.WriteObject(output, writer =>
    {
        writer.WriteString("folder", folder);
        writer.WriteStartArray("sets");
        foreach (SetInUse set in sets) Write(set, writer);
        writer.WriteEndArray();
    });

    private void Write(SetInUse set, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", set.Name);
        writer.WriteString("content", set.Head.Content);
        writer.WriteString("source", set.Head.Source);
        writer.WriteString("licence", set.Head.Licence);
        writer.WriteString("asOf", Day(set.Head.AsOf));
        writer.WriteNumber("ageInDays", DaysOld(set.Head.AsOf));
        writer.WriteNumber("records", set.Head.Records);
        writer.WriteString("origin", Origin(set));
        writer.WriteEndObject();
    }

    private static string Origin(SetInUse set) => set.IsOwn ? "own" : "bundled";

    private int DaysOld(DateOnly day) => Math.Max(0, today.DayNumber - day.DayNumber);

    private string Age(DateOnly day) => DaysOld(day) switch { 0 => "today", 1 => "1 day old", int days => $"{Number(days)} days old" };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
