package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.bluecherry.Format.FileKind;
import dev.selvedge.erp.bluecherry.Outgoing.Kind;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A transaction set that we speak.
///
/// The schemas are ours: StAEDI brings those of the envelopes only, and X12 licenses its own.
enum X12Set {
    ORDER("850", "PO"),
    ORDER_ANSWER("855", "PR"),
    SHIP_NOTICE("856", "SH"),
    STOCK("846", "IB"),
    INVOICE("810", "IN"),
    RECEIPT("997", "FA");

    /// ISA12 of every 4010 interchange.
    static final String INTERCHANGE_VERSION = "00401";

    private static final Map<X12Set, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, Schema> ENVELOPES = new ConcurrentHashMap<>();

    private final String type;
    private final String group;

    X12Set(String type, String group) {
        this.type = type;
        this.group = group;
    }

    static X12Set of(Kind kind) {
        return switch (kind) {
            case ORDER, CANCELLATION -> ORDER;
            case RECEIPT -> RECEIPT;
            case CASH_RECEIPTS, JOURNAL -> throw new IllegalArgumentException(kind + " is never told in X12");
        };
    }

    static X12Set of(FileKind kind) {
        return switch (kind) {
            case ANSWERS -> ORDER_ANSWER;
            case SHIPMENTS -> SHIP_NOTICE;
            case STOCK -> STOCK;
            case INVOICES -> INVOICE;
            case RECEIPTS -> RECEIPT;
        };
    }

    /// ST01.
    String type() {
        return type;
    }

    /// GS01.
    String group() {
        return group;
    }

    Schema schema() {
        return SCHEMAS.computeIfAbsent(this, X12Set::read);
    }

    /// The schema of what is around the sets, StAEDI's own. It is read once: that takes longer than to read a file.
    static Schema envelope() {
        return ENVELOPES.computeIfAbsent(INTERCHANGE_VERSION, X12Set::envelope);
    }

    private static Schema envelope(String version) {
        try {
            return SchemaFactory.newFactory()
                    .getControlSchema(EDIStreamConstants.Standards.X12, new String[] {version});
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("the envelope of " + version, broken);
        }
    }

    private static Schema read(X12Set set) {
        String name = "/schema/x12-4010/" + set.type + ".xml";
        URL resource = Objects.requireNonNull(X12Set.class.getResource(name), name);
        SchemaFactory factory = SchemaFactory.newFactory();
        factory.setProperty(SchemaFactory.SCHEMA_LOCATION_URL_CONTEXT, resource);
        try {
            return factory.createSchema(resource);
        } catch (EDISchemaException broken) {
            throw new IllegalStateException(name, broken);
        }
    }
}
