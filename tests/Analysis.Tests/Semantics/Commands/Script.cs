using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Commands;

/// <summary>Scripts as tests write them.</summary>
internal static class Script
{
    public static ShellScript Parse(string text) => ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length)));

    public static IReadOnlyList<ToolCommand> Read(string text) => CommandModel.Of(Parse(text));

    /// <param name="exact">Whether the command is of this very type, and not of one derived from it.</param>
    public static T Read<T>(string text, bool exact = true) where T : ToolCommand => Assert.IsType<T>(Assert.Single(Read(text)), exact);


    public static IEnumerable<string> Texts(this IEnumerable<ShellWord> words) => words.Select(word => word.Value ?? word.ToString());
}
