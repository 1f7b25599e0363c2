package dev.selvedge.core.model;

import java.util.regex.Pattern;

/// One message to the people on call. It goes to mailboxes and telephones, so nothing in it tells of a person.
///
/// @param subject what it is about, in 1 to 99 printable ASCII characters, no space first: what Amazon SNS asks of a
///     subject ("Publish", Amazon SNS API Reference)
/// @param text what happened, of which connection and what to do now; lines of any number
public record Alert(String subject, String text) {

    private static final int LONGEST = 99;
    private static final Pattern SUBJECT = Pattern.compile("[!-~][ -~]{0,98}");

    public Alert {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "an alert's subject is 1 to 99 printable ASCII characters, no space first, not '" + subject + "'");
        }
        Text.requirePresent(text, "alert");
    }

    /// An alert whose subject may be in any alphabet and of any length: what cannot be mailed of it is left out.
    public static Alert mailed(String subject, String text) {
        String ascii = subject.replaceAll("[^ -~]", "?");
        return new Alert(ascii.substring(0, Math.min(ascii.length(), LONGEST)), text);
    }
}
