package dev.selvedge.fn.settlement;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.model.MappingKey.Kind;
import dev.selvedge.core.model.Remittance;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.Settling.Plan;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invoked by a person of finance, with how payouts are booked.
///
/// `{"accounts": {"CLEARING": "605"}}` maps what an account is for to the ERP's account, `{"purchaseTaxes": {"TVAT":
/// "20% (VAT on Expenses)"}}` the operator's tax codes to the ERP's tax rule, `{"days": {"<payout>": "2026-11-02"}}` a
/// payout to the day that it is booked on; an empty text takes away what there was. `{"lookAgain": ["<payout>"]}` has
/// payouts looked at again now, and `{"byHand": {"<payout>": "the reason"}}` takes payouts as entered by hand: they are
/// never posted any more. What makes no sense is refused with the reason; parts before it in this sequence are done.
///
/// Answers with every payout, the newest first, and with all that is mapped.
@Named("desk")
public class SettlementClerk implements RequestHandler<SettlementClerk.Decision, SettlementClerk.Answer> {

    /// What has been decided; left out to ask only.
    public record Decision(
            @Nullable Map<String, String> accounts,
            @Nullable Map<String, String> purchaseTaxes,
            @Nullable Map<String, String> days,
            @Nullable List<String> lookAgain,
            @Nullable Map<String, String> byHand) {}

    /// How everything stands.
    public record Answer(
            List<Shown> payouts,
            Map<String, String> accounts,
            Map<String, String> purchaseTaxes,
            Map<String, String> days) {}

    /// One payout.
    ///
    /// @param name what finance knows it by
    /// @param state how far John Lewis is with it
    /// @param standing how far it is on its way into the ledger
    /// @param left how many of its postings are still to be made; 0 as well where none are planned yet
    public record Shown(String id, String name, String amount, String state, String standing, int left) {}

    private final SettlementDesk desk;

    public SettlementClerk(SettlementDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handleRequest(Decision decision, Context context) {
        set(Kind.ACCOUNT, decision.accounts());
        set(Kind.PURCHASE_TAX, decision.purchaseTaxes());
        set(Kind.BOOKED_ON, decision.days());
        if (decision.lookAgain() != null) {
            desk.lookAgain(decision.lookAgain());
        }
        if (decision.byHand() != null) {
            decision.byHand().forEach(desk::enteredByHand);
        }
        return new Answer(
                desk.payouts().stream().map(SettlementClerk::shown).toList(),
                desk.terms(Kind.ACCOUNT),
                desk.terms(Kind.PURCHASE_TAX),
                desk.terms(Kind.BOOKED_ON));
    }

    private void set(Kind kind, @Nullable Map<String, String> terms) {
        if (terms != null) {
            desk.set(kind, terms);
        }
    }

    private static Shown shown(Remittance remittance) {
        return new Shown(
                remittance.id(),
                remittance.payout().name(),
                remittance.payout().amount().toString(),
                remittance.payout().state().name(),
                SettlementDesk.standing(remittance),
                remittance
                        .settling()
                        .flatMap(Settling::plan)
                        .map(SettlementClerk::left)
                        .orElse(0));
    }

    private static int left(Plan plan) {
        return plan.size() - plan.done() + plan.stuck().size();
    }
}
