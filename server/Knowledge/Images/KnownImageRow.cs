using System.Globalization;

namespace Basewise.Knowledge.Images;

/// <summary>A record about an image as it is embedded; see <c>tools/KnowledgePack/BaseImageFacts.cs</c>.</summary>
internal sealed class KnownImageRow(string[] fields)
{
    public string Name => fields[0];

    /// <summary>Empty where the record is true of every tag, a template where it is of several.</summary>
    public string Tag => fields[1];

    public string OtherTag => fields[2];

    public string Python => fields[3];

    public string Distribution => fields[4];

    public string Libc => fields[5];

    public string? PackageManager => Text(6);

    public bool? HasShell => fields[7].Length > 0 ? fields[7] == "+" : null;

    public string? User => Text(8);

    public string? Base => Text(9);

    public string? Status => Text(10);

    public bool IsGeneralKnowledge => fields[11] == "*";

    public string Groups => fields[12];

    public Provenance Provenance =>
        new(fields[13].Length > 0 ? fields[13] : "general knowledge", DateOnly.ParseExact(fields[14], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string[] Platforms => Words(15);

    public string? EntryPoint => Text(16);

    public string? WorkingDirectory => Text(17);

    public int? UserNumber => fields[18].Length > 0 ? int.Parse(fields[18], CultureInfo.InvariantCulture) : null;

    public string? Digest => Text(19);

    public string? TagPattern => Text(20);

    public string? Terms => Text(21);

    public string[] OnlyFiles => Words(22);

    /// <summary>Every tag that the record names.</summary>
    public IEnumerable<string> Tags =>
        new[] { Tag, OtherTag }.Where(tag => tag.Length > 0 && tag[0] != '{').Concat(Groups.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries));

    private string? Text(int field) => fields[field].Length > 0 ? fields[field] : null;

    private string[] Words(int field) => fields[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
