using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Answers;
using Basewise.Remote.Http;
using Basewise.Remote.Pip;
using Basewise.Remote.Registries;

namespace Basewise.Remote.Indexes;

/// <summary>Asks an index by the simple repository API.</summary>
internal sealed class IndexClient(Fetcher fetcher, NetrcFile netrc, TimeProvider clock)
{
    private const int MostBytesOfPage = 32 * 1024 * 1024;
    private const int MostBytesOfMetadata = 1024 * 1024;

    public async Task<Known<ProjectFiles>> FindFilesAsync(
        IndexAddress index, Uri page, PackageName project, IndexPolicy policy, Known<ProjectFiles>? before, CancellationToken cancellationToken)
    {
        Question question = new(page)
        {
            Accept = SimplePage.Accept,
            MostBytes = MostBytesOfPage,
            ETag = before?.ETag,
            Authorization = index.HasPassword ? index.Authorization : netrc.FindAuthorization(page) ?? index.Authorization,
        };
        Answer answer = await AskAsync(question, policy, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        if (answer.IsUnchanged && before is not null) return before with { At = now };

        return new Known<ProjectFiles>(answer.Status == 404 ? null : new ProjectFiles(SimplePage.Read(answer, project)), now, index.Host, answer.ETag);
    }

    /// <param name="address">Of the metadata, beside the file that it is of.</param>
    public async Task<Known<CoreMetadata>> FindMetadataAsync(Uri address, IndexPolicy policy, CancellationToken cancellationToken)
    {
        Question question = new(address) { MostBytes = MostBytesOfMetadata, Authorization = netrc.FindAuthorization(address) };
        Answer answer = await AskAsync(question, policy, cancellationToken).ConfigureAwait(false);
        CoreMetadata? read = answer.Status == 404 ? null : CoreMetadataFormat.Read(answer.Body) ?? throw new ObstacleException(ObstacleKind.Unusable, $"{address.Authority} sends metadata without name and version");
        return new Known<CoreMetadata>(read, clock.GetUtcNow(), address.Authority);
    }

    /// <returns>A success, "unchanged" or "not found".</returns>
    private async Task<Answer> AskAsync(Question question, IndexPolicy policy, CancellationToken cancellationToken)
    {
        string host = question.Address.Authority;
        Answer answer = await fetcher.AskAsync(question with { MustBePublic = !policy.IsNamed(host), IsNamed = policy.IsNamed }, cancellationToken).ConfigureAwait(false);
        if (answer.Status is 401 or 403)
        {
            throw new ObstacleException(ObstacleKind.Denied, question.Authorization is null
                ? $"{host} denies access without credentials; a line of .netrc, or the address in pip's configuration, makes some known"
                : $"{host} denies access with the credentials that are known of it");
        }

        if (!answer.IsUnchanged && answer.Status != 404) RegistryClient.ThrowUnlessSuccess(answer);
        return answer;
    }
}
