package dev.selvedge.infrastructure;

/// A text of IAM's in which `*` stands for any letters and `?` for one.
final class Wildcard {

    private Wildcard() {}

    static boolean in(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    static boolean matches(String pattern, String text) {
        if (!in(pattern)) {
            return pattern.equals(text);
        }
        return matches(pattern, 0, text, 0);
    }

    private static boolean matches(String pattern, int at, String text, int from) {
        if (at == pattern.length()) {
            return from == text.length();
        }
        if (pattern.charAt(at) == '*') {
            for (int rest = from; rest <= text.length(); rest++) {
                if (matches(pattern, at + 1, text, rest)) {
                    return true;
                }
            }
            return false;
        }
        return from < text.length()
                && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(from))
                && matches(pattern, at + 1, text, from + 1);
    }
}
