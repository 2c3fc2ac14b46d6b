namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class ShellCompletionTests
{
    [Theory]
    [InlineData("RUN [||]")]
    [InlineData("RUN p[||]")]
    [InlineData("RUN cd /x && [||]")]
    [InlineData("RUN cd /x &&\\\n  p[||]")]
    [InlineData("RUN cd /x && \\\n  # why\n  [||]")]
    [InlineData("RUN a | p[||]")]
    [InlineData("RUN (p[||]")]
    [InlineData("RUN if true; then [||]")]
    [InlineData("RUN if true; then p[||]; fi")]
    [InlineData("RUN A=1 [||]")]
    [InlineData("RUN sudo p[||]")]
    [InlineData("RUN exec [||]")]
    [InlineData("RUN echo $(p[||]")]
    [InlineData("RUN cd /x && \\\n[||]")]
    [InlineData("RUN <<EOF\n[||]\nEOF\n")]
    [InlineData("RUN <<EOF\nset -e\np[||]\nEOF\n")]
    [InlineData("RUN bash -e <<EOF\np[||]\nEOF\n")]
    [InlineData("CMD p[||]")]
    [InlineData("HEALTHCHECK CMD c[||]")]
    [InlineData("ONBUILD RUN p[||]")]
    [InlineData("RUN --mount=type=cache,target=/x p[||]")]
    public void Where_a_command_begins_there_are_programs(string marked)
    {
        string[] labels = Completions.Labels("FROM scratch\n" + marked);

        Assert.Contains("pip", labels);
        Assert.Contains("apt-get", labels);
        Assert.Contains("curl", labels);
    }

    [Theory]
    [InlineData("RUN pip [||]", "install uninstall download")]
    [InlineData("RUN pip3.13 i[||]", "install uninstall download")]
    [InlineData("RUN /opt/venv/bin/pip i[||]", "install uninstall download")]
    [InlineData("RUN python3 -m pip i[||]", "install uninstall download")]
    [InlineData("RUN a && pip -q i[||]", "install uninstall download")]
    [InlineData("RUN pip --timeout 9 i[||]", "install uninstall download")]
    [InlineData("RUN apt-get [||]&& b", "update install upgrade")]
    [InlineData("RUN uv [||]", "sync pip run")]
    [InlineData("RUN uv pip [||]", "install sync compile")]
    [InlineData("RUN uv --no-cache pip i[||]", "install sync compile")]
    [InlineData("RUN conda env c[||]", "create update export")]
    [InlineData("RUN poetry i[||]", "install sync add")]
    [InlineData("RUN <<EOF\napk [||]\nEOF\n", "add del update")]
    [InlineData("RUN foo $(pip [||])", "install uninstall download")]
    public void Subcommands_follow_the_program(string marked, string expected) => Completions.AssertFirst(expected, "FROM scratch\n" + marked);

    [Theory]
    [InlineData("RUN pip install -[||]", "--requirement --constraint", "--index-url --no-cache-dir --target", "--dest --outdated")]
    [InlineData("RUN pip download --[||]", "--requirement", "--dest", "--target")]
    [InlineData("RUN pip -[||]", "--no-cache-dir", "--quiet", "--target")]
    [InlineData("RUN apt-get install -y --no[||] curl", "--no-install-recommends", "--quiet", "--yes")]
    [InlineData("RUN uv sync --[||]", "--frozen --locked --no-dev", "--no-install-project --no-cache", "--system --seed")]
    [InlineData("RUN uv pip install --[||]", "--requirements --constraints", "--system", "--frozen")]
    [InlineData("RUN poetry install --[||]", "--only --without", "--no-root --no-interaction", "--unset")]
    [InlineData("RUN curl -[||] https://example.org", "--fail --silent", "--output", "--recurse-submodules")]
    [InlineData("RUN useradd -[||]", "--uid --gid", "--create-home", "--ingroup")]
    [InlineData("RUN adduser -[||]", "--system --uid", "-D --disabled-password", "--no-log-init")]
    [InlineData("RUN rm -[||] /x", "--recursive --force", "--verbose", "--parents")]
    [InlineData("RUN apk add --[||]", "--no-cache --virtual", "--repository", "--available")]
    public void Options_are_those_of_the_subcommand(string marked, string first, string among, string not)
    {
        string text = "FROM scratch\n" + marked;
        string[] labels = Completions.Labels(text, '-');

        Completions.AssertFirst(first, text);
        Assert.Empty(among.Split(' ').Except(labels));
        Assert.Empty(labels.Intersect(not.Split(' ')));
    }

    [Fact]
    public void An_item_says_in_a_line_what_it_does()
    {
        Assert.Equal("-r, FILE: Takes everything that a requirements file names", Completions.Item("--requirement", "FROM a\nRUN pip install -[||]").Detail);
        Assert.Equal("Makes the project's environment what uv.lock says: installs what is missing, removes what is too much", Completions.Item("sync", "FROM a\nRUN uv [||]").Detail);
    }

    [Theory]
    [InlineData("RUN pip install --only-binary [||]", ":all:")]
    [InlineData("RUN pip install --only-binary=[||] a", ":all:")]
    [InlineData("RUN poetry install --only m[||]", "main")]
    [InlineData("RUN uv sync --link-mode [||]", "copy hardlink clone symlink")]
    [InlineData("RUN python -m [||]", "pip venv compileall")]
    [InlineData("RUN conda install -c [||]", "conda-forge defaults")]
    [InlineData("CMD uvicorn app:app --host [||]", "0.0.0.0")]
    public void Values_of_options_are_offered(string marked, string expected) => Completions.AssertFirst(expected, "FROM scratch\n" + marked);

    [Theory]
    [InlineData("RUN pip install [||]")]
    [InlineData("RUN echo a[||]")]
    [InlineData("RUN pip install flask > f[||]")]
    [InlineData("RUN A=p[||]")]
    [InlineData("RUN unknown -[||]")]
    [InlineData("RUN apt-get install cur[||]")]
    [InlineData("RUN pip install -t [||]")]
    [InlineData("RUN pip install ./p[||]")]
    [InlineData("RUN [\"pip\", \"i[||]\"]")]
    [InlineData("RUN <<EOF\n# pip i[||]\nEOF\n")]
    [InlineData("RUN a # pip i[||]")]
    [InlineData("RUN python <<EOF\npip i[||]\nEOF\n")]
    [InlineData("SHELL [\"powershell\"]\nRUN <<EOF\npip i[||]\nEOF\n")]
    public void Nothing_is_offered_where_nothing_is_known(string marked) => Assert.Empty(Completions.Labels("FROM scratch\n" + marked));

    [Fact]
    public void Files_are_offered_where_a_file_is_asked_for() => Assert.Empty(Completions.Labels("FROM scratch\nRUN pip install -r [||]"));

    [Theory]
    [InlineData("RUN pip install djan[||]", "django djangorestframework")]
    [InlineData("RUN pip install -U \"djan[||]\"", "django djangorestframework")]
    [InlineData("RUN uv pip install --system djan[||]", "django djangorestframework")]
    [InlineData("RUN uv add djan[||]", "django djangorestframework")]
    [InlineData("RUN poetry add djan[||] && b", "django djangorestframework")]
    [InlineData("RUN pip install flask==3.1.[||]", "3.1.3 3.1.2")]
    [InlineData("RUN pip install flask[||]", "flask")]
    [InlineData("RUN pip install \\\n  djan[||] \\\n  flask", "django djangorestframework")]
    public void Packages_are_completed_as_in_a_requirements_file(string marked, string expected) => Completions.AssertFirst(expected, "FROM scratch\n" + marked);

    [Fact]
    public void What_the_shell_would_take_for_itself_is_offered_in_quotes_alone()
    {
        Assert.DoesNotContain(">=", Completions.Labels("FROM scratch\nRUN pip install flask=[||]"));
        Assert.Contains(">=", Completions.Labels("FROM scratch\nRUN pip install \"flask=[||]\""));
    }

    [Theory]
    [InlineData("RUN pip install --no[||]-input flask", "--no-cache-dir", "RUN pip install --no-cache-dir flask")]
    [InlineData("RUN pip in[||]", "install", "RUN pip install")]
    [InlineData("RUN pip install dj[||]angoo==1 \\\n  b", "django", "RUN pip install django==1 \\\n  b")]
    [InlineData("RUN a;p[||];b", "pip", "RUN a;pip;b")]
    public void A_choice_replaces_the_word_at_the_cursor(string marked, string label, string expected) =>
        Assert.Equal("FROM scratch\n" + expected, Completions.Choose(label, "FROM scratch\n" + marked));
}
