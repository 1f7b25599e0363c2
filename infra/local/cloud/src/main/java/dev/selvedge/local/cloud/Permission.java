package dev.selvedge.local.cloud;

/// One action of AWS that may be done to one resource.
///
/// @param action with its service's prefix, as in an IAM policy: `dynamodb:GetItem`
/// @param resource by its kind and name in the topology: `tables/ledger`, `tables/open-orders/index/open`,
/// `buckets/documents`, `queues/orders`, `topics/alerts`, `secrets/mirakl`
public record Permission(String action, String resource) {

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
