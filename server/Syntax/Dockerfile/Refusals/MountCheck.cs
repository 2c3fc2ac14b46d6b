using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>
/// Finds what BuildKit refuses in <c>--mount</c>. It reads the keys in their order, and some need the type before them. But for
/// <c>from</c>, whose variables it refuses at once, it does so when it comes to the command.
/// </summary>
internal sealed class MountCheck
{
    private readonly FlagSyntax flag;
    private readonly ProblemList problems;

    /// <summary>Where the value begins, if it is written as it is read; -1 where quotes or escapes stand in the way.</summary>
    private readonly int valueStart;
    private string type = "bind";
    private string? firstType;

    /// <summary>Whether a variable may have made it another one.</summary>
    private bool isTypeKnown = true;

    private MountCheck(FlagSyntax flag, ProblemList problems)
    {
        (this.flag, this.problems) = (flag, problems);
        int equals = flag.Word.Raw.IndexOf('=');
        valueStart = equals >= 0 && flag.Word.Raw[(equals + 1)..].SequenceEqual(flag.Value) ? flag.Word.Start + equals + 1 : -1;
    }

    public static void Check(FlagSyntax flag, ProblemList problems)
    {
        // Quotes of comma-separated values are beyond what people write.
        if (flag.Value is { } value && !value.Contains('"', StringComparison.Ordinal)) new MountCheck(flag, problems).Check(value);
    }

    private void Check(string value)
    {
        int before = problems.Count;
        int at = 0;
        while (at <= value.Length)
        {
            int comma = value.IndexOf(',', at);
            int end = comma < 0 ? value.Length : comma;
            CheckField(value.AsSpan(at, end - at), at);
            at = end + 1;
        }

        if (isTypeKnown && type == "secret" && problems.Count == before) CheckSecret();
    }

    private void CheckField(ReadOnlySpan<char> field, int start)
    {
        int equals = field.IndexOf('=');
        string key = MountKeys.Intern(equals < 0 ? field : field[..equals]);
        TextSpan keySpan = SpanOf(start, start + key.Length);
        if (key.Length == 0)
        {
            Refuse(SyntaxProblemKind.FlagValue, SpanOf(start, start + field.Length), "A comma too many, or a key is missing here: a mount is key=value, key=value ….");
        }
        else if (!MountKeys.All.Contains(key))
        {
            Refuse(SyntaxProblemKind.UnknownFlag, keySpan, $"`--mount` has no key `{key}`.");
        }
        else if (equals < 0)
        {
            if (key is "readonly" or "ro" or "readwrite" or "rw" or "required") CheckKey(key, keySpan);
            else Refuse(SyntaxProblemKind.FlagValue, keySpan, $"`{key}` needs a value: write {key}=….");
        }
        else
        {
            CheckKey(key, keySpan);
            CheckValue(key, field[(equals + 1)..].ToString(), SpanOf(start + equals + 1, start + field.Length));
        }
    }

    /// <summary>Keys that not every type has.</summary>
    private void CheckKey(string key, TextSpan span)
    {
        bool fits = !isTypeKnown || key switch
        {
            "required" => type is "secret" or "ssh",
            "size" => type == "tmpfs",
            "mode" or "uid" or "gid" => type is not ("bind" or "tmpfs") || TypeFollows(),
            "sharing" => type == "cache" || TypeFollows(),
            "from" => type != "secret",
            _ => true,
        };
        if (fits) return;

        string advice = TypeFollows() ? "; BuildKit reads from left to right: put the type first." : ".";
        Refuse(SyntaxProblemKind.FlagValue, span, $"A mount of type {type} has no `{key}`{advice}");
    }

    private void CheckValue(string key, string value, TextSpan span)
    {
        if (span.IsEmpty) span = flag.Span;
        bool hasVariable = value.Contains('$', StringComparison.Ordinal);
        if (key == "from" && hasVariable && !value.EndsWith('$'))
        {
            problems.Add(
                SyntaxProblemKind.FlagValue, span, "BuildKit replaces no variables in `from`: name a stage here that begins with FROM and the variable.");
        }
        else if (key == "type")
        {
            isTypeKnown = !hasVariable;
            type = value.ToLowerInvariant();
            if (hasVariable || MountKeys.Types.Contains(type)) return;

            isTypeKnown = false;
            Refuse(SyntaxProblemKind.UnknownFlag, span, $"`--mount` has no type `{value}`: there are {string.Join(", ", MountKeys.Types.ToArray())}.");
        }
        else if (!hasVariable && Judge(key, value) is { } message)
        {
            Refuse(SyntaxProblemKind.FlagValue, span, message);
        }
    }

    private static string? Judge(string key, string value) => key switch
    {
        "readonly" or "ro" or "readwrite" or "rw" or "required" when !GoLiterals.IsBoolean(value) => $"`{key}` takes true or false, not `{value}`.",
        "sharing" when value.ToLowerInvariant() is not ("shared" or "private" or "locked") => $"`{value}` is no way of sharing a cache: there are shared, private, locked.",
        "mode" when !GoLiterals.IsUnsigned(value, 8) => $"`{value}` is no file mode: write octal digits, such as 0755.",
        "uid" or "gid" when !GoLiterals.IsUnsigned(value, 10) => $"`{key}` takes a number, not `{value}`: names are not known to BuildKit.",
        "size" when !IsSize(value) => $"`{value}` is no size: write a number of bytes, or one with a unit such as 64m or 1g.",
        _ => null,
    };

    private void CheckSecret()
    {
        if (flag.Value?.Contains('$', StringComparison.Ordinal) == true) return;

        MountSyntax mount = MountSyntax.Parse(flag);
        string? source = mount.Find("source") ?? mount.Find("src");
        if (source is { Length: > 0 } && mount.Find("id") is { Length: > 0 })
        {
            Refuse(SyntaxProblemKind.FlagValue, flag.ValueSpan, "A secret has an `id` or a `source`, not both: the two mean the same.");
        }
        else if (string.IsNullOrEmpty(source) && string.IsNullOrEmpty(mount.Find("id")) && string.IsNullOrEmpty(mount.Target))
        {
            Refuse(SyntaxProblemKind.FlagValue, flag.ValueSpan, "BuildKit cannot tell which secret this is: give it an `id`.");
        }
    }

    private bool TypeFollows() =>
        !(firstType ??= MountSyntax.Parse(flag).Find("type") ?? type).Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Bytes, with a unit of one to three letters behind them.</summary>
    private static bool IsSize(string value)
    {
        ReadOnlySpan<char> unit = value.AsSpan().TrimStart("0123456789");
        bool hasDigits = unit.Length < value.Length;
        if (unit.StartsWith(".", StringComparison.Ordinal)) unit = unit[1..].TrimStart("0123456789");
        unit = unit.TrimStart(' ');
        string lower = unit.ToString().ToLowerInvariant();
        return hasDigits && (lower is "" or "b" or "k" or "kb" or "kib" or "m" or "mb" or "mib" or "g" or "gb" or "gib" or "t" or "tb" or "tib" or "p" or "pb" or "pib");
    }

    private TextSpan SpanOf(int start, int end) =>
        valueStart < 0 ? flag.ValueSpan : flag.Word.Line.SourceSpan(valueStart + start, valueStart + end);

    private void Refuse(SyntaxProblemKind kind, TextSpan span, string message) =>
        problems.Add(kind, span.IsEmpty ? flag.Span : span, message, failsLater: true);
}
