/// John Lewis's marketplace as a supplier sees it: the seller side of a Mirakl platform, written from Mirakl's
/// OpenAPI document for sellers.
///
/// [MiraklSimulator] is both sides of the counter: it answers the supplier's calls, and it lets a test be the shopper
/// and the operator. Where the document is silent, the comment beside the choice says so.
@NullMarked
package dev.selvedge.local.simulator.mirakl;

import org.jspecify.annotations.NullMarked;
