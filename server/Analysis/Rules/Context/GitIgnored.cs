using System.Text;
using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Context;

/// <summary>
/// What the <c>.gitignore</c> of a context names: files that are made on each machine anew, and need not be there when somebody looks.
/// </summary>
internal sealed class GitIgnored
{
    private readonly DockerignoreSyntax patterns;

    private GitIgnored(DockerignoreSyntax patterns) => this.patterns = patterns;

    public static GitIgnored In(BuildContext build)
    {
        // The two languages differ in where a pattern begins: one without a slash in front of its end is looked for in every folder.
        StringBuilder translated = new();
        foreach (ReadOnlySpan<char> line in (build.FindText(".gitignore")?.Content ?? "").AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> pattern = line.TrimEnd();
            if (pattern.IsEmpty || pattern[0] == '#') continue;

            bool isException = pattern[0] == '!';
            if (isException) pattern = pattern[1..];
            bool isAnchored = pattern.TrimEnd('/').Contains('/');
            translated.Append(isException ? "!" : "").Append(isAnchored ? "" : "**/").Append(pattern).Append('\n');
        }

        return new GitIgnored(DockerignoreSyntax.Parse(new SourceText(translated.ToString())));
    }

    public bool Has(string path) => patterns.FindIgnoring(path) is not null;
}
