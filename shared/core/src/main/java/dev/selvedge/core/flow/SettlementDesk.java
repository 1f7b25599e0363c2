package dev.selvedge.core.flow;

import dev.selvedge.core.model.MappingKey;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.WorkKey;
import dev.selvedge.core.port.Mappings;
import dev.selvedge.core.port.Outbox;
import dev.selvedge.core.port.Remittances;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where finance says how payouts are booked, and sees how far each has come.
public final class SettlementDesk {

    private static final WorkKey TERMS = new WorkKey(WorkKey.Kind.REMITTANCE, "terms");

    private final Mappings mappings;
    private final Remittances remittances;
    private final Outbox outbox;
    private final CaseFile file;

    public SettlementDesk(Settlement.Records records, InstantSource clock) {
        this.mappings = records.mappings();
        this.remittances = records.remittances();
        this.outbox = records.outbox();
        this.file = new CaseFile(records.holds(), records.journal(), clock);
    }

    /// Every payout, the newest first.
    public List<Remittance> payouts() {
        List<Remittance> payouts = new ArrayList<>();
        remittances.forEach(payouts::add);
        payouts.sort(Comparator.comparing((Remittance one) -> one.payout().createdAt())
                .reversed());
        return payouts;
    }

    /// What is mapped, by what it is for.
    ///
    /// @param kind accounts, purchase tax rules, or days
    public Map<String, String> terms(Kind kind) {
        return new TreeMap<>(mappings.all(kind));
    }

    /// Maps accounts, tax rules or days, all or none; an empty one takes what there was away.
    ///
    /// @throws IllegalArgumentException with the reason, if one of them makes no sense
    public void set(Kind kind, Map<String, String> terms) {
        terms.forEach((from, to) -> {
            if (!to.isBlank()) {
                new MappingKey(kind, from).check(to);
            }
        });
        terms.forEach((from, to) -> {
            MappingKey key = new MappingKey(kind, from);
            if (to.isBlank()) {
                mappings.remove(key);
            } else {
                mappings.put(key, to);
            }
        });
        file.note(TERMS, kind.name(), terms);
    }

    /// Has payouts looked at again now.
    ///
    /// @throws IllegalArgumentException if one of them was never seen
    public void lookAgain(List<String> payouts) {
        payouts.forEach(payout -> {
            if (remittances.find(payout).isEmpty()) {
                throw new IllegalArgumentException("John Lewis has shown no payout '" + payout + "'");
            }
        });
        outbox.send(payouts.stream().map(Message.OfRemittance::new).toList());
    }

    /// How far a payout has come, in a word.
    public static String standing(Remittance remittance) {
        return remittance.settling().map(Settling::standing).map(Enum::name).orElse("SEEN");
    }
}
