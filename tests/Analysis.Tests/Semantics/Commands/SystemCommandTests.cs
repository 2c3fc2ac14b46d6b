using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class SystemCommandTests
{
    private const string Lists = "/var/lib/apt/lists";

    [Fact]
    public void Apt_has_a_verb_packages_and_options()
    {
        MarkedText marked = MarkedText.Parse(
            "apt-get -o Dpkg::Use-Pty=0 -qq [|install|] -t bookworm-backports --no-install-recommends [|gcc|] [|libpq-dev=15.*|]");
        AptCommand apt = Script.Read<AptCommand>(marked.Text);

        Assert.True(apt.IsInstall);
        Assert.Equal(marked.Spans[0], apt.Verb?.Span);
        Assert.Equal(marked.Spans.Skip(1), apt.Operands.Select(package => package.Span));
        Assert.True(apt.AssumesYes);
        Assert.True(apt.SkipsRecommends);
        Assert.False(apt.UpdatesLists);
    }

    [Theory]
    [InlineData("apt-get update", true)]
    [InlineData("sudo apt-get -qq -y update", true)]
    [InlineData("apt-get install -Uy gcc", true)]
    [InlineData("apt install --update gcc", true)]
    [InlineData("aptitude install -U gcc", false)]
    [InlineData("apt-get install -y gcc", false)]
    [InlineData("apt-get --version", false)]
    public void The_lists_are_downloaded_by_update_and_by_its_option(string text, bool expected) =>
        Assert.Equal(expected, Script.Read<AptCommand>(text).UpdatesLists);

    [Theory]
    [InlineData("apt-get install -y x", true, false)]
    [InlineData("apt-get install -q=2 x", true, false)]
    [InlineData("apt-get install -q -q x", true, false)]
    [InlineData("apt-get install -q x", false, false)]
    [InlineData("apt-get -o APT::Get::Assume-Yes=true -oAPT::Install-Recommends=false install x", true, true)]
    public void Settings_count_like_the_options_that_they_stand_for(string text, bool yes, bool skips)
    {
        AptCommand apt = Script.Read<AptCommand>(text);
        Assert.Equal((yes, skips), (apt.AssumesYes, apt.SkipsRecommends));
    }

    [Theory]
    [InlineData("rm -rf /var/lib/apt/lists/*", true)]
    [InlineData("rm -rf /var/lib/apt/lists", true)]
    [InlineData("rm -rf /var/lib/apt/lists/", true)]
    [InlineData("rm -rf /var/lib/apt/*", true)]
    [InlineData("rm -rf /var/lib/apt", true)]
    [InlineData("rm -f /var/lib/apt/lists/*_*", true)]
    [InlineData("rm --recursive --force '/var/lib/apt/lists'", true)]
    [InlineData("rm -rf /tmp/* /var/tmp/* /var/lib/apt/lists/*", true)]
    [InlineData("rm -rf /var/lib/{apt,dpkg,cache,log}/", true)]
    [InlineData("rm -rf /var/{cache,lib}/apt/{lists,x}/*", true)]
    [InlineData("rm -rf /var/lib/apt/lists/partial", false)]
    [InlineData("rm -rf /var/lib/apt/lists/partial/*", false)]
    [InlineData("rm -rf /var/lib/apt/list/*", false)]
    [InlineData("rm -rf /var/cache/apt/*", false)]
    [InlineData("rm -rf lists/*", false)]
    [InlineData("find /var/lib/apt/lists -type f -delete", true)]
    [InlineData("find /var/lib/apt/lists/ -mindepth 1 -exec rm -rf {} +", true)]
    [InlineData("find /var/lib/apt/lists -type f", false)]
    [InlineData("find /usr -name __pycache__ -exec rm -r {} +", false)]
    [InlineData("apt-get distclean", true)]
    [InlineData("apt-get dist-clean", true)]
    [InlineData("apt-get clean", false)]
    public void The_lists_are_removed_by_any_path_that_covers_them(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(Script.Read(text)).Removes(Lists));

    [Theory]
    [InlineData("rm -rf ~/.cache", true)]
    [InlineData("rm -rf $HOME/.cache/pip", true)]
    [InlineData("rm -rf \"${HOME}/.cache/\"*", true)]
    [InlineData("rm -rf /root/.cache", true)]
    [InlineData("rm -rf ~/.cach", false)]
    public void The_home_of_root_has_three_names(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(Script.Read(text)).Removes("/root/.cache/pip"));

    [Theory]
    [InlineData("useradd -m -u 1000 -g app -s /bin/bash app", "app", "1000", "app", false)]
    [InlineData("useradd --create-home --uid=1000 --system app", "app", "1000", null, true)]
    [InlineData("useradd -rm -d /home/app -u $UID app", "app", "$UID", null, true)]
    [InlineData("adduser --disabled-password --gecos '' --uid 5678 app", "app", "5678", null, false)]
    [InlineData("adduser -D -H -S -u 10001 -G app -h /nonexistent app", "app", "10001", "app", true)]
    [InlineData("adduser --system --group app", "app", null, null, true)]
    [InlineData("adduser -u 5678 --disabled-password --gecos \"\" appuser", "appuser", "5678", null, false)]
    [InlineData("adduser app docker", null, null, null, false)]
    [InlineData("useradd -D -s /bin/bash", null, null, null, false)]
    public void Users_are_made_in_the_ways_of_every_distribution(string text, string? name, string? uid, string? group, bool isSystem)
    {
        UserAddCommand add = Script.Read<UserAddCommand>(text);

        Assert.Equal(name, add.Name?.ToString());
        Assert.Equal(uid, add.Uid?.ToString());
        Assert.Equal(group, add.Group?.ToString());
        Assert.Equal(isSystem, add.IsSystem);
    }

    [Theory]
    [InlineData("groupadd -r app", "app", null, true)]
    [InlineData("groupadd --gid 1000 app", "app", "1000", false)]
    [InlineData("addgroup -g 1000 -S app", "app", "1000", true)]
    [InlineData("addgroup app docker", null, null, false)]
    public void Groups_are_made_too(string text, string? name, string? gid, bool isSystem)
    {
        GroupAddCommand add = Script.Read<GroupAddCommand>(text);
        Assert.Equal((name, gid, isSystem), (add.Name?.ToString(), add.Gid?.ToString(), add.IsSystem));
    }

    [Fact]
    public void A_change_of_owner_has_an_owner_and_paths()
    {
        ChangeOwnerCommand chown = Script.Read<ChangeOwnerCommand>("chown -R app:app /app /data");

        Assert.Equal("app:app", chown.Owner?.Value);
        Assert.Equal(["/app", "/data"], chown.Paths.Texts());
        Assert.True(chown.IsRecursive);
        Assert.Null(Script.Read<ChangeOwnerCommand>("chown --reference=/x /app").Owner);
    }
}
