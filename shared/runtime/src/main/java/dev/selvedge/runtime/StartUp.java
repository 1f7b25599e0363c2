package dev.selvedge.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start with a setting that cannot be right, before any work is touched.
///
/// How the partners are reached is looked at by every function. What a flow asks for is looked at where its handler is
/// made: a lease that is long enough for one function need not be so for another that has no use for it.
@ApplicationScoped
class StartUp {

    void at(
            @Observes StartupEvent start,
            ConnectionConfig config,
            @Any Instance<RequestHandler<?, ?>> handlers,
            @ConfigProperty(name = "quarkus.lambda.handler") String handler) {
        Settings.mirakl(config);
        Settings.erp(config);
        ClientProxy.unwrap(handlers.select(NamedLiteral.of(handler)).get());
    }
}
