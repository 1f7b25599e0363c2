package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Both ends of a connection, simulated, for functions that run elsewhere than in a laptop cloud: what a supplier's
/// people would tell Terraform, Secrets Manager and the mappings of them.
public final class SimulatedPartners implements AutoCloseable {

    private final Partners partners;
    private final Vendors vendors;

    /// A word of the marketplace's, or of the warehouse's, that the supplier's people have mapped.
    public record Mapping(String kind, String from, String to) {}

    private SimulatedPartners(Partners partners, Vendors vendors) {
        this.partners = partners;
        this.vendors = vendors;
    }

    /// The partners of a scene, whose ERP is Cin7 Core.
    ///
    /// @param pace of the limits that the functions keep of themselves
    /// @param clock the ERP's
    public static SimulatedPartners of(Scene scene, Pace pace, InstantSource clock, Instant startOfTrading) {
        Partners partners = Partners.of(scene, clock);
        return new SimulatedPartners(partners, SimulatedConnection.vendors(partners, pace, startOfTrading));
    }

    public URI johnLewis() {
        return partners.johnLewis().address();
    }

    /// What the functions are told of the partners, as variables of their environment.
    public Map<String, String> settings() {
        return vendors.settings();
    }

    /// What Secrets Manager holds, value by name in the topology.
    public Map<String, String> secrets() {
        return vendors.secrets();
    }

    public List<Mapping> mappings() {
        return partners.erp().mappings().stream()
                .map(mapped -> new Mapping(mapped.kind(), mapped.from(), mapped.to()))
                .toList();
    }

    /// What finance enters at its desk before the first payout.
    public String bookingTerms() {
        return partners.erp().bookingTerms();
    }

    @Override
    public void close() {
        partners.close();
    }
}
