package dev.selvedge.erp.bluecherry;

import java.time.Instant;
import java.util.List;

/// What BlueCherry says in one batch, whatever carried it.
sealed interface Heard {

    /// What became of lines of orders: rows of [Columns#STATUS].
    record Answers(List<Row> rows) implements Heard {
        public Answers {
            rows = List.copyOf(rows);
        }
    }

    /// What has left: rows of [Columns#SHIPMENT].
    record Shipments(List<Row> rows) implements Heard {
        public Shipments {
            rows = List.copyOf(rows);
        }
    }

    /// All of the stock as it was computed then.
    record Stock(Instant computedAt, List<StockLevel> levels) implements Heard {
        public Stock {
            levels = List.copyOf(levels);
        }
    }

    /// Invoices by PO: rows of `PONumber` and `InvoiceNo`.
    record Invoices(List<Row> rows) implements Heard {
        public Invoices {
            rows = List.copyOf(rows);
        }
    }

    /// X12 997s for what we sent.
    record Receipts(List<Receipt> receipts) implements Heard {
        public Receipts {
            receipts = List.copyOf(receipts);
        }
    }

    /// @param control the control number of our group
    /// @param accepted whether all of it was
    /// @param words the codes of what was not, for people
    record Receipt(long control, boolean accepted, String words) {}
}
