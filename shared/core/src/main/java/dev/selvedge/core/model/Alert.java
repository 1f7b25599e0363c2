package dev.selvedge.core.model;

import java.util.regex.Pattern;

/// One message to the people on call. It goes to mailboxes and telephones, so nothing in it tells of a person.
///
/// @param subject what it is about, in 1 to 99 printable ASCII characters, no space first: what Amazon SNS asks of a
///     subject ("Publish", Amazon SNS API Reference)
/// @param text what happened, of which connection and what to do now; lines of any number
public record Alert(String subject, String text) {

    private static final Pattern SUBJECT = Pattern.compile("[!-~][ -~]{0,98}");

    public Alert {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "an alert's subject is 1 to 99 printable ASCII characters, no space first, not '" + subject + "'");
        }
        Text.requirePresent(text, "alert");
    }
}
