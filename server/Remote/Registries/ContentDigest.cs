using System.Security.Cryptography;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>What content is called by its bytes: <c>sha256:…</c>.</summary>
internal static class ContentDigest
{
    private const string Sha256 = "sha256:";
    private const string Sha512 = "sha512:";

    public static bool IsOne(string text) => IsOf(Sha256, 64, text) || IsOf(Sha512, 128, text);

    /// <summary>Makes sure that an answer is what its digest says.</summary>
    /// <param name="expected">Null where nobody says.</param>
    /// <returns>The digest of what came.</returns>
    public static string Verify(Answer answer, string? expected)
    {
        bool isLong = expected?.StartsWith(Sha512, StringComparison.Ordinal) == true;
        string actual = isLong ? Sha512 + Convert.ToHexStringLower(SHA512.HashData(answer.Body)) : Sha256 + Convert.ToHexStringLower(SHA256.HashData(answer.Body));
        return expected is null || actual == expected
            ? actual
            : throw new ObstacleException(ObstacleKind.Unusable, $"{answer.Address.Authority} sends something else than its digest says");
    }

    private static bool IsOf(string algorithm, int length, string text) =>
        text.StartsWith(algorithm, StringComparison.Ordinal) && text.Length == algorithm.Length + length
        && text.Skip(algorithm.Length).All(char.IsAsciiHexDigitLower);
}
