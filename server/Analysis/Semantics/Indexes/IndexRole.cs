namespace Basewise.Analysis.Semantics.Indexes;

/// <summary>What an installer does with an address.</summary>
public enum IndexRole
{
    /// <summary>It looks packages up there and nowhere else: <c>--index-url</c>.</summary>
    Primary,

    /// <summary>It looks packages up there as well: <c>--extra-index-url</c>.</summary>
    Extra,

    /// <summary>It takes the files that a page links to: <c>--find-links</c>.</summary>
    Links,

    /// <summary>It does not check the certificate of this host: <c>--trusted-host</c>.</summary>
    TrustedHost,
}
