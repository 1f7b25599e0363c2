package dev.selvedge.local.simulation;

import dev.selvedge.core.port.Documents;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.Facts;
import dev.selvedge.core.port.Files;
import dev.selvedge.erp.bluecherry.BlueCherrySettings;
import dev.selvedge.erp.bluecherry.Register;
import java.lang.reflect.Constructor;
import java.time.InstantSource;

/// Reaches what is not public yet.
final class Wiring {

    private Wiring() {}

    static Exchange exchange(
            BlueCherrySettings settings,
            Files files,
            Facts facts,
            Documents documents,
            Register register,
            InstantSource clock) {
        Object outbox = made("Outbox", facts, documents, clock);
        Object csv = made("CsvFormat", settings);
        Object orders = settings.transport() == BlueCherrySettings.Transport.X12 ? made("X12Format", settings) : csv;
        return (Exchange) made("FileExchange", settings, files, orders, csv, facts, outbox, register, register, clock);
    }

    private static Object made(String name, Object... arguments) {
        try {
            Constructor<?> constructor = Class.forName(
                            "dev.selvedge.erp.bluecherry." + name, true, Wiring.class.getClassLoader())
                    .getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
