package dev.selvedge.remote;

import com.fasterxml.jackson.core.JacksonException;
import dev.selvedge.core.port.RateBudget;
import dev.selvedge.core.port.RateBudget.Allowance;
import dev.selvedge.core.port.RateBudget.Slot;
import dev.selvedge.core.port.RemoteFailure;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Calls one partner: within its budget, and with every failure told in our words.
public final class Remote {

    private final String system;
    private final RateBudget budget;
    private final Pause pause;
    private final InstantSource clock;

    public Remote(String system, RateBudget budget, Pause pause, InstantSource clock) {
        this.system = system;
        this.budget = budget;
        this.pause = pause;
        this.clock = clock;
    }

    /// Waits for a slot of an allowance.
    ///
    /// @throws RemoteFailure.Throttled if none comes soon enough; nothing was asked then
    public void spend(Allowance allowance) {
        Instant now = clock.instant();
        switch (budget.reserve(allowance, now)) {
            case Slot.At(Instant instant) -> pause.until(instant);
            case Slot.Busy(Instant until) ->
                throw new RemoteFailure.Throttled(
                        system,
                        "the budget " + allowance.name() + " is spent until " + until,
                        Optional.of(Duration.between(now, until)));
        }
    }

    /// Asks something that changes nothing: an answer that never came is no harm.
    public <T> T read(String operation, Supplier<T> call) {
        try {
            return write(operation, call);
        } catch (RemoteFailure.Unknown lost) {
            throw new RemoteFailure.Unavailable(system, String.valueOf(lost.getMessage()));
        }
    }

    /// Asks for a change: an answer that never came leaves it in doubt.
    public <T> T write(String operation, Supplier<T> call) {
        try {
            return Optional.ofNullable(call.get())
                    .orElseThrow(() -> new RemoteFailure.Malformed(system, operation + " was answered with nothing"));
        } catch (ProcessingException | WebApplicationException failure) {
            throw told(operation, failure);
        }
    }

    /// As [#write], for what has no answer.
    public void tell(String operation, Runnable call) {
        write(operation, () -> {
            call.run();
            return operation;
        });
    }

    private RemoteFailure told(String operation, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteFailure known) {
                return known;
            }
            if (cause instanceof JacksonException) {
                break;
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new RemoteFailure.Unavailable(system, operation + " could not be sent: no connection");
            }
            if (cause instanceof TimeoutException || cause instanceof IOException || isClosed(cause)) {
                return new RemoteFailure.Unknown(system, operation + " was sent and not answered");
            }
        }
        return new RemoteFailure.Malformed(system, operation + " was answered with something unreadable");
    }

    /// Vert.x's word for a connection that closed has no common type with the JDK's.
    private static boolean isClosed(Throwable cause) {
        return cause.getClass().getSimpleName().equals("HttpClosedException");
    }
}
