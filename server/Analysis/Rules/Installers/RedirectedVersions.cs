using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Requirements;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Versions without quotes, as in <c>pip install flask&gt;=3</c>: pip gets the name alone, and the shell writes to a file that is called <c>=3</c>.</summary>
internal static class RedirectedVersions
{
    /// <returns>Whether there was anything to report.</returns>
    public static bool Report(RuleContext context, ShellCommand command, PackageRequest request)
    {
        int end = request.Word.End;
        bool reads = false;
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Start != end) continue;

            reads |= redirection.Kind is ShellRedirectionKind.Input;
            end = redirection.End;
        }

        if (end == request.Word.End) return false;

        string meant = command.Text.ToString(request.Word.Start, end);
        if (RequirementSyntax.Find(meant) is not { Specifiers: [_, ..] }) return false;

        string name = request.Word.ToString();
        TextSpan place = command.Text.SourceSpan(request.Word.Start, end);
        string consequence = reads ? "to read, and stops where there is none" : $"to write to, and pip gets `{name}` alone";
        context.Report(
            place,
            $"The shell takes `{meant[name.Length..]}` for a file {consequence}: put quotes around `{meant}`.",
            command.Outer is null ? [Fix.NeedsConsent("Put quotes around it", new TextEdit(place, $"\"{meant}\""))] : []);
        return true;
    }
}
