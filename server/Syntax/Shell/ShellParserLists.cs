namespace Basewise.Syntax.Shell;

/// <summary>
/// What a parser needs only while it reads. A thread keeps it from one script to the next: a Dockerfile has dozens of short ones, and these
/// lists were most of the garbage that each made.
/// </summary>
internal sealed class ShellParserLists
{
    // A script of a megabyte leaves nothing behind.
    private const int MostKept = 256;

    [ThreadStatic]
    private static ShellParserLists? kept;

    public List<ShellCommandState> Waiting { get; } = [];

    public List<ShellWord> Words { get; } = [];

    public List<ShellAssignment> Assignments { get; } = [];

    public List<ShellRedirection> Redirections { get; } = [];

    public ShellFrame[] Frames { get; set; } = new ShellFrame[4];

    public static ShellParserLists Take()
    {
        ShellParserLists lists = kept ?? new ShellParserLists();
        kept = null;
        return lists;
    }

    /// <summary>Gives the lists back, which are empty once a script is read.</summary>
    public void Return()
    {
        bool isSmall = Words.Capacity <= MostKept && Waiting.Capacity <= MostKept && Assignments.Capacity <= MostKept
            && Redirections.Capacity <= MostKept && Frames.Length <= MostKept;
        if (isSmall) kept = this;
    }
}
