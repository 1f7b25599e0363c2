package dev.selvedge.erp.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How far a walk has come, as text.
class Cin7StockTokenTest {

    @Test
    void whatIsWrittenIsRead() {
        Cin7StockToken token = new Cin7StockToken(101, 100_001, List.of("Main | Warehouse", "Annexe, 2", "3"));

        assertThat(Cin7StockToken.read(token.text())).isEqualTo(token);
    }

    @Test
    void eachLocationBeginsAtItsFirstPageAndTheLastHasNoneAfterIt() {
        Cin7StockToken annexe = new Cin7StockToken(7, 6_001, List.of("Main", "Annexe"))
                .nextLocation()
                .orElseThrow();

        assertThat(annexe).isEqualTo(new Cin7StockToken(1, 0, List.of("Annexe")));
        assertThat(annexe.nextLocation()).isEmpty();
    }

    @Test
    void withoutALocationNothingCanBeSold() {
        Cin7Settings settings = Account.settings(URI.create("http://127.0.0.1"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> new Cin7Settings(
                        settings.url(),
                        settings.customer(),
                        settings.location(),
                        List.of(),
                        settings.shippingProduct(),
                        settings.lineTotal(),
                        settings.callEvery(),
                        settings.patience(),
                        settings.stockPatience(),
                        settings.searchLag(),
                        settings.connectTimeout(),
                        settings.readTimeout()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("location");
    }
}
