package dev.selvedge.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.port.Reconciliations;
import dev.selvedge.testkit.SampleReconciliation;
import dev.selvedge.testkit.contract.ReconciliationsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.Money;

class S3ReconciliationsContract extends ReconciliationsContract {

    private final S3Documents documents = new S3Documents(LocalAws.s3(), LocalAws.bucket());
    private final S3Reconciliations reconciliations = new S3Reconciliations(documents, ZoneId.of("Europe/London"));

    @Override
    protected Reconciliations reconciliations() {
        return reconciliations;
    }

    /// A page is found there, and beside it the same for a program.
    @Override
    protected Optional<Found> found(String where) {
        return documents
                .get(where)
                .flatMap(page -> documents.get(where.replace(S3Reconciliations.PAGE, S3Reconciliations.JSON)))
                .map(S3ReconciliationsContract::parse)
                .map(S3ReconciliationsContract::found);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Found found(JsonNode json) {
        return new Found(
                json.at("/payout/id").asText(),
                Settling.Standing.valueOf(json.get("standing").asText()),
                money(json.get("sum")),
                json.get("orders")
                        .valueStream()
                        .map(order -> new Brought(new OrderId(order.get("order").asText()), money(order.get("net"))))
                        .toList());
    }

    private static Money money(JsonNode amount) {
        return SampleReconciliation.pounds(amount.asText());
    }
}
