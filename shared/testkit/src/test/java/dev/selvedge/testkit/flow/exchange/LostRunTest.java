package dev.selvedge.testkit.flow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.core.flow.ExchangeRun.Round;
import dev.selvedge.core.model.Reason;
import dev.selvedge.testkit.flow.dispatch.Steps;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A round of post in which everything happens is run once without trouble; then once for each step of that, at which
/// the function dies, before the step and after it. In the end everything went once, was taken once, and people know.
class LostRunTest {

    private static final String GIVE_BACK = "Ledger.giveBack(WorkKey, int)";
    private static final String MENDED = "out/INV-1";
    private static final String BAD = "out/INV-2";
    private static final String SILENT = "in/ORD-2";
    private static final String ANSWERED = "in/ORD-1";

    @TestFactory
    Stream<DynamicTest> whatIsSentAndTakenAndToldSurvivesAFunctionThatDies() {
        Post well = story();
        assertThat(well.run.run()).isEqualTo(new Round(false, 1, 2, 1, 1));
        isWell(well);
        assertThat(well.told()).hasSize(4);
        List<String> steps = well.steps.taken();
        return IntStream.rangeClosed(1, steps.size())
                .boxed()
                .flatMap(number -> Stream.of(false, true)
                        .map(after -> DynamicTest.dynamicTest(
                                (after ? "after " : "before ") + number + " " + steps.get(number - 1),
                                () -> survives(number, after))));
    }

    /// One file was put aside and is mended now, one cannot be read; one order is silent, one was until it was
    /// answered; one waits.
    private static Post story() {
        Post post = new Post();
        post.partner.writeBadly(MENDED, OptionalInt.of(2), "there is no SKU");
        post.partner.put(ANSWERED);
        post.run.run();
        post.clock.pass(Post.ANSWERED_WITHIN.plusSeconds(1));
        post.partner.put(SILENT);
        post.run.run();
        post.clock.pass(Post.ANSWERED_WITHIN.plusSeconds(1));
        assertThat(post.held()).isEqualTo(Map.of(MENDED, Reason.FILE_UNREADABLE, ANSWERED, Reason.FILE_NOT_ANSWERED));
        post.partner.answer(ANSWERED);
        post.partner.write(MENDED);
        post.partner.writeBadly(BAD, OptionalInt.of(17), "the quantity 'ten' is no number");
        post.partner.write("out/STA-1");
        post.partner.put("in/ORD-3");
        post.steps.forget();
        return post;
    }

    /// A function that is killed gives nothing back.
    private static void survives(int number, boolean after) {
        Post post = story();
        post.steps.failAt(number, after, new Steps.Crash()).failBefore(GIVE_BACK, new Steps.Crash());
        for (int run = 0; run < 3; run++) {
            try {
                post.run.run();
            } catch (Steps.Crash _) {
                post.clock.pass(Post.LEASE);
            }
        }
        isWell(post);
        assertThat(post.told()).hasSizeBetween(4, 5);
    }

    private static void isWell(Post post) {
        assertThat(post.partner.sent()).containsExactly(ANSWERED, SILENT, "in/ORD-3");
        assertThat(post.partner.taken()).containsExactly(MENDED, "out/STA-1");
        assertThat(post.partner.aside()).containsExactly(BAD);
        assertThat(post.held()).isEqualTo(Map.of(BAD, Reason.FILE_UNREADABLE, SILENT, Reason.FILE_NOT_ANSWERED));
    }
}
