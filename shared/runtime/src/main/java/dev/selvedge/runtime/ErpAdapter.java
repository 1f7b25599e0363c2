package dev.selvedge.runtime;

import dev.selvedge.core.port.Books;
import dev.selvedge.core.port.Erp;
import dev.selvedge.core.port.Exchange;
import dev.selvedge.core.port.ShipmentSource;
import dev.selvedge.core.port.StockSource;

/// The adapter of this connection's ERP. What is asked for is made anew.
interface ErpAdapter {

    Erp erp();

    StockSource stock();

    ShipmentSource shipments();

    Books books();

    /// @throws IllegalStateException if this ERP is called and has no post
    Exchange exchange();
}
