using System.Buffers;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>A secret among the arguments of a command, told by the option that it belongs to.</summary>
/// <param name="What">The beginning of a sentence about it.</param>
internal readonly record struct SecretArgument(TextSpan Span, string What)
{
    private static readonly string[] SecretOptions =
    [
        "--password", "--passwd", "--token", "--auth-token", "--access-token", "--api-key", "--apikey", "--api-token", "--secret", "--client-secret",
        "--secret-key", "--http-password", "--proxy-password", "--registry-token",
    ];

    /// <summary>
    /// Without any of these, and without the name of a secret, there is no such option: most RUNs have none, and their words are not looked at.
    /// </summary>
    public static readonly SearchValues<string> Marks = SearchValues.Create(
        ["--user", " -u", "\t-u", "\n-u", "\"-u", "'-u", "sshpass", "login"], StringComparison.Ordinal);

    private static readonly string[] SecretHeaders =
    [
        "authorization", "proxy-authorization", "private-token", "job-token", "deploy-token", "x-api-key", "x-auth-token", "x-jfrog-art-api",
    ];

    /// <summary>The secret that a word of a command holds: <c>--token=abc</c>, or the word behind <c>--token</c>.</summary>
    /// <param name="program">See <see cref="ProgramOf"/>.</param>
    public static SecretArgument? Find(ShellCommand command, int index, ref string? program)
    {
        ShellWord word = command.Words[index];
        if (word.HasExpansion) return null;

        ReadOnlySpan<char> text = word.Literal;
        if (!text.StartsWith("-")) return FindBehindOption(command, command.Words[index - 1].Literal, word, ref program);

        int equals = text.IndexOf('=');
        return equals < 0 ? null : FindInValue(text[..equals], word.After(equals + 1));
    }

    /// <summary>The program that a command runs; "" where it is not known.</summary>
    /// <param name="program">What was found for an earlier word of the command, so that it is looked for once.</param>
    public static string ProgramOf(ShellCommand command, ref string? program) => program ??= Invocation.Find(command)?.Program ?? "";

    private static SecretArgument? FindBehindOption(ShellCommand command, ReadOnlySpan<char> option, ShellWord value, ref string? program)
    {
        if (!option.StartsWith("-")) return null;

        if (option is "-p" && SecretValues.IsMeant(value.Literal))
        {
            bool isLogin = ProgramOf(command, ref program) is "sshpass" || (program is "docker" or "podman" or "buildah" or "helm" && IsLogin(command));
            return isLogin ? new SecretArgument(value.Span, "The password behind -p") : null;
        }

        if (option is "-u" && value.Literal.Contains(':')) return ProgramOf(command, ref program) is "curl" ? FindInUser(value) : null;

        return FindInValue(option is "-H" ? "--header" : option, value);
    }

    private static SecretArgument? FindInValue(ReadOnlySpan<char> option, ShellWord value)
    {
        if (option is "--header") return FindInHeader(value);
        if (option is "--user" && value.Literal.Contains(':')) return FindInUser(value);

        foreach (string candidate in SecretOptions)
        {
            // `--secret id=…` is how a build is given one.
            if (option.SequenceEqual(candidate) && SecretValues.IsMeant(value.Literal) && !value.StartsWith("id="))
            {
                return new SecretArgument(value.Span, $"The value of {candidate}");
            }
        }

        return null;
    }

    private static SecretArgument? FindInHeader(ShellWord header)
    {
        ReadOnlySpan<char> text = header.Literal;
        int colon = text.IndexOf(':');
        if (colon < 0) return null;

        foreach (string name in SecretHeaders)
        {
            if (!text[..colon].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) continue;

            ReadOnlySpan<char> value = text[(colon + 1)..].Trim();
            int space = value.LastIndexOf(' ');
            return SecretValues.IsMeant(value[(space + 1)..]) && value.Length - space > 8
                ? new SecretArgument(header.Span, $"The value of the header {text[..colon]}")
                : null;
        }

        return null;
    }

    private static SecretArgument? FindInUser(ShellWord user)
    {
        ReadOnlySpan<char> text = user.Literal;
        int colon = text.IndexOf(':');
        return colon >= 0 && SecretValues.IsMeant(text[(colon + 1)..]) && !text[(colon + 1)..].SequenceEqual(text[..colon])
            ? new SecretArgument(user.Span, $"The password of `{text[..colon]}`")
            : null;
    }

    private static bool IsLogin(ShellCommand command)
    {
        foreach (ShellWord word in command.Words)
        {
            if (word.Is("login")) return true;
        }

        return false;
    }
}
