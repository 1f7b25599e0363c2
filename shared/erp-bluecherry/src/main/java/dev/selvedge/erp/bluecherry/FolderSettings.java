package dev.selvedge.erp.bluecherry;

import java.time.Duration;

/// Where files lie and what they are called (bluecherry.md B3, Files).
///
/// @param in to BlueCherry
/// @param out from BlueCherry
/// @param archive where what was taken is kept, by whichever side took it
/// @param error where what was not taken is kept
/// @param prefix the first part of every name of ours
/// @param names of BlueCherry's files
/// @param answeredWithin how long a file may lie before its receiver has picked it up, or sent the 997 that is owed
/// @param readWithin how old the last complete reading of `out` may be before what has left counts as unknown
public record FolderSettings(
        String in,
        String out,
        String archive,
        String error,
        String prefix,
        NameSettings names,
        Duration answeredWithin,
        Duration readWithin) {

    public static FolderSettings documented() {
        return new FolderSettings(
                "in",
                "out",
                "archive",
                "error",
                "JLM",
                NameSettings.documented("JLM"),
                Duration.ofHours(2),
                Duration.ofMinutes(30));
    }
}
