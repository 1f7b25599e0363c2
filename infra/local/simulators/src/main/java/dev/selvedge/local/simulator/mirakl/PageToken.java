package dev.selvedge.local.simulator.mirakl;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// `page_token` of seek paging: a place in a list that callers cannot read.
final class PageToken {

    private static final String BEGIN = "after=";

    private PageToken() {}

    static String of(String place) {
        return Base64.getUrlEncoder().encodeToString((BEGIN + place).getBytes(StandardCharsets.UTF_8));
    }

    static String place(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).substring(BEGIN.length());
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            throw unknown();
        }
    }

    static Problem unknown() {
        return Problem.invalid("page_token", "page_token is not one of ours");
    }
}
