package dev.selvedge.local.cloud;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The supplier's own people, and what they see in their books, whichever ERP it is that they work in.
///
/// Articles go by the SKUs of John Lewis, sales by its order ids.
interface Supplier {

    /// A sale that stands in the books.
    ///
    /// @param isWhole whether it is all there: with its lines, and for the warehouse to see
    /// @param pieces ordered, by SKU, in the sequence of the lines
    /// @param missing of them, what is not there, by SKU
    record Sale(boolean isWhole, Map<String, Long> pieces, Map<String, Long> missing) {
        public Sale {
            pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
            missing = Map.copyOf(missing);
        }
    }

    /// A parcel as the warehouse writes it.
    record Label(String carrier, String tracking) {}

    /// Creates the article that was ordered before.
    void createComingSku();

    /// Goods arrive.
    void receive(String sku, int pieces);

    /// A stocktake: so many are there, whatever the books say.
    void count(String sku, int pieces);

    /// How much of each article can be sold now.
    Map<String, BigDecimal> available();

    /// The sales of an order, without those that were voided.
    List<Sale> sales(String order);

    /// All pieces of an article that a sale has leave in a box of their own.
    void send(String order, String sku, long pieces, Label label);

    /// Another label is written for a box that has left.
    ///
    /// @param box which of the order's it was, counted from 1
    void relabel(String order, int box, Label label);

    /// What of an order has left, by SKU.
    Map<String, Long> left(String order);

    /// Somebody gives a sale up of which nothing has left.
    void voidSale(String order);

    /// What the ledger has of a payout, by the name that finance knows it by.
    LedgerView ledger(String payout);
}
