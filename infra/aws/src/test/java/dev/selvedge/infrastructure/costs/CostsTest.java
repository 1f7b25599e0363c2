package dev.selvedge.infrastructure.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds `infra/runbooks/costs.md` against `infra/aws/costs.json`.
class CostsTest {

    private static final Path PAGE = Path.of("../runbooks/costs.md");

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(Path.of(file).toFile());
    }

    private static Map<String, Costs> costs() throws IOException {
        Map<String, Costs> costs = new LinkedHashMap<>();
        costs.put("Cin7 Core", new Costs(json("costs.json"), json("topology.json"), "cin7"));
        costs.put("CGS BlueCherry", new Costs(json("costs.json"), json("topology.json"), "bluecherry"));
        return costs;
    }

    @Test
    void thePageShowsWhatTheDataComesTo() throws IOException {
        String page = Files.readString(PAGE);
        String anew = new CostsPage(costs()).in(page);
        if (Boolean.getBoolean("costs.write")) {
            Files.writeString(PAGE, anew);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(anew);
    }
}
