package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.bluecherry.BlueCherrySimulator;
import dev.selvedge.local.simulator.mirakl.MiraklSimulator;
import dev.selvedge.local.simulator.scene.JohnLewis;
import dev.selvedge.local.simulator.scene.Pace;
import dev.selvedge.local.simulator.scene.Scene;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.s3.S3Client;

/// Both ends of a connection, simulated, for functions that run elsewhere than in a laptop cloud: what a supplier's
/// people would tell Terraform, Secrets Manager and the mappings of them.
public final class SimulatedPartners implements AutoCloseable {

    private final Partners partners;
    private final Vendors vendors;

    /// A word of the marketplace's, or of the warehouse's, that the supplier's people have mapped.
    public record Mapping(String kind, String from, String to) {}

    private SimulatedPartners(Partners partners, Pace pace, Instant startOfTrading) {
        this.partners = partners;
        this.vendors = SimulatedConnection.vendors(partners, pace, startOfTrading);
    }

    /// The partners of a scene, whose ERP is Cin7 Core.
    ///
    /// @param pace of the limits that the functions keep of themselves
    /// @param clock the ERP's
    public static SimulatedPartners withCin7(Scene scene, Pace pace, InstantSource clock, Instant startOfTrading) {
        return new SimulatedPartners(Partners.of(scene, clock), pace, startOfTrading);
    }

    /// John Lewis, and a BlueCherry that takes CSV files in batches, which run when they are told.
    ///
    /// @param pace of the limits that the functions keep of themselves, and of the batches
    /// @param clock the ERP's
    public static SimulatedPartners withBlueCherry(
            JohnLewis johnLewis, Pace pace, InstantSource clock, RandomGenerator dice, Instant startOfTrading) {
        return new SimulatedPartners(
                new Partners(johnLewis, new BlueCherryStage(Transport.CSV, pace, clock, dice)), pace, startOfTrading);
    }

    public MiraklSimulator mirakl() {
        return partners.mirakl();
    }

    /// The supplier's BlueCherry, where that is the ERP.
    public BlueCherrySimulator blueCherry() {
        return stage().simulator();
    }

    /// BlueCherry finds its folders in a bucket from now on.
    public void openFolders(S3Client s3, String bucket) {
        stage().open(s3, bucket);
    }

    public Erp erp() {
        return partners.erp().erp();
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

    private BlueCherryStage stage() {
        return (BlueCherryStage) partners.erp();
    }
}
