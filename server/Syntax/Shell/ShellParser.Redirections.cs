namespace Basewise.Syntax.Shell;

/// <summary>Redirections and the here-documents that some of them announce.</summary>
internal partial struct ShellParser
{
    private void ReadRedirection(int start, int? descriptor)
    {
        if (current.Redirection is not null) AddMissingTarget();

        (ShellRedirectionKind kind, int length) = (Peek(), Peek(1), Peek(2)) switch
        {
            ('&', _, '>') => (ShellRedirectionKind.AppendOutputAndErrors, 3),
            ('&', _, _) => (ShellRedirectionKind.OutputAndErrors, 2),
            ('<', '<', '<') => (ShellRedirectionKind.HereString, 3),
            ('<', '<', '-') => (ShellRedirectionKind.HereDocumentWithoutTabs, 3),
            ('<', '<', _) => (ShellRedirectionKind.HereDocument, 2),
            ('<', '>', _) => (ShellRedirectionKind.ReadWrite, 2),
            ('<', '&', _) => (ShellRedirectionKind.DuplicateInput, 2),
            ('<', _, _) => (ShellRedirectionKind.Input, 1),
            (_, '>', _) => (ShellRedirectionKind.Append, 2),
            (_, '&', _) => (ShellRedirectionKind.DuplicateOutput, 2),
            (_, '|', _) => (ShellRedirectionKind.Output, 2),
            _ => (ShellRedirectionKind.Output, 1),
        };
        bool isCompounds = current.Mode == ShellCommandMode.AfterCompound;
        (current.Redirection, current.RedirectionStart, current.Descriptor) = (kind, start, descriptor);
        if (!isCompounds) EnsureCommand();
        at += length;
        current.End = at;
    }

    private void AddMissingTarget() => AddRedirection(new ShellWord(text, current.End, current.End, ShellWordTraits.None));

    private void AddRedirection(ShellWord target)
    {
        if (current.Redirection is not { } kind) return;

        current.Redirection = null;
        current.End = target.End;
        openRedirections.Add(new ShellRedirection(kind, current.RedirectionStart, current.Descriptor, target));
        if (target.IsEmpty) return;

        if (kind == ShellRedirectionKind.HereDocument) lists.HereDocuments.Enqueue((target, false));
        else if (kind == ShellRedirectionKind.HereDocumentWithoutTabs) lists.HereDocuments.Enqueue((target, true));
    }

    private void ReadHereDocuments()
    {
        while (lists.HereDocuments.TryDequeue(out (ShellWord Delimiter, bool TrimsTabs) document))
        {
            // Expansions in a delimiter mean themselves.
            ShellWord delimiter = document.Delimiter;
            string terminator = delimiter.Value ?? delimiter.ToString();
            bodies ??= [];
            bodies[delimiter.Start] = (at, SkipHereDocument(terminator, document.TrimsTabs));
        }
    }

    // Returns where the content ends: before the line of the terminator, or where the text ends.
    private int SkipHereDocument(string terminator, bool trimsTabs)
    {
        while (at < Limit)
        {
            int start = at;
            int length = Rest.IndexOf('\n');
            ReadOnlySpan<char> line = (length < 0 ? Rest : Rest[..length]).TrimEnd('\r');
            at = length < 0 ? Limit : at + length + 1;
            if (trimsTabs) line = line.TrimStart('\t');
            if (line.SequenceEqual(terminator)) return start;
        }

        return at;
    }

    private void AttachBodies()
    {
        if (bodies is null) return;

        List<ShellRedirection> all = lists.Redirections;
        for (int i = 0; i < all.Count; i++)
        {
            if (bodies.TryGetValue(all[i].Target.Start, out (int Start, int End) body)) all[i] = all[i] with { Body = body };
        }
    }
}
