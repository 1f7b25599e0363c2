package dev.selvedge.erp.bluecherry;

import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.ErpSale;
import dev.selvedge.core.model.MovedSale;
import dev.selvedge.core.model.Page;
import dev.selvedge.core.port.Facts.Fact;
import dev.selvedge.core.port.RemoteFailure.Refused;
import dev.selvedge.core.port.RemoteFailure.Unavailable;
import dev.selvedge.core.port.ShipmentSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What BlueCherry has said of sales since: answers and shipments.
///
/// A sale moves when we hear of it, on our clock. As long as the post has not been taken in, nobody knows what moved.
public final class BlueCherryShipments implements ShipmentSource {

    static final int PAGE = 200;

    private final Register register;
    private final Duration readWithin;
    private final InstantSource clock;

    public BlueCherryShipments(BlueCherrySettings settings, Register register, InstantSource clock) {
        this.register = register;
        this.readWithin = settings.folders().readWithin();
        this.clock = clock;
    }

    /// How far a walk has come.
    ///
    /// @param total how many moves there were when it began
    private record Token(int total, String after) {

        static Token read(String text) {
            int end = text.indexOf(' ');
            return new Token(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
        }

        String text() {
            return total + " " + after;
        }
    }

    @Override
    public Page<MovedSale> movedSince(Instant since, Optional<String> token) {
        checkSight();
        Token at = token.map(Token::read).orElseGet(() -> new Token(register.countMoves(since), ""));
        List<Fact> moves = register.moves(since, at.after(), PAGE + 1);
        List<Fact> page = moves.subList(0, Math.min(PAGE, moves.size()));
        return new Page<>(
                page.stream().flatMap(this::moved).toList(),
                moves.size() > PAGE
                        ? Optional.of(new Token(at.total(), page.getLast().id()).text())
                        : Optional.empty(),
                at.total());
    }

    private void checkSight() {
        Optional<Instant> last = register.lastRead();
        if (last.filter(at -> !at.plus(readWithin).isBefore(clock.instant())).isEmpty()) {
            throw new Unavailable(
                    BlueCherryErp.SYSTEM,
                    "what BlueCherry has written was last taken in "
                            + last.map(Instant::toString).orElse("never"));
        }
    }

    /// A PO that BlueCherry has entered twice is two sales. One that was turned down and is to be sent again has
    /// moved as the list says: what was heard of it before counts no more.
    private Stream<MovedSale> moved(Fact move) {
        SaleRecord record = register.record(Register.movedPo(move));
        Instant movedAt = Register.movedAt(move);
        return record.references().stream()
                .map(reference ->
                        new MovedSale(reference, record.order(), movedAt, record.standing(), record.hasLeft()));
    }

    @Override
    public ErpSale look(ErpReference sale) {
        SaleRecord record = register.record(sale.id());
        if (record.order().isEmpty()) {
            throw new Refused(
                    BlueCherryErp.SYSTEM,
                    "PO " + sale.id() + " cannot be looked at",
                    "no PO " + sale.id() + " was sent");
        }
        return record.sale();
    }
}
