package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The first document of a sale (cin7-core.md A2, `POST /sale`).
///
/// @param channel what `SourceChannel` shows, `API` for a caller's sale; the document does not say
/// @param written the documented fields as the caller wrote them; personal data stays in here
record SaleHeader(
        Customer customer,
        String location,
        String taxRule,
        boolean taxInclusive,
        boolean quoteSkipped,
        boolean advanced,
        String channel,
        ObjectNode written) {

    /// A field of the header, empty when it was not sent.
    String text(String field) {
        return written.path(field).asText("");
    }
}
