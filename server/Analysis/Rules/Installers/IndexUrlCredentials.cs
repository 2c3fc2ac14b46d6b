using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.Security;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports the address of an index or repository with a password in it: it stays in the image's history.</summary>
internal sealed class IndexUrlCredentials : StageRule, IDependencyRule
{
    /// <summary>How tokens begin that are no user's name: GitHub's, GitLab's and PyPI's.</summary>
    private static readonly string[] TokenPrefixes = ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "gldt-", "pypi-"];

    private const string Title = "Read the credentials from a secret (docker build --secret id=netrc,src=$HOME/.netrc)";

    /// <summary>For how many findings of a stage it is worth looking for all uses of their ARGs.</summary>
    private const int MostSearched = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "index-url-credentials", Category.Installers, Severity.Warning,
        "The address of an index or repository has a password in it", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Run | Subjects.Env | Subjects.Arg;

    public override void Check(RuleContext context)
    {
        Looks looks = new();
        foreach (IndexSetting setting in context.IndexSettings)
        {
            if (setting.Role != IndexRole.TrustedHost) Check(context, setting.Step, setting.Written, setting.Span, setting.Command, looks);
        }

        foreach ((Step step, InstallerCommand command) in context.CommandsOf<InstallerCommand>())
        {
            CheckRepositories(context, step, command, looks);
            if (command is PoetryCommand poetry) CheckPoetry(context, step, poetry, looks);
        }
    }

    public void Check(DependencyContext context)
    {
        foreach (PackageIndex index in context.File.Indexes) Check(context, index.Url);
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency.Source is { Location: var location }) Check(context, location);
        }
    }

    /// <summary>What comes from an environment variable (<c>${TOKEN}</c>) is not in the file.</summary>
    private static void Check(DependencyContext context, RequirementsWord url)
    {
        if (UrlCredentials.Find(url.Text) is not { } credentials || credentials.User.Contains('$', StringComparison.Ordinal)) return;

        bool isSecret = credentials.Password is { } password
            ? password.Length > 0 && !password.Contains('$', StringComparison.Ordinal)
            : Array.Exists(TokenPrefixes, prefix => credentials.User.StartsWith(prefix, StringComparison.Ordinal));
        if (!isSecret) return;

        bool isPlain = url.Span.Length == url.Text.Length;
        TextSpan place = isPlain ? new(url.Span.Start + credentials.Start, url.Span.Start + credentials.End) : url.Span;
        context.Report(
            place,
            "This password is in the file, for everyone who has the project or its history. pip, uv and git read it from ~/.netrc, or write a variable: ${TOKEN}.",
            isPlain ? [Fix.NeedsConsent("Leave the credentials to ~/.netrc (revoke these: they stay in the history)", new TextEdit(new(place.Start, place.End + 1), ""))] : []);
    }

    private static void CheckRepositories(RuleContext context, Step step, InstallerCommand command, Looks looks)
    {
        // One look at all words: few commands have such an address.
        ShellCommand shell = command.Shell;
        if (!shell.Text.Slice(shell.Start, shell.End).Contains("git+https://", StringComparison.Ordinal)) return;

        foreach (ShellWord word in shell.Words)
        {
            int start = word.Raw.IndexOf("git+https://");
            if (start < 0) continue;

            string written = word.ToString();
            int end = written.AsSpan().TrimEnd("\"'").Length;
            Check(context, step, written[start..end], word.Text.SourceSpan(word.Start + start, word.Start + end), command, looks);
        }
    }

    /// <summary><c>poetry config http-basic.NAME USER PASSWORD</c> and <c>pypi-token.NAME TOKEN</c>.</summary>
    private static void CheckPoetry(RuleContext context, Step step, PoetryCommand poetry, Looks looks)
    {
        if (poetry.Verb?.Is("config") != true || poetry.Arguments.Operands is not [_, var key, .., var secret]) return;
        if (!key.StartsWith("http-basic.") && !key.StartsWith("pypi-token.")) return;
        if (secret.Start == key.Start || !IsKept(step, secret.Raw.Trim("\"'").ToString(), looks.OwnVariables(step))) return;

        context.Report(
            secret.Span,
            "Poetry writes this password into its auth.toml, and the RUN keeps it in the history: give it to the RUN that installs, as a secret mount for POETRY_HTTP_BASIC_…_PASSWORD.");
    }

    private static void Check(RuleContext context, Step step, string url, TextSpan span, ToolCommand? command, Looks looks)
    {
        if (UrlCredentials.Find(url) is not { } credentials || !IsSecret(step, credentials, looks.OwnVariables(step))) return;

        // A token that is written out is reported as one, wherever it stands.
        if (SecretValues.FindToken(url, 0) is not null) return;

        // The span of a URL that a continuation divides is longer than the URL.
        TextSpan place = span.Length == url.Length ? new(span.Start + credentials.Start, span.Start + credentials.End) : span;
        context.Report(
            place,
            step.Effective.Kind == InstructionKind.Env
                ? "ENV keeps this password in the image, for everyone who can pull it. Give it to the RUN that needs it, as a secret mount."
                : "This password stays in the history of the image or in the build cache. Give it to the RUN that needs it, as a secret mount.",
            span.Length == url.Length && command is not null && CanMount(step) ? [MoveToSecret(context, step, place, looks)] : []);
    }

    private static Fix MoveToSecret(RuleContext context, Step step, TextSpan place, Looks looks)
    {
        (string Name, TextEdit Edit)[] unused = looks.MaySearch(step.Stage) ? [.. ArgRemoval.LeftWithout(context, step, place)] : [];
        string title = unused.Length == 0 ? Title : $"{Title}, without {string.Join(" and ", unused.Select(arg => $"ARG {arg.Name}"))}";
        return Fix.NeedsConsent(title, [.. unused.Select(arg => arg.Edit), .. Mount(step), new TextEdit(new(place.Start, place.End + 1), "")]);
    }

    /// <summary>pip, uv and git look for the credentials of a host in <c>~/.netrc</c> where the address has none.</summary>
    private static bool CanMount(Step step) =>
        step is { User.IsRoot: true, Instruction: RunSyntax } && step.Variables.ValueOf("HOME") is not { IsDefined: true, Text: not "/root" };

    private static TextEdit[] Mount(Step step)
    {
        int start = step.Instruction.Body.Span.Start;
        bool isMounted = step.Effective is RunSyntax { Mounts: var mounts } && mounts.Any(mount => mount.Target == "/root/.netrc");
        return isMounted ? [] : [new TextEdit(new(start, start), "--mount=type=secret,id=netrc,target=/root/.netrc ")];
    }

    private static bool IsSecret(Step step, UrlCredentials credentials, HashSet<string> ownVariables)
    {
        if (credentials.Password is { } password) return password.Length > 0 && IsKept(step, password, ownVariables);

        string user = credentials.User;
        if (!user.StartsWith('$')) return Array.Exists(TokenPrefixes, prefix => user.StartsWith(prefix, StringComparison.Ordinal));

        string name = user.Trim('$', '{', '}').ToUpperInvariant();
        bool isToken = name.Contains("TOKEN", StringComparison.Ordinal) || name.Contains("SECRET", StringComparison.Ordinal)
            || name.Contains("PASS", StringComparison.Ordinal) || name.EndsWith("_PAT", StringComparison.Ordinal) || name.EndsWith("_KEY", StringComparison.Ordinal);
        return isToken && IsKept(step, user, ownVariables);
    }

    /// <summary>
    /// Whether what stands there is kept: it is written out, or it is the value of an ARG or ENV. What the script reads itself, from a
    /// secret mount or with one (<c>env=</c>), is not.
    /// </summary>
    private static bool IsKept(Step step, string written, HashSet<string> ownVariables)
    {
        if (!written.Contains('$', StringComparison.Ordinal)) return !written.Contains('`', StringComparison.Ordinal);
        if (written.Contains("$(", StringComparison.Ordinal)) return false;

        foreach (string part in written.Split('$', StringSplitOptions.RemoveEmptyEntries))
        {
            string text = part.TrimStart('{');
            int end = 0;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > 0 && step.Variables.Find(text[..end]) is { Declaration: not null } && !ownVariables.Contains(text[..end])) return true;
        }

        return false;
    }

    /// <summary>The variables that a RUN sets itself, or has from a secret.</summary>
    private static HashSet<string> VariablesOf(Step step)
    {
        HashSet<string> names = [];
        foreach (MountSyntax mount in (step.Effective as RunSyntax)?.Mounts ?? [])
        {
            if (mount.Type == "secret" && mount.Find("env") is { } name) names.Add(name);
        }

        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                foreach (ShellAssignment assignment in command.Assignments) names.Add(assignment.Name.ToString());
            }
        }

        return names;
    }

    /// <summary>What was looked at, so that it is not looked at again and again.</summary>
    private sealed class Looks
    {
        // Made for the first address with credentials.
        private Dictionary<Step, HashSet<string>>? ownVariables;
        private Dictionary<Stage, int>? searches;

        public HashSet<string> OwnVariables(Step step)
        {
            ownVariables ??= [];
            if (!ownVariables.TryGetValue(step, out HashSet<string>? own)) ownVariables[step] = own = VariablesOf(step);
            return own;
        }

        public bool MaySearch(Stage stage)
        {
            int done = (searches ??= []).GetValueOrDefault(stage);
            searches[stage] = done + 1;
            return done < MostSearched;
        }
    }
}
