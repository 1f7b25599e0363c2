package dev.selvedge.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.local.cloud.Erp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What an upgrade must never make anew, because something is in it.
class DurableTest {

    /// The attribute that AWS knows each by; one of another name is another.
    private static final Map<String, String> NAMES = Map.of(
            "aws_dynamodb_table", "/name",
            "aws_kms_alias", "/name",
            "aws_kms_key", "/description",
            "aws_s3_bucket", "/bucket",
            "aws_secretsmanager_secret", "/name",
            "aws_sqs_queue", "/name");

    /// Who changes the list on purpose also says by a `moved` block how a connection that is there gets along: without,
    /// Terraform would delete the one and make the other.
    @Test
    void whatHoldsSomethingIsWhereItHasAlwaysBeen() throws IOException {
        TreeSet<String> planned = new TreeSet<>();
        for (Erp erp : Erp.values()) {
            NAMES.forEach((type, pointer) ->
                    Plans.of(erp).of(type).forEach(one -> planned.add(one.address() + " " + one.text(pointer))));
        }
        List<String> always = Files.readAllLines(WorkingCopy.MODULE.resolve("tests/durable.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(planned).containsExactlyInAnyOrderElementsOf(always);
    }
}
