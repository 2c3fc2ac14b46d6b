using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class SecretCopiedTests : RuleTest
{
    private protected override Rule Rule => new SecretCopied();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("FROM python\nCOPY [|.env|] .\n")]
    [InlineData("FROM python\nCOPY app.py [|.env.production|] ./\n")]
    [InlineData("FROM python\nADD [|config/id_rsa|] /root/.ssh/\n")]
    [InlineData("FROM python\nCOPY [|.netrc|] /root/\n")]
    [InlineData("FROM python\nCOPY [|.aws|] /root/.aws\n")]
    [InlineData("FROM python\nCOPY [|home/.aws/credentials|] /root/.aws/\n")]
    [InlineData("FROM python\nCOPY [|server.key|] /etc/ssl/\n")]
    [InlineData("FROM python\nCOPY [|private.pem|] [|privkey.pem|] [|server-key.pem|] /etc/ssl/\n")]
    [InlineData("FROM python\nCOPY [|store.p12|] /etc/ssl/\n")]
    [InlineData("FROM python\nCOPY [|credentials.json|] /app/\n")]
    [InlineData("FROM python AS a\nCOPY [|.env|] .\nFROM a\n")]
    public void A_file_that_is_a_secret_by_its_name_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python\nCOPY .env.example .env\n")]
    [InlineData("FROM python\nCOPY .env.sample ./\n")]
    [InlineData("FROM python\nCOPY cert.pem chain.pem ca.pem rds-ca-bundle.pem public_key.pem ./\n")]
    [InlineData("FROM python\nCOPY server.pem ./\n")]
    [InlineData("FROM python\nCOPY nodesource.gpg.key mongodb.key docker.key /tmp/\n")]
    [InlineData("FROM python\nCOPY pip.conf /etc/\n")]
    [InlineData("FROM python\nCOPY environment.yml keys.py token.py ./\n")]
    [InlineData("FROM python\nCOPY . .\n")]
    [InlineData("FROM python\nCOPY --from=python /root/.netrc /root/\n")]
    [InlineData("FROM python\nRUN --mount=type=secret,id=env,target=/app/.env true\n")]
    [InlineData("FROM python\nRUN --mount=type=bind,source=.env,target=/app/.env true\n")]
    [InlineData("FROM python\nCOPY <<.env /app/\nSECRET=x\n.env\n")]
    [InlineData("FROM python AS build\nCOPY .env .\nFROM python\nCOPY --from=build /app /app\n")]
    public void What_may_be_seen_or_does_not_get_in_is_not_reported(string text) => VerifySilent(text);

    [Theory]
    [InlineData(".env", "SECRET_KEY=abc\n")]
    [InlineData(".env", "DEBUG=0\nexport DB_PASSWORD='x'\n")]
    [InlineData(".env", "DATABASE_URL=postgres://me:pw@db/x\n")]
    [InlineData("pip.conf", "[global]\nindex-url = https://me:pw@pypi.example.org/simple\n")]
    [InlineData("deploy/server.pem", "-----BEGIN RSA PRIVATE KEY-----\n")]
    [InlineData(".npmrc", "//npm.example.org/:_authToken=abc\n")]
    public void A_copy_of_a_folder_that_holds_a_secret_is_reported(string path, string content)
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", ".git/config").Add(path, content);

        Verify("FROM python\nCOPY [|.|] .\n");
    }

    [Theory]
    [InlineData(".env", "DEBUG=0\n# SECRET_KEY=abc\nTOKEN=\n")]
    [InlineData("pip.conf", "[global]\nindex-url = https://pypi.example.org/simple\n")]
    [InlineData("pip.conf", "[global]\nindex-url = https://${USER}:${TOKEN}@pypi.example.org/simple\n")]
    [InlineData("server.pem", "-----BEGIN CERTIFICATE-----\n")]
    [InlineData(".env.example", "SECRET_KEY=abc\n")]
    [InlineData(".git/credentials.json", "{}")]
    [InlineData("src/tests/certs/server.key", "-----BEGIN PRIVATE KEY-----\n")]
    [InlineData("examples/.env", "TOKEN=a\n")]
    [InlineData("deploy/secrets.yaml", "password: ENC[x]\nsops:\n  version: 3\n")]
    public void A_copy_of_a_folder_without_secrets_is_not_reported(string path, string content)
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml").Add(path, content);

        VerifySilent("FROM python\nCOPY . .\n");
    }

    [Fact]
    public void A_secret_that_is_left_out_is_not_reported()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", ".env", "id_rsa").Add(".dockerignore", ".env\nid_*\n");

        VerifySilent("FROM python\nCOPY . .\nCOPY .env .\n");
    }

    [Fact]
    public void A_file_of_settings_without_a_secret_may_be_copied_by_its_name()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml").Add(".env", "DEBUG=0\n");

        VerifySilent("FROM python\nCOPY .env .\n");
    }

    [Fact]
    public void A_secret_is_reported_once()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml").Add(".env", "TOKEN=a\n");

        Verify("FROM python\nCOPY [|.env|] .\nCOPY . .\n");
    }

    [Fact]
    public void The_fix_leaves_the_secrets_out()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", "keys/id_rsa").Add(".env", "TOKEN=a\n").Add(".dockerignore", ".git\n");

        VerifyFileFix("FROM python\nCOPY [|.|] .\n", ".dockerignore", ".git\n.env\nkeys/id_rsa\n");
    }

    [Fact]
    public void The_fix_creates_a_dockerignore_where_there_is_none()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml").Add(".env", "TOKEN=a\n");

        VerifyFileFix("FROM python\nCOPY [|.|] .\n", ".dockerignore", ".env\n");
    }
}
