package dev.selvedge.local.simulator.cin7core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
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
                "calls":{"GET /saleList":{"403":1},"POST /sale":{"200":1},"POST /sale/order":{"200":1}},\
                "accounts":{}}""".formatted(Guids.of("sale", 1)));
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
    void thePeopleWaitUntilACallIsAnswered() throws InterruptedException {
        AtomicReference<BackOffice> office = new AtomicReference<>();
        Thread person = new Thread(() -> office.get().addLocation("Annexe"));
        AtomicReference<Thread.State> seen = new AtomicReference<>();
        Cin7Simulator simulator = new Cin7Simulator(Caller.documented(), () -> {
            person.start();
            seen.set(onceStuckOrDone(person));
            return caller.clock.instant();
        });
        office.set(simulator.backOffice());

        simulator.answer(Caller.call("GET", "/me", Caller.KEY, ""));
        person.join();

        assertThat(seen.get()).isEqualTo(Thread.State.BLOCKED);
    }

    private static Thread.State onceStuckOrDone(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread.getState();
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
