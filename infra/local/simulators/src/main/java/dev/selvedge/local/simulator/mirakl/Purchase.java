package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An order as the shopper placed it. Nothing in it changes later; what changes is in [Order].
record Purchase(
        String id,
        String commercialId,
        List<PurchaseLine> lines,
        Customer customer,
        Address shippingAddress,
        Address billingAddress,
        @Nullable String customerReference,
        @Nullable String channel,
        String currency,
        TaxMode taxMode,
        PaymentWorkflow paymentWorkflow,
        String shippingType,
        int leadTimeDays,
        @Nullable Instant shippingDeadline,
        Consumer<ObjectNode> oddity) {}
