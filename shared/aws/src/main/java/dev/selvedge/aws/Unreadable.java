package dev.selvedge.aws;

/// A text that is none of ours. Says what is wrong and where, and never quotes the text: it may be personal data.
public final class Unreadable extends Exception {
    Unreadable(String why) {
        super(why);
    }
}
