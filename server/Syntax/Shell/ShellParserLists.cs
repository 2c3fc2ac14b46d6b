namespace Basewise.Syntax.Shell;

/// <summary>
/// What a parser needs only while it reads. A thread keeps it from one script to the next: a Dockerfile has dozens of short ones, and these
/// lists were most of the garbage that each made.
/// </summary>
internal sealed class ShellParserLists
{
    // A script of a megabyte leaves nothing behind.
    private const int MostKept = 1024;

    // An average word and the blank after it take eight characters, so that the list of words rarely grows.
    private const int CharactersPerWord = 8;

    [ThreadStatic]
    private static ShellParserLists? kept;

    public List<ShellCommandState> Waiting { get; } = [];

    /// <summary>Of commands that are not complete; the innermost one's are last, so that a command takes its own from the end.</summary>
    public List<ShellWord> OpenWords { get; } = [];

    public List<ShellAssignment> OpenAssignments { get; } = [];

    public List<ShellRedirection> OpenRedirections { get; } = [];

    /// <summary>Of those that are complete, one command after the other.</summary>
    public List<ShellWord> Words { get; } = [];

    public List<ShellAssignment> Assignments { get; } = [];

    public List<ShellRedirection> Redirections { get; } = [];

    public List<ShellCommand> Commands { get; } = [];

    /// <summary>Announced on the line that is read, to be read after its end.</summary>
    public Queue<(ShellWord Delimiter, bool TrimsTabs)> HereDocuments { get; } = new();

    public ShellFrame[] Frames { get; set; } = new ShellFrame[4];

    /// <param name="length">Of the script, in characters.</param>
    public static ShellParserLists Take(int length)
    {
        ShellParserLists lists = kept ?? new ShellParserLists();
        kept = null;
        lists.Words.EnsureCapacity(length / CharactersPerWord);
        return lists;
    }

    /// <summary>Gives the lists back once a script is read.</summary>
    public void Return()
    {
        bool isSmall = Waiting.Capacity <= MostKept && OpenWords.Capacity <= MostKept && OpenAssignments.Capacity <= MostKept
            && OpenRedirections.Capacity <= MostKept && Words.Capacity <= MostKept && Assignments.Capacity <= MostKept
            && Redirections.Capacity <= MostKept && Commands.Capacity <= MostKept && HereDocuments.Capacity <= MostKept && Frames.Length <= MostKept;
        if (!isSmall) return;

        // What is open is empty by now; what is complete has been copied.
        Words.Clear();
        Assignments.Clear();
        Redirections.Clear();
        Commands.Clear();
        HereDocuments.Clear();
        kept = this;
    }
}
