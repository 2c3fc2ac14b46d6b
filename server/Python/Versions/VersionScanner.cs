namespace Basewise.Python.Versions;

/// <summary>
/// Reads one version, writing its canonical text and a sort key: texts whose ordinal order is the order of the versions.
/// </summary>
/// <remarks>
/// A number in the key is its count of digits (one character) and its digits, so that longer is greater. What may be
/// absent is one character, chosen to sort as PEP 440 says: a development release of nothing else before any alpha,
/// no pre-release after every one, no post-release before every one, and no development release after every one.
/// </remarks>
internal ref struct VersionScanner
{
    // CPython refuses to read an integer of more digits, so packaging does.
    private const int MaxDigits = 4300;

    private const char EndOfRelease = '\0';
    private const char OnlyDev = '\u0001';
    private const char Final = '\u0005';
    private const char NoPost = '\u0001';
    private const char HasPost = '\u0002';
    private const char HasDev = '\u0001';
    private const char NoDev = '\u0002';
    private const char LocalWord = '\u0001';
    private const char LocalNumber = '\u0002';
    private const char EndOfWord = '\0';

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> canonical;
    private readonly Span<char> key;
    private int at;
    private int canonicalLength;
    private int keyLength;

    public VersionScanner(ReadOnlySpan<char> text, Span<char> canonical, Span<char> key)
    {
        this.text = text;
        this.canonical = canonical;
        this.key = key;
    }

    public readonly ReadOnlySpan<char> Canonical => canonical[..canonicalLength];

    public readonly ReadOnlySpan<char> Key => key[..keyLength];

    public bool TryScan(out VersionLayout layout)
    {
        layout = default;
        if (at < text.Length && (text[at] | 0x20) == 'v') at++;

        if (!TryScanEpoch(out int releaseStart) || !TryScanRelease()) return false;
        int releaseEnd = canonicalLength;
        int keyReleaseEnd = keyLength;

        int phaseAt = keyLength++;
        if (!TryScanPre(out char phase)) return false;
        int preEnd = canonicalLength;
        int keyPreEnd = keyLength;

        if (!TryScanPost()) return false;
        int postEnd = canonicalLength;
        int keyPostEnd = keyLength;

        if (!TryScanDev()) return false;
        int publicEnd = canonicalLength;
        int keyPublicEnd = keyLength;

        bool onlyDev = preEnd == releaseEnd && postEnd == preEnd && publicEnd > postEnd;
        key[phaseAt] = onlyDev ? OnlyDev : phase;

        if (!TryScanLocal()) return false;

        layout = new VersionLayout(
            releaseStart, releaseEnd, preEnd, postEnd, publicEnd, keyReleaseEnd, keyPreEnd, keyPostEnd, keyPublicEnd);
        return at == text.Length;
    }

    private bool TryScanEpoch(out int releaseStart)
    {
        releaseStart = 0;
        ReadOnlySpan<char> digits = PeekDigits();
        bool isEpoch = at + digits.Length < text.Length && text[at + digits.Length] == '!';
        if (!isEpoch)
        {
            WriteKeyNumber("0");
            return true;
        }

        if (digits.IsEmpty || digits.Length > MaxDigits) return false;

        at += digits.Length + 1;
        ReadOnlySpan<char> epoch = WithoutLeadingZeros(digits);
        WriteKeyNumber(epoch);
        if (epoch is not "0")
        {
            Write(epoch);
            Write("!");
        }

        releaseStart = canonicalLength;
        return true;
    }

    private bool TryScanRelease()
    {
        if (!TryScanNumber()) return false;

        int significant = keyLength;
        while (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Write(".");
            int before = keyLength;
            if (!TryScanNumber()) return false;
            if (key[before] != (char)1 || key[before + 1] != '0') significant = keyLength;
        }

        // Zeros at the end do not count: 1.0 is 1. A lone 0 stays, which harms nothing, since every version has one number.
        keyLength = significant;
        key[keyLength++] = EndOfRelease;
        return true;
    }

    private bool TryScanPre(out char phase)
    {
        phase = Final;
        int start = at;
        SkipSeparator();
        string? word =
            Skip("alpha") || Skip("a") ? "a" :
            Skip("beta") || Skip("b") ? "b" :
            Skip("preview") || Skip("pre") || Skip("c") || Skip("rc") ? "rc" : null;
        if (word is null)
        {
            at = start;
            return true;
        }

        phase = word switch { "a" => '\u0002', "b" => '\u0003', _ => '\u0004' };
        Write(word);
        SkipSeparator();
        return TryScanImpliedNumber();
    }

    private bool TryScanPost()
    {
        int start = at;
        if (at + 1 < text.Length && text[at] == '-' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
        }
        else
        {
            SkipSeparator();
            if (!Skip("post") && !Skip("rev") && !Skip("r"))
            {
                at = start;
                key[keyLength++] = NoPost;
                return true;
            }

            SkipSeparator();
        }

        key[keyLength++] = HasPost;
        Write(".post");
        return TryScanImpliedNumber();
    }

    private bool TryScanDev()
    {
        int start = at;
        SkipSeparator();
        if (!Skip("dev"))
        {
            at = start;
            key[keyLength++] = NoDev;
            return true;
        }

        SkipSeparator();
        key[keyLength++] = HasDev;
        Write(".dev");
        return TryScanImpliedNumber();
    }

    private bool TryScanLocal()
    {
        if (at == text.Length || text[at] != '+') return true;

        string separator = "+";
        do
        {
            at++;
            Write(separator);
            separator = ".";

            int start = at;
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
            ReadOnlySpan<char> part = text[start..at];
            if (part.IsEmpty) return false;

            if (part.ContainsAnyExceptInRange('0', '9'))
            {
                key[keyLength++] = LocalWord;
                part.ToLowerInvariant(canonical[canonicalLength..]);
                canonical.Slice(canonicalLength, part.Length).CopyTo(key[keyLength..]);
                canonicalLength += part.Length;
                keyLength += part.Length;
                key[keyLength++] = EndOfWord;
            }
            else
            {
                key[keyLength++] = LocalNumber;
                at = start;
                if (!TryScanNumber()) return false;
            }
        }
        while (at < text.Length && text[at] is '.' or '-' or '_');

        return true;
    }

    private bool TryScanNumber()
    {
        ReadOnlySpan<char> digits = PeekDigits();
        if (digits.IsEmpty || digits.Length > MaxDigits) return false;

        at += digits.Length;
        ReadOnlySpan<char> number = WithoutLeadingZeros(digits);
        Write(number);
        WriteKeyNumber(number);
        return true;
    }

    // "1.0a" is "1.0a0".
    private bool TryScanImpliedNumber()
    {
        if (at < text.Length && char.IsAsciiDigit(text[at])) return TryScanNumber();

        Write("0");
        WriteKeyNumber("0");
        return true;
    }

    private readonly ReadOnlySpan<char> PeekDigits()
    {
        ReadOnlySpan<char> rest = text[at..];
        int length = rest.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? rest : rest[..length];
    }

    private static ReadOnlySpan<char> WithoutLeadingZeros(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<char> trimmed = digits.TrimStart('0');
        return trimmed.IsEmpty ? "0" : trimmed;
    }

    private void SkipSeparator()
    {
        if (at < text.Length && text[at] is '.' or '-' or '_') at++;
    }

    private bool Skip(string word)
    {
        if (text.Length - at < word.Length) return false;

        for (int i = 0; i < word.Length; i++)
        {
            if ((text[at + i] | 0x20) != word[i]) return false;
        }

        at += word.Length;
        return true;
    }

    private void Write(ReadOnlySpan<char> part)
    {
        part.CopyTo(canonical[canonicalLength..]);
        canonicalLength += part.Length;
    }

    private void WriteKeyNumber(ReadOnlySpan<char> number)
    {
        key[keyLength++] = (char)number.Length;
        number.CopyTo(key[keyLength..]);
        keyLength += number.Length;
    }
}
