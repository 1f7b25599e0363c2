package dev.selvedge.testkit;

import dev.selvedge.core.port.Cursors;
import dev.selvedge.testkit.contract.CursorsContract;

class InMemoryCursorsContract extends CursorsContract {

    private final Cursors cursors = new InMemoryCursors();

    @Override
    protected Cursors cursors() {
        return cursors;
    }
}
