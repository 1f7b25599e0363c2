/// John Lewis on Mirakl: the seller interface, as its OpenAPI document describes it.
@NullMarked
package dev.selvedge.johnlewis.mirakl;

import org.jspecify.annotations.NullMarked;
