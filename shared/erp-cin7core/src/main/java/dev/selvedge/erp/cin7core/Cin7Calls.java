package dev.selvedge.erp.cin7core;

import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.core.port.RemoteFailure.Malformed;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.erp.cin7core.wire.Cin7Page;
import dev.selvedge.remote.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The calls of one posting, or of one look into the books.
///
/// Once one of them has changed something, the others wait longer for their turn, and no failure says that nothing was
/// done.
final class Cin7Calls {

    static final int PAGE = 1000;

    private final Remote remote;
    private final Allowance beginning;
    private final Allowance finishing;
    private boolean begun;

    /// @param begun whether something may have been done before
    Cin7Calls(Remote remote, Allowance beginning, Allowance finishing, boolean begun) {
        this.remote = remote;
        this.beginning = beginning;
        this.finishing = finishing;
        this.begun = begun;
    }

    <T> T read(String operation, Supplier<T> call) {
        spend();
        return remote.read(operation, call);
    }

    <T> T write(String operation, Supplier<T> call) {
        spend();
        T answer = remote.write(operation, call);
        begun = true;
        return answer;
    }

    void tell(String operation, Runnable call) {
        spend();
        remote.tell(operation, call);
        begun = true;
    }

    /// Every row of a list.
    ///
    /// @param call a page by its number, each of [#PAGE] rows
    <R> List<R> all(String operation, IntFunction<? extends Cin7Page<R>> call) {
        List<R> rows = new ArrayList<>();
        for (int page = 1; ; page++) {
            int number = page;
            Cin7Page<R> shown = read(operation, () -> call.apply(number));
            rows.addAll(Cin7Sales.listed(shown.rows()));
            @Nullable Integer total = shown.total();
            if (total == null || rows.size() < Math.min(total, (long) page * PAGE)) {
                throw malformed(operation + " was answered with fewer rows than it has");
            }
            if (rows.size() >= total) {
                return rows;
            }
        }
    }

    RemoteFailure asFarAsItWent(RemoteFailure failure) {
        return begun ? failure.afterSomeWasDone() : failure;
    }

    /// What Cin7 would not refuse, and must not do.
    static Refused refused(String words) {
        return new Refused(Cin7Failures.SYSTEM, "the posting was not sent to Cin7 Core", words);
    }

    static Malformed malformed(String message) {
        return new Malformed(Cin7Failures.SYSTEM, message);
    }

    private void spend() {
        remote.spend(begun ? finishing : beginning);
    }
}
