package dev.selvedge.erp.bluecherry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A native image finds only the resources that are listed for it; one that is not reads as null.
class X12ResourcesTest {

    private static final String LIST =
            "/META-INF/native-image/dev.selvedge/selvedge-erp-bluecherry/reachability-metadata.json";

    @ParameterizedTest
    @EnumSource(X12Set.class)
    void theSchemaOfEverySetIsListed(X12Set set) {
        assertThat(set.schema().getStandard()).isNotNull();
        assertListed("schema/x12-4010/" + set.type() + ".xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema/x12-4010/segments.xml",
                "staedi-control-index.properties",
                "X12/v00200.xml",
                "X12/common.xml",
                "schema/EDISchema-v4.xsd"
            })
    void whatTheSchemasAndTheLibraryReadIsListed(String resource) {
        assertListed(resource);
    }

    @Test
    void theListIsOneThatCouldLackSomething() {
        assertThat(globs())
                .isNotEmpty()
                .noneMatch(glob -> glob.matcher("JLM_ORD_1.850").matches());
    }

    private static void assertListed(String resource) {
        assertThat(X12ResourcesTest.class.getResource("/" + resource))
                .as(resource)
                .isNotNull();
        assertThat(globs()).as(resource).anyMatch(glob -> glob.matcher(resource).matches());
    }

    /// `*` within a folder, `**` in all below it.
    private static List<Pattern> globs() {
        List<Pattern> globs = new ArrayList<>();
        try (InputStream list = Objects.requireNonNull(X12ResourcesTest.class.getResourceAsStream(LIST), LIST)) {
            for (JsonNode one : new ObjectMapper().readTree(list).path("resources")) {
                globs.add(Pattern.compile(one.path("glob")
                        .textValue()
                        .replace(".", "\\.")
                        .replace("**", "@")
                        .replace("*", "[^/]*")
                        .replace("@", ".*")));
            }
        } catch (IOException unreadable) {
            throw new AssertionError(LIST, unreadable);
        }
        return globs;
    }
}
