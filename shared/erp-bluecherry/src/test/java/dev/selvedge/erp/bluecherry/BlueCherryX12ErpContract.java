package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import dev.selvedge.local.simulator.bluecherry.BlueCherrySettings.Format;

/// The contract over X12.
class BlueCherryX12ErpContract extends BlueCherryErpContract {

    @Override
    Mailroom mailroom() {
        return new Mailroom(
                Mailroom.settings(Transport.X12, OrderSettings.documented()), theirs -> theirs.with(Format.X12));
    }
}
