using Basewise.CommandLine.Lint;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Syntax;

/// <summary>What the parser saw, for people: each file a tree of instructions, with flags, arguments and here-documents as their branches.</summary>
internal sealed class SyntaxTree
{
    private const int LongestLabel = 100;

    private readonly TextWriter output;
    private readonly DockerfileSyntax syntax;

    private SyntaxTree(TextWriter output, DockerfileSyntax syntax) => (this.output, this.syntax) = (output, syntax);

    public static void Write(IReadOnlyCollection<ReadFile> files, TextWriter output)
    {
        if (files.Count == 0) output.WriteLine("No Dockerfile was found.");
        foreach (ReadFile file in files) new SyntaxTree(output, file.Syntax).Write(file);
    }

    private void Write(ReadFile file)
    {
        output.WriteLine(Printable.Text(file.Path));
        List<Branch> branches =
        [
            .. syntax.Directives.Select(directive => new Branch($"{LinesOf(directive.Span)} directive {directive.Name}={directive.Value}", [])),
            .. syntax.Instructions.Select(BranchOf),
            .. file.Refusals.Select(problem => new Branch($"{syntax.LineNamedFor(problem) + 1} problem {problem.Message}", []) { IsWhole = true }),
        ];
        WriteBranches(branches, "");
    }

    private Branch BranchOf(InstructionSyntax instruction) => new($"{LinesOf(instruction.LinesSpan)} {instruction.Keyword.Text}", BranchesOf(instruction));

    private static List<Branch> BranchesOf(InstructionSyntax instruction)
    {
        List<Branch> branches = [.. instruction.Flags.Select(flag => new Branch($"flag {flag.Word.Text}", []))];
        if (instruction is HealthcheckSyntax { Type: { } type }) branches.Add(new Branch($"type {type.Text}", []));
        branches.AddRange(instruction switch
        {
            AssignmentsSyntax assignments => assignments.Assignments.Select(BranchOf),
            OnbuildSyntax { Trigger: { } trigger } => [new Branch($"trigger {trigger.Keyword.Text}", BranchesOf(trigger))],
            { IsExecForm: true } => [new Branch("exec form", [.. instruction.Arguments.Select(argument => new Branch($"string {argument.Text}", []))])],
            _ => instruction.Arguments.Select(argument => new Branch($"{NameOfArgument(instruction)} {argument.Text}", [])),
        });
        branches.AddRange(instruction.Heredocs.Select(document =>
            new Branch($"here-document {document.Name}, {(document.Expands ? "expands" : "quoted")}{(document.Chomps ? ", without leading tabs" : "")}", [])));
        return branches;
    }

    private static Branch BranchOf(AssignmentSyntax assignment) =>
        new(assignment.Value is { } value ? $"name {assignment.Name.Text} value {value.Text}" : $"name {assignment.Name.Text}", []);

    private static string NameOfArgument(InstructionSyntax instruction) => instruction.Kind switch
    {
        InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck => "shell form",
        _ => "argument",
    };

    /// <summary>Line, or first and last line, from one.</summary>
    private string LinesOf(TextSpan span)
    {
        int first = syntax.LineOf(span.Start) + 1;
        int last = syntax.LineOf(span.End) + 1;
        return first == last ? $"{first}" : $"{first}-{last}";
    }

    /// <summary>Triggers are the deepest there is, and the parser reads only a few of them in one another.</summary>
    private void WriteBranches(List<Branch> branches, string indentation)
    {
        for (int i = 0; i < branches.Count; i++)
        {
            bool isLast = i == branches.Count - 1;
            string label = Printable.Text(branches[i].Label);
            if (label.Length > LongestLabel && !branches[i].IsWhole) label = $"{Shorten(label)}…";
            output.WriteLine($"{indentation}{(isLast ? "└─ " : "├─ ")}{label}");
            WriteBranches(branches[i].Branches, indentation + (isLast ? "   " : "│  "));
        }
    }

    private static string Shorten(string label) => label[..(char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)];

    private sealed record Branch(string Label, List<Branch> Branches)
    {
        /// <summary>Whether the label is for reading, however long it is.</summary>
        public bool IsWhole { get; init; }
    }
}
