package dev.selvedge.local.simulator.mirakl;

/// When the customer pays: `payment_workflow` of OR11. A label only: the document does not say which states each one
/// skips, so here all pass through the same states.
public enum PaymentWorkflow {
    PAY_ON_ACCEPTANCE,
    PAY_ON_DELIVERY,
    PAY_ON_DUE_DATE,
    PAY_ON_SHIPMENT,
    NO_CUSTOMER_PAYMENT_CONFIRMATION
}
