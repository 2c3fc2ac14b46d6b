namespace Basewise.Remote.Pip;

/// <summary>A .netrc: who one is to each machine.</summary>
internal static class Netrc
{
    /// <summary>The name and password for a host, or those of <c>default</c>; null where neither is there.</summary>
    public static (string Login, string Password)? Find(string text, string host)
    {
        (string Login, string Password)? byDefault = null;
        Words words = new(text.ReplaceLineEndings("\n"));
        for (string? word = words.NextKey(); word is not null;)
        {
            if (word is not ("machine" or "default"))
            {
                word = words.NextKey();
                continue;
            }

            string? machine = word == "machine" ? words.NextValue() : null;
            string login = "";
            string password = "";
            while ((word = words.NextKey()) is not (null or "machine" or "default"))
            {
                if (word is "login" or "user") login = words.NextValue();
                else if (word == "password") password = words.NextValue();
                else if (word == "account") words.NextValue();
            }

            if (machine is null) byDefault ??= (login, password);
            else if (machine.Equals(host, StringComparison.OrdinalIgnoreCase)) return (login, password);
        }

        return byDefault;
    }

    private ref struct Words(string text)
    {
        private readonly string text = text;
        private int at;

        /// <summary>The next word that is no comment and no macro; null at the end.</summary>
        public string? NextKey()
        {
            while (Next() is { } word)
            {
                if (word == "macdef") Skip("\n\n");
                else if (word.StartsWith('#')) Skip("\n");
                else return word;
            }

            return null;
        }

        /// <summary>The next word, also one that begins as a comment does: a password may.</summary>
        public string NextValue() => Next() ?? "";

        private string? Next()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at >= text.Length) return null;

            int start = at;
            if (text[at] == '"')
            {
                int end = text.IndexOf('"', at + 1);
                at = end < 0 ? text.Length : end + 1;
                return end < 0 ? text[(start + 1)..] : text[(start + 1)..end];
            }

            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            return text[start..at];
        }

        private void Skip(string end)
        {
            int found = text.IndexOf(end, at, StringComparison.Ordinal);
            at = found < 0 ? text.Length : found;
        }
    }
}
