namespace Basewise.Features.Reference.Commands;

/// <summary>The package managers of distributions.</summary>
internal static class SystemPackagePrograms
{
    public static readonly (string Names, string Text, string Page, string Table)[] Tables =
    [
        ("apt-get apt", "Installs packages of Debian and Ubuntu. `apt` is for people: scripts use `apt-get`, whose behaviour does not change.", "https://manpages.debian.org/stable/apt/apt-get.8.en.html", """
            update: Downloads the lists of packages. In the same RUN as `install`, or a cached layer keeps old lists.
            install: Installs packages and what they need.
            upgrade: Installs newer versions of what is installed. A newer base image does the same, and builds stay repeatable.
            dist-upgrade: As `upgrade`, and removes packages where that is needed.
            full-upgrade: As `upgrade`, and removes packages where that is needed.
            remove: Removes packages and keeps their settings.
            purge: Removes packages with their settings.
            autoremove: Removes what nothing needs any more.
            clean: Removes the downloaded packages. Debian's and Ubuntu's images do that by themselves.
            autoclean: Removes downloaded packages that are outdated.
            distclean: Removes the downloaded packages and the lists (apt 2.7.8).
            download: Downloads packages without installing them.
            source: Downloads sources.
            build-dep: Installs what is needed to build a package.
            @ install, upgrade, dist-upgrade, full-upgrade, build-dep, remove, purge, autoremove
            -y, --yes: Asks nothing.
            --no-install-recommends: Leaves out what packages only recommend, which is often most of the size.
            --no-install-suggests: Leaves out what packages suggest; the default.
            --allow-downgrades: Takes older versions too.
            --allow-change-held-packages: Changes packages that are on hold.
            --allow-unauthenticated: Takes packages without a signature.
            --reinstall: Installs again what is installed already.
            -d, --download-only: Downloads and installs nothing.
            -f, --fix-broken: Repairs what does not fit together.
            --only-upgrade: Installs nothing that is not installed already.
            -s, --simulate: Only tells what it would do.
            --purge: Removes the settings too.
            --auto-remove: Removes what nothing needs any more.
            --no-remove: Fails where something would be removed.
            -t, --target-release RELEASE: Takes packages of this release, such as `trixie-backports`.
            @
            -q, --quiet: Draws no progress; `-qq` also assumes `-y`.
            -o, --option KEY=VALUE: A setting for this run, such as `Acquire::Retries=3`.
            -U, --update: Downloads the lists first (apt 2.7).
            """),
        ("apk", "Installs packages of Alpine.", "https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper", """
            add: Installs packages.
            del: Removes packages, or a virtual one with all that it brought.
            update: Downloads the index.
            upgrade: Installs newer versions of what is installed.
            fix: Repairs packages.
            info: Tells what is known of packages.
            search: Looks for packages.
            cache: Manages the cache.
            fetch: Downloads packages without installing them.
            @ add
            --no-cache: Downloads the index for this once and leaves neither it nor packages in the layer.
            -t, --virtual NAME: Puts the packages under a name, so that `apk del NAME` removes them together.
            -u, --upgrade: Takes newer versions of what is installed.
            --no-scripts: Runs no scripts of packages.
            @ del
            --purge: Removes the settings too.
            @ upgrade
            -a, --available: Takes the versions that the repositories have, older ones too.
            --no-cache: Downloads the index for this once and leaves nothing in the layer.
            @
            -U, --update-cache: Downloads the index first.
            -X, --repository URL: Another repository.
            --allow-untrusted: Takes packages without a trusted signature.
            --no-progress: Draws no progress bars.
            -q, --quiet: Says less.
            -p, --root DIR: Takes this folder for the root of the file system.
            """),
        ("dnf yum microdnf tdnf", "Installs packages of Fedora, Red Hat and their relatives.", "https://dnf.readthedocs.io/en/latest/command_ref.html", """
            install: Installs packages.
            update: Installs newer versions of what is installed.
            upgrade: Installs newer versions of what is installed.
            remove: Removes packages.
            autoremove: Removes what nothing needs any more.
            clean: `clean all` removes downloads and lists: in the same RUN it keeps them out of the layer.
            makecache: Downloads the lists.
            module: Manages module streams.
            config-manager: Manages repositories.
            groupinstall: Installs a group of packages.
            reinstall: Installs packages again.
            swap: Replaces one package by another.
            search: Looks for packages.
            @ install, update, upgrade, remove, autoremove, module, groupinstall, reinstall, swap
            -y, --assumeyes: Asks nothing.
            --nodocs: Leaves documentation out.
            --allowerasing: Removes what is in the way.
            --nobest: Takes an older version where the newest does not fit.
            --skip-broken: Leaves out what does not fit.
            --enablerepo REPOSITORY: Takes packages of a repository that is off.
            --disablerepo REPOSITORY: Takes no packages of a repository.
            --installroot DIR: Takes this folder for the root of the file system.
            --releasever VERSION: The release of the distribution.
            @
            --setopt KEY=VALUE: A setting for this run: `install_weak_deps=False` leaves out what packages only recommend, `tsflags=nodocs` documentation.
            -q, --quiet: Says less.
            """),
        ("zypper", "Installs packages of openSUSE and SUSE.", "https://en.opensuse.org/SDB:Zypper_usage", """
            install: Installs packages.
            remove: Removes packages.
            update: Installs newer versions.
            refresh: Downloads the lists.
            clean: Removes downloads; `--all` the lists too.
            addrepo: Adds a repository.
            @ install
            --no-recommends: Leaves out what packages only recommend.
            --auto-agree-with-licenses: Agrees to licences.
            @ install, remove, update
            -y, --no-confirm: Asks nothing.
            @ clean
            -a, --all: Removes the lists too.
            @
            -n, --non-interactive: Asks nothing.
            --gpg-auto-import-keys: Believes the keys of repositories.
            """),
        ("dpkg", "Installs packages of Debian from files.", "https://manpages.debian.org/stable/dpkg/dpkg.1.en.html", """
            -i, --install: Installs package files.
            -r, --remove: Removes a package.
            -P, --purge: Removes a package with its settings.
            -l, --list: Lists packages.
            --print-architecture: Prints the architecture, such as `amd64`.
            --configure: Configures packages that are unpacked.
            """),
    ];
}
