using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>Finds the flags that BuildKit refuses: their names first, then their values.</summary>
internal static class FlagCheck
{
    /// <summary>So many are compared with one another; a person writes two or three.</summary>
    private const int FewFlags = 8;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    public static void Check(InstructionSyntax instruction, ProblemList problems)
    {
        // ARG and STOPSIGNAL leave theirs unread, and HEALTHCHECK NONE too; of an unknown instruction nobody knows which it has.
        if (instruction.Flags.IsEmpty || instruction.Kind is InstructionKind.Arg or InstructionKind.Stopsignal or InstructionKind.Unknown) return;
        if (instruction is HealthcheckSyntax { Type: { } type } && type.Raw.Equals("NONE", StringComparison.OrdinalIgnoreCase)) return;

        string keyword = KeywordOf(instruction.Kind);
        HashSet<string>? earlier = instruction.Flags.Length > FewFlags ? [] : null;
        for (int i = 0; i < instruction.Flags.Length; i++)
        {
            FlagSyntax flag = instruction.Flags[i];
            bool isFirst = earlier?.Add(flag.Name) ?? IsFirst(instruction.Flags, i);
            if (!InstructionFlags.Of(instruction.Kind).Contains(flag.Name))
            {
                problems.Add(SyntaxProblemKind.UnknownFlag, NameSpan(flag), $"{keyword} has no flag `--{flag.Name}`.");
            }
            else if (!isFirst && !InstructionFlags.IsRepeatable(flag.Name))
            {
                problems.Add(SyntaxProblemKind.FlagValue, flag.Span, $"`--{flag.Name}` may be given only once.");
            }
            else
            {
                CheckValue(flag, problems);
            }
        }
    }

    private static bool IsFirst(ImmutableArray<FlagSyntax> flags, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (flags[i].Name == flags[index].Name) return false;
        }

        return true;
    }

    /// <summary>The keyword as it is usually written.</summary>
    public static string KeywordOf(InstructionKind kind) => InstructionKinds.KeywordOf(kind);

    private static void CheckValue(FlagSyntax flag, ProblemList problems)
    {
        if (Judge(flag) is { } message)
        {
            TextSpan span = flag.ValueSpan;
            problems.Add(SyntaxProblemKind.FlagValue, span.IsEmpty ? flag.Span : span, message, FailsLater(flag));
        }
        else if (flag.Name == "mount")
        {
            MountCheck.Check(flag, problems);
        }
    }

    /// <summary>These values are looked at only when the stages are known.</summary>
    private static bool FailsLater(FlagSyntax flag) => flag.Name is "chmod" or "checksum" or "from" or "platform" && flag.Value is not null;

    private static string? Judge(FlagSyntax flag)
    {
        if (InstructionFlags.IsSwitch(flag.Name)) return JudgeSwitch(flag);
        if (flag.Value is not { } value) return $"`--{flag.Name}` needs a value behind an equals sign: write --{flag.Name}=….";

        return flag.Name switch
        {
            "network" when value is not ("default" or "none" or "host") => $"`{value}` is no network of RUN: it takes default, none or host.",
            "security" when value is not ("sandbox" or "insecure") => $"`{value}` is no security mode of RUN: it takes sandbox or insecure.",
            "interval" or "timeout" or "start-period" or "start-interval" => JudgeDuration(flag.Name, value),
            "retries" => JudgeRetries(value),
            "from" when HasVariable(value) =>
                "BuildKit replaces no variables in `--from`: name a stage here that begins with FROM and the variable.",
            "chmod" => JudgeMode(value),
            "checksum" when !value.Contains('$', StringComparison.Ordinal) => JudgeChecksum(value),
            "platform" when value.Length == 0 => "`--platform` needs a platform, such as linux/amd64.",
            "platform" when !value.Contains('$', StringComparison.Ordinal) && !PlatformNames.IsPlatform(value) =>
                $"`{value}` is no platform: write os/architecture, such as linux/amd64 or linux/arm64.",
            "mount" when value.Length == 0 => "`--mount` needs at least a target: write --mount=type=cache,target=….",
            _ => null,
        };
    }

    private static string? JudgeSwitch(FlagSyntax flag) => flag.Value switch
    {
        null => null,
        "" => $"`--{flag.Name}` needs a value behind the equals sign, true or false; or leave the sign out.",
        { } value when value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase) => null,
        { } value => $"`--{flag.Name}` takes true or false, not `{value}`.",
    };

    private static string? JudgeDuration(string name, string value) => value.Length == 0 ? null : GoLiterals.JudgeDuration(value) switch
    {
        GoLiterals.Duration.Valid => null,
        GoLiterals.Duration.WithoutUnit => $"`{value}` has no unit: write {value}s for seconds, or ms, m, h.",
        GoLiterals.Duration.TooShort => $"`{value}` is less than a millisecond, the least that `--{name}` takes.",
        _ when value.Contains('$', StringComparison.Ordinal) => $"BuildKit replaces no variables in `--{name}`: write the duration itself, such as 30s.",
        _ => $"`{value}` is no duration: write a number with its unit, such as 30s, 1m30s or 500ms.",
    };

    private static string? JudgeRetries(string value)
    {
        if (value.Length == 0) return null;
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int retries)) return $"`{value}` is no number of retries.";

        return retries < 0 ? $"`--retries` cannot be negative: {value}." : null;
    }

    /// <summary>Digits are octal; what is made of letters (<c>u=rwX,go=rX</c>) is for BuildKit to judge.</summary>
    private static string? JudgeMode(string value)
    {
        bool isNumber = value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');
        if (!isNumber || (GoLiterals.IsUnsigned(value, 8) && Convert.ToUInt32(value, 8) <= Convert.ToUInt32("7777", 8))) return null;

        return $"`{value}` is no file mode: write octal digits up to 7777, such as 755.";
    }

    private static string? JudgeChecksum(string value)
    {
        const string Advice = "write sha256: and 64 hexadecimal digits.";
        int colon = value.IndexOf(':', StringComparison.Ordinal);

        // Without an algorithm it is the commit of a Git repository.
        if (colon < 0) return null;

        int digits = value[..colon] switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => 0 };
        if (digits == 0) return $"`{value[..colon]}` is no algorithm that `--checksum` knows: {Advice}";

        ReadOnlySpan<char> hash = value.AsSpan(colon + 1);
        return hash.Length == digits && !hash.ContainsAnyExcept(HexadecimalDigits)
            ? null
            : $"A {value[..colon]} checksum has {digits} hexadecimal digits in lower case, this one has {hash.Length} characters.";
    }

    private static bool HasVariable(string value)
    {
        int dollar = value.IndexOf('$', StringComparison.Ordinal);
        return dollar >= 0 && dollar + 1 < value.Length && (value[dollar + 1] is '{' or '_' || char.IsLetterOrDigit(value[dollar + 1]));
    }

    private static TextSpan NameSpan(FlagSyntax flag)
    {
        TextSpan span = flag.Span;
        return span.Length >= flag.Name.Length + 2 ? new TextSpan(span.Start, span.Start + flag.Name.Length + 2) : span;
    }
}
