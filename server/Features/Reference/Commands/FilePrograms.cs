namespace Basewise.Features.Reference.Commands;

/// <summary>Downloads, users, and files.</summary>
internal static class FilePrograms
{
    public static readonly (string Names, string Text, string Page, string Table)[] Tables =
    [
        ("curl", "Downloads from addresses.", "https://curl.se/docs/manpage.html", """
            -f, --fail: Fails when the server answers with an error, instead of taking the page that says so for the file.
            -s, --silent: Draws no progress and tells no errors.
            -S, --show-error: Tells errors although `-s` is given.
            -L, --location: Follows where the server says that the file is elsewhere.
            -o, --output FILE: The file that it writes.
            -O, --remote-name: Writes to a file of the name in the address.
            --output-dir DIR: The folder that it writes to.
            --create-dirs: Makes missing folders.
            -H, --header HEADER: Sends a header. A token in it stays in the image's history.
            -u, --user USER:PASSWORD: Logs in. It stays in the image's history.
            -X, --request METHOD: The method, such as POST.
            -d, --data DATA: What it sends.
            --retry COUNT: How often it tries again.
            --retry-all-errors: Tries again after any error.
            --retry-delay SECONDS: How long it waits in between.
            --connect-timeout SECONDS: How long it waits for a connection.
            -m, --max-time SECONDS: How long all of it may take.
            --proto PROTOCOLS: The protocols that it takes: `'=https'` refuses everything else.
            --tlsv1.2: Refuses older versions of TLS.
            -k, --insecure: Believes any certificate, so that anybody on the way can change the file.
            --cacert FILE: The certificates that it believes.
            --compressed: Takes a compressed answer.
            -I, --head: Asks for the headers alone.
            -v, --verbose: Says what it sends and gets.
            --fail-with-body: As `-f`, and keeps what the server says.
            -C, --continue-at OFFSET: Goes on with a download; `-` finds out where.
            """),
        ("wget", "Downloads from addresses.", "https://www.gnu.org/software/wget/manual/wget.html", """
            -q, --quiet: Says nothing.
            -O, --output-document FILE: The file that it writes; `-` is standard output.
            -P, --directory-prefix DIR: The folder that it writes to.
            -c, --continue: Goes on with a download.
            -t, --tries COUNT: How often it tries.
            -T, --timeout SECONDS: How long it waits.
            --no-check-certificate: Believes any certificate, so that anybody on the way can change the file.
            --https-only: Follows links by HTTPS alone.
            --secure-protocol PROTOCOL: The version of TLS.
            --header HEADER: Sends a header. A token in it stays in the image's history.
            --progress TYPE: How progress is shown; `dot:giga` keeps the log short.
            -nv, --no-verbose: Says little.
            --show-progress: Draws progress although `-q` is given.
            --no-cache: Asks servers on the way not to answer from their caches.
            --spider: Only looks whether the file is there.
            """),
        ("useradd", "Makes a user (Debian, Red Hat).", "https://man7.org/linux/man-pages/man8/useradd.8.html", """
            -u, --uid UID: The user's number. With a fixed one `USER 10001` works, and files keep their owner.
            -g, --gid GROUP: The primary group, by name or number.
            -G, --groups GROUPS: More groups, with commas between them.
            -m, --create-home: Makes the home folder.
            -M, --no-create-home: Makes no home folder.
            -d, --home-dir DIR: The home folder.
            -s, --shell SHELL: The login shell; `/usr/sbin/nologin` for none.
            -r, --system: An account of the system, with a number below 1000 and no home folder.
            -c, --comment TEXT: The user's name for people.
            -U, --user-group: Makes a group of the same name.
            -N, --no-user-group: Makes no group of the same name.
            -o, --non-unique: Takes a number that is given already.
            -l, --no-log-init: Makes no entry in the log of logins. With a large number that log would fill the layer.
            -p, --password HASH: The password's hash. It stays in the image.
            -k, --skel DIR: The folder whose files a new home gets.
            """),
        ("adduser", "Makes a user: on Debian with long options, on Alpine (BusyBox) with short ones.", "https://manpages.debian.org/stable/adduser/adduser.8.en.html", """
            --system: An account of the system (Debian).
            --uid UID: The user's number (Debian).
            --gid GID: The primary group's number (Debian).
            --ingroup GROUP: The primary group (Debian).
            --group: Makes a group of the same name for an account of the system (Debian).
            --disabled-password: Without a password (Debian).
            --disabled-login: Nobody can log in (older Debian).
            --gecos TEXT: The user's name for people; `""` keeps it from asking. Newer Debian calls it `--comment`.
            --comment TEXT: The user's name for people (Debian 12 and later).
            --home DIR: The home folder (Debian).
            --no-create-home: Makes no home folder (Debian).
            --shell SHELL: The login shell (Debian).
            -D: Without a password (Alpine).
            -H: Makes no home folder (Alpine).
            -S: An account of the system (Alpine).
            -u UID: The user's number (Alpine).
            -G GROUP: The primary group (Alpine).
            -h DIR: The home folder (Alpine).
            -s SHELL: The login shell (Alpine).
            -g TEXT: The user's name for people (Alpine).
            """),
        ("groupadd", "Makes a group (Debian, Red Hat).", "https://man7.org/linux/man-pages/man8/groupadd.8.html", """
            -g, --gid GID: The group's number.
            -r, --system: A group of the system.
            -o, --non-unique: Takes a number that is given already.
            -f, --force: Is content where the group is there.
            """),
        ("addgroup", "Makes a group: on Debian with long options, on Alpine (BusyBox) with short ones.", "https://manpages.debian.org/stable/adduser/addgroup.8.en.html", """
            --system: A group of the system (Debian).
            --gid GID: The group's number (Debian).
            -g GID: The group's number (Alpine).
            -S: A group of the system (Alpine).
            """),
        ("chown", "Changes the owner of files. Each changed file is in the layer once more: `COPY --chown` writes it once.", "https://man7.org/linux/man-pages/man1/chown.1.html", """
            -R, --recursive: With everything in folders.
            -h, --no-dereference: Changes links themselves.
            --from OWNER: Only what belongs to this owner.
            --reference FILE: The owner of this file.
            -v, --verbose: Names each file.
            """),
        ("chmod", "Changes the permissions of files. Each changed file is in the layer once more: `COPY --chmod` writes it once.", "https://man7.org/linux/man-pages/man1/chmod.1.html", """
            -R, --recursive: With everything in folders.
            --reference FILE: The permissions of this file.
            -v, --verbose: Names each file.
            """),
        ("rm", "Removes files. What a lower layer holds stays in the image all the same.", "https://man7.org/linux/man-pages/man1/rm.1.html", """
            -r, -R, --recursive: With everything in folders.
            -f, --force: Is content where there is nothing to remove, and asks nothing.
            -d, --dir: Removes empty folders.
            -v, --verbose: Names each file.
            """),
        ("mkdir", "Makes folders.", "https://man7.org/linux/man-pages/man1/mkdir.1.html", """
            -p, --parents: With the folders above it; is content where it is there.
            -m, --mode MODE: Its permissions.
            -v, --verbose: Names each folder.
            """),
        ("cp", "Copies files.", "https://man7.org/linux/man-pages/man1/cp.1.html", """
            -r, -R, --recursive: With everything in folders.
            -a, --archive: Keeps links, owners, times and permissions.
            -p: Keeps owners, times and permissions.
            -f, --force: Replaces what cannot be opened.
            -v, --verbose: Names each file.
            """),
        ("ln", "Makes links.", "https://man7.org/linux/man-pages/man1/ln.1.html", """
            -s, --symbolic: A symbolic link.
            -f, --force: Replaces what is there.
            -n, --no-dereference: Takes a link to a folder for a file.
            """),
        ("tar", "Packs and unpacks archives.", "https://man7.org/linux/man-pages/man1/tar.1.html", """
            -x, --extract: Unpacks.
            -c, --create: Packs.
            -z, --gzip: Through gzip.
            -J, --xz: Through xz.
            -j, --bzip2: Through bzip2.
            --zstd: Through zstd.
            -f, --file FILE: The archive; `-` is standard input or output.
            -C, --directory DIR: Changes into this folder first.
            --strip-components COUNT: Drops so many folders from the names.
            -v, --verbose: Names each file.
            --no-same-owner: What is unpacked belongs to the user.
            --wildcards: Names are patterns.
            """),
        ("git", "Manages versions of sources.", "https://git-scm.com/docs", """
            clone: Copies a repository.
            checkout: Goes to a version.
            fetch: Gets what is new.
            submodule: Manages repositories within.
            config: Shows or changes settings.
            @ clone, fetch
            --depth COUNT: Only so many versions back, which is faster and smaller.
            --recurse-submodules: With the repositories within.
            @ clone
            -b, --branch NAME: A branch or tag. A branch moves: for a repeatable build check a commit out.
            --single-branch: Only this branch.
            @ config
            --global: For this user.
            --system: For everybody.
            """),
    ];
}
