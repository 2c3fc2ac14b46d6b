using System.Diagnostics;
using Basewise.Analysis;
using Basewise.Analysis.Semantics;
using Basewise.Features.CodeActions;
using Basewise.Features.CodeActions.Refactorings;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

/// <summary>What holds of every refactoring at every instruction of any file.</summary>
public sealed class RefactoringPropertyTests
{
    private static readonly LintOptions Options = Refactored.Options with { Overrides = Refactored.Options.Overrides.Add("root-final-stage", null) };

    private static readonly Gen<string> Fragment = Gen.OneOf(
        "RUN a && b\n", "RUN a; b\n", "RUN a || b\n", "RUN a | b\n", "RUN cd /x\n", "RUN <<EOF\nset -e\na\nb\nEOF\n", "RUN <<EOF\na\nEOF\n", "RUN [\"a\", \"b c\"]\n", "RUN a \\\n# c\n && b\n",
        "RUN a &&\\\n b\n", "RUN pip install --no-cache-dir flask\n", "RUN --mount=type=cache,target=/c pip install flask\n", "RUN apt-get update && apt-get install -y gcc curl && rm -rf /var/lib/apt/lists/*\n",
        "RUN a 'b\n", "RUN a # b\n", "RUN a $(b && c)\n", "RUN a $(b; c)\n", "RUN A=1 && $A\n", "RUN exec a\n", "RUN a &\n", "RUN { a; }\n", "RUN (a)\n", "RUN if a; then b; fi\n", "RUN echo `a` && b\n",
        "# c\n", "\n", "ENV A=1\n", "ARG B=2\n", "WORKDIR /app\n", "COPY . .\n", "COPY requirements.txt .\n", "RUN pip install -r requirements.txt\n", "USER 1000\n", "SHELL [\"/bin/bash\", \"-ec\"]\n",
        "CMD python app.py\n", "CMD [\"a\", \"$b\"]\n", "ENTRYPOINT exec a\n", "ONBUILD RUN a && b\n", "ONBUILD CMD [\"a\"]\n", "EXPOSE 1\n", "FROM python:3.12\n", "RUN a && b \\\n", "RUN", "\\", "`", "EOF\n");

    private static readonly Gen<string> Head = Gen.OneOf("", "# escape=`\n", "# syntax=docker/dockerfile:1\n");

    private static readonly Gen<string> Mutated =
        Gen.Select(Head, Fragment.Array[0, 12], Gen.Bool, (head, body, isWindows) =>
            (head + "FROM python:3.12-slim\n" + string.Concat(body)).Replace("\n", isWindows ? "\r\n" : "\n", StringComparison.Ordinal));

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "samples"), "Dockerfile", SearchOption.AllDirectories).Order().Select(File.ReadAllText),
        .. JArray.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests/Syntax.Tests/Conformance/buildkit-dockerfile-cases.json")))
            .Select(one => (string?)one["dockerfile"]).OfType<string>().Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_stays_one_that_can_be_built_and_says_the_same(string text) => Check(text);

    [Fact]
    public void Any_file_stays_as_readable_as_it_was_and_says_the_same() => Mutated.Sample(Check, iter: 3000);

    [Fact]
    public void Half_typed_files_stay_as_readable_as_they_were() => DockerfileTexts.HalfTyped.Sample(Check, iter: 1000);

    [Fact]
    public void A_part_that_is_read_again_tells_what_the_whole_file_would() => Mutated.Sample(text =>
    {
        if (DockerfileTexts.Snapshot(text).Model is not { } before) return;

        foreach (InstructionSyntax instruction in before.Syntax.Instructions)
        {
            // The instruction itself, another one or two in its place, and one that goes on in the next line.
            foreach (string replacement in (string[])["", "RUN b", "RUN b && a\nRUN c", "SHELL [\"x\"]", "FROM x", "RUN <<EOF", "RUN b \\"])
            {
                TextEdit edit = new(instruction.LinesSpan, replacement);
                Rereading part = Rereading.Of(before, [edit]);
                SemanticModel after = SemanticModel.Of(DockerfileSyntax.Parse(before.Syntax.Source.With(edit)));

                Assert.Equal(after.Syntax.Problems.Length > before.Syntax.Problems.Length, part.HasMoreProblems);
                Assert.Equal(CommandsOf(before) == CommandsOf(after), part.KeepsCommands);
            }
        }
    }, iter: 1000);

    [Fact]
    public void Every_refactoring_is_offered_somewhere_in_what_is_tried()
    {
        HashSet<Type> offered = [];
        Mutated.Sample(text =>
        {
            foreach ((Refactoring refactoring, CodeAction _) in OffersOf(DockerfileTexts.Snapshot(text)))
            {
                lock (offered) offered.Add(refactoring.GetType());
            }
        }, iter: 2000);

        // There are no files beside those that a .dockerignore could be for, or that tell what is installed.
        Type[] amongFiles = [typeof(CreateDockerignore), typeof(BuildInOwnStage), typeof(SwitchToSlim)];
        Assert.Equal(RefactoringCatalogue.All.Select(refactoring => refactoring.GetType()).Except(amongFiles).ToHashSet(), offered.Except(amongFiles).ToHashSet());
    }

    [Theory]
    [InlineData("RUN a; b\n")]
    [InlineData("COPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\n")]
    [InlineData("RUN apt-get update && apt-get install -y gcc curl && rm -rf /var/lib/apt/lists/*\n")]
    public void A_long_file_is_looked_through_in_time_that_grows_with_its_length(string lines) =>
        CheckTime("FROM python:3.12-slim\n" + string.Concat(Enumerable.Repeat(lines, 4000)) + "RUN pip install flask\n");

    [Theory]
    [InlineData("a && ")]
    [InlineData("pip install --no-cache-dir flask && ")]
    [InlineData("apt-get update && rm -rf /var/lib/apt/lists/* && ")]
    [InlineData("a \\\n# c\n && ")]
    public void A_long_script_is_looked_through_in_time_that_grows_with_its_length(string part) =>
        CheckTime("FROM python:3.12-slim\nRUN " + string.Concat(Enumerable.Repeat(part, 8000)) + "b\n");

    private static void CheckTime(string text)
    {
        Snapshot snapshot = DockerfileTexts.Snapshot(text);
        Stopwatch watch = Stopwatch.StartNew();

        // The last instruction is asked, and the first.
        _ = CodeActionFeature.Refactorings(snapshot, new TextSpan(text.Length - 2, text.Length - 2), Refactored.Options);
        _ = CodeActionFeature.Refactorings(snapshot, new TextSpan(0, 0), Refactored.Options);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static void Check(string text)
    {
        Snapshot before = DockerfileTexts.Snapshot(text);
        SemanticModel model = before.Model ?? throw new InvalidOperationException();
        foreach ((Refactoring refactoring, CodeAction action) in OffersOf(before))
        {
            SourceText source = before.Source.With(action.Edits);
            Snapshot after = new(DocumentLanguage.Dockerfile, source);
            SemanticModel changed = after.Model ?? throw new InvalidOperationException();
            string what = $"{action.Title}:\n{text}\n→\n{source.Content}\n";

            Assert.True(changed.Syntax.Problems.Length <= model.Syntax.Problems.Length, what);
            Assert.True(after.Lint(Options).Failures.IsEmpty, what);
            Assert.True(LostComments(model.Syntax, source.Content).Length == 0, what);
            Assert.True(!text.Contains("\r\n", StringComparison.Ordinal) || !HasLoneLineEnd(source.Content) || HasLoneLineEnd(text), what);
            if (refactoring.KeepsCommands) Assert.Equal(what + CommandsOf(model), what + CommandsOf(changed));
        }
    }

    /// <summary>What is offered, at each instruction, as the catalogue hands it out.</summary>
    private static IEnumerable<(Refactoring Refactoring, CodeAction Action)> OffersOf(Snapshot snapshot)
    {
        foreach (InstructionSyntax instruction in snapshot.Model?.Syntax.Instructions ?? [])
        {
            if (RefactoringPlace.Find(snapshot, instruction.Span.Start, Options) is not { } place) continue;

            HashSet<string> titles = [.. CodeActionFeature.Refactorings(snapshot, instruction.Span, Options).Select(action => action.Title)];
            foreach (Refactoring refactoring in RefactoringCatalogue.All)
            {
                if (refactoring.Find(place) is { } action && titles.Contains(action.Title)) yield return (refactoring, action);
            }
        }
    }

    private static string CommandsOf(SemanticModel model) => string.Join('\n', Rereading.CommandsOf(model.Stages.SelectMany(stage => stage.Steps)));

    private static string LostComments(DockerfileSyntax before, string after) =>
        string.Join(", ", before.Comments.Select(comment => before.Source.ToString(comment).Trim()).Where(comment => !after.Contains(comment, StringComparison.Ordinal)));

    private static bool HasLoneLineEnd(string text) => text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal);
}
