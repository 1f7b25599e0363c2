package dev.selvedge.local.simulation;

import dev.selvedge.core.model.Hold;
import dev.selvedge.core.model.Reason;
import dev.selvedge.core.port.RemoteFailure;
import dev.selvedge.local.simulator.mirakl.LineView;
import dev.selvedge.local.simulator.scene.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whoever looks after the post in the supplier's office: says what was needless, and what may be sent again.
final class PostClerk {

    private static final String BY = "the office";

    private final World world;
    private final BlueCherryWorld erp;

    /// What BlueCherry refuses by hand.
    private final Set<String> refused = new HashSet<>();

    PostClerk(World world, BlueCherryWorld erp) {
        this.world = world;
        this.erp = erp;
    }

    void look() {
        List<Hold> holds = List.copyOf(world.records.holds.all());
        holds.stream().filter(hold -> hold.reason() == Reason.FILE_UNREADABLE).forEach(this::file);
        holds.stream().filter(hold -> hold.reason() == Reason.ORDER_TURNED_DOWN).forEach(this::order);
    }

    private void file(Hold hold) {
        String name = hold.key().id();
        if (erp.post.isNeedless(name)) {
            erp.desk.dismiss(name, BY, "nothing was in it");
        } else if (erp.post.isPutAsideWhole(name)) {
            world.trace.add("  " + name + " is to be read all the same");
            again(name);
        }
    }

    /// As soon as BlueCherry would take it.
    private void order(Hold hold) {
        String order = hold.key().id();
        boolean would = world.scene.mirakl().order(order).lines().stream()
                .map(LineView::sku)
                .noneMatch(sku -> refused.contains(sku) || sku.equals(Scene.SCARCE_SKU));
        if (would) {
            world.trace.add("  " + order + " is to be sent again");
            again(order);
        }
    }

    /// Whoever does not get at the folders comes again.
    private void again(String name) {
        try {
            erp.desk.again(name, BY);
        } catch (RemoteFailure failure) {
            world.trace.add("  " + failure.getMessage());
        }
    }

    /// From now on BlueCherry takes no order for it.
    void refuse(String sku) {
        world.trace.add("  " + sku + " is refused");
        refused.add(sku);
        erp.account.backOffice().refuse(sku, "discontinued");
    }

    /// It takes them all again.
    void admit() {
        refused.forEach(erp.account.backOffice()::admit);
        refused.clear();
    }
}
