package dev.selvedge.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Types what a page has people type, with stand-ins for whatever acts: what they were asked is kept, and each
/// answers with as much as lets the page go on.
final class Rehearsal {

    private static final String END_OF_COMMAND = "\u001e";
    private static final String END_OF_ARGUMENT = "\0";

    /// What AWS would answer is seldom looked at: where it is, it says so here. A file that goes into a request is
    /// kept, since pages delete theirs.
    private static final String AWS = """
            #!/bin/sh
            : "${AWS_DEFAULT_REGION:?by which version 1 knows the region}"
            for argument in "$@"; do
                case $argument in
                file://* | fileb://*)
                    kept=$(mktemp "$REHEARSED/file.XXXXXX")
                    cat "${argument#*://}" >"$kept"
                    argument="${argument%%://*}://$kept"
                    ;;
                esac
                printf '%s\\0' "$argument" >>"$REHEARSED/commands"
            done
            printf '\\036' >>"$REHEARSED/commands"
            case "$1 $2 $*" in
            'logs get-query-results '*) echo Complete ;;
            'scheduler get-schedule '*) echo '{"Name": "a", "ScheduleExpression": "rate(1 hour)", "FlexibleTimeWindow":
                {"Mode": "OFF"}, "Target": {"Arn": "a", "RoleArn": "b"}}' ;;
            'dynamodb get-item '*) echo '{"key": {"S": "a"}}' ;;
            'dynamodb list-backups '*) echo arn:aws:dynamodb:eu-west-2:1:table/a/backup/01 ;;
            'dynamodb scan '*-restored*) echo 2 ;;
            *) echo 1 ;;
            esac
            """;

    private static final String EDITOR = """
            #!/bin/sh
            case $1 in
            *.tf) ;;
            *) echo '{"apiKey": "a"}' >"$1" ;;
            esac
            """;

    private static final String NOTHING = "#!/bin/sh\n";

    private final Path folder;

    /// @param folder an empty one, in which the page finds as much of the repository as it needs
    Rehearsal(Path folder) {
        this.folder = folder;
        try {
            copy("infra/runbooks");
            copy("infra/aws/examples");
            program("bin/aws", AWS);
            program("bin/editor", EDITOR);
            program("bin/terraform", NOTHING);
            program("bin/git", NOTHING);
            program("selvedge", NOTHING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How it went, and the arguments of each call of the AWS CLI.
    record Ended(String errors, List<List<String>> calls) {}

    Ended of(Program bash, String page) {
        Path script = folder.resolve("page.sh");
        try {
            Files.writeString(
                    script,
                    ". infra/runbooks/operator.sh\n" + String.join("\n", Runbooks.commands(page)) + "\nexit 0\n");
            Program.Ended ended = bash.run(
                    folder,
                    Map.of(
                            "PATH",
                            folder.resolve("bin") + ":" + System.getenv("PATH"),
                            "EDITOR",
                            "editor",
                            "TMPDIR",
                            folder.toString(),
                            "REHEARSED",
                            folder.toString(),
                            "CONNECTION",
                            Plans.CONNECTION,
                            "AWS_REGION",
                            Plans.REGION),
                    "-u",
                    script.toString());
            return new Ended(ended.status() == 0 ? ended.errors() : "ended with " + ended, calls());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<List<String>> calls() throws IOException {
        Path commands = folder.resolve("commands");
        if (Files.notExists(commands)) {
            return List.of();
        }
        List<List<String>> calls = new ArrayList<>();
        for (String call : Files.readString(commands).split(END_OF_COMMAND, -1)) {
            if (!call.isEmpty()) {
                calls.add(List.of(call.split(END_OF_ARGUMENT)));
            }
        }
        return calls;
    }

    private void copy(String part) throws IOException {
        Path from = Runbooks.REPOSITORY.resolve(part);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(part).resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
