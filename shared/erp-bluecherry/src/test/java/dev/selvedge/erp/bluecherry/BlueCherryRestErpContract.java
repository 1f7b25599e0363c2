package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.BlueCherrySettings.Transport;
import io.quarkus.test.junit.QuarkusTest;

/// The contract over HTTP.
@QuarkusTest
class BlueCherryRestErpContract extends BlueCherryErpContract {

    @Override
    Mailroom mailroom() {
        return new Mailroom(Mailroom.settings(Transport.REST, OrderSettings.documented()), theirs -> theirs);
    }
}
