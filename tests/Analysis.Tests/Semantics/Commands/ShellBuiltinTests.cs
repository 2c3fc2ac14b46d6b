using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class ShellBuiltinTests
{
    [Theory]
    [InlineData("set -eux", true, null)]
    [InlineData("set -eux -o pipefail", true, true)]
    [InlineData("set -euxo pipefail", true, true)]
    [InlineData("set -o errexit -o pipefail", true, true)]
    [InlineData("set +e", false, null)]
    [InlineData("set -e +o pipefail", true, false)]
    [InlineData("set -- -e", null, null)]
    [InlineData("set -x", null, null)]
    public void Set_switches_options_on_and_off(string text, bool? stops, bool? pipefail)
    {
        SetCommand command = Script.Read<SetCommand>(text);

        Assert.Equal((stops, pipefail), (command.FindOption('e', "errexit"), command.FindOption('\0', "pipefail")));
    }

    [Theory]
    [InlineData("cd /app", "/app")]
    [InlineData("cd", null)]
    [InlineData("cd -- /x", "/x")]
    [InlineData("pushd $DIR", "$DIR")]
    public void A_change_of_folder_says_where_to(string text, string? folder) =>
        Assert.Equal(folder, Script.Read<ChangeFolderCommand>(text).Folder?.ToString());

    [Theory]
    [InlineData(". /venv/bin/activate", true)]
    [InlineData("source \"$VIRTUAL_ENV/bin/activate\"", true)]
    [InlineData("source ~/.bashrc", false)]
    public void Source_reads_a_file(string text, bool activates) => Assert.Equal(activates, Script.Read<SourceCommand>(text).Activates);

    [Theory]
    [InlineData("chmod 777 /app", true, "/app")]
    [InlineData("chmod -R 0777 /app /data", true, "/app /data")]
    [InlineData("chmod -Rv a+rwx /app", true, "/app")]
    [InlineData("chmod o+w /app", true, "/app")]
    [InlineData("chmod 666 /app", true, "/app")]
    [InlineData("chmod 1777 /tmp", false, "/tmp")]
    [InlineData("chmod a+rwxt /tmp", false, "/tmp")]
    [InlineData("chmod 755 /app", false, "/app")]
    [InlineData("chmod +x /app", false, "/app")]
    [InlineData("chmod -x /app", false, "/app")]
    [InlineData("chmod u+w,o-w /app", false, "/app")]
    [InlineData("chmod $MODE /app", false, "/app")]
    [InlineData("chmod --reference=/x /app", false, "/app")]
    public void A_mode_may_let_everybody_write(string text, bool letsAllWrite, string paths)
    {
        ChangeModeCommand command = Script.Read<ChangeModeCommand>(text);

        Assert.Equal((letsAllWrite, paths), (command.LetsAllWrite, string.Join(' ', command.Paths.Texts())));
    }

    [Theory]
    [InlineData("git config --global http.sslVerify false", "http.sslVerify", true)]
    [InlineData("git config --global http.sslVerify true", "http.sslVerify", false)]
    [InlineData("git config http.sslVerify", "http.sslVerify", false)]
    [InlineData("npm config set strict-ssl false", "strict-ssl", true)]
    [InlineData("npm config set strict-ssl=false --global", "strict-ssl", true)]
    [InlineData("yarn config set strict-ssl false -g", "strict-ssl", true)]
    [InlineData("git config", null, false)]
    public void A_setting_has_a_name_and_a_value(string text, string? key, bool turnsOff)
    {
        ConfigCommand command = Script.Read<ConfigCommand>(text);

        Assert.Equal((key, turnsOff), (command.KeyName, command.TurnsOff));
    }

    [Theory]
    [InlineData("sudo -u app env A=1 pip install x", "sudo env")]
    [InlineData("exec nice -n 5 pip list", "exec nice")]
    [InlineData("pip list", "")]
    public void What_a_command_is_wrapped_in_is_known(string text, string wrappers) =>
        Assert.Equal(wrappers, string.Join(' ', Assert.Single(CommandModel.InvocationsOf(Script.Parse(text))).Wrappers.Texts()));
}
