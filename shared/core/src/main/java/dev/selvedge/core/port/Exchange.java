package dev.selvedge.core.port;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// The post between us and a partner that works in batches: what waits to be sent, and what it has written. Each method
/// may throw a [RemoteFailure].
public interface Exchange {

    String name();

    /// Sends what waits, first in, first out.
    ///
    /// @return how many things went
    int send();

    /// Takes in what the partner has written, oldest first, each whole or not at all. What cannot be taken is put
    /// aside, and what comes after it goes on.
    ///
    /// @return how many things were taken
    int receive(Troubles troubles);

    /// What was sent, and should have been answered by now.
    List<Silence> silences(Instant now);

    /// Lets what was put aside be read again, or what was turned down be sent again.
    ///
    /// @return false if there is no such thing
    boolean again(String name);

    /// Hears of what cannot be taken, before it is put aside.
    interface Troubles {
        void met(Trouble trouble);

        /// What could not be taken under this name before has been taken now.
        void over(String name);
    }

    /// Something that cannot be taken.
    ///
    /// @param name of the file
    /// @param line in it, counted from 1, where one is to blame
    /// @param why in words for people, without personal data
    record Trouble(String name, OptionalInt line, String why) {}

    /// Something that was sent and not answered.
    ///
    /// @param what of it is missing, in words for people
    record Silence(String name, Instant since, String what) {}
}
