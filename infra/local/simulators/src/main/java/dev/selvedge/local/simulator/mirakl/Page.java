package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/// Offset paging, as OR11 and OF21 have it: a page is a count from the start, and `Link` leads to the next page.
record Page(int max, int offset) {

    private static final int USUAL_PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    static Page asked(Query query) {
        return new Page(
                query.number("max", USUAL_PAGE, 1, LARGEST_PAGE), query.number("offset", 0, 0, Integer.MAX_VALUE));
    }

    <T> List<T> of(List<T> found) {
        return found.stream().skip(offset).limit(max).toList();
    }

    Answer linked(Answer answer, Call call, int total) {
        return total - max > offset ? answer.with("Link", "<" + address(call) + ">; rel=\"next\"") : answer;
    }

    private String address(Call call) {
        StringJoiner query = new StringJoiner("&");
        call.query().forEach((name, values) -> {
            if (!name.equals("offset") && !name.equals("max")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        query.add("max=" + max).add("offset=" + (offset + max));
        return Host.of(call) + call.path() + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
