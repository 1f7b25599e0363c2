/// What travels between us and Cin7 Core, in its own words; only the fields that are used. Unknown ones are passed
/// over.
@NullMarked
package dev.selvedge.erp.cin7core.wire;

import org.jspecify.annotations.NullMarked;
