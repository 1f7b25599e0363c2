package dev.selvedge.local.simulator.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.simulator.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

    private static final String PART = "Content-Disposition: form-data; name=\"file\"\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b",
                "----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "'()+_,-./:=?",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anyBoundaryWillDo(String boundary) {
        String body = "--" + boundary + "\r\n" + PART + "content\r\n--" + boundary + "--";

        assertThat(file("multipart/form-data; boundary=\"" + boundary + "\"", body))
                .isEqualTo("content");
    }

    @Test
    void theBoundaryNeedsNoQuotesAndMayStandAmongOthers() {
        String body = "--b\r\n" + PART + "content\r\n--b--";

        assertThat(file("Multipart/Form-Data;charset=utf-8;Boundary=b", body)).isEqualTo("content");
    }

    @Test
    void whatStandsBeforeAndAfterIsLeftAside() {
        String body = "--bee\r\npreamble --b\r\n--b  \t\r\n" + PART + "content\r\n--b--\r\nepilogue\r\n--b\r\nmore";

        assertThat(file("multipart/form-data; boundary=b", body)).isEqualTo("content");
    }

    @Test
    void theBoundaryWithinALineOrLongerIsContent() {
        String content = "a--b\r\n--bee\r\n --b\r\n\n--b\r\n";

        assertThat(file("multipart/form-data; boundary=b", "--b\r\n" + PART + content + "\r\n--b--"))
                .isEqualTo(content);
    }

    @Test
    void theRightPartIsFoundAmongOthers() {
        String body =
                "--b\r\nContent-Type: text/plain\r\nCONTENT-DISPOSITION: form-data; name=other; filename=\"file\"\r\n"
                        + "\r\nwrong\r\n--b\r\n\r\nbare\r\n--b\r\n"
                        + "Content-Disposition: form-data; filename=\"a; name=\\\"x\\\".csv\"; name=\"file\"\r\n\r\nright\r\n"
                        + "--b\r\n" + PART + "late\r\n--b--";

        assertThat(file("multipart/form-data; boundary=b", body)).isEqualTo("right");
    }

    @Test
    void aPartMayBeEmpty() {
        assertThat(file("multipart/form-data; boundary=b", "--b\r\n" + PART + "\r\n--b--"))
                .isEmpty();
    }

    @Test
    void everyByteOfAPartIsKept() {
        byte[] content = new byte[100_000];
        new Random(5).nextBytes(content);
        byte[] head = ("--b\r\n" + PART).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);

        MultipartForm form = MultipartForm.of(call("multipart/form-data; boundary=b", body));

        assertThat(form.part("file"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(content));
        assertThat(form.part("other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "content",
                "--b\r\n" + PART + "content",
                "--b\r\n" + PART + "content\r\n--b",
                "--b\n" + PART + "content\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n--b--"
            })
    void aBodyThatIsCutOffIsRefused(String body) {
        assertThatThrownBy(() -> file("multipart/form-data; boundary=b", body)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/csv", "multipart/form-data", "multipart/mixed; boundary=b", "boundary=b"})
    void onlyAFormIsTakenApart(String contentType) {
        assertThatThrownBy(() -> file(contentType, "--b\r\n" + PART + "content\r\n--b--"))
                .isInstanceOf(Problem.class);
    }

    private static String file(String contentType, String body) {
        byte[] file = MultipartForm.of(call(contentType, body.getBytes(StandardCharsets.UTF_8)))
                .part("file")
                .orElseThrow();
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Call call(String contentType, byte[] body) {
        return Call.of("POST", "/", null, Map.of("Content-Type", List.of(contentType)), body);
    }
}
