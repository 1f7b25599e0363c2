package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.simulator.Fault;
import dev.selvedge.local.simulator.Faults;
import dev.selvedge.local.simulator.SimulatorServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The simulator behind a real socket, with the faults that only a network has.
class OverHttpTest {

    private final Caller caller = new Caller();
    private final Faults faults = new Faults(new Random(7));
    private final SimulatorServer server = SimulatorServer.start(caller.simulator, faults, Duration.ofMillis(10));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aSaleIsMadeAndFoundAgain() throws Exception {
        HttpResponse<String> made =
                send(request("/sale").POST(HttpRequest.BodyPublishers.ofString(Caller.header("JL-1"))));
        HttpResponse<String> found = send(request("/salelist?externalid=x&ExternalID=JL-1"));

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(found.body()).contains("\"Total\":1", "\"ExternalID\":\"JL-1\"");
    }

    @Test
    void theSaleExistsAlthoughItsAnswerWasLost() throws Exception {
        faults.plan(Fault.LOSE_ANSWER, "POST /ExternalApi/v2/sale");

        assertThatThrownBy(
                        () -> send(request("/sale").POST(HttpRequest.BodyPublishers.ofString(Caller.header("JL-1")))))
                .isInstanceOf(IOException.class);

        assertThat(caller.simulator.sale("JL-1")).hasSize(1);
        assertThat(send(request("/saleList?ExternalID=JL-1")).body()).contains("\"Total\":1");
    }

    @Test
    void thePageShowsTheBooksEscaped() throws Exception {
        caller.post("/sale", Caller.header("<script>alert(1)</script>"));

        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(server.address().resolve("/")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(page.body())
                .contains("Cin7 Core", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(server.address().resolve("/ExternalApi/v2" + pathAndQuery))
                .header("api-auth-accountid", Caller.ACCOUNT)
                .header("api-auth-applicationkey", Caller.KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
