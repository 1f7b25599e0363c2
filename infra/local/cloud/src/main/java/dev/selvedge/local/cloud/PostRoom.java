package dev.selvedge.local.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.cloud.HeldOrders.Held;
import dev.selvedge.local.cloud.Outcome.Answered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plays the people who see to the post with BlueCherry: they say what nobody had mapped, and look through the files
/// that were put aside.
final class PostRoom implements ErpStage.Clerk {

    private static final String FILE = "FILE/";
    private static final String FORGOTTEN = "no terms";
    private static final String MAPPED = "terms";
    private static final String BY = "the post room";

    private static final Pattern REFUSED = Pattern.compile("Payout (\\S+) waits for .*: no account .*");

    private final LaptopCloud cloud;
    private final Runnable openTheAccount;
    private final Consumer<String> tell;
    private final Set<String> seenTo = new HashSet<>();

    /// @param openTheAccount which BlueCherry's ledger lacks
    /// @param tell hears what happens
    PostRoom(LaptopCloud cloud, Runnable openTheAccount, Consumer<String> tell) {
        this.cloud = cloud;
        this.openTheAccount = openTheAccount;
        this.tell = tell;
    }

    @Override
    public void step(List<Held> holds) {
        forgetTheTerms();
        for (Held hold : holds) {
            switch (hold.reason()) {
                case "CODE_NOT_MAPPED" -> mapTheTerms();
                case "FILE_UNREADABLE" -> lookThrough(hold);
                case "ERP_REFUSED" -> letItGoAgain(hold);
                default -> {
                    // Others see to it.
                }
            }
        }
    }

    /// At first nobody has said on which terms John Lewis buys.
    private void forgetTheTerms() {
        if (!seenTo.contains(FORGOTTEN) && decides(terms(""))) {
            seenTo.add(FORGOTTEN);
        }
    }

    private static ObjectNode terms(String terms) {
        ObjectNode decision = new ObjectMapper().createObjectNode();
        decision.putObject("codes").putObject("TERMS").put("connection", terms);
        return decision;
    }

    private void mapTheTerms() {
        if (!seenTo.contains(MAPPED) && decides(terms(BlueCherrySupplier.TERMS))) {
            seenTo.add(MAPPED);
            tell.accept("orders are held, as nobody has said on which terms John Lewis buys; a person maps them to "
                    + BlueCherrySupplier.TERMS);
        }
    }

    /// A file that came twice, or that is for nobody here, was read or need not be.
    private void lookThrough(Held hold) {
        String name = hold.key().substring(FILE.length());
        boolean isNeedless = hold.explanation().endsWith(" again.") || name.startsWith("README");
        ObjectNode decision = new ObjectMapper().createObjectNode();
        decision.putObject("dismiss").putObject(name).put("by", BY).put("reason", "nothing was lost with it");
        if (isNeedless && !seenTo.contains(name) && decides(decision)) {
            seenTo.add(name);
            tell.accept("a person has looked at " + name + ": nothing was lost with it");
        }
    }

    /// The same rows go again once the account is there, and somebody says so.
    private void letItGoAgain(Held hold) {
        Matcher refused = REFUSED.matcher(hold.explanation());
        if (!refused.matches() || seenTo.contains(refused.group(1))) {
            return;
        }
        openTheAccount.run();
        ObjectNode decision = new ObjectMapper().createObjectNode();
        decision.putObject("again").put(refused.group(1), BY);
        if (decides(decision)) {
            seenTo.add(refused.group(1));
            tell.accept(hold.explanation() + " The account is opened, and a person lets the payout go again");
        }
    }

    private boolean decides(ObjectNode decision) {
        return cloud.invoke("exchange-desk", decision.toString()) instanceof Answered;
    }
}
