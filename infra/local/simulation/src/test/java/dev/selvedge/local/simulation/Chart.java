package dev.selvedge.local.simulation;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.local.simulator.cin7core.LedgerAccount;
import dev.selvedge.local.simulator.cin7core.LedgerAccount.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The supplier's chart of accounts: those of settlement.md C2, and one more for each thing that is told apart.
final class Chart {

    static final String CLEARING = "605";
    static final String RECEIVABLE = "610";
    static final String BANK = "720";
    static final String PAYABLE = "800";
    static final String VAT = "820";
    static final String ROUNDING = "475";

    /// What accounts are for, as finance maps it.
    static final Map<AccountRole, String> ROLES = Map.ofEntries(
            Map.entry(AccountRole.CLEARING, CLEARING),
            Map.entry(AccountRole.BANK, BANK),
            Map.entry(AccountRole.COMMISSION, "462"),
            Map.entry(AccountRole.SUBSCRIPTION, "463"),
            Map.entry(AccountRole.FEES, "464"),
            Map.entry(AccountRole.PENALTIES, "465"),
            Map.entry(AccountRole.OTHER_CHARGES, "466"),
            Map.entry(AccountRole.OTHER_CREDITS, "467"),
            Map.entry(AccountRole.ORDER_FEES, "468"),
            Map.entry(AccountRole.REMITTED_TAX, "469"),
            Map.entry(AccountRole.SHIPPING_PAID, "470"),
            Map.entry(AccountRole.PURCHASES, "471"),
            Map.entry(AccountRole.RESERVE, "606"),
            Map.entry(AccountRole.ROUNDING, ROUNDING),
            Map.entry(AccountRole.INPUT_TAX, VAT));

    private static final String NOWHERE = "nowhere";

    private Chart() {}

    /// The accounts that the standard chart lacks.
    ///
    /// @param clearing what kind of account clearing is
    static List<LedgerAccount> more(LedgerAccount clearing) {
        return Stream.concat(
                        Stream.of(clearing, LedgerAccount.of("606", "Reserve", Type.CURRENT)),
                        IntStream.rangeClosed(462, 475)
                                .mapToObj(code ->
                                        LedgerAccount.of(String.valueOf(code), "Marketplace " + code, Type.EXPENSE)))
                .toList();
    }

    /// Where a line goes that is neither a customer's money nor a tax on a charge: what TL02 says its type is for.
    static String of(String type) {
        String what = type.replaceFirst("^REFUND_", "");
        if (what.startsWith("OPERATOR_REMITTED_")) {
            return what.endsWith("_FEE_AMOUNT") ? "468" : "469";
        }
        return switch (what) {
            case "COMMISSION_FEE" -> "462";
            case "SUBSCRIPTION_FEE" -> "463";
            case "SELLER_FEE_ON_ORDER" -> "464";
            case "SELLER_PENALTY_FEE" -> "465";
            case "MANUAL_INVOICE", "INVOICEABLE_ONE_OFF_DEBIT" -> "466";
            case "MANUAL_CREDIT", "INVOICEABLE_ONE_OFF_CREDIT" -> "467";
            case "ORDER_FEE_AMOUNT" -> "468";
            case "RESERVE_FUNDING", "RESERVE_SETTLEMENT" -> "606";
            default -> what.startsWith("OPERATOR_PAID_") ? "470" : what.startsWith("PURCHASE_") ? "471" : NOWHERE;
        };
    }
}
