using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Http;

/// <summary>What becomes of a question whose answer is elsewhere.</summary>
internal static class Redirects
{
    /// <exception cref="ObstacleException">The answer leads where nobody is asked.</exception>
    public static Question Follow(Question question, Uri? location)
    {
        Uri from = question.Address;
        if (location is null) throw new ObstacleException(ObstacleKind.Unusable, $"{from.Authority} leads nowhere");

        Uri to = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (IsSameHost(from, to)) return question with { Address = to };
        if (!question.MayLeadElsewhere || !IsSafe(from, to)) throw new ObstacleException(ObstacleKind.Unusable, $"{from.Authority} leads to {to.Authority}, which is not asked for this");

        return question with { Address = to, Authorization = null, MustBePublic = !question.IsNamed(to.Authority) };
    }

    private static bool IsSameHost(Uri from, Uri to) =>
        to.UserInfo.Length == 0 && from.Scheme == to.Scheme && from.Authority.Equals(to.Authority, StringComparison.OrdinalIgnoreCase);

    // In plain text only to a host that a person chose.
    private static bool IsSafe(Uri from, Uri to) =>
        to.UserInfo.Length == 0 && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp && from.IsLoopback && to.IsLoopback));
}
