using System.Collections.Frozen;
using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Rules.Cache;
using Basewise.Analysis.Rules.Configuration;
using Basewise.Analysis.Rules.Context;
using Basewise.Analysis.Rules.Dependencies;
using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Rules.Instructions;
using Basewise.Analysis.Rules.Labels;
using Basewise.Analysis.Rules.Layers;
using Basewise.Analysis.Rules.Packages;
using Basewise.Analysis.Rules.Runtime;
using Basewise.Analysis.Rules.Security;
using Basewise.Analysis.Rules.Shell;
using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Rules.Style;
using Basewise.Analysis.Rules.Syntax;
using Basewise.Analysis.Rules.Variables;
using Basewise.Analysis.Rules.Wheels;

namespace Basewise.Analysis;

/// <summary>Every rule. The list is written by hand: the program is compiled ahead of time, and nothing in it searches for types.</summary>
public static class RuleCatalogue
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new ParseError(),
        new UnknownInstruction(),
        new UnknownFlag(),
        new InvalidFlagValue(),
        new WrongArgumentCount(),
        new NoBaseImage(),
        new InstructionBeforeFrom(),
        new UnterminatedHeredoc(),
        new UnterminatedQuote(),
        new InvalidSubstitution(),
        new JsonArrayInvalid(),
        new EnvMissingEquals(),
        new InvalidParserDirective(),
        new MisplacedParserDirective(),
        new LineTooLongForBuildkit(),
        new InvalidImageReference(),
        new UntaggedImage(),
        new PythonFloatingTag(),
        new PythonEol(),
        new DistroEol(),
        new FullImageInFinalStage(),
        new NoSuchTag(),
        new PythonPrereleaseTag(),
        new PythonVersionDisagrees(),
        new DigestWithoutTag(),
        new DigestPlatformSpecific(),
        new DigestStale(),
        new NewerPatchAvailable(),
        new WindowsVariantWithLinuxCommands(),
        new RegistryNotAllowed(),
        new PlatformConstant(),
        new RedundantPlatform(),
        new PlatformMismatch(),
        new DuplicateStageName(),
        new ReservedStageName(),
        new UnknownCopyFrom(),
        new CircularStages(),
        new UnusedStage(),
        new CopyWholeFilesystem(),
        new InvalidStageName(),
        new VenvLibcMismatch(),
        new VenvMinorMismatch(),
        new VenvWithoutPython(),
        new VenvPathMoved(),
        new SitePackagesWithoutBin(),
        new StageBaseDrift(),
        new BuildToolsInFinal(),
        new UndefinedArgInFrom(),
        new UndefinedVariable(),
        new EnvSelfReference(),
        new WorkdirRelative(),
        new ShellFormEntrypoint(),
        new ExecFormVariable(),
        new MultipleCmdEntrypointHealthcheck(),
        new MaintainerDeprecated(),
        new ExposeHostMapping(),
        new AddInsteadOfCopy(),
        new CopyMultipleSourcesSlash(),
        new RelativeCopyDestination(),
        new ExposeRange(),
        new InvalidStopsignal(),
        new ShellRequiresJson(),
        new OnbuildTrigger(),
        new InlineComment(),
        new PipCacheLeft(),
        new AptListsLeft(),
        new CopyArchive(),
        new ConsecutiveRun(),
        new CopyBeforeInstall(),
        new CopyIgnoredFile(),
        new MissingDockerignore(),
        new DockerignoreIncomplete(),
        new DockerignoreInvalid(),
        new CopyEntireContext(),
        new CopySourceMissing(),
        new RequirementsNotCopied(),
        new RequirementsIgnored(),
        new SecretCopied(),
        new VulnerablePackagesInImage(),
        new PipCacheMount(),
        new UvLinkMode(),
        new ActivateDoesNothing(),
        new SeparatePipRuns(),
        new UnpinnedPipPackage(),
        new AlpineNeedsCompiler(),
        new MissingBuildDependencies(),
        new MissingRuntimeLibrary(),
        new NoWheelForPython(),
        new GlibcTooOld(),
        new RequiresPythonUnmet(),
        new PipUpgradeUnpinned(),
        new VcsRequirementUnpinned(),
        new UvLatest(),
        new SetupPyInstall(),
        new PipUserAsRoot(),
        new NeedlessBreakSystemPackages(),
        new IndexUrlCredentials(),
        new ExtraIndexUrlConfusion(),
        new HttpIndex(),
        new PipTrustedHost(),
        new FindLinksRemote(),
        new InstallerBootstrapUnpinned(),
        new LockFileNotCopied(),
        new UvSyncUnlocked(),
        new UvRunResyncs(),
        new PipenvWithoutDeploy(),
        new DevDependenciesInstalled(),
        new EditableInstallLeftBehind(),
        new EditableInstallInFinal(),
        new UvLeftInFinal(),
        new UvPythonLeftBehind(),
        new PoetryRootBeforeSources(),
        new CondaCacheLeft(),
        new PythonOutputBuffered(),
        new PythonBytecodeMissing(),
        new PythonAsPid1(),
        new VenvNotOnPath(),
        new DevServer(),
        new GunicornHeartbeatOnDisk(),
        new CopyRootOwnedAfterUser(),
        new HealthcheckNeedsCurl(),
        new RootFinalStage(),
        new SecretInArgOrEnv(),
        new SecretInCode(),
        new GitCredentialsLeft(),
        new UserNonNumeric(),
        new AddRemoteWithoutChecksum(),
        new WorkdirSystemDir(),
        new ExposeSsh(),
        new NoHealthcheck(),
        new LabelKeyInvalid(),
        new LabelValueInvalid(),
        new LabelMissing(),
        new LabelNotAllowed(),
        new MissingAssumeYes(),
        new AptUpdateAlone(),
        new AptRecommends(),
        new DistributionUpgrade(),
        new AptCli(),
        new ApkCacheLeft(),
        new RpmCacheLeft(),
        new AptPythonShadow(),
        new UnpinnedSystemPackage(),
        new MissingPipefail(),
        new BashSyntaxInSh(),
        new ShRelinked(),
        new RunCd(),
        new UselessCommand(),
        new WgetProgress(),
        new WgetAndCurl(),
        new UseraddLargeUid(),
        new PipeToShell(),
        new TlsVerificationOff(),
        new UnsignedPackages(),
        new SudoInRun(),
        new ChmodWorldWritable(),
        new ChpasswdInRun(),
        new InstructionCasing(),
        new FromAsCasing(),
        new StageNameCasing(),
        new DefinitionDescription(),
        new LegacyKeyValue(),
        new EmptyContinuation(),
        new ExposeProtoCasing(),
        new RequirementInvalid(),
        new VulnerablePackage(),
        new ContradictingRequirements(),
        new DuplicateRequirement(),
        new ImportNameAsPackage(),
        new MisspeltPackage(),
        new PartialHashes(),
        new LockOutOfDate(),
        new UnknownPackage(),
        new YankedRelease(),
        new IncludeMissing(),
        new CircularInclude(),
        new UselessInclude(),
        new UnusedSuppression(),
    ];

    /// <summary>Those that judge Dockerfiles.</summary>
    internal static ImmutableArray<Rule> OfDockerfiles { get; } = [.. All.Where(rule => rule is not DependencyRule)];

    /// <summary>Those that judge the files which name packages.</summary>
    internal static ImmutableArray<Rule> OfDependencies { get; } = [.. All.Where(rule => rule is IDependencyRule)];

    private static readonly ImmutableDictionary<string, RuleDescriptor> ByName =
        All.ToImmutableDictionary(rule => rule.Descriptor.Name, rule => rule.Descriptor);

    private static readonly Lazy<FrozenDictionary<string, RuleDescriptor>> ByNameOrCode = new(() => All
        .SelectMany(rule => rule.Descriptor.Aliases.Prepend(rule.Descriptor.Name).Select(name => KeyValuePair.Create(name, rule.Descriptor)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));

    public static RuleDescriptor? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>A rule by its name, or by a code under which another linter knows it, in any case.</summary>
    public static RuleDescriptor? FindByNameOrCode(string name) => ByNameOrCode.Value.GetValueOrDefault(name);

    /// <summary>The rule's name that a misspelt one was probably meant to be.</summary>
    public static string? FindNear(string name) => NearName.Find(name, All
        .Select(rule => rule.Descriptor.Name)
        .Where(known => Math.Abs(known.Length - name.Length) <= NearName.MostSlips));
}
