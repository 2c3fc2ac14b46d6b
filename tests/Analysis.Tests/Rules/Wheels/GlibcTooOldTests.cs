using Basewise.Analysis.Rules.Wheels;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class GlibcTooOldTests : RuleTest
{
    private protected override Rule Rule => new GlibcTooOld();

    [Theory]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install [|numpy==2.4.6|]\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install [|scipy==1.17.0|]\n")]
    [InlineData("FROM python:3.9-slim-stretch\nRUN pip install [|xmlsec==1.3.17|]\n")]
    [InlineData("FROM python:3.9-slim-buster\nRUN pip install --only-binary=:all: [|llguidance==1.7.6|]\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install [|onnxruntime==1.28.0|]\n")] // no source to compile
    public void A_release_whose_wheels_want_a_newer_glibc_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM public.ecr.aws/lambda/python:3.12\nRUN pip install numpy==2.4.6\n")] // Amazon Linux 2023
    [InlineData("FROM python:3.11-slim-bullseye\nRUN pip install numpy==2.4.6\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install numpy==2.0.2 numpy\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install numpy==99.1\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install mysqlclient==2.2.4\n")] // known of an index of somebody's own
    [InlineData("FROM python:3.11-alpine\nRUN pip install numpy==2.4.6\n")] // no glibc at all
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install debugpy==1.8.20\n")] // a pure wheel too
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install numpy==2.4.6 --index-url https://nexus.example.org/simple\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install numpy==2.4.6 || true\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.10\nRUN pip install 'numpy==2.4.6; python_version >= \"3.11\"'\n")]
    [InlineData("FROM example.org/own/base\nRUN pip install numpy==2.4.6\n")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.11\nRUN uv python install 3.13 && uv venv /v && uv pip install --python /v flask\n")]
    public void What_has_a_wheel_or_may_have_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void The_message_tells_both_versions_and_the_last_release_with_a_wheel() => Assert.Equal(
        "numpy 2.4.6 has wheels for glibc 2.27 and later alone, and Amazon Linux 2 has 2.26: pip compiles, which takes long and needs compilers as new as the release wants. "
        + "Take an image of a newer system, or numpy 2.2.6, which has one.",
        Single("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install numpy==2.4.6\n").Message);

    [Fact]
    public void All_packages_of_a_file_are_one_finding_at_the_word_that_names_it()
    {
        Tree = new MemoryTree("Dockerfile").Add("requirements.txt", "numpy==2.4.6\nscipy==1.17.0\nflask\n");

        Verify("FROM public.ecr.aws/lambda/python:3.11\nCOPY requirements.txt /\nRUN pip install -r [|/requirements.txt|]\n");
    }

    [Fact]
    public void Where_nothing_may_be_compiled_there_is_nothing_to_install() => Assert.Contains(
        "pip finds nothing to install, and the build stops",
        Single("FROM public.ecr.aws/lambda/python:3.11\nRUN pip install --only-binary=:all: numpy==2.4.6\n").Message);
}
