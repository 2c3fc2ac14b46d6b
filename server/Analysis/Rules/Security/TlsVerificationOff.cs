using System.Buffers;
using Basewise.Analysis.Rules.Shell;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Reports options, settings and variables that take any certificate for the server's own.</summary>
internal sealed class TlsVerificationOff : StageRule
{
    /// <summary>A part of each variable that <see cref="IsVariable"/> knows.</summary>
    private static readonly SearchValues<string> PartsOfVariables =
        SearchValues.Create(["PYTHONHTTPSVERIFY", "NODE_TLS_REJECT", "GIT_SSL_NO", "_STRICT_SSL", "_strict_ssl", "CONDA_SSL"], StringComparison.Ordinal);

    public override RuleDescriptor Descriptor { get; } = new(
        "tls-verification-off", Category.Security, Severity.Warning,
        "Certificates of servers are not checked", FixKind.NeedsConsent,
        ["CKV2_DOCKER_2", "CKV2_DOCKER_3", "CKV2_DOCKER_5", "CKV2_DOCKER_6", "CKV2_DOCKER_12", "CKV2_DOCKER_13", "CKV2_DOCKER_14", "CKV2_DOCKER_15"]);

    public override void Check(RuleContext context)
    {
        foreach ((Step step, DownloadCommand download) in context.CommandsOf<DownloadCommand>()) CheckDownload(context, step, download);
        foreach ((_, ConfigCommand config) in context.CommandsOf<ConfigCommand>())
        {
            if (config is { TurnsOff: true, KeyName: { } name, Key: { } key } && IsSetting(name)) Report(context, key.Span, name);
        }

        foreach ((_, SystemPackageCommand command) in context.CommandsOf<SystemPackageCommand>()) CheckOptions(context, command);

        // Nearly no file has any of the variables.
        if (context.Source.Slice(context.Span).ContainsAny(PartsOfVariables)) CheckVariables(context);
    }

    private static void CheckVariables(RuleContext context)
    {
        CheckVariables(context, InstructionKind.Env);
        CheckVariables(context, InstructionKind.Arg);
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            foreach (RunScript script in step.RunScripts) CheckAssignments(context, script.Script);
        }
    }

    private static void CheckVariables(RuleContext context, InstructionKind kind)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            if (step.Effective is AssignmentsSyntax assignments) CheckVariables(context, step, assignments);
        }
    }

    /// <summary>A checksum or signature of what was fetched makes the server's name unimportant.</summary>
    private static bool Verifies(Invocation invocation) => invocation.Program is "sha256sum" or "sha512sum" or "sha384sum" or "gpg" or "gpgv" or "cosign" or "minisign";

    private static void CheckDownload(RuleContext context, Step step, DownloadCommand download)
    {
        if (download.UnverifiedOption is not { } option || download.Urls.All(IsLocal) || step.Invocations.Any(Verifies)) return;

        Report(context, OptionSpan(option), context.Source.ToString(OptionSpan(option)), Fixes(context, download, option));
    }

    private static void CheckOptions(RuleContext context, SystemPackageCommand command)
    {
        switch (command)
        {
            case DnfCommand dnf:
                foreach (CommandOption option in dnf.Arguments.Options)
                {
                    if (DnfCommand.SkipsCertificates(option)) Report(context, option.Span, "sslverify=false");
                }

                break;
            case AptCommand apt:
                foreach (CommandOption option in apt.Arguments.Options)
                {
                    if (option is { Name: "option", Value: { } setting } && IsAptSetting(setting.Literal)) Report(context, setting.Span, setting.LiteralPrefix);
                }

                break;
        }
    }

    private static void CheckVariables(RuleContext context, Step step, AssignmentsSyntax assignments)
    {
        foreach (AssignmentSyntax assignment in assignments.Assignments)
        {
            if (assignment.Value is not { } written || !IsVariable(assignment.Name.Raw)) continue;

            string name = assignment.Name.Text;
            if (TurnsOff(name, step.Variables.Resolve(written, context.Escape))) Report(context, assignment.Span, name);
        }
    }

    /// <summary>Before a command, alone, or behind export and env.</summary>
    private static void CheckAssignments(RuleContext context, ShellScript script)
    {
        foreach (ShellCommand command in script.Commands)
        {
            foreach (ShellAssignment assignment in command.Assignments) CheckAssignment(context, assignment);

            if (command.Words.IsEmpty || !(command.Words[0].Is("export") || command.Words[0].Is("env"))) continue;
            foreach (ShellWord word in command.Words[1..])
            {
                if (ShellAssignment.Find(word) is { } assignment) CheckAssignment(context, assignment);
            }
        }
    }

    private static void CheckAssignment(RuleContext context, ShellAssignment assignment)
    {
        if (!IsVariable(assignment.Name.Raw)) return;

        string name = assignment.Name.ToString();
        if (TurnsOff(name, assignment.Value.Value)) Report(context, assignment.Word.Span, name);
    }

    private static void Report(RuleContext context, TextSpan span, string what, params ReadOnlySpan<Fix> fixes) => context.Report(
        span,
        $"`{what}` takes any certificate for the server's, so whoever is on the way can send something else: install ca-certificates, or the certificate of your own authority, instead.",
        fixes);

    private static TextSpan OptionSpan(CommandOption option) => option.Word.Span;

    private static bool IsSetting(string name) =>
        name.Equals("http.sslVerify", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("http.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".sslVerify", StringComparison.OrdinalIgnoreCase))
        || name is "strict-ssl" or "enableStrictSsl";

    private static bool IsAptSetting(ReadOnlySpan<char> setting) =>
        setting.StartsWith("Acquire::https::", StringComparison.OrdinalIgnoreCase)
        && (setting.EndsWith("Verify-Peer=false", StringComparison.OrdinalIgnoreCase) || setting.EndsWith("Verify-Host=false", StringComparison.OrdinalIgnoreCase));

    private static bool IsVariable(ReadOnlySpan<char> name) => name is "PYTHONHTTPSVERIFY" or "NODE_TLS_REJECT_UNAUTHORIZED" or "GIT_SSL_NO_VERIFY"
        or "NPM_CONFIG_STRICT_SSL" or "npm_config_strict_ssl" or "CONDA_SSL_VERIFY";

    private static bool TurnsOff(string name, string? value) => name switch
    {
        "PYTHONHTTPSVERIFY" or "NODE_TLS_REJECT_UNAUTHORIZED" => value == "0",
        "GIT_SSL_NO_VERIFY" => value is not (null or "" or "0" or "false"),
        "NPM_CONFIG_STRICT_SSL" or "npm_config_strict_ssl" or "CONDA_SSL_VERIFY" => value is "false" or "False" or "0",
        _ => false,
    };

    /// <summary>A server in the same container has no one on the way.</summary>
    private static bool IsLocal(ShellWord url) =>
        url.StartsWith("https://localhost") || url.StartsWith("https://127.0.0.1") || url.StartsWith("https://[::1]");

    private static Fix[] Fixes(RuleContext context, DownloadCommand download, CommandOption option)
    {
        if (option.Word.StartsWith("--") || option.Word.Is("-k"))
        {
            return WordEdits.FindRemoval(context, download.Shell, option.Word) is { } removal ? [Fix.NeedsConsent("Check the certificate", removal)] : [];
        }

        // One letter among others: -fsSLk.
        int at = option.Word.Raw.IndexOf('k');
        if (at < 1 || option.Word.IsQuoted || download.Shell.IsExecForm) return [];

        int start = option.Word.Span.Start + at;
        return option.Word.Span.Length == option.Word.Raw.Length
            ? [Fix.NeedsConsent("Check the certificate", new TextEdit(new TextSpan(start, start + 1), ""))]
            : [];
    }
}
