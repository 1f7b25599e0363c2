package dev.selvedge.local.simulation;

import dev.selvedge.core.model.WorkKey.Kind;
import dev.selvedge.local.simulator.bluecherry.FileEntry;
import dev.selvedge.local.simulator.bluecherry.ReceiptView;
import dev.selvedge.testkit.simulation.Rule.Invariant;
import dev.selvedge.testkit.simulation.Rule.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What must be so of the files between us and BlueCherry, by what lies in the folders and BlueCherry's own books.
final class PostRules {

    static final String NUMBERS = "our control numbers rise without gaps";
    static final String TWICE = "BlueCherry is told nothing twice";
    static final String TAKEN = "every file of BlueCherry's is taken in, or visibly held";
    static final String FORGOTTEN = "whatever is put aside is mended, or told";
    static final String RECEIPTED = "every interchange that we take in is receipted once";

    private static final List<String> DOUBLED = List.of("was taken before", "is booked");

    private final World world;
    private final BlueCherryWorld erp;
    private int read;

    PostRules(World world, BlueCherryWorld erp) {
        this.world = world;
        this.erp = erp;
    }

    List<Invariant> invariants() {
        return List.of(
                new Invariant(NUMBERS, erp.posting()::misnumbered),
                new Invariant(TWICE, this::doubled),
                new Invariant("BlueCherry can read every file of ours", this::unreadable));
    }

    List<Verdict> verdicts() {
        return List.of(
                new Verdict(TAKEN, this::untaken),
                new Verdict(FORGOTTEN, this::forgotten),
                new Verdict("no hold of the post outlives its cause", this::causeless),
                new Verdict("BlueCherry has picked up every file of ours", this::left),
                new Verdict(RECEIPTED, this::unreceipted),
                new Verdict("nobody is at the post any more", this::claimed));
    }

    private Optional<String> doubled() {
        return refused()
                .filter(file -> DOUBLED.stream().anyMatch(file.reason()::contains))
                .map(file -> file.name() + ": " + file.reason() + ".")
                .findFirst()
                .or(this::doubledOrder);
    }

    /// BlueCherry says so in its answers.
    private Optional<String> doubledOrder() {
        List<Map.Entry<String, byte[]>> news =
                erp.post.written().entrySet().stream().skip(read).toList();
        read += news.size();
        return news.stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1).contains("DUPLICATE_PO"))
                .map(file -> file.getKey() + " says that an order was there already.")
                .findFirst();
    }

    private Optional<String> unreadable() {
        return refused().map(file -> file.name() + ": " + file.reason() + ".").findFirst();
    }

    private Stream<FileEntry> refused() {
        return erp.account.files().stream().filter(file -> !file.taken() && !erp.isRefusedRightly(file));
    }

    private Optional<String> untaken() {
        return erp.post.written().keySet().stream()
                .filter(name -> !erp.lies("archive", name) && !isHeld(name))
                .findFirst();
    }

    private Optional<String> forgotten() {
        return erp.post.list("error").stream()
                .map(Post::nameOf)
                .filter(name -> name.startsWith("JLM_") || name.startsWith("README_"))
                .filter(name -> !erp.lies("archive", name) && !wasTold(name))
                .filter(name -> erp.account.files().stream()
                        .noneMatch(file -> file.name().equals(name)))
                .findFirst();
    }

    /// People were told of it once, whatever they made of it.
    private boolean wasTold(String name) {
        return world.records.alerts.sent().stream()
                .anyMatch(alert -> alert.text().contains(name));
    }

    private boolean isHeld(String name) {
        return world.records.holds.all().stream()
                .anyMatch(hold ->
                        hold.key().kind() == Kind.FILE && hold.key().id().equals(name));
    }

    private Optional<String> causeless() {
        return world.records.holds.all().stream()
                .filter(hold -> hold.key().kind() == Kind.FILE)
                .map(hold -> hold.explanation() + " " + hold.evidence())
                .findFirst();
    }

    private Optional<String> left() {
        return erp.post.list("in").stream().findFirst();
    }

    /// The group's number rises with the interchange's.
    private Optional<String> unreceipted() {
        List<String> receipts =
                erp.account.receipts().stream().map(ReceiptView::groupControl).toList();
        return erp.post.written().entrySet().stream()
                .filter(file ->
                        erp.lies("archive", file.getKey()) && !file.getKey().endsWith(".997"))
                .map(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1))
                .filter(text -> text.startsWith("ISA"))
                .map(text -> String.valueOf(Long.parseLong(text.substring(90, 99))))
                .filter(number -> receipts.stream().filter(number::equals).count() != 1)
                .map(number -> "Group " + number + " has "
                        + receipts.stream().filter(number::equals).count() + " receipts.")
                .findFirst();
    }

    private Optional<String> claimed() {
        return world.records.ledger.leased().stream()
                .filter(key -> key.startsWith(Kind.FILE + "/"))
                .findFirst();
    }
}
