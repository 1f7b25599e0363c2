package dev.selvedge.aws;

import dev.selvedge.core.port.Cursors;
import dev.selvedge.testkit.contract.CursorsContract;

class DynamoCursorsContract extends CursorsContract {

    private final Cursors cursors = new DynamoCursors(LocalAws.dynamo(), LocalAws.table("name"));

    @Override
    protected Cursors cursors() {
        return cursors;
    }
}
