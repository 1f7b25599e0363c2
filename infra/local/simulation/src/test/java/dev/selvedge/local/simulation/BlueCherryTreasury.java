package dev.selvedge.local.simulation;

import dev.selvedge.core.flow.SettlementDesk;
import dev.selvedge.core.flow.SettlementPolicy;
import dev.selvedge.core.port.Books;

/// The ledger in BlueCherry, which takes a payout as a batch of receipts and a journal.
final class BlueCherryTreasury implements Treasury {

    private final World world;
    private final BlueCherryWorld erp;

    BlueCherryTreasury(World world, BlueCherryWorld erp) {
        this.world = world;
        this.erp = erp;
    }

    @Override
    public Books books() {
        return erp.books();
    }

    @Override
    public SettlementPolicy.Charges charges() {
        return SettlementPolicy.Charges.JOURNAL;
    }

    @Override
    public Team open(SettlementDesk desk, Statements statements, Bought bought) {
        BlueCherryTeam team = new BlueCherryTeam(world, erp, desk);
        team.openBooks();
        return team;
    }

    @Override
    public void close() {}
}
