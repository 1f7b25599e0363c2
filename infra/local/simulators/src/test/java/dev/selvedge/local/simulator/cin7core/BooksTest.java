package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BooksTest {

    private final Caller caller = new Caller();

    @Test
    void theBooksAsJsonNameEverySaleAndCountEveryCall() {
        caller.ordered("JL-1", 7);
        caller.useKey("wrong");
        caller.get("/saleList");

        assertThat(caller.simulator.booksAsJson()).isEqualTo("""
                {"sales":[{"id":"%s","orderNumber":"SO-00001","externalId":"JL-1","customerReference":"COR-JL-1",\
                "status":"BACKORDERED","orderStatus":"AUTHORISED",\
                "lines":[{"sku":"KETTLE-RED","quantity":7,"backorder":2}],"total":84}],\
                "calls":{"GET /saleList":{"403":1},"POST /sale":{"200":1},"POST /sale/order":{"200":1}}}""".formatted(Guids.of("sale", 1)));
    }

    @Test
    void thePageEscapesWhatOthersWroteAndShowsNoPersonalData() {
        caller.office.addProduct("<b>BOLD</b>", "Bold");
        caller.post(
                "/sale",
                Caller.header("<script>alert(1)</script>")
                        .replace(
                                "\"SkipQuote\"",
                                "\"Contact\": \"Ada Smith\", \"Email\": \"ada@example.com\", \"SkipQuote\""));

        assertThat(caller.simulator.books())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;BOLD&lt;/b&gt;")
                .doesNotContain("<script>", "<b>", "Ada", "ada@", "High Street");
    }

    @Test
    void callsAreCountedByTheVendorsSpellingAndWrongPathsTogether() {
        caller.get("/SALELIST");
        caller.get("/salelist");
        caller.get("/nothing");
        caller.get("/<i>");

        assertThat(caller.simulator.calls("GET /saleList")).isEqualTo(2);
        assertThat(caller.simulator.calls("GET (no such path)")).isEqualTo(2);
    }

    @Test
    void callsFromManyThreadsAreAnsweredOneAtATime() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= 50; number++) {
                String externalId = "JL-" + number;
                threads.execute(() -> caller.newSale(externalId));
            }
        }

        assertThat(caller.simulator.sales())
                .hasSize(50)
                .extracting(SaleEntry::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneScriptRunTwiceGivesTheSameBooks() {
        Caller twin = new Caller();
        caller.ordered("JL-1", 3);
        twin.ordered("JL-1", 3);

        assertThat(twin.simulator.booksAsJson()).isEqualTo(caller.simulator.booksAsJson());
        assertThat(twin.simulator.books()).isEqualTo(caller.simulator.books());
    }
}
