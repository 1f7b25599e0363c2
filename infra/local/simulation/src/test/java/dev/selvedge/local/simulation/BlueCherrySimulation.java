package dev.selvedge.local.simulation;

import static dev.selvedge.local.simulation.Bent.bent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.model.StockPage;
import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Exchange.Trouble;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Facts.Fact;
import dev.selvedge.core.port.Files;
import dev.selvedge.core.port.StockSource;
import dev.selvedge.testkit.simulation.SeedFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Bugs between us and BlueCherry, each found out by a rule of its own.
@QuarkusTest
class BlueCherrySimulation {

    private static final Duration LATEST = Duration.ofHours(8);

    @Test
    void aNumberOfAFileThatWasNeverWrittenIsFoundOut() {
        Plant bug = Plant.of(
                Files.class,
                files -> bent(Files.class, files, (method, arguments, real) -> {
                    boolean loses = method.equals("create")
                            && String.valueOf(arguments[0]).endsWith("3-A.850");
                    return loses ? Boolean.TRUE : real.answer();
                }));
        assertThat(breaks(PostRules.NUMBERS, bug)).isTrue();
    }

    @Test
    void aFileThatIsWrittenAgainThoughItWasPickedUpIsFoundOut() {
        Plant bug = Plant.of(
                        Files.class,
                        files -> bent(
                                Files.class,
                                files,
                                (method, arguments, real) -> method.equals("read")
                                                && String.valueOf(arguments[0]).startsWith("archive/JLM_ORD")
                                        ? Optional.empty()
                                        : real.answer()))
                .and(Facts.class, BlueCherrySimulation::forgetful);
        assertThat(breaks(PostRules.TWICE, bug)).isTrue();
    }

    /// Does not remember which files were written.
    private static Facts forgetful(Facts facts) {
        return bent(Facts.class, facts, (method, arguments, real) -> {
            boolean forgets = method.equals("add")
                    && String.valueOf(arguments[0]).startsWith("posted/")
                    && arguments[1] instanceof Fact;
            return forgets ? Boolean.TRUE : real.answer();
        });
    }

    @Test
    void aFileThatIsPutAsideWithoutAWordIsFoundOut() {
        Plant bug = Plant.of(
                Exchange.class,
                exchange -> bent(Exchange.class, exchange, (method, arguments, real) -> {
                    if (method.equals("receive")) {
                        arguments[0] = mute();
                    }
                    return real.answer();
                }));
        assertThat(breaks(PostRules.FORGOTTEN, bug)).isTrue();
    }

    private static Exchange.Troubles mute() {
        return new Exchange.Troubles() {
            @Override
            public void met(Trouble trouble) {}

            @Override
            public void over(String name) {}
        };
    }

    @Test
    void aReceiptThatIsOwedAndNotSentIsFoundOut() {
        Plant bug = Plant.of(
                Facts.class,
                facts -> bent(
                        Facts.class,
                        facts,
                        (method, arguments, real) -> method.equals("read")
                                        && String.valueOf(arguments[0]).equals("outbox")
                                ? withoutReceipts((List<?>) real.answer())
                                : real.answer()));
        assertThat(breaks(PostRules.RECEIPTED, bug)).isTrue();
    }

    private static List<?> withoutReceipts(List<?> waiting) {
        return waiting.stream()
                .filter(fact -> !((Fact) fact).of("name").startsWith("RECEIPT/"))
                .toList();
    }

    @Test
    void whatWasSoldSinceTheBatchAndIsShownAllTheSameIsFoundOut() {
        Plant bug = Plant.of(StockSource.class, source -> (category, token) -> {
            StockPage page = source.stock(category, token);
            return new StockPage(page.rows(), page.next(), page.steady());
        });
        assertThat(LongStream.rangeClosed(1, 200)
                        .anyMatch(seed -> broken(seed, bug, StockDay.OPENING, StockDay.LATEST)
                                .equals(Optional.of(StockInvariants.NEVER_TOO_MUCH))))
                .isTrue();
    }

    @Test
    void aPayoutThatIsTakenForBookedIsFoundOut() {
        Plant bug = Plant.of(
                Books.class,
                books -> bent(
                        Books.class,
                        books,
                        (method, _, real) -> method.equals("conclude") ? Optional.empty() : real.answer()));
        assertThat(LongStream.rangeClosed(1, 200)
                        .anyMatch(seed -> settled(seed, bug).equals(Optional.of(SettlementVerdicts.ENTERED))))
                .isTrue();
    }

    private static Optional<String> settled(long seed, Plant bug) {
        try (SettlementDays days = new SettlementDays(Supplier.BLUECHERRY, seed, bug)) {
            days.play();
            return Optional.empty();
        } catch (SeedFailure failure) {
            return Optional.of(failure.rule());
        }
    }

    /// On some day it breaks its own rule first, whatever else it breaks on others.
    private static boolean breaks(String rule, Plant bug) {
        return LongStream.rangeClosed(1, 200)
                .anyMatch(seed -> broken(seed, bug, (_, _, _, _) -> Beside.nothing(), LATEST)
                        .equals(Optional.of(rule)));
    }

    private static Optional<String> broken(long seed, Plant bug, Beside.Opening opening, Duration latest) {
        try (OrderDay day = new OrderDay(Supplier.BLUECHERRY, seed, bug, opening)) {
            day.play(latest);
            return Optional.empty();
        } catch (SeedFailure failure) {
            return Optional.of(failure.rule());
        }
    }
}
