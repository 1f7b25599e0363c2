package dev.selvedge.erp.bluecherry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of one line, as BlueCherry told it, one batch after the other.
final class LineTale {

    private static final Part NOTHING = new Part(0, 0, 0);

    private final Optional<SentLine> sent;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean answered;
    private String words = "";
    private Optional<Said> kept = Optional.empty();

    /// What of it stands in one of BlueCherry's orders.
    ///
    /// @param cancelled how many pieces it has given up since it said what it took
    private record Part(int accepted, int backordered, int cancelled) {
        int standing() {
            return accepted + backordered;
        }

        /// Of what it gave up, and says again, nothing more goes. What waits for goods goes first.
        Part without(int all) {
            int more = Math.clamp(all - cancelled, 0, standing());
            int waiting = Math.min(more, backordered);
            return new Part(accepted - (more - waiting), backordered - waiting, Math.max(all, cancelled));
        }
    }

    /// @param sent empty for a line that we did not send
    LineTale(Optional<SentLine> sent) {
        this.sent = sent;
    }

    void hear(Said said) {
        Part now =
                new Part(said.pieces(LineStatus.ACCEPTED, ordered()), said.pieces(LineStatus.BACKORDER, ordered()), 0);
        if (now.standing() > 0) {
            put(number(said), now);
            words = said.words(LineStatus.REJECTED);
        } else if (said.has(LineStatus.REJECTED)) {
            reject(said);
        }
        if (said.has(LineStatus.CANCELLED)) {
            int pieces = said.pieces(LineStatus.CANCELLED, ordered());
            put(number(said), part(said).without(pieces));
            words = "cancelled: " + said.words(LineStatus.CANCELLED);
        }
        answered = true;
    }

    /// A line that stands and is then rejected has gone, with two exceptions. If we had asked for it to be cancelled,
    /// that is refused, even if the refusal overtook the order; and an answer that is about no order of
    /// BlueCherry's refuses the same PO when it was imported a second time.
    private void reject(Said said) {
        boolean stands = part(said).standing() > 0;
        kept = said.cancelling() ? Optional.of(said) : kept;
        if (said.cancelling() && answered) {
            return;
        }
        if (stands && (!said.number().isEmpty() || parts.containsKey(""))) {
            put(number(said), NOTHING);
        }
        if (part(said).standing() == 0) {
            words = said.words(LineStatus.REJECTED);
        }
    }

    /// What names no order is about the first that was named.
    private String number(Said said) {
        return said.number().isEmpty() ? parts.keySet().stream().findFirst().orElse("") : said.number();
    }

    private Part part(Said said) {
        return parts.getOrDefault(number(said), NOTHING);
    }

    /// What was said before any order was named is about the one that is named now.
    private void put(String number, Part part) {
        parts.remove("");
        parts.put(number, part);
    }

    /// What has left was taken, even if the batch that said so was lost.
    void left(String number) {
        if (!answered) {
            answered = true;
            put(number, new Part(ordered(), 0, 0));
        }
    }

    Optional<SentLine> sent() {
        return sent;
    }

    boolean answered() {
        return answered;
    }

    int ordered() {
        return sent.map(SentLine::quantity).orElse(0);
    }

    /// The pieces that BlueCherry has taken and not given up.
    int standing() {
        return parts.values().stream().mapToInt(Part::standing).max().orElse(0);
    }

    /// Those of them that wait for goods.
    int backordered() {
        return parts.values().stream().mapToInt(Part::backordered).max().orElse(0);
    }

    /// The numbers of BlueCherry's orders in which it stands.
    List<String> numbers() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().standing() > 0 && !part.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Why pieces of it do not stand.
    String words() {
        return words.isEmpty() ? standing() + " of " + ordered() + " were taken" : words;
    }

    /// Why it was not cancelled when that was asked for.
    Optional<Said> kept() {
        return kept.filter(_ -> standing() > 0);
    }
}
