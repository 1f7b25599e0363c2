/// What travels between us and Mirakl, in Mirakl's own words; only the fields that are used.
///
/// Mirakl adds fields and values at any time, so unknown fields are passed over and its enumerations are texts.
@NullMarked
package dev.selvedge.johnlewis.mirakl.wire;

import org.jspecify.annotations.NullMarked;
