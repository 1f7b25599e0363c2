package dev.selvedge.infrastructure.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.runtime.ConnectionConfig;
import dev.selvedge.runtime.StockPushConfig;
import io.smallrye.config.WithDefault;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The costs are those of a connection whose settings stand as they come.
class DefaultsTest {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static Costs costs() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return new Costs(json.readTree(new File("costs.json")), json.readTree(new File("topology.json")), "cin7");
    }

    private static Duration byDefault(Class<?> settings, String name) throws NoSuchMethodException {
        return Duration.parse(
                settings.getMethod(name).getAnnotation(WithDefault.class).value());
    }

    @Test
    void theCallsOfCin7CoreComeAtTheirDefaultPace() throws Exception {
        long millis = byDefault(ConnectionConfig.Cin7.class, "callEvery").toMillis();
        assertThat(costs().value("pace").multiply(THOUSAND)).isEqualByComparingTo(BigDecimal.valueOf(millis));
    }

    @Test
    void theStockIsReadAsOftenAsByDefault() throws Exception {
        long minutes = byDefault(StockPushConfig.class, "scanEvery").toMinutes();
        assertThat(costs().value("scanMinutes")).isEqualByComparingTo(BigDecimal.valueOf(minutes));
    }
}
