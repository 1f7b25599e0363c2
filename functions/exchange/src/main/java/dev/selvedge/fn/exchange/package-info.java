/// The post with an ERP that works in batches: what it is told, and what it has written.
@NullMarked
package dev.selvedge.fn.exchange;

import org.jspecify.annotations.NullMarked;
