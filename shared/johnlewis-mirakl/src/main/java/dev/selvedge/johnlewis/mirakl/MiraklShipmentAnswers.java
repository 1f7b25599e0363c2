package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipments;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentsDone;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentsDone.Refusal;
import dev.selvedge.johnlewis.mirakl.wire.MiraklShipmentsDone.Success;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the answers of ST01, ST23 and ST24 to a request for one shipment mean, and the pages of ST11.
///
/// A 2xx may say that nothing was done, and one that says neither is no answer.
final class MiraklShipmentAnswers {

    private MiraklShipmentAnswers() {}

    /// The name of the shipment that ST01 has made of an order.
    static String created(OrderId order, MiraklShipmentsDone done) {
        return successes(done)
                .filter(success -> order.value().equals(success.orderId()))
                .map(Success::id)
                .filter(MiraklShipmentAnswers::isPresent)
                .findFirst()
                .orElseThrow(() -> failure("ST01", order.value(), done));
    }

    /// @throws Refused with Mirakl's words
    static void requireChanged(String operation, String shipment, MiraklShipmentsDone done) {
        if (successes(done).noneMatch(success -> shipment.equals(success.id()))) {
            throw failure(operation, shipment, done);
        }
    }

    /// A success that does not name what was asked for is in doubt, whatever stands beside it.
    private static RuntimeException failure(String operation, String name, MiraklShipmentsDone done) {
        List<String> words = present(done.shipmentErrors())
                .map(Refusal::message)
                .map(message -> message == null ? "no message" : message)
                .toList();
        return words.isEmpty() || successes(done).findAny().isPresent()
                ? new Malformed(MiraklFailures.SYSTEM, operation + " was answered without a word on " + name)
                : MiraklFailures.refused(operation + " refused " + name, words);
    }

    /// A page of ST11.
    static List<MiraklShipments.Shipment> shipments(MiraklShipments page) {
        if (page.data() == null) {
            throw new Malformed(MiraklFailures.SYSTEM, "ST11 was answered without shipments");
        }
        return present(page.data()).toList();
    }

    /// The token of the page after this one, which is not this one again.
    static Optional<String> next(MiraklShipments page, @Nullable String token) {
        Optional<String> next = Optional.ofNullable(page.nextPageToken()).filter(MiraklShipmentAnswers::isPresent);
        if (next.isPresent() && next.get().equals(token)) {
            throw new Malformed(MiraklFailures.SYSTEM, "ST11 was answered with a page that leads to itself");
        }
        return next;
    }

    private static Stream<Success> successes(MiraklShipmentsDone done) {
        return present(done.shipmentSuccess());
    }

    private static <T> Stream<T> present(@Nullable List<T> some) {
        return Optional.ofNullable(some).stream().flatMap(List::stream).filter(Objects::nonNull);
    }

    private static boolean isPresent(@Nullable String word) {
        return word != null && !word.isBlank();
    }
}
