using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Images;

public sealed class DownloadSizeTests
{
    [Theory]
    [InlineData(43_449_999, false, "43.4 MB")]
    [InlineData(414_967_043, false, "415 MB")]
    [InlineData(43_188_023, true, "about 43 MB")]
    public void A_size_is_exact_or_says_that_it_is_not(long bytes, bool isEstimate, string expected) =>
        Assert.Equal(expected, new DownloadSize(bytes, "3.14.7", isEstimate, default).ToMegabytes());
}
