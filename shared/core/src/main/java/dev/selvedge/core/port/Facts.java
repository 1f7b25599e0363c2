package dev.selvedge.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a partner that works in batches was told and has said, in streams that only grow at their ends or are taken
/// from.
///
/// Streams and ids are any text; within a stream, facts come in the sequence of their ids' characters.
public interface Facts {

    /// One fact of a stream; it never changes.
    record Fact(String id, Map<String, String> says) {
        public Fact {
            says = Map.copyOf(says);
        }

        /// What it says of something, empty if it says nothing of it.
        public String of(String name) {
            return says.getOrDefault(name, "");
        }
    }

    /// Adds a fact, unless the stream has one of this id: of many who add at once, one succeeds.
    ///
    /// @return whether it was added
    boolean add(String stream, Fact fact);

    Optional<Fact> find(String stream, String id);

    /// Facts of a stream, those that were added before this call among them.
    ///
    /// @param after only those whose ids come after this one; from the first if empty
    /// @param most how many at most
    List<Fact> read(String stream, String after, int most);

    /// The fact whose id comes last.
    Optional<Fact> last(String stream);

    /// Takes a fact out; one that is not there is no error.
    void remove(String stream, String id);
}
